/// A row of a KPI that is a table: one downtime cause, one order status, one product.
public struct TableRow: Sendable, Equatable {
    /// What a row is about.
    public enum Key: Sendable, Hashable {
        /// The plant's own text: a reason, an id.
        case plant(String)
        /// One of a fixed list: `running`, `p85`.
        case fact(RowFact)
        /// Another KPI, by its id.
        case kpi(String)

        /// As `kpis.json` writes it.
        public var text: String {
            switch self {
            case .plant(let text): text
            case .fact(let fact): fact.rawValue
            case .kpi(let id): id
            }
        }
    }

    public var key: Key
    /// In the order in which they are shown.
    public var values: [(column: RowColumn, value: Double?)]

    public init(_ key: Key, _ values: [(column: RowColumn, value: Double?)]) {
        self.key = key
        self.values = values
    }

    /// A single figure beside a headline.
    public init(_ fact: RowFact, _ value: Double?) {
        self.init(.fact(fact), [(.value, value)])
    }

    public subscript(column: RowColumn) -> Double? {
        values.first { $0.column == column }?.value
    }

    public static func == (lhs: TableRow, rhs: TableRow) -> Bool {
        lhs.key == rhs.key && lhs.values.count == rhs.values.count
            && zip(lhs.values, rhs.values).allSatisfy {
                $0.column == $1.column && $0.value == $1.value
            }
    }
}

/// What a row of a table is about, where it is not the plant's own text. The raw value stands in `kpis.json`.
public enum RowFact: String, Sendable, Hashable, CaseIterable {
    // Beside a median.
    case count, p85, p90, max
    // Orders.
    case received = "RECEIVED"
    case released = "RELEASED"
    case inProgress = "IN_PROGRESS"
    case onHold = "ON_HOLD"
    case demoted = "DEMOTED"
    case completed = "COMPLETED"
    case shipped = "SHIPPED"
    case closed = "CLOSED"
    case rejected = "REJECTED"
    case cancelled = "CANCELLED"
    // WIP ages.
    case orders
    case calendarMedian = "calendar_median"
    case overFlagDays = "over_flag_days"
    case withoutStart = "without_start"
    // Flow and money.
    case total
    case meanInProgress = "mean_in_progress"
    case ordersCompleted = "orders_completed"
    case observedMedian = "observed_median"
    case late
    case atRisk = "at_risk"
    case onTime = "on_time"
    case notProjected = "not_projected"
    case bookedCost = "booked_cost"
    case hoursWithoutCost = "hours_without_cost"
    case pValue = "p_value"
    case months
    // Equipment, downtime, maintenance.
    case running
    case setup
    case idle
    case hold
    case downPlanned = "down_planned"
    case downUnplanned = "down_unplanned"
    case unscheduled
    case plannedBusyTime = "planned_busy_time"
    case breakdown
    case minorStops = "minor_stops"
    case otherStops = "other_stops"
    case speedLoss = "speed_loss"
    case scrapLoss = "scrap"
    case reworkLoss = "rework"
    case otherDefects = "other_defects"
    case unexplained
    case effectiveTime = "effective"
    case slope
    case oldestHours = "oldest_hours"
    case failures
    case operatingHours = "operating_hours"
    case shiftHours = "shift_hours"
    case closedFailures = "closed_failures"
    case openFailures = "open_failures"
    case components
    case maintenanceCost = "maintenance_cost"
    case actions

    /// As people read it, in English.
    public var title: String {
        switch self {
        case .count: "Number"
        case .p85: "85th percentile"
        case .p90: "90th percentile"
        case .max: "Largest"
        case .received: "received"
        case .released: "released"
        case .inProgress: "in progress"
        case .onHold: "on hold"
        case .demoted: "demoted"
        case .completed: "completed"
        case .shipped: "shipped"
        case .closed: "closed"
        case .rejected: "rejected"
        case .cancelled: "cancelled"
        case .orders: "Orders in progress"
        case .calendarMedian: "Median calendar age"
        case .overFlagDays: "Older than the flagged age"
        case .withoutStart: "Without a known start"
        case .total: "Total"
        case .meanInProgress: "Mean orders in progress"
        case .ordersCompleted: "Orders completed"
        case .observedMedian: "Median observed flow time"
        case .late: "late"
        case .atRisk: "at risk"
        case .onTime: "on time"
        case .notProjected: "not projected"
        case .bookedCost: "Booked"
        case .hoursWithoutCost: "Hours that nobody booked a cost for"
        case .pValue: "p value of the trend"
        case .months: "Months"
        case .running: "running"
        case .setup: "setup"
        case .idle: "idle"
        case .hold: "on hold"
        case .downPlanned: "down, planned"
        case .downUnplanned: "down, unplanned"
        case .unscheduled: "unscheduled"
        case .plannedBusyTime: "Planned busy time"
        case .breakdown: "Breakdowns"
        case .minorStops: "Minor stops"
        case .otherStops: "Other unplanned stops"
        case .speedLoss: "Speed loss"
        case .scrapLoss: "Scrap"
        case .reworkLoss: "Rework"
        case .otherDefects: "Other defects"
        case .unexplained: "Unexplained"
        case .effectiveTime: "Effective time"
        case .slope: "Change per month"
        case .oldestHours: "Oldest open stop"
        case .failures: "Failures"
        case .operatingHours: "Operating time"
        case .shiftHours: "Length of a shift"
        case .closedFailures: "Failures that have ended"
        case .openFailures: "Failures still open or without a length"
        case .components: "Components replaced"
        case .maintenanceCost: "Cost in total"
        case .actions: "Maintenance actions"
        }
    }

