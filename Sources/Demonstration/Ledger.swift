import Store
import Units

/// A row that the plant writes by the thousand.
protocol Record {
    static var table: String { get }
    /// Without `client_id`, which every row begins with.
    static var columns: [String] { get }
    /// The client's id, then a value per column.
    func cells(of client: CellValue) -> [CellValue]
}

/// Where the rows of one client go, within one transaction; statements are prepared on first use.
final class Ledger {
    private let rows: RowWriter
    private let client: CellValue
    private var ofRecords: [ObjectIdentifier: RowInsertion] = [:]
    private var ofMasters: [String: RowInsertion] = [:]

    init(_ rows: RowWriter, client: String) {
        self.rows = rows
        self.client = .text(client)
    }

    func write<Row: Record>(_ record: Row) throws(StoreError) {
        let key = ObjectIdentifier(Row.self)
        let insertion: RowInsertion
        if let known = ofRecords[key] {
            insertion = known
        } else {
            insertion = try rows.insert(into: Row.table, ["client_id"] + Row.columns)
            ofRecords[key] = insertion
        }
        try insertion.row(record.cells(of: client))
    }

    /// Writes a row of a small table, each value beside its column's name; rows of one table name the
    /// same columns in the same order.
    func write(
        _ table: String, _ cells: [(column: String, value: CellValue)], ofClient: Bool = true
    ) throws(StoreError) {
        let own: [(column: String, value: CellValue)] = ofClient ? [("client_id", client)] : []
        let all = own + cells
        let insertion: RowInsertion
        if let known = ofMasters[table] {
            insertion = known
        } else {
            insertion = try rows.insert(into: table, all.map(\.column))
            ofMasters[table] = insertion
        }
        try insertion.row(all.map(\.value))
    }
}

extension CellValue {
    init(_ text: String?) { self = text.map(CellValue.text) ?? .null }
    init(_ number: Int?) { self = number.map(CellValue.integer) ?? .null }
    init(_ number: Double?) { self = number.map(CellValue.real) ?? .null }
    init(_ day: Day?) { self = day.map { .text($0.description) } ?? .null }
    init(_ time: LocalTime?) { self = time.map { .text($0.description) } ?? .null }
    init(_ flag: Bool) { self = .integer(flag ? 1 : 0) }
}
