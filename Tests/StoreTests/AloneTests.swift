import GRDB
import Plant
import Testing
import Units

@testable import Store

@Suite("A database of one tenant's rows alone")
struct AloneTests {
    private static let clients = ["ACME", "ACME ", "acme", "ACME\0X", "", "' OR 1=1 --"]

    private func plant() throws -> TestPlant {
        let plant = try TestPlant(clients: Self.clients)
        for id in Self.clients {
            for (table, rows) in RoundTripTests.rows where table != "client" {
                // The calendar's second row names the shift that is here.
                guard var row = table == "calendar_shift" ? rows.dropFirst().first : rows.first
                else { continue }
                row["client_id"] = .text(id)
                try plant.add(table, row)
            }
        }
        return plant
    }

    @Test("It holds every row of the tenant and none of another", arguments: clients)
    func rows(client: String) throws {
        let plant = try plant()
        let alone = try PlantDatabase(reading: plant.path).alone(client)
        #expect(try alone.clients().map { Array($0.id.utf8) } == [Array(client.utf8)])
        for table in TenantTable.all {
            let ids = try alone.cells("SELECT hex(client_id) FROM \(table.name)")
            let hex = client.utf8.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
                .joined().uppercased()
            #expect(ids == [hex], "\(table.name)")
        }
        // What could be asked for in the other's name is not there.
        for other in Self.clients where Array(other.utf8) != Array(client.utf8) {
            #expect(throws: StoreError.self) { try alone.records(of: other) }
        }
    }

    @Test("Its cells are those of the plant, in whatever type and collation they are stored")
    func cells() throws {
        let plant = try plant()
        try plant.scratch.write(
            """
            UPDATE machine SET rated_units_per_hour = 0.1 + 0.2;
            DROP TABLE survey;
            CREATE TABLE survey (client_id TEXT NOT NULL, customer_id TEXT COLLATE NOCASE, day ANY,
                score ANY, remark ANY, twice TEXT AS (score || score)) STRICT;
            INSERT INTO survey (client_id, customer_id, day, score, remark) VALUES
                ('ACME', 'b', '2026-01-02', '7', x'00ff'), ('ACME', 'A', '2026-01-02', 8, NULL),
                ('acme', 'c', '2026-01-02', 9, NULL);
            """)
        let database = try PlantDatabase(reading: plant.path)
        let alone = try database.alone("ACME")
        for table in TenantTable.all.map(\.name) {
            let columns = try database.cells("SELECT name FROM pragma_table_xinfo('\(table)')")
            let values = columns.map { "typeof(\"\($0)\") || quote(\"\($0)\")" }
                .joined(separator: " || ',' || ")
            let sql = "SELECT \(values) FROM \(table) WHERE client_id = 'ACME' COLLATE BINARY"
            #expect(try alone.cells(sql) == database.cells(sql), "\(table)")
        }
        let sorted = "SELECT customer_id FROM survey WHERE client_id = 'ACME' ORDER BY customer_id"
        #expect(try alone.cells(sorted) == ["A", "b"])
    }

    @Test("A store of one tenant's memory remembers nothing of another")
    func derived() throws {
        let scratch = try Scratch()
        let store = DerivedStore(path: scratch.path)
        let day = Day(number: 20_000)
        for client in ["ACME", "acme"] {
            try store.keep(
                DerivedTenant(
                    client: client, asOf: day, summaries: [], months: [], reports: [],
                    numbers: DerivedNumbers(
                        moment: "m", text: "of \(client)", restatements: [])))
        }
        let alone = try store.alone("ACME")
        #expect(try alone.firstNumbers(of: "ACME", at: "m") == "of ACME")
        #expect(try alone.firstNumbers(of: "acme", at: "m") == nil)
        for table in DerivedSchema.remembered {
            let others = try alone.transaction { database in
                try Int.fetchOne(
                    database,
                    sql: "SELECT count(*) FROM \(table) WHERE client_id IS NOT 'ACME'")
            }
            #expect(others == 0, "\(table)")
        }
    }
}

extension PlantDatabase {
    /// The first cell of each row, as text.
    fileprivate func cells(_ sql: String) throws -> [String] {
        try run { database throws(StoreError) in
            do { return try String.fetchAll(database, sql: sql) } catch {
                throw file.failure(error)
            }
        }
    }
}
