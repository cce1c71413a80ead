extension Catalogue {
    private static let group = "C Production"

    static let production: [CatalogueEntry] = [
        total(
            "PR-VOL", "Production volume", group: group, tier: 1, .sum(.produced), unit: .units,
            .higher, productionDimensions, source: "house definition",
            inputs: ["production_entry.units_produced"], "All units made, good or not.",
            records: .production),
        study(
            "PR-ATT", "Plan attainment", group: group, tier: 1,
            formula: "ΣGQ / Σplanned units", elements: [.good, .plannedUnits], unit: .percent,
            scale: 100, .higher, productionDimensions, source: "house definition",
            inputs: [
                InputColumns.quantities, "schedule.status", "schedule_row.day, line_id, quantity",
                "work_order.planned_start_at, planned_end_at, quantity",
                InputColumns.times[0], InputColumns.times[1],
            ],
            "Good units as a share of the units that were to be made by now. The plan is every row of the committed, active and completed schedules; a day whose shifts are still running counts by the scheduled minutes that have passed. A plant without such schedules is held against its work orders, cancelled and rejected ones apart, each spread over its planned time by scheduled minutes. All production counts, planned or not. Shifts share the plan of a day by their minutes; nothing is planned for one operator. Where nothing was recorded there is no value, but a planned product of which none was made stands at 0 %.",
            records: .plan
        ) { _ in PlanAttainment() },
        ratio(
            "PR-THRU", "Throughput rate", group: group, tier: 2, .sum(.good),
            per: .sum(.operationTime), unit: .unitsPerHour, scale: 1, .higher,
            productionDimensions, source: "ISO 22400-2 no. 3",
            inputs: [InputColumns.quantities] + InputColumns.times,
            "Good units per scheduled hour of a resource.",
            records: .production, basis: .operation),
        ratio(
            "PR-CT", "Actual cycle time", group: group, tier: 3,
            .constant(3600) * .sum(.runTime), per: .sum(.produced), unit: .seconds, scale: 1,
            .lower, productionDimensions, source: "common practice",
            inputs: [InputColumns.runTime, "production_entry.units_produced"],
            "Seconds of run time for each unit made, good or not. Setups and stops are not in it.",
            records: .production, basis: .producedRunTime),
        ratio(
            "PR-MCE", "Manufacturing cycle efficiency", group: group, tier: 3,
            .sum(.orderRunTime), per: .sum(.executionTime), .higher, productionDimensions,
            source: "ISO 22400-2 no. 13",
            inputs: InputColumns.execution,
            "The share of an order's life in which it was worked on: the run time of its entries over the real time from its start to its completion, over the orders completed in the window. An order that several machines worked on at once can pass 100 %. Orders without a known start or without entries are left out, and coverage falls; cancelled and rejected ones count nowhere. Orders belong to no shift; their operator is the one named on the order.",
            traits: .share, records: .completedOrders, basis: .executedOrders),
        ratio(
            "PR-ALLOC", "Allocation ratio", group: group, tier: 3,
            .sum(.orderRunTime) + .sum(.orderSetupTime) + .sum(.orderDelayTime),
            per: .sum(.executionTime), .higher, productionDimensions,
            source: "ISO 22400-2 no. 2",
            inputs: InputColumns.execution + [InputColumns.setup, InputColumns.times[2]],
            "The share of an order's life in which a resource was taken up by it: run time, setup and unplanned stops, over the real time from its start to its completion. Stops of a shift go to its orders by run time. Otherwise as manufacturing cycle efficiency.",
            traits: .share, records: .completedOrders, basis: .executedOrders),
        study(
            "PR-TAKT", "Takt time", group: group, tier: 3,
            formula: "3600 × Σnet available time / Σdemand",
            elements: [.netAvailableTime, .demand], unit: .seconds, .none, productionDimensions,
            source: "common practice",
            inputs: InputColumns.times + InputColumns.promise + ["work_order.quantity"],
            "Seconds that a line has for each unit promised: scheduled time of the staffed lines less their planned stops, over the units of the orders promised for the window, shipped or not, cancelled and rejected ones apart. A line counts once however many machines it has. The plant's takt is that of one line when all share the demand. Products and customers have the time that was spent on them. Orders are promised for no shift and no operator.",
            records: .orders, basis: .demandPromised
        ) { _ in TaktTime() },
        study(
            "PR-TGAP", "Bottleneck to takt", group: group, tier: 3,
            formula: "max(ΣAPT / ΣPQ of a station) / takt", unit: .ratio, .lower,
            productionDimensions, source: "common practice",
            inputs: [InputColumns.runTime, "production_entry.units_produced, machine_id, line_id"]
                + InputColumns.times + InputColumns.promise,
            "The cycle of a line's slowest station over the takt of the line: above 1 the line cannot keep up with what was promised. A station is a machine, or the line where production names none. A line that no order is promised for is held against the takt of all lines. The plant's value is its worst line. Machines that work side by side are each held against the whole takt.",
            records: .production, basis: .producedRunTime, standsByMoment: true
        ) { TaktGap($0) },
        study(
            "PR-MIX", "Part volume share", group: group, tier: 2, formula: "PQ of the part / ΣPQ",
            elements: [.produced], unit: .percent, scale: 100, .none, productionDimensions,
            source: "house definition", inputs: ["production_entry.units_produced, product_id"],
            "The share of all units made. The plant's value is the share of its largest product; the table lists every product, largest first. Entries that name no product count in the total only.",
            traits: .share, records: .production, isCountShare: true
        ) { ProductMix($0) },
        study(
            "PR-PARTPERF", "Part number performance", group: group, tier: 2,
            formula: "per product: PQ, QL-QR, EQ-PERF, DL-OTD, ΣSQ·unit cost", unit: .vector,
            .none, productionDimensions, source: "house definition",
            inputs: [
                InputColumns.quantities, "production_entry.units_scrapped", InputColumns.cycle,
                InputColumns.runTime, "product.unit_cost",
            ] + InputColumns.promise,
            "Every product that was made: units, quality ratio, performance, on-time delivery, and scrap at the product's unit cost. The value is the number of products.",
            records: .production
        ) { ProductPerformance($0) },
        study(
            "PR-PARTTRD", "Part performance trend", group: group, tier: 3,
            formula: "Theil–Sen slope of the monthly ΣGQ / ΣPQ; median over products",
            elements: [.good, .produced], unit: .pointsPerMonth, .higher, productionDimensions,
            source: "house definition",
            inputs: [InputColumns.quantities, InputColumns.cycle, InputColumns.runTime],
            "By how many points a month the quality ratio changes: the median of all slopes between two full months of the last year. The plant's value is the median over its products, so that a change of mix does not count as a change of quality; the table gives each product's quality and performance. With fewer than eight months there is no trend.",
            records: .production, hasDailyValues: false
        ) { ProductTrend($0) },
        study(
            "PR-SHIFT", "Shift performance", group: group, tier: 2,
            formula: "per shift: PQ, EQ-OEE, QL-FPY, DT-MIN, LB-EFF, rank", unit: .vector, .higher,
            productionDimensions, source: "house definition",
            inputs: [InputColumns.quantities, InputColumns.cycle, InputColumns.inspections]
                + InputColumns.times,
            "Every shift that worked: units, OEE with its 95 % interval, first pass yield, downtime and labour efficiency. The interval tells how much OEE moves from day to day. A shift ranks below another only when their intervals do not overlap; shifts that cannot be told apart share a rank, and of a single day all do. The value is the number of shifts.",
            records: .production
        ) { ShiftPerformance($0) },
        study(
            "PR-SETUP", "Setup time", group: group, tier: 2, formula: "median(AUST)",
            unit: .minutes, .lower, productionDimensions, source: "house definition",
            inputs: [InputColumns.setup],
            "The median setup in minutes, over the entries that recorded one longer than nothing. Beside it their number, the 90th percentile and the longest.",
            records: .setup
        ) { SetupTimes($0.plant) },
        ratio(
            "PR-CHGEFF", "Changeover efficiency", group: group, tier: 2, .sum(.plannedSetupTime),
            per: .sum(.setupTimeWithPlan), .higher, productionDimensions,
            source: "house definition",
            inputs: ["production_entry.planned_setup_hours", InputColumns.setup],
            "Planned setup time as a share of the actual, over the entries that recorded both. Above 100 % setups were quicker than planned.",
            records: .plannedSetup, basis: .plannedSetupRecorded),
        study(
            "PR-CAPTR", "Production capacity trend", group: group, tier: 3,
            formula: "P85 of daily GQ in the latest full month", elements: [.good],
            unit: .unitsPerDay, .higher, productionDimensions, source: "house definition",
            inputs: [InputColumns.quantities],
            "What was shown to be possible: the good output that was reached or passed on 15 % of the days with production, in the latest full month. Beside it every full month of the last year and the change per month, the median of all slopes between two months. With fewer than three months there is no value.",
            records: .production, hasDailyValues: false
        ) { DemonstratedCapacity($0) },
    ]
}
