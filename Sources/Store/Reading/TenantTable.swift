import Plant

/// A table as the reports read it, one tenant at a time.
struct TenantTable: Sendable {
    let declaration: PlantTable
    /// What tells the tenant's rows apart. Selected first.
    let key: [String]
    /// The key, then the other columns; cells are taken in this order.
    let columns: [String]
    /// Where ``columns`` has the day, or the time, that a fact belongs to.
    let dayIndex: Int?
    /// Where it has the units that are lost with the row.
    let unitsIndex: Int?
    /// Whether the tenant's days are indexed, in the data model's own databases.
    let isIndexedByDay: Bool
    private let order: String
    private let span: Span

    /// Which rows a reading leaves out that begins on a first day.
    enum Span {
        case none
        /// Those with an earlier day or time in this column, but for what is still open: of those the
        /// second column is NULL. As text, a time of the first day comes after the day itself.
        case before(column: String, open: String? = nil)
        /// Those of rows of another table, named by `id`, that are left out there.
        case ofRowsBefore(table: String, id: String, column: String, open: String? = nil)
    }

    /// What of a dated table is read.
    enum Part {
        /// Everything that is wanted, in the table's order.
        case whole
        /// Only what has a day from the first one on, by the index of days: it pays where that is the end of
        /// a long history.
        case latest
        /// What is wanted beside ``latest``.
        case besideLatest
    }

    /// The `columns` beside the key that are read of a table.
    init(
        _ declaration: PlantTable, _ columns: [String], order: String? = nil, span: Span = .none,
        isIndexedByDay: Bool = false
    ) {
        self.declaration = declaration
        key = declaration.keyWithinClient
        let all = key + columns
        self.columns = all
        self.order = order ?? key.joined(separator: ", ")
        self.span = span
        self.isIndexedByDay = isIndexedByDay
        dayIndex = declaration.day.flatMap { all.firstIndex(of: $0) }
        unitsIndex = declaration.units.flatMap { all.firstIndex(of: $0) }
    }

    var name: String { declaration.name }

    /// Whether a first day leaves out any of its rows.
    var isDated: Bool {
        switch span {
        case .none: false
        case .before, .ofRowsBefore: true
        }
    }

    private var condition: String {
        switch span {
        case .none: ""
        case .before(let column, let open): " AND (\(Self.wanted(column, open)))"
        case .ofRowsBefore(let table, let id, let column, let open):
            // Not "of those that are wanted": rows of a parent that is not there would never be seen.
            """
             AND (\(id) IS NULL OR \(id) NOT IN (SELECT \(id) FROM \(table)
            WHERE client_id = ?1 COLLATE BINARY AND \(id) IS NOT NULL
                AND NOT (\(Self.wanted(column, open)))))
            """
        }
    }

    private static func wanted(_ column: String, _ open: String?) -> String {
        ([("\(column) >= ?2")] + odd(column) + (open.map { ["\($0) IS NULL"] } ?? []))
            .joined(separator: " OR ")
    }

    /// What sorts before the first day and is no day before it: `03/05/2026`, `5.3.2026`, an epoch, a blank,
    /// NULL. What begins with the digits of a year from 1900 on belongs to that year in whatever form.
    /// Without this a comparison would drop such rows before anyone has looked.
    private static func odd(_ column: String) -> [String] {
        [
            "\(column) < '1900' AND \(column) < ?2 AND \(column) NOT GLOB '\(dayPattern)*'",
            "\(column) >= '1999-99' AND \(column) < '2000' AND \(column) < ?2",
            "\(column) IS NULL",
        ]
    }

    private static let dayPattern = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"

    /// The one way to rows: bound to a tenant by `?1`, compared byte for byte, whatever collation the
    /// column was declared with. `?2`, where a ``isDated`` table is read from a day on, is that day.
    func sql(dated: Bool, _ part: Part) -> String {
        let rows = """
            SELECT \(columns.joined(separator: ", ")) FROM \(name)
            WHERE client_id = ?1 COLLATE BINARY
            """
        switch part {
        case .whole: return "\(rows)\(dated ? condition : "") ORDER BY \(order)"
        case .latest: return "\(rows) AND day >= ?2 ORDER BY day, \(order)"
        case .besideLatest:
            // Looked up one by one: of several together SQLite goes through all rows.
            return Self.odd("day").map { "\(rows) AND \($0)" }.joined(separator: " UNION ALL ")
                + " ORDER BY 1"
        }
    }

    /// Whether a tenant (`?1`) has a row before the day `?2`: 1 or 0.
    var olderSQL: String {
        """
        SELECT EXISTS (SELECT 1 FROM \(name) WHERE client_id = ?1 COLLATE BINARY AND day < ?2)
        """
    }

