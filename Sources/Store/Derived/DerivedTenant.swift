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
    /// What was wrong, the worst first; `nil` where that is not known.
    public var alerts: [DerivedAlert]?
    /// What was foretold of its KPIs, by KPI and day; `nil` when it could not be told.
    public var forecasts: [DerivedForecast]?
    /// What was told of every KPI; `nil` when nothing could be told.
    public var numbers: DerivedNumbers?

    public init(
        client: String, asOf: Day, summaries: [DerivedRows], months: [DerivedMonth],
        reports: [DerivedReport], alerts: [DerivedAlert]? = nil,
        forecasts: [DerivedForecast]? = nil, numbers: DerivedNumbers? = nil
    ) {
        self.client = client
        self.asOf = asOf
        self.summaries = summaries
        self.months = months
        self.reports = reports
        self.alerts = alerts
        self.forecasts = forecasts
        self.numbers = numbers
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

/// An alert as it was told.
public struct DerivedAlert: Sendable, Equatable {
    /// `critical`, `warning`, `info`.
    public var severity: String
    public var kind: String
    /// With the kind it tells an alert from the others of its day; the plant's own text.
    public var subject: String
    /// A day, or a time of the plant's wall clock.
    public var since: String
    public var value: Double
    public var unit: String
    /// In the client's language.
    public var message: String

    public init(
        severity: String, kind: String, subject: String, since: String, value: Double,
        unit: String, message: String
    ) {
        self.severity = severity
        self.kind = kind
        self.subject = subject
        self.since = since
        self.value = value
        self.unit = unit
        self.message = message
    }
}
