import Plant
import Units

/// The plant's working days as a series without weekends: a place for each usual working day, so that a
/// season is a working week.
struct WorkingDays {
    /// The usual working days up to the as-of day, oldest first; a holiday among them keeps its place.
    let past: [Day]
    /// Those of the days ahead on which the calendar schedules work, with how many places they lie ahead
    /// (1 is the next).
    let ahead: [(day: Day, steps: Int)]
    /// How many working days a week has, 1…7.
    let season: Int

    /// How many calendar days ahead are looked at.
    static let horizon = 14

    /// A weekday on which work was scheduled on at least half of the `days` is a usual working day: a
    /// Saturday of overtime makes no six-day week. `nil` when no weekday is.
    init?(_ scheduled: ScheduledDays, days: ClosedRange<Day>) {
        var worked = [Int](repeating: 0, count: 7)
        var all = worked
        for day in days.days {
            all[day.weekday - 1] += 1
            if scheduled.minutes(on: day) > 0 { worked[day.weekday - 1] += 1 }
        }
        let isUsual = zip(worked, all).map { $0 > 0 && 2 * $0 >= $1 }
        season = isUsual.count { $0 }
        guard season > 0 else { return nil }
        past = days.days.filter { isUsual[$0.weekday - 1] }
        var ahead: [(day: Day, steps: Int)] = []
        var steps = 0
        for day in ((days.upperBound + 1)...(days.upperBound + Self.horizon)).days
        where isUsual[day.weekday - 1] {
            steps += 1
            if scheduled.minutes(on: day) > 0 { ahead.append((day, steps)) }
        }
        self.ahead = ahead
    }
}
