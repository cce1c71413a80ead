import GRDB
import Testing

/// What one table says must be what another one says, or follow from it.
@Suite("Tables of a demonstration plant agree")
struct AgreementTests {
    private let plant: DemonstratedPlant

    init() throws { plant = try DemonstratedPlant.three.get() }

    /// A question whose answer must be the rows that break a rule: none. `of` counts the rows it is
    /// about, so that a rule about nothing does not pass.
    struct Rule: Sendable, CustomTestStringConvertible {
        let says: String
        let of: String
        let broken: String
        var testDescription: String { says }

        init(_ says: String, of: String, broken: String) {
            self.says = says
            self.of = of
            self.broken = broken
        }
    }

    private func check(_ rule: Rule) throws {
        #expect(try plant.count("SELECT count(*) FROM \(rule.of)") > 20)
        #expect(try plant.count("SELECT count(*) FROM \(rule.broken)") == 0)
    }

    @Test("Jobs and entries", arguments: AgreementTests.jobRules)
    func jobs(_ rule: Rule) throws { try check(rule) }

    @Test("Repairs and stops", arguments: AgreementTests.maintenanceRules)
    func maintenance(_ rule: Rule) throws { try check(rule) }

    @Test("Costs follow from units, hours and prices", arguments: AgreementTests.costRules)
    func costs(_ rule: Rule) throws { try check(rule) }

    @Test("Bills, stock and receipts", arguments: AgreementTests.stockRules)
    func stock(_ rule: Rule) throws { try check(rule) }

    @Test("Schedules, forecasts and commitments", arguments: AgreementTests.planningRules)
    func planning(_ rule: Rule) throws { try check(rule) }

    @Test("Print runs, spools and their filament", arguments: AgreementTests.printRules)
    func prints(_ rule: Rule) throws { try check(rule) }
}

extension AgreementTests {
    static let jobRules = [
        Rule(
            "the hours of an order's jobs are the labour of its entries",
            of: "job WHERE actual_hours > 0",
            broken: """
                (SELECT client_id, work_order_id, sum(actual_hours) AS hours FROM job GROUP BY 1, 2)
                JOIN (SELECT client_id, work_order_id, sum(employees_present * (run_time_hours + setup_hours)) AS labour,
                        count(*) = count(employees_present * run_time_hours) AS is_whole
                      FROM production_entry GROUP BY 1, 2) USING (client_id, work_order_id)
                WHERE is_whole AND abs(hours - labour) > 0.01
                """),
        Rule(
            "a released order that was not cancelled has a job for every step, others have none",
            of: "work_order WHERE released_at IS NOT NULL",
            broken: """
                work_order w WHERE (SELECT count(*) FROM job j WHERE j.client_id = w.client_id AND j.work_order_id = w.work_order_id)
                  <> CASE WHEN released_at IS NULL OR status = 'CANCELLED' THEN 0 ELSE
                       (SELECT count(*) FROM routing_operation r WHERE r.client_id = w.client_id AND r.product_id = w.product_id) END
                """),
        Rule(
            "a job's part, step and operation are its order's routing",
            of: "job",
            broken: """
                job j JOIN work_order w USING (client_id, work_order_id)
                LEFT JOIN routing_operation r ON r.client_id = j.client_id AND r.product_id = w.product_id AND r.step = j.step
                WHERE r.operation_id IS NOT j.operation_id OR j.part_number <> w.product_id OR j.planned_quantity <> w.quantity
                """),
        Rule(
            "jobs are complete when their order is, and not after it",
            of: "job WHERE is_completed = 1",
            broken: """
                job j JOIN work_order w USING (client_id, work_order_id)
                WHERE (j.is_completed = 1) <> (w.completed_at IS NOT NULL) OR (j.completed_at IS NULL) <> (w.completed_at IS NULL)
                  OR j.completed_at NOT BETWEEN w.started_at AND w.completed_at
                """),
        Rule(
            "what is scrapped at a step does not reach the next one",
            of: "job WHERE scrapped_quantity > 0",
            broken: """
                (SELECT completed_quantity + scrapped_quantity AS reached,
                   lag(completed_quantity) OVER (PARTITION BY client_id, work_order_id ORDER BY step) AS passed FROM job)
                WHERE reached <> passed
                """),
        Rule(
            "what the last step completed and all steps scrapped is the order's",
            of: "job",
            broken: """
                work_order w JOIN (SELECT client_id, work_order_id, sum(scrapped_quantity) AS scrapped, min(completed_quantity) AS good
                  FROM job GROUP BY 1, 2) USING (client_id, work_order_id)
                WHERE scrapped <> scrapped_quantity OR good <> completed_quantity
                """),
        Rule(
            "an entry's job is one of its order's",
            of: "production_entry WHERE job_id IS NOT NULL",
            broken: """
                production_entry p LEFT JOIN job j USING (client_id, job_id)
                WHERE p.job_id IS NOT NULL AND j.work_order_id IS NOT p.work_order_id
                """),
        Rule(
            "people on a line spend no more time on jobs than the line ran and changed over",
            of: "attendance WHERE job_hours > 0",
            broken: """
                (SELECT p.client_id, day, shift_id, w.line_id, sum(run_time_hours + setup_hours) AS busy,
                   count(*) = count(run_time_hours) AS is_whole
                 FROM production_entry p JOIN work_order w USING (client_id, work_order_id)
                 WHERE p.machine_id IS NULL GROUP BY 1, 2, 3, 4) e
                JOIN (SELECT client_id, day, shift_id, line_id, max(job_hours) AS longest FROM attendance GROUP BY 1, 2, 3, 4)
                  USING (client_id, day, shift_id, line_id)
                WHERE is_whole AND longest > busy + 0.011
                """),
        Rule(
            "what is held for quality is a job of the order",
            of: "hold WHERE job_id IS NOT NULL",
            broken: """
                hold h LEFT JOIN job j USING (client_id, job_id)
                WHERE (h.job_id IS NOT NULL) <> (category = 'QUALITY') OR (h.job_id IS NOT NULL AND j.work_order_id IS NOT h.work_order_id)
                """),
        Rule(
            "inspected steps name their job",
            of: "inspection WHERE job_id IS NOT NULL",
            broken: """
                inspection i LEFT JOIN job j USING (client_id, job_id)
                WHERE i.job_id IS NOT NULL AND (j.step IS NOT i.step OR j.work_order_id IS NOT i.work_order_id)
                """),
    ]

