import Algorithms
import Units

/// A shift as the clock says, and who works it.
struct ShiftPlan: Sendable {
    enum Role: Sendable { case first, second, night, overtime }

    var id: String
    var name: String
    var role: Role
    /// Minute of the day.
    var start: Int
    var length: Int
    var breaks: Int

    var workingMinutes: Int { length - breaks }
    var startText: String { ShiftPlan.clock(start) }
    var endText: String { ShiftPlan.clock((start + length) % 1440) }

    private static func clock(_ minutes: Int) -> String {
        TimeOfDay(minutes: minutes)?.description ?? "00:00"
    }
}

/// One worked shift of one day.
struct Slot: Sendable {
    var day: Day
    var shiftID: String
    var role: ShiftPlan.Role
    var start: LocalTime
    var end: LocalTime
    /// Working minutes without breaks.
    var minutes: Int
    /// False for catch-up work that no calendar row announces.
    var isScheduled: Bool

    /// Wall minutes, breaks included.
    var length: Int { Int((end - start).value) }
}

/// A row of the calendar, worked or not.
struct CalendarRow: Sendable {
    var day: Day
    var shift: Int
    var minutes: Int
    var holiday: String?
    var note: String?
}

/// A plant's shifts and what they did on every day: regular weeks, holidays, Saturday overtime,
/// work outside the calendar, and the weeks ahead.
struct PlantCalendar: Sendable {
    let shifts: [ShiftPlan]
    private(set) var rows: [CalendarRow] = []
    /// Worked shifts up to the last day, in the order of their start.
    private(set) var worked: [Slot] = []
    /// Worked and still to come, for planning.
    private(set) var planned: [Slot] = []
    private let daysOff: [Int]
    private let place: Place

    /// Days that the calendar reaches past the last day with records.
    static let horizon = 42
    /// Saturday where it is free, else the free day.
    private let overtimeWeekday: Int

    init(_ recipe: ClientRecipe, plan: DemonstrationPlan, chance: inout SeededGenerator) {
        place = recipe.place
        daysOff = recipe.place.daysOff
        overtimeWeekday = daysOff.contains(6) ? 6 : daysOff[0]
        let overtimeID = overtimeWeekday == 6 ? "SAT_OT" : overtimeWeekday == 7 ? "SUN_OT" : "OTHER"
        var names = recipe.shiftNames ?? recipe.talk.shiftNames
        if overtimeWeekday != 6 { names[3] = recipe.talk.overtime }
        let ids = ["SHIFT_1ST", "SHIFT_2ND", "SHIFT_3RD"]
        let roles: [ShiftPlan.Role] = [.first, .second, .night]
        shifts =
            (0..<3).map { turn in
                ShiftPlan(
                    id: ids[turn], name: names[turn], role: roles[turn],
                    start: (recipe.dayStart + turn * 480) % 1440, length: 480, breaks: 30)
            } + [
                ShiftPlan(
                    id: overtimeID, name: names[3], role: .overtime, start: recipe.dayStart + 60,
                    length: 360, breaks: 20)
            ]
        var day = plan.firstDay
        while day <= plan.lastDay + PlantCalendar.horizon {
            add(day, upTo: plan.lastDay, talk: recipe.talk, chance: &chance)
            day = day + 1
        }
    }

    private mutating func add(
        _ day: Day, upTo lastDay: Day, talk: ShopTalk, chance: inout SeededGenerator
    ) {
        let isPast = day <= lastDay
        if let holiday = place.holiday(on: day), isWorkday(day) {
            rows += (0..<3).map {
                CalendarRow(day: day, shift: $0, minutes: 0, holiday: holiday, note: nil)
            }
            return
        }
        guard isWorkday(day) else {
            let isOvertime =
                day.weekday == overtimeWeekday && isPast && chance.chance(0.55)
            if isOvertime { add(day, shift: 3, minutes: 340, isPast: true) }
            let catchesUp = isPast && chance.chance(0.03)
            if catchesUp, !isOvertime { work(day, shift: 3, minutes: 340, isScheduled: false) }
            return
        }
        // About one afternoon a quarter the works council has everybody for an hour and a half.
        let isShort = isPast && chance.chance(0.012)
        for shift in 0..<3 {
            let shortened = isShort && shift == 1
            add(
                day, shift: shift, minutes: shortened ? 360 : shifts[shift].workingMinutes,
                note: shortened ? talk.calendarNote : nil, isPast: isPast)
        }
    }

