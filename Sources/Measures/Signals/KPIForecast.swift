import Statistics
public import Units

/// What a KPI will be on the working days of the next two weeks, if the plant goes on as it did: status F.
///
/// Only what foretells the KPI's own last 20 working days better than "as on the same day of the week
/// before" is published.
public struct KPIForecast: Sendable, Equatable {
    /// How it was foretold; the raw values are a contract.
    public enum Method: String, Sendable, Hashable, CaseIterable {
        /// As on the same day of the week before.
        case seasonalNaive = "seasonal_naive"
        /// Level and damped trend.
        case dampedHolt = "damped_holt"
        /// Level, damped trend and the pattern of the week.
        case additiveHoltWinters = "holt_winters"
    }

    /// A working day to come, in the KPI's own unit.
    public struct Point: Sendable, Equatable {
        public var day: Day
        public var value: Double
        /// 95 % interval; `nil` where too little is known for one.
        public var low: Double?
        public var high: Double?

        public init(day: Day, value: Double, low: Double?, high: Double?) {
            self.day = day
            self.value = value
            self.low = low
            self.high = high
        }
    }

    public var method: Method
    /// Mean absolute scaled error one working day ahead, against "as last week", over the last 20 origins:
    /// 0…1, always below 1.
    public var error: Double
    /// In the order of days, none on which the calendar schedules no work.
    public var points: [Point]

    public init(method: Method, error: Double, points: [Point]) {
        self.method = method
        self.error = error
        self.points = points
    }

    /// Fewer working days with a value than this are too few to learn from and to be tried on.
    static let least = 40

    init?(_ series: DailySeries, _ working: WorkingDays, of entry: CatalogueEntry) {
        guard series.count >= Self.least, let last = working.ahead.last else { return nil }
        let first = series.day(series.current.lowerBound)
        let values = working.past.drop { $0 < first }.map { day in
            series.values[day - series.days.lowerBound]
        }
        guard let start = values.firstIndex(where: { $0 != nil }) else { return nil }
        let known = Array(values[start...])
        // A series that ended weeks ago has no next day.
        guard known.count(where: { $0 != nil }) >= Self.least,
            known.suffix(working.season).contains(where: { $0 != nil }),
            let choice = ForecastChoice(known, season: working.season, horizon: last.steps)
        else { return nil }
        method = Method(choice.method)
        error = choice.error
        let range = series.range(upTo: entry.most)
        points = working.ahead.map { day, steps in
            let point = choice.points[steps - 1]
            return Point(
                day: day, value: point.value.clamped(to: range),
                low: point.interval?.lowerBound.clamped(to: range),
                high: point.interval?.upperBound.clamped(to: range))
        }
    }
}

extension KPIForecast.Method {
    fileprivate init(_ method: ForecastMethod) {
        switch method {
        case .seasonalNaive: self = .seasonalNaive
        case .dampedHolt: self = .dampedHolt
        case .additiveHoltWinters: self = .additiveHoltWinters
        }
    }
}

extension Double {
    fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
