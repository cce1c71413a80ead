import GRDB
import GRDBSQLite

/// One cell on its way into the database.
public enum CellValue: Sendable, Hashable {
    /// Not recorded.
    case null
    case integer(Int)
    /// Finite.
    case real(Double)
    case text(String)
}

/// Rows of the same columns going into one table: prepared once, bound and stepped per row.
///
/// Built for bulk: texts of a row are gathered in one buffer that SQLite reads in place, so a row
/// costs no allocation here.
public final class RowInsertion {
    private let table: String
    private let columns: Int
    /// `nil` once the transaction is over.
    private var statement: Statement?
    private var row = 0
    /// The row's texts, end to end. Never without a byte: SQLite reads a null pointer as NULL, and an
    /// empty text is not NULL.
    private var texts: [UInt8] = [0]

    init(_ statement: Statement, table: String, columns: Int) {
        self.statement = statement
        self.table = table
        self.columns = columns
    }

    func end() { statement = nil }

    /// Writes one row: as many values as there are columns, in their order.
    public func row(_ values: [CellValue]) throws(StoreError) {
        row += 1
        guard let statement else { throw refused("its transaction is over") }
        guard values.count == columns else {
            throw refused("\(values.count) values for \(columns) columns")
        }
        gather(values)
        let handle = statement.sqliteStatement
        let problem: String? = texts.withUnsafeBytes { texts in
            guard let problem = bind(values, texts, to: handle) else {
                let code = sqlite3_step(handle)
                return code == SQLITE_DONE ? nil : message(handle)
            }
            return problem
        }
        sqlite3_reset(handle)
        if let problem { throw refused(problem) }
    }

    private func gather(_ values: [CellValue]) {
        texts.removeAll(keepingCapacity: true)
        for case .text(var text) in values {
            text.withUTF8 { texts.append(contentsOf: $0) }
        }
        texts.append(0)
    }

    /// Binds every value; what is wrong, or `nil`.
    private func bind(
        _ values: [CellValue], _ texts: UnsafeRawBufferPointer, to handle: OpaquePointer
    ) -> String? {
        var start = 0
        var index: CInt = 0
        for value in values {
            index += 1
            let code: CInt
            switch value {
            case .null: code = sqlite3_bind_null(handle, index)
            case .integer(let integer): code = sqlite3_bind_int64(handle, index, Int64(integer))
            case .real(let real):
                // SQLite stores NaN as NULL: a number that went wrong would read as "not recorded".
                guard real.isFinite else { return "value \(index) is not a finite number" }
                code = sqlite3_bind_double(handle, index, real)
            case .text(let text):
                let count = text.utf8.count
                let bytes = UnsafeRawBufferPointer(rebasing: texts[start...])
                code = sqlite3_bind_text(
                    handle, index, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                    CInt(count), nil)
                start += count
            }
            guard code == SQLITE_OK else { return message(handle) }
        }
        return nil
    }

    private func message(_ handle: OpaquePointer) -> String {
        String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
    }

    private func refused(_ reason: String) -> StoreError {
        .refused(table: table, row: row, reason: reason)
    }
}
