import Plant
import Units

/// The days of every window and of the window before it.
struct ReportWindows {
    /// Days of the daily trend.
    static let trendDays = 90

    /// Months of history, the running one included: a year and the month it is compared with.
    static let historyMonths = 13

    let days: PerWindow<WindowDays>
    /// Calendar months, oldest first; the last ends on the as-of day.
    let months: [ClosedRange<Day>]

    init(asOf: AsOf, plant: PlantRecords) {
        let day = asOf.day
        func rolling(_ length: Int) -> WindowDays {
            WindowDays(
                current: (day - (length - 1))...day,
                previous: (day - (2 * length - 1))...(day - length))
        }
        let lastScheduled = plant.calendar.filter { $0.isScheduled && $0.day < day }.map(\.day)
            .max()
        var months = [day.startOfMonth...day]
        while months.count < Self.historyMonths {
            let last = months[months.count - 1].lowerBound - 1
            months.append(last.startOfMonth...last)
        }
        self.months = months.reversed()
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

    /// Every stretch that the cube is asked for as a whole.
    var asked: [ClosedRange<Day>] {
        Window.allCases.flatMap { window in
            [days[window]?.current, days[window]?.previous].compactMap { $0 }
        } + months
    }

    /// All days that any window or month reads.
    var askedDays: AskedDays { AskedDays(asked) }
}
