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
        where row.day <= asOf.day && cube.days.contains(row.day)
            && plant.schedules[row.schedule].status.isCommitted
        {
            let customer =
                isOfPlantAlone ? nil : plant.customer(of: plant.workOrders.find(row.orderID))
            let line = isOfPlantAlone ? nil : row.line
            for key in keys(row.day, row.product, line, customer) {
                planned[key, default: 0] += Double(row.quantity)
            }
        }
        guard !planned.isEmpty else { return }
        let keys = planned.keys.sorted()
        for (key, made) in zip(keys, made(keys)) {
            let plan = planned[key] ?? 0
            fact.begin(.schedule)
            fact.add(.mixPlanned, plan)
            fact.add(.mixAttained, min(made, plan))
            if let line = key.line {
                add(to: members.line(line), on: key.day, share: 1)
            } else if let customer = key.customer {
                add(to: members.customer(customer), on: key.day, share: 1)
            } else {
                add(Belonging(product: key.product), on: key.day)
            }
        }
    }

    /// Good units by key. The keys are sorted, so those of one day and product lie together.
    private func made(_ keys: [MixKey]) -> [Double] {
        var made = [Double](repeating: 0, count: keys.count)
        let isPlanned = Set(keys.map(\.day))
        for index in 0..<entries.count {
            let day = entries.days[index]
            guard let product = entries.products[index], isPlanned.contains(day) else { continue }
            // A day's plan of a product comes before those of its lines and customers.
            let whole = MixKey(day: day, product: product)
            var next = keys.count(through: whole) - 1
            guard next >= 0, keys[next] == whole else { continue }
            let line = plant.line(ofEntry: index)
            let customer = plant.customer(of: plant.entries[index].workOrder)
            while next < keys.count, keys[next].day == day, keys[next].product == product {
                if (keys[next].line ?? line) == line,
                    (keys[next].customer ?? customer) == customer
                {
                    made[next] += Double(entries.good[index])
                }
                next += 1
            }
        }
        return made
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
