import GRDB
import GRDBSQLite
import Plant
import Units

/// The rows of one table that belong to one tenant, stepped through once.
///
/// Cells are taken from left to right in the order of the table's columns. A column of a database made
/// by others can hold anything, so every cell is checked for what SQLite really stores there. One that
/// cannot be what its column says, or is beyond its limits, ends the row where the column is required,
/// with a ``BrokenRule``; else it is noted in ``notes`` and counts as not recorded.
struct TenantRows: ~Copyable {
    let table: TenantTable
    /// What of this row is not taken as it was recorded, or is told though it is taken. The row stands.
    private(set) var notes: [BrokenRule] = []
    /// Over all rows so far.
    private(set) var unlisted = UnlistedIDs()
    let zone: Zone
    private let file: PlantFile
    private let statement: Statement
    private let handle: OpaquePointer
    /// The cell taken next.
    private var column: CInt = 0

    init(
        _ table: TenantTable, of client: String, _ zone: Zone, from day: Day?,
        _ part: TenantTable.Part = .whole, in database: Database, _ file: PlantFile
    ) throws(StoreError) {
        (self.table, self.zone, self.file) = (table, zone, file)
        let first = table.isDated ? day : nil
        statement = try file.statement(table.sql(dated: first != nil, part), in: database)
        handle = statement.sqliteStatement
        statement.bind(1, client)
        if let first { statement.bind(2, first.description) }
    }

    deinit { sqlite3_reset(handle) }

    /// Steps to the next row; `false` after the last.
    mutating func next() throws(StoreError) -> Bool {
        column = 0
        if !notes.isEmpty { notes = [] }
        return try statement.step(file)
    }

    /// The key of this row, its parts separated by `, `.
    var key: String { Self.key(table, statement) }

    private static func key(_ table: TenantTable, _ statement: Statement) -> String {
        table.key.indices.map { statement.text(CInt($0)) }.joined(separator: ", ")
    }

    /// The production day of this row, whatever became of the row itself.
    var productionDay: Day? {
        guard let index = table.dayIndex else { return nil }
        return Day(iso: String(statement.text(CInt(index)).prefix(10)))
    }

    /// The units of this row, whatever became of the row itself.
    var units: Int? {
        guard let index = table.unitsIndex,
            sqlite3_column_type(handle, CInt(index)) == SQLITE_INTEGER
        else { return nil }
        let units = Int(sqlite3_column_int64(handle, CInt(index)))
        return Limits.count.hold(Double(units)) ? units : nil
    }

    // MARK: Rules between columns

    /// The rule broken by `columns` together. Thrown it costs the row.
    func broken(_ columns: String, _ rule: String, _ value: String) -> BrokenRule {
        BrokenRule(column: columns, rule: rule, value: value)
    }

    /// Notes that `columns` are not taken as they were recorded.
    mutating func note(_ columns: String, _ rule: String, _ value: String) {
        note(broken(columns, rule, value))
    }

    private mutating func note(_ broken: BrokenRule) {
        var note = broken
        note.effect = .cell
        notes.append(note)
    }

    /// Notes what `columns` say, which counts all the same.
    mutating func remark(_ columns: String, _ rule: String, _ value: String) {
        notes.append(BrokenRule(column: columns, rule: rule, value: value, effect: .none))
    }

    // MARK: Text

    mutating func text() throws(BrokenRule) -> String { try required(try readText(), "text") }

    mutating func optionalText() -> String? {
        optional { rows throws(BrokenRule) in try rows.readText() }
    }

    /// The text, or `standIn` where there is none.
    mutating func text(else standIn: @autoclosure () -> String) -> String {
        withDefault(standIn(), "text") { rows throws(BrokenRule) in try rows.readText() }
    }

    mutating func day() throws(BrokenRule) -> Day { try required(try readDay(), dayForm) }

    mutating func optionalDay() -> Day? {
        optional { rows throws(BrokenRule) in try rows.readDay() }
    }

    mutating func time() throws(BrokenRule) -> LocalTime { try required(try readTime(), timeForm) }

    mutating func optionalTime() -> LocalTime? {
        optional { rows throws(BrokenRule) in try rows.readTime() }
    }

