import Inference
import Plant
import Units

extension CubeBuilder {
    /// House value: a sales order line should be planned within two days of its receipt.
    static let planningTargetHours = 48.0

    /// Sales order lines on the days on which they were received and planned, work orders on those on
    /// which they were to start and were completed.
    mutating func addPlanning() {
        let milestones = OrderMilestones.of(plant)
        addSalesLines(SalesLineLives(plant, milestones, asOf: asOf))
        addPlannedStarts(milestones)
        addBillOrders()
    }

    private mutating func addSalesLines(_ lives: SalesLineLives) {
        for life in lives.lines {
            let own = Belonging(product: life.line.product, customer: life.customer)
            if let day = life.receivedAt?.day {
                fact.begin(.order)
                fact.add(.salesLinesReceived, 1)
                if !life.workOrders.isEmpty { fact.add(.salesLinesWithOrder, 1) }
                fact.add(.ordersOfSalesLines, Double(life.workOrders.count))
                add(own, on: day)
            }
            if let hours = life.planningHours, let day = life.line.plannedAt?.day {
                fact.begin(.order)
                fact.add(.salesLinesPlanned, 1)
                if hours <= Self.planningTargetHours { fact.add(.salesLinesPlannedInTarget, 1) }
                add(own, on: day)
            }
        }
    }

    /// An order is judged once its planned start and the tolerance have passed.
    private mutating func addPlannedStarts(_ milestones: [OrderMilestones]) {
        let zone = plant.client.zone
        let tolerance = plant.settings.scheduleToleranceMinutes
        for (order, life) in zip(plant.workOrders.rows, milestones) where !life.isVoid {
            guard let plannedAt = order.plannedStartAt else { continue }
            let planned = zone.instant(plannedAt)
            let start = life.start.flatMap { $0 <= asOf.instant ? $0 : nil }
            guard start != nil || asOf.instant - planned > tolerance else { continue }
            fact.begin(.order)
            fact.add(.ordersPlannedToStart, 1)
            if let start, abs((start - planned).value) <= tolerance.value {
                fact.add(.ordersStartedAsPlanned, 1)
            }
            add(plant.belonging(of: order), on: plannedAt.day)
        }
    }

    /// Work orders with a bill of materials, on the day of their completion, with all that was made for
    /// them and all hours that were planned for them.
    private mutating func addBillOrders() {
        var planned = [Double](repeating: 0, count: plant.workOrders.count)
        for job in plant.jobs {
            if let hours = job.plannedHours { planned[job.order.index] += hours.value }
        }
        var earned = planned.map { _ in 0.0 }
        var spread = earned
        var certainty = planned.map { _ in Certainty.recorded }
        for index in plant.entries.indices where entries.days[index] <= asOf.day {
            guard let order = plant.entries[index].workOrder?.index else { continue }
            let minutes = inputs.entries[index].standardMinutes
            let good = Double(entries.good[index])
            earned[order] += (minutes.value?.value ?? 0) * good / 60
            spread[order] +=
                minutes.relativeDeviation * (minutes.value?.value ?? 0) * good / 60
            certainty[order] = certainty[order].and(minutes)
        }
        for (index, order) in plant.workOrders.rows.enumerated() {
            guard order.isWanted, order.billOfMaterials != nil, planned[index] > 0,
                let completed = order.completedAt, completed <= asOf.time
            else { continue }
            fact.begin(.order)
            fact.add(.billStandardTime, earned[index])
            fact.add(.billPlannedTime, planned[index])
            fact.add(.billStandardByMinutes, spread[index])
            fact.add(.billPlanned, weight: planned[index], certainty[index])
            add(plant.belonging(of: order), on: completed.day)
        }
    }
}
