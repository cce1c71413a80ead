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
    /// Of the client, once it is read.
    private var zone = Zone.utc

    var shifts = InternedIDs<Shift>(of: .shift)
    var lines = InternedIDs<Line>(of: .line)
    var machines = InternedIDs<Machine>(of: .machine)
    var employees = InternedIDs<Employee>(of: .employee)
    var customers = InternedIDs<Customer>(of: .customer)
    var products = InternedIDs<Product>(of: .product)
    var billsOfMaterials = InternedIDs<BillOfMaterials>(of: .billOfMaterials)
    var salesOrders = InternedIDs<SalesOrder>(of: .salesOrder)
    var workOrders = InternedIDs<WorkOrder>(of: .workOrder)
    var schedules = InternedIDs<ProductionSchedule>(of: .schedule)
    var spools = InternedIDs<Spool>(of: .spool)
    private(set) var rejected: [RejectedRow] = []
    private var rowsRead: [String: Int] = [:]

    init(_ client: String, from: Day?, in database: Database, _ file: PlantFile) {
        (self.client, self.from, self.database, self.file) = (client, from, database, file)
    }

    mutating func records(zones: ZoneTable) throws(StoreError) -> PlantRecords {
        var records = PlantRecords(
            client: try readClient(zones), settings: try readSettings())
        records.client.adopt(records.settings)
        zone = records.client.zone
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
        rejected += records.unlistedJobs(leftOut: leftOut(of: .job))
        (records.rejected, records.rowsRead) = (rejected, rowsRead)
        return records
    }

    /// What `read` makes of each of the tenant's rows, in the order of the table; of a dated table those from
    /// the first day on that is wanted. A row that breaks a rule is left out, a cell is not taken; both are
    /// listed.
    mutating func all<Value>(
        _ table: TenantTable,
        _ read: (inout TenantReader, inout TenantRows) throws(BrokenRule) -> Value
    ) throws(StoreError) -> [Value] {
        var values: [Value] = []
        for part in try parts(of: table, reserving: &values) {
            var rows = try TenantRows(table, of: client, zone, from: from, part, in: database, file)
            var count = 0
            while try rows.next() {
                count += 1
                do throws(BrokenRule) {
                    values.append(try read(&self, &rows))
                } catch {
                    list(error, rows)
                    continue
                }
                if !rows.notes.isEmpty { for note in rows.notes { list(note, rows) } }
            }
            rowsRead[table.name, default: 0] += count
            rejected += rows.unlisted.findings(in: table)
        }
        return values
    }

    /// A table is read in the order of its key, which is how it is stored: by the index of days SQLite looks
    /// every row up on its own, at three times the cost. That pays where only the end of a long history is
    /// wanted.
    private func parts<Value>(
        of table: TenantTable, reserving values: inout [Value]
    ) throws(StoreError) -> [TenantTable.Part] {
        guard table.isIndexedByDay else { return [.whole] }
        let wanted = try count(table.countSQL, from)
        values.reserveCapacity(wanted)
        // Mostly nothing is older, which one look into the index tells.
        guard let from, try count(table.olderSQL, from) > 0,
            wanted * 3 < (try count(table.countSQL, nil))
        else { return [.whole] }
        return [.latest, .besideLatest]
    }

    private func count(_ sql: String, _ day: Day?) throws(StoreError) -> Int {
        let statement = try file.statement(sql, in: database)
        statement.bind(1, client)
        statement.bind(2, day?.description ?? "")
        defer { sqlite3_reset(statement.sqliteStatement) }
        guard try statement.step(file) else { return 0 }
        return Int(sqlite3_column_int64(statement.sqliteStatement, 0))
    }

    private mutating func list(_ broken: BrokenRule, _ rows: borrowing TenantRows) {
        rejected.append(
            RejectedRow(
                table: rows.table.name, key: rows.key, column: broken.column, rule: broken.rule,
                value: broken.value, effect: broken.effect, fault: broken.fault,
                day: rows.productionDay,
                units: broken.effect.isRowLost ? rows.units : nil))
    }

    /// The keys of the rows of `table` that count nowhere.
    func leftOut(of table: TenantTable) -> Set<String> {
        Set(rejected.lazy.filter { $0.table == table.name && $0.effect.isRowLost }.map(\.key))
    }
}
