public import Measures

/// Members with how sure each value is, so that a league table is not read into chance.
public struct IntervalChart: Sendable {
    /// How members are laid out.
    public enum Form: Sendable, Equatable {
        /// A row a member, by value, with its interval.
        case caterpillar
        /// A dot a member over its weight, within the limits that chance alone would give (Spiegelhalter 2005).
        case funnel(limits: [FunnelLimit])
    }

    /// Control limits of a funnel at one weight.
    public struct FunnelLimit: Sendable, Equatable {
        public var weight: Double
        /// 95 %.
        public var low: Double
        public var high: Double

        public init(weight: Double, low: Double, high: Double) {
            self.weight = weight
            self.low = low
            self.high = high
        }
    }

    /// A member, its value and how sure it is.
    public struct Row: Sendable {
        /// The plant's own text.
        public var label: String
        public var value: Double?
        /// 95 % interval; `nil` where none is known.
        public var low: Double?
        public var high: Double?
        /// The denominator; `nil` where there is none.
        public var weight: Double?
        public var status: ObservationStatus

        public init(
            label: String, value: Double?, low: Double?, high: Double?, weight: Double? = nil,
            status: ObservationStatus
        ) {
            self.label = label
            self.value = value
            self.low = low
            self.high = high
            self.weight = weight
            self.status = status
        }
    }

    public var form: Form
    public var rows: [Row]
    public var unit: KPI.Unit
    public var direction: Direction
    /// The whole plant; `nil` for none.
    public var reference: Double?
    public var referenceLabel: String
    /// Words under a funnel's weights: "inspected units".
    public var weightLabel: String

    public init(
        form: Form = .caterpillar, rows: [Row], unit: KPI.Unit, direction: Direction,
        reference: Double?, referenceLabel: String, weightLabel: String = ""
    ) {
        self.form = form
        self.rows = rows
        self.unit = unit
        self.direction = direction
        self.reference = reference
        self.referenceLabel = referenceLabel
        self.weightLabel = weightLabel
    }
}
