public import Units

/// What a build keeps of one published tenant.
public struct DerivedTenant: Sendable {
    public var client: String
    /// The as-of day of the build.
    public var asOf: Day
    public var summaries: [DerivedRows]
    /// Final months that are new or are told otherwise than before.
    public var months: [DerivedMonth]
    public var reports: [DerivedReport]
    /// What was foretold of its KPIs, by KPI and day; `nil` when it could not be told.
    public var forecasts: [DerivedForecast]?

    public init(
        client: String, asOf: Day, summaries: [DerivedRows], months: [DerivedMonth],
        reports: [DerivedReport], forecasts: [DerivedForecast]? = nil
    ) {
        self.client = client
        self.asOf = asOf
        self.summaries = summaries
        self.months = months
        self.reports = reports
        self.forecasts = forecasts
    }
}

/// A final month as it was told.
public struct DerivedMonth: Sendable, Equatable {
    /// Its first day.
    public var month: Day
    public var revision: Int
    /// What was said, in whatever form the one who tells it reads back.
    public var figures: String

    public init(month: Day, revision: Int, figures: String) {
        self.month = month
        self.revision = revision
        self.figures = figures
    }
}

/// A report of a day: a PDF that was made, or why it was not.
public struct DerivedReport: Sendable, Equatable {
    public enum Outcome: Sendable, Equatable {
        /// `size` in bytes, `kpis` that it tells, `seconds` it took.
        case built(size: Int, pages: Int, kpis: Int, seconds: Double)
        case failed(error: String)
    }

    /// `daily`, `weekly`, `monthly`.
    public var type: String
    public var day: Day
    /// From the tenant's folder: `reports/daily.pdf`.
    public var file: String
    public var outcome: Outcome

    public init(type: String, day: Day, file: String, outcome: Outcome) {
        self.type = type
        self.day = day
        self.file = file
        self.outcome = outcome
    }
}
