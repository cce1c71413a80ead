import Statistics

/// The defect rate as a number of standard deviations, with the customary shift of 1.5:
/// Φ⁻¹(1 − defects / opportunities) + 1.5.
struct SigmaLevel: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        // The level falls as the rate rises, so its bounds are those of the rate, swapped.
        func level(_ share: Double) -> Double { 1.5 - normalQuantile(share) }
        let (defects, chances) = (sums[.defects], sums[.opportunities])
        let inspections = Int(sums[.inspections])
        guard chances > 0 else { return Finding(nil, records: inspections) }
        guard defects < chances else {
            return Finding(nil, records: inspections, status: .lowReliability)
        }
        let wilson = wilsonInterval(count: defects, trials: chances)
        guard defects > 0 else {
            // Better than can be told: at least the level of the interval's upper limit.
            let bound = wilson.map { level($0.high) }
            return Finding(bound, records: inspections, low: bound, status: .censored)
        }
        var finding = Finding(level(defects / chances), records: inspections)
        if let wilson, wilson.low > 0, wilson.high < 1 {
            finding.low = level(wilson.high)
            finding.high = level(wilson.low)
        }
        return finding
    }
}