    static let maintenanceRules = [
        Rule(
            "every repair is a breakdown of that machine, from its start to its end",
            of: "maintenance WHERE kind = 'CORRECTIVE'",
            broken: """
                maintenance m WHERE NOT EXISTS (SELECT 1 FROM downtime d WHERE d.client_id = m.client_id
                  AND d.machine_id = m.machine_id AND d.started_at = m.started_at AND d.ended_at IS m.ended_at
                  AND d.reason = CASE kind WHEN 'CORRECTIVE' THEN 'EQUIPMENT_FAILURE' ELSE 'MAINTENANCE' END)
                """),
        Rule(
            "every breakdown of a machine that has a clock time was repaired",
            of: "downtime WHERE machine_id IS NOT NULL AND reason = 'EQUIPMENT_FAILURE'",
            broken: """
                downtime d WHERE machine_id IS NOT NULL AND started_at IS NOT NULL AND reason = 'EQUIPMENT_FAILURE'
                  AND NOT EXISTS (SELECT 1 FROM maintenance m WHERE m.client_id = d.client_id
                    AND m.machine_id = d.machine_id AND m.started_at = d.started_at AND m.kind = 'CORRECTIVE')
                """),
        Rule(
            "only a part that failed has a life, and it lived",
            of: "maintenance WHERE component_life_hours > 0",
            broken: """
                maintenance WHERE component_life_hours <= 0 OR (component_life_hours IS NOT NULL)
                  <> (component IS NOT NULL AND kind = 'CORRECTIVE') OR (ended_at IS NULL AND cost IS NOT NULL)
                """),
        Rule(
            "a part lived no longer than its machine ran since it was last changed",
            of: "maintenance WHERE component_life_hours > 0",
            broken: """
                (SELECT client_id, machine_id, component, component_life_hours AS life, started_at,
                   lag(started_at) OVER (PARTITION BY client_id, machine_id, component ORDER BY started_at) AS changed
                 FROM maintenance WHERE component IS NOT NULL) m
                WHERE changed IS NOT NULL AND life > 0.5 + 24 * (julianday(started_at) - julianday(changed))
                """),
        Rule(
            "gauges read five pieces in a row, against one specification",
            of: "measurement",
            broken: """
                (SELECT 1 FROM measurement GROUP BY client_id, subgroup HAVING count(*) <> 5 OR count(DISTINCT product_id) > 1
                   OR count(DISTINCT characteristic) > 1 OR min(upper_spec) <= coalesce(max(lower_spec), -1))
                """),
    ]

