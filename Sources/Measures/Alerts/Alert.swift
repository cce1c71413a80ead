public import Inference
public import Units

/// Something that is wrong as of the moment of a report: what, since when, how much.
public struct Alert: Sendable, Equatable {
    /// The worst first; the raw values are a contract.
    public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
        case critical, warning, info

        private var rank: Int {
            switch self {
            case .critical: 0
            case .warning: 1
            case .info: 2
            }
        }

        /// Worse is less, so that what is sorted begins with the worst.
        public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rank < rhs.rank }
    }

    /// What kind of thing is wrong; the raw values are a contract.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case dataMissing = "data_missing"
        case openDowntime = "open_downtime"
        case componentShortage = "component_shortage"
        case thresholdCrossed = "threshold_crossed"
        case commitmentMissed = "commitment_missed"
        case wipAge = "wip_age"
        case runVariance = "run_variance"
        case signal
    }

    /// Since when: a day where days are all that is known, else the plant's wall clock.
    public enum Since: Sendable, Hashable {
        case day(Day)
        case time(LocalTime)

        /// The day, or the day of the time.
        public var day: Day {
            switch self {
            case .day(let day): day
            case .time(let time): time.day
            }
        }

        /// The moment itself; of a day its midnight.
        public var time: LocalTime {
            switch self {
            case .day(let day): LocalTime(day)
            case .time(let time): time
            }
        }

        /// `2026-11-18`, or `2026-11-18T14:05:00`.
        public var text: String {
            switch self {
            case .day(let day): day.description
            case .time(let time): time.description
            }
        }
    }

    /// What is wrong with what. Ids are the plant's own.
    public enum Cause: Sendable, Equatable {
        /// A KPI of the plant stands off its target.
        case threshold(kpi: String, standing: Standing, target: Double)
        /// A control chart of a KPI signals.
        case signal(kpi: String)
        /// An order has been in progress for longer than the tenant's bound, days.
        case wipAge(order: String, bound: Int)
        /// A stop has begun and not ended.
        case openDowntime(stop: String, at: Resource, reason: String, isPlanned: Bool)
        /// Less of an item is on hand than is needed, in the item's own unit.
        case componentShortage(item: String, unit: String, ComponentNeed)
        /// A production run used more or less than was estimated.
        case runVariance(run: String, estimatedGrams: Double, usedGrams: Double)
        /// An order is not shipped though its promised day is over.
        case commitmentMissed(order: String, promised: Day)
        /// Scheduled days without any record, from the first to the last of them.
        case daysMissing(ClosedRange<Day>)
        /// Shifts of a day that resources should have recorded and did not.
        case shiftsMissing(Day)
        /// Rows of a table, `of` so many, that could not be taken as they were recorded.
        case recordsRejected(table: String, of: Int)
    }

    /// What tells an alert from the others of a tenant, from one report to the next.
    public struct Key: Sendable, Hashable {
        public var kind: Kind
        /// The id of what it is about; the plant's own text.
        public var subject: String

        public init(kind: Kind, subject: String) {
            self.kind = kind
            self.subject = subject
        }
    }

    public var severity: Severity
    public var cause: Cause
    public var since: Since
    /// How much, in ``unit``.
    public var value: Double
    public var unit: KPI.Unit
    /// What kind of number ``value`` is.
    public var status: ObservationStatus
    /// As of a ``Measurement``.
    public var extraPlaces = 0

    public init(
        _ severity: Severity, _ cause: Cause, since: Since, value: Double, unit: KPI.Unit,
        status: ObservationStatus = .normal
    ) {
        self.severity = severity
        self.cause = cause
        self.since = since
        self.value = value
        self.unit = unit
        self.status = status
    }

    public var kind: Kind {
        switch cause {
        case .threshold: .thresholdCrossed
        case .signal: .signal
        case .wipAge: .wipAge
        case .openDowntime: .openDowntime
        case .componentShortage: .componentShortage
        case .runVariance: .runVariance
        case .commitmentMissed: .commitmentMissed
        case .daysMissing, .shiftsMissing, .recordsRejected: .dataMissing
        }
    }

    /// The id of the KPI, order, stop, item or run that it is about; of missing data the first day or the table.
    public var subject: String {
        switch cause {
        case .threshold(let kpi, _, _), .signal(let kpi): kpi
        case .wipAge(let order, _), .commitmentMissed(let order, _): order
        case .openDowntime(let stop, _, _, _): stop
        case .componentShortage(let item, _, _): item
        case .runVariance(let run, _, _): run
        case .daysMissing(let days): days.lowerBound.description
        case .shiftsMissing(let day): day.description
        case .recordsRejected(let table, _): table
        }
    }

    public var key: Key { Key(kind: kind, subject: subject) }
}

/// How much of an item is needed and there, in the item's own unit.
public struct ComponentNeed: Sendable, Equatable {
    public enum Reason: Sendable, Equatable {
        /// The first of the orders that cannot be made of what is there, and how many there are.
        case orders(first: String, count: Int)
        case safetyStock
    }

    public var onHand: Double
    public var needed: Double
    public var reason: Reason

    public init(onHand: Double, needed: Double, reason: Reason) {
        self.onHand = onHand
        self.needed = needed
        self.reason = reason
    }
}

extension [Alert] {
    /// The worst first, then by kind, the oldest first, then by subject.
    func inOrder() -> [Alert] {
        let ranks = Dictionary(
            uniqueKeysWithValues: Alert.Kind.allCases.enumerated().map { ($1, $0) })
        return sorted { left, right in
            (left.severity, ranks[left.kind] ?? 0, left.since.time, left.subject)
                < (right.severity, ranks[right.kind] ?? 0, right.since.time, right.subject)
        }
    }
}
