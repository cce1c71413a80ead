import Plant
import Units

/// Units of the orders in progress at the end of a window that are neither made nor scrapped.
struct WIPUnits: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let day = scope.days.upperBound
        let ages = measuring.ages(scope)
        // Nothing in progress is a number; a member without any order has none.
        guard !ages.isEmpty || measuring.hasOrders(scope.member) else { return .nothing }
        let units = ages.map(\.order.index).sorted().reduce(0) {
            $0 + measuring.output.remaining(of: $1, through: day)
        }
        return Finding(units, records: ages.count)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let ages = measuring.ages(scope)
        guard !ages.isEmpty else { return [] }
        return [TableRow(.orders, Double(ages.count))]
    }
}

/// Good units to date of the orders in progress at the end of a window, as a share of what was ordered.
struct WorkProgress: Study {
    private struct Order {
        var index: Int
        var quantity: Double
        var good: Double
        /// The share of its planned duration that has passed, 0…1; `nil` without a plan.
        var expected: Double?
    }

    private func active(_ scope: Scope, _ measuring: Measuring) -> [Order] {
        let plant = measuring.plant
        let zone = plant.client.zone
        let day = scope.days.upperBound
        let now = measuring.end(of: day).seconds
        return measuring.ages(scope).map(\.order.index).sorted().compactMap { index in
            let order = plant.workOrders.rows[index]
            let quantity = Double(order.quantity)
            guard quantity > 0 else { return nil }
            var expected: Double?
            if let from = order.plannedStartAt, let to = order.plannedEndAt, from < to {
                let (start, end) = (zone.instant(from).seconds, zone.instant(to).seconds)
                expected = min(1, max(0, Double(now - start) / Double(end - start)))
            }
            // More than was ordered is no more than done: it does not make up for another order.
            let good = min(quantity, measuring.output.made(of: index, through: day).good)
            return Order(index: index, quantity: quantity, good: good, expected: expected)
        }
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let orders = active(scope, measuring)
        return .quotient(
            orders.reduce(0) { $0 + $1.good }, per: orders.reduce(0) { $0 + $1.quantity },
            scale: 100, records: orders.count)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let orders = active(scope, measuring)
        guard !orders.isEmpty else { return [] }
        let planned = orders.filter { $0.expected != nil }
        let due = planned.reduce(0) { $0 + $1.quantity }
        let expected = planned.reduce(0) { $0 + $1.quantity * ($1.expected ?? 0) }
        let all = row(
            .fact(.total), quantity: orders.reduce(0) { $0 + $1.quantity },
            good: orders.reduce(0) { $0 + $1.good }, expected: due > 0 ? expected / due : nil)
        return [all]
            + orders.map {
                row(
                    .plant(measuring.plant.workOrders.rows[$0.index].id), quantity: $0.quantity,
                    good: $0.good, expected: $0.expected)
            }
    }

    private func row(
        _ key: TableRow.Key, quantity: Double, good: Double, expected: Double?
    ) -> TableRow {
        TableRow(
            key,
            [
                (.value, good / quantity * 100), (.expectedPercent, expected.map { $0 * 100 }),
                (.orderedUnits, quantity), (.goodUnits, good),
            ])
    }
}
