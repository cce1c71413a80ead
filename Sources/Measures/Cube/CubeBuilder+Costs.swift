import Plant
import Units

extension CubeBuilder {
    /// Booked money by kind; a row without a line counts for the line of its machine.
    mutating func addCosts() {
        for row in plant.costs where cube.days.contains(row.day) {
            fact.begin(.cost)
            fact.add(.costRows, 1)
            fact.add(Element(row.kind), row.amount)
            add(plant.belonging(of: row), on: row.day)
        }
    }
}

extension Element {
    /// What a cost of this kind is summed as.
    fileprivate init(_ kind: CostEntry.Kind) {
        self =
            switch kind {
            case .material: .materialCost
            case .labour: .labourCost
            case .overhead: .overheadCost
            case .scrap: .scrapCost
            case .rework: .reworkCost
            case .warranty: .warrantyCost
            case .downtime: .downtimeCost
            case .revenue: .revenue
            case .equipmentBenefit: .equipmentBenefit
            }
    }
}

extension PlantRecords {
    /// Whom a cost belongs to; nobody booked it for a shift, a person or a customer.
    func belonging(of cost: CostEntry) -> Belonging {
        Belonging(
            line: cost.line ?? cost.machine.flatMap { machines[$0].line }, machine: cost.machine,
            product: cost.product)
    }
}
