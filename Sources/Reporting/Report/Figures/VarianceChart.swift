public import Measures

/// Actual against plan, as bars of the difference (IBCS): right for more, left for less, judged by direction.
public struct VarianceChart: Sendable {
    /// A member with its plan and what came of it.
    public struct Row: Sendable {
        /// May be the plant's own text.
        public var label: String
        /// In the chart's unit.
        public var planned: Double
        /// `nil` where it was not recorded.
        public var actual: Double?

        public init(label: String, planned: Double, actual: Double?) {
            self.label = label
            self.planned = planned
            self.actual = actual
        }
    }

    public var rows: [Row]
    public var unit: KPI.Unit
    /// Which way a difference is good.
    public var direction: Direction

    public init(rows: [Row], unit: KPI.Unit, direction: Direction) {
        self.rows = rows
        self.unit = unit
        self.direction = direction
    }
}
