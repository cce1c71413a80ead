public import Plant
public import Units

/// What the control chart of a KPI's days says: its limits, the days that are more than chance, and whether
/// the target is within reach. All numbers in the KPI's own unit.
public struct ControlStudy: Sendable, Equatable {
    /// What the limits are computed from; the raw values are a contract.
    public enum Chart: String, Sendable, Hashable, CaseIterable {
        /// Individual values and their moving ranges (XmR).
        case individuals = "xmr"
        /// Shares of counts, limits from chance alone.
        case proportions = "p"
        /// Laney's p′: shares of large counts, limits also from what varies between days.
        case laneyProportions = "p_prime"
        /// Events per unit, limits from chance alone.
        case rates = "u"
        /// Laney's u′.
        case laneyRates = "u_prime"
    }

    /// Days with one baseline: all of them, or those from one fresh start to the next.
    public struct Stretch: Sendable, Equatable {
        public var days: ClosedRange<Day>
        /// The days that the limits were computed from, from the first of them to the last.
        public var baseline: ClosedRange<Day>
        /// How many of those had a value.
        public var baselineCount: Int
        /// Fewer than asked for: limits that more days will move.
        public var isProvisional: Bool
        public var centre: Double

        public init(
            days: ClosedRange<Day>, baseline: ClosedRange<Day>, baselineCount: Int,
            isProvisional: Bool = false, centre: Double
        ) {
            self.days = days
            self.baseline = baseline
            self.baselineCount = baselineCount
            self.isProvisional = isProvisional
            self.centre = centre
        }
    }

    /// The limits of some days; of p and u charts those of each day follow its denominator.
    public struct Limits: Sendable, Equatable {
        public var days: ClosedRange<Day>
        public var centre: Double
        /// `nil` where three sigma below the centre lie below what the value can be.
        public var lower: Double?
        /// `nil` where three sigma above the centre lie above what the value can be.
        public var upper: Double?

        public init(days: ClosedRange<Day>, centre: Double, lower: Double?, upper: Double?) {
            self.days = days
            self.centre = centre
            self.lower = lower
            self.upper = upper
        }
    }

    /// A day that completes, or continues, the pattern of a rule.
    public struct Signal: Sendable, Equatable {
        /// Where the pattern points; the raw values are a contract.
        public enum Side: String, Sendable, Hashable, CaseIterable {
            case above
            case below
            /// The pattern has no side: alternation, too little variation, both sides at once.
            case neither
        }

        public var day: Day
        public var rule: SignalRule
        public var side: Side
        /// The day's own value.
        public var value: Double
        public var bearing: Bearing

        public init(
            day: Day, rule: SignalRule, side: Side, value: Double, bearing: Bearing
        ) {
            self.day = day
            self.rule = rule
            self.side = side
            self.value = value
            self.bearing = bearing
        }
    }

    public var chart: Chart
    /// What the days were judged by.
    public var rules: [SignalRule]
    /// Oldest first, at least one.
    public var stretches: [Stretch]
    /// In the order of days; days without limits have none.
    public var limits: [Limits]
    /// By day, then in the order of ``rules``.
    public var signals: [Signal]
    public var variation: Variation
    /// `nil` without a target, or where neither side of it is better.
    public var assurance: Assurance?

    public init(
        chart: Chart, rules: [SignalRule], stretches: [Stretch], limits: [Limits],
        signals: [Signal], variation: Variation, assurance: Assurance? = nil
    ) {
        self.chart = chart
        self.rules = rules
        self.stretches = stretches
        self.limits = limits
        self.signals = signals
        self.variation = variation
        self.assurance = assurance
    }

    /// The signals of the days of a window.
    public func signals(in days: ClosedRange<Day>) -> [Signal] {
        signals.filter { days.contains($0.day) }
    }
}
