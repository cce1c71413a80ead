public import Plant
public import Units

/// One KPI over one window (or one slice of it): the number and everything one may ask about it.
public struct Measurement: Sendable, Equatable {
    /// In the KPI's own unit (percent KPIs 0–100); `nil` when there is none, and then ``status`` says why.
    public var value: Double?
    public var status: ObservationStatus
    public var numerator: Double?
    /// `nil` for counts, medians and tables.
    public var denominator: Double?
    /// Share of the denominator's weight whose inputs were all observed, 0…1.
    public var coverage: Double?
    /// Weighted mean of the lowest input confidence, 0…1.
    public var confidence: Double?
    /// Share of the expected resource cells that have rows, 0…1; `nil` where cells play no part.
    public var completeness: Double?
    /// 95 % interval.
    public var low: Double?
    public var high: Double?
    /// The value of the previous window.
    public var previous: Double?
    /// current − previous, in the KPI's own unit (points for %).
    public var change: Double?
    /// change over |previous|, in percent; `nil` when previous is 0 or missing.
    public var changePercent: Double?
    public var target: Double?
    public var standing: Standing
    /// The least sure rung that any input came from.
    public var worstRung: Rung
    /// Decimals beyond those of its unit that it is shown with, so that it is not seen on a bound which it has not
    /// reached.
    public var extraPlaces = 0

    public init(
        value: Double? = nil, status: ObservationStatus, numerator: Double? = nil,
        denominator: Double? = nil, coverage: Double? = nil, confidence: Double? = nil,
        completeness: Double? = nil, low: Double? = nil, high: Double? = nil,
        previous: Double? = nil, change: Double? = nil, changePercent: Double? = nil,
        target: Double? = nil, standing: Standing = .none, worstRung: Rung = .observed
    ) {
        self.value = value
        self.status = status
        self.numerator = numerator
        self.denominator = denominator
        self.coverage = coverage
        self.confidence = confidence
        self.completeness = completeness
        self.low = low
        self.high = high
        self.previous = previous
        self.change = change
        self.changePercent = changePercent
        self.target = target
        self.standing = standing
        self.worstRung = worstRung
    }
}

/// One day of a KPI's 90-day trend.
public struct TrendPoint: Sendable, Equatable {
    public var day: Day
    public var value: Double?
    public var status: ObservationStatus
    public var coverage: Double?
    /// As of a ``Measurement``; few bytes, as there are thousands of points.
    public var extraPlaces: UInt8

    public init(
        day: Day, value: Double?, status: ObservationStatus, coverage: Double? = nil,
        extraPlaces: UInt8 = 0
    ) {
        self.day = day
        self.value = value
        self.status = status
        self.coverage = coverage
        self.extraPlaces = extraPlaces
    }
}

/// One calendar month of a KPI's history.
public struct MonthPoint: Sendable, Equatable {
    /// The last of them ends on the as-of day.
    public var days: ClosedRange<Day>
    public var value: Double?
    public var status: ObservationStatus
    /// As of a ``Measurement``.
    public var extraPlaces = 0

    public init(
        days: ClosedRange<Day>, value: Double?, status: ObservationStatus, extraPlaces: Int = 0
    ) {
        self.days = days
        self.value = value
        self.status = status
        self.extraPlaces = extraPlaces
    }

    /// The month's value as one is told.
    public var measurement: Measurement {
        var measurement = Measurement(value: value, status: status)
        measurement.extraPlaces = extraPlaces
        return measurement
    }
}

/// A KPI of one member of a dimension: one line, one shift, one product.
public struct Slice: Sendable, Equatable {
    public var dimension: Dimension
    /// The member's id.
    public var member: String
    /// The member's name, for people; the plant's own text.
    public var name: String
    public var windows: PerWindow<Measurement>
    /// Daily values over the trend's days, for heat maps and small multiples; empty where not kept.
    public var daily: [TrendPoint]

    public init(
        dimension: Dimension, member: String, name: String, windows: PerWindow<Measurement>,
        daily: [TrendPoint] = []
    ) {
        self.dimension = dimension
        self.member = member
        self.name = name
        self.windows = windows
        self.daily = daily
    }
}

/// Everything computed for one KPI of one tenant.
public struct KPIResult: Sendable {
    public var kpi: KPI
    public var windows: PerWindow<Measurement>
    /// One point per day of the last 90, oldest first.
    public var trend: [TrendPoint]
    /// The control chart of the trend's days; `nil` where they make no baseline.
    public var signals: ControlStudy?
    /// Whether the trend's days rise or fall; `nil` where they are too few.
    public var trendTest: TrendTest?
    /// The working days ahead; `nil` where nothing foretells them better than the week before.
    public var forecast: KPIForecast?
    /// Calendar months, oldest first; those before the plant's first record are left out.
    public var months: [MonthPoint]
    /// By dimension in the order of ``Dimension``, members in the order of their ids.
    public var slices: [Slice]
    /// The table, where the KPI is one, by window.
    public var rows: PerWindow<[TableRow]>
    /// What its numbers owe to inference; none for windows whose inputs were all recorded.
    public var notices: PerWindow<InferenceNotice> = [:]

    public init(
        kpi: KPI, windows: PerWindow<Measurement>, trend: [TrendPoint] = [],
        months: [MonthPoint] = [], slices: [Slice] = [],
        rows: PerWindow<[TableRow]> = [:]
    ) {
        self.kpi = kpi
        self.windows = windows
        self.trend = trend
        self.months = months
        self.slices = slices
        self.rows = rows
    }

    /// The measurement of `window`; every window is present in what the evaluation makes.
    public subscript(window: Window) -> Measurement {
        windows[window] ?? Measurement(status: .notRecorded)
    }
}

/// Everything computed for one tenant as of one moment.
public struct Measurements: Sendable {
    public var asOf: AsOf
    public var windows: PerWindow<WindowDays>
    /// In catalogue order.
    public var kpis: [KPIResult]
    /// Orders in progress at the as-of moment, oldest first.
    public var wip: [WIPAge] = []
    /// Orders that were begun and of which nobody recorded when.
    public var wipWithoutStart = 0
    /// Of all orders, then by customer; empty where none was completed in the last 90 days.
    public var leadTimes: [LeadTimes] = []
    /// What is wrong as of the moment, the worst first.
    public var alerts: [Alert] = []
    /// What would help most, in the order of ``Recommendation/Advice``.
    public var recommendations: [Recommendation] = []
    /// KPIs beside what schedules committed them to, in the order of ``kpis``.
    public var commitments: [CommitmentVariance] = []
    /// Numbers that are told otherwise than in the first report of the same moment, in the order of ``kpis``.
    public var restatements: [Restatement] = []
    /// The summary tables, in the order of ``SummaryTable``.
    public var summaries: [Summary] = []

    public init(asOf: AsOf, windows: PerWindow<WindowDays>, kpis: [KPIResult]) {
        self.asOf = asOf
        self.windows = windows
        self.kpis = kpis
        positions = Dictionary(
            kpis.enumerated().map { ($1.kpi.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private let positions: [String: Int]

    public subscript(id: String) -> KPIResult? { positions[id].map { kpis[$0] } }
}
