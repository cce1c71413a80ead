import Plant
import Units

/// Good units of each work order, day by day, from the production entries that name it.
struct GoodsMade {
    /// Units ordered, and units that the order's own row says were made.
    private let ordered: [Double]
    private let reported: [Double]
    private let milestones: [OrderMilestones]
    private var days: [[Day]]
    /// Good units through the day of the same position.
    private var totals: [[Double]]

    init(_ plant: PlantRecords, _ milestones: [OrderMilestones]) {
        ordered = plant.workOrders.rows.map { Double($0.quantity) }
        reported = plant.workOrders.rows.map { Double($0.completedQuantity) }
        self.milestones = milestones
        days = [[Day]](repeating: [], count: plant.workOrders.count)
        totals = [[Double]](repeating: [], count: plant.workOrders.count)
        // Entries are in the order of their days.
        for index in plant.entries.indices {
            guard let order = plant.entries[index].workOrder?.index else { continue }
            let day = plant.entries[index].day
            let total = (totals[order].last ?? 0) + Double(plant.entries[index].good)
            if days[order].last == day {
                totals[order][totals[order].count - 1] = total
            } else {
                days[order].append(day)
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
        if days[order].isEmpty {
            return max(0, ordered[order] - (life.end == nil ? reported[order] : 0))
        }
        let known = days[order].count(through: day)
        return max(0, ordered[order] - (known > 0 ? totals[order][known - 1] : 0))
    }
}
