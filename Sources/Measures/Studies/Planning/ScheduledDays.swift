import Plant
import Units

/// How many minutes the plant's shifts are scheduled for on each day.
///
/// Behind the last day of the calendar the weeks go on as the last four of it up to the as-of day went.
struct ScheduledDays {
    private let minutesOfDay: [Day: Double]
    /// Ascending, those with time only.
    private let days: [Day]
    private let last: Day?
    /// From Monday.
    private let usual: [Double]

    init(_ plant: PlantRecords, asOf: AsOf) {
        var minutes: [Day: Double] = [:]
        for row in plant.calendar { minutes[row.day, default: 0] += row.planned.value }
        minutesOfDay = minutes
        days = minutes.filter { $0.value > 0 }.keys.sorted()
        last = minutes.keys.max()
        var usual = [Double](repeating: 0, count: 7)
        for day in ((asOf.day - 27)...asOf.day).days {
            usual[day.weekday - 1] += (minutes[day] ?? 0) / 4
        }
        self.usual = usual
    }

    func minutes(on day: Day) -> Double {
        guard let last, day > last else { return minutesOfDay[day] ?? 0 }
        return usual[day.weekday - 1]
    }

    func minutes(in days: ClosedRange<Day>) -> Double {
        days.days.reduce(0) { $0 + minutes(on: $1) }
    }

    /// The next `count` scheduled days after `day`, where the calendar holds so many; else the last `count`
    /// up to it, fewer where it holds fewer.
    func around(_ day: Day, count: Int) -> [Day] {
        let next = days.firstIndex { $0 > day } ?? days.count
        guard next + count > days.count else { return Array(days[next..<(next + count)]) }
        return Array(days[..<next].suffix(count))
    }
}
