import GRDB
import GRDBSQLite
import Plant
import Units

/// The rows of one table that belong to one tenant, stepped through once.
///
/// Cells are taken from left to right in the order of the table's columns. A column of a database made
/// by others can hold anything, so every cell is checked for what SQLite really stores there; the
/// first that is wrong ends the reading with ``StoreError/malformed(client:table:column:row:found:expected:)``.
struct TenantRows: ~Copyable {
    let table: TenantTable
    private let client: String
    private let file: PlantFile
    private let statement: Statement
    private let handle: OpaquePointer
    /// The cell taken next.
    private var column: CInt = 0

    init(
        _ table: TenantTable, of client: String, from day: Day?, byDay: Bool = false,
        in database: Database, _ file: PlantFile
    ) throws(StoreError) {
        (self.table, self.client, self.file) = (table, client, file)
        let first = table.isDated ? day : nil
        statement = try file.statement(table.sql(dated: first != nil, byDay: byDay), in: database)
        handle = statement.sqliteStatement
        statement.bind(1, client)
        if let first { statement.bind(2, first.description) }
    }

    deinit { sqlite3_reset(handle) }

    /// Steps to the next row; `false` after the last.
    mutating func next() throws(StoreError) -> Bool {
        column = 0
        return try statement.step(file)
    }

    /// The key of this row, its parts separated by `, `.
    var key: String {
        table.key.indices.map { statement.text(CInt($0)) }.joined(separator: ", ")
    }

    // MARK: Text

    mutating func text() throws(StoreError) -> String { try required(optionalText(), "text") }

    mutating func optionalText() throws(StoreError) -> String? {
        guard let bytes = try bytes(expecting: "text") else { return nil }
        guard let text = String(checked: bytes) else {
            throw malformed("text", found: "bytes that are not UTF-8")
        }
        return text
    }

    mutating func day() throws(StoreError) -> Day { try required(optionalDay(), dayForm) }

    mutating func optionalDay() throws(StoreError) -> Day? {
        guard let bytes = try bytes(expecting: dayForm) else { return nil }
        guard let day = Day(isoBytes: bytes) else { throw malformed(dayForm, found: "other text") }
        return day
    }

    mutating func time() throws(StoreError) -> LocalTime { try required(optionalTime(), timeForm) }

    mutating func optionalTime() throws(StoreError) -> LocalTime? {
        guard let bytes = try bytes(expecting: timeForm) else { return nil }
        guard let time = LocalTime(isoBytes: bytes) else {
            throw malformed(timeForm, found: "other text")
        }
        return time
    }

    mutating func timeOfDay() throws(StoreError) -> TimeOfDay {
        let form = "a time of day (HH:MM)"
        guard let time = TimeOfDay(iso: try required(optionalText(), form)) else {
            throw malformed(form, found: "other text")
        }
        return time
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _: Choice.Type = Choice.self
    ) throws(StoreError) -> Choice {
        try required(optionalChoice(), oneOf(Choice.self))
    }

