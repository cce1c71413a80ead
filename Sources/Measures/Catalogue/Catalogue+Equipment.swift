extension Catalogue {
    private static let group = "A Equipment"

    static let equipment: [CatalogueEntry] = [
        ratio(
            "EQ-AVAIL", group: group, tier: 2, .sum(.runTime), per: .sum(.busyTime),
            .higher, equipmentDimensions, source: "ISO 22400-2 no. 8",
            inputs: [InputColumns.runTime] + InputColumns.times,
            benchmark: .init(90, 80, 70), traits: [.share, .cannotPass100, .cappedWithOEE],
            records: .production,
            basis: .busyRunTime),
        ratio(
            "EQ-PERF", group: group, tier: 2, .sum(.standardTimeProduced),
            per: .sum(.runTime), .higher, equipmentDimensions, source: "ISO 22400-2 no. 9",
            inputs: [InputColumns.cycle, "production_entry.units_produced", InputColumns.runTime],
            benchmark: .init(95, 85, 70), traits: [.cannotPass100, .cappedWithOEE],
            records: .production,
            basis: .runTimeIdealCycle),
        ratio(
            "EQ-QTIME", group: group, tier: 3,
            .sum(.standardTimeGood), per: .sum(.standardTimeProduced), .higher,
            equipmentDimensions, source: "ISO 22400-2 no. 10 (analogue)",
            inputs: [InputColumns.cycle, InputColumns.quantities],
            benchmark: .init(99, 95, 90), traits: [.share, .cappedWithOEE], records: .production,
            basis: .standardTime
        ),
        ratio(
            "EQ-OEE", group: group, tier: 2, .sum(.standardTimeGood),
            per: .sum(.busyTime), .higher, equipmentDimensions, source: "ISO 22400-2 no. 6",
            inputs: [InputColumns.cycle, InputColumns.quantities] + InputColumns.times,
            benchmark: .init(85, 60, 50),
            traits: [.share, .cannotPass100, .cappedWithOEE, .productWhenCapped],
            records: .production,
            basis: .busyIdealCycle),
        ratio(
            "EQ-NEE", group: group, tier: 3,
            (.sum(.runTime) + .sum(.setupTime)) * .sum(.standardTimeGood) / .sum(.runTime),
            per: .sum(.busyTime), .higher, equipmentDimensions, source: "ISO 22400-2 no. 7",
            inputs: [InputColumns.cycle, InputColumns.quantities, InputColumns.runTime]
                + [InputColumns.setup] + InputColumns.times,
            traits: [.share, .cannotPass100, .product], records: .setup,
            basis: .busyRunTimeIdealCycle),
        ratio(
            "EQ-TEEP", group: group, tier: 3, .sum(.standardTimeGood),
            per: .sum(.calendarTime), .higher, equipmentDimensions, source: "common practice",
            inputs: [InputColumns.cycle, InputColumns.quantities],
            traits: [.share, .cannotPass100], records: .production, basis: .standardTime,
            presence: .cells),
        ratio(
            "EQ-LOADING", group: group, tier: 3, .sum(.busyTime),
            per: .sum(.calendarTime), .none, equipmentDimensions, source: "common practice",
            inputs: InputColumns.times,
            traits: .share, records: .production, basis: .busy, presence: .cells),
        ratio(
            "EQ-UTIL-S", group: group, tier: 1,
            .sum(.runTime) + .sum(.setupTime) + .sum(.unplannedDowntime), per: .sum(.busyTime),
            .higher, equipmentDimensions, source: "ISO 22400-2 no. 4",
            inputs: [InputColumns.runTime, InputColumns.setup] + InputColumns.times,
            traits: .share, records: .production, basis: .busyRunTime),
        ratio(
            "EQ-UTIL-A", group: group, tier: 1, .sum(.runTime),
            per: .sum(.operationTime), .higher, equipmentDimensions, source: "house definition",
            inputs: [InputColumns.runTime] + InputColumns.times,
            traits: .share, records: .production, basis: .operationRunTime),
        ratio(
            "EQ-UEFF", group: group, tier: 3, .sum(.runTime),
            per: .sum(.runTime) + .sum(.setupTime) + .sum(.unplannedDowntime), .higher,
            equipmentDimensions, source: "ISO 22400-2 no. 5",
            inputs: [InputColumns.runTime, InputColumns.setup] + InputColumns.times,
            traits: .share, records: .production, basis: .processing),
        ratio(
            "EQ-TEFF", group: group, tier: 3, .sum(.runTime),
            per: .sum(.runTime) + .sum(.unplannedDowntime), .higher, equipmentDimensions,
            source: "ISO 22400-2 no. 12", inputs: [InputColumns.runTime] + InputColumns.times,
            traits: .share, records: .production, basis: .processing),
        ratio(
            "EQ-SETUPR", group: group, tier: 2, .sum(.setupTime),
            per: .sum(.runTime) + .sum(.setupTime), .lower, equipmentDimensions,
            source: "ISO 22400-2 no. 11", inputs: [InputColumns.runTime, InputColumns.setup],
            traits: .share, records: .setup, basis: .processing),
        ratio(
            "EQ-LOADR", group: group, tier: 3, .sum(.producedOnRated),
            per: .sum(.ratedCapacity), .target, equipmentDimensions,
            source: "ISO 22400-2 no. 30",
            inputs: [
                "machine.rated_units_per_hour, line.standard_units_per_hour",
                "production_entry.units_produced",
            ] + InputColumns.times,
            records: .ratedSpeed, basis: .busy),
        study(
            "EQ-STATUS", group: group, tier: 1,
            formula: "machines running; machines per state", unit: .count, .none,
            equipmentDimensions, source: "house definition",
            inputs: [
                "machine.is_active", "downtime.started_at, ended_at, is_planned",
                "production_entry.started_at, ended_at, setup_hours",
                "hold.held_at, resumed_at, status", "calendar_shift.planned_minutes",
            ],
            records: .production, standsByMoment: true
        ) { MachineStatus($0) },
        study(
            "EQ-MPI", group: group, tier: 2,
            formula: "100·(A^wA·P^wP·Q^wQ)",
            elements: [.runTime, .busyTime, .standardTimeProduced, .standardTimeGood],
            unit: .index, .higher, equipmentDimensions, source: "house definition",
            inputs: [InputColumns.cycle, InputColumns.quantities, InputColumns.runTime]
                + InputColumns.times + ["client_setting mpi_weights"],
            traits: .product, records: .production, basis: .busyRunTimeIdealCycle
        ) { PerformanceIndex($0) },
        study(
            "EQ-LOSS", group: group, tier: 3,
            formula:
                "PBT − breakdowns − setup − minor stops − other stops − speed loss − scrap − rework − other defects − unexplained = Σ(PRI·GQ)",
            elements: [
                .busyTime, .breakdownTime, .setupTime, .minorStopTime, .unplannedDowntime,
                .runTime, .standardTimeProduced, .standardTimeScrapped, .standardTimeReworked,
                .standardTimeGood,
            ],
            unit: .minutes, .lower, equipmentDimensions, source: "common practice",
            inputs: [InputColumns.cycle, InputColumns.quantities, InputColumns.runTime]
                + ["production_entry.units_scrapped, units_reworked", InputColumns.setup]
                + InputColumns.times + ["downtime.reason", "client_setting minor_stop_minutes"],
            records: .production, basis: .busyRunTimeIdealCycle
        ) { _ in LossWaterfall() },
        study(
            "EQ-TREND", group: group, tier: 3,
            formula: "Theil–Sen slope of the monthly OEE; Mann–Kendall p",
            elements: [.standardTimeGood, .busyTime], unit: .pointsPerMonth, .higher,
            equipmentDimensions, source: "house definition",
            inputs: [InputColumns.cycle, InputColumns.quantities] + InputColumns.times,
            records: .production, hasDailyValues: false
        ) { _ in MonthlyTrend(of: "EQ-OEE") },
    ]
}
