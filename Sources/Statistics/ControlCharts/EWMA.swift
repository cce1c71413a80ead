/// The chart of the exponentially weighted moving average.
///
/// Source: S. W. Roberts, Technometrics 1 (1959) 239–250; NIST/SEMATECH e-Handbook 6.3.2.4.
public enum EWMA {
    /// Which variance of zᵢ limits are drawn from.
    public enum Limits: Hashable, Sendable {
        /// σ²·λ/(2 − λ)·(1 − (1 − λ)²ⁱ): narrow at the start.
        case exact
        /// σ²·λ/(2 − λ) throughout.
        case asymptotic
    }

    /// zᵢ = λ·xᵢ + (1 − λ)·zᵢ₋₁ from z₀ = centre; each point's value is z. A gap leaves z as it was and
    /// does not count in i. `nil` unless 0 < λ ≤ 1 and `deviation` ≥ 0.
    ///
    /// - Parameters:
    ///   - deviation: σ of a single value, in its unit.
    ///   - width: how many deviations of z the limits lie off; 3 as a rule.
    public static func points(
        _ values: [Double?], centre: Double, deviation: Double, weight lambda: Double,
        limits: Limits, width: Double = 3
    ) -> [EWMAPoint?]? {
        guard lambda > 0, lambda <= 1, deviation >= 0 else { return nil }
        let asymptote = lambda / (2 - lambda)
        var z = centre
        // (1 − λ)²ⁱ
        var forgotten = 1.0
        return values.map { value in
            guard let value else { return nil }
            z = lambda * value + (1 - lambda) * z
            forgotten *= (1 - lambda) * (1 - lambda)
            let share =
                switch limits {
                case .exact: asymptote * (1 - forgotten)
                case .asymptotic: asymptote
                }
            let sigma = deviation * share.squareRoot()
            return EWMAPoint(
                value: z, sigma: sigma, lower: centre - width * sigma, upper: centre + width * sigma
            )
        }
    }
}

/// A smoothed value beside its limits, all in the unit of the values.
public struct EWMAPoint: Hashable, Sendable {
    /// z.
    public let value: Double
    /// The standard deviation of z.
    public let sigma: Double
    public let lower: Double
    public let upper: Double

    /// Whether z lies outside its limits.
    public var isSignal: Bool { value > upper || value < lower }
}
