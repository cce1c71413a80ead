/// The forecast to beat: as last season.
///
/// Source: R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice (3rd edition,
/// 2021), 5.2 and 5.5.
public enum SeasonalNaive {
    /// The values of the next `horizon` places: each the last observed one a whole number of seasons
    /// before, with the variance σ²·(k + 1), k the whole seasons between.
    ///
    /// σ² is the mean square of the seasonal differences. `nil` unless season and horizon are positive,
    /// 0 < `confidence` < 1, and every place of the season was observed at least once.
    public static func forecast(
        _ values: [Double?], season: Int, horizon: Int, confidence: Double = 0.95
    ) -> [ForecastPoint]? {
        guard season > 0, horizon > 0, confidence > 0, confidence < 1 else { return nil }
        let differences = seasonalDifferences(values, season: season)
        let variance = mean(differences.map { $0 * $0 })
        var points: [ForecastPoint] = []
        for step in 1...horizon {
            guard
                let (value, seasons) = source(
                    of: values.count + step - 1, in: values, season: season)
            else { return nil }
            points.append(
                ForecastPoint(
                    value, variance: variance.map { $0 * Double(seasons) }, confidence: confidence))
        }
        return points
    }

    /// The last observed value a whole number of seasons before a place behind the values, and that number;
    /// `nil` when the place of the season was never observed.
    static func source(of place: Int, in values: [Double?], season: Int) -> (
        value: Double, seasons: Int
    )? {
        var (source, seasons) = (place - season, 1)
        while source >= values.count || (source >= 0 && values[source] == nil) {
            source -= season
            seasons += 1
        }
        guard source >= 0, let value = values[source] else { return nil }
        return (value, seasons)
    }

    /// yₜ − yₜ₋ₘ where both are observed.
    static func seasonalDifferences(_ values: [Double?], season: Int) -> [Double] {
        zip(values.dropFirst(season), values).compactMap { later, earlier in
            later.flatMap { later in earlier.map { later - $0 } }
        }
    }
}
