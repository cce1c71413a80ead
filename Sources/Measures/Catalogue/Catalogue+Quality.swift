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
            traits: .share, records: .inspections, basis: nil, isCountShare: false
        ) { _ in RolledYield() },
        study(
            "QL-FTT", "Final yield", group: group, tier: 2,
            formula: "Σpassed at the last stage / Σinspected at the first", unit: .percent,
            scale: 100, .higher, qualityDimensions, source: "end-of-line yield",
            inputs: [InputColumns.inspections, "inspection.stage, step"],
            "Units that passed the last inspected stage, as a share of those inspected at the first, over products that were inspected at both. Steps of a stage are stages of their own; what was inspected without a step is of the stage's first.",
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
            "QL-REWORK", "Rework ratio", group: group, tier: 3, .sum(.reworked),
            per: .sum(.producedWithReworkRecorded), .lower, qualityDimensions,
            source: "ISO 22400-2 no. 17",
            inputs: ["production_entry.units_reworked, units_produced"],
            "Reworked units as a share of units made, over the entries that recorded rework.",
            records: .rework, basis: .reworkRecorded, isCountShare: true),
        ratio(
            "QL-A2P", "Actual to planned scrap", group: group, tier: 3, .sum(.scrappedWithPlan),
            per: .sum(.plannedScrap), .lower, qualityDimensions, source: "ISO 22400-2 no. 14",
            inputs: [
                "production_entry.units_scrapped, units_produced",
                "product.planned_scrap_percent",
            ],
            "Scrapped units as a share of the scrap that planning expected of what was made, over the entries that recorded scrap and whose product has a planned share. Above 100 % more was scrapped than planned.",
            records: .plannedScrap, basis: .plannedScrapRecorded),
        study(
            "QL-FALL", "Fall-off ratio", group: group, tier: 3,
            formula: "ΣSQ of the steps / ΣPQ of the first step",
            elements: [.jobScrapped, .firstStepProduced], unit: .percent, scale: 100, .lower,
            qualityDimensions, source: "ISO 22400-2 no. 18",
            inputs: [
                "job.step, completed_quantity, scrapped_quantity, is_completed, completed_at"
            ],
            "Units scrapped at any step, as a share of the units begun at the first, over the jobs completed in the window. The first step is the lowest of an order's jobs; what it begins with is what it completed and scrapped. The table gives each step. A completed job without a time of completion belongs to no window.",
            records: .jobs, isCountShare: true
        ) { FallOff($0) },
        ratio(
            "QL-RECOV", "Recovery rate", group: group, tier: 3,
            .sum(.inspectionReworked) + .sum(.inspectionRepaired),
            per: .sum(.inspectionReworked) + .sum(.inspectionRepaired)
                + .sum(.inspectionScrapped),
            .higher, qualityDimensions, source: "common practice",
            inputs: ["inspection.units_reworked, units_repaired, units_scrapped"],
            "Units saved by rework or repair, as a share of all units that were reworked, repaired or scrapped at inspections. Inspections that recorded none of the three lower coverage by their defective units.",
            records: .dispositions, basis: .dispositionRecorded, isCountShare: true),
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
            benchmark: .init(6210, 66_807, 308_538), records: .inspections,
            basis: .inspectionOpportunities, isCountShare: true),
        study(
            "QL-SIGMA", "Sigma level", group: group, tier: 2,
            formula: "Φ⁻¹(1 − Σdefects / Σ(inspected·opportunities)) + 1.5", unit: .sigma, scale: 1,
            .higher, qualityDimensions, source: "Six Sigma practice, 1.5 σ shift",
            inputs: [InputColumns.inspections, "product.opportunities_per_unit"],
            "The defect rate as a number of standard deviations, with the customary shift of 1.5. Without any defect only a lower bound is known, from the upper limit of the 95 % Wilson interval.",
            benchmark: .init(4, 3, 2), records: .inspections, basis: .inspectionOpportunities,
            isCountShare: false
        ) { _ in SigmaLevel() },
        study(
            "QL-OPEN", "Active quality issues", group: group, tier: 1,
            formula: "quality holds in force + open quality stops", unit: .count, .lower,
            qualityDimensions, source: "house definition",
            inputs: [
                "hold.category, status, held_at, resumed_at",
                "downtime.reason, started_at, ended_at",
            ],
            "What stands still for its quality at the end of the window: holds of the category QUALITY, and stops for a QUALITY_HOLD unless their order is on such a hold anyway. Holds that only await approval or were called off do not count, nor those that are over without anybody having said when. Beside it the age of the oldest in days. None is a true zero.",
            records: .qualityHolds
        ) { QualityIssues($0) },
        study(
            "QL-CP", "Process capability Cp", group: group, tier: 3,
            formula: "(USL − LSL) / 6σ within", unit: .index, .higher, qualityDimensions,
            source: "ISO 22400-2 no. 21", inputs: InputColumns.measurements,
            "How often the process spread fits into the tolerance, wherever it is centred. The spread is that within subgroups (mean range over d2), or from moving ranges where single pieces are measured. With fewer than 25 measurements or without any spread a characteristic has no index. The limits are those of the last measurement. The value is the worst characteristic, and coverage the share of measurements that it could be chosen from. With one limit only there is no Cp. Measurements name a product and no machine, shift or person, so only products and styles can be told apart.",
            records: .measurements
        ) { _ in CapabilityStudy(index: .cp) },
        study(
            "QL-CPK", "Critical process capability Cpk", group: group, tier: 3,
            formula: "min(USL − x̄, x̄ − LSL) / 3σ within", unit: .index, .higher, qualityDimensions,
            source: "ISO 22400-2 no. 22", inputs: InputColumns.measurements,
            "As Cp, and how well the process is centred: the distance from the mean to the nearer limit, in three standard deviations. One limit alone is enough. The spread is that within subgroups (mean range over d2), or from moving ranges where single pieces are measured. With fewer than 25 measurements or without any spread a characteristic has no index. The limits are those of the last measurement. The value is the worst characteristic, and coverage the share of measurements that it could be chosen from. Measurements name a product and no machine, shift or person, so only products and styles can be told apart.",
            records: .measurements
        ) { _ in CapabilityStudy(index: .cpk) },
        study(
            "QL-CM", "Machine capability Cm", group: group, tier: 3,
            formula: "(USL − LSL) / 6s of a short run", unit: .index, .higher, qualityDimensions,
            source: "ISO 22400-2 no. 19", inputs: InputColumns.measurements,
            "How often the spread of a machine at one setting fits into the tolerance. The last 50 measurements of each characteristic in the window stand for a short run, with the plain standard deviation of all of them. With fewer than 25 measurements or without any spread a characteristic has no index. The limits are those of the last measurement. The value is the worst characteristic, and coverage the share of measurements that it could be chosen from. With one limit only there is no Cm. Measurements name a product and no machine, shift or person, so only products and styles can be told apart.",
            records: .measurements
        ) { _ in CapabilityStudy(index: .cm) },
        study(
            "QL-CMK", "Critical machine capability Cmk", group: group, tier: 3,
            formula: "min(USL − x̄, x̄ − LSL) / 3s of a short run", unit: .index, .higher,
            qualityDimensions,
            source: "ISO 22400-2 no. 20", inputs: InputColumns.measurements,
            "As Cm, and how well the machine is centred. The last 50 measurements of each characteristic in the window stand for a short run, with the plain standard deviation of all of them. One limit alone is enough. With fewer than 25 measurements or without any spread a characteristic has no index. The limits are those of the last measurement. The value is the worst characteristic, and coverage the share of measurements that it could be chosen from. Measurements name a product and no machine, shift or person, so only products and styles can be told apart.",
            records: .measurements
        ) { _ in CapabilityStudy(index: .cmk) },
        study(
            "QL-PPK", "Process performance Ppk", group: group, tier: 3,
            formula: "min(USL − x̄, x̄ − LSL) / 3s", unit: .index, .higher, qualityDimensions,
            source: "common practice", inputs: InputColumns.measurements,
            "As Cpk, with the standard deviation of all measurements: what the customer gets, drifts between subgroups included. With fewer than 25 measurements or without any spread a characteristic has no index. The limits are those of the last measurement. The value is the worst characteristic, and coverage the share of measurements that it could be chosen from. Measurements name a product and no machine, shift or person, so only products and styles can be told apart.",
            records: .measurements
        ) { _ in CapabilityStudy(index: .ppk) },
        study(
            "QL-SIG", "Special-cause signals", group: group, tier: 3,
            formula: "points outside the control limits + eighth points on one side", unit: .count,
            .lower, qualityDimensions, source: "common practice",
            inputs: ["daily values of " + SpecialCauses.kpis.joined(separator: ", ")],
            "How often in the window the daily charts of eight KPIs said that something has changed: a day outside the limits, or the eighth day and each later one in a row on one side of the mean; other rules count where the plant chose them. Each chart covers 90 days, its limits those of the first 20 with a value. A KPI with fewer than 12 is left out. Annotated days are left out, and a rebase starts afresh. A day that is not over, or of low reliability, is no point. Shifts, lines and machines have charts of 28 days, so that longer windows have no value for them; other members have no daily values.",
            records: .production, standsByMoment: true
        ) { SpecialCauses($0) },
        study(
            "QL-COPQ", "Cost of poor quality", group: group, tier: 3,
            formula: "Σscrap cost + Σrework cost + Σwarranty cost",
            elements: [.scrapCost, .reworkCost, .warrantyCost], unit: .money, .lower,
            qualityDimensions, source: "house definition",
            inputs: ["cost_entry.kind, amount, product_id, machine_id, line_id"],
            "What was booked for scrap, rework and warranty. The table gives each kind and its share of the production cost: material, labour and overhead. A window without any booking has no value. Costs are booked for products, machines and lines only.",
            records: .qualityCosts
        ) { _ in QualityCosts() },
    ]
}
