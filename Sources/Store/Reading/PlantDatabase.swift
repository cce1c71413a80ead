import GRDB
public import Plant
public import Units

/// A plant database open for reading, as it was at one instant.
///
/// One read transaction is held from opening to closing: in WAL mode a writer may go on, and every
/// tenant is still read from the same state. Rows are reached one tenant at a time. Several tasks may
/// read at once; they take turns on the one connection, as SQLite has only one snapshot to a connection.
public final class PlantDatabase: Sendable {
    let file: PlantFile
    private let queue: DatabaseQueue
    private let zones = ZoneTable()

    /// Opens `path` read-only; throws unless it is a plant database of this version.
    public init(reading path: String) throws(StoreError) {
        file = PlantFile(path: path)
        try file.requireContent()
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        // The transaction outlives the access that begins it.
        configuration.allowsUnsafeTransactions = true
        queue = try file.open(configuration)
        try run { [file] database throws(StoreError) in
            do {
                try database.beginTransaction(.deferred)
                // SQLite takes the snapshot with the first read, not with BEGIN.
                _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
            } catch {
                throw file.failure(error)
            }
            try RequiredShape.check(database, file)
        }
    }

    /// An empty one that is nobody else's; its errors name `file`, of which it is to hold a part.
    init(temporaryBeside file: PlantFile) throws(StoreError) {
        self.file = file
        queue = try PlantFile(path: "").open(Configuration())
        // It is there for one reading and is not kept: what would protect it costs time.
        try run { database throws(StoreError) in
            do {
                try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
            } catch {
                throw file.failure(error)
            }
        }
    }

    /// Ends the read transaction and closes the file; nothing can be read afterwards. Without it both
    /// happen with the last reference.
    public func close() {
        // The connection is only read from: a failing close leaves nothing behind.
        try? queue.close()
    }

    /// Everything that one tenant recorded; of production, stops, attendance and inspections only what
    /// happened from the day `from` on, where one is given.
    ///
    /// A malformed cell, an unknown zone or a setting that cannot be taken throws, for this tenant
    /// alone. Rows that break a rule of the data model are left out and listed in
    /// ``Plant/PlantRecords/rejected``.
    public func records(of client: String, from: Day? = nil) throws(StoreError) -> PlantRecords {
        try run { [file, zones] database throws(StoreError) in
            var reader = TenantReader(client, from: from, in: database, file)
            return try reader.records(zones: zones)
        }
    }

    /// Runs `body` on the connection, one at a time.
    func run<Value>(
        _ body: (Database) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        let outcome: Result<Value, StoreError> = queue.inDatabase { database in
            do throws(StoreError) { return .success(try body(database)) } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }
}
