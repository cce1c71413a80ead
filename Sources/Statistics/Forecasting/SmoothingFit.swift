extension ExponentialSmoothing {
    /// Which parts are smoothed.
    public enum Model: Hashable, Sendable {
        /// Level and damped trend (Gardner and McKenzie 1985).
        case dampedHolt
        /// Level, damped trend and a season of so many places, additive (Holt–Winters).
        case additiveHoltWinters(season: Int)

        /// The state before the first value, from the first values; `nil` when they are too few.
        public func start(_ values: [Double?]) -> State? {
            switch self {
            case .dampedHolt: State(trendOf: values)
            case .additiveHoltWinters(let season): State(seasonOf: values, season: season)
            }
        }

        /// Weights and starting numbers, which cost as many degrees of freedom: α, β*, φ, ℓ, b; and γ with
        /// m seasonal numbers, of which the mean is 0.
        public var fittedNumbers: Int {
            switch self {
            case .dampedHolt: 5
            case .additiveHoltWinters(let season): 5 + season
            }
        }
    }

    /// The weights with the least squared error one step ahead, from the model's own start.
    ///
    /// Deterministic: the best of a coarse grid, then steps along one weight at a time, halved whenever
    /// none helps, down to 1/512. α is kept in 0.01…0.99, β* in 0…0.99, γ in 0…1 − α, and φ in
    /// 0.8…0.98, the usual bounds (Hyndman and Athanasopoulos 2021, 8.2). The cost is some 200 passes
    /// without a season and 500 with one. `nil` when the values are too few for a start, or the
    /// observed ones no more than the numbers to be fitted.
    public init?(fitting model: Model, to values: [Double?]) {
        guard let start = model.start(values),
            values.count(where: { $0 != nil }) > model.fittedNumbers
        else { return nil }
        func run(_ weights: Weights) -> ExponentialSmoothing {
            ExponentialSmoothing(values, from: start, weights: weights)
        }
        var best = run(Weights(level: 0.05, trend: 0.01, damping: 0.8))
        func tryOut(_ weights: Weights) -> Bool {
            guard weights.isAllowed(in: model) else { return false }
            let other = run(weights)
            guard other.squaredErrors < best.squaredErrors else { return false }
            best = other
            return true
        }
        for weights in Self.grid(model) { _ = tryOut(weights) }
        var step = 1.0 / 8
        while step >= 1.0 / 512 {
            var isBetter = false
            for weight in Weights.all(in: model) {
                for direction in [step, -step] {
                    var next = best.weights
                    next[keyPath: weight] += direction
                    if tryOut(next) { isBetter = true }
                }
            }
            if !isBetter { step /= 2 }
        }
        self = best
    }

    private static func grid(_ model: Model) -> [Weights] {
        let seasons: [Double] =
            switch model {
            case .dampedHolt: [0]
            case .additiveHoltWinters: [0.01, 0.1, 0.3]
            }
        var grid: [Weights] = []
        for level in [0.05, 0.2, 0.4, 0.6, 0.8, 0.95] {
            for trend in [0.01, 0.1, 0.3, 0.6] {
                for season in seasons {
                    for damping in [0.8, 0.9, 0.98] {
                        grid.append(
                            Weights(level: level, trend: trend, season: season, damping: damping))
                    }
                }
            }
        }
        return grid
    }
}

extension ExponentialSmoothing.Weights {
    fileprivate static func all(in model: ExponentialSmoothing.Model) -> [WritableKeyPath<
        Self, Double
    >] {
        switch model {
        case .dampedHolt: [\.level, \.trend, \.damping]
        case .additiveHoltWinters: [\.level, \.trend, \.season, \.damping]
        }
    }

    fileprivate func isAllowed(in model: ExponentialSmoothing.Model) -> Bool {
        let isSeasonAllowed =
            switch model {
            case .dampedHolt: season == 0
            case .additiveHoltWinters: season >= 0 && season <= 1 - level
            }
        return isSeasonAllowed && level >= 0.01 && level <= 0.99 && trend >= 0 && trend <= 0.99
            && damping >= 0.8 && damping <= 0.98
    }
}
