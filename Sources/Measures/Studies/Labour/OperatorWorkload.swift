import Plant
import Units

/// How evenly the work that is left is spread: remaining standard minutes of open orders, by the person that
/// it is assigned to, as they stand at the as-of moment. Jobs keep no history, so that earlier moments are
/// not told.
struct OperatorWorkload: Study {
    private struct Task {
        var employee: Reference<Employee>
        /// `nil` where neither planned hours nor a standard say how much it is.
        var minutes: Double?
    }

    private var tasksOfMember: [Int: [Task]] = [:]
    private let plant: PlantRecords
    private let asOf: AsOf

    init(_ measuring: Measuring) {
        let (plant, asOf, members) = (measuring.plant, measuring.asOf, measuring.members)
        self.plant = plant
        self.asOf = asOf
        var jobs = [[Job]](repeating: [], count: plant.workOrders.count)
        for job in plant.jobs { jobs[job.order.index].append(job) }
        var standards: [Step: Double] = [:]
        for operation in plant.routing {
            standards[Step(product: operation.product, step: operation.step)] =
                operation.effectiveStandardMinutes?.value
        }
        for (index, order) in plant.workOrders.rows.enumerated() where order.status.isOpen {
            let own = jobs[index]
            let perUnit =
                (order.standardMinutes
                ?? order.product.flatMap { plant.products[$0].standardMinutes })?
                .value
            if own.isEmpty, let employee = order.operatorEmployee {
                let good = measuring.output.made(of: index, through: asOf.day).good
                let left = max(0, Double(order.quantity) - good)
                add(
                    Task(employee: employee, minutes: perUnit.map { $0 * left }),
                    plant.belonging(of: order), shift: nil, members)
            }
            for job in own {
                guard let employee = job.employee ?? order.operatorEmployee else { continue }
                let standard =
                    order.product.flatMap { standards[Step(product: $0, step: job.step)] }
                    ?? perUnit.map { $0 / Double(own.count) }
                add(
                    Task(employee: employee, minutes: Self.remaining(job, order, standard)),
                    plant.belonging(of: order), shift: job.shift, members)
            }
        }
    }

    private struct Step: Hashable {
        var product: Reference<Product>
        var step: Int
    }

    /// Minutes left of a job: planned less actual hours, else the step's standard × units left.
    private static func remaining(_ job: Job, _ order: WorkOrder, _ standard: Double?) -> Double? {
        if job.isCompleted { return 0 }
        if let planned = job.plannedHours {
            return max(.zero, planned - (job.actualHours ?? .zero)).minutes.value
        }
        let left = (job.plannedQuantity ?? order.quantity) - job.completedQuantity
        return standard.map { $0 * Double(max(0, left)) }
    }

    private mutating func add(
        _ task: Task, _ order: Belonging, shift: Reference<Shift>?, _ members: Members
    ) {
        let own = Belonging(shift: shift, line: order.line, employee: task.employee)
        for member in members.all(own, on: nil) { tasksOfMember[member, default: []].append(task) }
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        // The work of one person has nothing to vary against.
        guard scope.days.upperBound >= asOf.day, scope.dimension != .operator else {
            return .nothing
        }
        let tasks = tasksOfMember[scope.member] ?? []
        let loads = loads(tasks).map(\.minutes)
        let known = tasks.count { $0.minutes != nil }
        guard loads.count > 1, let variation = Self.variation(loads) else {
            return Finding(nil, records: tasks.count)
        }
        return Finding(
            variation, records: tasks.count, coverage: Double(known) / Double(tasks.count))
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        guard scope.days.upperBound >= asOf.day else { return [] }
        let loads = loads(tasksOfMember[scope.member] ?? [])
        let total = loads.reduce(0) { $0 + $1.minutes }
        guard total > 0, let most = loads.map(\.minutes).max() else { return [] }
        let mean = total / Double(loads.count)
        let ranked = loads.sorted {
            ($1.minutes, plant.employees[$0.employee].id)
                < ($0.minutes, plant.employees[$1.employee].id)
        }
        return [TableRow(.people, Double(loads.count)), TableRow(.maxOverMean, most / mean)]
            + ranked.map {
                TableRow(
                    .member(.operator, plant.employees[$0.employee].id),
                    [(.minutes, $0.minutes), (.sharePercent, $0.minutes / total * 100)])
            }
    }

    /// Minutes by person, in the order of persons; nobody whose work is all unknown.
    private func loads(_ tasks: [Task]) -> [(employee: Reference<Employee>, minutes: Double)] {
        var minutes: [Reference<Employee>: Double] = [:]
        for task in tasks {
            guard let known = task.minutes else { continue }
            minutes[task.employee, default: 0] += known
        }
        return minutes.keys.sorted().map { ($0, minutes[$0] ?? 0) }
    }

    /// σ/μ over all of them, who are no sample; `nil` when the mean is 0.
    private static func variation(_ loads: [Double]) -> Double? {
        let mean = loads.reduce(0, +) / Double(loads.count)
        guard mean > 0 else { return nil }
        let squares = loads.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (squares / Double(loads.count)).squareRoot() / mean
    }
}
