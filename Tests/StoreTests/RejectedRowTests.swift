import Plant
import Store
import Testing
import Units

@Suite("Rows that break a rule")
struct RejectedRowTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var table: String
        var cells: [String: CellValue]
        /// `nil` where the row stands.
        var rule: String?
        var value: String
        var effect: RejectedRow.Effect
        var testDescription: String {
            "\(table) \(cells.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })"
        }

        init(
            _ table: String, _ cells: [String: CellValue], _ rule: String?, _ value: String = "",
            _ effect: RejectedRow.Effect = .row
        ) {
            (self.table, self.cells, self.rule, self.value) = (table, cells, rule, value)
            self.effect = effect
        }
    }

    static let facts: [Case] = [
        Case("production_entry", ["units_produced": 0], nil),
        Case("production_entry", ["units_produced": -1], "0 ≤ units ≤ 1,000,000,000", "-1"),
        Case(
            "production_entry", ["units_produced": .integer(.max)], "0 ≤ units ≤ 1,000,000,000",
            "9223372036854775807"),
        Case("production_entry", ["units_defective": 10], nil),
        Case("production_entry", ["units_defective": 11], "0 ≤ defective ≤ produced", "11 of 10"),
        Case("production_entry", ["units_defective": -1], "0 ≤ defective ≤ produced", "-1 of 10"),
        Case(
            "production_entry",
            ["units_defective": 5, "units_scrapped": 2, "units_reworked": 3], nil),
        Case(
            "production_entry",
            ["units_defective": 5, "units_scrapped": 3, "units_reworked": 3],
            "scrapped + reworked ≤ defective", "6 of 5", .cell),
        Case(
            "production_entry", ["units_scrapped": .integer(.max), "units_reworked": 0],
            "0 ≤ scrapped ≤ 1,000,000,000", "9223372036854775807", .cell),
        Case("production_entry", ["run_time_hours": 24], nil),
        Case("production_entry", ["run_time_hours": 24.01], "0 < run hours ≤ 24", "24.01", .cell),
        Case("production_entry", ["run_time_hours": 0], "0 < run hours ≤ 24", "0", .cell),
        Case("production_entry", ["run_time_hours": .null], nil),
        Case("production_entry", ["setup_hours": -0.5], "0 ≤ setup hours ≤ 24", "-0.5", .cell),
        Case("production_entry", ["employees_assigned": 1], nil),
        Case("production_entry", ["employees_assigned": 0], "1 ≤ assigned ≤ 100", "0", .cell),
        Case("production_entry", ["employees_assigned": 101], "1 ≤ assigned ≤ 100", "101", .cell),
        Case("production_entry", ["employees_assigned": 5, "employees_present": 5], nil),
        Case(
            "production_entry", ["employees_assigned": 5, "employees_present": 6],
            "present ≤ assigned", "6 of 5", .none),
        Case("production_entry", ["employees_present": -1], "0 ≤ present", "-1", .cell),
        Case("production_entry", ["energy_kwh": -1], "0 ≤ energy", "-1", .cell),
        Case("downtime", ["minutes": 1], nil),
        Case("downtime", ["minutes": 0.5], nil),
        Case("downtime", ["minutes": -3], "downtime minutes > 0", "-3"),
        Case(
            "downtime", ["minutes": -3, "started_at": "2026-01-05T10:00:00"],
            "downtime minutes > 0", "-3", .cell),
        Case("downtime", ["started_at": "2026-01-05T10:00:00"], nil),
        Case(
            "downtime",
            ["started_at": "2026-01-05T10:00:00", "ended_at": "2026-01-05T10:01:00"], nil),
        Case(
            "downtime",
            ["started_at": "2026-01-05T10:00:00", "ended_at": "2026-01-05T10:00:30"], nil),
        Case(
            "downtime",
            ["started_at": "2026-01-05T10:00:00", "ended_at": "2026-01-05T10:00:00"],
            "downtime > 0 min", "0"),
        Case(
            "downtime",
            [
                "started_at": "2026-01-05T10:00:00", "ended_at": "2026-01-05T09:00:00",
                "minutes": 5,
            ], "end ≥ start", "2026-01-05T10:00:00 – 2026-01-05T09:00:00", .cell),
        Case(
            "downtime",
            ["started_at": "2026-01-05T10:00:00", "ended_at": "2026-01-05T09:00:00"],
            "end ≥ start", "2026-01-05T10:00:00 – 2026-01-05T09:00:00"),
        Case("attendance", ["scheduled_hours": 0], nil),
        Case("attendance", ["scheduled_hours": 24.5], "0 ≤ scheduled hours ≤ 24", "24.5"),
        Case("attendance", ["scheduled_hours": -1], "0 ≤ scheduled hours ≤ 24", "-1"),
        Case("attendance", ["absence_hours": -1], "0 ≤ absence hours ≤ 24", "-1", .cell),
        Case("inspection", ["units_passed": 8, "units_defective": 2], nil),
        Case(
            "inspection", ["units_passed": 9, "units_defective": 2],
            "passed + defective ≤ inspected", "11 of 10"),
        Case("inspection", ["units_passed": -1], "0 ≤ passed ≤ 1,000,000,000", "-1"),
        Case(
            "inspection", ["units_inspected": .integer(.min)],
            "0 ≤ inspected ≤ 1,000,000,000", "-9223372036854775808"),
        Case("work_order", ["quantity": 1], nil),
        Case("work_order", ["quantity": 0], "0 < quantity ≤ 1,000,000,000", "0"),
        Case(
            "work_order", ["shipped_quantity": -1], "0 ≤ shipped quantity ≤ 1,000,000,000", "-1"),
        Case("calendar_shift", ["planned_minutes": 1440], nil),
        Case("calendar_shift", ["planned_minutes": -1], "0 ≤ planned minutes ≤ 1440", "-1"),
    ]

    @Test(
        "What breaks a rule is listed with its cost: the row, the cell or nothing; its neighbour stays",
        arguments: facts)
    func leftOut(_ example: Case) throws {
        let plant = try TestPlant(clients: ["ACME"])
        try plant.add(
            "shift",
            [
                "client_id": "ACME", "shift_id": "S", "name": "S", "start_time": "06:00",
                "end_time": "14:00",
            ])
        for (key, cells) in [("GOOD", [:]), ("ROW", example.cells)] {
            let row = Self.sound(example.table, key).merging(cells) { $1 }
            try plant.add(example.table, row)
        }
        let records = try plant.records(of: "ACME")
        let key =
            switch example.table {
            case "attendance": "ROW, 2026-01-05, S"
            case "calendar_shift": "2026-01-06, S"
            default: "ROW"
            }
        // The rows name no line, product … that a master lists; the shift is one.
        let listed = records.rejected.filter { !$0.rule.hasPrefix("a row of ") }
        #expect(listed.map(\.rule) == [example.rule].compactMap(\.self))
        if let found = listed.first {
            #expect([found.table, found.key, found.value] == [example.table, key, example.value])
            #expect(found.effect == example.effect)
        }
        let read = [
            "production_entry": records.entries.count, "downtime": records.downtimes.count,
            "attendance": records.attendance.count, "inspection": records.inspections.count,
            "work_order": records.workOrders.count, "calendar_shift": records.calendar.count,
        ]
        #expect(read[example.table] == (example.rule != nil && example.effect == .row ? 1 : 2))
    }

    @Test("Infinities are no numbers of a shop floor")
    func infinities() throws {
        let plant = try TestPlant(clients: ["ACME"])
        try plant.add("production_entry", Self.sound("production_entry", "E"))
        try plant.add("downtime", Self.sound("downtime", "D"))
        try plant.add(
            "kpi_target", ["client_id": "ACME", "kpi_id": "EQ-OEE", "target": 85, "warning": 80])
        try plant.scratch.write(
            """
            UPDATE production_entry SET energy_kwh = 9e999;
            UPDATE downtime SET minutes = 9e999;
            UPDATE kpi_target SET warning = -9e999;
            """)
        let records = try plant.records(of: "ACME")
        #expect(records.entries.map(\.energy) == [nil] && records.downtimes.isEmpty)
        #expect(records.targets == ["EQ-OEE": Target(target: 85)])
        #expect(
            Self.listed(records) == [
                "kpi_target EQ-OEE warning: finite warning, −∞",
                "production_entry E energy_kwh: 0 ≤ energy, ∞",
                "downtime D minutes: downtime minutes > 0, ∞",
            ])
    }

    /// Each finding but the ids that no master lists, in a line.
    private static func listed(_ records: PlantRecords) -> [String] {
        records.rejected.filter { $0.effect != .none }.map {
            "\($0.table) \($0.key) \($0.column): \($0.rule), \($0.value)"
        }
    }

    @Test("A standard that cannot divide is listed and counts as not recorded; its row stays")
    func standards() throws {
        let plant = try TestPlant(clients: ["ACME"])
        try plant.add(
            "product",
            [
                "client_id": "ACME", "product_id": "P", "name": "P", "standard_minutes": 0,
                "ideal_cycle_seconds": -1, "opportunities_per_unit": 0,
            ])
        try plant.add(
            "work_order",
            Self.sound("work_order", "W").merging(["standard_minutes": -2]) { $1 })
        try plant.add(
            "production_entry",
            Self.sound("production_entry", "E").merging([
                "ideal_cycle_seconds": 0, "standard_minutes": 1.5,
                "started_at": "2026-01-05T10:00:00", "ended_at": "2026-01-05T09:00:00",
            ]) { $1 })
        let records = try plant.records(of: "ACME")
        #expect(
            Self.listed(records) == [
                "product P standard_minutes: standard minutes > 0, 0",
                "product P ideal_cycle_seconds: ideal cycle seconds > 0, -1",
                "product P opportunities_per_unit: opportunities > 0, 0",
                "work_order W standard_minutes: standard minutes > 0, -2",
                "production_entry E ideal_cycle_seconds: ideal cycle seconds > 0, 0",
                "production_entry E started_at, ended_at: end ≥ start, "
                    + "2026-01-05T10:00:00 – 2026-01-05T09:00:00",
            ])
        let product = records.products.rows[0]
        #expect(product.standardMinutes == nil)
        #expect(product.idealCycleSeconds == nil && product.opportunities == nil)
        #expect(records.workOrders.rows[0].standardMinutes == nil)
        let entry = try #require(records.entries.first)
        #expect(entry.idealCycleSeconds == nil)
        #expect(entry.standardMinutes == Minutes(1.5))
        #expect(entry.startedAt == nil && entry.endedAt == nil)
    }

    @Test(
        "In the hour that comes twice an interval that seems to end before it starts keeps its length"
    )
    func repeatedHour() throws {
        let plant = try TestPlant()
        try plant.add(
            "client", ["client_id": "ACME", "name": "Acme", "timezone": "Europe/Berlin"])
        for (key, start, end) in [
            ("FOLD", "2025-10-26T02:50:00", "2025-10-26T02:10:00"),
            ("LATER", "2025-10-26T03:10:00", "2025-10-26T02:50:00"),
            ("OTHER", "2025-10-27T02:50:00", "2025-10-27T02:10:00"),
        ] {
            try plant.add(
                "downtime",
                Self.sound("downtime", key).merging([
                    "day": "2025-10-26", "started_at": .text(start), "ended_at": .text(end),
                    "minutes": 5,
                ]) { $1 })
        }
        let records = try plant.records(of: "ACME")
        #expect(
            Self.listed(records) == [
                "downtime LATER started_at, ended_at: end ≥ start, "
                    + "2025-10-26T03:10:00 – 2025-10-26T02:50:00",
                "downtime OTHER started_at, ended_at: end ≥ start, "
                    + "2025-10-27T02:50:00 – 2025-10-27T02:10:00",
            ])
        let told = try #require(
            records.rejected.first {
                $0.effect == RejectedRow.Effect.none && $0.table == "downtime"
                    && !$0.rule.hasPrefix("a row of ")
            })
        #expect(told.key == "FOLD")
        #expect(told.rule == "clocks were set back in between")
        #expect(told.value == "2025-10-26T02:50:00 – 2025-10-26T02:10:00")
        let stop = try #require(records.downtimes.first { $0.id == "FOLD" })
        let (start, end) = (try #require(stop.startedAt), try #require(stop.endedAt))
        #expect((end - start).value == 20)
        let zone = records.client.zone
        #expect((zone.instant(end) - zone.instant(start)).value == 20)
    }

    @Test("A shift's impossible breaks and headcount are listed and not used")
    func shifts() throws {
        let plant = try TestPlant(clients: ["ACME"])
        try plant.add(
            "shift",
            [
                "client_id": "ACME", "shift_id": "S", "name": "S", "start_time": "06:00",
                "end_time": "14:00", "break_minutes": -30, "standard_headcount": 0,
            ])
        let records = try plant.records(of: "ACME")
        #expect(records.shifts.rows[0].breaks == .zero)
        #expect(records.shifts.rows[0].standardHeadcount == nil)
        #expect(records.rejected.map(\.value) == ["-30", "0"])
    }

    /// A row of `table` that breaks no rule.
    static func sound(_ table: String, _ key: String) -> [String: CellValue] {
        let row: [String: CellValue] =
            switch table {
            case "production_entry":
                [
                    "entry_id": .text(key), "day": "2026-01-05", "shift_id": "S",
                    "units_produced": 10,
                ]
            case "downtime":
                [
                    "downtime_id": .text(key), "day": "2026-01-05", "shift_id": "S",
                    "reason": "OTHER",
                ]
            case "attendance":
                [
                    "employee_id": .text(key), "day": "2026-01-05", "shift_id": "S",
                    "scheduled_hours": 8,
                ]
            case "inspection":
                [
                    "inspection_id": .text(key), "day": "2026-01-05", "shift_id": "S",
                    "stage": "FINAL", "units_inspected": 10, "units_passed": 8,
                ]
            case "work_order":
                [
                    "work_order_id": .text(key), "product_id": "P", "quantity": 10,
                    "status": "RELEASED",
                ]
            default:
                [
                    "day": key == "GOOD" ? "2026-01-05" : "2026-01-06", "shift_id": "S",
                    "planned_minutes": 450,
                ]
            }
        return row.merging(["client_id": "ACME"]) { $1 }
    }
}
