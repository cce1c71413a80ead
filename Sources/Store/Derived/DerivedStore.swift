import Foundation
import GRDB
import GRDBSQLite
import Synchronization
import Units

/// The database of what builds derived: summaries, the tellings of final months, reports.
///
/// A cache with a memory: the summaries of days that a build no longer speaks of stay, a final month's
/// revision counts from what stands here, and numbers are restated against what was first published. Without it
/// every number is the same. So a file that is broken,
/// foreign, or of a newer program is set aside under another name, and a new one is made. Several tasks
/// may call at once; one is in the database at a time.
public final class DerivedStore: Sendable {
    private struct State {
        var queue: DatabaseQueue?
        var notices: [String] = []
    }

    let file: PlantFile
    private let state = Mutex(State())

    /// Nothing is opened or made before it is asked for.
    public init(path: String) { file = PlantFile(path: path) }

    /// What had to be set aside since this was last asked, as people are told.
    public func takeNotices() -> [String] {
        state.withLock { state in
            defer { state.notices = [] }
            return state.notices
        }
    }

    /// Closes the file; without it that happens with the last reference.
    public func close() throws(StoreError) {
        let outcome: Result<Void, StoreError> = state.withLock { state in
            let queue = state.queue
            state.queue = nil
            do { return .success(try queue?.close() ?? ()) } catch {
                return .failure(file.failure(error))
            }
        }
        try outcome.get()
    }

    /// Runs `body` in one transaction. In a file that turns out to be broken it runs again, in a new one.
    func transaction<Value: Sendable>(
        _ body: (Database) throws -> Value
    ) throws(StoreError) -> Value {
        let outcome: Result<Value, StoreError> = state.withLock { state in
            do throws(StoreError) {
                switch try attempt(&state, body) {
                case .done(let value): return .success(value)
                case .broken(let error):
                    try setAside(&state, "is broken: \(error)")
                    switch try attempt(&state, body) {
                    case .done(let value): return .success(value)
                    case .broken(let error): throw file.failure(error)
                    }
                }
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    private enum Attempt<Value> {
        case done(Value)
        /// The file is no database, or not a whole one.
        case broken(any Error)
    }

    private func attempt<Value>(
        _ state: inout State, _ body: (Database) throws -> Value
    ) throws(StoreError) -> Attempt<Value> {
        do {
            let queue = try opened(&state)
            return .done(
                try queue.inDatabase { database in
                    try database.beginTransaction(.immediate)
                    do {
                        let value = try body(database)
                        try database.commit()
                        return value
                    } catch {
                        // Rolling back forgets the code.
                        let isBroken = Self.isBroken(
                            sqlite3_errcode(database.sqliteConnection))
                        try? database.rollback()
                        throw isBroken ? Broken(cause: error) : error
                    }
                })
        } catch let error as Broken {
            return .broken(error.cause)
        } catch let error as DatabaseError
            where Self.isBroken(error.resultCode.rawValue)
        {
            return .broken(error)
        } catch let error as StoreError {
            throw error
        } catch {
            throw file.failure(error)
        }
    }

    private struct Broken: Error { var cause: any Error }

    private static func isBroken(_ code: CInt) -> Bool {
        [SQLITE_CORRUPT, SQLITE_NOTADB].contains(code & 0xFF)
    }
}

// MARK: - Opening

extension DerivedStore {
    private func opened(_ state: inout State) throws -> DatabaseQueue {
        if let queue = state.queue { return queue }
        if isLink {
            try setAside(&state, "is a symbolic link, and nothing is written through one")
        } else if file.kind == .directory {
            try setAside(&state, "is a folder")
        }
        var queue = try connect()
        if let reason = try objection(to: queue) {
            try? queue.close()
            try setAside(&state, reason)
            queue = try connect()
        }
        try queue.inDatabase { database in
            try DerivedSchema.migrate(
                database, from: Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0)
            // A power cut may lose the last transactions of a cache, never the database.
            try database.execute(sql: "PRAGMA journal_mode = WAL")
            try database.execute(sql: "PRAGMA synchronous = NORMAL")
        }
        state.queue = queue
        return queue
    }

    private var isLink: Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        return attributes?[.type] as? FileAttributeType == .typeSymbolicLink
    }

    private func connect() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        return try DatabaseQueue(path: file.path, configuration: configuration)
    }

    /// Why the file cannot be used; `nil` for a store of this version or an earlier one, and for nothing.
    private func objection(to queue: DatabaseQueue) throws -> String? {
        try queue.inDatabase { database in
            let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            let tables =
                try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
            guard tables > 0 || version != 0 || application != 0 else { return nil }
            if application != DerivedSchema.applicationID { return "is another program's" }
            if version > DerivedSchema.migrations.count {
                return "was made by a newer andon, version \(version)"
            }
            return nil
        }
    }

    /// Renames the file, and what SQLite keeps beside it, to the first free name.
    private func setAside(_ state: inout State, _ reason: String) throws(StoreError) {
        try? state.queue?.close()
        state.queue = nil
        let manager = FileManager.default
        var number = 1
        var target = "\(file.path).aside"
        while (try? manager.attributesOfItem(atPath: target)) != nil {
            number += 1
            target = "\(file.path).aside-\(number)"
        }
        do {
            try manager.moveItem(atPath: file.path, toPath: target)
            for suffix in ["-wal", "-shm", "-journal"]
            where manager.fileExists(atPath: file.path + suffix) {
                try manager.moveItem(atPath: file.path + suffix, toPath: target + suffix)
            }
        } catch {
            throw .failed(path: file.path, .notWritable, reason: "it cannot be renamed")
        }
        state.notices.append(
            """
            the store of summaries \(reason)
              at: \(file.path), now \(target)
              fix: nothing; a new one is filled by the builds, and the revisions of final months count from 0
            """)
    }
}
