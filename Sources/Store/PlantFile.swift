import Foundation
import GRDB
import GRDBSQLite

/// The file of a plant database, before and while it is opened.
struct PlantFile {
    let path: String

    enum Kind: Equatable { case missing, directory, empty, file }

    var kind: Kind {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            return .missing
        }
        if isDirectory.boolValue { return .directory }
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        return size == 0 ? .empty : .file
    }

    /// Throws unless a file with content is there, to be read or written as a database.
    func requireContent() throws(StoreError) {
        switch kind {
        case .missing: throw .missing(path: path)
        case .directory: throw .directory(path: path)
        case .empty: throw .empty(path: path)
        case .file: return
        }
    }

    /// Opens the file, creating it unless `configuration` is read-only.
    func open(_ configuration: Configuration) throws(StoreError) -> DatabaseQueue {
        do {
            return try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw failure(error)
        }
    }

    /// `sql`, prepared once per connection and taken from the start.
    func statement(_ sql: String, in database: Database) throws(StoreError) -> Statement {
        do {
            let statement = try database.cachedStatement(sql: sql)
            sqlite3_reset(statement.sqliteStatement)
            return statement
        } catch {
            throw failure(error)
        }
    }

    /// SQLite's error with the path that SQLite leaves out.
    func failure(_ error: any Error) -> StoreError {
        guard let error = error as? DatabaseError else {
            return .failed(path: path, .other, reason: "\(error)")
        }
        if error.resultCode == .SQLITE_NOTADB { return .notADatabase(path: path) }
        let code = error.extendedResultCode.rawValue
        return .failed(
            path: path, Trouble(code: code), reason: error.message ?? "SQLite error \(code)")
    }

    /// The last error of `connection`, for calls that go past GRDB.
    func failure(of connection: OpaquePointer?) -> StoreError {
        .failed(
            path: path, Trouble(code: sqlite3_extended_errcode(connection)),
            reason: String(cString: sqlite3_errmsg(connection)))
    }
}
