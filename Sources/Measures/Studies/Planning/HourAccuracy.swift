import Plant
import Units

/// Planned against actual hours of completed jobs, by the machine group or the skill they were planned for:
/// Σ min(planned, actual) / Σ max(planned, actual) over the groups.
struct HourAccuracy: Study {
    /// What jobs are grouped by.
    enum Grouping { case machineGroup, skill }

    private struct Group {
        var name: String
        /// Days of completion, ascending.
        var days: [Day] = []
        /// Hours through the job of the same position.
        var planned: [Double] = []
        var actual: [Double] = []

        func hours(_ range: ClosedRange<Day>) -> (planned: Double, actual: Double, jobs: Int) {
            let before = days.count(through: range.lowerBound - 1)
            let through = days.count(through: range.upperBound)
            guard through > before else { return (0, 0, 0) }
            func sum(_ totals: [Double]) -> Double {
                totals[through - 1] - (before > 0 ? totals[before - 1] : 0)
            }
            return (sum(planned), sum(actual), through - before)
        }
    }

    /// In the order of their names; jobs without a group are in the last.
    private let groups: [Group]
    private let groupOfMember: [Int: Int]

    init(_ measuring: Measuring, by grouping: Grouping) {
        let plant = measuring.plant
        var groupOfStep: [RoutingStep: String] = [:]
        for operation in plant.routing {
            groupOfStep[RoutingStep(product: operation.product, step: operation.step)] =
                operation.machineGroup
        }
        var rows: [(day: Day, position: Int, name: String?, planned: Double, actual: Double)] = []
        for (position, job) in plant.jobs.enumerated() {
            let order = plant.workOrders[job.order]
            guard order.isWanted, let planned = job.plannedHours, let actual = job.actualHours,
                let completed = job.completedAt ?? (job.isCompleted ? order.completedAt : nil),
                completed <= measuring.asOf.time
            else { continue }
            let name: String?
            switch grouping {
            case .machineGroup:
                name =
                    order.product.flatMap {
                        groupOfStep[RoutingStep(product: $0, step: job.step)]
                    } ?? order.machine.flatMap { plant.machines[$0].group }
            case .skill: name = job.employee.flatMap { plant.employees[$0].skill }
            }
            rows.append((completed.day, position, name, planned.value, actual.value))
        }
        // Jobs of one day in the order of their ids, which is that of the records.
        rows.sort { ($0.day, $0.position) < ($1.day, $1.position) }
        let names = Set(rows.compactMap(\.name)).sorted()
        let positions = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        var groups = names.map { Group(name: $0) } + [Group(name: "")]
        for row in rows {
            let group = row.name.flatMap { positions[$0] } ?? names.count
            groups[group].days.append(row.day)
            groups[group].planned.append((groups[group].planned.last ?? 0) + row.planned)
            groups[group].actual.append((groups[group].actual.last ?? 0) + row.actual)
        }
        self.groups = groups
        var groupOfMember: [Int: Int] = [:]
        let dimension: Dimension = grouping == .machineGroup ? .machineGroup : .skillLevel
        for slice in measuring.members.slices where slice.dimension == dimension {
            groupOfMember[slice.member] = positions[slice.id]
        }
        self.groupOfMember = groupOfMember
    }

    private struct RoutingStep: Hashable {
        var product: Reference<Product>
        var step: Int
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        guard scope.member == Members.plant else {
            guard let group = groupOfMember[scope.member] else { return .nothing }
            let hours = groups[group].hours(scope.days)
            return .quotient(
                min(hours.planned, hours.actual), per: max(hours.planned, hours.actual),
                scale: 100, records: hours.jobs)
        }
        var (least, most, all, grouped) = (0.0, 0.0, 0.0, 0.0)
        var jobs = 0
        for (index, group) in groups.enumerated() {
            let hours = group.hours(scope.days)
            all += hours.planned
            jobs += hours.jobs
            // Jobs that belong nowhere would hide each other's errors.
            if index == groups.count - 1 { continue }
            grouped += hours.planned
            least += min(hours.planned, hours.actual)
            most += max(hours.planned, hours.actual)
        }
        var finding = Finding.quotient(least, per: most, scale: 100, records: jobs)
        finding.coverage = all > 0 ? grouped / all : nil
        return finding
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        groups.dropLast().compactMap { group in
            let hours = group.hours(scope.days)
            guard hours.jobs > 0 else { return nil }
            let most = max(hours.planned, hours.actual)
            return TableRow(
                .plant(group.name),
                [
                    (.plannedHours, hours.planned), (.actualHours, hours.actual),
                    (
                        .accuracyPercent,
                        most > 0 ? min(hours.planned, hours.actual) / most * 100 : nil
                    ),
                ])
        }
    }
}
