/// Values described by where they lie and how far they scatter: what capability is judged by.
public struct Spread: Hashable, Sendable {
    /// x̄.
    public let mean: Double
    /// σ̂ within subgroups (Cp, Cpk), or s of all values (Cm, Cmk, Pp, Ppk); > 0.
    public let deviation: Double
    /// How many values.
    public let count: Int

    /// `nil` when nothing scatters, the mean is no number, or there are fewer than two values.
    public init?(mean: Double, deviation: Double, count: Int) {
        guard deviation > 0, deviation.isFinite, mean.isFinite, count > 1 else { return nil }
        self.mean = mean
        self.deviation = deviation
        self.count = count
    }

    /// All values, with s about their common mean; gaps are left out.
    ///
    /// Of a short run at one setting this is the machine (Cm, Cmk), of a long run the process as the
    /// customer gets it (Pp, Ppk).
    public init?(overall values: [Double?]) {
        let values = values.compactMap { $0 }
        guard let mean = Statistics.mean(values), let deviation = sampleStandardDeviation(values)
        else { return nil }
        self.init(mean: mean, deviation: deviation, count: values.count)
    }

    /// Subgroups of 2…25 values each, with σ̂ = the mean of Rᵢ/d2(nᵢ); for equal sizes R̄/d2.
    ///
    /// A group of one has no range and counts for the mean only. `nil` if no group has a range, one is
    /// larger than 25, or nothing scatters.
    public init?(subgroups: [[Double]]) {
        let values = subgroups.flatMap { $0 }
        var estimates: [Double] = []
        for group in subgroups {
            guard group.count > 1, let low = group.min(), let high = group.max() else { continue }
            guard let constants = ControlChartConstants(size: group.count) else { return nil }
            estimates.append((high - low) / constants.d2)
        }
        guard let mean = Statistics.mean(values), let deviation = Statistics.mean(estimates) else {
            return nil
        }
        self.init(mean: mean, deviation: deviation, count: values.count)
    }

    /// Values one by one in the order of time, with σ̂ = MR̄/d2(2); no moving range bridges a gap.
    public init?(individuals values: [Double?]) {
        let observed = values.compactMap { $0 }
        guard let mean = Statistics.mean(observed),
            let range = Statistics.mean(movingRanges(values).compactMap { $0 })
        else { return nil }
        self.init(mean: mean, deviation: range / movingRangeD2, count: observed.count)
    }
}
