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
    /// Deterministic: the best of a coarse grid, then the best of all steps along one weight, again and
    /// again, halved whenever none helps, down to 1/512. α is kept in 0.01…0.99, β* in 0…0.99, γ in
    /// 0…1 − α, and φ in 0.8…0.98, the usual bounds (Hyndman and Athanasopoulos 2021, 8.2). Eight weights
    /// are tried in one pass over the values; the cost is some 40 passes without a season and 80 with
    /// one. `nil` when the values are too few for a start, or the observed ones no more than the numbers
    /// to be fitted.
    public init?(fitting model: Model, to values: [Double?]) {
        guard let start = model.start(values),
            values.count(where: { $0 != nil }) > model.fittedNumbers
        else { return nil }
        self.init(values, from: start, weights: Self.bestWeights(model, values, from: start))
    }

    static func bestWeights(_ model: Model, _ values: [Double?], from start: State) -> Weights {
        let trial = WeightTrial(values, from: start)
        var best = Weights(level: 0.05, trend: 0.01, damping: 0.8)
        var least = Double.infinity
        /// Whether any of them is better than the best so far, which the best of them then is.
        func tryOut(_ candidates: [Weights]) -> Bool {
            var isBetter = false
            var index = 0
            while index < candidates.count {
                let some = candidates[index..<min(index + 8, candidates.count)]
                let errors = trial.squaredErrors(of: some)
                for (lane, weights) in some.enumerated() where errors[lane] < least {
                    (best, least, isBetter) = (weights, errors[lane], true)
                }
                index += 8
            }
            return isBetter
        }
        _ = tryOut(model.grid)
        var step = 1.0 / 8
        while step >= 1.0 / 512 {
            if !tryOut(best.neighbours(in: model, at: step)) { step /= 2 }
        }
        return best
    }
}

extension ExponentialSmoothing.Model {
    fileprivate var grid: [ExponentialSmoothing.Weights] {
        switch self {
        case .dampedHolt: Self.plainGrid
        case .additiveHoltWinters: Self.seasonalGrid
        }
    }

    private static let plainGrid = grid(seasons: [0])
    private static let seasonalGrid = grid(seasons: [0.01, 0.1, 0.3]).filter {
        // γ ≤ 1 − α, of any season.
        $0.isAllowed(in: .additiveHoltWinters(season: 2))
    }

    private static func grid(seasons: [Double]) -> [ExponentialSmoothing.Weights] {
        var grid: [ExponentialSmoothing.Weights] = []
        for level in [0.05, 0.2, 0.4, 0.6, 0.8, 0.95] {
            for trend in [0.01, 0.1, 0.3, 0.6] {
                for season in seasons {
                    for damping in [0.8, 0.9, 0.98] {
                        grid.append(
                            .init(level: level, trend: trend, season: season, damping: damping))
                    }
                }
            }
        }
        return grid
    }
}

extension ExponentialSmoothing.Weights {
    /// A step up and a step down along each weight, as far as allowed.
    fileprivate func neighbours(in model: ExponentialSmoothing.Model, at step: Double) -> [Self] {
        var neighbours: [Self] = []
        neighbours.reserveCapacity(8)
        for step in [step, -step] {
            var other = self
            other.level += step
            neighbours.append(other)
            other = self
            other.trend += step
            neighbours.append(other)
            other = self
            other.season += step
            neighbours.append(other)
            other = self
            other.damping += step
            neighbours.append(other)
        }
        neighbours.removeAll { !$0.isAllowed(in: model) }
        return neighbours
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