    /// What ``TableRow/init(_:_:)-(RowFact,_)`` figures are counted in; `nil` is the KPI's own unit.
    public var unit: KPI.Unit? {
        switch self {
        case .count, .orders, .overFlagDays, .withoutStart: .count
        case .p85, .p90, .max, .calendarMedian: nil
        case .received, .released, .inProgress, .onHold, .demoted, .completed, .shipped, .closed,
            .rejected, .cancelled:
            .count
        case .total: .count
        case .meanInProgress: .count
        case .ordersCompleted: .count
        case .observedMedian: nil
        case .late: .count
        case .atRisk: .count
        case .onTime: .count
        case .notProjected: .count
        case .bookedCost: .money
        case .hoursWithoutCost: .hours
        case .pValue: .ratio
        case .months: .count
        case .running: .count
        case .setup: .count
        case .idle: .count
        case .hold: .count
        case .downPlanned: .count
        case .downUnplanned: .count
        case .unscheduled: .count
        case .plannedBusyTime: .minutes
        case .breakdown: .minutes
        case .minorStops: .minutes
        case .otherStops: .minutes
        case .speedLoss: .minutes
        case .scrapLoss: .minutes
        case .reworkLoss: .minutes
        case .otherDefects: .minutes
        case .unexplained: .minutes
        case .effectiveTime: .minutes
        case .slope: nil
        case .oldestHours: .hours
        case .failures: .count
        case .operatingHours: .hours
        case .shiftHours: .hours
        case .closedFailures: .count
        case .openFailures: .count
        case .components: .count
        case .maintenanceCost: .money
        case .actions: .count
        }
    }
}

/// A column of a KPI's table. The raw value stands in `kpis.json`.
public enum RowColumn: String, Sendable, Hashable, CaseIterable {
    /// A figure in the unit of its row.
    case value
    case minutes, stops, orders
    case sharePercent = "share_percent"
    case cumulativePercent = "cumulative_percent"
    // Flow and money.
    case expectedPercent = "expected_percent"
    case orderedUnits = "ordered_units"
    case goodUnits = "good_units"
    case loadHours = "load_hours"
    case capacityHours = "capacity_hours"
    case queue
    case invested
    case yearlyBenefit = "yearly_benefit"
    case yearlyUpkeep = "yearly_upkeep"
    case target
    case change
    case signals
    // Equipment, downtime, maintenance.
    case machines
    case hours
    case percent
    case weight

    /// As people read it, in English.
    public var title: String {
        switch self {
        case .value: "Value"
        case .minutes: "Minutes"
        case .stops: "Stops"
        case .orders: "Orders"
        case .sharePercent: "Share"
        case .cumulativePercent: "Cumulative share"
        case .expectedPercent: "Expected"
        case .orderedUnits: "Ordered"
        case .goodUnits: "Good"
        case .loadHours: "Load"
        case .capacityHours: "Capacity"
        case .queue: "Orders waiting"
        case .invested: "Invested"
        case .yearlyBenefit: "Benefit of a year"
        case .yearlyUpkeep: "Upkeep of a year"
        case .target: "Target"
        case .change: "Change"
        case .signals: "Signals"
        case .machines: "Machines"
        case .hours: "Hours"
        case .percent: "Percent"
        case .weight: "Weight"
        }
    }

    /// `nil` is the unit of the row, else of the KPI.
    public var unit: KPI.Unit? {
        switch self {
        case .value: nil
        case .minutes: .minutes
        case .stops, .orders: .count
        case .sharePercent, .cumulativePercent: .percent
        case .expectedPercent: .percent
        case .orderedUnits: .units
        case .goodUnits: .units
        case .loadHours: .hours
        case .capacityHours: .hours
        case .queue: .count
        case .invested: .money
        case .yearlyBenefit: .money
        case .yearlyUpkeep: .money
        case .target: nil
        case .change: nil
        case .signals: .count
        case .machines: .count
        case .hours: .hours
        case .percent: .percent
        case .weight: .ratio
        }
    }
}
