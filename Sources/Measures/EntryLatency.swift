import Plant
import Statistics
import Units

/// How long after the shift its entries were made; what was entered during the shift was not late.
struct EntryLatency: Study {
    /// Hours of real time.
    private var lags = Samples()
    private static let lateHours = 24.0

    init(_ measuring: Measuring) {
        let plant = measuring.plant
        let zone = plant.client.zone
        for entry in plant.entries {
            guard let entered = entry.enteredAt,
                let end = plant.shifts[entry.shift].window(on: entry.day)?.end
            else { continue }
            let lag = (zone.instant(entered) - zone.instant(end)).hours.value
            lags.add(
                max(0, lag), on: entry.day,
                to: measuring.members.all(plant.belonging(of: entry), on: entry.day))
        }
        lags.sort()
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let values = lags.values(scope.member, scope.days)
        let entries = sums[.entries]
        return Finding(
            quantile(values, 0.5), records: Int(entries),
            coverage: entries > 0 ? Double(values.count) / entries : nil)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let values = lags.values(scope.member, scope.days)
        guard !values.isEmpty else { return [] }
        let late = Double(values.count { $0 > Self.lateHours }) / Double(values.count)
        return [
            TableRow(.count, Double(values.count)), TableRow(.p85, quantile(values, 0.85)),
            TableRow(.over24Hours, late * 100),
        ]
    }
}
