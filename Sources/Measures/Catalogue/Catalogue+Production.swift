extension Catalogue {
    private static let group = "C Production"

    static let production: [CatalogueEntry] = [
        total(
            "PR-VOL", group: group, tier: 1, .sum(.produced), unit: .units,
            .higher, productionDimensions, source: "house definition",
            inputs: ["production_entry.units_produced"],
            records: .production),
        study(
            "PR-ATT", group: group, tier: 1,
            formula: "ΣGQ / Σplanned units", elements: [.good, .plannedUnits], unit: .percent,
            scale: 100, .higher, productionDimensions, source: "house definition",
            inputs: [
                InputColumns.quantities, "schedule.status", "schedule_row.day, line_id, quantity",
                "work_order.planned_start_at, planned_end_at, quantity",
                InputColumns.times[0], InputColumns.times[1],
            ],
            records: .plan
        ) { _ in PlanAttainment() },
        ratio(
            "PR-THRU", group: group, tier: 2, .sum(.good),
            per: .sum(.operationTime), unit: .unitsPerHour, scale: 1, .higher,
            productionDimensions, source: "ISO 22400-2 no. 3",
            inputs: [InputColumns.quantities] + InputColumns.times,
            records: .production, basis: .operation),
        ratio(
            "PR-CT", group: group, tier: 3,
            .constant(3600) * .sum(.runTime), per: .sum(.produced), unit: .seconds, scale: 1,
            .lower, productionDimensions, source: "common practice",
            inputs: [InputColumns.runTime, "production_entry.units_produced"],
            records: .production, basis: .producedRunTime),
        ratio(
            "PR-MCE", group: group, tier: 3,
            .sum(.orderRunTime), per: .sum(.executionTime), .higher, productionDimensions,
            source: "ISO 22400-2 no. 13",
            inputs: InputColumns.execution,
            traits: .share, records: .completedOrders, basis: .executedOrders),
        ratio(
            "PR-ALLOC", group: group, tier: 3,
            .sum(.orderRunTime) + .sum(.orderSetupTime) + .sum(.orderDelayTime),
            per: .sum(.executionTime), .higher, productionDimensions,
            source: "ISO 22400-2 no. 2",
            inputs: InputColumns.execution + [InputColumns.setup, InputColumns.times[2]],
            traits: .share, records: .completedOrders, basis: .executedOrders),
        study(
            "PR-TAKT", group: group, tier: 3,
            formula: "3600 × Σnet available time / Σdemand",
            elements: [.netAvailableTime, .demand], unit: .seconds, .none, productionDimensions,
            source: "common practice",
            inputs: InputColumns.times + InputColumns.promise + ["work_order.quantity"],
            records: .orders, basis: .demandPromised
        ) { _ in TaktTime() },
        study(
            "PR-TGAP", group: group, tier: 3,
            formula: "max(ΣAPT / ΣPQ of a station) / takt", unit: .ratio, .lower,
            productionDimensions, source: "common practice",
            inputs: [InputColumns.runTime, "production_entry.units_produced, machine_id, line_id"]
                + InputColumns.times + InputColumns.promise,
            records: .production, basis: .producedRunTime, standsByMoment: true
        ) { TaktGap($0) },
        study(
            "PR-MIX", group: group, tier: 2, formula: "PQ of the part / ΣPQ",
            elements: [.produced], unit: .percent, scale: 100, .none, productionDimensions,
            source: "house definition", inputs: ["production_entry.units_produced, product_id"],
            traits: .share, records: .production, isCountShare: true
        ) { ProductMix($0) },
        study(
            "PR-PARTPERF", group: group, tier: 2,
            formula: "per product: PQ, QL-QR, EQ-PERF, DL-OTD, ΣSQ·unit cost", unit: .vector,
            .none, productionDimensions, source: "house definition",
            inputs: [
                InputColumns.quantities, "production_entry.units_scrapped", InputColumns.cycle,
                InputColumns.runTime, "product.unit_cost",
            ] + InputColumns.promise,
            records: .production
        ) { ProductPerformance($0) },
        study(
            "PR-PARTTRD", group: group, tier: 3,
            formula: "Theil–Sen slope of the monthly ΣGQ / ΣPQ; median over products",
            elements: [.good, .produced], unit: .pointsPerMonth, .higher, productionDimensions,
            source: "house definition",
            inputs: [InputColumns.quantities, InputColumns.cycle, InputColumns.runTime],
            records: .production, hasDailyValues: false
        ) { ProductTrend($0) },
        study(
            "PR-SHIFT", group: group, tier: 2,
            formula: "per shift: PQ, EQ-OEE, QL-FPY, DT-MIN, LB-EFF, rank", unit: .vector, .higher,
            productionDimensions, source: "house definition",
            inputs: [InputColumns.quantities, InputColumns.cycle, InputColumns.inspections]
                + InputColumns.times,
            records: .production
        ) { ShiftPerformance($0) },
        study(
            "PR-SETUP", group: group, tier: 2, formula: "median(AUST)",
            unit: .minutes, .lower, productionDimensions, source: "house definition",
            inputs: [InputColumns.setup],
            records: .setup
        ) { SetupTimes($0.plant) },
        ratio(
            "PR-CHGEFF", group: group, tier: 2, .sum(.plannedSetupTime),
            per: .sum(.setupTimeWithPlan), .higher, productionDimensions,
            source: "house definition",
            inputs: ["production_entry.planned_setup_hours", InputColumns.setup],
            records: .plannedSetup, basis: .plannedSetupRecorded),
        study(
            "PR-CAPTR", group: group, tier: 3,
            formula: "P85 of daily GQ in the latest full month", elements: [.good],
            unit: .unitsPerDay, .higher, productionDimensions, source: "house definition",
            inputs: [InputColumns.quantities],
            records: .production, hasDailyValues: false
        ) { DemonstratedCapacity($0) },
    ]
}
