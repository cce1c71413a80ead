import GRDB
import GRDBSQLite
import Plant
import Units

/// Reads everything of one tenant, within the transaction that `database` is in.
///
/// Masters come before the facts that name them, so that ids become references on the way.
struct TenantReader {
    private let database: Database
    private let file: PlantFile
    let client: String
    /// Facts before this day are not read.
    private let from: Day?

    var shifts = InternedIDs<Shift>()
    var lines = InternedIDs<Line>()
    var machines = InternedIDs<Machine>()
    var employees = InternedIDs<Employee>()
    var customers = InternedIDs<Customer>()
    var products = InternedIDs<Product>()
    var billsOfMaterials = InternedIDs<BillOfMaterials>()
    var salesOrders = InternedIDs<SalesOrder>()
    var workOrders = InternedIDs<WorkOrder>()
    var schedules = InternedIDs<ProductionSchedule>()
    var spools = InternedIDs<Spool>()
    var rejected: [RejectedRow] = []

    init(_ client: String, from: Day?, in database: Database, _ file: PlantFile) {
        (self.client, self.from, self.database, self.file) = (client, from, database, file)
    }

    mutating func records(zones: ZoneTable) throws(StoreError) -> PlantRecords {
        var records = PlantRecords(
            client: try readClient(zones), settings: try readSettings())
        records.client.adopt(records.settings)
        records.targets = try readTargets()
        records.annotations = try readAnnotations()
        try readShifts()
        records.calendar = try readCalendar()
        try readLines()
        try readMachines()
        try readEmployees()
        records.floating = try readFloating()
        try readCustomers()
        try readProducts()
        records.routing = try readRouting()
        try readBillsOfMaterials()
        records.components = try readBillComponents()
        try readSalesOrders()
        try readWorkOrders()
        records.workOrderEvents = try readWorkOrderEvents()
        records.holds = try readHolds()
        records.entries = try readEntries()
        records.downtimes = try readDowntimes()
        records.attendance = try readAttendance()
        records.inspections = try readInspections()
        records.defects = try readDefects(of: records.inspections)
        records.processMeasurements = try readProcessMeasurements()
        records.maintenance = try readMaintenance()
        records.costs = try readCosts()
        records.training = try readTraining()
        records.surveys = try readSurveys()
        records.salesOrderLines = try readSalesOrderLines()
        records.jobs = try readJobs()
        records.stock = try readStock()
        try readSchedules()
        records.scheduleRows = try readScheduleRows()
        records.commitments = try readCommitments()
        records.loggedForecasts = try readForecasts()
        try readSpools()
        records.productionRuns = try readProductionRuns()
        records.inventoryTransactions = try readInventoryTransactions()
        // Last: any row may have added an id that no master row describes.
        records.shifts = shifts.directory
        records.lines = lines.directory
        records.machines = machines.directory
        records.employees = employees.directory
        records.customers = customers.directory
        records.products = products.directory
        records.salesOrders = salesOrders.directory
        records.billsOfMaterials = billsOfMaterials.directory
        records.workOrders = workOrders.directory
        records.schedules = schedules.directory
        records.spools = spools.directory
        records.rejected = rejected
        return records
    }

    /// The tenant's rows; of a dated table those from the first day on that is wanted.
    func rows(_ table: TenantTable, byDay: Bool = false) throws(StoreError) -> TenantRows {
        try TenantRows(table, of: client, from: from, byDay: byDay, in: database, file)
    }

    /// How many rows ``rows(_:byDay:)`` will give, and how many the tenant has: counted in the index
    /// of days.
    func count(_ table: TenantTable) throws(StoreError) -> (wanted: Int, all: Int) {
        let wanted = try count(table.countSQL, from)
        // Mostly nothing is older, which one look into the index tells.
        guard let from, try count(table.olderSQL, from) > 0 else { return (wanted, wanted) }
        return (wanted, try count(table.countSQL, nil))
    }

    private func count(_ sql: String, _ day: Day?) throws(StoreError) -> Int {
        let statement = try file.statement(sql, in: database)
        statement.bind(1, client)
        statement.bind(2, day?.description ?? "")
        defer { sqlite3_reset(statement.sqliteStatement) }
        guard try statement.step(file) else { return 0 }
        return Int(sqlite3_column_int64(statement.sqliteStatement, 0))
    }

    mutating func reject(_ broken: BrokenRule, _ rows: borrowing TenantRows) {
        rejected.append(
            RejectedRow(
                table: rows.table.name, key: rows.key, rule: broken.rule, value: broken.value))
    }

    /// `value` where it can divide; a standard of 0 or less is listed and counts as not recorded.
    mutating func positive(
        _ value: Double?, _ name: String, _ rows: borrowing TenantRows
    ) -> Double? {
        guard let value, !(value > 0 && value.isFinite) else { return value }
        reject(BrokenRule("\(name) > 0", value), rows)
        return nil
    }

    /// `value` where it is not negative; else listed, and counts as not recorded.
    mutating func notNegative(
        _ value: Double?, _ name: String, _ rows: borrowing TenantRows
    ) -> Double? {
        guard let broken = brokenAmount(name, value) else { return value }
        reject(broken, rows)
        return nil
    }

    /// `value` where `range` holds it; else listed, and counts as not recorded.
    mutating func within(
        _ range: ClosedRange<Double>, _ value: Double?, _ name: String,
        _ rows: borrowing TenantRows
    ) -> Double? {
        guard let broken = brokenRange(name, value, range) else { return value }
        reject(broken, rows)
        return nil
    }

    /// `value` where it is a count; else listed, and counts as not recorded.
    mutating func count(
        _ value: Int?, _ name: String, _ rows: borrowing TenantRows
    ) -> Int? {
        guard let broken = brokenCount(name, value) else { return value }
        reject(broken, rows)
        return nil
    }
}
