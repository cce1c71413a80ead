extension Catalogue {
    private static let group = "L Data quality"

    static let dataQuality: [CatalogueEntry] = [
        ratio(
            "DQ-COV", "Input coverage", group: group, tier: 2, .sum(.observedInputs),
            per: .sum(.inputs), .higher, [.shift, .line], source: "house definition",
            inputs: ["every input of every production entry"],
            "The share of the inputs that production entries need (ideal cycle, labour standard, headcount, run time, shift time, defect opportunities) that were recorded.",
            traits: .share, records: .production),
        ratio(
            "DQ-IMP", "Imputation rate", group: group, tier: 2,
            .sum(.inputs) - .sum(.observedInputs),
            per: .sum(.inputs), .lower, [.shift, .line], source: "house definition",
            inputs: ["every input of every production entry"],
            "The share of those inputs that Andon filled in: what is left of the input coverage.",
            traits: .share, records: .production),
        study(
            "DQ-LAG", "Entry latency", group: group, tier: 3,
            formula: "median(entered at − end of shift)", unit: .hours, .lower, [.shift, .line],
            source: "common practice",
            inputs: ["production_entry.entered_at", InputColumns.times[1]],
            "The median time in hours of the clock from the end of the shift until its production was entered; what was entered during the shift took none. Beside it the share that took more than 24 hours. Entries without a stamp, or of a shift without clock times, lower coverage.",
            records: .entryStamps
        ) { EntryLatency($0) },
    ]
}