    /// How many rows a tenant (`?1`) has from the day `?2` on; every text is on or after `''`.
    var countSQL: String {
        "SELECT count(*) FROM \(name) WHERE client_id = ?1 COLLATE BINARY AND day >= ?2"
    }
}

extension TenantTable {
    static let client = TenantTable(
        .client, ["name", "timezone", "language", "currency", "csv_profile", "is_active"])
    static let clientSetting = TenantTable(.clientSetting, ["value"])
    static let kpiTarget = TenantTable(.kpiTarget, ["target", "warning", "critical"])
    static let annotation = TenantTable(
        .annotation, ["kpi_id", "from_day", "to_day", "kind", "note"])

    static let shift = TenantTable(
        .shift, ["name", "start_time", "end_time", "break_minutes", "standard_headcount"])
    static let calendarShift = TenantTable(.calendarShift, ["planned_minutes", "holiday_name"])

    static let line = TenantTable(
        .line,
        [
            "name", "department", "max_operators", "efficiency_factor", "absenteeism_factor",
            "standard_units_per_hour", "is_active",
        ])
    static let machine = TenantTable(
        .machine,
        [
            "name", "machine_group", "line_id", "rated_units_per_hour", "purchase_cost",
            "purchased_on", "is_active",
        ])
    static let employee = TenantTable(
        .employee,
        [
            "name", "skill_level", "line_id", "is_floating_pool", "department", "labor_class",
            "hired_on", "left_on", "hourly_cost",
        ])
    static let floatingAssignment = TenantTable(
        .floatingAssignment, ["to_day", "line_id", "shift_id"])
    static let customer = TenantTable(.customer, ["name"])
    static let product = TenantTable(
        .product,
        [
            "name", "style", "standard_minutes", "ideal_cycle_seconds", "opportunities_per_unit",
            "planned_scrap_percent", "unit_cost", "unit_price", "unit_mass_grams",
        ])
    static let routingOperation = TenantTable(
        .routingOperation,
        [
            "name", "operation_id", "department", "machine_group", "standard_minutes",
            "setup_minutes", "machine_minutes", "manual_minutes", "value_class",
        ])
    static let training = TenantTable(.training, ["hours"])
    static let survey = TenantTable(.survey, ["score"], order: "day, customer_id")

    static let salesOrder = TenantTable(
        .salesOrder, ["customer_id", "requested_day", "promised_day", "received_at", "status"])
    static let salesOrderLine = TenantTable(
        .salesOrderLine, ["product_id", "quantity", "planned_at"])
    static let billOfMaterials = TenantTable(
        .bom, ["parent_item", "revision", "is_active", "released_at"])
    static let billComponent = TenantTable(
        .bomComponent, ["description", "quantity_per", "unit", "waste_percent"])
    static let workOrder = TenantTable(
        .workOrder,
        [
            "sales_order_id", "product_id", "quantity", "status", "line_id", "machine_id",
            "standard_minutes", "ideal_cycle_seconds", "received_at", "released_at",
            "planned_start_at", "planned_end_at", "started_at", "completed_at", "promised_day",
            "shipped_at", "closed_at", "completed_quantity", "scrapped_quantity",
            "shipped_quantity", "sales_order_line_no", "bom_id", "operator_id", "priority",
            "previous_status", "delay_class", "delay_reason",
        ])
    static let workOrderEvent = TenantTable(
        .workOrderEvent,
        [
            "at", "to_status", "from_status", "machine_id", "employee_id", "good_quantity",
            "scrapped_quantity", "reason",
        ])
    static let job = TenantTable(
        .job,
        [
            "work_order_id", "step", "operation_id", "part_number", "planned_quantity",
            "completed_quantity", "scrapped_quantity", "planned_hours", "actual_hours",
            "is_completed", "completed_at", "employee_id", "shift_id",
        ])
    static let hold = TenantTable(
        .hold,
        [
            "work_order_id", "status", "category", "reason", "held_at", "resumed_at", "job_id",
            "expected_resolution_at", "notes",
        ])

