/// The Mann–Kendall test of a monotonic trend.
///
/// Sources: H. B. Mann, Econometrica 13 (1945) 245–259; M. G. Kendall, Rank Correlation Methods (1975).
public struct MannKendall: Hashable, Sendable {
    /// S: rising pairs less falling pairs.
    public let score: Int
    /// The variance of S without a trend, with ties; Hamed and Rao's when asked for.
    public let variance: Double
    /// S/(n(n − 1)/2), −1…1.
    public let tau: Double
    /// How many values were observed.
    public let count: Int

    /// (S ∓ 1)/√V; 0 when S is 0.
    public var z: Double {
        score == 0 ? 0 : Double(score - score.signum()) / variance.squareRoot()
    }

    /// P(|Z| ≥ |z|) without a trend. The normal approximation holds from n = 8 on.
    public var p: Double { 2 * normalTail(abs(z)) }

    /// Tests values in the order of time, leaving out gaps; `nil` of fewer than two values.
    ///
    /// Time grows with n²: meant for n ≤ 400.
    public init?(_ values: [Double?]) {
        let observed = values.compactMap { $0 }
        guard observed.count > 1 else { return nil }
        var score = 0
        for i in observed.indices {
            for j in (i + 1)..<observed.count {
                score += observed[j] > observed[i] ? 1 : observed[j] < observed[i] ? -1 : 0
            }
        }
        let n = Double(observed.count)
        self.score = score
        count = observed.count
        tau = Double(score) / (n * (n - 1) / 2)
        variance = kendallVariance(n: n, tiesX: [], tiesY: tieSizes(observed))
    }

    private init(_ test: MannKendall, variance: Double) {
        score = test.score
        count = test.count
        tau = test.tau
        self.variance = variance
    }

    /// The test for autocorrelated values: V grows by n/n* = 1 + 2/(n(n − 1)(n − 2)) · Σ (n − i)(n − i − 1)
    /// (n − i − 2)·ρᵢ over the lags i whose ρᵢ, the autocorrelation of the ranks of the values less their
    /// Theil–Sen trend, lies outside ±1.96/√n.
    ///
    /// Without such a lag it is the plain test. Gaps count as time: a lag pairs only values that are
    /// truly so far apart. `nil` of fewer than three values, or when strong alternation makes the
    /// factor 0 or less, which no variance can be.
    ///
    /// Source: K. H. Hamed and A. R. Rao, Journal of Hydrology 204 (1998) 182–196.
    public init?(hamedRao values: [Double?]) {
        guard let line = TheilSenLine(values) else { return nil }
        self.init(hamedRao: values, about: line)
    }

    /// The same about the Theil–Sen line of the values, which takes longest to find.
    public init?(hamedRao values: [Double?], about line: TheilSenLine) {
        guard let plain = MannKendall(values), plain.count > 2 else { return nil }
        let detrended = values.enumerated().map { place, value in
            value.map { $0 - line.slope * Double(place) }
        }
        let ranks = midranks(detrended.compactMap { $0 })
        var next = ranks.makeIterator()
        let ranked = detrended.map { $0 == nil ? nil : next.next() }
        let n = Double(plain.count)
        let bound = normal95 / n.squareRoot()
        var sum = 0.0
        for (lag, correlation) in autocorrelations(ranked, through: plain.count - 3).enumerated()
        where lag > 0 && abs(correlation) > bound {
            let rest = n - Double(lag)
            sum += rest * (rest - 1) * (rest - 2) * correlation
        }
        let factor = 1 + 2 / (n * (n - 1) * (n - 2)) * sum
        guard factor > 0 else { return nil }
        self.init(plain, variance: plain.variance * factor)
    }
}
