extension Catalogue {
    private static let d = "D Quality"
    private static let inspections =
        "inspection.units_inspected, units_passed, units_defective, defects"
    private static let quantities = "production_entry.units_produced, units_defective"

    static let quality: [CatalogueEntry] = [
        ratio(
            "QL-QR", "Quality ratio", group: d, tier: 2, .sum(.good), per: .sum(.produced),
            .higher, qualityDimensions, source: "ISO 22400-2 no. 10", inputs: [quantities],
            "The share of good units in all units made.",
            benchmark: .init(99, 95, 90), records: .production, isCountShare: true),
        ratio(
            "QL-FPY", "First pass yield", group: d, tier: 2, .sum(.passed),
            per: .sum(.inspected), .higher, qualityDimensions, source: "ISO 22400-2 no. 15",
            inputs: [inspections],
            "The share of inspected units that were good the first time, without rework or repair, over all inspections.",
            benchmark: .init(95, 85, 75), records: .inspections, isCountShare: true),
        CatalogueEntry(
            kpi: KPI(
                id: "QL-RTY", name: "Rolled throughput yield", group: d, tier: 2,
                unit: .percent, scale: 100, direction: .higher, dimensions: qualityDimensions,
                formula: "Σ(n₁·Π FPY) / Σn₁ over products",
                source: "Six Sigma practice",
                inputs: [inspections, "inspection.step, stage", "routing_operation.step"],
                definition:
                    "The chance that a unit passes every step first time: the product of the first pass yields of a product's routing steps, weighted over products by the units inspected at the first step. A product with a step that nobody inspected is left out, and coverage falls."
            ),
            computation: .rolledYield, records: .inspections, basis: nil, isCountShare: false),
        CatalogueEntry(
            kpi: KPI(
                id: "QL-FTT", name: "Final yield", group: d, tier: 2,
                unit: .percent, scale: 100, direction: .higher, dimensions: qualityDimensions,
                formula: "Σpassed at the last stage / Σinspected at the first",
                source: "end-of-line yield", inputs: [inspections, "inspection.stage, step"],
                definition:
                    "Units that passed the last inspected stage, as a share of those inspected at the first, over products that were inspected at both."
            ),
            computation: .endOfLineYield, records: .inspections, basis: nil, isCountShare: true),
        ratio(
            "QL-SCRAP", "Scrap ratio", group: d, tier: 2, .sum(.scrapped),
            per: .sum(.producedWithScrapRecorded), .lower, qualityDimensions,
            source: "ISO 22400-2 no. 16",
            inputs: ["production_entry.units_scrapped, units_produced"],
            "Scrapped units as a share of units made, over the entries that recorded scrap.",
            benchmark: .init(2, 5, 10), records: .scrap, basis: .scrapRecorded,
            isCountShare: true),
        ratio(
            "QL-PPM", "Defective parts per million", group: d, tier: 2,
            .sum(.inspectedDefective), per: .sum(.inspected), unit: .ppm, scale: 1_000_000,
            .lower, qualityDimensions, source: "Six Sigma practice", inputs: [inspections],
            "Units found defective per million inspected.",
            benchmark: .init(500, 1000, 2000), records: .inspections, isCountShare: true),
        ratio(
            "QL-DPU", "Defects per unit", group: d, tier: 3, .sum(.defects),
            per: .sum(.inspected), unit: .defectsPerUnit, scale: 1, .lower, qualityDimensions,
            source: "Six Sigma practice", inputs: [inspections],
            "Defects per inspected unit; a unit can carry several. Where defects were not counted, defective units stand for them.",
            records: .inspections),
        ratio(
            "QL-DPMO", "Defects per million opportunities", group: d, tier: 2, .sum(.defects),
            per: .sum(.opportunities), unit: .dpmo, scale: 1_000_000, .lower, qualityDimensions,
            source: "Six Sigma practice", inputs: [inspections, "product.opportunities_per_unit"],
            "Defects per million chances to make one. Rates are never averaged: both parts are summed.",
            records: .inspections, basis: .inspectionOpportunities, isCountShare: true),
        CatalogueEntry(
            kpi: KPI(
                id: "QL-SIGMA", name: "Sigma level", group: d, tier: 2, unit: .sigma, scale: 1,
                direction: .higher, dimensions: qualityDimensions,
                formula: "Φ⁻¹(1 − Σdefects / Σ(inspected·opportunities)) + 1.5",
                source: "Six Sigma practice, 1.5 σ shift",
                inputs: [inspections, "product.opportunities_per_unit"],
                definition:
                    "The defect rate as a number of standard deviations, with the customary shift of 1.5. Without any defect only a lower bound is known, from the upper limit of the 95 % Wilson interval."
            ),
            computation: .sigma(.sum(.defects), .sum(.opportunities)), records: .inspections,
            basis: .inspectionOpportunities, isCountShare: false),
    ]
}
