import Plant
import Store
import Testing
import Units

@Suite("Rows of plans, quality and money that break a rule")
struct RejectedPlanRowTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var table: String
        var column: String
        /// SQL: beside the data model's rules a database can hold anything.
        var value: String
        /// `nil` where the row stands.
        var rule: String?
        var shown: String
        var effect: RejectedRow.Effect
        var testDescription: String { "\(table).\(column) = \(value)" }

        init(
            _ cell: String, _ value: String, _ rule: String?, _ shown: String = "",
            _ effect: RejectedRow.Effect = .row
        ) {
            self.effect = effect
            let parts = cell.split(separator: ".").map(String.init)
            (table, column) = (parts[0], parts[1])
            (self.value, self.rule, self.shown) = (value, rule, shown)
        }
    }

    static let quantity = "0 < quantity ≤ 1,000,000,000"

    /// Each changes one cell of a row of ``RoundTripTests/rows``.
    static let rows: [Case] = [
        Case("inspection.units_scrapped", "2", nil),
        Case("inspection.units_scrapped", "3", "scrapped + reworked ≤ defective", "6 of 5", .cell),
        Case("inspection.units_scrapped", "-1", "0 ≤ scrapped ≤ 1,000,000,000", "-1", .cell),
        Case("inspection.units_repaired", "7", nil),
        Case("inspection.units_repaired", "8", "repaired ≤ inspected − passed", "8 of 7", .cell),
        Case("attendance.overtime_hours", "24.5", "0 ≤ overtime hours ≤ 24", "24.5", .cell),
        Case("attendance.job_hours", "-1", "0 ≤ job hours ≤ 24", "-1", .cell),
        Case("attendance.off_standard_minutes", "1440", nil),
        Case(
            "attendance.off_standard_minutes", "1441", "0 ≤ off-standard minutes ≤ 1440", "1441",
            .cell),
        Case("training.hours", "0", nil),
        Case("training.hours", "-1", "0 ≤ hours", "-1", .cell),
        Case("survey.score", "100", nil),
        Case("survey.score", "100.5", "0 ≤ score ≤ 100", "100.5"),
        Case("survey.score", "-9e999", "0 ≤ score ≤ 100", "−∞"),
        Case("sales_order_line.quantity", "1", nil),
        Case("sales_order_line.quantity", "0", quantity, "0"),
        Case("job.planned_quantity", "-1", "0 ≤ planned quantity ≤ 1,000,000,000", "-1", .cell),
        Case("job.completed_quantity", "-2", "0 ≤ completed quantity ≤ 1,000,000,000", "-2"),
        Case("job.scrapped_quantity", "-3", "0 ≤ scrapped quantity ≤ 1,000,000,000", "-3"),
        Case("job.planned_hours", "-0.5", "0 ≤ planned hours", "-0.5", .cell),
        Case("job.actual_hours", "9e999", "0 ≤ actual hours", "∞", .cell),
        Case("defect.defect_count", "-1", "0 ≤ defects ≤ 1,000,000,000", "-1"),
        Case("measurement.value", "-60", nil),
        Case("measurement.value", "9e999", "finite value", "∞"),
        Case("measurement.lower_spec", "60.5", nil),
        Case("measurement.lower_spec", "61", "lower limit ≤ upper limit", "61", .cell),
        Case("measurement.upper_spec", "-9e999", "finite upper limit", "−∞", .cell),
        Case("maintenance.ended_at", "started_at", nil),
        Case(
            "maintenance.ended_at", "'2026-01-06T06:59:59'", "end ≥ start",
            "2026-01-06T07:00:00 – 2026-01-06T06:59:59", .cell),
        Case("maintenance.cost", "-1", "0 ≤ cost", "-1", .cell),
        Case("maintenance.component_life_hours", "-1", "0 ≤ component life hours", "-1", .cell),
        Case("cost_entry.amount", "-5", nil),
        Case("cost_entry.amount", "9e999", "finite amount", "∞"),
        Case("item_stock.on_hand", "-4", nil),
        Case("item_stock.on_hand", "9e999", "finite on hand", "∞"),
        Case("item_stock.allocated", "-1", "0 ≤ allocated", "-1"),
        Case("item_stock.on_order", "-1", "0 ≤ on order", "-1"),
        Case("item_stock.unit_cost", "-1", "0 ≤ unit cost", "-1", .cell),
        Case("item_stock.safety_stock", "-1", "0 ≤ safety stock", "-1", .cell),
        Case("schedule.period_end", "period_start", nil),
        Case("schedule.period_end", "'2026-01-04'", "end ≥ start", "2026-01-05 – 2026-01-04"),
        Case("schedule_row.quantity", "0", quantity, "0"),
        Case(
            "schedule_row.completed_quantity", "-1",
            "0 ≤ completed quantity ≤ 1,000,000,000", "-1"),
        Case("forecast_log.value", "9e999", "finite value", "∞", .cell),
        Case(
            "production_run.completed_at", "'2026-01-06T05:00:00'", "end ≥ start",
            "2026-01-06T06:00:00 – 2026-01-06T05:00:00", .cell),
        Case("production_run.estimated_hours", "-1", "0 ≤ estimated hours", "-1", .cell),
        Case("production_run.bed_celsius", "9e999", "finite bed temperature", "∞", .cell),
        Case("production_run.nozzle_celsius", "9e999", "finite nozzle temperature", "∞", .cell),
        Case("production_run.quality_rating", "5", nil),
        Case("production_run.quality_rating", "6", "1 ≤ quality rating ≤ 5", "6", .cell),
        Case("production_run_item.quantity", "0", quantity, "0"),
        Case(
            "production_run_item.failed_quantity", "6", "successful + failed ≤ quantity",
            "13 of 12", .cell),
        Case(
            "production_run_item.successful_quantity", "-1",
            "0 ≤ successful quantity ≤ 1,000,000,000", "-1", .cell),
        Case("production_run_item.estimated_cost", "-1", "0 ≤ estimated cost", "-1", .cell),
        Case("production_run_item.unit_mass_grams", "-1", "0 ≤ unit mass grams", "-1", .cell),
        Case("production_run_material.estimated_grams", "-1", "0 ≤ estimated grams", "-1"),
        Case(
            "production_run_material.estimated_purge_grams", "-1", "0 ≤ estimated purge grams",
            "-1", .cell),
        Case(
            "production_run_material.weight_before_grams", "85",
            "weight after ≤ weight before", "85.25", .cell),
        Case(
            "kpi_commitment.period_end", "'2026-01-05'", "end ≥ start", "2026-01-06 – 2026-01-05"),
        Case("kpi_commitment.committed_value", "9e999", "finite committed value", "∞"),
        Case("inventory_transaction.weight_before_grams", "-1", "0 ≤ weight before grams", "-1"),
        Case("inventory_transaction.change_grams", "9e999", "finite change grams", "∞"),
        Case("inventory_transaction.weight_after_grams", "-1", "0 ≤ weight after grams", "-1"),
        Case(
            "production_run_material.weight_after_grams", "-1", "0 ≤ weight after grams", "-1",
            .cell),
        Case("production_run_material.actual_grams", "-1", "0 ≤ actual grams", "-1", .cell),
        Case(
            "production_run_material.actual_purge_grams", "-1", "0 ≤ actual purge grams", "-1",
            .cell),
        Case("production_run_material.cost_per_gram", "-1", "0 ≤ cost per gram", "-1", .cell),
    ]

    @Test("What breaks a rule is listed; it costs the row only where it must", arguments: rows)
    func leftOut(_ example: Case) throws {
        let before = try RoundTripTests.plant().records(of: "ACME")
        let after = try changed(example)
        let listed = after.rejected.filter { $0.effect != .none && $0.effect != .belonging }
        #expect(listed.map(\.table) == (example.rule == nil ? [] : [example.table]))
        #expect(listed.first?.rule == example.rule)
        #expect(listed.first?.value == (example.rule == nil ? nil : example.shown))
        #expect(listed.first?.effect == (example.rule == nil ? nil : example.effect))
        let lost =
            try #require(counts(before)[example.table])
            - (try #require(counts(after)[example.table]))
        #expect(lost == (example.rule != nil && example.effect == .row ? 1 : 0))
    }

    /// Each leaves the row and takes the cell for not recorded.
    static let cells: [Case] = [
        Case("line.max_operators", "0", "1 ≤ max operators ≤ 10000", "0"),
        Case("line.efficiency_factor", "1.5", "0 ≤ efficiency factor ≤ 1", "1.5"),
        Case("line.absenteeism_factor", "-0.5", "0 ≤ absenteeism factor ≤ 1", "-0.5"),
        Case("line.standard_units_per_hour", "0", "standard units per hour > 0", "0"),
        Case("machine.rated_units_per_hour", "-1", "rated units per hour > 0", "-1"),
        Case("machine.purchase_cost", "-1", "0 ≤ purchase cost", "-1"),
        Case("employee.hourly_cost", "-1", "0 ≤ hourly cost", "-1"),
        Case("employee.left_on", "'2021-03-03'", "end ≥ start", "2021-03-04 – 2021-03-03"),
        Case(
            "product.planned_scrap_percent", "101", "0 ≤ planned scrap percent ≤ 100", "101"),
        Case("product.unit_cost", "-1", "0 ≤ unit cost", "-1"),
        Case("product.unit_price", "9e999", "0 ≤ unit price", "∞"),
        Case("product.unit_mass_grams", "0", "unit mass grams > 0", "0"),
        Case("routing_operation.standard_minutes", "-1", "0 ≤ standard minutes", "-1"),
        Case("routing_operation.setup_minutes", "-1", "0 ≤ setup minutes", "-1"),
        Case("routing_operation.machine_minutes", "-1", "0 ≤ machine minutes", "-1"),
        Case("routing_operation.manual_minutes", "-1", "0 ≤ manual minutes", "-1"),
        Case(
            "work_order_event.good_quantity", "-1", "0 ≤ good quantity ≤ 1,000,000,000", "-1"),
        Case(
            "work_order_event.scrapped_quantity", "-1", "0 ≤ scrapped quantity ≤ 1,000,000,000",
            "-1"),
        Case("spool.initial_weight_grams", "0", "initial weight grams > 0", "0"),
        Case("spool.current_weight_grams", "-1", "0 ≤ current weight grams", "-1"),
        Case("spool.empty_weight_grams", "-1", "0 ≤ empty weight grams", "-1"),
        Case("spool.purchase_price", "-1", "0 ≤ purchase price", "-1"),
    ]

    @Test("A cell that cannot be used is listed; its row stays", arguments: cells)
    func notRecorded(_ example: Case) throws {
        let before = try RoundTripTests.plant().records(of: "ACME")
        let after = try changed(example)
        let listed = after.rejected.filter { $0.effect != .none }
        #expect(listed.map(\.table) == [example.table])
        #expect(listed.map(\.rule) == [example.rule])
        #expect(listed.map(\.value) == [example.shown])
        #expect(listed.map(\.effect) == [.cell])
        #expect(counts(after) == counts(before))
        #expect(Self.unusable(after, example) == [])
    }

    /// The values that `example` wrote and that the records must not hold.
    private static func unusable(_ records: PlantRecords, _ example: Case) -> [Double] {
        let line = records.lines.rows[0]
        let machine = records.machines.rows[0]
        let employee = records.employees.rows[0]
        let product = records.products.rows[0]
        let step = records.routing[1]
        let event = records.workOrderEvents[1]
        let spool = records.spools.rows[1]
        let held: [String: Double?] = [
            "max_operators": Double(line.maxOperators) - 10,
            "efficiency_factor": line.efficiencyFactor - 0.85,
            "absenteeism_factor": line.absenteeismFactor - 0.05,
            "standard_units_per_hour": line.standardUnitsPerHour,
            "rated_units_per_hour": machine.ratedUnitsPerHour,
            "purchase_cost": machine.purchaseCost, "hourly_cost": employee.hourlyCost,
            "left_on": (employee.leftOn ?? employee.hiredOn).map { Double($0.number) },
            "planned_scrap_percent": product.plannedScrapPercent, "unit_cost": product.unitCost,
            "unit_price": product.unitPrice, "unit_mass_grams": product.unitMassGrams,
            "standard_minutes": step.standardMinutes?.value,
            "setup_minutes": step.setupMinutes?.value,
            "machine_minutes": step.machineMinutes?.value,
            "manual_minutes": step.manualMinutes?.value,
            "good_quantity": event.good.map { Double($0) },
            "scrapped_quantity": event.scrapped.map { Double($0) },
            "initial_weight_grams": spool.initialWeightGrams,
            "current_weight_grams": spool.currentWeightGrams,
            "empty_weight_grams": spool.emptyWeightGrams,
            "purchase_price": spool.purchasePrice,
        ]
        guard let value = held[example.column] else { return [.nan] }
        return [value].compactMap(\.self).filter { $0 != 0 }
    }

    @Test("What belongs to a row that was left out is left out with it")
    func orphans() throws {
        let inspection = try changed(Case("inspection.units_passed", "-1", nil))
        #expect(inspection.defects.map(\.id) == ["F1"])
        let run = try changed(Case("production_run.status", "'x'", nil))
        #expect(run.productionRuns.map(\.items.count) == [1])
        #expect(run.productionRuns.map(\.materials.count) == [0])
        #expect(run.rejected.contains { $0.effect == .belonging })
        // The row still tells of its day; the schedule is known by its id alone.
        let plan = try changed(Case("schedule.period_end", "'2026-01-04'", nil))
        #expect(plan.scheduleRows.map { plan.schedules[$0.schedule].id } == ["PLAN1", "PLAN1"])
        #expect(plan.schedules.listed == 1)
    }

    private func changed(_ example: Case) throws -> PlantRecords {
        let plant = try RoundTripTests.plant()
        try plant.writer.close()
        try plant.scratch.write(
            """
            UPDATE \(example.table) SET \(example.column) = \(example.value)
            WHERE client_id = 'ACME' AND \(Self.full[example.table] ?? "1")
            """)
        return try plant.records(of: "ACME")
    }

    /// Which row of a table is changed: the one whose every cell is filled.
    private static let full = [
        "inspection": "inspection_id = 'I1'", "attendance": "employee_id = 'E1'",
        "training": "employee_id = 'E2'", "survey": "day = '2026-01-06'",
        "sales_order_line": "line_no = 2", "job": "job_id = 'J2'", "defect": "defect_id = 'F2'",
        "measurement": "measurement_id = 'A'", "maintenance": "maintenance_id = 'A'",
        "cost_entry": "cost_id = 'A'", "item_stock": "item_id = 'THREAD'",
        "schedule": "schedule_id = 'PLAN1'", "schedule_row": "row_no = 2",
        "forecast_log": "kind = 'DEMAND'", "production_run": "quality_rating IS NOT NULL",
        "production_run_item": "item_no = 2", "production_run_material": "spool_id = 'SP2'",
        "inventory_transaction": "transaction_id = 2", "kpi_commitment": "kpi_id = 'EQ-OEE'",
        "line": "line_id = 'L1'", "machine": "machine_id = 'M1'",
        "employee": "employee_id = 'E1'", "product": "product_id = 'P1'",
        "routing_operation": "step = 20", "work_order_event": "seq = 2",
        "spool": "spool_id = 'SP2'",
    ]

    private func counts(_ records: PlantRecords) -> [String: Int] {
        [
            "inspection": records.inspections.count, "attendance": records.attendance.count,
            "training": records.training.count, "survey": records.surveys.count,
            "sales_order_line": records.salesOrderLines.count, "job": records.jobs.count,
            "defect": records.defects.count, "measurement": records.processMeasurements.count,
            "maintenance": records.maintenance.count, "cost_entry": records.costs.count,
            "item_stock": records.stock.count, "schedule": records.schedules.listed,
            "schedule_row": records.scheduleRows.count,
            "forecast_log": records.loggedForecasts.count,
            "production_run": records.productionRuns.count,
            "production_run_item": records.productionRuns.map(\.items.count).reduce(0, +),
            "production_run_material": records.productionRuns.map(\.materials.count).reduce(0, +),
            "inventory_transaction": records.inventoryTransactions.count,
            "kpi_commitment": records.commitments.count,
            "line": records.lines.listed, "machine": records.machines.listed,
            "employee": records.employees.listed, "product": records.products.listed,
            "routing_operation": records.routing.count,
            "work_order_event": records.workOrderEvents.count, "spool": records.spools.listed,
        ]
    }
}
