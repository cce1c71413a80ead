/// How far a rung is off on this plant, learnt where the input was recorded all the same.
///
/// The deviation is a 1.96th of the 95 % point of |recorded − inferred| / inferred, so that the interval of
/// ±1.96 deviations holds 95 % of what was recorded, whatever the errors' shape: a run time told by what its
/// shift leaves is mostly too long, and a root mean square would have missed a fifth of the values. It is
/// what turns a confidence that was asserted into one that was checked.
struct ErrorSpread {
    /// Fewer known inputs do not tell a spread.
    static let minimum = 5
    /// One percent of error each; the last holds all that are larger.
    private static let bins = 200

    private var counts = [Int](repeating: 0, count: Self.bins + 1)
    private(set) var count = 0

    mutating func add(inferred: Double, recorded: Double) {
        let error = abs(recorded - inferred)
        count += 1
        // Nothing inferred where something was recorded is off by more than any share of nothing.
        let bin =
            error < inferred * 2 ? Int(error / inferred * 100) : error > 0 ? Self.bins : 0
        counts[bin] += 1
    }

    /// Relative standard deviation, 0.005…1.03; `otherwise` while too little is known. Never 0: agreement so
    /// far does not promise the next one.
    func deviation(otherwise: Double) -> Double {
        guard count >= Self.minimum else { return otherwise }
        var seen = 0
        for (bin, number) in counts.enumerated() {
            seen += number
            if seen * 20 >= count * 19 { return Double(bin + 1) / 100 / 1.96 }
        }
        return otherwise
    }
}
