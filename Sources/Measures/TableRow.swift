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
    // Planning.
    case awaitingPlanning = "awaiting_planning"
    case awaitingWorkOrder = "awaiting_work_order"
    case awaitingAssignment = "awaiting_assignment"
    case awaitingStart = "awaiting_start"
    case exitsPerWeek = "exits_per_week"
    case completedTogether = "completed_together"
    case salesOrdersRouted = "sales_orders_routed"
    case groupsPerSalesOrder = "groups_per_sales_order"
    case mostGroups = "most_groups"
    case daysPerWorkOrder = "days_per_work_order"
    case correlationP = "correlation_p"
    case startAgainstPlan = "start_against_plan"
    case finishAgainstPlan = "finish_against_plan"
    case learningExponent = "learning_exponent"
    case firstPlanningHours = "first_planning_hours"
    case explainedPercent = "explained_percent"
    case dueStandardHours = "due_standard_hours"
    case shiftHoursAhead = "shift_hours_ahead"
    case reckonedEfficiency = "reckoned_efficiency"
    case operatorShifts = "operator_shifts"
    case productWeeks = "product_weeks"
    case wapePercent = "wape_percent"
    case mase
    case biasPercent = "bias_percent"
    case alertOrderLate = "alert_order_late"
    case alertStartMissed = "alert_start_missed"
    case alertLongInProgress = "alert_long_in_progress"
    case alertUnassigned = "alert_unassigned"
    case alertBelowSafetyStock = "alert_below_safety_stock"

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
        case .awaitingPlanning: "Sales order lines awaiting planning"
        case .awaitingWorkOrder: "Planned lines awaiting a work order"
        case .awaitingAssignment: "Work orders awaiting machine or operator"
        case .awaitingStart: "Assigned work orders not started"
        case .exitsPerWeek: "Orders started per week"
        case .completedTogether: "Completed on one day"
        case .salesOrdersRouted: "Sales orders with known machine groups"
        case .groupsPerSalesOrder: "Machine groups per sales order"
        case .mostGroups: "Most machine groups of one"
        case .daysPerWorkOrder: "Days of lead time per further work order (Theil–Sen)"
        case .correlationP: "p-value"
        case .startAgainstPlan: "Start against plan"
        case .finishAgainstPlan: "Finish against plan"
        case .learningExponent: "Exponent b"
        case .firstPlanningHours: "Fitted planning time of the first order"
        case .explainedPercent: "Variance explained (R²)"
        case .dueStandardHours: "Standard hours due"
        case .shiftHoursAhead: "Hours of the next shifts"
        case .reckonedEfficiency: "Labour efficiency reckoned with"
        case .operatorShifts: "Operator shifts needed in all"
        case .productWeeks: "Product weeks scored"
        case .wapePercent: "Weighted absolute percentage error"
        case .mase: "Mean absolute scaled error"
        case .biasPercent: "Bias (above 0: too much was forecast)"
        case .alertOrderLate: "Order late"
        case .alertStartMissed: "Planned start missed"
        case .alertLongInProgress: "In progress longer than the flagged age"
        case .alertUnassigned: "Unassigned two days before its start"
        case .alertBelowSafetyStock: "Item below safety stock"
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
        case .awaitingPlanning: .count
        case .awaitingWorkOrder: .count
        case .awaitingAssignment: .count
        case .awaitingStart: .count
        case .salesOrdersRouted: .count
        case .mostGroups: .count
        case .productWeeks: .count
        case .alertOrderLate: .count
        case .alertStartMissed: .count
        case .alertLongInProgress: .count
        case .alertUnassigned: .count
        case .alertBelowSafetyStock: .count
        case .exitsPerWeek: .ratio
        case .groupsPerSalesOrder: .ratio
        case .correlationP: .ratio
        case .learningExponent: .ratio
        case .mase: .ratio
        case .completedTogether: .percent
        case .explainedPercent: .percent
        case .reckonedEfficiency: .percent
        case .wapePercent: .percent
        case .biasPercent: .percent
        case .daysPerWorkOrder: .days
        case .startAgainstPlan: .hours
        case .finishAgainstPlan: .hours
        case .firstPlanningHours: .hours
        case .dueStandardHours: .hours
        case .shiftHoursAhead: .hours
        case .operatorShifts: .people
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
    // Planning.
    case waiting
    case medianAgeDays = "median_age_days"
    case requiredHours = "required_hours"
    case availableHours = "available_hours"
    case utilisationPercent = "utilisation_percent"
    case plannedHours = "planned_hours"
    case actualHours = "actual_hours"
    case accuracyPercent = "accuracy_percent"
    case medianHours = "median_hours"
    case p85Hours = "p85_hours"
    case scorePercent = "score_percent"
    case partWeight = "part_weight"
    case predictedDays = "predicted_days"
    case observedDays = "observed_days"
    case precisionPercent = "precision_percent"
    case recallPercent = "recall_percent"
    case forecastUnits = "forecast_units"
    case demandUnits = "demand_units"
    case errorPercent = "error_percent"
    case raised
    case cleared
    case stillOpen = "still_open"

    /// As people read it, in English.
    public var title: String {
        switch self {
        case .value: "Value"
        case .minutes: "Minutes"
        case .stops: "Stops"
        case .orders: "Orders"
        case .sharePercent: "Share"
        case .cumulativePercent: "Cumulative share"
        case .waiting: "Waiting"
        case .medianAgeDays: "Median age"
        case .requiredHours: "Required hours"
        case .availableHours: "Available hours"
        case .utilisationPercent: "Utilisation"
        case .plannedHours: "Planned hours"
        case .actualHours: "Actual hours"
        case .accuracyPercent: "Accuracy"
        case .medianHours: "Median"
        case .p85Hours: "85th percentile"
        case .scorePercent: "Value"
        case .partWeight: "Weight"
        case .predictedDays: "Days predicted"
        case .observedDays: "Days observed"
        case .precisionPercent: "Precision"
        case .recallPercent: "Recall"
        case .forecastUnits: "Forecast"
        case .demandUnits: "Ordered"
        case .errorPercent: "Error"
        case .raised: "Raised"
        case .cleared: "Cleared"
        case .stillOpen: "Open"
        }
    }

    /// `nil` is the unit of the row, else of the KPI.
    public var unit: KPI.Unit? {
        switch self {
        case .value: nil
        case .minutes: .minutes
        case .stops, .orders: .count
        case .sharePercent, .cumulativePercent: .percent
        case .waiting: .count
        case .medianAgeDays: .days
        case .requiredHours: .hours
        case .availableHours: .hours
        case .utilisationPercent: .percent
        case .plannedHours: .hours
        case .actualHours: .hours
        case .accuracyPercent: .percent
        case .medianHours: .hours
        case .p85Hours: .hours
        case .scorePercent: .percent
        case .partWeight: .ratio
        case .predictedDays: .count
        case .observedDays: .count
        case .precisionPercent: .percent
        case .recallPercent: .percent
        case .forecastUnits: .units
        case .demandUnits: .units
        case .errorPercent: .percent
        case .raised: .count
        case .cleared: .count
        case .stillOpen: .count
        }
    }
}
