import Foundation
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
    private let opening: QuietOpening
    private let zones = ZoneTable()

    /// Opens `path` read-only; throws unless it is a plant database of a version that is known. No file
    /// beside it outlives the reading.
    public init(reading path: String) throws(StoreError) {
        file = PlantFile(path: path)
        try file.requireContent()
        opening = QuietOpening(path)
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        // The transaction outlives the access that begins it.
        configuration.allowsUnsafeTransactions = true
        switch opening {
        case .asItIs, .tidying:
            configuration.readonly = true
            queue = try file.open(configuration)
            try begin()
        case .copying:
            let copy = try PrivateCopy(of: file)
            // What is open stays readable.
            defer { copy.remove() }
            queue = try PlantFile(path: copy.path).open(configuration)
            try begin()
        }
    }

    /// Begins the one transaction.
    private func begin() throws(StoreError) {
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
        opening = .asItIs
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
        switch opening {
        case .asItIs, .copying: break
        case .tidying: tidy()
        }
    }

    deinit { close() }

    /// SQLite removes the files of the WAL when the last connection that may write closes: one that writes
    /// nothing will do. Whoever else has the database open keeps them.
    private func tidy() {
        guard access(file.path + "-shm", F_OK) == 0 else { return }
        let writer = try? DatabaseQueue(path: file.path)
        _ = try? writer?.inDatabase {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema")
        }
        try? writer?.close()
    }

    /// Everything that one tenant recorded; of production, stops, attendance and inspections only what
    /// happened from the day `from` on, where one is given, and what was still open then.
    ///
    /// A client without a name or a known zone, or a setting that cannot be taken, throws, for this tenant
    /// alone. What breaks a rule of the data model otherwise costs the cell or the row and is listed in
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
