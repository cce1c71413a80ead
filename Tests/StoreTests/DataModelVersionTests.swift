import GRDB
import Plant
import Testing
import Units

@testable import Store

@Suite("Databases of an older version")
struct DataModelVersionTests {
    /// A plant of version 1 with the rows of the round trip.
    private func first(saying version: Int = 1) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("\(versionOneSQL); PRAGMA user_version = \(version)")
        let writer = try PlantWriter(opening: scratch.path)
        try writer.transaction { rows throws(StoreError) in
            for (table, recorded) in RoundTripTests.rows {
                for cells in recorded {
                    let row = cells.merging(["client_id": "ACME"]) { $1 }
                    let columns = row.keys.sorted()
                    try rows.insert(into: table, columns).row(columns.map { row[$0] ?? .null })
                }
            }
        }
        try writer.close()
        return scratch
    }

    @Test(
        "One of version 1 is read as it is, whether it says so or says nothing", arguments: [1, 0])
    func readsFirst(version: Int) throws {
        let older = try first(saying: version)
        let tables = try older.read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema WHERE type = 'table'")
        }
        #expect(tables == 52)
        let records = try PlantDatabase(reading: older.path).records(of: "ACME")
        #expect(records.entries.map(\.id) == ["B", "C", "A"])
        #expect(records.entries.map(\.produced) == [0, 100, 10])
        #expect(records.downtimes.map(\.id) == ["D2", "D1"])
        #expect(records.employees.rows.first?.id == "E1")
        #expect(records.workOrders.rows.first?.completedQuantity == 400)
        // Nothing is left out that a database of today keeps.
        let today = try RoundTripTests.plant().records(of: "ACME")
        #expect(records.rejected == today.rejected)
        #expect(records.rowsRead == today.rowsRead)
        // Reading changes nothing.
        let after = try older.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
        #expect(after == version)
    }

    @Test("One of version 1 that lacks a column of version 1 is no plant's")
    func lacking() throws {
        let older = try first()
        try older.write("ALTER TABLE downtime RENAME COLUMN root_cause TO cause")
        #expect(throws: StoreError.foreign(path: older.path, lacks: "column downtime.root_cause")) {
            try PlantDatabase(reading: older.path)
        }
    }

    @Test(
        "What came with version 2 is asked for in databases of version 2 alone",
        arguments: ["table shipment", "column downtime.job_id"])
    func added(_ lacks: String) throws {
        let table =
            lacks == "table shipment"
            ? TenantTable(.shipment, ["shipped_at", "quantity"])
            : TenantTable(.downtime, ["day", "job_id"])
        let older = try first()
        let file = PlantFile(path: older.path)
        try older.read { database in
            try RequiredShape.requireColumns(table, of: .first, database, file)
            #expect(throws: StoreError.foreign(path: older.path, lacks: lacks)) {
                try RequiredShape.requireColumns(table, of: .second, database, file)
            }
        }
    }

    @Test("An entry whose units nobody counted is left out and told, and the others stand")
    func uncounted() throws {
        let plant = try RoundTripTests.plant()
        try plant.add(
            "production_entry",
            [
                "client_id": "ACME", "entry_id": "U", "day": "2026-01-05", "shift_id": "S1",
                "units_produced": .null, "run_time_hours": 7,
            ])
        let records = try plant.records(of: "ACME")
        #expect(records.entries.map(\.id) == ["B", "C", "A"])
        let told = try #require(records.rejected.first { $0.key == "U" })
        #expect(
            [told.table, told.column, told.rule, told.value]
                == [
                    "production_entry", "units_produced", "units that somebody counted", "NULL",
                ])
        #expect(told.effect == .row)
        #expect(told.day == (try day("2026-01-05")))
        #expect(told.units == nil)
    }

    @Test("Every column that is read is declared, and its key comes first")
    func declared() {
        for table in TenantTable.all {
            for column in table.columns {
                #expect(table.declaration.column(column) != nil, "\(table.name).\(column)")
            }
            #expect(Set(table.columns).count == table.columns.count, "\(table.name)")
        }
        #expect(TenantTable.attendance.key == ["employee_id", "day", "shift_id"])
        #expect(TenantTable.client.key == ["client_id"])
        #expect(TenantTable.itemStock.dayIndex == 0)
        #expect(TenantTable.productionEntry.dayIndex == 1)
        #expect(TenantTable.productionEntry.unitsIndex == 9)
        #expect(TenantTable.inspection.unitsIndex == 8)
        #expect(TenantTable.scheduleRow.dayIndex == nil)
    }
}
