public import Measures

/// The same trend for each of several members, on one scale.
public struct SmallMultiples: Sendable {
    /// A member and its days.
    public struct Panel: Sendable {
        /// The plant's own text.
        public var label: String
        /// Oldest first.
        public var points: [TrendPoint]

        public init(label: String, points: [TrendPoint]) {
            self.label = label
            self.points = points
        }
    }

    public var panels: [Panel]
    public var unit: KPI.Unit
    public var direction: Direction
    /// Drawn in every panel; `nil` for none.
    public var target: Double?

    public init(panels: [Panel], unit: KPI.Unit, direction: Direction, target: Double?) {
        self.panels = panels
        self.unit = unit
        self.direction = direction
        self.target = target
    }
}
