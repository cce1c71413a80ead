import Plant
import Units

/// The station with the largest load over its capacity.
///
/// A station is a machine group that routing names, else the order's line. Its load is what open orders
/// have still to pass there, in hours of its machines or of the line's people; its capacity the scheduled
/// hours of those over five scheduled days.
final class Bottleneck: Study {
    private struct Station {
        var name: String
        /// Machines of a group, people of a line.
        var places: Int
    }

    private struct Step {
        var number: Int
        /// `nil` where routing names no machine group.
        var station: Int?
        /// Of the machine where a machine does it, of labour at a line.
        var minutes: Double?
    }

    /// What one open order has still to do.
    private struct Work {
        var order: Int
        /// In the order of the steps; hours per station.
        var loads: [(station: Int, hours: Double)] = []
        /// Steps still to do, and those of them whose station and standard are known.
        var steps = 0
        var placedSteps = 0
    }

    private struct Load {
        var station: Int
        var hours: Double
        var capacity: Double
        var queue: Int
        var share: Double { hours / capacity }
    }

    private static let capacityDays = 5

    private var stations: [Station] = []
    private let stationOfLine: [Int]
    private let stepsOfProduct: [[Step]]
    private let jobsOfOrder: [[Job]]
    private var workOfDay: [Day: [Work]] = [:]

    init(_ measuring: Measuring) {
        let plant = measuring.plant
        let active = plant.machines.rows.filter(\.isActive)
        let groups = Set(plant.routing.compactMap(\.machineGroup)).sorted()
        let positions = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })
        stations = groups.map { group in
            Station(name: group, places: active.count { $0.group == group })
        }
        stationOfLine = plant.lines.references.map { groups.count + $0.index }
        stations += plant.lines.rows.map { Station(name: $0.id, places: $0.maxOperators) }
        var steps = [[Step]](repeating: [], count: plant.products.count)
        for operation in plant.routing {
            steps[operation.product.index].append(
                Step(
                    number: operation.step,
                    station: operation.machineGroup.flatMap { positions[$0] },
                    minutes: (operation.machineGroup == nil ? nil : operation.machineMinutes)?.value
                        ?? operation.effectiveStandardMinutes?.value))
        }
        stepsOfProduct = steps.map { $0.sorted { $0.number < $1.number } }
        var jobs = [[Job]](repeating: [], count: plant.workOrders.count)
        for job in plant.jobs { jobs[job.order.index].append(job) }
        jobsOfOrder = jobs
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let work = work(scope, measuring)
        let steps = work.reduce(0) { $0 + $1.steps }
        guard let worst = loads(work, scope, measuring).first else {
            return Finding(nil, records: work.count, status: .cannotExist)
        }
        let placed = work.reduce(0) { $0 + $1.placedSteps }
        return Finding(
            worst.share * 100, of: worst.hours, per: worst.capacity, records: work.count,
            coverage: steps > 0 ? Double(placed) / Double(steps) : nil)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        loads(work(scope, measuring), scope, measuring).map { load in
            TableRow(
                .plant(stations[load.station].name),
                [
                    (.value, load.share * 100), (.loadHours, load.hours),
                    (.capacityHours, load.capacity), (.queue, Double(load.queue)),
                ])
        }
    }

    /// Largest share first; of equal ones the longest queue, then the name.
    private func loads(_ work: [Work], _ scope: Scope, _ measuring: Measuring) -> [Load] {
        let days = measuring.scheduled.around(scope.days.upperBound, count: Self.capacityDays)
        let hours = days.reduce(0) { $0 + measuring.scheduled.minutes(on: $1) } / 60
        var loads = stations.indices.map { index in
            Load(
                station: index, hours: 0, capacity: hours * Double(stations[index].places),
                queue: 0)
        }
        for order in work {
            if let next = order.loads.first { loads[next.station].queue += 1 }
            for (station, hours) in order.loads { loads[station].hours += hours }
        }
        return loads.filter { $0.capacity > 0 && $0.hours > 0 }.sorted { a, b in
            if a.share != b.share { return a.share > b.share }
            if a.queue != b.queue { return a.queue > b.queue }
            return stations[a.station].name < stations[b.station].name
        }
    }

    private func work(_ scope: Scope, _ measuring: Measuring) -> [Work] {
        let all = work(at: scope.days.upperBound, measuring)
        if scope.member == Members.plant { return all }
        return all.filter { measuring.belongs($0.order, to: scope.member) }
    }

    private func work(at day: Day, _ measuring: Measuring) -> [Work] {
        if let known = workOfDay[day] { return known }
        let now = measuring.moments.end(of: day).time
        let result = measuring.statusesOfOrders(day...day).enumerated().compactMap {
            order, status -> Work? in
            guard let status, status.isOpen else { return nil }
            return work(of: order, at: day, now, measuring)
        }
        workOfDay[day] = result
        return result
    }

    private func work(of index: Int, at day: Day, _ now: LocalTime, _ measuring: Measuring) -> Work
    {
        let plant = measuring.plant
        let order = plant.workOrders.rows[index]
        let line = plant.line(of: order).map { stationOfLine[$0.index] }
        var work = Work(order: index)
        let steps = order.product.map { stepsOfProduct[$0.index] } ?? []
        let remaining = measuring.output.remaining(of: index, through: day)
        // An order that no routing describes is work that cannot be placed.
        if steps.isEmpty, remaining > 0 { work.steps = 1 }
        for step in steps {
            var ofJobs: Double?
            for job in jobsOfOrder[index] where job.step == step.number {
                ofJobs = (ofJobs ?? 0) + Self.remaining(job, of: order, at: now)
            }
            let units = ofJobs ?? remaining
            guard units > 0 else { continue }
            work.steps += 1
            guard let station = step.station ?? line, let minutes = step.minutes,
                stations[station].places > 0
            else { continue }
            work.placedSteps += 1
            work.loads.append((station, units * minutes / 60))
        }
        return work
    }

    /// Units that a job has still to make; a job that was completed later had still to be done.
    private static func remaining(_ job: Job, of order: WorkOrder, at now: LocalTime) -> Double {
        let planned = Double(job.plannedQuantity ?? order.quantity)
        if job.isCompleted {
            return job.completedAt.map { $0 <= now } ?? true ? 0 : planned
        }
        return max(0, planned - Double(job.completedQuantity) - Double(job.scrappedQuantity))
    }
}
