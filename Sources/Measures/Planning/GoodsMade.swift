import Plant
import Units

/// Good units of each work order, day by day, from the production entries that name it.
struct GoodsMade {
    private let plant: PlantRecords
    private let milestones: [OrderMilestones]
    private var days: [[Day]]
    /// Good units through the day of the same position.
    private var totals: [[Double]]

    init(_ plant: PlantRecords, _ milestones: [OrderMilestones]) {
        self.plant = plant
        self.milestones = milestones
        days = [[Day]](repeating: [], count: plant.workOrders.count)
        totals = [[Double]](repeating: [], count: plant.workOrders.count)
        // Entries are in the order of their days.
        for entry in plant.entries {
            guard let order = entry.workOrder?.index else { continue }
            let total = (totals[order].last ?? 0) + Double(entry.good)
            if days[order].last == entry.day {
                totals[order][totals[order].count - 1] = total
            } else {
                days[order].append(entry.day)
                totals[order].append(total)
            }
        }
    }

    /// Units of an order still to be made at the end of `day` (its moment is `end`), ≥ 0: nothing of one
    /// that has ended, else its quantity less the good units of its entries. Of an order that no entry
    /// names, the row's own count is all that is known, while it is open.
    func remaining(_ order: Int, through day: Day, _ end: Instant) -> Double {
        let life = milestones[order]
        if life.isUnknowable { return 0 }
        if let over = life.end, over <= end { return 0 }
        let row = plant.workOrders.rows[order]
        if days[order].isEmpty {
            return Double(max(0, row.quantity - (life.end == nil ? row.completedQuantity : 0)))
        }
        let known = days[order].count(through: day)
        return max(0, Double(row.quantity) - (known > 0 ? totals[order][known - 1] : 0))
    }
}
