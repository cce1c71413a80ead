/// What was foretold beside what came; pairs with a gap are left out.
public struct ForecastAccuracy: Hashable, Sendable {
    private let actual: [Double]
    private let forecast: [Double]

    /// `nil` when no pair is complete.
    public init?(actual: [Double?], forecast: [Double?]) {
        (self.actual, self.forecast) = completePairs(actual, forecast)
        if self.actual.isEmpty { return nil }
    }

    private var absoluteError: Double {
        zip(actual, forecast).reduce(0) { $0 + abs($1.0 - $1.1) }
    }

    /// Σ|forecast − actual|/Σ|actual|, ≥ 0: the weighted absolute percentage error; `nil` when all was 0.
    ///
    /// Source: S. Kolassa and W. Schütz, Foresight 6 (2007) 40–43 (there MAD/mean).
    public var wape: Double? {
        let total = actual.reduce(0) { $0 + abs($1) }
        return total > 0 ? absoluteError / total : nil
    }

    /// (Σ forecast − Σ actual)/Σ|actual|: above 0 when too much is foretold; `nil` when all was 0.
    public var bias: Double? {
        let total = actual.reduce(0) { $0 + abs($1) }
        let excess = zip(actual, forecast).reduce(0) { $0 + ($1.1 - $1.0) }
        return total > 0 ? excess / total : nil
    }

    /// The mean absolute error over `scale`, the mean absolute seasonal difference of the history
    /// before; below 1 the forecast beats "as last season". `nil` when the scale is not positive.
    ///
    /// Source: R. J. Hyndman and A. B. Koehler, International Journal of Forecasting 22 (2006) 679–688.
    public func mase(scale: Double) -> Double? {
        scale > 0 ? absoluteError / Double(actual.count) / scale : nil
    }
}

extension SeasonalNaive {
    /// mean |yₜ − yₜ₋ₘ|, the scale of MASE; `nil` without a pair a season apart, or unless m > 0.
    public static func scale(of values: [Double?], season: Int) -> Double? {
        guard season > 0 else { return nil }
        return mean(seasonalDifferences(values, season: season).map { abs($0) })
    }

    /// The scale of the values before each place, and in the end of all; `nil` before the first pair.
    static func scales(of values: [Double?], season: Int) -> [Double?] {
        var (sum, count) = (0.0, 0)
        var scales: [Double?] = []
        scales.reserveCapacity(values.count + 1)
        for place in 0...values.count {
            scales.append(count > 0 ? sum / Double(count) : nil)
            guard place >= season, place < values.count, let value = values[place],
                let before = values[place - season]
            else { continue }
            sum += abs(value - before)
            count += 1
        }
        return scales
    }
}
