import Inference
import Plant
import Units

/// Items of which less is on hand than the orders of the next days need, or than the safety stock.
///
/// Orders take what is left of them in the order of their need, each from the stock of its latest snapshot:
///
///     need = remaining quantity × quantity per unit × (1 + waste % / 100)
///
/// The first order that cannot be made whole, and each one after it that needs the item, is stopped. What
/// nobody counted is unknown, not short; an order without a bill of materials needs nothing that is known.
struct ComponentShortages {
    private struct Item {
        var onHand: Double
        var safetyStock: Double?
        var unit: String
        /// Ascending by day.
        var history: [(day: Day, onHand: Double)]
        var needed = 0.0
        /// Orders that what is there does not suffice for, in the order of their need.
        var stopped: [Int] = []
        /// What the orders up to the first of those take, and when the last of them came; `nil` where none says.
        var shortBy = 0.0
        var claimed: Day?

        mutating func take(_ need: Double, for order: Int, arrived: Day?) {
            needed += need
            if stopped.isEmpty {
                shortBy = needed
                claimed = [claimed, arrived].compactMap(\.self).max()
            }
            // Sums of decimals miss by a hair: a billionth of the need is no shortage.
            if needed > onHand + needed * 1e-9 { stopped.append(order) }
        }
    }

    private let measuring: Measuring

    init(_ measuring: Measuring) { self.measuring = measuring }

    var alerts: [Alert] {
        var items = Self.counted(measuring.plant.stock, through: measuring.asOf.day)
        if items.isEmpty { return [] }
        take(from: &items)
        return items.sorted { $0.key < $1.key }.compactMap { alert(of: $0.key, $0.value) }
    }

    private static func counted(_ stock: [StockSnapshot], through day: Day) -> [String: Item] {
        var items: [String: Item] = [:]
        for snapshot in stock where snapshot.day <= day {
            var item =
                items[snapshot.itemID]
                ?? Item(onHand: 0, unit: snapshot.unit, history: [])
            item.onHand = snapshot.onHand
            item.safetyStock = snapshot.safetyStock
            item.unit = snapshot.unit
            item.history.append((snapshot.day, snapshot.onHand))
            items[snapshot.itemID] = item
        }
        return items
    }

    /// Lets the orders that are due to begin within `shortage_alert_days` take what they need.
    private func take(from items: inout [String: Item]) {
        let (plant, asOf) = (measuring.plant, measuring.asOf)
        let bills = BillsInUse(plant)
        let horizon = asOf.day + plant.settings.shortageAlertDays
        let planning = measuring.planning
        var due: [(day: Day, order: Int)] = []
        for (index, order) in plant.workOrders.rows.enumerated()
        where order.status.isOpen && planning.milestones[index].isOpen(at: asOf.instant) {
            // An order that is under way needs its parts now, as does one that nobody dated.
            let day =
                planning.milestones[index].start.map { _ in asOf.day }
                ?? order.plannedStartAt?.day ?? measuring.inputs.promisedDays[index].value
                ?? asOf.day
            if day <= horizon { due.append((day, index)) }
        }
        due.sort { ($0.day, $0.order) < ($1.day, $1.order) }
        for (_, index) in due {
            let order = plant.workOrders.rows[index]
            let remaining = planning.made.remaining(index, through: asOf.day, asOf.instant)
            guard remaining > 0 else { continue }
            let arrived = planning.milestones[index].arrival.map { plant.client.zone.local($0).day }
            for component in bills.components(of: order) {
                let need =
                    remaining * component.quantityPer * (1 + component.wastePercent / 100)
                guard need > 0, var item = items[component.item] else { continue }
                item.take(need, for: index, arrived: arrived)
                items[component.item] = item
            }
        }
    }

    private func alert(of id: String, _ item: Item) -> Alert? {
        if let first = item.stopped.first {
            let order = measuring.plant.workOrders.rows[first].id
            return Alert(
                .critical,
                .componentShortage(
                    item: id, unit: item.unit,
                    ComponentNeed(
                        onHand: item.onHand, needed: item.needed,
                        reason: .orders(first: order, count: item.stopped.count))),
                since: .day(firstDay(ofShortage: item)),
                value: item.needed - item.onHand, unit: .units)
        }
        guard let safety = item.safetyStock, item.onHand < safety else { return nil }
        return Alert(
            .warning,
            .componentShortage(
                item: id, unit: item.unit,
                ComponentNeed(onHand: item.onHand, needed: safety, reason: .safetyStock)),
            since: .day(firstDay(of: item, below: safety)), value: safety - item.onHand,
            unit: .units)
    }

    /// Nothing was short before the orders that take it were there, however little had been on hand.
    private func firstDay(ofShortage item: Item) -> Day {
        let below = firstDay(of: item, below: item.shortBy)
        return item.claimed.map { max($0, below) } ?? below
    }

    /// The first snapshot of the run of those below `amount` that the latest ends.
    private func firstDay(of item: Item, below amount: Double) -> Day {
        let below = item.history.reversed().prefix { $0.onHand < amount }
        return below.last?.day ?? item.history.last?.day ?? measuring.asOf.day
    }
}

/// Which bill of materials an order is made by: its own, else the active one of its product that was
/// released last.
private struct BillsInUse {
    private let componentsOfBill: [[BillComponent]]
    private let billOfItem: [String: Reference<BillOfMaterials>]
    private let plant: PlantRecords

    init(_ plant: PlantRecords) {
        self.plant = plant
        var components = [[BillComponent]](
            repeating: [], count: plant.billsOfMaterials.count)
        for component in plant.components { components[component.bill.index].append(component) }
        componentsOfBill = components
        var bills: [String: Reference<BillOfMaterials>] = [:]
        for reference in plant.billsOfMaterials.references {
            let bill = plant.billsOfMaterials[reference]
            guard let item = bill.parentItem, bill.isActive, let released = bill.releasedAt else {
                continue
            }
            if let known = bills[item], let other = plant.billsOfMaterials[known].releasedAt,
                other >= released
            {
                continue
            }
            bills[item] = reference
        }
        billOfItem = bills
    }

    func components(of order: WorkOrder) -> [BillComponent] {
        let bill =
            order.billOfMaterials ?? order.product.flatMap { billOfItem[plant.products[$0].id] }
        return bill.map { componentsOfBill[$0.index] } ?? []
    }
}
