extension Catalogue {
    private static let group = "L Data quality"

    static let dataQuality: [CatalogueEntry] = [
        ratio(
            "DQ-COV", "Input coverage", group: group, tier: 2, .sum(.observedInputs),
            per: .sum(.inputs), .higher, [.shift, .line], source: "house definition",
            inputs: ["every input of every production entry"],
            "The share of the inputs that production entries need (ideal InputColumns.cycle, labour standard, headcount, run time, shift time, defect opportunities) that were recorded.",
            records: .production),
        ratio(
            "DQ-IMP", "Imputation rate", group: group, tier: 2,
            .sum(.inputs) - .sum(.observedInputs),
            per: .sum(.inputs), .lower, [.shift, .line], source: "house definition",
            inputs: ["every input of every production entry"],
            "The share of those inputs that Andon filled in: what is left of the input coverage.",
            records: .production),
    ]
}
