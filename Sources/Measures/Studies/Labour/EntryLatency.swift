import Plant
import Statistics
import Units

/// How long after the shift its entries were made; what was entered during the shift was not late.
struct EntryLatency: Study {
    /// Hours of real time by entry; `nil` where nobody stamped it, or its shift has no clock times.
    private let lags: [Double?]
    private static let lateHours = 24.0

    init(_ measuring: Measuring) {
        let plant = measuring.plant
        let zone = plant.client.zone
        let columns = measuring.columns
        // Entries of one shift follow each other.
        var (shift, day): (Reference<Shift>?, Day?)
        var end: Instant?
        lags = plant.entries.indices.map { index in
            guard let entered = plant.entries[index].enteredAt else { return nil }
            if shift != columns.shifts[index] || day != columns.days[index] {
                (shift, day) = (columns.shifts[index], columns.days[index])
                end = plant.shifts.rows[columns.shifts[index].index]
                    .window(on: columns.days[index]).map { zone.instant($0.end) }
            }
            guard let end else { return nil }
            return max(0, (zone.instant(entered) - end).hours.value)
        }
    }

    private func lags(_ scope: Scope, _ measuring: Measuring) -> [Double] {
        let entries = measuring.entries.indexes(scope.member, scope.days)
        var known: [Double] = []
        known.reserveCapacity(entries.count)
        for entry in entries { if let lag = lags[entry] { known.append(lag) } }
        return known
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        var values = lags(scope, measuring)
        let entries = sums[.entries]
        return Finding(
            quantile(selecting: &values, 0.5), records: Int(entries),
            coverage: entries > 0 ? Double(values.count) / entries : nil)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        var values = lags(scope, measuring)
        guard !values.isEmpty else { return [] }
        let late = Double(values.count { $0 > Self.lateHours }) / Double(values.count)
        return [
            TableRow(.count, Double(values.count)),
            TableRow(.p85, quantile(selecting: &values, 0.85)),
            TableRow(.over24Hours, late * 100),
        ]
    }
}
