import Plant
import Statistics
import Units

/// The Bradford factor S²·D over the 52 weeks that end with a window: S spells and D days of absence of one
/// person. Many short absences weigh more than one long one.
///
/// A spell is a run of scheduled attendance rows of the person, each an absence that is not vacation. Vacation
/// is not scheduled: it neither makes nor breaks a spell.
struct BradfordFactor: Study {
    /// 52 weeks, days.
    static let period = 364

    /// One person's absence within one member.
    private struct Record {
        /// Days with a scheduled row, ascending.
        var scheduled: [Day] = []
        /// Spells that began within the member, ascending.
        var spells: [(first: Day, last: Day)] = []
        /// Days absent, ascending, each once.
        var absent: [Day] = []
    }

    private var recordsOfMember: [Int: [Record]] = [:]
    /// The plant's first attendance row.
    private let firstDay: Day?
    private let isShown: Bool

    init(_ plant: PlantRecords, members: Members) {
        firstDay = plant.attendance.map(\.day).min()
        isShown = plant.settings.showBradford
        guard isShown else { return }
        var rows = [[Attendance]](repeating: [], count: plant.employees.count)
        for row in plant.attendance where row.absenceType != .vacation {
            rows[row.employee.index].append(row)
        }
        for own in rows { add(own, members) }
    }

    /// `rows`: of one person, by day, then shift.
    private mutating func add(_ rows: [Attendance], _ members: Members) {
        var records: [Int: Record] = [:]
        var spell: (first: Day, last: Day, members: [Int])?
        func close(_ records: inout [Int: Record]) {
            guard let ended = spell else { return }
            for member in ended.members {
                records[member]?.spells.append((ended.first, ended.last))
            }
            spell = nil
        }
        for row in rows {
            let own = members.all(
                Belonging(shift: row.shift, line: row.line, employee: row.employee), on: row.day)
            for member in own {
                records[member, default: Record()].scheduled.append(row.day)
                guard row.isAbsence, records[member]?.absent.last != row.day else { continue }
                records[member]?.absent.append(row.day)
            }
            if row.isAbsence {
                spell = (spell?.first ?? row.day, row.day, spell?.members ?? own)
            } else {
                close(&records)
            }
        }
        close(&records)
        for member in records.keys.sorted() {
            recordsOfMember[member, default: []].append(records[member] ?? Record())
        }
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        guard isShown else {
            return scope.dimension == nil
                ? Finding(nil, records: 0, status: .suppressed) : .nothing
        }
        let (factors, rows) = factors(scope)
        guard let firstDay, !factors.isEmpty else { return .nothing }
        // A plant that began with the weekend of the first week has the whole of its work.
        let isWhole = firstDay <= scope.days.upperBound - (Self.period - 7)
        return Finding(
            quantile(factors, 0.5), records: rows, status: isWhole ? nil : .lowReliability)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        guard isShown else { return [] }
        let (factors, _) = factors(scope)
        guard !factors.isEmpty else { return [] }
        return [
            TableRow(.people, Double(factors.count)), TableRow(.p85, quantile(factors, 0.85)),
            TableRow(.max, factors.last),
        ]
    }

    /// The factor of everybody who was scheduled, ascending, and how many rows they had.
    private func factors(_ scope: Scope) -> (sorted: [Double], rows: Int) {
        let last = scope.days.upperBound
        let days = (last - (Self.period - 1))...last
        var factors: [Double] = []
        var rows = 0
        for record in recordsOfMember[scope.member] ?? [] {
            let scheduled = record.scheduled.count(in: days)
            guard scheduled > 0 else { continue }
            rows += scheduled
            let spells = Double(
                record.spells.count { $0.first <= last && $0.last >= days.lowerBound })
            factors.append(spells * spells * Double(record.absent.count(in: days)))
        }
        return (factors.sorted(), rows)
    }
}

extension Attendance {
    /// Away without vacation: the row gives such a reason, and does not say that it took no time.
    fileprivate var isAbsence: Bool {
        switch absenceType {
        case .unscheduled, .medical, .personal:
            (absent ?? worked.map { max(.zero, scheduled - $0) }).map { $0 > .zero } ?? true
        case .vacation, nil: false
        }
    }
}
