import GRDB
import Plant

/// A plant database open for writing.
public final class PlantWriter: Sendable {
    private let file: PlantFile
    private let queue: DatabaseQueue

    /// Makes an empty plant database at `path`: the tables of the newest version, in WAL mode, so
    /// that reports can be built while it is written. A file that already holds something is left as it is and
    /// reported.
    public init(creating path: String) throws(StoreError) {
        file = PlantFile(path: path)
        switch file.kind {
        case .missing, .empty: break
        case .directory: throw .directory(path: path)
        case .file: throw .occupied(path: path)
        }
        queue = try file.open(PlantWriter.configuration)
        do {
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
            try queue.write { database in
                try database.execute(sql: Schema.sql)
                let version = DataModelVersion.newest.rawValue
                try database.execute(sql: "PRAGMA user_version = \(version)")
            }
        } catch {
            throw file.failure(error)
        }
    }

    /// Opens an existing plant database; throws unless it is of a version that is known.
    public init(opening path: String) throws(StoreError) {
        file = PlantFile(path: path)
        try file.requireContent()
        queue = try file.open(PlantWriter.configuration)
        let checked: Result<Void, StoreError> = queue.inDatabase { [file] database in
            do throws(StoreError) { return .success(try RequiredShape.check(database, file)) } catch
            {
                return .failure(error)
            }
        }
        try checked.get()
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        // In WAL mode a power cut may lose the last transactions, never the database.
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = NORMAL")
            try database.execute(sql: "PRAGMA cache_size = -65536")
        }
        return configuration
    }

    /// Runs `body` in one transaction, which is rolled back when `body` throws.
    ///
    /// Transactions of one writer wait for each other and do not nest.
    public func transaction(
        _ body: (RowWriter) throws(StoreError) -> Void
    ) throws(StoreError) {
        let outcome: Result<Void, StoreError> = queue.inDatabase { database in
            let rows = RowWriter(database, file)
            do throws(StoreError) {
                try rows.begin()
                try body(rows)
                try rows.commit()
                return .success(())
            } catch {
                rows.rollback()
                return .failure(error)
            }
        }
        try outcome.get()
    }

    /// Closes the file; what was committed is moved from the WAL into it. Without it the file is closed
    /// with the last reference.
    public func close() throws(StoreError) {
        do {
            try queue.close()
        } catch {
            throw file.failure(error)
        }
    }
}
