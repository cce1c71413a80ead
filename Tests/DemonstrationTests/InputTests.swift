import Demonstration
import GRDB
import Plant
import Testing
import Units

@Suite("Inputs of the KPIs on a demonstration plant")
struct InputTests {
    private let plant: DemonstratedPlant

    init() throws { plant = try DemonstratedPlant.three.get() }

    /// Columns that no KPI reads and no plant of the demonstration fills.
    private static let unused: Set<String> = [
        "app_user.password_hash", "hold.notes", "planned_order.notes",
        "spool.color_hex", "production_run.quality_notes",
        "production_run.notes", "production_run.deleted_at", "production_run_item.bed_position",
        "inventory_transaction.reversal_of", "inventory_transaction.description",
    ]

    @Test("Every column of every table is filled somewhere, apart from those that nothing reads")
    func columns() throws {
        let tables = try plant.strings(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'simulation%' AND name NOT IN ('audit', 'scenario')"
        )
        #expect(tables.count == 51)
        // No KPI reads what the second version of the data model added, and the demonstration leaves it empty.
        let added = Set(
            PlantTable.all.flatMap { table in
                table.columns.filter { max($0.since, table.since) > .first }.map {
                    "\(table.name).\($0.name)"
                }
            })
        #expect(added.count == 45)
        var empty: Set<String> = []
        for table in tables {
            for column in try plant.strings("SELECT name FROM pragma_table_info('\(table)')")
            where !added.contains("\(table).\(column)") {
                let filled = try plant.count(
                    "SELECT count(*) FROM (SELECT 1 FROM \"\(table)\" WHERE \"\(column)\" IS NOT NULL LIMIT 1)"
                )
                if filled == 0 { empty.insert("\(table).\(column)") }
            }
        }
        #expect(empty == InputTests.unused)
    }

    @Test(
        "Each plant keeps the records that it keeps, and leaves the rest",
        arguments: [
            ("survey", ["BOOT-LINE-A", "PRINT-FARM-BLN"]),
            ("production_entry WHERE energy_kwh > 0", ["BOOT-LINE-A", "PRINT-FARM-BLN"]),
            ("production_entry WHERE employee_id IS NOT NULL", ["BOOT-LINE-A", "SOCK-MILL-EG"]),
            ("production_run", ["PRINT-FARM-BLN"]),
            ("spool", ["PRINT-FARM-BLN"]),
        ])
    func gaps(_ records: String, _ keepers: [String]) throws {
        let clients = try plant.strings(
            "SELECT DISTINCT client_id FROM \(records) ORDER BY client_id")
        #expect(clients == keepers)
    }

    @Test("Costs of every kind are booked by every plant", arguments: threeClients)
    func costKinds(_ client: String) throws {
        let kinds = try plant.count(
            "SELECT count(DISTINCT kind) FROM cost_entry WHERE client_id = ?", [client])
        #expect(kinds == 9)
    }

    @Test("Some quality holds are open at the end")
    func openHolds() throws {
        let open = try plant.count(
            "SELECT count(*) FROM hold WHERE category = 'QUALITY' AND resumed_at IS NULL AND status IN ('ON_HOLD', 'PENDING_RESUME', 'PENDING_APPROVAL')"
        )
        #expect(open > 0)
    }

    @Test("Plans hold for the most part", arguments: threeClients)
    func attainment(_ client: String) throws {
        let attained = try plant.number(
            """
            SELECT sum(min(completed_quantity, r.quantity)) * 1.0 / sum(r.quantity) FROM schedule_row r
            JOIN schedule USING (client_id, schedule_id) WHERE status = 'COMPLETED' AND client_id = ?
            """, [client])
        #expect((0.6...0.98).contains(attained), "\(attained)")
        let hours = try plant.number(
            "SELECT sum(actual_hours) / sum(planned_hours) FROM job WHERE is_completed = 1 AND planned_hours > 0 AND client_id = ?",
            [client])
        #expect((0.85...1.25).contains(hours), "\(hours)")
    }

    @Test("A plant earns more than it spends", arguments: threeClients)
    func margin(_ client: String) throws {
        let sums = try plant.rows(
            "SELECT sum(CASE kind WHEN 'REVENUE' THEN amount ELSE 0 END) AS revenue, sum(CASE WHEN kind IN ('MATERIAL', 'LABOUR', 'OVERHEAD') THEN amount ELSE 0 END) AS spent FROM cost_entry WHERE client_id = ?",
            [client])
        let revenue: Double = sums[0]["revenue"]
        let spent: Double = sums[0]["spent"]
        #expect((0.05...0.95).contains(spent / revenue), "\(spent / revenue)")
    }

    @Test("Announced demand is forecast better than by chance, and never perfectly")
    func demand() throws {
        let error = try plant.number(
            """
            SELECT sum(abs(value - ordered)) / sum(ordered) FROM (SELECT f.value, coalesce(sum(l.quantity), 0) AS ordered
              FROM forecast_log f LEFT JOIN sales_order s ON s.client_id = f.client_id
                AND substr(s.received_at, 1, 10) BETWEEN f.for_day AND date(f.for_day, '+6 days')
              LEFT JOIN sales_order_line l ON l.client_id = s.client_id AND l.sales_order_id = s.sales_order_id AND l.product_id = f.subject
              WHERE kind = 'DEMAND' AND for_day < '2026-11-16' GROUP BY f.client_id, for_day, subject)
            """)
        #expect((0.15...0.75).contains(error), "\(error)")
    }
}

