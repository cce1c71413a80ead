/// Exponential smoothing with a level, a damped additive trend and an additive season.
///
/// Sources: C. C. Holt, Office of Naval Research Memorandum 52 (1957); P. R. Winters, Management Science 6
/// (1960) 324–342; E. S. Gardner and E. McKenzie, Management Science 31 (1985) 1237–1246; notation and
/// intervals of R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D. Snyder, Forecasting with Exponential
/// Smoothing (2008), chapters 2, 3 and 6.
public struct ExponentialSmoothing: Hashable, Sendable {
    /// How fast each part learns, each 0…1.
    public struct Weights: Hashable, Sendable {
        /// α.
        public var level: Double
        /// β*, of the difference between two levels.
        public var trend: Double
        /// γ.
        public var season: Double
        /// φ, what is left of a trend after a step; 1 does not damp.
        public var damping: Double

        public init(level: Double, trend: Double, season: Double = 0, damping: Double = 1) {
            self.level = level
            self.trend = trend
            self.season = season
            self.damping = damping
        }
    }

    /// What is known at a place.
    public struct State: Hashable, Sendable {
        /// ℓ.
        public var level: Double
        /// b, per step.
        public var trend: Double
        /// s of the places of a season, the first place of the series first; one 0 without a season.
        public var seasonal: [Double]

        /// Without `seasonal` there is no season.
        public init(level: Double, trend: Double, seasonal: [Double] = [0]) {
            self.level = level
            self.trend = trend
            self.seasonal = seasonal.isEmpty ? [0] : seasonal
        }
    }

    public let weights: Weights
    /// After the last value.
    public let state: State
    /// What each value was foretold to be one step before.
    public let fitted: [Double]
    /// Σ(value − fitted)² over observed values.
    public let squaredErrors: Double
    /// How many values were observed.
    public let count: Int

    /// Runs through the values from a state before the first:
    ///
    ///     ℓₜ = α(yₜ − sₜ₋ₘ) + (1 − α)(ℓₜ₋₁ + φbₜ₋₁)
    ///     bₜ = β*(ℓₜ − ℓₜ₋₁) + (1 − β*)φbₜ₋₁
    ///     sₜ = γ(yₜ − ℓₜ₋₁ − φbₜ₋₁) + (1 − γ)sₜ₋ₘ
    ///
    /// At a gap nothing is learnt: the level follows its trend, and the season stays.
    public init(_ values: [Double?], from start: State, weights: Weights) {
        var state = start
        var fitted: [Double] = []
        fitted.reserveCapacity(values.count)
        var (squares, count) = (0.0, 0)
        var phase = 0
        for value in values {
            let trend = weights.damping * state.trend
            let ahead = state.level + trend
            let season = state.seasonal[phase]
            fitted.append(ahead + season)
            let before = state.level
            if let value {
                let error = value - (ahead + season)
                squares += error * error
                count += 1
                state.level = weights.level * (value - season) + (1 - weights.level) * ahead
                state.trend =
                    weights.trend * (state.level - before) + (1 - weights.trend) * trend
                state.seasonal[phase] =
                    weights.season * (value - ahead) + (1 - weights.season) * season
            } else {
                state.level = ahead
                state.trend = trend
            }
            phase = phase + 1 == state.seasonal.count ? 0 : phase + 1
        }
        self.weights = weights
        self.state = state
        self.fitted = fitted
        squaredErrors = squares
        self.count = count
    }

    /// ℓ + (φ + … + φʰ)b + s of the latest place of the same season, for h = 1…`horizon`.
    ///
    /// The variance is σ²·(1 + Σ cⱼ²), j = 1…h − 1, cⱼ = α + αβ*(φ + … + φʲ) + γ where j is a whole number of
    /// seasons (Hyndman et al. 2008, table 6.1); σ² = squared errors over the values less the
    /// `fittedNumbers` found from them. `nil` unless the horizon is positive and 0 < `confidence` < 1.
    public func forecast(horizon: Int, fittedNumbers: Int = 0, confidence: Double = 0.95)
        -> [ForecastPoint]?
    {
        guard horizon > 0, confidence > 0, confidence < 1 else { return nil }
        let freedom = count - fittedNumbers
        let errorVariance = freedom > 0 ? squaredErrors / Double(freedom) : nil
        let season = state.seasonal.count
        var (damped, power, spread) = (0.0, 1.0, 1.0)
        return (1...horizon).map { step in
            power *= weights.damping
            damped += power
            let seasonal = state.seasonal[(fitted.count + step - 1) % season]
            let point = ForecastPoint(
                state.level + damped * state.trend + seasonal,
                variance: errorVariance.map { $0 * spread }, confidence: confidence)
            let isWholeSeason = season > 1 && step % season == 0
            let learnt =
                weights.level + weights.level * weights.trend * damped
                + (isWholeSeason ? weights.season : 0)
            spread += learnt * learnt
            return point
        }
    }
}
