import Plant
import Store
import Testing
import Units

@Suite("One tenant's rows are all that its records hold")
struct IsolationTests {
    /// Ids that careless comparison, trimming, patterns, numbers or C strings would mix up.
    static let lookAlikes = [
        "ACME", "ACME ", " ACME", "acme", "ACME%", "AC_E", "ACME\0", "ACME\0X", "", "1", "01",
        "1.0", "' OR 1=1 --", "ÀCME",
    ]

    private func plant(_ ids: [String]) throws -> TestPlant {
        let plant = try TestPlant(clients: ids)
        for (index, id) in ids.enumerated() {
            for (table, rows) in RoundTripTests.rows where table != "client" {
                // The calendar's second row names the shift that is here.
                guard var row = table == "calendar_shift" ? rows.dropFirst().first : rows.first
                else { continue }
                row["client_id"] = .text(id)
                try plant.add(table, row)
            }
            // This client's entry is the one that has no notes yet.
            try plant.scratch.write(
                "UPDATE production_entry SET notes = 'of \(index)' WHERE notes IS NULL")
        }
        return plant
    }

    @Test("Clients whose ids look alike", arguments: lookAlikes)
    func lookAlike(_ id: String) throws {
        let plant = try plant(Self.lookAlikes)
        let database = try PlantDatabase(reading: plant.path)
        let records = try database.records(of: id)
        let number = try #require(Self.lookAlikes.firstIndex(of: id))
        #expect(Array(records.client.id.utf8) == Array(id.utf8))
        #expect(records.entries.map(\.notes) == ["of \(number)"])
        let counts: [Int] = [
            records.targets.count, records.annotations.count, records.calendar.count,
            records.lines.listed, records.machines.listed, records.employees.listed,
            records.floating.count, records.customers.listed, records.products.listed,
            records.routing.count, records.salesOrders.listed, records.workOrders.listed,
            records.workOrderEvents.count, records.holds.count, records.downtimes.count,
            records.attendance.count, records.inspections.count, records.shifts.listed,
            records.training.count, records.surveys.count, records.billsOfMaterials.listed,
            records.salesOrderLines.count, records.jobs.count, records.defects.count,
            records.processMeasurements.count, records.maintenance.count,
            records.costs.count, records.stock.count, records.schedules.listed,
            records.scheduleRows.count, records.loggedForecasts.count,
            records.spools.listed, records.productionRuns.count,
            records.productionRuns[0].items.count, records.productionRuns[0].materials.count,
            records.inventoryTransactions.count, records.commitments.count,
        ]
        #expect(counts.allSatisfy { $0 == 1 })
        let listed = try database.clients().map { Array($0.id.utf8) }
        #expect(Set(listed) == Set(Self.lookAlikes.map { Array($0.utf8) }))
    }

    @Test("Columns that SQLite compares loosely are compared exactly all the same")
    func collation() throws {
        let loose = try TestPlant.withoutRules()
        try loose.write(
            """
            DROP TABLE client;
            CREATE TABLE client (client_id TEXT COLLATE NOCASE, name, timezone, language, currency,
                csv_profile, is_active);
            INSERT INTO client VALUES ('acme', 'small', 'UTC', 'en', 'USD', 'comma', 1),
                ('ACME', 'large', 'UTC', 'en', 'USD', 'comma', 1);
            DROP TABLE line;
            CREATE TABLE line (client_id TEXT COLLATE NOCASE, line_id, name, department, max_operators,
                efficiency_factor, absenteeism_factor, standard_units_per_hour, is_active);
            INSERT INTO line VALUES ('acme', 'a', 'a', NULL, 1, 1, 0, NULL, 1),
                ('ACME', 'A', 'A', NULL, 1, 1, 0, NULL, 1);
            """)
        let database = try PlantDatabase(reading: loose.path)
        #expect(try database.records(of: "acme").client.name == "small")
        #expect(try database.records(of: "ACME").client.name == "large")
        #expect(try database.records(of: "acme").lines.rows.map(\.id) == ["a"])
        #expect(try database.records(of: "ACME").lines.rows.map(\.id) == ["A"])
    }

    @Test("An id that no client has")
    func unknown() throws {
        let plant = try TestPlant(clients: ["ACME"])
        let error = #expect(throws: StoreError.self) { try plant.records(of: "ACM\u{202E}E") }
        #expect(
            error?.description == """
                the database has no such client
                  at: client “ACM\\u{202E}E”
                  fix: correct the id; ids are compared letter for letter, blanks included
                """)
    }
}
