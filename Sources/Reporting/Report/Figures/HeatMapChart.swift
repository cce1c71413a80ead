public import Measures
public import Units

/// A value for each row (shift, line) on each day, printed in its cell.
public struct HeatMapChart: Sendable {
    /// A member and its days.
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
