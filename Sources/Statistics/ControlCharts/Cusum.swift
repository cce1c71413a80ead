/// The tabular cumulative sum chart: small, lasting shifts that single points do not show.
///
/// Source: E. S. Page, Biometrika 41 (1954) 100–115; NIST/SEMATECH e-Handbook 6.3.2.3.
public struct Cusum: Hashable, Sendable {
    /// Sᵢ = max(0, Sᵢ₋₁ + xᵢ − target − allowance), in the unit of the values; `nil` at gaps, over which
    /// the sum is carried.
    public let high: [Double?]
    /// Sᵢ = max(0, Sᵢ₋₁ + target − allowance − xᵢ), ≥ 0 like the other.
    public let low: [Double?]
    /// h: a sum above it is a signal.
    public let decisionInterval: Double

    /// `allowance` is k, usually half the shift to be found, in the unit of the values; h usually 4 or 5 sigma.
    public init(
        _ values: [Double?], target: Double, allowance: Double, decisionInterval: Double
    ) {
        var (up, down) = (0.0, 0.0)
        var high: [Double?] = []
        var low: [Double?] = []
        for value in values {
            if let value {
                up = max(0, up + (value - target - allowance))
                down = max(0, down + (target - allowance - value))
            }
            high.append(value == nil ? nil : up)
            low.append(value == nil ? nil : down)
        }
        self.high = high
        self.low = low
        self.decisionInterval = decisionInterval
    }

    /// The places whose sum exceeds h, with the side; `above` first where both do.
    public var signals: [(place: Int, side: ControlSide)] {
        high.indices.flatMap { place -> [(place: Int, side: ControlSide)] in
            let above = high[place].map { $0 > decisionInterval } ?? false
            let below = low[place].map { $0 > decisionInterval } ?? false
            return (above ? [(place, .above)] : []) + (below ? [(place, .below)] : [])
        }
    }
}
