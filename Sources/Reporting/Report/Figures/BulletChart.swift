public import Measures

/// Values of one KPI against its target and ranges, a bar a window, all on one scale (Few's bullet graph).
public struct BulletChart: Sendable {
    /// A bar with its value and what it is compared with.
    public struct Row: Sendable {
        /// What the value is of: a window, a line. May be the plant's own text.
        public var label: String
        /// `nil` where there is none; ``status`` says why.
        public var value: Double?
        public var status: ObservationStatus
        public var standing: Standing
        /// The same of the period before, drawn as a small tick.
        public var previous: Double?
        /// As of a ``Measurement``.
        public var extraPlaces: Int

        public init(
            label: String, value: Double?, status: ObservationStatus, standing: Standing,
            previous: Double? = nil, extraPlaces: Int = 0
        ) {
            self.label = label
            self.value = value
            self.status = status
            self.standing = standing
            self.previous = previous
            self.extraPlaces = extraPlaces
        }
    }

    public var rows: [Row]
    public var unit: KPI.Unit
    public var direction: Direction
    public var target: Double
    /// Where "watch" ends and "bad" begins, and where "bad" ends; `nil` where not set. For a KPI whose nominal is
    /// best they are distances from the target.
    public var warning: Double?
    public var critical: Double?

    public init(
        rows: [Row], unit: KPI.Unit, direction: Direction, target: Double, warning: Double? = nil,
        critical: Double? = nil
    ) {
        self.rows = rows
        self.unit = unit
        self.direction = direction
        self.target = target
        self.warning = warning
        self.critical = critical
    }
}
