/// A value foretold, with the interval that the actual one falls into at the confidence asked for.
public struct ForecastPoint: Hashable, Sendable {
    public let value: Double
    /// `nil` when too few values are known to say how far off the method is.
    public let interval: ClosedRange<Double>?

    /// value ± z·√variance, z the normal quantile of `confidence`.
    init(_ value: Double, variance: Double?, confidence: Double) {
        self.value = value
        interval = variance.flatMap { variance in
            let half = normalQuantile((1 + confidence) / 2) * max(0, variance).squareRoot()
            return half.isFinite ? (value - half)...(value + half) : nil
        }
    }
}
