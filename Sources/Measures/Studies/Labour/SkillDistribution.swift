import Algorithms
import Plant
import Units

/// Heads by skill level on the latest day of a window on which anybody worked.
struct SkillDistribution: Study {
    private struct Presence: Hashable {
        var day: Day
        var employee: Reference<Employee>
        var shift: Reference<Shift>
    }

    private let plant: PlantRecords
    /// By day, then person, then shift.
    private var presencesOfMember: [Int: [Presence]] = [:]

    init(_ plant: PlantRecords, members: Members) {
        self.plant = plant
        for row in plant.attendance {
            guard let worked = row.worked, worked > .zero else { continue }
            let own = members.all(
                Belonging(shift: row.shift, line: row.line, employee: row.employee), on: row.day)
            let presence = Presence(day: row.day, employee: row.employee, shift: row.shift)
            for member in own { presencesOfMember[member, default: []].append(presence) }
        }
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        // One person is one head, whatever he did.
        guard scope.dimension != .operator else { return .nothing }
        let heads = Set(latest(scope).map(\.employee)).count
        return heads > 0 ? Finding(Double(heads), records: heads) : .nothing
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let latest = latest(scope)
        let all = Set(latest.map(\.employee))
        var rows = levels(of: all, prefix: "")
        let shifts = Set(latest.map(\.shift)).sorted { plant.shifts[$0].id < plant.shifts[$1].id }
        guard shifts.count > 1 else { return rows }
        for shift in shifts {
            rows += levels(
                of: Set(latest.filter { $0.shift == shift }.map(\.employee)),
                prefix: plant.shifts[shift].name + " · ")
        }
        return rows
    }

    /// The rows of the latest day with attendance; none when it lies before the window.
    private func latest(_ scope: Scope) -> ArraySlice<Presence> {
        let presences = presencesOfMember[scope.member] ?? []
        let end = presences.partitioningIndex { $0.day > scope.days.upperBound }
        guard let day = presences[..<end].last?.day, scope.days.contains(day) else { return [] }
        return presences[presences.partitioningIndex { $0.day >= day }..<end]
    }

    private func levels(of people: Set<Reference<Employee>>, prefix: String) -> [TableRow] {
        var heads: [String: Int] = [:]
        for person in people { heads[plant.employees[person].skill ?? "–", default: 0] += 1 }
        return heads.keys.sorted().map { level in
            let count = Double(heads[level] ?? 0)
            return TableRow(
                .plant(prefix + level),
                [(.heads, count), (.sharePercent, count / Double(people.count) * 100)])
        }
    }
}
