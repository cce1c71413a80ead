public import Measures
public import Units

/// A month of days with how each stood, a panel a letter of SQDC (safety, quality, delivery, cost).
public struct CalendarChart: Sendable {
    /// A day's value and how it stood.
    public struct Mark: Sendable {
        public var point: TrendPoint
        public var standing: Standing

        public init(point: TrendPoint, standing: Standing) {
            self.point = point
            self.standing = standing
        }
    }

    /// A KPI and its days.
    public struct Panel: Sendable {
        /// The KPI.
        public var label: String
        public var unit: KPI.Unit
        /// In the order of days; days of the month without a mark are still to come.
        public var marks: [Mark]

        public init(label: String, unit: KPI.Unit, marks: [Mark]) {
            self.label = label
            self.unit = unit
            self.marks = marks
        }
    }

    /// Any day of the month.
    public var month: Day
    public var panels: [Panel]

    public init(month: Day, panels: [Panel]) {
        self.month = month
        self.panels = panels
    }
}
