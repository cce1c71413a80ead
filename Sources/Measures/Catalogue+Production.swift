extension Catalogue {
    private static let group = "C Production"

    static let production: [CatalogueEntry] = [
        total(
            "PR-VOL", "Production volume", group: group, tier: 1, .sum(.produced), unit: .units,
            .higher, productionDimensions, source: "house definition",
            inputs: ["production_entry.units_produced"], "All units made, good or not.",
            records: .production),
        ratio(
            "PR-THRU", "Throughput rate", group: group, tier: 2, .sum(.good),
            per: .sum(.operationTime), unit: .unitsPerHour, scale: 1, .higher,
            productionDimensions, source: "ISO 22400-2 no. 3",
            inputs: [InputColumns.quantities] + InputColumns.times,
            "Good units per scheduled hour of a resource.",
            records: .production, basis: .operation),
    ]
}
