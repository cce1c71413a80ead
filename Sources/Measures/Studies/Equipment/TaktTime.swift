import Statistics

/// Net available time for each unit promised, seconds.
struct TaktTime: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let (hours, units) = (sums[.netAvailableTime], sums[.demand])
        // Units are promised for days on which nobody works, too: a takt of 0 s would say nothing.
        guard hours > 0, units > 0 else { return Finding(nil, records: Int(units)) }
        var finding = Finding.quotient(3600 * hours, per: units, scale: 1, records: Int(units))
        let deviation = sums.values[Column.deviation(.netAvailableByOperationTime)]
        if deviation > 0, let value = finding.value {
            let half = normal95 * 3600 * deviation / units
            (finding.low, finding.high) = (max(0, value - half), value + half)
        }
        return finding
    }
}
