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