    mutating func optionalTimeOfDay() -> TimeOfDay? {
        let form = "a time of day (HH:MM)"
        return withDefault(nil, form) { rows throws(BrokenRule) -> TimeOfDay?? in
            guard let text = try rows.readText() else { return nil }
            guard let time = TimeOfDay(iso: text) else { throw rows.malformed(form) }
            return time
        }
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _: Choice.Type = Choice.self
    ) throws(BrokenRule) -> Choice {
        try required(try readChoice(), oneOf(Choice.self))
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        else standIn: Choice
    ) -> Choice {
        withDefault(standIn, oneOf(Choice.self)) { rows throws(BrokenRule) in
            try rows.readChoice()
        }
    }

    mutating func optionalChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _: Choice.Type = Choice.self
    ) -> Choice? {
        optional { rows throws(BrokenRule) in try rows.readChoice() }
    }

    mutating func reference<Entity>(
        _ ids: inout InternedIDs<Entity>
    ) throws(BrokenRule) -> Reference<Entity> {
        try required(try readReference(&ids), "an id")
    }

    mutating func optionalReference<Entity>(
        _ ids: inout InternedIDs<Entity>
    ) -> Reference<Entity>? {
        do throws(BrokenRule) { return try readReference(&ids) } catch {
            note(error)
            return nil
        }
    }

    // MARK: Numbers

    mutating func integer(
        _ limits: Limits? = nil, _ name: String = ""
    ) throws(BrokenRule) -> Int {
        try required(try readInteger(limits, name), "a whole number")
    }

    /// A count that the data model lets be NULL where nobody counted, of a row that is of no use without it.
    mutating func counted(_ name: String) throws(BrokenRule) -> Int {
        guard let count = try readInteger(.count, name) else {
            throw broken(columnName, "\(name) that somebody counted", "NULL")
        }
        return count
    }

    mutating func integer(_ limits: Limits, _ name: String, else standIn: Int) -> Int {
        withDefault(standIn, "a whole number") { rows throws(BrokenRule) in
            try rows.readInteger(limits, name)
        }
    }

    mutating func optionalInteger(_ limits: Limits? = nil, _ name: String = "") -> Int? {
        optional { rows throws(BrokenRule) in try rows.readInteger(limits, name) }
    }

    mutating func real(_ limits: Limits, _ name: String) throws(BrokenRule) -> Double {
        try required(try readReal(limits, name), "a number")
    }

    mutating func real(_ limits: Limits, _ name: String, else standIn: Double) -> Double {
        withDefault(standIn, "a number") { rows throws(BrokenRule) in
            try rows.readReal(limits, name)
        }
    }

    mutating func optionalReal(_ limits: Limits, _ name: String) -> Double? {
        optional { rows throws(BrokenRule) in try rows.readReal(limits, name) }
    }

    mutating func flag(else standIn: Bool) -> Bool {
        withDefault(standIn, "0 or 1") { rows throws(BrokenRule) -> Bool? in
            switch try rows.readInteger(nil, "") {
            case nil: return nil
            case 0: return false
            case 1: return true
            default: throw rows.malformed("0 or 1")
            }
        }
    }

    // MARK: What becomes of a cell

    @inline(__always)
    private func required<Value>(
        _ value: Value?, _ expected: @autoclosure () -> String
    ) throws(BrokenRule) -> Value {
        guard let value else { throw malformed(expected()) }
        return value
    }

    @inline(__always)
    private mutating func optional<Value>(
        _ read: (inout TenantRows) throws(BrokenRule) -> Value?
    ) -> Value? {
        do throws(BrokenRule) { return try read(&self) } catch {
            note(error)
            return nil
        }
    }

    /// The value of a column that may not be NULL and has a default: what cannot be used, and NULL, is noted.
    @inline(__always)
    private mutating func withDefault<Value>(
        _ standIn: @autoclosure () -> Value, _ expected: @autoclosure () -> String,
        _ read: (inout TenantRows) throws(BrokenRule) -> Value?
    ) -> Value {
        do throws(BrokenRule) {
            if let value = try read(&self) { return value }
            note(malformed(expected()))
        } catch {
            note(error)
        }
        return standIn()
    }

    // MARK: Cells; `nil` is NULL

    private mutating func readText() throws(BrokenRule) -> String? {
        guard let bytes = try bytes(expecting: "text") else { return nil }
        guard let text = String(checked: bytes) else { throw malformed("text in UTF-8") }
        return text
    }

    private mutating func readDay() throws(BrokenRule) -> Day? {
        guard let bytes = try bytes(expecting: dayForm) else { return nil }
        guard let day = Day(isoBytes: bytes) else { throw malformed(dayForm) }
        return day
    }

    private mutating func readTime() throws(BrokenRule) -> LocalTime? {
        guard let bytes = try bytes(expecting: timeForm) else { return nil }
        guard let time = LocalTime(isoBytes: bytes) else { throw malformed(timeForm) }
        return time
    }

    private mutating func readChoice<Choice: RawRepresentable<String> & CaseIterable>()
        throws(BrokenRule) -> Choice?
    {
        guard let text = try readText() else { return nil }
        guard let choice = Choice(rawValue: text) else { throw malformed(oneOf(Choice.self)) }
        return choice
    }

    @inline(__always)
    private mutating func readReference<Entity>(
        _ ids: inout InternedIDs<Entity>
    ) throws(BrokenRule) -> Reference<Entity>? {
        guard let bytes = try bytes(expecting: "an id") else { return nil }
        guard let reference = ids.reference(bytes) else { throw malformed("an id in UTF-8") }
        if reference.index >= ids.directory.listed {
            // The key is made for the first row alone.
            unlisted.add(
                reference, of: ids, column: Int(column) - 1, key: Self.key(table, statement))
        }
        return reference
    }

    /// 2.0 is 2: a column without SQLite's strict types may have been filled from a spreadsheet.
    @inline(__always)
    private mutating func readInteger(
        _ limits: Limits?, _ name: String
    ) throws(BrokenRule) -> Int? {
        let cell = take()
        let value: Int
        switch sqlite3_value_type(cell) {
        case SQLITE_NULL: return nil
        case SQLITE_INTEGER: value = Int(sqlite3_value_int64(cell))
        case SQLITE_FLOAT:
            guard let whole = Int(exactly: sqlite3_value_double(cell)) else {
                throw malformed("a whole number")
            }
            value = whole
        default: throw malformed("a whole number")
        }
        if let limits, !limits.hold(Double(value)) {
            throw broken(columnName, limits.rule(name), String(value))
        }
        return value
    }

    @inline(__always)
    private mutating func readReal(
        _ limits: Limits, _ name: String
    ) throws(BrokenRule) -> Double? {
        let cell = take()
        let value: Double
        switch sqlite3_value_type(cell) {
        case SQLITE_NULL: return nil
        case SQLITE_INTEGER, SQLITE_FLOAT: value = sqlite3_value_double(cell)
        default: throw malformed("a number")
        }
        guard limits.hold(value) else {
            throw broken(columnName, limits.rule(name), plain(value))
        }
        return value
    }

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
    ) throws(BrokenRule) -> UnsafeBufferPointer<UInt8>? {
        let cell = take()
        switch sqlite3_value_type(cell) {
        case SQLITE_NULL: return nil
        case SQLITE_TEXT:
            let start = sqlite3_value_text(cell)
            return UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(cell)))
        default: throw malformed(expected())
        }
    }

    /// The name of the column whose cell is taken next.
    var nextColumn: String { table.columns[Int(column)] }

    /// The name of the column whose cell was taken last.
    private var columnName: String { table.columns[Int(column) - 1] }

    /// What is wrong with the cell taken last.
    private func malformed(_ expected: String) -> BrokenRule {
        BrokenRule(column: columnName, rule: expected, value: found, fault: .form)
    }

    /// What the cell taken last holds: the text itself, not all of a long one.
    private var found: String {
        switch sqlite3_column_type(handle, column - 1) {
        case SQLITE_BLOB: return "a blob"
        default:
            let text = statement.text(column - 1)
            return text.count > 60 ? String(text.prefix(60)) + "…" : text
        }
    }
}

private let dayForm = "a day (YYYY-MM-DD)"
private let timeForm = "a time (YYYY-MM-DDTHH:MM:SS)"

private func oneOf<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type) -> String {
    "one of " + Choice.allCases.map(\.rawValue).joined(separator: ", ")
}