    private mutating func add(
        _ day: Day, shift: Int, minutes: Int, note: String? = nil, isPast: Bool
    ) {
        rows.append(CalendarRow(day: day, shift: shift, minutes: minutes, note: note))
        if isPast {
            work(day, shift: shift, minutes: minutes, isScheduled: true)
        } else {
            planned.append(slot(day, shift: shift, minutes: minutes, isScheduled: true))
        }
    }

    private mutating func work(_ day: Day, shift: Int, minutes: Int, isScheduled: Bool) {
        let slot = slot(day, shift: shift, minutes: minutes, isScheduled: isScheduled)
        worked.append(slot)
        planned.append(slot)
    }

    private func slot(_ day: Day, shift: Int, minutes: Int, isScheduled: Bool) -> Slot {
        let plan = shifts[shift]
        return Slot(
            day: day, shiftID: plan.id, role: plan.role, start: LocalTime(day, minutes: plan.start),
            end: LocalTime(day, minutes: plan.start + plan.length), minutes: minutes,
            isScheduled: isScheduled)
    }

    func isWorkday(_ day: Day) -> Bool { !daysOff.contains(day.weekday) }

    /// `days` working days after `day`; for 0 the day itself, or the first working day after it.
    func workday(_ day: Day, plus days: Int) -> Day {
        var result = day
        var rest = days
        while rest > 0 || !isWorkday(result) || place.holiday(on: result) != nil {
            result = result + 1
            if isWorkday(result), place.holiday(on: result) == nil { rest -= 1 }
        }
        return result
    }

    /// When `minutes` of planned work that begins at `start` are done, in a department that does or
    /// does not work at night. Past the horizon, shifts of 450 minutes around the clock are assumed.
    func end(of minutes: Double, from start: LocalTime, nights: Bool) -> LocalTime {
        var rest = minutes
        var moment = start
        for slot in planned[first(endingAfter: start)...] where nights || slot.role != .night {
            let begin = max(slot.start, moment)
            let share = (slot.end - begin).value / (slot.end - slot.start).value
            let available = Double(slot.minutes) * share
            if available >= rest {
                let wall = (slot.end - begin).value * (rest / available)
                return begin.plus(minutes: wall)
            }
            rest -= available
            moment = slot.end
        }
        return moment.plus(minutes: rest * 480 / 450)
    }

    /// The working minutes between two instants, by the day on which their shift starts, in order.
    func minutes(
        from start: LocalTime, to end: LocalTime, nights: Bool
    ) -> [(day: Day, minutes: Double)] {
        var days: [(day: Day, minutes: Double)] = []
        for slot in planned[first(endingAfter: start)...] where nights || slot.role != .night {
            guard slot.start < end else { break }
            let overlap = (min(end, slot.end) - max(start, slot.start)).value
            let minutes = Double(slot.minutes) * overlap / Double(slot.length)
            if days.last?.day == slot.day {
                days[days.count - 1].minutes += minutes
            } else {
                days.append((slot.day, minutes))
            }
        }
        return days
    }

    /// The position of the first shift that is not over at `moment`.
    private func first(endingAfter moment: LocalTime) -> Int {
        planned.partitioningIndex { $0.end > moment }
    }
}

extension LocalTime {
    /// Whole seconds after this.
    func plus(minutes: Double) -> LocalTime {
        LocalTime(seconds: seconds + Int64((minutes * 60).rounded()))
    }

    func plus(hours: Double) -> LocalTime { plus(minutes: hours * 60) }
}
