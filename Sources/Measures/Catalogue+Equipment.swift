extension Catalogue {
    private static let a = "A Equipment"
    private static let b = "B Downtime"
    private static let c = "C Production"
    private static let times = [
        "calendar_shift.planned_minutes", "shift.start_time, end_time, break_minutes",
        "downtime.started_at, ended_at, minutes, is_planned",
    ]
    private static let runTime = "production_entry.run_time_hours"
    private static let cycle =
        "production_entry, work_order, product .ideal_cycle_seconds"
    private static let quantities = "production_entry.units_produced, units_defective"

    static let equipment: [CatalogueEntry] = [
        ratio(
            "EQ-AVAIL", "Availability", group: a, tier: 2, .sum(.runTime), per: .sum(.busyTime),
            .higher, equipmentDimensions, source: "ISO 22400-2 no. 8", inputs: [runTime] + times,
            "The share of the planned busy time in which the resource was producing. A setup lies inside the planned busy time and is a loss.",
            benchmark: .init(90, 80, 70), records: .production, basis: .busyRunTime),
        ratio(
            "EQ-PERF", "Performance", group: a, tier: 2, .sum(.standardTimeProduced),
            per: .sum(.runTime), .higher, equipmentDimensions, source: "ISO 22400-2 no. 9",
            inputs: [cycle, "production_entry.units_produced", runTime],
            "How fast the resource ran against its ideal cycle. Not capped: above 100 % the standard is implausible and the value is flagged.",
            benchmark: .init(95, 85, 70), records: .production, basis: .runTimeIdealCycle),
        ratio(
            "EQ-QTIME", "Quality, standard-time weighted", group: a, tier: 3,
            .sum(.standardTimeGood), per: .sum(.standardTimeProduced), .higher,
            equipmentDimensions, source: "ISO 22400-2 no. 10 (analogue)",
            inputs: [cycle, quantities],
            "The share of good output with every unit weighted by its ideal cycle: the factor that makes A × P × Q exact over mixed products.",
            benchmark: .init(99, 95, 90), records: .production, basis: .standardTime),
        ratio(
            "EQ-OEE", "OEE index", group: a, tier: 2, .sum(.standardTimeGood),
            per: .sum(.busyTime), .higher, equipmentDimensions, source: "ISO 22400-2 no. 6",
            inputs: [cycle, quantities] + times,
            "Overall equipment effectiveness: the time that good units should have taken, as a share of the planned busy time. Equals Availability × Performance × Quality.",
            benchmark: .init(85, 60, 50), records: .production, basis: .busyIdealCycle),
    ]

    static let downtime: [CatalogueEntry] = [
        CatalogueEntry(
            kpi: KPI(
                id: "DT-MIN", name: "Downtime minutes", group: b, tier: 2, unit: .minutes,
                scale: 60, direction: .lower, dimensions: downtimeDimensions,
                formula: "60 × (ΣADET + Σplanned downtime)", source: "house definition",
                inputs: Array(times.suffix(1)) + Array(times.prefix(2)),
                definition:
                    "All minutes of scheduled time in which a resource stood still, planned and unplanned, each minute of a resource once however many stops overlap."
            ),
            computation: .total(.sum(.unplannedDowntime) + .sum(.plannedDowntime)),
            records: .downtime, basis: .timedStops, isCountShare: false),
        ratio(
            "DT-RATE", "Downtime rate", group: b, tier: 2, .sum(.unplannedDowntime),
            per: .sum(.busyTime), .lower, downtimeDimensions, source: "house definition",
            inputs: times,
            "Unplanned downtime as a share of the planned busy time.",
            records: .downtime, basis: .busy, partScale: 60),
        CatalogueEntry(
            kpi: KPI(
                id: "DT-CAUSE", name: "Downtime by root cause", group: b, tier: 2,
                unit: .minutes, scale: 1, direction: .lower, dimensions: downtimeDimensions,
                formula: "minutes per reason; the value is the largest", source: "house definition",
                inputs: ["downtime.reason"] + times,
                definition:
                    "Minutes and stops per reason, largest first. Where stops overlap, the one that started first keeps the time, so the reasons add up to the downtime. The value is the minutes of the largest reason."
            ),
            computation: .downtimeCauses, records: .downtime, basis: .timedStops,
            isCountShare: false),
    ]

    static let production: [CatalogueEntry] = [
        CatalogueEntry(
            kpi: KPI(
                id: "PR-VOL", name: "Production volume", group: c, tier: 1, unit: .units,
                scale: 1, direction: .higher, dimensions: productionDimensions,
                formula: "ΣPQ", source: "house definition",
                inputs: ["production_entry.units_produced"],
                definition: "All units made, good or not."),
            computation: .total(.sum(.produced)), records: .production, basis: nil,
            isCountShare: false),
        ratio(
            "PR-THRU", "Throughput rate", group: c, tier: 2, .sum(.good),
            per: .sum(.operationTime), unit: .unitsPerHour, scale: 1, .higher,
            productionDimensions, source: "ISO 22400-2 no. 3", inputs: [quantities] + times,
            "Good units per scheduled hour of a resource.",
            records: .production, basis: .operation),
    ]
}
