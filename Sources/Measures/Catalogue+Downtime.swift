extension Catalogue {
    private static let group = "B Downtime"

    static let downtime: [CatalogueEntry] = [
        total(
            "DT-MIN", "Downtime minutes", group: group, tier: 2,
            .sum(.unplannedDowntime) + .sum(.plannedDowntime), unit: .minutes, scale: 60, .lower,
            downtimeDimensions, source: "house definition",
            inputs: Array(InputColumns.times.suffix(1)) + Array(InputColumns.times.prefix(2)),
            "All minutes of scheduled time in which a resource stood still, planned and unplanned, each minute of a resource once however many stops overlap.",
            records: .downtime, basis: .timedStops),
        ratio(
            "DT-RATE", "Downtime rate", group: group, tier: 2, .sum(.unplannedDowntime),
            per: .sum(.busyTime), .lower, downtimeDimensions, source: "house definition",
            inputs: InputColumns.times,
            "Unplanned downtime as a share of the planned busy time.",
            records: .downtime, basis: .busy, partScale: 60),
        study(
            "DT-CAUSE", "Downtime by root cause", group: group, tier: 2,
            formula: "minutes per reason; the value is the largest", unit: .minutes, scale: 1,
            .lower, downtimeDimensions, source: "house definition",
            inputs: ["downtime.reason"] + InputColumns.times,
            "Minutes and stops per reason, largest first. Where stops overlap, the one that started first keeps the time, so the reasons add up to the downtime. The value is the minutes of the largest reason.",
            records: .downtime, basis: .timedStops, isCountShare: false
        ) { $0.causes },
    ]
}
