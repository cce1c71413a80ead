import Inference
import Plant
import Units

/// A day's units of one product, of the plant or of one line or customer.
private struct MixKey: Hashable, Comparable {
    var day: Day
    var product: Reference<Product>
    var line: Reference<Line>?
    var customer: Reference<Customer>?

    static func < (a: MixKey, b: MixKey) -> Bool {
        (a.day, a.product, a.line?.index ?? -1, a.customer?.index ?? -1)
            < (b.day, b.product, b.line?.index ?? -1, b.customer?.index ?? -1)
    }
}

extension CubeBuilder {
    /// The committed schedules against what was made, product by product and day by day: what was made too
    /// much of one product does not make up for another. A line is held against its own plan, so that lines
    /// which swap products fall short and the plant does not.
    mutating func addScheduledMix() {
        var planned: [MixKey: Double] = [:]
        for row in plant.scheduleRows
        where row.day <= asOf.day && plant.schedules[row.schedule].status.isCommitted {
            let customer = plant.customer(of: plant.workOrders.find(row.orderID))
            for key in keys(row.day, row.product, row.line, customer) {
                planned[key, default: 0] += Double(row.quantity)
            }
        }
        guard !planned.isEmpty else { return }
        var made: [MixKey: Double] = [:]
        for entry in plant.entries where cube.days.contains(entry.day) {
            guard let product = plant.product(of: entry) else { continue }
            let customer = plant.customer(of: entry.workOrder)
            for key in keys(entry.day, product, plant.line(of: entry), customer)
            where planned[key] != nil {
                made[key, default: 0] += Double(entry.good)
            }
        }
        for key in planned.keys.sorted() {
            let plan = planned[key] ?? 0
            fact.begin(.schedule)
            fact.add(.mixPlanned, plan)
            fact.add(.mixAttained, min(made[key] ?? 0, plan))
            if let line = key.line {
                add(to: members.line(line), on: key.day, share: 1)
            } else if let customer = key.customer {
                add(to: members.customer(customer), on: key.day, share: 1)
            } else {
                add(Belonging(product: key.product), on: key.day)
            }
        }
    }

    private func keys(
        _ day: Day, _ product: Reference<Product>, _ line: Reference<Line>?,
        _ customer: Reference<Customer>?
    ) -> [MixKey] {
        var keys = [MixKey(day: day, product: product)]
        if let line { keys.append(MixKey(day: day, product: product, line: line)) }
        if let customer { keys.append(MixKey(day: day, product: product, customer: customer)) }
        return keys
    }
}
