/// The methods in the order in which they are tried, simplest first.
public enum ForecastMethod: CaseIterable, Hashable, Sendable {
    case seasonalNaive
    case dampedHolt
    case additiveHoltWinters

    /// The smoothing behind it; `nil` of the naive method, which has nothing to fit.
    func model(season: Int) -> ExponentialSmoothing.Model? {
        switch self {
        case .seasonalNaive: nil
        case .dampedHolt: .dampedHolt
        case .additiveHoltWinters: .additiveHoltWinters(season: season)
        }
    }

    /// The next `horizon` values with their intervals; `nil` when there are too few values for the
    /// method, or its arguments are out of range.
    public func forecast(
        _ values: [Double?], season: Int, horizon: Int, confidence: Double = 0.95
    ) -> [ForecastPoint]? {
        guard let model = model(season: season) else {
            return SeasonalNaive.forecast(
                values, season: season, horizon: horizon, confidence: confidence)
        }
        return ExponentialSmoothing(fitting: model, to: values)?.forecast(
            horizon: horizon, fittedNumbers: model.fittedNumbers, confidence: confidence)
    }

    /// MASE on a rolling origin: from each of the last `origins` places the value `horizon` steps ahead is
    /// foretold from what is known there alone, and its absolute error divided by the mean
    /// absolute seasonal difference of the same history; the mean of these.
    ///
    /// Weights and start are fitted once, on the values before the first origin, so that no later value
    /// helps; from there on only the state learns. Origins whose value is a gap are left out. `nil` when
    /// none is left, when the method cannot be fitted before the first, or unless season, horizon
    /// and `origins` are positive.
    /// Sources: Hyndman and Koehler 2006; L. J. Tashman, International Journal of Forecasting 16 (2000)
    /// 437–450.
    public func rollingError(
        _ values: [Double?], season: Int, horizon: Int = 1, origins: Int = 20
    ) -> Double? {
        guard season > 0, horizon > 0, origins > 0 else { return nil }
        let last = values.count - horizon
        let first = last - origins + 1
        guard first > 0 else { return nil }
        var fit: (weights: ExponentialSmoothing.Weights, start: ExponentialSmoothing.State)?
        if let model = model(season: season) {
            let known = Array(values[..<first])
            guard let start = model.start(known),
                let smoothing = ExponentialSmoothing(fitting: model, to: known)
            else { return nil }
            fit = (smoothing.weights, start)
        }
        // One step ahead every origin is on the way of one run.
        let oneStep =
            horizon > 1
            ? nil : fit.map { ExponentialSmoothing(values, from: $0.start, weights: $0.weights) }
        let scales = SeasonalNaive.scales(of: values, season: season)
        var errors: [Double] = []
        for origin in first...last {
            guard let actual = values[origin + horizon - 1], let scale = scales[origin], scale > 0
            else { continue }
            let foretold: Double?
            if let oneStep {
                foretold = oneStep.fitted[origin]
            } else {
                let known = Array(values[..<origin])
                foretold =
                    fit.map {
                        ExponentialSmoothing(known, from: $0.start, weights: $0.weights).forecast(
                            horizon: horizon)?.last?.value
                    }
                    ?? SeasonalNaive.source(
                        of: origin + horizon - 1, in: known, season: season)?.value
            }
            guard let foretold else { continue }
            errors.append(abs(foretold - actual) / scale)
        }
        return mean(errors)
    }
}

/// The forecast worth publishing.
public struct ForecastChoice: Hashable, Sendable {
    public let method: ForecastMethod
    /// Its MASE on the rolling origin, < 1.
    public let error: Double
    /// One for each step ahead.
    public let points: [ForecastPoint]

    /// The method with the smallest MASE one step ahead, the simpler one on a tie.
    ///
    /// `nil` when none is below 1, which says that nothing foretells this series better than last season
    /// did on average, or when there are too few values.
    public init?(
        _ values: [Double?], season: Int, horizon: Int, origins: Int = 20, confidence: Double = 0.95
    ) {
        var best: (method: ForecastMethod, error: Double)?
        for method in ForecastMethod.allCases {
            guard let error = method.rollingError(values, season: season, origins: origins),
                error < best?.error ?? 1
            else { continue }
            best = (method, error)
        }
        guard let best,
            let points = best.method.forecast(
                values, season: season, horizon: horizon, confidence: confidence)
        else { return nil }
        method = best.method
        error = best.error
        self.points = points
    }
}
