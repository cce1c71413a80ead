/// An index with its confidence interval.
public struct CapabilityIndex: Hashable, Sendable {
    public let value: Double
    public let low: Double
    public let high: Double
}

/// How well a spread fits into its specification.
///
/// One formula for all: with σ̂ within subgroups the indices are Cp and Cpk (ISO 22400-2 no. 21, 22), with s
/// of a short run Cm and Cmk (no. 19, 20), with s of all values Pp and Ppk.
/// Sources: NIST/SEMATECH e-Handbook 6.1.6; V. E. Kane, Journal of Quality Technology 18 (1986) 41–52.
public struct Capability: Hashable, Sendable {
    public let spread: Spread
    public let specification: Specification

    public init(_ spread: Spread, _ specification: Specification) {
        self.spread = spread
        self.specification = specification
    }

    /// (USL − x̄)/3σ: Cpu; `nil` without an upper limit.
    public var upper: Double? {
        specification.upper.map { ($0 - spread.mean) / (3 * spread.deviation) }
    }

    /// (x̄ − LSL)/3σ: Cpl; `nil` without a lower limit.
    public var lower: Double? {
        specification.lower.map { (spread.mean - $0) / (3 * spread.deviation) }
    }

    /// (USL − LSL)/6σ: Cp, Cm or Pp, what the process could do if centred; `nil` unless both limits exist.
    public var potential: Double? {
        width.map { $0 / (6 * spread.deviation) }
    }

    /// The smaller of Cpu and Cpl: Cpk, Cmk or Ppk, what it does; one limit alone is enough.
    public var actual: Double {
        // A specification has at least one limit.
        min(upper ?? .infinity, lower ?? .infinity)
    }

    /// |midpoint − x̄|/((USL − LSL)/2): k, how far off centre, 0 in the middle and 1 at a limit; `nil`
    /// unless both limits exist.
    public var offCentre: Double? {
        guard let low = specification.lower, let high = specification.upper else { return nil }
        return abs((low + high) / 2 - spread.mean) / ((high - low) / 2)
    }

    /// Cp/√(1 + ((x̄ − T)/σ)²): Cpm, which blames the distance from the target; `nil` without a target
    /// or with one limit only. Source: L. K. Chan, S. W. Cheng, F. A. Spiring, Journal of Quality
    /// Technology 20 (1988) 162–175.
    public var aboutTarget: Double? {
        guard let potential, let target = specification.target else { return nil }
        let distance = (spread.mean - target) / spread.deviation
        return potential / (1 + distance * distance).squareRoot()
    }

    /// The potential with its interval Cp·√(χ²/(n − 1)) at the quantiles of χ² with n − 1 degrees of
    /// freedom; `nil` unless both limits exist and 0 < `confidence` < 1.
    ///
    /// Exact for s of normal values, the usual approximation for σ̂ within subgroups.
    /// Source: Y.-M. Chou, D. B. Owen, S. A. Borrego, Journal of Quality Technology 22 (1990) 223–229.
    public func potentialIndex(confidence: Double = 0.95) -> CapabilityIndex? {
        let degrees = Double(spread.count - 1)
        guard let potential, confidence > 0, let chi = ChiSquared(degreesOfFreedom: degrees),
            let low = chi.quantile((1 - confidence) / 2),
            let high = chi.quantile((1 + confidence) / 2)
        else { return nil }
        return CapabilityIndex(
            value: potential, low: potential * (low / degrees).squareRoot(),
            high: potential * (high / degrees).squareRoot())
    }

    /// The actual capability with its interval Cpk ± z·√(1/(9n) + Cpk²/(2(n − 1))); `nil` unless
    /// 0 < `confidence` < 1.
    ///
    /// Source: A. F. Bissell, How Reliable is Your Capability Index?, Applied Statistics 39 (1990) 331–340.
    public func actualIndex(confidence: Double = 0.95) -> CapabilityIndex? {
        guard confidence > 0, confidence < 1 else { return nil }
        let n = Double(spread.count)
        let half =
            normalQuantile((1 + confidence) / 2)
            * (1 / (9 * n) + actual * actual / (2 * (n - 1))).squareRoot()
        return CapabilityIndex(value: actual, low: actual - half, high: actual + half)
    }

    private var width: Double? {
        guard let low = specification.lower, let high = specification.upper else { return nil }
        return high - low
    }
}
