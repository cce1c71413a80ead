public import Measures

/// From one scenario to another, a line a measure or member.
public struct DumbbellChart: Sendable {
    /// A measure or member in both scenarios.
    public struct Row: Sendable {
        /// May be the plant's own text.
        public var label: String
        /// In the chart's unit; `nil` where the scenario has none.
        public var from: Double?
        public var to: Double?

        public init(label: String, from: Double?, to: Double?) {
            self.label = label
            self.from = from
            self.to = to
        }
    }

    public var rows: [Row]
    /// Names of the two scenarios; may be the plant's own text.
    public var fromLabel: String
    public var toLabel: String
    public var unit: KPI.Unit
    /// Which way a change is good.
    public var direction: Direction

    public init(
        rows: [Row], fromLabel: String, toLabel: String, unit: KPI.Unit, direction: Direction
    ) {
        self.rows = rows
        self.fromLabel = fromLabel
        self.toLabel = toLabel
        self.unit = unit
        self.direction = direction
    }
}
