extension Catalogue {
    private static let group = "A Equipment"

    static let equipment: [CatalogueEntry] = [
        ratio(
            "EQ-AVAIL", "Availability", group: group, tier: 2, .sum(.runTime), per: .sum(.busyTime),
            .higher, equipmentDimensions, source: "ISO 22400-2 no. 8",
            inputs: [InputColumns.runTime] + InputColumns.times,
            "The share of the planned busy time in which the resource was producing. A setup lies inside the planned busy time and is a loss.",
            benchmark: .init(90, 80, 70), traits: [.share, .cannotPass100], records: .production,
            basis: .busyRunTime),
        ratio(
            "EQ-PERF", "Performance", group: group, tier: 2, .sum(.standardTimeProduced),
            per: .sum(.runTime), .higher, equipmentDimensions, source: "ISO 22400-2 no. 9",
            inputs: [InputColumns.cycle, "production_entry.units_produced", InputColumns.runTime],
            "How fast the resource ran against its ideal cycle. Not capped: above 100 % the standard is implausible and the value is flagged.",
            benchmark: .init(95, 85, 70), traits: .cannotPass100, records: .production,
            basis: .runTimeIdealCycle),
        ratio(
            "EQ-QTIME", "Quality, standard-time weighted", group: group, tier: 3,
            .sum(.standardTimeGood), per: .sum(.standardTimeProduced), .higher,
            equipmentDimensions, source: "ISO 22400-2 no. 10 (analogue)",
            inputs: [InputColumns.cycle, InputColumns.quantities],
            "The share of good output with every unit weighted by its ideal cycle: the factor that makes A × P × Q exact over mixed products.",
            benchmark: .init(99, 95, 90), traits: .share, records: .production, basis: .standardTime
        ),
        ratio(
            "EQ-OEE", "OEE index", group: group, tier: 2, .sum(.standardTimeGood),
            per: .sum(.busyTime), .higher, equipmentDimensions, source: "ISO 22400-2 no. 6",
            inputs: [InputColumns.cycle, InputColumns.quantities] + InputColumns.times,
            "Overall equipment effectiveness: the time that good units should have taken, as a share of the planned busy time. Equals Availability × Performance × Quality.",
            benchmark: .init(85, 60, 50), traits: [.share, .cannotPass100], records: .production,
            basis: .busyIdealCycle),
        ratio(
            "EQ-NEE", "NEE index", group: group, tier: 3,
            (.sum(.runTime) + .sum(.setupTime)) * .sum(.standardTimeGood) / .sum(.runTime),
            per: .sum(.busyTime), .higher, equipmentDimensions, source: "ISO 22400-2 no. 7",
            inputs: [InputColumns.cycle, InputColumns.quantities, InputColumns.runTime]
                + [InputColumns.setup] + InputColumns.times,
            "Net equipment effectiveness: the OEE index that forgives setups. Run and setup time as a share of the planned busy time, × Performance × Quality. Absent where no setup is recorded.",
            traits: [.share, .cannotPass100], records: .setup, basis: .busyRunTimeIdealCycle),
        ratio(
            "EQ-TEEP", "TEEP", group: group, tier: 3, .sum(.standardTimeGood),
            per: .sum(.calendarTime), .higher, equipmentDimensions, source: "common practice",
            inputs: [InputColumns.cycle, InputColumns.quantities],
            "Total effective equipment performance: the time that good units should have taken, as a share of all the time there is. Equals OEE × Loading. Calendar time is 24 hours a day for every resource in use: a machine, else a line, else the plant, on which production is recorded, from its first record on, while it has one in the last 90 days. Shifts, products and styles stand over the whole plant's calendar time, so that they add up to the plant. A window without any record has no value.",
            traits: [.share, .cannotPass100], records: .production, basis: .standardTime,
            presence: .cells),
        ratio(
            "EQ-LOADING", "Loading", group: group, tier: 3, .sum(.busyTime),
            per: .sum(.calendarTime), .none, equipmentDimensions, source: "common practice",
            inputs: InputColumns.times,
            "The share of all the time there is that was planned busy time. The calendar time is that of TEEP: 24 hours a day for every resource in use.",
            traits: .share, records: .production, basis: .busy, presence: .cells),
        ratio(
            "EQ-UTIL-S", "Allocation efficiency", group: group, tier: 1,
            .sum(.runTime) + .sum(.setupTime) + .sum(.unplannedDowntime), per: .sum(.busyTime),
            .higher, equipmentDimensions, source: "ISO 22400-2 no. 4",
            inputs: [InputColumns.runTime, InputColumns.setup] + InputColumns.times,
            "Scheduled utilisation: the share of the planned busy time in which the resource was taken by work, whether it ran, was set up or stood still unplanned. What is missing is time without work. Setups that nobody recorded count as none.",
            traits: .share, records: .production, basis: .busyRunTime),
        ratio(
            "EQ-UTIL-A", "Active utilisation", group: group, tier: 1, .sum(.runTime),
            per: .sum(.operationTime), .higher, equipmentDimensions, source: "house definition",
            inputs: [InputColumns.runTime] + InputColumns.times,
            "The share of the scheduled time, planned downtime included, in which the resource was producing.",
            traits: .share, records: .production, basis: .operationRunTime),
        ratio(
            "EQ-UEFF", "Utilisation efficiency", group: group, tier: 3, .sum(.runTime),
            per: .sum(.runTime) + .sum(.setupTime) + .sum(.unplannedDowntime), .higher,
            equipmentDimensions, source: "ISO 22400-2 no. 5",
            inputs: [InputColumns.runTime, InputColumns.setup] + InputColumns.times,
            "The share of the time taken by work (run, setup and unplanned stops) in which the resource was producing.",
            traits: .share, records: .production, basis: .processing),
        ratio(
            "EQ-TEFF", "Technical efficiency", group: group, tier: 3, .sum(.runTime),
            per: .sum(.runTime) + .sum(.unplannedDowntime), .higher, equipmentDimensions,
            source: "ISO 22400-2 no. 12", inputs: [InputColumns.runTime] + InputColumns.times,
            "Run time as a share of run time and unplanned downtime: how little the resource stood still while it should have run.",
            traits: .share, records: .production, basis: .processing),
        ratio(
            "EQ-SETUPR", "Setup ratio", group: group, tier: 2, .sum(.setupTime),
            per: .sum(.runTime) + .sum(.setupTime), .lower, equipmentDimensions,
            source: "ISO 22400-2 no. 11", inputs: [InputColumns.runTime, InputColumns.setup],
            "Setup time as a share of setup and run time. Entries without a setup time count as none.",
            traits: .share, records: .setup, basis: .processing),
        ratio(
            "EQ-LOADR", "Equipment load ratio", group: group, tier: 3, .sum(.producedOnRated),
            per: .sum(.ratedCapacity), .target, equipmentDimensions,
            source: "ISO 22400-2 no. 30",
            inputs: [
                "machine.rated_units_per_hour, line.standard_units_per_hour",
                "production_entry.units_produced",
            ] + InputColumns.times,
            "Units made, as a share of the rated capacity: the rated units per hour × the planned busy time. The rating is the machine's, for production recorded by line the line's. Resources without a rating are in neither.",
            records: .ratedSpeed, basis: .busy),
        study(
            "EQ-STATUS", "Machine status", group: group, tier: 1,
            formula: "machines running; machines per state", unit: .count, .none,
            equipmentDimensions, source: "house definition",
            inputs: [
                "machine.is_active", "downtime.started_at, ended_at, is_planned",
                "production_entry.started_at, ended_at, setup_hours",
                "hold.held_at, resumed_at, status", "calendar_shift.planned_minutes",
            ],
            "Active machines by state at the end of the window; the value is the machines running. A machine is down while a stop of it, its line or the plant is open; running or in setup while one of its entries covers the moment, or an entry without clock times belongs to the shift of the moment. An entry without an end is over with its shift, or when another of the machine began; on hold when its last order is on hold; idle in a scheduled shift; else unscheduled. An entry of a line counts for each of its machines. Shifts and products have the machines that work for them.",
            records: .production, standsByMoment: true
        ) { MachineStatus($0) },
        study(
            "EQ-MPI", "Machine performance index", group: group, tier: 2,
            formula: "100·(A^wA·P^wP·Q^wQ)",
            elements: [.runTime, .busyTime, .standardTimeProduced, .standardTimeGood],
            unit: .index, .higher, equipmentDimensions, source: "house definition",
            inputs: [InputColumns.cycle, InputColumns.quantities, InputColumns.runTime]
                + InputColumns.times + ["client_setting mpi_weights"],
            "The weighted geometric mean of Availability, Performance and Quality (standard-time weighted), 0 to 100. Weights are the tenant's setting, by default a third each. Absent when one of the three is.",
            records: .production, basis: .busyRunTimeIdealCycle
        ) { PerformanceIndex($0) },
        study(
            "EQ-LOSS", "Loss waterfall", group: group, tier: 3,
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
            "Where the planned busy time went, in minutes. The value is what was lost: planned busy time less the time that the good units should have taken. A minor stop is an unplanned stop up to the tenant's bound, 10 minutes by default; a breakdown is a longer one for an equipment failure. Speed loss is run time beyond the ideal cycle. Defects cost their ideal cycle. Unexplained is planned busy time that no record accounts for. A step below zero is a gain, or time recorded twice. The steps add up exactly.",
            records: .production, basis: .busyRunTimeIdealCycle
        ) { _ in LossWaterfall() },
        study(
            "EQ-TREND", "Overall machine performance trend", group: group, tier: 3,
            formula: "Theil–Sen slope of the monthly OEE; Mann–Kendall p",
            elements: [.standardTimeGood, .busyTime], unit: .pointsPerMonth, .higher,
            equipmentDimensions, source: "house definition",
            inputs: [InputColumns.cycle, InputColumns.quantities] + InputColumns.times,
            "How many points the monthly OEE changes per month: the median slope between all pairs of full months of the last thirteen. The p value of the Mann–Kendall test stands beside it: the chance of such a trend where there is none. Below eight months with a value there is no trend.",
            records: .production, hasDailyValues: false
        ) { _ in MonthlyTrend(of: "EQ-OEE") },
    ]
}
