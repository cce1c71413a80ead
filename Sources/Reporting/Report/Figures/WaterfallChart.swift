public import Measures

/// From a whole, loss by loss, to what is left; the parts add up exactly.
public struct WaterfallChart: Sendable {
    /// A level, or a change from one level to the next.
    public struct Step: Sendable {
        /// Whether a step stands on zero or hangs between levels.
        public enum Kind: Sendable, Equatable {
            /// The level itself, standing on zero: the whole, what is left in between, what is left at last.
            case level
            /// What is taken from the level before it, or added; negative takes.
            case change
        }

        public var label: String
        public var value: Double
        public var kind: Kind

        public init(label: String, value: Double, kind: Kind) {
            self.label = label
            self.value = value
            self.kind = kind
        }
    }

    /// In the order of the loss tree; a ``Step/Kind/level`` after changes equals their running sum.
    public var steps: [Step]
    public var unit: KPI.Unit
    /// What stands for 100 %, in ``unit``, so that each step is also told in points; `nil` for no second telling.
    public var whole: Double?

    public init(steps: [Step], unit: KPI.Unit, whole: Double? = nil) {
        self.steps = steps
        self.unit = unit
        self.whole = whole
    }
}
