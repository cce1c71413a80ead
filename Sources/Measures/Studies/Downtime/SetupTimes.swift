import Plant
import Statistics
import Units

/// How long setups took: the median of the entries that had one.
struct SetupTimes: Study {
    /// Minutes by entry; `nil` without a setup.
    private let setups: [Double?]

    init(_ plant: PlantRecords) {
        setups = plant.entries.indices.map { index in
            guard let setup = plant.entries[index].setup, setup > .zero else { return nil }
            return setup.minutes.value
        }
    }

    private func setups(_ scope: Scope, _ measuring: Measuring) -> [Double] {
        measuring.entries.indexes(scope.member, scope.days).compactMap { setups[$0] }
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        var values = setups(scope, measuring)
        // Entries without a setup are a day without changeovers, not a day without records.
        return Finding(
            quantile(selecting: &values, 0.5),
            records: values.isEmpty ? Int(sums[.entries]) : values.count)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let values = setups(scope, measuring).sorted()
        guard !values.isEmpty else { return [] }
        return [
            TableRow(.count, Double(values.count)), TableRow(.p90, quantile(values, 0.9)),
            TableRow(.max, values.last),
        ]
    }
}
