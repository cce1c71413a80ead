import Store
import Units

/// Who came to one shift.
struct AttendanceSheet {
    /// People at work on each line, floating pool included.
    private(set) var present: [[Int]]
    private(set) var rows: [Attendance] = []

    /// Lets every person due on `slot` come or stay away, and sends the floating pool where people lack.
    init(
        _ slot: Slot, at site: Site, workforce: inout Workforce, chance: inout SeededGenerator
    ) {
        present = Array(repeating: [], count: site.lines.count)
        guard slot.isScheduled else {
            for line in site.lines.indices {
                present[line] = workforce.crew(line: line, role: slot.role)
            }
            return
        }
        let due = workforce.due(slot, at: site)
        var free: [Int] = []
        var absent: [Int] = []
        for index in due {
            let row = attend(index, slot, site, &workforce, &chance)
            rows.append(row)
            if row.isAbsent {
                if !workforce.people[index].isFloating { absent.append(rows.count - 1) }
            } else if workforce.people[index].isFloating {
                free.append(index)
            } else if let line = workforce.people[index].line {
                present[line].append(index)
            }
        }
        // One floating person covers one absent one.
        for row in absent where !free.isEmpty && chance.chance(0.65) {
            guard rows[row].type != .vacation, let line = workforce.people[rows[row].person].line
            else { continue }
            let cover = free.removeFirst()
            present[line].append(cover)
            rows[row].coveredBy = workforce.people[cover].id
            let hours = rows[row].absent ?? rows[row].scheduled
            rows[row].coveredHours = chance.chance(0.15) ? nil : hours
            if let own = rows.firstIndex(where: { $0.person == cover }) {
                rows[own].lineID = site.lines[line].id
                rows[own].line = line
            }
        }
    }

    /// Writes down how much of their time people spent on jobs, once the shift is over.
    mutating func settle(_ account: ShiftAccount) {
        for row in rows.indices where rows[row].job != nil {
            guard let line = rows[row].line, let spent = account.spent(onLine: line) else {
                continue
            }
            rows[row].spend(spent.busy, stopped: spent.stopped)
        }
    }

    private func attend(
        _ index: Int, _ slot: Slot, _ site: Site, _ workforce: inout Workforce,
        _ chance: inout SeededGenerator
    ) -> Attendance {
        let person = workforce.people[index]
        let isOvertime = slot.role == .overtime
        let scheduled = (Double(slot.minutes) / 60).rounded(2)
        var row = Attendance(
            person: index, personID: person.id, day: slot.day, shiftID: slot.shiftID,
            scheduled: scheduled, line: person.line,
            lineID: person.line.map { site.lines[$0].id })
        if let away = person.away, away.until >= slot.day {
            row.stayAway(scheduled, away.type)
        } else if isOvertime || !begins(index, slot, site, &workforce, &chance) {
            row.work(scheduled, isOvertime: isOvertime, isDirect: person.isDirect, &chance)
            // A few rows say when people left, and leave it to the reader that they were away.
            if chance.chance(0.006) {
                let away = chance.within(1.0...3.5).rounded(1)
                row.leaveEarly(away, isWrittenDown: chance.chance(0.6))
            }
        } else {
            row.stayAway(scheduled, workforce.people[index].away?.type ?? .unscheduled)
        }
        return row
    }

    /// Whether an absence begins today; if so, the workforce remembers how long it lasts.
    private func begins(
        _ index: Int, _ slot: Slot, _ site: Site, _ workforce: inout Workforce,
        _ chance: inout SeededGenerator
    ) -> Bool {
        let person = workforce.people[index]
        if chance.chance(1 / 110) {
            workforce.send(index, away: .vacation, until: slot.day + chance.within(4...11))
            return true
        }
        // Absences last 2.2 shifts on average; more begin at both ends of the week.
        let edge = slot.day.weekday == site.recipe.place.firstWorkday ? 1.5 : 0.9
        let rate = site.recipe.temperament.absence / 2.2 * person.absence * edge
        guard chance.chance(rate) else { return false }
        switch chance.index(weights: [0.5, 0.27, 0.23]) {
        case 0: workforce.send(index, away: .unscheduled, until: slot.day)
        case 1: workforce.send(index, away: .medical, until: slot.day + chance.within(0...10))
        default: workforce.send(index, away: .personal, until: slot.day + chance.within(0...1))
        }
        return true
    }
}

/// One person's shift.
struct Attendance: Record {
    var person: Int
    var personID: String
    var day: Day
    var shiftID: String
    var scheduled: Double
    var worked: Double?
    var absent: Double?
    var overtime: Double?
    var job: Double?
    var offStandardMinutes: Double?
    var type: Workforce.AbsenceType?
    var coveredBy: String?
    var coveredHours: Double?
    var isLate = false
    /// Where the person worked.
    var line: Int?
    var lineID: String?

    init(
        person: Int, personID: String, day: Day, shiftID: String, scheduled: Double, line: Int?,
        lineID: String?
    ) {
        self.line = line
        self.person = person
        self.personID = personID
        self.day = day
        self.shiftID = shiftID
        self.scheduled = scheduled
        self.lineID = lineID
    }

    var isAbsent: Bool { type != nil && worked == 0 }

    mutating func stayAway(_ hours: Double, _ type: Workforce.AbsenceType) {
        worked = 0
        absent = hours
        self.type = type
    }

    mutating func work(
        _ hours: Double, isOvertime: Bool, isDirect: Bool, _ chance: inout SeededGenerator
    ) {
        isLate = chance.chance(0.025)
        let missed = isLate ? chance.within(0.1...0.6).rounded(2) : 0
        let extra = !isOvertime && chance.chance(0.05) ? chance.within(0.5...2.0).rounded(1) : 0
        worked = (hours - missed + extra).rounded(2)
        absent = missed
        overtime = isOvertime ? worked : extra
        if isDirect {
            // Until the shift's entries say better.
            job = ((hours - missed) * chance.within(0.82...0.97)).cut(2)
            offStandardMinutes = 0
        }
    }

    /// `busy` hours of changing over and running, `stopped` minutes off standard, both of the person's
    /// line; who left early or came late has that share of them.
    mutating func spend(_ busy: Double, stopped: Double) {
        guard let worked, scheduled > 0 else { return }
        let share = min(1, worked / scheduled)
        job = min(worked, busy * share).cut(2)
        let rest = max(0, worked * 60 - busy * share * 60)
        offStandardMinutes = 5 * (min(stopped * share, rest) / 5).rounded(.down)
    }

    mutating func leaveEarly(_ hours: Double, isWrittenDown: Bool) {
        guard let before = worked else { return }
        let stayed = max(0, before - hours)
        worked = stayed.rounded(2)
        job = job.map { min($0, stayed).cut(2) }
        absent = isWrittenDown ? ((absent ?? 0) + before - stayed).rounded(2) : nil
        type = isWrittenDown ? .personal : nil
    }

    static let table = "attendance"
    static let columns = [
        "employee_id", "day", "shift_id", "scheduled_hours", "worked_hours", "absence_hours",
        "overtime_hours", "job_hours", "off_standard_minutes", "absence_type",
        "covered_by_employee_id", "covered_hours", "is_late", "line_id",
    ]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, .text(personID), .text(day.description), .text(shiftID), .real(scheduled),
            CellValue(worked), CellValue(absent), CellValue(overtime), CellValue(job),
            CellValue(offStandardMinutes), CellValue(type?.rawValue), CellValue(coveredBy),
            CellValue(coveredHours), CellValue(isLate), CellValue(lineID),
        ]
    }
}
