import Inference
import Plant
import Units

extension CubeBuilder {
    mutating func addOrders() {
        for (order, promised) in zip(plant.workOrders.rows, inputs.promisedDays) {
            guard
                let due = DueOrder(
                    order, promised: promised, asOf: asOf, tolerance: plant.settings.otdWindowDays)
            else { continue }
            fact.begin(.order)
            fact.add(.dueOrders, 1)
            if due.isOnTime { fact.add(.onTimeOrders, 1) }
            if due.isInFull { fact.add(.inFullOrders, 1) }
            fact.add(.tardiness, Double(due.daysLate(asOf: asOf)))
            fact.add(.duePromised, weight: 1, Certainty(promised))
            add(plant.belonging(of: order), on: due.day)
        }
    }
}
