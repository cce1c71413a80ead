/// Everything one tenant recorded, as values: what inference and measures work on.
///
/// Rows are in the order of their keys, whatever order the database returned them in.
public struct PlantRecords: Sendable {
    public var client: Client
    public var settings: Settings
    /// By KPI id.
    public var targets: [String: Target]
    public var shifts = Directory<Shift>()
    /// By day, then shift id.
    public var calendar: [ScheduledShift] = []
    public var lines = Directory<Line>()
    public var machines = Directory<Machine>()
    public var employees = Directory<Employee>()
    /// By employee id, then first day.
    public var floating: [FloatingAssignment] = []
    /// By employee id, course, day.
    public var training: [Training] = []
    public var customers = Directory<Customer>()
    public var products = Directory<Product>()
    /// By product, then step.
    public var routing: [RoutingOperation] = []
    public var billsOfMaterials = Directory<BillOfMaterials>()
    /// By bill, then item.
    public var components: [BillComponent] = []
    public var salesOrders = Directory<SalesOrder>()
    /// By sales order id, then line number.
    public var salesOrderLines: [SalesOrderLine] = []
    public var workOrders = Directory<WorkOrder>()
    /// By order, then sequence.
    public var workOrderEvents: [WorkOrderEvent] = []
    /// By id.
    public var jobs: [Job] = []
    /// By day, then id.
    public var entries: [ProductionEntry] = []
    /// By day, then id.
    public var downtimes: [Downtime] = []
    /// By id.
    public var holds: [Hold] = []
    /// By day, shift, employee.
    public var attendance: [Attendance] = []
    /// By day, then id.
    public var inspections: [Inspection] = []
    /// Of the inspections above. By id.
    public var defects: [Defect] = []
    /// By time, then id.
    public var processMeasurements: [ProcessMeasurement] = []
    /// By start, then id.
    public var maintenance: [MaintenanceAction] = []
    /// By day, then id.
    public var costs: [CostEntry] = []
    /// By day, then customer id.
    public var surveys: [SurveyScore] = []
    /// By day, then item id.
    public var stock: [StockSnapshot] = []
    public var schedules = Directory<ProductionSchedule>()
    /// By day, schedule id, row number.
    public var scheduleRows: [ScheduleRow] = []
    /// By schedule id, KPI, first day.
    public var commitments: [KPICommitment] = []
    /// By the day they were made, the day they are for, kind, subject.
    public var loggedForecasts: [LoggedForecast] = []
    public var spools = Directory<Spool>()
    /// By start, then run number.
    public var productionRuns: [ProductionRun] = []
    /// By time, then id.
    public var inventoryTransactions: [InventoryTransaction] = []
    /// By id.
    public var annotations: [Annotation] = []
    /// Rows left out, and cells not taken, because they break a rule of the data model.
    public var rejected: [RejectedRow] = []
    /// How many rows of each table were looked at, those left out among them.
    public var rowsRead: [String: Int] = [:]

    public init(client: Client, settings: Settings = Settings(), targets: [String: Target] = [:]) {
        self.client = client
        self.settings = settings
        self.targets = targets
    }
}

extension PlantRecords {
    /// The entry's own line, else its machine's.
    public func line(of entry: borrowing ProductionEntry) -> Reference<Line>? {
        entry.line ?? entry.machine.flatMap { machines.rows[$0.index].line }
    }

    /// The same by the entry's index: entries are large, and handing one around costs more than the answer.
    public func line(ofEntry index: Int) -> Reference<Line>? {
        entries[index].line ?? entries[index].machine.flatMap { machines.rows[$0.index].line }
    }

    public func line(of downtime: Downtime) -> Reference<Line>? {
        downtime.line ?? downtime.machine.flatMap { machines[$0].line }
    }

    /// The entry's own product, else its work order's.
    public func product(of entry: borrowing ProductionEntry) -> Reference<Product>? {
        entry.product ?? entry.workOrder.flatMap { workOrders.rows[$0.index].product }
    }

    /// The same by the entry's index.
    public func product(ofEntry index: Int) -> Reference<Product>? {
        entries[index].product
            ?? entries[index].workOrder.flatMap { workOrders.rows[$0.index].product }
    }

    public func product(of inspection: Inspection) -> Reference<Product>? {
        inspection.product ?? inspection.workOrder.flatMap { workOrders[$0].product }
    }

    /// The order's own line, else its machine's.
    public func line(of order: WorkOrder) -> Reference<Line>? {
        order.line ?? order.machine.flatMap { machines[$0].line }
    }
}
