public import Measures

/// What was estimated against what came, a dot a job, with the line on which both agree.
public struct ScatterChart: Sendable {
    /// A job with both its numbers, in the chart's unit.
    public struct Dot: Sendable {
        /// May be the plant's own text.
        public var label: String
        public var x: Double
        public var y: Double

        public init(label: String, x: Double, y: Double) {
            self.label = label
            self.x = x
            self.y = y
        }
    }

    public var dots: [Dot]
    /// Of both axes, which have one scale.
    public var unit: KPI.Unit
    public var xLabel: String
    public var yLabel: String

    public init(dots: [Dot], unit: KPI.Unit, xLabel: String, yLabel: String) {
        self.dots = dots
        self.unit = unit
        self.xLabel = xLabel
        self.yLabel = yLabel
    }
}
