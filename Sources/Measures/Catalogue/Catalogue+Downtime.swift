extension Catalogue {
    private static let group = "B Downtime"

    static let downtime: [CatalogueEntry] = [
        total(
            "DT-MIN", group: group, tier: 2,
            .sum(.unplannedDowntime) + .sum(.plannedDowntime), unit: .minutes, factor: 60, .lower,
            downtimeDimensions, source: "house definition",
            inputs: Array(InputColumns.times.suffix(1)) + Array(InputColumns.times.prefix(2)),
            records: .downtime, basis: .timedStops),
        ratio(
            "DT-RATE", group: group, tier: 2, .sum(.unplannedDowntime),
            per: .sum(.busyTime), .lower, downtimeDimensions, source: "house definition",
            inputs: InputColumns.times,
            traits: [.share, .dailyByMember], records: .downtime, basis: .busy, partScale: 60),
        study(
            "DT-CAUSE", group: group, tier: 2,
            formula: "minutes per reason; the value is the largest", unit: .minutes, scale: 1,
            .lower, downtimeDimensions, source: "house definition",
            inputs: ["downtime.reason"] + InputColumns.times,
            records: .downtime, basis: .timedStops, isCountShare: false
        ) { $0.causes },
        ratio(
            "DT-UNPL", group: group, tier: 2, .sum(.unplannedDowntime),
            per: .sum(.unplannedDowntime) + .sum(.plannedDowntime), .lower, downtimeDimensions,
            source: "house definition", inputs: InputColumns.times,
            traits: .share, records: .downtime, basis: .timedStops, partScale: 60),
        study(
            "DT-OPEN", group: group, tier: 1,
            formula: "stops without an end at the end of the window", unit: .count, .lower,
            downtimeDimensions, source: "house definition",
            inputs: ["downtime.started_at, ended_at"],
            records: .downtime
        ) { OpenStops($0) },
        ratio(
            "DT-FREQ", group: group, tier: 3, .sum(.stops),
            per: .sum(.runTime) / .constant(100), unit: .perHundredHours, scale: 1, .lower,
            downtimeDimensions, source: "common practice",
            inputs: ["downtime rows", InputColumns.runTime],
            records: .downtime, basis: .processing),
    ]
}
