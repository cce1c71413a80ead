import GRDB
import Store
import Testing

@Suite("Schema")
struct SchemaTests {
    @Test("A new database has every table, column, key and default of the data model")
    func facts() throws {
        let scratch = try Scratch()
        try PlantWriter(creating: scratch.path).close()
        let actual = try scratch.read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT name FROM sqlite_schema
                    WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid
                    """
            ).map { try describe($0, database) }
        }
        let expected = schemaFacts.split(separator: "\n\n").map { words(String($0)) }
        #expect(actual.count == 57)
        for (one, other) in zip(actual, expected) { #expect(words(one) == other) }
        #expect(actual.count == expected.count)
    }

    @Test("A new database refuses by itself what the data model says, no more and no less")
    func allChecks() throws {
        let scratch = try Scratch()
        try PlantWriter(creating: scratch.path).close()
        let tables = try scratch.read {
            try Row.fetchAll(
                $0, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")
        }
        let actual = tables.flatMap { row -> [String] in
            let (name, sql): (String, String) = (row["name"], row["sql"])
            return sql.split(separator: "CHECK (").dropFirst().map { rest in
                // Up to the bracket that closes the check.
                var depth = 1
                let check = rest.prefix { character in
                    if character == "(" { depth += 1 }
                    if character == ")" { depth -= 1 }
                    return depth > 0
                }
                return compact("\(name):\(check)")
            }
        }
        let expected = checkFacts.split(separator: "\n\n").map { compact(String($0)) }
        #expect(actual == expected)
    }

    @Test("A new database has the indexes that reports and imports look rows up by")
    func indexes() throws {
        let scratch = try Scratch()
        try PlantWriter(creating: scratch.path).close()
        let actual = try scratch.read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT i.name || ': ' || i.tbl_name || ' '
                        || (SELECT group_concat(c.name, ', ') FROM pragma_index_info(i.name) AS c)
                    FROM sqlite_schema AS i WHERE i.type = 'index' AND i.sql IS NOT NULL
                    ORDER BY i.name
                    """)
        }
        #expect(actual.joined(separator: "\n") == indexFacts)
    }

    @Test("A new database says its version and lets readers in while it is written")
    func pragmas() throws {
        let scratch = try Scratch()
        try PlantWriter(creating: scratch.path).close()
        let version = try scratch.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
        let mode = try scratch.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        #expect(version == 2)
        #expect(mode == "wal")
    }

    @Test(
        "Values that the data model does not list are refused",
        arguments: [
            ("client", ["client_id": "X", "name": "X", "csv_profile": "tab"]),
            (
                "work_order",
                [
                    "client_id": "ACME", "work_order_id": "W", "product_id": "P", "quantity": 1,
                    "status": "DONE",
                ]
            ),
            (
                "production_entry",
                [
                    "client_id": "ACME", "entry_id": "E", "day": "2026-01-05", "shift_id": "S",
                    "units_produced": 1, "entry_method": "FAX",
                ]
            ),
            (
                "inspection",
                [
                    "client_id": "ACME", "inspection_id": "I", "day": "2026-01-05",
                    "shift_id": "S", "stage": "LAST", "units_inspected": 1, "units_passed": 1,
                ]
            ),
        ] as [(String, [String: CellValue])])
    func checks(_ table: String, _ row: [String: CellValue]) throws {
        let plant = try TestPlant(clients: ["ACME"])
        let error = #expect(throws: StoreError.self) { try plant.add(table, row) }
        guard case .refused(table, 1, let reason)? = error else {
            Issue.record("not refused: \(String(describing: error))")
            return
        }
        #expect(reason.hasPrefix("CHECK constraint failed: "))
    }

    private func describe(_ table: String, _ database: Database) throws -> String {
        let columns = try Row.fetchAll(
            database, sql: "SELECT * FROM pragma_table_xinfo(?)", arguments: [table]
        ).map { row -> String in
            let primaryKey: Int = row["pk"]
            let value: String? = row["dflt_value"]
            let required: Bool = row["notnull"]
            let name: String = row["name"]
            let type: String = row["type"]
            return "\(name) \(type)" + (required ? "!" : "")
                + (primaryKey > 0 ? "#\(primaryKey)" : "") + (value.map { "=\($0)" } ?? "")
        }
        let sql = try String.fetchOne(
            database, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [table])
        let options = sql?.split(separator: ")").last.map(String.init) ?? ""
        let keys = try Row.fetchAll(
            database,
            sql: """
                SELECT "from" || '→' || "table" AS key FROM pragma_foreign_key_list(?)
                ORDER BY "table", seq, "from"
                """, arguments: [table]
        ).map { row -> String in row["key"] }
        return "\(table): \(columns.joined(separator: ", ")) |\(options)"
            + (keys.isEmpty ? "" : " | \(keys.joined(separator: " "))")
    }

    private func compact(_ text: String) -> String { words(text).joined() }

    private func words(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" } }
}
