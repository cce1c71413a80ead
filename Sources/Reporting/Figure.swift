public import Measures
public import Units

/// A chart: its message, its data, and the table behind it.
public struct Figure: Sendable {
    /// Unique in the tenant; the file name of `charts/<name>.svg`. Lower-case ASCII, digits and hyphens.
    public var name: String
    /// The message: "OEE is 7.6 points under target".
    public var title: String
    /// Measure, unit, period, as-of.
    public var subtitle: String
    /// A computed sentence: trend, extremes, gaps, target.
    public var description: String
    public var content: Content
    /// The data behind it; `nil` for sparklines, whose card says the same.
    public var table: Table?

    public enum Content: Sendable {
        case trend(TrendChart)
        case pareto(ParetoChart)
        case heatMap(HeatMapChart)
        case sparkline(Sparkline)
    }

    public init(
        name: String, title: String, subtitle: String, description: String, content: Content,
        table: Table?
    ) {
        self.name = name
        self.title = title
        self.subtitle = subtitle
        self.description = description
        self.content = content
        self.table = table
    }
}

/// Values over days, with a target band.
public struct TrendChart: Sendable {
    public var points: [TrendPoint]
    public var unit: KPI.Unit
    public var direction: Direction
    public var target: Target?
    /// Words for the labels that the chart itself writes.
    public var targetLabel: String

    /// The target and, when known, the bound below which the value is no longer just "watch".
    public struct Target: Sendable, Equatable {
        public var value: Double
        public var warning: Double?

        public init(value: Double, warning: Double?) {
            self.value = value
            self.warning = warning
        }
    }

    public init(
        points: [TrendPoint], unit: KPI.Unit, direction: Direction, target: Target?,
        targetLabel: String
    ) {
        self.points = points
        self.unit = unit
        self.direction = direction
        self.target = target
        self.targetLabel = targetLabel
    }
}

/// Causes by size with their cumulative share; "other" last.
public struct ParetoChart: Sendable {
    public struct Bar: Sendable {
        /// May be the plant's own text.
        public var label: String
        public var value: Double
        public var isOther: Bool

        public init(label: String, value: Double, isOther: Bool = false) {
            self.label = label
            self.value = value
            self.isOther = isOther
        }
    }

    /// Largest first.
    public var bars: [Bar]
    public var unit: KPI.Unit
    /// Words for the cumulative axis: "cumulative share".
    public var cumulativeLabel: String

    public init(bars: [Bar], unit: KPI.Unit, cumulativeLabel: String) {
        self.bars = bars
        self.unit = unit
        self.cumulativeLabel = cumulativeLabel
    }
}

/// A value for each row (shift, line) on each day, printed in its cell.
public struct HeatMapChart: Sendable {
    public struct Row: Sendable {
        /// May be the plant's own text.
        public var label: String
        /// One per day of ``HeatMapChart/days``.
        public var points: [TrendPoint]

        public init(label: String, points: [TrendPoint]) {
            self.label = label
            self.points = points
        }
    }

    public var days: [Day]
    public var rows: [Row]
    public var unit: KPI.Unit
    public var direction: Direction

    public init(days: [Day], rows: [Row], unit: KPI.Unit, direction: Direction) {
        self.days = days
        self.rows = rows
        self.unit = unit
        self.direction = direction
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
