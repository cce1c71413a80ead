import Inference
import Plant
import Units

extension CubeBuilder {
    mutating func addInspections() {
        for inspection in plant.inspections where cube.days.contains(inspection.day) {
            fact.begin(.inspection)
            let product = plant.product(of: inspection)
            let perUnit = inputs.opportunities[
                product?.index ?? inputs.opportunities.count - 1]
            let opportunities = Double(inspection.inspected) * (perUnit.value ?? 0)
            fact.add(.inspections, 1)
            fact.add(.inspected, Double(inspection.inspected))
            fact.add(.passed, Double(inspection.passed))
            fact.add(.inspectedDefective, Double(inspection.defective))
            fact.add(.defects, Double(inspection.defects ?? inspection.defective))
            fact.add(.opportunities, opportunities)
            fact.add(.opportunitiesByOpportunities, perUnit.relativeDeviation * opportunities)
            fact.add(
                .inspectionOpportunities, weight: opportunities, Certainty(perUnit))
            addDispositions(of: inspection)
            add(plant.belonging(of: inspection), on: inspection.day)
        }
    }
}
