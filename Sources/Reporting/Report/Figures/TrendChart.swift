public import Measures
public import Units

/// Values over days: with a target band, control limits and signals, a forecast, and what happened.
public struct TrendChart: Sendable {
    public var points: [TrendPoint]
    public var unit: KPI.Unit
    public var direction: Direction
    public var target: Target?
    /// Words for the labels that the chart itself writes.
    public var targetLabel: String
    /// Control limits, a stretch after the other; a new one begins where the process was given a new baseline, or,
    /// on a p′ or u′ chart, with each day's denominator.
    public var limits: [ControlLimits]
    /// Days that the rules of the control chart name, in their order.
    public var signals: [Signal]
    /// Days to come, in their order, after the last of ``points``.
    public var forecast: [KPIForecast.Point]
    /// What the plant noted, in the order of days.
    public var annotations: [Annotation]

    /// The target and, when known, the bound below which the value is no longer just "watch".
    public struct Target: Sendable, Equatable {
        public var value: Double
        public var warning: Double?

        public init(value: Double, warning: Double?) {
            self.value = value
            self.warning = warning
        }
    }

    /// Center line and control limits of a stretch of days, in the KPI's own unit.
    public struct ControlLimits: Sendable, Equatable {
        /// First and last day they hold for.
        public var days: ClosedRange<Day>
        public var center: Double
        /// `nil` where the measure cannot go below it: a count has no lower limit under zero.
        public var lower: Double?
        public var upper: Double?

        public init(days: ClosedRange<Day>, center: Double, lower: Double?, upper: Double?) {
            self.days = days
            self.center = center
            self.lower = lower
            self.upper = upper
        }
    }

    /// A day that a rule of the control chart names.
    public struct Signal: Sendable, Equatable {
        /// Which rule; the most telling where several hold.
        public enum Kind: Sendable, Equatable, CaseIterable {
            /// Outside the control limits.
            case outside
            /// One of a run on one side of the center.
            case run
            /// Another rule that the plant chose.
            case other
        }

        public var day: Day
        public var kind: Kind

        public init(day: Day, kind: Kind) {
            self.day = day
            self.kind = kind
        }
    }

    /// A note of the plant on a day.
    public struct Annotation: Sendable, Equatable {
        /// What it does to the chart.
        public enum Kind: Sendable, Equatable, CaseIterable {
            /// Explains a value.
            case event
            /// Begins a new baseline.
            case rebase
            /// Leaves the day out of the baseline and the rules.
            case exclude
        }

        public var day: Day
        /// The plant's own text.
        public var text: String
        public var kind: Kind

        public init(day: Day, text: String, kind: Kind) {
            self.day = day
            self.text = text
            self.kind = kind
        }
    }

    public init(
        points: [TrendPoint], unit: KPI.Unit, direction: Direction, target: Target?,
        targetLabel: String, limits: [ControlLimits] = [], signals: [Signal] = [],
        forecast: [KPIForecast.Point] = [], annotations: [Annotation] = []
    ) {
        self.points = points
        self.unit = unit
        self.direction = direction
        self.target = target
        self.targetLabel = targetLabel
        self.limits = limits
        self.signals = signals
        self.forecast = forecast
        self.annotations = annotations
    }
}

/// A trend without axes, beside a number.
public struct Sparkline: Sendable {
    public var points: [TrendPoint]
    public var target: Double?

    public init(points: [TrendPoint], target: Double?) {
        self.points = points
        self.target = target
    }
}
