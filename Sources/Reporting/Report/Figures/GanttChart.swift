public import Units

/// Jobs over time: planned as an outline, actual solid, what comes after the due time marked late.
public struct GanttChart: Sendable {
    /// A job; its times are in the plant's wall time.
    public struct Row: Sendable {
        /// May be the plant's own text.
        public var label: String
        public var planned: ClosedRange<LocalTime>?
        /// Up to ``GanttChart/now`` where it has not ended.
        public var actual: ClosedRange<LocalTime>?
        public var due: LocalTime?

        public init(
            label: String, planned: ClosedRange<LocalTime>?, actual: ClosedRange<LocalTime>?,
            due: LocalTime?
        ) {
            self.label = label
            self.planned = planned
            self.actual = actual
            self.due = due
        }
    }

    public var rows: [Row]
    /// `nil` where it plays no part.
    public var now: LocalTime?

    public init(rows: [Row], now: LocalTime?) {
        self.rows = rows
        self.now = now
    }
}
