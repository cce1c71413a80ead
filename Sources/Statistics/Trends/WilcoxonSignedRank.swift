/// Wilcoxon's signed-rank test: do paired differences lie around 0?
///
/// Source: F. Wilcoxon, Biometrics Bulletin 1 (1945) 80–83; zero differences are left out, as there.
public struct WilcoxonSignedRank: Hashable, Sendable {
    /// How the p value was found.
    public enum Method: Hashable, Sendable {
        /// From all 2ⁿ ways to sign the ranks, ties included.
        case exact
        /// By the normal distribution with corrections for ties and continuity.
        case normal
    }

    /// Up to this many differences the p value is exact: every count of sign patterns, at most 2⁵⁰, is a
    /// whole number in a Double.
    public static let exactLimit = 50

    /// W⁺: the sum of the ranks of the positive differences.
    public let positiveRankSum: Double
    /// How many differences are observed and not 0.
    public let count: Int
    /// Two-sided, 0…1.
    public let p: Double
    public let method: Method

    /// `nil` when no difference is left; gaps and zeros are left out.
    public init?(_ differences: [Double?]) {
        let differences = differences.compactMap { $0 == 0 ? nil : $0 }
        guard !differences.isEmpty else { return nil }
        let ranks = midranks(differences.map { abs($0) })
        count = differences.count
        positiveRankSum = zip(differences, ranks).reduce(0) { $1.0 > 0 ? $0 + $1.1 : $0 }
        if count <= Self.exactLimit {
            method = .exact
            p = Self.exact(positiveRankSum, ranks)
        } else {
            method = .normal
            let n = Double(count)
            let ties = tieSizes(ranks).reduce(0) { $0 + $1 * ($1 * $1 - 1) }
            let variance = n * (n + 1) * (2 * n + 1) / 24 - ties / 48
            let distance = abs(positiveRankSum - n * (n + 1) / 4)
            p = min(1, 2 * normalTail(max(0, distance - 0.5) / variance.squareRoot()))
        }
    }

    /// min(1, 2·min(P(W ≤ w), P(W ≥ w))), counting the sign patterns of each sum of doubled ranks, which
    /// are whole numbers even where midranks are not.
    private static func exact(_ sum: Double, _ ranks: [Double]) -> Double {
        let doubled = ranks.map { Int(2 * $0) }
        var patterns = [Double](repeating: 0, count: doubled.reduce(1, +))
        patterns[0] = 1
        for rank in doubled {
            for total in stride(from: patterns.count - 1, through: rank, by: -1) {
                patterns[total] += patterns[total - rank]
            }
        }
        let observed = Int(2 * sum)
        let below = patterns[...observed].reduce(0, +)
        let above = patterns[observed...].reduce(0, +)
        return min(1, 2 * min(below, above) / patterns.reduce(0, +))
    }
}