    static let costRules = [
        Rule(
            "a day's wages are the hours that people worked, overtime with its premium",
            of: "cost_entry WHERE kind = 'LABOUR'",
            broken: """
                (SELECT client_id, day, sum(amount) AS paid FROM cost_entry WHERE kind = 'LABOUR' GROUP BY 1, 2)
                JOIN (SELECT client_id, day, sum((coalesce(worked_hours, 0) + 0.25 * coalesce(overtime_hours, 0)) * hourly_cost) AS earned
                      FROM attendance JOIN employee USING (client_id, employee_id) GROUP BY 1, 2) USING (client_id, day)
                WHERE abs(paid - earned) > 0.1
                """),
        Rule(
            "materials are what the bills say of the units made, at the store's prices",
            of: "cost_entry WHERE kind = 'MATERIAL'",
            broken: """
                (SELECT client_id, product_id, sum(amount) AS booked, count(*) AS n FROM cost_entry WHERE kind = 'MATERIAL' GROUP BY 1, 2)
                JOIN (SELECT client_id, w.product_id, sum(units_produced) AS made
                      FROM production_entry JOIN work_order w USING (client_id, work_order_id) GROUP BY 1, 2) USING (client_id, product_id)
                JOIN (SELECT b.client_id, parent_item AS product_id, sum(quantity_per * (1 + waste_percent / 100) * unit_cost) AS price
                      FROM bom b JOIN bom_component c USING (client_id, bom_id)
                      JOIN (SELECT DISTINCT client_id, item_id, unit_cost FROM item_stock) s
                        ON s.client_id = b.client_id AND s.item_id = component_item
                      WHERE is_active = 1 AND component_type = 'RAW' GROUP BY 1, 2) USING (client_id, product_id)
                WHERE abs(booked - made * price) > 0.01 * n + 1e-6 * booked
                """),
        Rule(
            "a shipment brings in its price",
            of: "cost_entry WHERE kind = 'REVENUE'",
            broken: """
                (SELECT client_id, product_id, day, sum(amount) AS booked FROM cost_entry WHERE kind = 'REVENUE' GROUP BY 1, 2, 3)
                LEFT JOIN (SELECT w.client_id, w.product_id, substr(shipped_at, 1, 10) AS day, sum(shipped_quantity * unit_price) AS due
                      FROM work_order w JOIN product p USING (client_id, product_id) WHERE shipped_at IS NOT NULL GROUP BY 1, 2, 3)
                  USING (client_id, product_id, day)
                WHERE due IS NULL OR abs(booked - due) > 0.1
                """),
        Rule(
            "every shipment was paid",
            of: "work_order WHERE shipped_at IS NOT NULL",
            broken: """
                work_order w WHERE shipped_quantity > 0 AND shipped_at < '2026-11-19' AND NOT EXISTS (SELECT 1 FROM cost_entry c
                  WHERE c.client_id = w.client_id AND c.kind = 'REVENUE' AND c.product_id = w.product_id AND c.day = substr(shipped_at, 1, 10))
                """),
        Rule(
            "scrap costs at least what was written down as scrapped, and not much more",
            of: "cost_entry WHERE kind = 'SCRAP'",
            broken: """
                (SELECT client_id, sum(amount) AS booked FROM cost_entry WHERE kind = 'SCRAP' GROUP BY 1)
                JOIN (SELECT p.client_id, sum(units_scrapped * unit_cost) AS written FROM production_entry p
                      JOIN work_order w USING (client_id, work_order_id)
                      JOIN product r ON r.client_id = p.client_id AND r.product_id = w.product_id GROUP BY 1) USING (client_id)
                WHERE booked NOT BETWEEN 0.999 * written AND 1.25 * written
                """),
        Rule(
            "long breakdowns have a cost of their own, on their day",
            of: "cost_entry WHERE kind = 'DOWNTIME'",
            broken: """
                (SELECT client_id, count(*) AS stops FROM downtime WHERE reason = 'EQUIPMENT_FAILURE' AND
                   coalesce(minutes, (julianday(ended_at) - julianday(started_at)) * 1440) > 44.99 GROUP BY 1)
                JOIN (SELECT client_id, count(*) AS booked FROM cost_entry WHERE kind = 'DOWNTIME' GROUP BY 1) USING (client_id)
                WHERE stops <> booked
                """),
        Rule(
            "a machine that was bought brings a few percent of its price a month",
            of: "cost_entry",
            broken: """
                cost_entry c LEFT JOIN machine m USING (client_id, machine_id) WHERE kind = 'EQUIPMENT_BENEFIT'
                  AND (m.purchased_on IS NULL OR amount NOT BETWEEN 0.02 * purchase_cost AND 0.05 * purchase_cost)
                """),
        Rule(
            "no cost is nothing or less", of: "cost_entry", broken: "cost_entry WHERE amount <= 0"),
    ]
}
