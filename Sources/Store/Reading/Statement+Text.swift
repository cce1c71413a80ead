import GRDB
import GRDBSQLite

/// Texts in and out of SQLite with their length. GRDB passes and takes them up to the first NUL: a
/// client id that holds one would be cut down to another tenant's.
extension Statement {
    func bind(_ index: CInt, _ text: String) {
        let bytes = Array(text.utf8) + [0]
        // SQLITE_TRANSIENT: SQLite makes its own copy.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        bytes.withUnsafeBytes {
            let start = $0.baseAddress?.assumingMemoryBound(to: CChar.self)
            _ = sqlite3_bind_text(sqliteStatement, index, start, CInt(bytes.count - 1), transient)
        }
    }

    /// The cell as SQLite would write it, with bytes that are not UTF-8 replaced.
    func text(_ column: CInt) -> String {
        guard let start = sqlite3_column_text(sqliteStatement, column) else { return "NULL" }
        let count = Int(sqlite3_column_bytes(sqliteStatement, column))
        return String(
            decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// Steps to the next row; `false` after the last.
    func step(_ file: PlantFile) throws(StoreError) -> Bool {
        switch sqlite3_step(sqliteStatement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw file.failure(of: sqlite3_db_handle(sqliteStatement))
        }
    }
}
