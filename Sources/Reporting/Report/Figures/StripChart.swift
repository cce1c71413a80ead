public import Measures

/// Results of a simulation as quantile dots: each dot stands for an equal share of all runs.
public struct StripChart: Sendable {
    /// What is simulated, with all its results.
    public struct Row: Sendable {
        /// May be the plant's own text.
        public var label: String
        /// Every result, in any order; the chart makes the quantiles.
        public var results: [Double]

        public init(label: String, results: [Double]) {
            self.label = label
            self.results = results
        }
    }

    public var rows: [Row]
    public var unit: KPI.Unit
    /// A line through all rows, such as a due day or a target; `nil` for none.
    public var reference: Double?
    public var referenceLabel: String

    public init(rows: [Row], unit: KPI.Unit, reference: Double? = nil, referenceLabel: String = "")
    {
        self.rows = rows
        self.unit = unit
        self.reference = reference
        self.referenceLabel = referenceLabel
    }
}
