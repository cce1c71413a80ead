/// The straight line with the least sum of squared vertical distances.
///
/// Source: N. R. Draper and H. Smith, Applied Regression Analysis (1998), chapter 1.
public struct LeastSquaresLine: Hashable, Sendable {
    /// Σ(x − x̄)(y − ȳ)/Σ(x − x̄)².
    public let slope: Double
    /// ȳ − slope·x̄.
    public let intercept: Double
    /// Points that have both an x and a y, ≥ 2.
    public let count: Int
    /// R², the share of the variance of y that the line explains, 0…1; `nil` when y does not vary.
    public let explained: Double?
    /// s = √(Σ residual²/(n − 2)); `nil` of two points.
    public let residualDeviation: Double?
    /// s/√Σ(x − x̄)²; `nil` of two points.
    public let slopeError: Double?

    /// Fits `y` over `x`, leaving out gaps; `nil` without two points of different x.
    public init?(x: [Double?], y: [Double?]) {
        let (x, y) = completePairs(x, y)
        guard let sums = CentredSums(x, y), sums.xx > 0 else { return nil }
        let slope = sums.xy / sums.xx
        let intercept = sums.meanY - slope * sums.meanX
        var squares = 0.0
        for (x, y) in zip(x, y) {
            let residual = (y - sums.meanY) - slope * (x - sums.meanX)
            squares += residual * residual
        }
        self.slope = slope
        self.intercept = intercept
        count = x.count
        explained = sums.yy > 0 ? max(0, 1 - squares / sums.yy) : nil
        residualDeviation = count > 2 ? (squares / Double(count - 2)).squareRoot() : nil
        slopeError = residualDeviation.map { $0 / sums.xx.squareRoot() }
    }

    /// The line's y at `x`.
    public func value(at x: Double) -> Double { intercept + slope * x }

    /// slope ± t·slopeError, t of Student with n − 2 degrees of freedom; `nil` of two points, or when
    /// `confidence` is not within 0 and 1.
    public func slopeInterval(confidence: Double = 0.95) -> ClosedRange<Double>? {
        guard confidence > 0, let slopeError,
            let t = StudentT(degreesOfFreedom: Double(count - 2))?.quantile((1 + confidence) / 2)
        else { return nil }
        return (slope - t * slopeError)...(slope + t * slopeError)
    }
}
