extension Catalogue {
    private static let group = "A Equipment"

    static let equipment: [CatalogueEntry] = [
        ratio(
            "EQ-AVAIL", "Availability", group: group, tier: 2, .sum(.runTime), per: .sum(.busyTime),
            .higher, equipmentDimensions, source: "ISO 22400-2 no. 8",
            inputs: [InputColumns.runTime] + InputColumns.times,
            "The share of the planned busy time in which the resource was producing. A setup lies inside the planned busy time and is a loss.",
            benchmark: .init(90, 80, 70), records: .production, basis: .busyRunTime),
        ratio(
            "EQ-PERF", "Performance", group: group, tier: 2, .sum(.standardTimeProduced),
            per: .sum(.runTime), .higher, equipmentDimensions, source: "ISO 22400-2 no. 9",
            inputs: [InputColumns.cycle, "production_entry.units_produced", InputColumns.runTime],
            "How fast the resource ran against its ideal InputColumns.cycle. Not capped: above 100 % the standard is implausible and the value is flagged.",
            benchmark: .init(95, 85, 70), records: .production, basis: .runTimeIdealCycle),
        ratio(
            "EQ-QTIME", "Quality, standard-time weighted", group: group, tier: 3,
            .sum(.standardTimeGood), per: .sum(.standardTimeProduced), .higher,
            equipmentDimensions, source: "ISO 22400-2 no. 10 (analogue)",
            inputs: [InputColumns.cycle, InputColumns.quantities],
            "The share of good output with every unit weighted by its ideal cycle: the factor that makes A × P × Q exact over mixed products.",
            benchmark: .init(99, 95, 90), records: .production, basis: .standardTime),
        ratio(
            "EQ-OEE", "OEE index", group: group, tier: 2, .sum(.standardTimeGood),
            per: .sum(.busyTime), .higher, equipmentDimensions, source: "ISO 22400-2 no. 6",
            inputs: [InputColumns.cycle, InputColumns.quantities] + InputColumns.times,
            "Overall equipment effectiveness: the time that good units should have taken, as a share of the planned busy time. Equals Availability × Performance × Quality.",
            benchmark: .init(85, 60, 50), records: .production, basis: .busyIdealCycle),
    ]
}
