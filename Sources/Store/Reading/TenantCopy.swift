import GRDB
import GRDBSQLite

/// One table's rows of one tenant, on their way into a database of its own.
struct TenantCopy {
    private struct Column {
        var name: String
        var type: String
        var collation: String?
    }

    private let table: String
    private let columns: Result<[Column], StoreError>
    private let source: Database
    private let file: PlantFile

    init(_ table: String, in source: Database, _ file: PlantFile) {
        (self.table, self.source, self.file) = (table, source, file)
        columns = Self.columns(of: table, in: source, file)
    }

    /// Makes the table as readers see it: names, types and collations, by which values are compared, and
    /// neither keys nor checks, which the rows have passed.
    func makeTable(in own: Database) throws(StoreError) {
        let columns = try columns.get().map { column in
            // In a table that is not strict, ANY would turn texts into numbers.
            let type = column.type == "ANY" ? "" : column.type
            let collation = column.collation.map { " COLLATE \($0.quotedDatabaseIdentifier)" } ?? ""
            return "\(column.name.quotedDatabaseIdentifier) \(type)\(collation)"
        }
        try Self.run(
            "CREATE TABLE \(table.quotedDatabaseIdentifier) (\(columns.joined(separator: ", ")))",
            in: own, file)
    }

    /// Copies what belongs to `client`, cell by cell, as SQLite stores it.
    func copy(_ client: String, to own: Database) throws(StoreError) {
        let names = try columns.get().map(\.name.quotedDatabaseIdentifier)
        let list = names.joined(separator: ", ")
        let table = table.quotedDatabaseIdentifier
        let rows = try file.statement(
            "SELECT \(list) FROM \(table) WHERE client_id = ?1 COLLATE BINARY", in: source)
        defer { sqlite3_reset(rows.sqliteStatement) }
        let marks = names.map { _ in "?" }.joined(separator: ", ")
        let insertion = try file.statement(
            "INSERT INTO \(table) (\(list)) VALUES (\(marks))", in: own)
        rows.bind(1, client)
        while try rows.step(file) {
            sqlite3_reset(insertion.sqliteStatement)
            for column in 0..<CInt(names.count) {
                sqlite3_bind_value(
                    insertion.sqliteStatement, column + 1,
                    sqlite3_column_value(rows.sqliteStatement, column))
            }
            _ = try insertion.step(file)
        }
        sqlite3_reset(insertion.sqliteStatement)
    }

    static func run(
        _ sql: String, in own: Database, _ file: PlantFile
    ) throws(StoreError) {
        do { try own.execute(sql: sql) } catch { throw file.failure(error) }
    }

    private static func columns(
        of table: String, in source: Database, _ file: PlantFile
    ) -> Result<[Column], StoreError> {
        do {
            return .success(
                try Row.fetchAll(
                    source, sql: "SELECT name, type FROM pragma_table_xinfo(?)",
                    arguments: [table]
                ).map { row in
                    let name = try row.decode(String.self, atIndex: 0)
                    return Column(
                        name: name, type: try row.decode(String.self, atIndex: 1).uppercased(),
                        collation: collation(of: name, table, in: source))
                })
        } catch {
            return .failure(file.failure(error))
        }
    }

    /// `nil` for a column of a view.
    private static func collation(
        of column: String, _ table: String, in source: Database
    ) -> String? {
        var name: UnsafePointer<CChar>?
        guard
            sqlite3_table_column_metadata(
                source.sqliteConnection, nil, table, column, nil, &name, nil, nil, nil)
                == SQLITE_OK, let name
        else { return nil }
        return String(cString: name)
    }
}
