import Plant
import Units

/// The days on which the plant is to work, and for how long. Without a calendar: Monday to Friday, eight
/// hours.
struct PlannedShifts {
    /// A shift that is to be worked.
    struct Turn {
        var day: Day
        var start: LocalTime
        var hours: Double
    }

    /// Shifts of the calendar in the order in which they begin; empty without a calendar.
    private let turns: [Turn]
    private let starts: [LocalTime]
    /// Days with a shift, ascending; empty without a calendar.
    private let days: [Day]
    private let hoursOfDay: [Double]
    /// Scheduled hours × the shifts' standard headcount.
    private let peopleHoursOfDay: [Double]

    /// Of a weekday without a calendar.
    static let usualHours = 8.0

    init(_ plant: PlantRecords) {
        var turns: [Turn] = []
        var days: [Day] = []
        var hours: [Double] = []
        var peopleHours: [Double] = []
        for scheduled in plant.calendar where scheduled.isScheduled {
            let shift = plant.shifts[scheduled.shift]
            let length = scheduled.planned.hours.value
            turns.append(
                Turn(
                    day: scheduled.day,
                    start: shift.window(on: scheduled.day)?.start ?? LocalTime(scheduled.day),
                    hours: length))
            if days.last != scheduled.day {
                days.append(scheduled.day)
                hours.append(0)
                peopleHours.append(0)
            }
            hours[hours.count - 1] += length
            peopleHours[hours.count - 1] += length * Double(shift.standardHeadcount ?? 0)
        }
        // Two shifts may begin at once: the calendar's order decides.
        self.turns = turns.enumerated().sorted {
            ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
        }.map(\.element)
        starts = self.turns.map(\.start)
        self.days = days
        hoursOfDay = hours
        peopleHoursOfDay = peopleHours
    }

    var hasCalendar: Bool { !days.isEmpty }

    private func position(_ day: Day) -> Int? {
        let count = days.count(through: day)
        return count > 0 && days[count - 1] == day ? count - 1 : nil
    }

    func isScheduled(_ day: Day) -> Bool { hasCalendar ? position(day) != nil : day.weekday < 6 }

    /// Scheduled hours of the day, one after the other or side by side.
    func hours(_ day: Day) -> Double {
        guard hasCalendar else { return day.weekday < 6 ? Self.usualHours : 0 }
        return position(day).map { hoursOfDay[$0] } ?? 0
    }

    func peopleHours(_ day: Day) -> Double { position(day).map { peopleHoursOfDay[$0] } ?? 0 }

    /// The `count` next shifts that begin at `time` or later. `isKnown` is false when the calendar does not
    /// reach so far, and weekdays of eight hours stand for what is missing.
    func next(_ count: Int, from time: LocalTime) -> (turns: [Turn], isKnown: Bool) {
        let first = starts.count(through: LocalTime(seconds: time.seconds - 1))
        var next = Array(turns[first...].prefix(count))
        let isKnown = next.count == count
        var day = max(next.last?.day ?? time.day, time.day)
        if LocalTime(day) < time || !next.isEmpty { day = day + 1 }
        while next.count < count {
            if day.weekday < 6 {
                next.append(Turn(day: day, start: LocalTime(day), hours: Self.usualHours))
            }
            day = day + 1
        }
        return (next, isKnown)
    }

    /// The `count`-th scheduled day before `day`.
    func day(_ count: Int, before day: Day) -> Day {
        if hasCalendar {
            let earlier = days.count(through: day - 1)
            return earlier >= count ? days[earlier - count] : day - count
        }
        var day = day
        var left = count
        while left > 0 {
            day = day - 1
            if day.weekday < 6 { left -= 1 }
        }
        return day
    }
}
