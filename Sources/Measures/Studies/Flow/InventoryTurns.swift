import Plant
import Units

/// Good units at cost, for a year, over the mean value of the stock snapshots of the window.
struct InventoryTurns: Study {
    private struct Snapshot {
        var day: Day
        var value = 0.0
        var rows = 0
        var rowsWithCost = 0
    }

    /// By member, ascending by day: the plant has all items, a product the item that bears its id.
    private var snapshots: [Int: [Snapshot]] = [:]

    init(_ plant: PlantRecords, members: Members) {
        for row in plant.stock.sorted(by: { ($0.day, $0.itemID) < ($1.day, $1.itemID) }) {
            add(row, to: Members.plant)
            if let product = plant.products.find(row.itemID) {
                add(row, to: members.product(product))
            }
        }
    }

    private mutating func add(_ row: StockSnapshot, to member: Int) {
        var own = snapshots[member] ?? []
        if own.last?.day != row.day { own.append(Snapshot(day: row.day)) }
        let last = own.count - 1
        own[last].rows += 1
        if let cost = row.unitCost {
            own[last].rowsWithCost += 1
            own[last].value += row.onHand * cost
        }
        snapshots[member] = own
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let own = (snapshots[scope.member] ?? []).filter { scope.days.contains($0.day) }
        let rows = own.reduce(0) { $0 + $1.rows }
        let costed = own.reduce(0) { $0 + $1.rowsWithCost }
        let value = own.reduce(0) { $0 + $1.value }
        let used = sums[.goodAtCost]
        // Stock whose worth nobody knows and output whose cost nobody knows turn at no rate.
        guard costed > 0, value > 0, used > 0 || sums[.good] == 0 else {
            return Finding(nil, records: rows)
        }
        let length = Double(scope.days.upperBound - scope.days.lowerBound + 1)
        var finding = Finding.quotient(
            used * 365 / length, per: value / Double(own.count), scale: 1, records: rows)
        let known = sums[.good] > 0 ? sums[.goodWithCost] / sums[.good] : 1
        finding.coverage = min(known, Double(costed) / Double(rows))
        return finding
    }
}
