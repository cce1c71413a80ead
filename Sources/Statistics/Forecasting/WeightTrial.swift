/// A series that weights are tried on: how far off each would have been, eight in one pass.
///
/// A fit asks for hundreds of sums of squares. One after the other each step waits for the one before; side
/// by side they cost little more than one.
struct WeightTrial {
    private let values: [Double]
    private let isObserved: [Bool]
    private let start: ExponentialSmoothing.State

    init(_ values: [Double?], from start: ExponentialSmoothing.State) {
        self.values = values.map { $0 ?? 0 }
        isObserved = values.map { $0 != nil }
        self.start = start
    }

    /// Σ(value − fitted)² of up to eight weights, by the recursion of ``ExponentialSmoothing``; what lies
    /// behind them is of no meaning.
    func squaredErrors(of weights: ArraySlice<ExponentialSmoothing.Weights>) -> SIMD8<Double> {
        var (alpha, beta, gamma, damping) = (
            SIMD8<Double>(), SIMD8<Double>(), SIMD8<Double>(), SIMD8<Double>()
        )
        for (lane, weights) in weights.enumerated() {
            alpha[lane] = weights.level
            beta[lane] = weights.trend
            gamma[lane] = weights.season
            damping[lane] = weights.damping
        }
        var level = SIMD8(repeating: start.level)
        var trend = SIMD8(repeating: start.trend)
        var squares = SIMD8<Double>()
        return withUnsafeTemporaryAllocation(of: SIMD8<Double>.self, capacity: start.seasonal.count)
        { seasonal in
            for place in seasonal.indices {
                seasonal.initializeElement(at: place, to: SIMD8(repeating: start.seasonal[place]))
            }
            var phase = 0
            for place in values.indices {
                let damped = damping * trend
                let ahead = level + damped
                if isObserved[place] {
                    let value = SIMD8(repeating: values[place])
                    let season = seasonal[phase]
                    let error = value - (ahead + season)
                    squares += error * error
                    let next = alpha * (value - season) + (1 - alpha) * ahead
                    trend = beta * (next - level) + (1 - beta) * damped
                    level = next
                    seasonal[phase] = gamma * (value - ahead) + (1 - gamma) * season
                } else {
                    level = ahead
                    trend = damped
                }
                phase = phase + 1 == seasonal.count ? 0 : phase + 1
            }
            return squares
        }
    }
}
