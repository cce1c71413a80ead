import Foundation
import Plant
import Store
import Testing
import Units

/// Tables of the right shape that SQLite never checked can hold anything.
@Suite("A malformed cell costs its column or its row, not the tenant")
struct MalformedCellTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var cell: String
        var value: String
        var found: String
        var expected: String
        var row: String
        var testDescription: String { "\(cell) = \(value)" }

        init(_ cell: String, _ value: String, _ found: String, _ expected: String, row: String) {
            (self.cell, self.value, self.found) = (cell, value, found)
            (self.expected, self.row) = (expected, row)
        }

        var table: String { String(cell.split(separator: ".")[0]) }
        var column: String { String(cell.split(separator: ".")[1]) }
    }

    static let day = "a day (YYYY-MM-DD)"
    static let time = "a time (YYYY-MM-DDTHH:MM:SS)"
    static let clock = "a time of day (HH:MM)"
    static let statuses =
        "one of RECEIVED, RELEASED, IN_PROGRESS, ON_HOLD, DEMOTED, COMPLETED, SHIPPED, CLOSED, REJECTED, CANCELLED"

    static let cases: [Case] = [
        Case(
            "client.csv_profile", "'tab'", "other text", "one of comma, semicolon", row: "ACME"),
        Case("client.is_active", "'yes'", "text", "a whole number", row: "ACME"),
        Case("client.is_active", "2", "another number", "0 or 1", row: "ACME"),
        Case("client_setting.value", "NULL", "NULL", "text", row: "wip_flag_days"),
        Case("kpi_target.target", "'high'", "text", "a number", row: "EQ-OEE"),
        Case("kpi_target.warning", "x'01'", "a blob", "a number", row: "EQ-OEE"),
        Case("annotation.from_day", "'05.01.2026'", "other text", day, row: "N1"),
        Case(
            "annotation.kind", "'rebase'", "other text", "one of REBASE, EXCLUDE, EVENT",
            row: "N1"),
        Case("annotation.note", "NULL", "NULL", "text", row: "N1"),
        Case("shift.start_time", "'6:00'", "other text", clock, row: "S1"),
        Case("shift.end_time", "'24:00'", "other text", clock, row: "S1"),
        Case("shift.end_time", "NULL", "NULL", clock, row: "S1"),
        Case("shift.break_minutes", "0.5", "a number that is not whole", whole, row: "S1"),
        Case("shift.standard_headcount", "'many'", "text", whole, row: "S1"),
        Case("calendar_shift.day", "'2026-02-30'", "other text", day, row: "2026-02-30, S1"),
        Case("calendar_shift.planned_minutes", "'8 h'", "text", "a number", row: "2026-01-05, S1"),
        Case("line.name", "x'C328'", "a blob", "text", row: "L1"),
        Case("line.name", "CAST(x'C328' AS TEXT)", notUTF8, "text in UTF-8", row: "L1"),
        Case("machine.line_id", "CAST(x'FF' AS TEXT)", notUTF8, "an id in UTF-8", row: "M1"),
        Case("machine.line_id", "x'4C31'", "a blob", "an id", row: "M1"),
        Case("employee.is_floating_pool", "NULL", "NULL", "0 or 1", row: "E1"),
        Case("floating_assignment.to_day", "'soon'", "other text", day, row: "E1, 2026-01-05"),
        Case("customer.name", "NULL", "NULL", "text", row: "C1"),
        Case("product.standard_minutes", "'12,5'", "text", "a number", row: "P1"),
        Case("routing_operation.step", "'first'", "text", whole, row: "P1, first"),
        Case("sales_order.promised_day", "'2026-1-05'", "other text", day, row: "SO1"),
        Case("work_order.product_id", "NULL", "NULL", "an id", row: "W1"),
        Case("work_order.quantity", "'500 pcs'", "text", whole, row: "W1"),
        Case("work_order.quantity", "9e999", "a number that is not whole", whole, row: "W1"),
        Case("work_order.status", "'Start'", "other text", statuses, row: "W1"),
        Case("work_order.started_at", "'2026-01-05 09:00:05'", "other text", time, row: "W1"),
        Case("work_order.started_at", "'2026-01-05T25:00:00'", "other text", time, row: "W1"),
        Case("work_order.started_at", "'2026-01-05T09:00:05Z'", "other text", time, row: "W1"),
        Case("work_order_event.at", "NULL", "NULL", time, row: "W1, 1"),
        Case("work_order_event.to_status", "''", "other text", statuses, row: "W1, 1"),
        Case("hold.held_at", "''", "other text", time, row: "H1"),
        Case("production_entry.day", "'12/31/2025'", "other text", day, row: "A"),
        Case("production_entry.day", "20260105", "other text", day, row: "A"),
        Case("production_entry.day", "NULL", "NULL", day, row: "A"),
        Case("production_entry.day", "'２０２６-01-05'", "other text", day, row: "A"),
        Case("production_entry.shift_id", "NULL", "NULL", "an id", row: "A"),
        Case(
            "production_entry.units_produced", "NULL", "NULL", "units that somebody counted",
            row: "A"),
        Case("production_entry.units_produced", "'ten'", "text", whole, row: "A"),
        Case(
            "production_entry.units_produced", "10.5", "a number that is not whole", whole,
            row: "A"),
        Case("production_entry.run_time_hours", "'7:15'", "text", "a number", row: "A"),
        Case("production_entry.entry_method", "x''", "a blob", "text", row: "A"),
        Case("production_entry.ended_at", "'noon'", "other text", time, row: "A"),
        Case("downtime.is_planned", "-1", "another number", "0 or 1", row: "D1"),
        Case("downtime.reason", "NULL", "NULL", "text", row: "D1"),
        Case(
            "attendance.absence_type", "'SICK'", "other text",
            "one of UNSCHEDULED, VACATION, MEDICAL, PERSONAL", row: "E1, 2026-01-06, S1"),
        Case("attendance.scheduled_hours", "NULL", "NULL", "a number", row: "E1, 2026-01-06, S1"),
        Case(
            "inspection.stage", "NULL", "NULL", "one of INCOMING, IN_PROCESS, FINAL", row: "I1"),
        Case("inspection.units_passed", "x'05'", "a blob", whole, row: "I1"),
    ]

    static let newer: [Case] = [
        Case("line.efficiency_factor", "NULL", "NULL", "a number", row: "L1"),
        Case("line.is_active", "'on'", "text", whole, row: "L1"),
        Case("machine.purchased_on", "'2020'", "other text", day, row: "M1"),
        Case("employee.labor_class", "''", "other text", "one of DIRECT, INDIRECT", row: "E1"),
        Case("employee.hired_on", "'May'", "other text", day, row: "E1"),
        Case("product.unit_cost", "'4 €'", "text", "a number", row: "P1"),
        Case(
            "routing_operation.value_class", "'va'", "other text", "one of VA, NNVA, NVA",
            row: "P1, 10"),
        Case("routing_operation.setup_minutes", "x'01'", "a blob", "a number", row: "P1, 10"),
        Case("sales_order.received_at", "NULL", "NULL", time, row: "SO1"),
        Case(
            "work_order.priority", "'ASAP'", "other text", "one of LOW, NORMAL, HIGH, URGENT",
            row: "W1"),
        Case("work_order.previous_status", "'Hold'", "other text", statuses, row: "W1"),
        Case(
            "work_order.delay_class", "'LATE'", "other text", "one of JUSTIFIED, UNJUSTIFIED",
            row: "W1"),
        Case("work_order_event.from_status", "'x'", "other text", statuses, row: "W1, 1"),
        Case("work_order_event.good_quantity", "1.5", notWhole, whole, row: "W1, 1"),
        Case("hold.expected_resolution_at", "'soon'", "other text", time, row: "H1"),
        Case("attendance.is_late", "7", "another number", "0 or 1", row: "E1, 2026-01-06, S1"),
        Case("inspection.units_repaired", "'two'", "text", whole, row: "I1"),
        Case("training.completed_on", "'2025'", "other text", day, row: "E1, Welding, 2025"),
        Case("survey.score", "'good'", "text", "a number", row: "C1, 2026-01-05"),
        Case("bom.released_at", "'2026-01-05'", "other text", time, row: "BOM1"),
        Case("sales_order_line.quantity", "NULL", "NULL", whole, row: "SO1, 1"),
        Case("job.work_order_id", "NULL", "NULL", "an id", row: "J1"),
        Case("job.is_completed", "NULL", "NULL", "0 or 1", row: "J1"),
        Case("job.actual_hours", "'8h'", "text", "a number", row: "J1"),
        Case(
            "defect.severity", "'HIGH'", "other text", "one of MINOR, MAJOR, CRITICAL",
            row: "F1"),
        Case("defect.defect_type", "NULL", "NULL", "text", row: "F1"),
        Case("measurement.measured_at", "'today'", "other text", time, row: "V1"),
        Case("measurement.value", "NULL", "NULL", "a number", row: "V1"),
        Case(
            "maintenance.kind", "'REPAIR'", "other text", "one of CORRECTIVE, PREVENTIVE",
            row: "MA1"),
        Case("maintenance.ended_at", "5", "other text", time, row: "MA1"),
        Case("cost_entry.amount", "'12,50'", "text", "a number", row: "CO1"),
        Case("cost_entry.day", "'1 May'", "other text", day, row: "CO1"),
        Case("item_stock.on_hand", "NULL", "NULL", "a number", row: "2026-01-05, THREAD"),
        Case("schedule.period_end", "NULL", "NULL", day, row: "PLAN1"),
        Case(
            "schedule.status", "'OPEN'", "other text",
            "one of DRAFT, COMMITTED, ACTIVE, COMPLETED, CANCELLED", row: "PLAN1"),
        Case("schedule_row.product_id", "NULL", "NULL", "an id", row: "PLAN1, 1"),
        Case("schedule_row.sequence", "'1st'", "text", whole, row: "PLAN1, 1"),
        Case(
            "forecast_log.value", "'many'", "text", "a number",
            row: "2026-01-05, 2026-01-20, DEMAND, P1"),
        Case("spool.material", "NULL", "NULL", "text", row: "SP1"),
        Case(
            "production_run.status", "'done'", "other text",
            "one of in_progress, completed, failed, cancelled", row: "R1"),
        Case("production_run.quality_rating", "4.5", notWhole, whole, row: "R1"),
        Case("production_run_item.quantity", "NULL", "NULL", whole, row: "R1, 1"),
        Case("production_run_material.actual_grams", "'9 g'", "text", "a number", row: "R1, SP1"),
        Case(
            "inventory_transaction.type", "'theft'", "other text",
            "one of purchase, usage, waste, return, adjustment", row: "4"),
        Case(
            "kpi_commitment.committed_value", "'high'", "text", "a number",
            row: "PLAN1, PR-VOL, 2026-01-05"),
        Case("inventory_transaction.reversal_of", "1.5", notWhole, whole, row: "4"),
    ]

    static let whole = "a whole number"
    static let notWhole = "a number that is not whole"
    static let notUTF8 = "bytes that are not UTF-8"

    /// The cells without which a row cannot be: keys, quantities, references, days.
    static let required: Set<String> = [
        "client_setting.value", "kpi_target.target", "annotation.from_day", "annotation.kind",
        "calendar_shift.day", "calendar_shift.planned_minutes", "routing_operation.step",
        "work_order.product_id", "work_order.quantity", "work_order.status",
        "work_order_event.at", "work_order_event.to_status", "hold.held_at",
        "production_entry.day", "production_entry.shift_id", "production_entry.units_produced",
        "attendance.scheduled_hours", "inspection.stage", "inspection.units_passed",
        "sales_order.received_at", "training.completed_on", "survey.score",
        "sales_order_line.quantity", "job.work_order_id", "measurement.measured_at",
        "measurement.value", "maintenance.kind", "cost_entry.amount", "cost_entry.day",
        "item_stock.on_hand", "schedule.period_end", "schedule.status",
        "schedule_row.product_id", "production_run.status", "production_run_item.quantity",
        "inventory_transaction.type", "kpi_commitment.committed_value",
    ]

    @Test("It is listed with what is allowed; the others are read", arguments: cases + newer)
    func cell(_ example: Case) throws {
        let loose = try Self.loosePlant()
        try loose.damage(example.cell, example.value)
        let database = try PlantDatabase(reading: loose.path)
        let listed = try database.records(of: "ACME").rejected.filter { $0.effect != .none }
        let first = try #require(listed.first)
        #expect(
            [first.table, first.column, first.key, first.rule]
                == [example.table, example.column, example.row, example.expected])
        #expect(first.effect == (Self.required.contains(example.cell) ? .row : .cell))
        // A text is shown as it is, or who looks for it will not find it.
        let isText = example.value.hasPrefix("'")
        #expect(
            first.value == (isText ? String(example.value.dropFirst().dropLast()) : first.value))
        #expect(
            isText || ["NULL", "a blob"].contains(example.found) == (first.value == example.found))
        #expect(listed.dropFirst().allSatisfy { $0.effect == .belonging })
        #expect(try database.records(of: "BETA").entries.map(\.produced) == [10])
        #expect(try database.clients().map(\.id) == ["ACME", "BETA"])
    }

    @Test(
        "Without a name or a zone there is nothing to report",
        arguments: [
            ("name", "NULL", "NULL"), ("name", "x'00'", "a blob"), ("timezone", "NULL", "NULL"),
        ])
    func nameless(column: String, value: String, found: String) throws {
        let loose = try Self.loosePlant()
        try loose.damage("client.\(column)", value)
        let database = try PlantDatabase(reading: loose.path)
        #expect(
            throws: StoreError.malformed(
                client: "ACME", table: "client", column: column, row: "ACME", found: found,
                expected: "text")
        ) { try database.records(of: "ACME") }
        #expect(try database.records(of: "BETA").entries.map(\.produced) == [10])
    }

    @Test("The words of the error")
    func words() {
        let error = StoreError.malformed(
            client: "ACME", table: "production_entry", column: "day", row: "E-17\u{1B}[31m",
            found: "other text", expected: Self.day)
        #expect(
            error.description == """
                expected a day (YYYY-MM-DD), found other text
                  at: client “ACME”, production_entry.day, row “E-17\\u{1B}[31m”
                  fix: correct the cell; NULL, where the column allows it, means "not recorded"
                """)
    }

    @Test("A whole number stored as 2.0 is 2, and a number stored whole is a number")
    func spreadsheetNumbers() throws {
        let loose = try Self.loosePlant()
        // A column without affinity keeps the number as it came.
        try loose.write(
            """
            CREATE TABLE copy AS SELECT * FROM production_entry;
            DROP TABLE production_entry;
            CREATE TABLE production_entry (client_id TEXT, entry_id, day, shift_id, line_id,
                machine_id, employee_id, work_order_id, job_id, product_id, units_produced,
                units_defective, units_scrapped, units_reworked, started_at, ended_at,
                run_time_hours, setup_hours, planned_setup_hours, employees_assigned,
                employees_present, standard_minutes, ideal_cycle_seconds, energy_kwh,
                entry_method, entered_at, entered_by, verified_by, verified_at, notes);
            INSERT INTO production_entry SELECT * FROM copy;
            UPDATE production_entry SET units_produced = 2.0, run_time_hours = 7
                WHERE client_id = 'ACME';
            """)
        let entry = try PlantDatabase(reading: loose.path).records(of: "ACME").entries.first
        #expect(entry?.produced == 2)
        #expect(entry?.runTime == Hours(7))
    }

    /// `ACME` with a row of nearly every table, and `BETA` with one entry.
    static func loosePlant() throws -> Scratch {
        let loose = try TestPlant.withoutRules()
        try loose.write(
            """
            INSERT INTO client (client_id, name) VALUES ('ACME', 'Acme'), ('BETA', 'Beta');
            INSERT INTO client_setting VALUES ('ACME', 'wip_flag_days', '3');
            INSERT INTO kpi_target VALUES ('ACME', 'EQ-OEE', 85, 80, 70);
            INSERT INTO annotation VALUES
                ('ACME', 'N1', NULL, '2026-01-05', NULL, 'EVENT', 'x');
            INSERT INTO shift VALUES ('ACME', 'S1', 'Early', '06:00', '14:00', 30, 10);
            INSERT INTO calendar_shift VALUES ('ACME', '2026-01-05', 'S1', 450, NULL, NULL);
            INSERT INTO line (client_id, line_id, name) VALUES ('ACME', 'L1', 'One');
            INSERT INTO machine (client_id, machine_id, name) VALUES ('ACME', 'M1', 'Press');
            INSERT INTO employee (client_id, employee_id, name) VALUES ('ACME', 'E1', 'Ada');
            INSERT INTO floating_assignment (client_id, employee_id, from_day)
                VALUES ('ACME', 'E1', '2026-01-05');
            INSERT INTO customer VALUES ('ACME', 'C1', 'Zed');
            INSERT INTO product (client_id, product_id, name) VALUES ('ACME', 'P1', 'Shirt');
            INSERT INTO routing_operation (client_id, product_id, step, operation_id, name)
                VALUES ('ACME', 'P1', 10, 'CUT', 'Cut');
            INSERT INTO sales_order (client_id, sales_order_id, received_at)
                VALUES ('ACME', 'SO1', '2026-01-01T08:00:00');
            INSERT INTO work_order (client_id, work_order_id, product_id, quantity, status)
                VALUES ('ACME', 'W1', 'P1', 500, 'RELEASED');
            INSERT INTO work_order_event (client_id, work_order_id, seq, at, to_status)
                VALUES ('ACME', 'W1', 1, '2026-01-02T09:00:02', 'RELEASED');
            INSERT INTO hold (client_id, hold_id, work_order_id, status, reason, held_at)
                VALUES ('ACME', 'H1', 'W1', 'ON_HOLD', 'x', '2026-01-05T10:00:00');
            INSERT INTO production_entry (client_id, entry_id, day, shift_id, units_produced)
                VALUES ('ACME', 'A', '2026-01-05', 'S1', 5), ('ACME', 'B', '2026-01-05', 'S1', 6),
                    ('BETA', 'A', '2026-01-05', 'S1', 10);
            INSERT INTO downtime (client_id, downtime_id, day, shift_id, minutes, reason)
                VALUES ('ACME', 'D1', '2026-01-05', 'S1', 5, 'OTHER');
            INSERT INTO attendance (client_id, employee_id, day, shift_id, scheduled_hours)
                VALUES ('ACME', 'E1', '2026-01-06', 'S1', 8);
            INSERT INTO inspection (client_id, inspection_id, day, shift_id, stage,
                    units_inspected, units_passed)
                VALUES ('ACME', 'I1', '2026-01-05', 'S1', 'FINAL', 5, 5);
            INSERT INTO training VALUES ('ACME', 'E1', 'Welding', '2025-06-07', 8);
            INSERT INTO survey VALUES ('ACME', 'C1', '2026-01-05', 80);
            INSERT INTO bom (client_id, bom_id, parent_item) VALUES ('ACME', 'BOM1', 'P1');
            INSERT INTO bom_component (client_id, bom_id, component_item)
                VALUES ('ACME', 'BOM1', 'THREAD');
            INSERT INTO sales_order_line VALUES ('ACME', 'SO1', 1, 'P1', 500, NULL);
            INSERT INTO job (client_id, job_id, work_order_id, step) VALUES ('ACME', 'J1', 'W1', 10);
            INSERT INTO defect (client_id, defect_id, inspection_id, defect_type)
                VALUES ('ACME', 'F1', 'I1', 'Hole');
            INSERT INTO measurement (client_id, measurement_id, product_id, characteristic,
                    measured_at, value)
                VALUES ('ACME', 'V1', 'P1', 'Sleeve', '2026-01-05T10:00:00', 60);
            INSERT INTO maintenance (client_id, maintenance_id, machine_id, kind, started_at)
                VALUES ('ACME', 'MA1', 'M1', 'CORRECTIVE', '2026-01-05T10:00:00');
            INSERT INTO cost_entry (client_id, cost_id, day, kind, amount)
                VALUES ('ACME', 'CO1', '2026-01-05', 'SCRAP', 12.5);
            INSERT INTO item_stock (client_id, snapshot_day, item_id)
                VALUES ('ACME', '2026-01-05', 'THREAD');
            INSERT INTO schedule (client_id, schedule_id, name, status, period_start, period_end)
                VALUES ('ACME', 'PLAN1', 'Week 2', 'DRAFT', '2026-01-05', '2026-01-11');
            INSERT INTO schedule_row (client_id, schedule_id, row_no, order_id, day, product_id,
                    quantity)
                VALUES ('ACME', 'PLAN1', 1, 'PO1', '2026-01-05', 'P1', 10);
            INSERT INTO forecast_log
                VALUES ('ACME', '2026-01-05', '2026-01-20', 'DEMAND', 'P1', 100);
            INSERT INTO spool (client_id, spool_id, material, initial_weight_grams,
                    current_weight_grams)
                VALUES ('ACME', 'SP1', 'PLA', 1000, 900);
            INSERT INTO production_run (client_id, run_number, started_at)
                VALUES ('ACME', 'R1', '2026-01-05T10:00:00');
            INSERT INTO production_run_item (client_id, run_number, item_no, product_id, quantity)
                VALUES ('ACME', 'R1', 1, 'P1', 3);
            INSERT INTO production_run_material (client_id, run_number, spool_id, estimated_grams)
                VALUES ('ACME', 'R1', 'SP1', 50);
            INSERT INTO kpi_commitment
                VALUES ('ACME', 'PLAN1', 'PR-VOL', '2026-01-05', '2026-01-11', 100);
            INSERT INTO inventory_transaction (client_id, transaction_id, spool_id, type,
                    weight_before_grams, change_grams, weight_after_grams, at)
                VALUES ('ACME', 4, 'SP1', 'usage', 950, -50, 900, '2026-01-05T11:00:00');
            """)
        return loose
    }

}

extension Scratch {
    /// Sets `cell`, such as `line.name`, of the tenant ACME to `value`, SQL: of one row where there are several.
    func damage(_ cell: String, _ value: String) throws {
        let (table, column) = (cell.split(separator: ".")[0], cell.split(separator: ".")[1])
        let one = table == "production_entry" ? " AND entry_id = 'A'" : ""
        try write("UPDATE \(table) SET \(column) = \(value) WHERE client_id = 'ACME'\(one)")
    }
}
