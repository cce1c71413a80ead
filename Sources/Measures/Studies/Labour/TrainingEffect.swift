import Plant
import Statistics
import Units

/// What training did to operator efficiency: the median change from the 30 days before a course to the 30
/// days after it.
///
/// A training counts in the window in which its 30 days after end, so that a change that is still running is
/// not told; the day of the course is in neither.
struct TrainingEffect: Study {
    static let days = 30
    /// Fewer pairs than this say nothing.
    static let fewest = 5

    private struct Change {
        var day: Day
        var course: String
        /// Percentage points.
        var difference: Double
    }

    private var changesOfMember: [Int: [Change]] = [:]
    private var trainingsOfMember: [Int: [Day]] = [:]

    init(_ plant: PlantRecords, _ work: PieceWork, members: Members) {
        guard !plant.training.isEmpty else { return }
        struct Worked {
            var day: Day
            var earned: Double
            var attended: Double
        }
        var workedOf = [[Worked]](repeating: [], count: plant.employees.count)
        for (index, row) in plant.attendance.enumerated() where work.rows[index].entries > 0 {
            workedOf[row.employee.index].append(
                Worked(
                    day: row.day, earned: work.rows[index].minutes,
                    attended: row.worked?.minutes.value ?? 0))
        }
        func efficiency(_ employee: Int, _ days: ClosedRange<Day>) -> Double? {
            var (earned, attended) = (0.0, 0.0)
            for worked in workedOf[employee] where days.contains(worked.day) {
                earned += worked.earned
                attended += worked.attended
            }
            return attended > 0 ? earned / attended * 100 : nil
        }
        for training in plant.training {
            let own = members.all(
                Belonging(
                    line: plant.employees[training.employee].line, employee: training.employee),
                on: nil)
            let course = training.completedOn
            let told = course + Self.days
            for member in own { trainingsOfMember[member, default: []].append(told) }
            let employee = training.employee.index
            guard let before = efficiency(employee, (course - Self.days)...(course - 1)),
                let after = efficiency(employee, (course + 1)...told)
            else { continue }
            // Equal changes must tie in their ranks, whatever binary fractions made of them.
            let difference = ((after - before) * 1e9).rounded() / 1e9
            let change = Change(day: told, course: training.course, difference: difference)
            for member in own { changesOfMember[member, default: []].append(change) }
        }
    }

    private func changes(_ scope: Scope) -> [Change] {
        (changesOfMember[scope.member] ?? []).filter { scope.days.contains($0.day) }
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let differences = changes(scope).map(\.difference)
        guard differences.count >= Self.fewest else {
            return Finding(nil, records: differences.count)
        }
        let trainings = (trainingsOfMember[scope.member] ?? []).count { scope.days.contains($0) }
        return Finding(
            median(differences), records: differences.count,
            coverage: Double(differences.count) / Double(trainings))
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let changes = changes(scope)
        guard changes.count >= Self.fewest else { return [] }
        let byCourse = Dictionary(grouping: changes, by: \.course)
        return [
            TableRow(.count, Double(changes.count)),
            TableRow(.pValue, WilcoxonSignedRank(changes.map(\.difference))?.p),
        ]
            + byCourse.keys.sorted().map { course in
                let own = (byCourse[course] ?? []).map(\.difference)
                return TableRow(
                    .plant(course),
                    [(.trainings, Double(own.count)), (.medianChange, median(own))])
            }
    }
}
