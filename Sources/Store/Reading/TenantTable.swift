/// A table as the reports read it, one tenant at a time.
struct TenantTable: Sendable {
    let name: String
    /// What tells the tenant's rows apart: the primary key without `client_id`. Selected first.
    let key: [String]
    /// The key, then the other columns; cells are taken in this order.
    let columns: [String]
    private let order: String

    private init(_ name: String, key: [String], _ columns: [String], order: String? = nil) {
        self.name = name
        self.key = key
        self.columns = key + columns
        self.order = order ?? key.joined(separator: ", ")
    }

    /// The one way to rows: bound to a tenant by `?1`, compared byte for byte, whatever collation the
    /// column was declared with. `?2`, where there is one, is the first day.
    func sql(dated: Bool, byDay: Bool) -> String {
        """
        SELECT \(columns.joined(separator: ", ")) FROM \(name)
        WHERE client_id = ?1 COLLATE BINARY\(dated ? " AND day >= ?2" : "")
        ORDER BY \(byDay ? "day, " : "")\(order)
        """
    }

    /// How many rows a tenant (`?1`) has from the day `?2` on; every text is on or after `''`.
    var countSQL: String {
        "SELECT count(*) FROM \(name) WHERE client_id = ?1 COLLATE BINARY AND day >= ?2"
    }
}

extension TenantTable {
    static let client = TenantTable(
        "client", key: ["client_id"],
        ["name", "timezone", "language", "currency", "csv_profile", "is_active"])
    static let clientSetting = TenantTable("client_setting", key: ["key"], ["value"])
    static let kpiTarget = TenantTable(
        "kpi_target", key: ["kpi_id"], ["target", "warning", "critical"])
    static let annotation = TenantTable(
        "annotation", key: ["annotation_id"], ["kpi_id", "from_day", "to_day", "kind", "note"])

    static let shift = TenantTable(
        "shift", key: ["shift_id"],
        ["name", "start_time", "end_time", "break_minutes", "standard_headcount"])
    static let calendarShift = TenantTable(
        "calendar_shift", key: ["day", "shift_id"], ["planned_minutes", "holiday_name"])

    static let line = TenantTable("line", key: ["line_id"], ["name", "department"])
    static let machine = TenantTable(
        "machine", key: ["machine_id"], ["name", "machine_group", "line_id"])
    static let employee = TenantTable(
        "employee", key: ["employee_id"], ["name", "skill_level", "line_id", "is_floating_pool"])
    static let floatingAssignment = TenantTable(
        "floating_assignment", key: ["employee_id", "from_day"], ["to_day", "line_id", "shift_id"])
    static let customer = TenantTable("customer", key: ["customer_id"], ["name"])
    static let product = TenantTable(
        "product", key: ["product_id"],
        ["name", "style", "standard_minutes", "ideal_cycle_seconds", "opportunities_per_unit"])
    static let routingOperation = TenantTable(
        "routing_operation", key: ["product_id", "step"], ["name"])

    static let salesOrder = TenantTable(
        "sales_order", key: ["sales_order_id"], ["customer_id", "requested_day", "promised_day"])
    static let workOrder = TenantTable(
        "work_order", key: ["work_order_id"],
        [
            "sales_order_id", "product_id", "quantity", "status", "line_id", "machine_id",
            "standard_minutes", "ideal_cycle_seconds", "received_at", "released_at",
            "planned_start_at", "planned_end_at", "started_at", "completed_at", "promised_day",
            "shipped_at", "closed_at", "completed_quantity", "scrapped_quantity",
            "shipped_quantity",
        ])
    static let workOrderEvent = TenantTable(
        "work_order_event", key: ["work_order_id", "seq"], ["at", "to_status"])
    static let hold = TenantTable(
        "hold", key: ["hold_id"],
        ["work_order_id", "status", "category", "reason", "held_at", "resumed_at"])

    static let productionEntry = TenantTable(
        "production_entry", key: ["entry_id"],
        [
            "day", "shift_id", "line_id", "machine_id", "employee_id", "work_order_id", "job_id",
            "product_id", "units_produced", "units_defective", "units_scrapped", "units_reworked",
            "started_at", "ended_at", "run_time_hours", "setup_hours", "planned_setup_hours",
            "employees_assigned", "employees_present", "standard_minutes", "ideal_cycle_seconds",
            "energy_kwh", "entry_method", "entered_at", "entered_by", "verified_by", "verified_at",
            "notes",
        ])
    static let downtime = TenantTable(
        "downtime", key: ["downtime_id"],
        [
            "day", "shift_id", "line_id", "machine_id", "work_order_id", "started_at", "ended_at",
            "minutes", "reason", "root_cause", "is_planned", "notes",
        ], order: "day, downtime_id")
    static let attendance = TenantTable(
        "attendance", key: ["employee_id", "day", "shift_id"],
        [
            "scheduled_hours", "worked_hours", "absence_hours", "absence_type",
            "covered_by_employee_id", "covered_hours", "line_id",
        ], order: "day, shift_id, employee_id")
    static let inspection = TenantTable(
        "inspection", key: ["inspection_id"],
        [
            "work_order_id", "product_id", "day", "shift_id", "line_id", "stage", "step",
            "units_inspected", "units_passed", "units_defective", "defects",
        ], order: "day, inspection_id")

    /// Every table that is read; a database without one of their columns is not a plant's.
    static let all = [
        client, clientSetting, kpiTarget, annotation, shift, calendarShift, line, machine, employee,
        floatingAssignment, customer, product, routingOperation, salesOrder, workOrder,
        workOrderEvent, hold, productionEntry, downtime, attendance, inspection,
    ]

    /// The tables whose rows are what happened on a day.
    static let facts = [productionEntry, downtime, attendance, inspection]
}
