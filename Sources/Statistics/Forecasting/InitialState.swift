extension ExponentialSmoothing.State {
    /// Level and trend before the first value: the least-squares line through the first ten observed
    /// values, at the place before the first. `nil` of fewer than three.
    ///
    /// Source: Hyndman et al. 2008, section 2.6.1.
    public init?(trendOf values: [Double?]) {
        let first = values.enumerated().filter { $1 != nil }.prefix(10)
        guard first.count > 2,
            let line = LeastSquaresLine(
                x: first.map { Double($0.offset + 1) }, y: first.map(\.element))
        else { return nil }
        self.init(level: line.intercept, trend: line.slope)
    }

    /// Level, trend and season before the first value, from the first two to four whole seasons: trend, the
    /// mean of the seasonal differences over m; season, the means of the detrended values at each
    /// place less their mean, which is the level.
    ///
    /// `nil` of fewer than two whole seasons, or when a place of the season was never observed.
    /// Source: Winters 1960, section 3; NIST/SEMATECH e-Handbook 6.4.3.5, carried over to gaps and
    /// to an additive season.
    public init?(seasonOf values: [Double?], season: Int) {
        guard season > 1, values.count >= 2 * season else { return nil }
        let first = Array(values.prefix(min(4, values.count / season) * season))
        guard
            let drift = mean(SeasonalNaive.seasonalDifferences(first, season: season))
        else { return nil }
        let trend = drift / Double(season)
        let means = (0..<season).compactMap { phase in
            mean(
                stride(from: phase, to: first.count, by: season).compactMap { place in
                    first[place].map { $0 - trend * Double(place + 1) }
                })
        }
        guard means.count == season, let level = mean(means) else { return nil }
        self.init(level: level, trend: trend, seasonal: means.map { $0 - level })
    }
}
