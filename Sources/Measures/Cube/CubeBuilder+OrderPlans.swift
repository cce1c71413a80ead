import Inference
import Plant
import Units

extension CubeBuilder {
    /// Orders against the day they were to be done and the moment they were planned to end.
    mutating func addOrderPlans() {
        for (order, promised) in zip(plant.workOrders.rows, inputs.promisedDays)
        where !order.status.isCalledOff {
            if let day = promised.value {
                fact.begin(.order)
                fact.add(.ordersDueForCompletion, 1)
                if order.isCompleted(by: asOf.time) { fact.add(.ordersCompleted, 1) }
                fact.add(.completionPromised, weight: 1, Certainty(promised))
                add(plant.belonging(of: order), on: day)
            }
            if let planned = order.plannedEndAt { addPlannedEnd(of: order, planned) }
        }
    }

    /// An order that may still end within the tolerance is not judged yet.
    private mutating func addPlannedEnd(of order: WorkOrder, _ planned: LocalTime) {
        let tolerance = plant.settings.scheduleToleranceMinutes
        let completed = order.completedAt.flatMap { $0 <= asOf.time ? $0 : nil }
        guard completed != nil || asOf.time - planned > tolerance else { return }
        fact.begin(.order)
        fact.add(.ordersPlannedToEnd, 1)
        if let completed, max(completed - planned, planned - completed) <= tolerance {
            fact.add(.ordersEndedAsPlanned, 1)
        }
        add(plant.belonging(of: order), on: planned.day)
    }
}

extension WorkOrder.Status {
    /// Nobody expects it any more.
    var isCalledOff: Bool {
        switch self {
        case .rejected, .cancelled: true
        case .received, .released, .inProgress, .onHold, .demoted, .completed, .shipped, .closed:
            false
        }
    }
}

extension WorkOrder {
    /// Whether its work was done by a moment. What was shipped or closed was completed, stamped or not.
    func isCompleted(by moment: LocalTime) -> Bool {
        if let stamp = [completedAt, shippedAt, closedAt].compactMap(\.self).min() {
            return stamp <= moment
        }
        switch status {
        case .completed, .shipped, .closed: return true
        case .received, .released, .inProgress, .onHold, .demoted, .rejected, .cancelled:
            return false
        }
    }
}
