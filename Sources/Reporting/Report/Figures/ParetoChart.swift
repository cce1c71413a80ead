public import Measures

/// Causes by size with their cumulative share; "other" last.
public struct ParetoChart: Sendable {
    /// A cause and its size.
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