    mutating func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _: Choice.Type = Choice.self
    ) throws(StoreError) -> Choice? {
        guard let text = try optionalText() else { return nil }
        guard let choice = Choice(rawValue: text) else {
            throw malformed(oneOf(Choice.self), found: "other text")
        }
        return choice
    }

    mutating func reference<Entity>(
        _ ids: inout InternedIDs<Entity>
    ) throws(StoreError) -> Reference<Entity> {
        try required(optionalReference(&ids), "an id")
    }

    mutating func optionalReference<Entity>(
        _ ids: inout InternedIDs<Entity>
    ) throws(StoreError) -> Reference<Entity>? {
        guard let bytes = try bytes(expecting: "an id") else { return nil }
        guard let reference = ids.reference(bytes) else {
            throw malformed("an id", found: "bytes that are not UTF-8")
        }
        return reference
    }

    // MARK: Numbers

    mutating func integer() throws(StoreError) -> Int {
        try required(optionalInteger(), "a whole number")
    }

    /// 2.0 is 2: a column without SQLite's strict types may have been filled from a spreadsheet.
    mutating func optionalInteger() throws(StoreError) -> Int? {
        let cell = take()
        switch sqlite3_value_type(cell) {
        case SQLITE_NULL: return nil
        case SQLITE_INTEGER: return Int(sqlite3_value_int64(cell))
        case SQLITE_FLOAT:
            guard let whole = Int(exactly: sqlite3_value_double(cell)) else {
                throw malformed("a whole number", found: "a number that is not whole")
            }
            return whole
        default: throw malformed("a whole number")
        }
    }

    mutating func real() throws(StoreError) -> Double { try required(optionalReal(), "a number") }

    /// Not always finite: a database can hold infinities.
    mutating func optionalReal() throws(StoreError) -> Double? {
        let cell = take()
        switch sqlite3_value_type(cell) {
        case SQLITE_NULL: return nil
        case SQLITE_INTEGER, SQLITE_FLOAT: return sqlite3_value_double(cell)
        default: throw malformed("a number")
        }
    }

    mutating func flag() throws(StoreError) -> Bool {
        switch try required(optionalInteger(), "0 or 1") {
        case 0: return false
        case 1: return true
        default: throw malformed("0 or 1", found: "another number")
        }
    }

    // MARK: Cells

    /// The next cell. As a value it is checked once, where `sqlite3_column_…` checks with each call:
    /// a fifth less time in all. Safe without SQLite's locks because the connection is used by one
    /// thread at a time.
    private mutating func take() -> OpaquePointer? {
        defer { column += 1 }
        return sqlite3_column_value(handle, column)
    }

    /// The text of the next cell where SQLite holds it, valid until the next step; `nil` for NULL.
    @inline(__always)
    private mutating func bytes(
        expecting expected: @autoclosure () -> String
    ) throws(StoreError) -> UnsafeBufferPointer<UInt8>? {
        let cell = take()
        switch sqlite3_value_type(cell) {
        case SQLITE_NULL: return nil
        case SQLITE_TEXT:
            let start = sqlite3_value_text(cell)
            return UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(cell)))
        default: throw malformed(expected())
        }
    }

    @inline(__always)
    private func required<Value>(
        _ value: Value?, _ expected: @autoclosure () -> String
    ) throws(StoreError) -> Value {
        guard let value else { throw malformed(expected()) }
        return value
    }

    /// The error of the cell taken last.
    private func malformed(_ expected: String, found: String? = nil) -> StoreError {
        // Before the key: taking a cell as text may change what SQLite says its type is.
        let found = found ?? storageClass
        return .malformed(
            client: client, table: table.name, column: table.columns[Int(column) - 1], row: key,
            found: found, expected: expected)
    }

    private var storageClass: String {
        switch sqlite3_column_type(handle, column - 1) {
        case SQLITE_NULL: "NULL"
        case SQLITE_INTEGER: "a whole number"
        case SQLITE_FLOAT: "a number"
        case SQLITE_TEXT: "text"
        default: "a blob"
        }
    }
}

private let dayForm = "a day (YYYY-MM-DD)"
private let timeForm = "a time (YYYY-MM-DDTHH:MM:SS)"

private func oneOf<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type) -> String {
    "one of " + Choice.allCases.map(\.rawValue).joined(separator: ", ")
}

extension String {
    /// The text of these bytes; `nil` when they are not UTF-8.
    init?(checked bytes: UnsafeBufferPointer<UInt8>) {
        // Most cells are ASCII, which needs no validation of its own: `String(validating:as:)` is
        // generic code that costs several times as much.
        if bytes.isASCII {
            self = String(decoding: bytes, as: UTF8.self)
        } else {
            guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
            self = text
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Eight bytes at a time.
    fileprivate var isASCII: Bool {
        let bytes = UnsafeRawBufferPointer(self)
        var offset = 0
        var all: UInt64 = 0
        while offset + 8 <= bytes.count {
            all |= bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            offset += 8
        }
        while offset < bytes.count {
            all |= UInt64(bytes[offset])
            offset += 1
        }
        return all & 0x8080_8080_8080_8080 == 0
    }
}
