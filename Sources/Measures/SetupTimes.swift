import Plant
import Statistics
import Units

/// How long setups took: the median of the entries that had one.
struct SetupTimes: Study {
    /// Minutes.
    private var setups = Samples()

    init(_ measuring: Measuring) {
        for entry in measuring.plant.entries {
            guard let setup = entry.setup, setup > .zero else { continue }
            setups.add(
                setup.minutes.value, on: entry.day,
                to: measuring.members.all(measuring.plant.belonging(of: entry), on: entry.day))
        }
        setups.sort()
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let values = setups.values(scope.member, scope.days)
        // Entries without a setup are a day without changeovers, not a day without records.
        return Finding(
            quantile(values, 0.5), records: values.isEmpty ? Int(sums[.entries]) : values.count)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let values = setups.values(scope.member, scope.days)
        guard !values.isEmpty else { return [] }
        return [
            TableRow(.count, Double(values.count)), TableRow(.p90, quantile(values, 0.9)),
            TableRow(.max, values.last),
        ]
    }
}
