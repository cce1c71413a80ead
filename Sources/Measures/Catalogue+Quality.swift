extension Catalogue {
    private static let group = "D Quality"

    static let quality: [CatalogueEntry] = [
        ratio(
            "QL-QR", "Quality ratio", group: group, tier: 2, .sum(.good), per: .sum(.produced),
            .higher, qualityDimensions, source: "ISO 22400-2 no. 10",
            inputs: [InputColumns.quantities],
            "The share of good units in all units made.",
            benchmark: .init(99, 95, 90), records: .production, isCountShare: true),
        ratio(
            "QL-FPY", "First pass yield", group: group, tier: 2, .sum(.passed),
            per: .sum(.inspected), .higher, qualityDimensions, source: "ISO 22400-2 no. 15",
            inputs: [InputColumns.inspections],
            "The share of inspected units that were good the first time, without rework or repair, over all inspections.",
            benchmark: .init(95, 85, 75), records: .inspections, isCountShare: true),
        study(
            "QL-RTY", "Rolled throughput yield", group: group, tier: 2,
            formula: "Σ(n₁·Π FPY) / Σn₁ over products", unit: .percent, scale: 100, .higher,
            qualityDimensions, source: "Six Sigma practice",
            inputs: [InputColumns.inspections, "inspection.step, stage", "routing_operation.step"],
            "The chance that a unit passes every step first time: the product of the first pass yields of a product's routing steps, weighted over products by the units inspected at the first step. A product with a step that nobody inspected is left out, and coverage falls.",
            records: .inspections, basis: nil, isCountShare: false
        ) { _ in RolledYield() },
        study(
            "QL-FTT", "Final yield", group: group, tier: 2,
            formula: "Σpassed at the last stage / Σinspected at the first", unit: .percent,
            scale: 100, .higher, qualityDimensions, source: "end-of-line yield",
            inputs: [InputColumns.inspections, "inspection.stage, step"],
            "Units that passed the last inspected stage, as a share of those inspected at the first, over products that were inspected at both.",
            records: .inspections, basis: nil, isCountShare: true
        ) { _ in EndOfLineYield() },
        ratio(
            "QL-SCRAP", "Scrap ratio", group: group, tier: 2, .sum(.scrapped),
            per: .sum(.producedWithScrapRecorded), .lower, qualityDimensions,
            source: "ISO 22400-2 no. 16",
            inputs: ["production_entry.units_scrapped, units_produced"],
            "Scrapped units as a share of units made, over the entries that recorded scrap.",
            benchmark: .init(2, 5, 10), records: .scrap, basis: .scrapRecorded,
            isCountShare: true),
        ratio(
            "QL-PPM", "Defective parts per million", group: group, tier: 2,
            .sum(.inspectedDefective), per: .sum(.inspected), unit: .ppm, scale: 1_000_000,
            .lower, qualityDimensions, source: "Six Sigma practice",
            inputs: [InputColumns.inspections],
            "Units found defective per million inspected.",
            benchmark: .init(500, 1000, 2000), records: .inspections, isCountShare: true),
        ratio(
            "QL-DPU", "Defects per unit", group: group, tier: 3, .sum(.defects),
            per: .sum(.inspected), unit: .defectsPerUnit, scale: 1, .lower, qualityDimensions,
            source: "Six Sigma practice", inputs: [InputColumns.inspections],
            "Defects per inspected unit; a unit can carry several. Where defects were not counted, defective units stand for them.",
            records: .inspections),
        ratio(
            "QL-DPMO", "Defects per million opportunities", group: group, tier: 2, .sum(.defects),
            per: .sum(.opportunities), unit: .dpmo, scale: 1_000_000, .lower, qualityDimensions,
            source: "Six Sigma practice",
            inputs: [InputColumns.inspections, "product.opportunities_per_unit"],
            "Defects per million chances to make one. Rates are never averaged: both parts are summed.",
            records: .inspections, basis: .inspectionOpportunities, isCountShare: true),
        study(
            "QL-SIGMA", "Sigma level", group: group, tier: 2,
            formula: "Φ⁻¹(1 − Σdefects / Σ(inspected·opportunities)) + 1.5", unit: .sigma, scale: 1,
            .higher, qualityDimensions, source: "Six Sigma practice, 1.5 σ shift",
            inputs: [InputColumns.inspections, "product.opportunities_per_unit"],
            "The defect rate as a number of standard deviations, with the customary shift of 1.5. Without any defect only a lower bound is known, from the upper limit of the 95 % Wilson interval.",
            records: .inspections, basis: .inspectionOpportunities, isCountShare: false
        ) { _ in SigmaLevel() },
    ]
}
