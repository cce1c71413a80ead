import Inference
import Plant
import Units

extension CubeBuilder {
    /// Units by the day for which they are promised, shipped or not.
    mutating func addDemand() {
        for (order, promised) in zip(plant.workOrders.rows, inputs.promisedDays)
        where order.isWanted {
            guard let day = promised.value, cube.days.contains(day) else { continue }
            fact.begin(.order)
            fact.add(.demand, Double(order.quantity))
            fact.add(.demandPromised, weight: Double(order.quantity), Certainty(promised))
            add(plant.belonging(of: order), on: day)
        }
    }

    /// How orders were worked on, on the day of their completion: the times of their entries beside the real
    /// time that passed. An order without a known start or without entries lowers coverage.
    mutating func addExecutions() {
        let isAsked = plant.workOrders.rows.map { order in
            order.isWanted
                && order.completedAt.map { $0 <= asOf.time && cube.days.contains($0.day) } ?? false
        }
        guard isAsked.contains(true) else { return }
        var entriesOfOrder = [[Int]](repeating: [], count: plant.workOrders.count)
        for (index, day) in entries.days.enumerated() where day <= asOf.day {
            if let order = plant.entries[index].workOrder?.index, isAsked[order] {
                entriesOfOrder[order].append(index)
            }
        }
        let zone = plant.client.zone
        let starts = plant.orderStarts
        for (index, order) in plant.workOrders.rows.enumerated() {
            guard isAsked[index], let completed = order.completedAt else { continue }
            fact.begin(.order)
            let own = entriesOfOrder[index]
            let elapsed = starts[index].map {
                (zone.instant(completed) - zone.instant($0)).hours.value
            }
            var certainty = Certainty.recorded
            if let elapsed, elapsed > 0, !own.isEmpty {
                fact.add(.executedOrders, 1)
                fact.add(.executionTime, elapsed)
                for entry in own {
                    let run = inputs.entries[entry].runTime
                    let hours = run.value?.value ?? 0
                    let cell = inputs.cells[inputs.cellOfEntry[entry]]
                    fact.add(.orderRunTime, hours)
                    fact.add(.orderRunTimeByRunTime, run.relativeDeviation * hours)
                    fact.add(.orderSetupTime, plant.entries[entry].setup?.value ?? 0)
                    fact.add(
                        .orderDelayTime,
                        cell.unplannedDowntime.hours.value * inputs.shareOfCell[entry])
                    certainty = certainty.and(run)
                }
            } else {
                certainty = .unknown
            }
            fact.add(.executedOrders, weight: 1, certainty)
            var belonging = plant.belonging(of: order)
            belonging.employee = order.operatorEmployee
            add(belonging, on: completed.day)
        }
    }
}

extension WorkOrder {
    /// Somebody still wants it, or got it.
    var isWanted: Bool {
        switch status {
        case .cancelled, .rejected: false
        case .received, .released, .inProgress, .onHold, .demoted, .completed, .shipped, .closed:
            true
        }
    }
}

extension PlantRecords {
    /// When each order was started: its stamp, else its first step into progress.
    var orderStarts: [LocalTime?] {
        var starts = workOrders.rows.map(\.startedAt)
        var first = [LocalTime?](repeating: nil, count: workOrders.count)
        for event in workOrderEvents where event.to == .inProgress {
            let known = first[event.order.index]
            first[event.order.index] = known.map { min($0, event.at) } ?? event.at
        }
        for index in starts.indices { starts[index] = starts[index] ?? first[index] }
        return starts
    }
}