/// More than a year of one plant: what trends and habits need.
@Suite("History of a demonstration plant")
struct HistoryTests {
    private static let boots = Result {
        try DemonstratedPlant(DemonstrationPlan(clients: 1, lastDay: DemonstratedPlant.lastDay))
    }

    private let plant: DemonstratedPlant

    init() throws { plant = try HistoryTests.boots.get() }

    @Test(
        "Thirteen months of everything that has a date",
        arguments: [
            ("production_entry", "day"), ("downtime", "day"), ("attendance", "day"),
            ("inspection", "day"), ("measurement", "measured_at"), ("maintenance", "started_at"),
            ("cost_entry", "day"), ("survey", "day"), ("work_order", "completed_at"),
            ("sales_order", "received_at"), ("item_stock", "snapshot_day"), ("item_receipt", "day"),
            ("schedule_row", "day"), ("kpi_commitment", "period_start"),
            ("forecast_log", "for_day"),
            ("bom", "released_at"), ("hold", "held_at"), ("job", "completed_at"),
        ])
    func months(_ table: String, _ column: String) throws {
        let months = try plant.count(
            "SELECT count(DISTINCT substr(\(column), 1, 7)) FROM \"\(table)\" WHERE \(column) BETWEEN '2025-10-15' AND '2026-11-19'"
        )
        #expect(months >= 13)
    }

    @Test("Every customer orders in at least eight weeks")
    func orders() throws {
        let weeks = try plant.rows(
            "SELECT customer_id, count(DISTINCT strftime('%Y-%W', received_at)) AS weeks FROM sales_order GROUP BY 1"
        )
        #expect(weeks.count == 5)
        for row in weeks { #expect(row["weeks"] as Int >= 8) }
    }

    /// Standard hours over run hours of each trained person, 30 days after a course and 30 before. A
    /// course is worth 0.045 of the speed; a month's mean of one person is uncertain by about 0.02.
    @Test("People are faster at their machines after a course")
    func training() throws {
        let rows = try plant.rows(
            """
            SELECT t.employee_id, sum(CASE WHEN p.day > completed_on THEN units_produced * ideal_cycle_seconds / 3600 END)
                / sum(CASE WHEN p.day > completed_on THEN run_time_hours END)
              - sum(CASE WHEN p.day < completed_on THEN units_produced * ideal_cycle_seconds / 3600 END)
                / sum(CASE WHEN p.day < completed_on THEN run_time_hours END) AS gain
            FROM training t JOIN (SELECT e.client_id, e.employee_id, e.day, e.units_produced, e.run_time_hours, r.ideal_cycle_seconds
                FROM production_entry e JOIN work_order w USING (client_id, work_order_id)
                JOIN product r ON r.client_id = e.client_id AND r.product_id = w.product_id
                WHERE r.ideal_cycle_seconds > 0 AND run_time_hours > 0) p
              ON p.client_id = t.client_id AND p.employee_id = t.employee_id
              AND abs(julianday(p.day) - julianday(completed_on)) <= 30
            GROUP BY t.employee_id, completed_on HAVING gain IS NOT NULL ORDER BY gain
            """)
        let gains = rows.map { $0["gain"] as Double }
        #expect(gains.count >= 20)
        #expect((0.015...0.06).contains(gains[gains.count / 2]), "\(gains)")
    }

    @Test("The first characteristic of a main product drifts in the last weeks, the others do not")
    func drift() throws {
        let rows = try plant.rows(
            """
            SELECT characteristic, (avg(CASE WHEN measured_at > '2026-11-01' THEN value END)
              - avg(CASE WHEN measured_at < '2026-09-01' THEN value END)) / ((upper_spec - lower_spec) / 2) AS moved
            FROM measurement GROUP BY 1 ORDER BY 1
            """)
        let moved = rows.map { ($0["characteristic"] as String, $0["moved"] as Double) }
        #expect(moved.map(\.0) == ["Heel height", "Toe spring", "Upper pull force"])
        #expect((0.3...0.6).contains(moved[0].1), "\(moved)")
        #expect(abs(moved[1].1) < 0.1 && abs(moved[2].1) < 0.1, "\(moved)")
    }
}

@Suite("The last day of a demonstration")
struct LastDayTests {
    /// Friday is free at the mill, the weekend elsewhere; 24 to 26 December and Good Friday somewhere.
    @Test(
        "The newest day on which the first three plants work",
        arguments: [
            ("2026-11-18", "2026-11-18"), ("2026-11-20", "2026-11-19"),
            ("2026-11-22", "2026-11-19"), ("2026-04-06", "2026-04-02"),
            ("2026-12-27", "2026-12-24"), ("2026-10-06", "2026-10-05"),
        ])
    func workday(_ day: String, _ expected: String) throws {
        let day = try #require(Day(iso: day))
        #expect(DemonstrationPlan.lastWorkday(upTo: day).description == expected)
    }

    @Test("A holiday that was asked for stays the last day, without records")
    func holiday() throws {
        let christmas = try #require(Day(iso: "2026-12-25"))
        let plant = try DemonstratedPlant(
            DemonstrationPlan(clients: 1, days: 9, lastDay: christmas))
        #expect(
            try plant.count("SELECT count(*) FROM production_entry WHERE day = '2026-12-25'") == 0)
        #expect(
            try plant.count("SELECT count(*) FROM production_entry WHERE day = '2026-12-24'") > 0)
    }
}
