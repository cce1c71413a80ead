extension Catalogue {
    private static let group = "B Downtime"

    static let downtime: [CatalogueEntry] = [
        total(
            "DT-MIN", "Downtime minutes", group: group, tier: 2,
            .sum(.unplannedDowntime) + .sum(.plannedDowntime), unit: .minutes, factor: 60, .lower,
            downtimeDimensions, source: "house definition",
            inputs: Array(InputColumns.times.suffix(1)) + Array(InputColumns.times.prefix(2)),
            "All minutes of scheduled time in which a resource stood still, planned and unplanned, each minute of a resource once however many stops overlap. Minutes of the wall clock, as shifts are; the time to restoration is real time. By hour of the day the stops of every shift with clock times are told.",
            records: .downtime, basis: .timedStops),
        ratio(
            "DT-RATE", "Downtime rate", group: group, tier: 2, .sum(.unplannedDowntime),
            per: .sum(.busyTime), .lower, downtimeDimensions, source: "house definition",
            inputs: InputColumns.times,
            "Unplanned downtime as a share of the planned busy time.",
            traits: .share, records: .downtime, basis: .busy, partScale: 60),
        study(
            "DT-CAUSE", "Downtime by root cause", group: group, tier: 2,
            formula: "minutes per reason; the value is the largest", unit: .minutes, scale: 1,
            .lower, downtimeDimensions, source: "house definition",
            inputs: ["downtime.reason"] + InputColumns.times,
            "Minutes and stops per reason, largest first. Where stops overlap, the one that started first keeps the time, so the reasons add up to the downtime. The value is the minutes of the largest reason.",
            records: .downtime, basis: .timedStops, isCountShare: false
        ) { $0.causes },
        ratio(
            "DT-UNPL", "Unplanned share", group: group, tier: 2, .sum(.unplannedDowntime),
            per: .sum(.unplannedDowntime) + .sum(.plannedDowntime), .lower, downtimeDimensions,
            source: "house definition", inputs: InputColumns.times,
            "Unplanned downtime as a share of all downtime. Absent where nothing stood still.",
            traits: .share, records: .downtime, basis: .timedStops, partScale: 60),
        study(
            "DT-OPEN", "Open downtime alerts", group: group, tier: 1,
            formula: "stops without an end at the end of the window", unit: .count, .lower,
            downtimeDimensions, source: "house definition",
            inputs: ["downtime.started_at, ended_at"],
            "Stops, planned or not, that had begun and not ended at the end of the window; the age of the oldest in hours beside it. Only stops with a start can be open. 0 is a true zero.",
            records: .downtime
        ) { OpenStops($0) },
        ratio(
            "DT-FREQ", "Stop frequency", group: group, tier: 3, .sum(.stops),
            per: .sum(.runTime) / .constant(100), unit: .perHundredHours, scale: 1, .lower,
            downtimeDimensions, source: "common practice",
            inputs: ["downtime rows", InputColumns.runTime],
            "Stops, planned or not, per 100 hours of run time. A stop counts on its own day, and in the hour in which it began.",
            records: .downtime, basis: .processing),
    ]
}