    static let productionEntry = TenantTable(
        .productionEntry,
        [
            "day", "shift_id", "line_id", "machine_id", "employee_id", "work_order_id", "job_id",
            "product_id", "units_produced", "units_defective", "units_scrapped", "units_reworked",
            "started_at", "ended_at", "run_time_hours", "setup_hours", "planned_setup_hours",
            "employees_assigned", "employees_present", "standard_minutes", "ideal_cycle_seconds",
            "energy_kwh", "entry_method", "entered_at", "entered_by", "verified_by", "verified_at",
            "notes",
        ], span: .before(column: "day"), isIndexedByDay: true)
    static let downtime = TenantTable(
        .downtime,
        [
            "day", "shift_id", "line_id", "machine_id", "work_order_id", "started_at", "ended_at",
            "minutes", "reason", "root_cause", "is_planned", "notes",
        ], span: .before(column: "day", open: "ended_at"))
    static let attendance = TenantTable(
        .attendance,
        [
            "scheduled_hours", "worked_hours", "absence_hours", "absence_type",
            "covered_by_employee_id", "covered_hours", "line_id", "overtime_hours", "job_hours",
            "off_standard_minutes", "is_late",
        ], span: .before(column: "day"))
    static let inspection = TenantTable(
        .inspection,
        [
            "work_order_id", "product_id", "day", "shift_id", "line_id", "stage", "step",
            "units_inspected", "units_passed", "units_defective", "defects", "units_scrapped",
            "units_reworked", "units_repaired", "job_id", "inspector_id",
        ], span: .before(column: "day"), isIndexedByDay: true)
    static let defect = TenantTable(
        .defect,
        ["inspection_id", "defect_type", "category", "severity", "location", "defect_count"],
        span: .ofRowsBefore(table: "inspection", id: "inspection_id", column: "day"))
    static let processMeasurement = TenantTable(
        .measurement,
        [
            "product_id", "characteristic", "measured_at", "subgroup", "value", "lower_spec",
            "upper_spec", "unit",
        ], order: "measured_at, measurement_id", span: .before(column: "measured_at"))
    static let maintenance = TenantTable(
        .maintenance,
        [
            "machine_id", "kind", "started_at", "ended_at", "cost", "component",
            "component_life_hours",
        ], order: "started_at, maintenance_id",
        span: .before(column: "started_at", open: "ended_at"))
    static let costEntry = TenantTable(
        .costEntry, ["day", "kind", "amount", "product_id", "machine_id", "line_id"],
        order: "day, cost_id", span: .before(column: "day"))

    static let itemStock = TenantTable(
        .itemStock,
        [
            "on_hand", "allocated", "on_order", "unit", "unit_cost", "safety_stock",
            "description", "location",
        ], span: .before(column: "snapshot_day"))
    static let schedule = TenantTable(
        .schedule, ["name", "status", "period_start", "period_end", "committed_at", "committed_by"])
    static let scheduleRow = TenantTable(
        .scheduleRow,
        [
            "order_id", "line_id", "day", "product_id", "quantity", "completed_quantity",
            "sequence",
        ], order: "day, schedule_id, row_no", span: .before(column: "day"))
    static let kpiCommitment = TenantTable(
        .kpiCommitment, ["period_end", "committed_value"], span: .before(column: "period_end"))
    static let forecastLog = TenantTable(.forecastLog, ["value"])

    static let spool = TenantTable(
        .spool,
        [
            "material", "color", "color_hex", "initial_weight_grams", "current_weight_grams",
            "empty_weight_grams", "purchase_price",
        ])
    static let productionRun = TenantTable(
        .productionRun,
        [
            "status", "started_at", "completed_at", "estimated_hours", "printer_name", "slicer",
            "bed_celsius", "nozzle_celsius", "quality_rating", "quality_notes", "failure_reason",
            "notes", "original_run_number", "deleted_at",
        ], order: "started_at, run_number",
        span: .before(column: "started_at", open: "completed_at"))
    static let runItem = TenantTable(
        .productionRunItem,
        [
            "product_id", "quantity", "successful_quantity", "failed_quantity", "waste_reason",
            "bed_position", "estimated_cost", "unit_mass_grams",
        ],
        span: .ofRowsBefore(
            table: "production_run", id: "run_number", column: "started_at", open: "completed_at"))
    static let runMaterial = TenantTable(
        .productionRunMaterial,
        [
            "estimated_grams", "estimated_purge_grams", "weight_before_grams",
            "weight_after_grams", "actual_grams", "actual_purge_grams", "cost_per_gram",
        ],
        span: .ofRowsBefore(
            table: "production_run", id: "run_number", column: "started_at", open: "completed_at"))

    static let inventoryTransaction = TenantTable(
        .inventoryTransaction,
        [
            "spool_id", "type", "weight_before_grams", "change_grams", "weight_after_grams",
            "run_number", "at", "reversal_of", "description",
        ], order: "at, transaction_id", span: .before(column: "at"))

    /// Every table that is read; a database without one of their columns, where its version has it, is not a
    /// plant's.
    static let all = [
        client, clientSetting, kpiTarget, annotation, shift, calendarShift, line, machine, employee,
        floatingAssignment, training, customer, survey, product, routingOperation,
        billOfMaterials, billComponent, salesOrder, salesOrderLine, workOrder, workOrderEvent, job,
        hold,
        productionEntry, downtime, attendance, inspection, defect, processMeasurement, maintenance,
        costEntry, itemStock, schedule, scheduleRow, kpiCommitment, forecastLog, spool,
        productionRun, runItem,
        runMaterial, inventoryTransaction,
    ]

    /// The tables that show that a plant was at work on a day.
    static let facts = [productionEntry, downtime, attendance, inspection]
}
