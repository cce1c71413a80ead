import Plant
import Store
import Testing
import Units

/// A comparison of texts picks the rows of a window. What no comparison may do is drop a row that nobody has
/// looked at.
@Suite("No row vanishes in silence")
struct VanishingRowTests {
    struct Dated: Sendable, CustomTestStringConvertible {
        var table: String
        /// The day or the time by which rows are picked.
        var column: String
        var testDescription: String { "\(table).\(column)" }
    }

    static let dated = [
        Dated(table: "production_entry", column: "day"), Dated(table: "downtime", column: "day"),
        Dated(table: "attendance", column: "day"), Dated(table: "inspection", column: "day"),
        Dated(table: "measurement", column: "measured_at"),
        Dated(table: "maintenance", column: "started_at"),
        Dated(table: "cost_entry", column: "day"),
        Dated(table: "item_stock", column: "snapshot_day"),
        Dated(table: "schedule_row", column: "day"),
        Dated(table: "kpi_commitment", column: "period_end"),
        Dated(table: "production_run", column: "started_at"),
        Dated(table: "inventory_transaction", column: "at"),
    ]

    /// Ways in which others write the fifth of January 2026, and what is no day at all.
    static let forms = [
        "01/05/2026", "05.01.2026", "5.1.2026", "2/5/2026", "20/01/2026", "31/12/2025",
        "2026/01/05",
        "2026-1-5", "20260105", "26-01-05", "1767571200", "", " ", "yesterday", "2026-02-30",
        " 2026-01-05",
    ]

    @Test(
        "A day in another form is listed with its table, column, row and value",
        arguments: dated, forms)
    func otherForms(_ dated: Dated, form: String) throws {
        let loose = try MalformedCellTests.loosePlant()
        try loose.damage("\(dated.table).\(dated.column)", "'\(form)'")
        for from in [nil, try day("2024-11-01")] {
            let records = try PlantDatabase(reading: loose.path).records(of: "ACME", from: from)
            let lost = records.rejected.filter { $0.effect == .row }
            #expect(lost.map(\.table) == [dated.table], "from \(from?.description ?? "ever")")
            #expect(lost.map(\.column) == [dated.column] && lost.map(\.value) == [form])
            #expect(lost.map(\.day) == [nil])
        }
    }

    @Test(
        "A day that is no text, and none at all", arguments: dated, ["NULL", "x'32'", "20260105"])
    func otherTypes(_ dated: Dated, value: String) throws {
        // SQLite itself keeps NULL out of keys like these.
        let isKey = ["attendance", "item_stock"].contains(dated.table)
        let value = value == "NULL" && isKey ? "''" : value
        let loose = try MalformedCellTests.loosePlant()
        try loose.damage("\(dated.table).\(dated.column)", value)
        let records = try PlantDatabase(reading: loose.path)
            .records(of: "ACME", from: try day("2024-11-01"))
        #expect(records.rejected.filter { $0.effect == .row }.map(\.table) == [dated.table])
    }

    @Test(
        "A sound day before the first one is left out and no fault, whatever its century",
        arguments: ["0001-01-01", "1812-06-24", "1999-12-31", "2000-01-01", "2024-10-31"])
    func older(_ text: String) throws {
        let loose = try MalformedCellTests.loosePlant()
        try loose.damage("production_entry.day", "'\(text)'")
        try loose.damage("inspection.day", "'\(text)'")
        try loose.damage("measurement.measured_at", "'\(text)T10:00:00'")
        let records = try PlantDatabase(reading: loose.path)
            .records(of: "ACME", from: try day("2024-11-01"))
        #expect(records.entries.map(\.id) == ["B"] && records.inspections.isEmpty)
        #expect(records.processMeasurements.isEmpty && records.defects.isEmpty)
        #expect(records.rejected.isEmpty)
    }

    @Test("They are found beside a long history too, of which only the end is read")
    func longHistory() throws {
        let plant = try TestPlant(clients: ["ACME"])
        let first = try day("2024-01-01")
        try plant.writer.transaction { rows throws(StoreError) in
            let entries = try rows.insert(
                into: "production_entry",
                ["client_id", "entry_id", "day", "shift_id", "units_produced"])
            for number in 0..<400 {
                try entries.row([
                    "ACME", .text("E\(1000 + number)"), .text((first + number).description), "S", 5,
                ])
            }
            for (id, form) in [("A", "03/05/2026"), ("Z", "20/05/2026"), ("N", "")] {
                try entries.row(["ACME", .text(id), .text(form), "S", 7])
            }
        }
        let records = try plant.records(of: "ACME", from: first + 390)
        #expect(records.entries.map(\.day) == (390..<400).map { first + $0 })
        let lost = records.rejected.filter { $0.effect == .row }
        #expect(Set(lost.map(\.key)) == ["A", "Z", "N"])
        #expect(lost.map(\.units) == [7, 7, 7])
        #expect(records.rowsRead["production_entry"] == 13)
    }

