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
    // Production and quality.
    case oldestDays = "oldest_days"
    case slope
    case slopeLow = "slope_low"
    case slopeHigh = "slope_high"
    case over24Hours = "over_24_hours_percent"
    case scrapCost = "SCRAP"
    case reworkCost = "REWORK"
    case warrantyCost = "WARRANTY"
    case qualityCostShare = "share_of_production_cost_percent"
    // Labour and delivery.
    case netOfCovered = "net_of_covered"
    case people
    case maxOverMean = "max_over_mean"
    case pValue = "p_value"
    case quotedMedian = "quoted_median"
    case lateOrders = "late_orders"
    case unitsLeft = "units_left"
    case standardHoursLeft = "standard_hours_left"
    case oldestDaysLate = "oldest_days_late"
    case smoothDemand = "smooth_demand"
    case erraticDemand = "erratic_demand"
    case intermittentDemand = "intermittent_demand"
    case lumpyDemand = "lumpy_demand"
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
    case oldestHours = "oldest_hours"
    case failures
    case operatingHours = "operating_hours"
    case shiftHours = "shift_hours"
    case closedFailures = "closed_failures"
    case openFailures = "open_failures"
    case components
    case maintenanceCost = "maintenance_cost"
    case actions
    case openActions = "open_actions"
    // Flow and money.
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
        case .oldestDays: "Oldest"
        case .slope: "Change per month"
        case .slopeLow: "Change per month, lower bound"
        case .slopeHigh: "Change per month, upper bound"
        case .over24Hours: "Entered after more than 24 hours"
        case .scrapCost: "scrap"
        case .reworkCost: "rework"
        case .warrantyCost: "warranty"
        case .qualityCostShare: "Share of production cost"
        case .netOfCovered: "Net of covered hours"
        case .people: "People"
        case .maxOverMean: "Largest over mean"
        case .pValue: "p value"
        case .quotedMedian: "Median of what was promised"
        case .lateOrders: "Orders late"
        case .unitsLeft: "Units left"
        case .standardHoursLeft: "Standard hours left"
        case .oldestDaysLate: "Oldest, days past its promise"
        case .smoothDemand: "Customers with smooth demand"
        case .erraticDemand: "Customers with erratic demand"
        case .intermittentDemand: "Customers with intermittent demand"
        case .lumpyDemand: "Customers with lumpy demand"
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
        case .oldestHours: "Oldest open stop"
        case .failures: "Failures"
        case .operatingHours: "Operating time"
        case .shiftHours: "Length of a shift"
        case .closedFailures: "Failures that have ended"
        case .openFailures: "Failures still open or without a length"
        case .components: "Components replaced"
        case .maintenanceCost: "Cost in total"
        case .actions: "Maintenance actions"
        case .openActions: "Actions still open"
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
        case .count, .orders, .overFlagDays, .withoutStart, .received, .released, .inProgress,
            .onHold, .demoted, .completed, .shipped, .closed, .rejected, .cancelled, .people,
            .lateOrders, .smoothDemand, .erraticDemand, .intermittentDemand, .lumpyDemand, .running,
            .setup, .idle, .hold, .downPlanned, .downUnplanned, .unscheduled, .months, .failures,
            .closedFailures, .openFailures, .components, .actions, .openActions, .total,
            .meanInProgress,
            .ordersCompleted, .late, .atRisk, .onTime, .notProjected, .awaitingPlanning,
            .awaitingWorkOrder, .awaitingAssignment, .awaitingStart, .salesOrdersRouted,
            .mostGroups, .productWeeks, .alertOrderLate, .alertStartMissed, .alertLongInProgress,
            .alertUnassigned, .alertBelowSafetyStock:
            .count
        case .p85, .p90, .max, .calendarMedian, .slope, .slopeLow, .slopeHigh, .netOfCovered,
            .quotedMedian, .observedMedian:
            nil
        case .oldestDays, .oldestDaysLate, .daysPerWorkOrder: .days
        case .over24Hours, .qualityCostShare, .completedTogether, .explainedPercent,
            .reckonedEfficiency, .wapePercent, .biasPercent:
            .percent
        case .scrapCost, .reworkCost, .warrantyCost, .maintenanceCost, .bookedCost: .money
        case .maxOverMean, .pValue, .learningExponent, .mase, .correlationP: .ratio
        case .exitsPerWeek, .groupsPerSalesOrder: .index
        case .unitsLeft: .units
        case .standardHoursLeft, .oldestHours, .operatingHours, .shiftHours, .hoursWithoutCost,
            .startAgainstPlan, .finishAgainstPlan, .firstPlanningHours, .dueStandardHours,
            .shiftHoursAhead:
            .hours
        case .plannedBusyTime, .breakdown, .minorStops, .otherStops, .speedLoss, .scrapLoss,
            .reworkLoss, .otherDefects, .unexplained, .effectiveTime:
            .minutes
        case .operatorShifts: .people
        }
    }
}
