import Plant

/// The summary tables of the derived store and of the exports: a row a day (or month) and member, in which
/// anything was recorded.
public enum SummaryTable: String, Sendable, CaseIterable {
    case shift = "shift_summary"
    case daily = "daily_summary"
    case machine = "machine_daily"
    /// Sums of a person's day, without a standing: a quotient of fewer records than the tenant's bound is
    /// left empty, its parts are there to be summed over more days.
    case `operator` = "operator_daily"
    case part = "part_daily"
    /// A row a calendar month of the last thirteen.
    case monthly = "monthly_aggregate"

    /// What a row is about beside its day; `nil` for the plant.
    public var dimension: Dimension? {
        switch self {
        case .shift: .shift
        case .machine: .machine
        case .operator: .operator
        case .part: .product
        case .daily, .monthly: nil
        }
    }

    /// The columns that tell rows apart; the first is a day, for a month its first.
    public var keys: [String] {
        switch self {
        case .shift: ["day", "shift_id"]
        case .daily: ["day"]
        case .machine: ["day", "machine_id"]
        case .operator: ["day", "employee_id"]
        case .part: ["day", "product_id"]
        case .monthly: ["month"]
        }
    }

    /// The columns of text after the keys.
    public var words: [String] {
        switch self {
        case .shift, .daily, .machine, .part: ["status"]
        case .operator: ["status", "skill_level"]
        case .monthly: ["status", "state", "revision"]
        }
    }

    /// The headers of the figures, after the keys and the words.
    public var figures: [String] { columns.flatMap(\.names) }

    /// The figures in their order.
    var columns: [SummaryColumn] {
        switch self {
        case .shift:
            Self.units + Self.hours + Self.times + Self.yields + Self.labour + Self.evidence
        case .daily, .monthly:
            Self.units + Self.orders + Self.hours + Self.times + [Self.leadTime] + Self.yields
                + Self.labour + Self.delivery + [Self.adherence] + Self.evidence
        case .machine:
            Self.units + Self.hours + Self.times + Self.yields + Self.reliability + Self.evidence
        case .operator: Self.person + Self.evidence
        case .part: Self.product + Self.evidence
        }
    }

    private static let units: [SummaryColumn] = [
        .sum("produced_units", .produced, .production, given: .entries),
        .sum("good_units", .good, .production, given: .entries),
        .sum("scrapped_units", .scrapped, .scrap, given: .producedWithScrapRecorded),
        .sum("reworked_units", .reworked, .rework, given: .producedWithReworkRecorded),
    ]

    private static let orders = WorkOrder.Status.allCases.map(SummaryColumn.orders)

    private static let runHours = SummaryColumn.sum(
        "run_hours", .runTime, .production, given: .entries, basis: .processing)
    private static let setupHours = SummaryColumn.sum(
        "setup_hours", .setupTime, .setup, given: .entries, of: "EQ-SETUPR")

    private static let hours: [SummaryColumn] = [
        runHours, setupHours,
        .sum("planned_downtime_hours", .plannedDowntime, .downtime, given: .cells),
        .sum("unplanned_downtime_hours", .unplannedDowntime, .downtime, given: .cells),
    ]

    private static let cycle = SummaryColumn.quotient("cycle", "seconds", "PR-CT")
    private static let leadTime = SummaryColumn.figure("lead_time_days", "DL-LT")

    private static let times: [SummaryColumn] = [
        cycle,
        .sum("changeovers", .changeovers, .setup, given: .entries),
        .figure("changeover_minutes", "PR-SETUP"),
    ]

    private static let quality = SummaryColumn.quotient("quality", "percent", "QL-QR")
    private static let firstPass = SummaryColumn.quotient("fpy", "percent", "QL-FPY")

    private static let yields: [SummaryColumn] = [
        firstPass, quality,
        .quotient("scheduled_utilisation", "percent", "EQ-UTIL-S"),
        .quotient("active_utilisation", "percent", "EQ-UTIL-A"),
        .quotient("oee", "percent", "EQ-OEE"),
    ]

    private static let labour: [SummaryColumn] = [.quotient("efficiency", "percent", "LB-EFF")]

    private static let onTime = SummaryColumn.quotient("on_time", "percent", "DL-OTD")
    private static let delivery: [SummaryColumn] = [
        onTime, .quotient("on_time_in_full", "percent", "DL-OTIF"),
    ]
    private static let adherence = SummaryColumn.quotient(
        "schedule_adherence", "percent", "DL-SCHED")

    private static let reliability: [SummaryColumn] = [
        .sum("failures", .failures, .failures, given: .cells, of: "MT-MTBF"),
        .quotient("mtbf", "hours", "MT-MTBF"), .quotient("mttr", "hours", "MT-MTTR"),
        .figure("mpi_index", "EQ-MPI"), .figure("reliability_percent", "MT-REL"),
    ]

    private static let person: [SummaryColumn] = [
        .sum("scheduled_hours", .scheduled, .attendance, given: .attendanceRows),
        .sum("absent_hours", .absent, .attendance, given: .attendanceRows),
        .sum("worked_hours", .worked, .workedHours, given: .attendanceRows, of: "LB-OT"),
        .sum("overtime_hours", .overtime, .overtime, given: .attendanceRows, of: "LB-OT"),
        .quotient("overtime", "percent", "LB-OT"),
        .sum("pieces", .produced, .pieces, given: .entries),
        .sum("good_pieces", .good, .pieces, given: .entries), runHours, quality,
        .quotient("efficiency", "percent", "LB-OPEFF"), .trainingHours,
        .minutesOfRow("workload_minutes", "LB-LOAD"),
    ]

    private static let product: [SummaryColumn] =
        units + [
            .quotient("volume_share", "percent", "PR-MIX"), runHours, setupHours, cycle, leadTime,
            firstPass, quality, .quotient("fulfilment", "percent", "DL-PART"),
        ] + delivery

    /// How much of what the row rests on was recorded.
    private static let evidence: [SummaryColumn] = [
        .quotient("input_coverage", "percent", "DQ-COV")
    ]
}
