import Plant
import Units

/// What is left to make of each work order, as planning counts it.
struct GoodsMade {
    /// Units.
    private let ordered: [Double]
    private let milestones: [OrderMilestones]
    private let output: OrderOutput

    init(_ plant: PlantRecords, _ milestones: [OrderMilestones], _ output: OrderOutput) {
        ordered = plant.workOrders.rows.map { Double($0.quantity) }
        self.milestones = milestones
        self.output = output
    }

    /// Units of an order still to be made at the end of `day` (its moment is `end`), ≥ 0: nothing of one
    /// that has ended, else its quantity less its good units.
    func remaining(_ order: Int, through day: Day, _ end: Instant) -> Double {
        let life = milestones[order]
        if life.isUnknowable { return 0 }
        if let over = life.end, over <= end { return 0 }
        return max(0, ordered[order] - output.made(of: order, through: day).good)
    }
}