    // MARK: Orphans

    /// Every column that names a row of a master, and the master.
    static let references: [(cell: String, master: String)] = [
        ("calendar_shift.shift_id", "shift"), ("machine.line_id", "line"),
        ("employee.line_id", "line"), ("floating_assignment.employee_id", "employee"),
        ("floating_assignment.line_id", "line"), ("floating_assignment.shift_id", "shift"),
        ("training.employee_id", "employee"), ("survey.customer_id", "customer"),
        ("routing_operation.product_id", "product"), ("sales_order.customer_id", "customer"),
        ("sales_order_line.sales_order_id", "sales_order"),
        ("sales_order_line.product_id", "product"), ("bom_component.bom_id", "bom"),
        ("work_order.sales_order_id", "sales_order"), ("work_order.product_id", "product"),
        ("work_order.line_id", "line"), ("work_order.machine_id", "machine"),
        ("work_order.operator_id", "employee"), ("work_order.bom_id", "bom"),
        ("work_order_event.work_order_id", "work_order"),
        ("work_order_event.machine_id", "machine"), ("work_order_event.employee_id", "employee"),
        ("job.work_order_id", "work_order"), ("job.employee_id", "employee"),
        ("job.shift_id", "shift"), ("hold.work_order_id", "work_order"),
        ("hold.job_id", "job"), ("production_entry.job_id", "job"), ("inspection.job_id", "job"),
        ("production_entry.shift_id", "shift"), ("production_entry.line_id", "line"),
        ("production_entry.machine_id", "machine"), ("production_entry.employee_id", "employee"),
        ("production_entry.work_order_id", "work_order"),
        ("production_entry.product_id", "product"), ("downtime.shift_id", "shift"),
        ("downtime.line_id", "line"), ("downtime.machine_id", "machine"),
        ("downtime.work_order_id", "work_order"), ("attendance.employee_id", "employee"),
        ("attendance.shift_id", "shift"), ("attendance.line_id", "line"),
        ("attendance.covered_by_employee_id", "employee"),
        ("inspection.work_order_id", "work_order"),
        ("inspection.product_id", "product"), ("inspection.shift_id", "shift"),
        ("inspection.line_id", "line"), ("measurement.product_id", "product"),
        ("maintenance.machine_id", "machine"), ("cost_entry.product_id", "product"),
        ("cost_entry.machine_id", "machine"), ("cost_entry.line_id", "line"),
        ("schedule_row.schedule_id", "schedule"), ("schedule_row.line_id", "line"),
        ("schedule_row.product_id", "product"), ("kpi_commitment.schedule_id", "schedule"),
        ("production_run_item.product_id", "product"),
        ("production_run_material.spool_id", "spool"), ("inventory_transaction.spool_id", "spool"),
    ]

