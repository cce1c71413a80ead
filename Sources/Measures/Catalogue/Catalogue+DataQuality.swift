extension Catalogue {
    private static let group = "L Data quality"

    static let dataQuality: [CatalogueEntry] = [
        ratio(
            "DQ-COV", group: group, tier: 2, .sum(.observedInputs),
            per: .sum(.inputs), .higher, [.shift, .line], source: "house definition",
            inputs: ["every input of every production entry"],
            traits: .share, records: .production),
        ratio(
            "DQ-IMP", group: group, tier: 2,
            .sum(.inputs) - .sum(.observedInputs),
            per: .sum(.inputs), .lower, [.shift, .line], source: "house definition",
            inputs: ["every input of every production entry"],
            traits: .share, records: .production),
        study(
            "DQ-LAG", group: group, tier: 3,
            formula: "median(entered at − end of shift)", unit: .hours, .lower, [.shift, .line],
            source: "common practice",
            inputs: ["production_entry.entered_at", InputColumns.times[1]],
            records: .entryStamps
        ) { EntryLatency($0) },
    ]
}
