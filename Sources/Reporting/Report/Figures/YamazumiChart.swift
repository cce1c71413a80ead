public import Measures

/// Work content of each station, stacked by task, against the takt.
public struct YamazumiChart: Sendable {
    /// What a task is worth to the customer.
    public enum ValueClass: Sendable, Hashable, CaseIterable {
        case valueAdding
        /// Adds no value, and cannot be left out today.
        case necessary
        case waste
        /// Nobody has said.
        case unclassed
    }

    /// A piece of work at a station.
    public struct Task: Sendable {
        /// May be the plant's own text.
        public var label: String
        /// In the chart's unit.
        public var time: Double
        public var valueClass: ValueClass

        public init(label: String, time: Double, valueClass: ValueClass) {
            self.label = label
            self.time = time
            self.valueClass = valueClass
        }
    }

    /// A column of tasks.
    public struct Station: Sendable {
        /// May be the plant's own text.
        public var label: String
        /// From the foot up.
        public var tasks: [Task]

        public init(label: String, tasks: [Task]) {
            self.label = label
            self.tasks = tasks
        }
    }

    /// In the order of the line.
    public var stations: [Station]
    /// Seconds or minutes.
    public var unit: KPI.Unit
    /// Time per piece that the customer's demand allows; `nil` where unknown.
    public var takt: Double?

    public init(stations: [Station], unit: KPI.Unit, takt: Double?) {
        self.stations = stations
        self.unit = unit
        self.takt = takt
    }
}
