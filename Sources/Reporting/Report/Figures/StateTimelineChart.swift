public import Units

/// What each machine did through a day: an Andon strip.
public struct StateTimelineChart: Sendable {
    /// What a machine is doing.
    public enum State: Sendable, Hashable, CaseIterable {
        case running, setup, plannedStop, unplannedStop
        /// In a scheduled shift, and nothing recorded.
        case idle
        /// Outside of any scheduled shift.
        case unscheduled
    }

    /// A stretch of one state.
    public struct Span: Sendable {
        public var start: LocalTime
        public var end: LocalTime
        public var state: State
        /// Reason or product, for the hover text; may be the plant's own text, may be empty.
        public var detail: String

        public init(start: LocalTime, end: LocalTime, state: State, detail: String = "") {
            self.start = start
            self.end = end
            self.state = state
            self.detail = detail
        }
    }

    /// A machine and its day.
    public struct Row: Sendable {
        /// The machine; the plant's own text.
        public var label: String
        /// In the order of time, none over another.
        public var spans: [Span]
        /// Minutes of unplanned stops that have no place on the clock: told beside the row, with the others.
        public var unplacedMinutes: Double

        public init(label: String, spans: [Span], unplacedMinutes: Double = 0) {
            self.label = label
            self.spans = spans
            self.unplacedMinutes = unplacedMinutes
        }
    }

    public var rows: [Row]
    /// What the axis shows, in the plant's wall time.
    public var start: LocalTime
    public var end: LocalTime

    public init(rows: [Row], start: LocalTime, end: LocalTime) {
        self.rows = rows
        self.start = start
        self.end = end
    }
}
