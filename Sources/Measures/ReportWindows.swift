import Plant
import Units

/// The days of every window and of the window before it.
struct ReportWindows {
    /// Days of the daily trend.
    static let trendDays = 90

    let days: [Window: WindowDays]

    init(asOf: AsOf, plant: PlantRecords) {
        let day = asOf.day
        func rolling(_ length: Int) -> WindowDays {
            WindowDays(
                current: (day - (length - 1))...day,
                previous: (day - (2 * length - 1))...(day - length))
        }
        let lastScheduled = plant.calendar.filter { $0.isScheduled && $0.day < day }.map(\.day)
            .max()
        let before = day.sameDayOfPreviousMonth
        days = [
            .day: WindowDays(current: day...day, previous: lastScheduled.map { $0...$0 }),
            .week: WindowDays(
                current: day.startOfWeek...day, previous: (day.startOfWeek - 7)...(day - 7)),
            .month: WindowDays(
                current: day.startOfMonth...day, previous: before.startOfMonth...before),
            .rolling7: rolling(7), .rolling30: rolling(30), .rolling90: rolling(90),
        ]
    }

    /// All days that any window reads.
    var span: ClosedRange<Day> {
        var first = Day(number: .max)
        var last = Day(number: .min)
        for range in days.values.flatMap({ [$0.current, $0.previous].compactMap { $0 } }) {
            first = min(first, range.lowerBound)
            last = max(last, range.upperBound)
        }
        return first...last
    }
}
