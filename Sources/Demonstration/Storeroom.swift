import Store
import Units

struct StockRow: Record {
    var day: Day
    var item: String
    var name: String
    var onHand: Double
    var allocated: Double
    var onOrder: Double
    var unit: String
    var location: String
    var unitCost: Double?
    var safetyStock: Double?

    static let table = "item_stock"
    static let columns = [
        "snapshot_day", "item_id", "description", "on_hand", "allocated", "on_order", "unit",
        "location", "unit_cost", "safety_stock",
    ]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, CellValue(day), .text(item), .text(name), .real(onHand), .real(allocated),
            .real(onOrder), .text(unit), .text(location), CellValue(unitCost),
            CellValue(safetyStock),
        ]
    }
}

/// Counts the stock at the end of each week: materials as they were used up and came in, pieces as they
/// were completed and went on.
struct Storeroom {
    private let site: Site
    private let plan: DemonstrationPlan
    private let bills: BillsOfMaterials
    private var chance: SeededGenerator
    /// What each material lost on each day of the records.
    private var used: [[Double]]

    init(
        _ site: Site, bills: BillsOfMaterials, plan: DemonstrationPlan, chance: SeededGenerator
    ) {
        self.site = site
        self.bills = bills
        self.plan = plan
        self.chance = chance
        used = site.trade.materials.map { _ in Array(repeating: 0, count: plan.days) }
    }

    mutating func use(_ output: Output, on day: Day) {
        let offset = day - plan.firstDay
        for component in bills.components[output.product] {
            guard case .material(let turn) = component.source, used[turn].indices.contains(offset)
            else { continue }
            used[turn][offset] += component.use * Double(output.produced)
        }
    }

    mutating func write(_ orders: [WorkOrder], into ledger: Ledger) throws(StoreError) {
        for turn in site.trade.materials.indices { try material(turn, into: ledger) }
        for product in site.products.indices {
            try pieces(
                orders.filter { $0.product == product && $0.completedAt != nil }, of: product,
                into: ledger)
        }
    }

    /// Snapshots are taken on Sundays and on the last day.
    private func isSnapshot(_ day: Day) -> Bool { day.weekday == 7 || day == plan.lastDay }

    /// Ordered when what is there and on its way falls below the reorder point; most suppliers are on
    /// time, some days late.
    private mutating func material(_ turn: Int, into ledger: Ledger) throws(StoreError) {
        let material = site.trade.materials[turn]
        let daily = used[turn].reduce(0, +) / Double(plan.days)
        let lead = 5 + turn * 5 % 9
        let lot = lotSize(daily * 18)
        let safety = lotSize(daily * 6)
        var onHand = lot + safety
        var orders: [(due: Day, quantity: Double, reference: String)] = []
        var ordered = 0
        for (offset, amount) in used[turn].enumerated() {
            let day = plan.firstDay + offset
            for order in orders where order.due == day {
                onHand += order.quantity
                try receipt(turn, day, order.quantity, order.reference, into: ledger)
            }
            orders.removeAll { $0.due == day }
            // What is not there cannot be used: the last lot was counted short, and is made good.
            onHand = max(0, onHand - amount)
            let onOrder = orders.reduce(0) { $0 + $1.quantity }
            if daily > 0, onHand + onOrder < safety + daily * Double(lead + 3) {
                ordered += 1
                let late = chance.chance(0.15) ? chance.within(1...6) : 0
                var due = day + lead + late
                while orders.contains(where: { $0.due == due }) { due = due + 1 }
                orders.append((due, lot, "PO-\(material.department + 1)\(turn + 1)-\(ordered)"))
            }
            if isSnapshot(day) {
                try ledger.write(
                    StockRow(
                        day: day, item: site.materialID(turn), name: material.name,
                        onHand: onHand.rounded(2),
                        allocated: min(onHand, daily * 2).rounded(2),
                        onOrder: orders.reduce(0) { $0 + $1.quantity }, unit: material.unit,
                        location: "RM-\(turn + 1)", unitCost: site.materialPrice(turn),
                        safetyStock: safety))
            }
        }
        // Some supplier has not confirmed a day yet: on order, and no receipt to be seen.
        for (position, order) in orders.enumerated() where position > 0 || turn % 4 != 3 {
            try receipt(turn, order.due, order.quantity, order.reference, into: ledger)
        }
    }

    private func receipt(
        _ turn: Int, _ day: Day, _ quantity: Double, _ reference: String, into ledger: Ledger
    ) throws(StoreError) {
        try ledger.write(
            "item_receipt",
            [
                ("item_id", .text(site.materialID(turn))), ("day", CellValue(day)),
                ("quantity", .real(quantity)), ("reference", .text(reference)),
            ])
    }

    private func lotSize(_ quantity: Double) -> Double {
        let step: Double =
            quantity < 50 ? 1 : quantity < 1_000 ? 10 : quantity < 20_000 ? 100 : 1_000
        return max(step, (quantity / step).rounded(.up) * step)
    }

    /// Completed pieces lie in the store until they are shipped, or for two days until the next department
    /// takes them; beside them lies a safety stock that belongs to no order.
    private mutating func pieces(
        _ orders: [WorkOrder], of position: Int, into ledger: Ledger
    ) throws(StoreError) {
        let product = site.products[position]
        let ships = site.ships(product.department)
        let made = orders.reduce(0) { $0 + $1.good }
        let safety = Double(made / max(1, plan.days))
        // Changes of the stock, by day.
        var changes = Array(repeating: 0, count: plan.days)
        for order in orders {
            guard let completed = order.completedAt?.day else { continue }
            let left = ships ? order.shippedAt?.day : completed + 2
            add(order.good, on: completed, to: &changes)
            if let left { add(-order.good, on: left, to: &changes) }
        }
        var completed = 0
        for offset in changes.indices {
            let day = plan.firstDay + offset
            completed += changes[offset]
            guard isSnapshot(day), product.launchedOn ?? day <= day else { continue }
            try ledger.write(
                StockRow(
                    day: day, item: product.id, name: product.name,
                    onHand: Double(completed) + safety, allocated: Double(completed), onOrder: 0,
                    unit: "EA", location: ships ? "FG" : "WIP-\(product.department + 1)",
                    unitCost: product.cost, safetyStock: safety))
        }
    }

    private func add(_ units: Int, on day: Day, to changes: inout [Int]) {
        let offset = day - plan.firstDay
        if changes.indices.contains(offset) { changes[offset] += units }
    }
}
