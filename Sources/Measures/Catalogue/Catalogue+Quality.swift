extension Catalogue {
    private static let group = "D Quality"

    static let quality: [CatalogueEntry] = [
        ratio(
            "QL-QR", group: group, tier: 2, .sum(.good), per: .sum(.produced),
            .higher, qualityDimensions, source: "ISO 22400-2 no. 10",
            inputs: [InputColumns.quantities],
            benchmark: .init(99, 95, 90), records: .production, isCountShare: true),
        ratio(
            "QL-FPY", group: group, tier: 2, .sum(.passed),
            per: .sum(.inspected), .higher, qualityDimensions, source: "ISO 22400-2 no. 15",
            inputs: [InputColumns.inspections],
            benchmark: .init(95, 85, 75), records: .inspections, isCountShare: true),
        study(
            "QL-RTY", group: group, tier: 2,
            formula: "Σ(n₁·Π FPY) / Σn₁ over products", unit: .percent, scale: 100, .higher,
            qualityDimensions, source: "Six Sigma practice",
            inputs: [InputColumns.inspections, "inspection.step, stage", "routing_operation.step"],
            traits: [.share, .needsEveryStep], records: .inspections, basis: nil,
            isCountShare: false
        ) { _ in RolledYield() },
        study(
            "QL-FTT", group: group, tier: 2,
            formula: "Σpassed at the last stage / Σinspected at the first", unit: .percent,
            scale: 100, .higher, qualityDimensions, source: "end-of-line yield",
            inputs: [InputColumns.inspections, "inspection.stage, step"],
            records: .inspections, basis: nil, isCountShare: true
        ) { _ in EndOfLineYield() },
        ratio(
            "QL-SCRAP", group: group, tier: 2, .sum(.scrapped),
            per: .sum(.producedWithScrapRecorded), .lower, qualityDimensions,
            source: "ISO 22400-2 no. 16",
            inputs: ["production_entry.units_scrapped, units_produced"],
            benchmark: .init(2, 5, 10), records: .scrap, basis: .scrapRecorded,
            isCountShare: true),
        ratio(
            "QL-REWORK", group: group, tier: 3, .sum(.reworked),
            per: .sum(.producedWithReworkRecorded), .lower, qualityDimensions,
            source: "ISO 22400-2 no. 17",
            inputs: ["production_entry.units_reworked, units_produced"],
            records: .rework, basis: .reworkRecorded, isCountShare: true),
        ratio(
            "QL-A2P", group: group, tier: 3, .sum(.scrappedWithPlan),
            per: .sum(.plannedScrap), .lower, qualityDimensions, source: "ISO 22400-2 no. 14",
            inputs: [
                "production_entry.units_scrapped, units_produced",
                "product.planned_scrap_percent",
            ],
            records: .plannedScrap, basis: .plannedScrapRecorded),
        study(
            "QL-FALL", group: group, tier: 3,
            formula: "ΣSQ of the steps / ΣPQ of the first step",
            elements: [.jobScrapped, .firstStepProduced], unit: .percent, scale: 100, .lower,
            qualityDimensions, source: "ISO 22400-2 no. 18",
            inputs: [
                "job.step, completed_quantity, scrapped_quantity, is_completed, completed_at"
            ],
            records: .jobs, isCountShare: true
        ) { FallOff($0) },
        ratio(
            "QL-RECOV", group: group, tier: 3,
            .sum(.inspectionReworked) + .sum(.inspectionRepaired),
            per: .sum(.inspectionReworked) + .sum(.inspectionRepaired)
                + .sum(.inspectionScrapped),
            .higher, qualityDimensions, source: "common practice",
            inputs: ["inspection.units_reworked, units_repaired, units_scrapped"],
            records: .dispositions, basis: .dispositionRecorded, isCountShare: true),
        ratio(
            "QL-PPM", group: group, tier: 2,
            .sum(.inspectedDefective), per: .sum(.inspected), unit: .ppm, scale: 1_000_000,
            .lower, qualityDimensions, source: "Six Sigma practice",
            inputs: [InputColumns.inspections],
            benchmark: .init(500, 1000, 2000), records: .inspections, isCountShare: true),
        ratio(
            "QL-DPU", group: group, tier: 3, .sum(.defects),
            per: .sum(.inspected), unit: .defectsPerUnit, scale: 1, .lower, qualityDimensions,
            source: "Six Sigma practice", inputs: [InputColumns.inspections],
            records: .inspections),
        ratio(
            "QL-DPMO", group: group, tier: 2, .sum(.defects),
            per: .sum(.opportunities), unit: .dpmo, scale: 1_000_000, .lower, qualityDimensions,
            source: "Six Sigma practice",
            inputs: [InputColumns.inspections, "product.opportunities_per_unit"],
            benchmark: .init(6210, 66_807, 308_538), records: .inspections,
            basis: .inspectionOpportunities, isCountShare: true),
        study(
            "QL-SIGMA", group: group, tier: 2,
            formula: "Φ⁻¹(1 − Σdefects / Σ(inspected·opportunities)) + 1.5", unit: .sigma, scale: 1,
            .higher, qualityDimensions, source: "Six Sigma practice, 1.5 σ shift",
            inputs: [InputColumns.inspections, "product.opportunities_per_unit"],
            benchmark: .init(4, 3, 2), traits: .summed, records: .inspections,
            basis: .inspectionOpportunities,
            isCountShare: false
        ) { _ in SigmaLevel() },
        study(
            "QL-OPEN", group: group, tier: 1,
            formula: "quality holds in force + open quality stops", unit: .count, .lower,
            qualityDimensions, source: "house definition",
            inputs: [
                "hold.category, status, held_at, resumed_at",
                "downtime.reason, started_at, ended_at",
            ],
            records: .qualityHolds
        ) { QualityIssues($0) },
        study(
            "QL-CP", group: group, tier: 3,
            formula: "(USL − LSL) / 6σ within", unit: .index, .higher, qualityDimensions,
            source: "ISO 22400-2 no. 21", inputs: InputColumns.measurements,
            records: .measurements
        ) { _ in CapabilityStudy(index: .cp) },
        study(
            "QL-CPK", group: group, tier: 3,
            formula: "min(USL − x̄, x̄ − LSL) / 3σ within", unit: .index, .higher, qualityDimensions,
            source: "ISO 22400-2 no. 22", inputs: InputColumns.measurements,
            records: .measurements
        ) { _ in CapabilityStudy(index: .cpk) },
        study(
            "QL-CM", group: group, tier: 3,
            formula: "(USL − LSL) / 6s of a short run", unit: .index, .higher, qualityDimensions,
            source: "ISO 22400-2 no. 19", inputs: InputColumns.measurements,
            records: .measurements
        ) { _ in CapabilityStudy(index: .cm) },
        study(
            "QL-CMK", group: group, tier: 3,
            formula: "min(USL − x̄, x̄ − LSL) / 3s of a short run", unit: .index, .higher,
            qualityDimensions,
            source: "ISO 22400-2 no. 20", inputs: InputColumns.measurements,
            records: .measurements
        ) { _ in CapabilityStudy(index: .cmk) },
        study(
            "QL-PPK", group: group, tier: 3,
            formula: "min(USL − x̄, x̄ − LSL) / 3s", unit: .index, .higher, qualityDimensions,
            source: "common practice", inputs: InputColumns.measurements,
            records: .measurements
        ) { _ in CapabilityStudy(index: .ppk) },
        study(
            "QL-SIG", group: group, tier: 3,
            formula: "points outside the control limits + eighth points on one side", unit: .count,
            .lower, qualityDimensions, source: "common practice",
            inputs: ["daily values of " + SpecialCauses.kpis.joined(separator: ", ")],
            records: .production, standsByMoment: true
        ) { SpecialCauses($0) },
        study(
            "QL-COPQ", group: group, tier: 3,
            formula: "Σscrap cost + Σrework cost + Σwarranty cost",
            elements: [.scrapCost, .reworkCost, .warrantyCost], unit: .money, .lower,
            qualityDimensions, source: "house definition",
            inputs: ["cost_entry.kind, amount, product_id, machine_id, line_id"],
            records: .qualityCosts
        ) { _ in QualityCosts() },
    ]
}
