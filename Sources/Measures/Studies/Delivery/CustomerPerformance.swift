import Inference
import Plant
import Units

/// Delivery, lead time, quality and volume per customer; the headline is how many customers there was
/// something to tell of.
struct CustomerPerformance: Study {
    /// Positions of customers on the days that something of theirs was due, completed or made.
    private var active = Samples()

    init(_ plant: PlantRecords, _ inputs: InferredInputs, asOf: AsOf, members: Members) {
        struct Occasion: Hashable {
            var order: Int
            var day: Day
        }
        var occasions: Set<Occasion> = []
        for (index, order) in plant.workOrders.rows.enumerated() {
            guard plant.customer(of: order) != nil else { continue }
            if let due = DueOrder(
                order, promised: inputs.promisedDays[index], asOf: asOf,
                tolerance: plant.settings.otdWindowDays)
            {
                occasions.insert(Occasion(order: index, day: due.day))
            }
            if order.isWanted, let completed = order.completedAt, completed <= asOf.time {
                occasions.insert(Occasion(order: index, day: completed.day))
            }
        }
        var last: Occasion?
        for index in plant.entries.indices {
            guard let order = plant.entries[index].workOrder else { continue }
            let occasion = Occasion(order: order.index, day: plant.entries[index].day)
            // Entries of one order mostly follow one another.
            if occasion == last { continue }
            last = occasion
            occasions.insert(occasion)
        }
        for occasion in occasions {
            let order = plant.workOrders.rows[occasion.order]
            guard let customer = plant.customer(of: order) else { continue }
            active.add(
                Double(customer.index), on: occasion.day,
                to: members.all(plant.belonging(of: order), on: nil))
        }
        active.sort()
    }

    /// Positions of the customers, ascending.
    private func customers(_ scope: Scope) -> [Int] {
        var customers: [Int] = []
        for value in active.values(scope.member, scope.days) where customers.last != Int(value) {
            customers.append(Int(value))
        }
        return customers
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let customers = customers(scope)
        return customers.isEmpty
            ? .nothing : Finding(Double(customers.count), records: customers.count)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let directory = measuring.plant.customers
        return customers(scope).map { Reference<Customer>(position: $0) }
            .sorted { directory[$0].id < directory[$1].id }
            .map { customer in
                let own = measuring.scope(measuring.members.customer(customer), scope.days)
                return TableRow(
                    .member(.customer, directory[customer].id),
                    [
                        (.onTimeInFull, measuring.measure("DL-OTIF", own)?.value),
                        (.leadTimeDays, measuring.measure("DL-LT", own)?.value),
                        (.defectivePPM, measuring.measure("QL-PPM", own)?.value),
                        (.producedUnits, measuring.measure("PR-VOL", own)?.value),
                    ])
            }
    }
}

/// The mean of the customers' survey scores; a tenant that asks nobody gets an index of what customers
/// notice, on time in full and defects, which is a definition of ours.
struct CustomerSatisfaction: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        guard measuring.plant.surveys.isEmpty else {
            return .quotient(
                sums[.surveyScore], per: sums[.surveys], scale: 1, records: Int(sums[.surveys]))
        }
        guard let (onTime, ppm) = parts(scope, measuring) else { return .nothing }
        return Finding(
            (onTime + 100 - ppm / 10_000) / 2, records: Int(sums[.dueOrders]),
            status: .differentDefinition)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        guard measuring.plant.surveys.isEmpty else {
            return sums[.surveys] > 0 ? [TableRow(.count, sums[.surveys])] : []
        }
        guard let (onTime, ppm) = parts(scope, measuring) else { return [] }
        return [
            TableRow(.kpi("DL-OTIF"), [(.onTimeInFull, onTime)]),
            TableRow(.kpi("QL-PPM"), [(.defectivePPM, ppm)]),
        ]
    }

    private func parts(_ scope: Scope, _ measuring: Measuring) -> (onTime: Double, ppm: Double)? {
        guard let onTime = measuring.measure("DL-OTIF", scope)?.value,
            let ppm = measuring.measure("QL-PPM", scope)?.value
        else { return nil }
        return (onTime, ppm)
    }
}
