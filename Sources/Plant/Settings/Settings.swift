public import Units

/// What a tenant may set, with the documented defaults.
///
/// Keys are a contract; an unknown key or an impossible value is an error that names the nearest key.
public struct Settings: Sendable, Equatable {
    /// Cap the factors of OEE at 100 %.
    public var oeeCap = false
    /// Fallback for PRI, seconds per unit, > 0.
    public var idealCycleSeconds: Double?
    /// Fallback for SAM, minutes per unit, > 0.
    public var standardMinutes: Minutes?
    /// Fallback for opportunities per unit, > 0.
    public var opportunitiesPerUnit: Double?
    /// People of a shift, when nobody recorded them, by shift id.
    public var shiftHeadcount: [String: Int] = [:]
    /// Days after the promise that still count as on time, ≥ 0.
    public var otdWindowDays = 0
    /// Age from which an order in progress is flagged, days, ≥ 0.
    public var wipFlagDays = 30
    /// An order that started or ended within so many minutes of its plan adhered to it, ≥ 0.
    public var scheduleToleranceMinutes = Minutes(15)
    /// An unplanned stop up to this length is a minor one, ≥ 0.
    public var minorStopMinutes = Minutes(10)
    /// What an hour of downtime costs, in the client's currency, where nobody booked it; ≥ 0.
    public var downtimeCostPerHour: Double?
    /// Publish the Bradford factor.
    public var showBradford = false
    /// Weights of availability, performance and quality in the machine performance index, ≥ 0, not all 0.
    public var mpiWeights: [Double] = [1, 1, 1]
    /// Weights of PL-SOEFF, PL-ADH, PL-ACCM and PL-COV in the planning hub score, ≥ 0, not all 0.
    public var hubWeights: [Double] = [1, 1, 1, 1]
    /// Labour efficiency that planning reckons with where none was measured, percent, 0…200.
    public var planningEfficiency = 85.0
    /// A production run that uses more or less than its estimate by over so much is told, percent, ≥ 0.
    public var variancePercent = 10.0
    /// Orders that are to begin within so many days are held against the stock, ≥ 0.
    public var shortageAlertDays = 7
    /// More overtime than this share of the hours worked is too much, percent, ≥ 0.
    public var overtimeLimitPercent = 20.0
    /// A station loaded from here on is a bottleneck, percent of its capacity, 0…200.
    public var bottleneckPercent = 95.0
    /// Fewer production entries than this suppress an operator's numbers, ≥ 1.
    public var operatorMinEntries = 5
    /// What marks a day of a control chart as a signal, in the order of ``SignalRule``.
    public var spcRules = SignalRule.usual
    /// The same for single KPIs, by id; wins over ``spcRules``.
    public var spcRulesOfKPI: [String: [SignalRule]] = [:]
    /// How many days' values control limits are computed from, ≥ 2.
    public var spcBaselinePoints = 20
    public var paper = Paper.a4
    /// Accent colour of the tenant's pages, `#RRGGBB`.
    public var accent: String?
    /// KPI ids of the cards on the overview, in order; empty is the built-in plan.
    public var cards: [String] = []

    /// Wins over the client's own language, BCP 47.
    public var language: String?
    /// Wins over the client's own CSV profile.
    public var csvProfile: CSVProfile?

    /// What was set, by key, as it was written; the rest has its default.
    public var written: [String: String] = [:]

    public enum Paper: String, Sendable, CaseIterable { case a4, letter }

    public init() {}
}