    @Test("An id that no master lists is told, and its row counts", arguments: references)
    func unlisted(_ cell: String, master: String) throws {
        let loose = try MalformedCellTests.loosePlant()
        try loose.damage(cell, "'GHOST'")
        let records = try PlantDatabase(reading: loose.path).records(of: "ACME")
        let parts = cell.split(separator: ".").map(String.init)
        let found = try #require(
            records.rejected.first { $0.table == parts[0] && $0.column == parts[1] })
        #expect(found.value == "GHOST" && found.rule == "a row of \(master)")
        #expect(found.effect == .none && found.rows == 1)
        #expect(records.rejected.allSatisfy { !$0.effect.isRowLost })
    }

    @Test("One line an id with the rows that name it; one a column where the master has no row")
    func gathered() throws {
        let plant = try TestPlant(clients: ["ACME"])
        try plant.add("line", ["client_id": "ACME", "line_id": "L1", "name": "One"])
        for (id, line, product) in [
            ("1", "L1", "A"), ("2", "L2", "B"), ("3", "L2", "C"), ("4", "L3", "D"),
            ("5", "L1", "E"),
        ] {
            try plant.add(
                "production_entry",
                RejectedRowTests.sound("production_entry", id).merging([
                    "line_id": .text(line), "product_id": .text(product),
                ]) { $1 })
        }
        let told = try plant.records(of: "ACME").rejected.map {
            "\($0.column) \($0.value), \($0.rows) from \($0.key)"
        }
        #expect(
            told == [
                "shift_id S, 5 from 1", "line_id L2, 2 from 2", "line_id L3, 1 from 4",
                "product_id A, B, C …, 5 from 1",
            ])
    }

    @Test("A row without its owner is listed; one of an owner that was left out goes with it")
    func ownerless() throws {
        let loose = try MalformedCellTests.loosePlant()
        try loose.damage("defect.inspection_id", "'GHOST'")
        try loose.damage("production_run_item.run_number", "'GHOST'")
        try loose.damage("production_run_material.run_number", "'1'")
        let orphans = try PlantDatabase(reading: loose.path)
            .records(of: "ACME", from: try day("2025-01-01"))
        #expect(
            orphans.rejected.map { "\($0.table) \($0.rule) \($0.effect)" } == [
                "defect a row of inspection that counts row",
                "production_run_item a row of production_run that counts row",
                "production_run_material a row of production_run that counts row",
            ])
        let other = try MalformedCellTests.loosePlant()
        try other.damage("inspection.units_passed", "-1")
        let gone = try PlantDatabase(reading: other.path).records(of: "ACME")
        #expect(gone.rejected.map(\.effect) == [.row, .belonging])
    }

    static let tables = [
        "client_setting", "kpi_target", "annotation", "shift", "calendar_shift", "line", "machine",
        "employee", "floating_assignment", "customer", "product", "routing_operation",
        "bom_component", "sales_order", "work_order", "work_order_event", "hold",
        "production_entry", "downtime",
        "attendance", "inspection", "training", "survey", "bom", "sales_order_line", "job",
        "defect", "measurement", "maintenance", "cost_entry", "item_stock", "schedule",
        "schedule_row", "forecast_log", "spool", "production_run", "production_run_item",
        "production_run_material", "kpi_commitment", "inventory_transaction",
    ]

    @Test(
        "Rows of a client that no client row has are counted, and are nobody's", arguments: tables)
    func strays(_ table: String) throws {
        let loose = try MalformedCellTests.loosePlant()
        try loose.write(
            """
            UPDATE \(table) SET client_id = 'ACME ' WHERE client_id = 'ACME';
            INSERT INTO line (client_id, line_id, name) VALUES ('ZZZ', '1', 'x'), ('ZZZ', '2', 'x');
            """)
        let database = try PlantDatabase(reading: loose.path)
        let rows = table == "production_entry" ? 2 : 1
        let found = try database.strays()
        #expect(found.filter { $0.client == "ACME " }.map(\.count) == [rows])
        #expect(found.filter { $0.client == "ACME " }.map(\.table) == [table])
        #expect(
            found.filter { $0.table == "line" && $0.client != "ACME " }
                .map { "\($0.client) \($0.count)" } == ["ZZZ 2"])
        #expect(try database.records(of: "BETA").entries.map(\.produced) == [10])
    }

    @Test("A sound database has no strays, with keys and without")
    func noStrays() throws {
        let (sound, loose) = (try RoundTripTests.plant(), try MalformedCellTests.loosePlant())
        #expect(try PlantDatabase(reading: sound.path).strays() == [])
        #expect(try PlantDatabase(reading: loose.path).strays() == [])
    }

    // MARK: What is still open

    @Test("What began long before the first day and has not ended is read")
    func open() throws {
        let loose = try MalformedCellTests.loosePlant()
        try loose.write(
            """
            UPDATE downtime SET day = '2024-01-05', started_at = '2024-01-05T10:00:00', minutes = NULL;
            UPDATE maintenance SET started_at = '2024-01-05T10:00:00';
            UPDATE production_run SET started_at = '2024-01-05T10:00:00';
            INSERT INTO downtime (client_id, downtime_id, day, shift_id, started_at, ended_at, reason)
                VALUES ('ACME', 'OVER', '2024-01-05', 'S1', '2024-01-05T10:00:00',
                    '2024-01-05T11:00:00', 'OTHER');
            """)
        let records = try PlantDatabase(reading: loose.path)
            .records(of: "ACME", from: try day("2025-11-01"))
        #expect(records.downtimes.map(\.id) == ["D1"] && records.maintenance.map(\.id) == ["MA1"])
        #expect(records.productionRuns.map(\.id) == ["R1"])
        #expect(records.productionRuns.map(\.items.count) == [1])
        #expect(records.workOrders.listed == 1 && records.holds.count == 1)
        #expect(records.rejected.isEmpty)
    }
}
