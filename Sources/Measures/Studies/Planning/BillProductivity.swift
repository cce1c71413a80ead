import Plant
import Statistics
import Units

/// Standard hours of the good units of completed orders with a bill of materials, over the hours that were
/// planned for them.
struct BillProductivity: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let planned = sums[.billPlannedTime]
        guard planned > 0 else { return .nothing }
        var finding = Finding.quotient(
            sums[.billStandardTime], per: planned, scale: 100, records: 1)
        // Inferred standards make it an estimate, by as much as they may be off together.
        let observed = sums.values[Column.observed(.billPlanned)]
        if observed < sums.values[Column.weight(.billPlanned)], let value = finding.value {
            let half =
                normal95 * 100 * sums.values[Column.deviation(.billStandardByMinutes)] / planned
            (finding.low, finding.high) = (max(0, value - half), value + half)
            finding.status = .estimated
        }
        return finding
    }
}

/// How many of the released bills of materials got a work order.
struct BillUse: Study {
    private struct Bill {
        var released: Day
        /// Days on which its work orders came, ascending.
        var orders: [Day]
    }

    private let bills: [Bill]

    init(_ measuring: Measuring) {
        let plant = measuring.plant
        let milestones = measuring.planning.milestones
        var days = [[Day]](repeating: [], count: plant.billsOfMaterials.count)
        for (order, life) in zip(plant.workOrders.rows, milestones) where !life.isVoid {
            guard let bill = order.billOfMaterials, let arrival = life.arrival else { continue }
            days[bill.index].append(plant.client.zone.local(arrival).day)
        }
        bills = zip(plant.billsOfMaterials.rows, days).compactMap { bill, days in
            guard bill.isActive, let released = bill.releasedAt else { return nil }
            return Bill(released: released.day, orders: days.sorted())
        }
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let released = bills.filter { $0.released <= scope.days.upperBound }
        let used = released.count { $0.orders.count(in: scope.days) > 0 }
        return .quotient(
            Double(used), per: Double(released.count), scale: 100, records: released.count)
    }
}

/// How far apart the parts of a sales order are completed when they come from several bills of materials.
struct BillCoordination: Study {
    private var spreads = Samples()
    /// 1 for a sales order whose parts were completed on one day, else 0.
    private var together = Samples()

    init(_ measuring: Measuring) {
        let plant = measuring.plant
        let zone = plant.client.zone
        var orders = [[Int]](repeating: [], count: plant.salesOrders.count)
        for (index, order) in plant.workOrders.rows.enumerated() {
            guard let sale = order.salesOrder, order.billOfMaterials != nil,
                !measuring.planning.milestones[index].isVoid
            else { continue }
            orders[sale.index].append(index)
        }
        for own in orders {
            let rows = own.map { plant.workOrders.rows[$0] }
            guard Set(rows.compactMap(\.billOfMaterials)).count > 1 else { continue }
            let ends = rows.compactMap(\.completedAt).filter { $0 <= measuring.asOf.time }.sorted()
            guard ends.count == rows.count, let first = ends.first, let last = ends.last else {
                continue
            }
            let spread = (zone.instant(last) - zone.instant(first)).days
            spreads.add(spread, on: last.day, to: [Members.plant])
            together.add(first.day == last.day ? 1 : 0, on: last.day, to: [Members.plant])
        }
        spreads.sort()
        together.sort()
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let values = spreads.values(scope.member, scope.days)
        return Finding(quantile(values, 0.5), records: values.count)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let values = spreads.values(scope.member, scope.days)
        guard !values.isEmpty else { return [] }
        let same = together.values(scope.member, scope.days).reduce(0, +)
        return [
            TableRow(.count, Double(values.count)),
            TableRow(.completedTogether, same / Double(values.count) * 100),
            TableRow(.p85, quantile(values, 0.85)), TableRow(.max, values.last),
        ]
    }
}
