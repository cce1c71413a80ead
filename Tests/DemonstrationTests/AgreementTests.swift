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

    @Test("Jobs and entries", arguments: jobRules)
    func jobs(_ rule: Rule) throws { try check(rule) }

    @Test("Repairs and stops", arguments: maintenanceRules)
    func maintenance(_ rule: Rule) throws { try check(rule) }

    @Test("Costs follow from units, hours and prices", arguments: costRules)
    func costs(_ rule: Rule) throws { try check(rule) }

    @Test("Bills, stock and receipts", arguments: stockRules)
    func stock(_ rule: Rule) throws { try check(rule) }

    @Test("Schedules, forecasts and commitments", arguments: planningRules)
    func planning(_ rule: Rule) throws { try check(rule) }

    @Test("Print runs, spools and their filament", arguments: printRules)
    func prints(_ rule: Rule) throws { try check(rule) }
}

private typealias Rule = AgreementTests.Rule

private let jobRules = [
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
            job j JOIN job n ON n.client_id = j.client_id AND n.work_order_id = j.work_order_id AND n.step = j.step + 1
            WHERE n.completed_quantity + n.scrapped_quantity <> j.completed_quantity
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
            attendance a JOIN (SELECT client_id, day, shift_id, w.line_id, sum(run_time_hours + setup_hours) AS busy,
                count(*) = count(run_time_hours) AS is_whole
              FROM production_entry p JOIN work_order w USING (client_id, work_order_id)
              WHERE p.machine_id IS NULL GROUP BY 1, 2, 3, 4) USING (client_id, day, shift_id, line_id)
            WHERE is_whole AND job_hours > busy + 0.011
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

private let maintenanceRules = [
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

private let costRules = [
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
    Rule("no cost is nothing or less", of: "cost_entry", broken: "cost_entry WHERE amount <= 0"),
]

private let stockRules = [
    Rule(
        "an order is made by a bill of its product that was released before",
        of: "work_order WHERE bom_id IS NOT NULL",
        broken: """
            work_order w LEFT JOIN bom b USING (client_id, bom_id)
            WHERE w.bom_id IS NOT NULL AND (b.parent_item IS NOT w.product_id OR b.released_at > w.received_at)
            """),
    Rule(
        "each product has one active bill, its newest",
        of: "bom",
        broken: """
            (SELECT 1 FROM bom GROUP BY client_id, parent_item HAVING sum(is_active) <> 1
               OR max(released_at) <> max(CASE is_active WHEN 1 THEN released_at END))
            """),
    Rule(
        "every component is a piece of the plant or lies in its store",
        of: "bom_component",
        broken: """
            bom_component c WHERE NOT EXISTS (SELECT 1 FROM item_stock s WHERE s.client_id = c.client_id AND s.item_id = c.component_item)
              OR (component_type = 'SUBASSEMBLY') <> EXISTS (SELECT 1 FROM product p WHERE p.client_id = c.client_id AND p.product_id = c.component_item)
            """),
    Rule(
        "the store never holds less than nothing or than is allocated",
        of: "item_stock",
        broken: "item_stock WHERE on_hand < 0 OR allocated > on_hand OR on_order < 0"),
    Rule(
        "material does not come from nowhere",
        of: "item_receipt",
        broken: """
            (SELECT client_id, item_id, snapshot_day AS day, on_hand,
               lag(on_hand) OVER item AS before, lag(snapshot_day) OVER item AS last FROM item_stock
             WHERE item_id LIKE 'MAT%' WINDOW item AS (PARTITION BY client_id, item_id ORDER BY snapshot_day)) s
            WHERE before IS NOT NULL AND on_hand - before - (SELECT coalesce(sum(quantity), 0) FROM item_receipt r
              WHERE r.client_id = s.client_id AND r.item_id = s.item_id AND r.day > s.last AND r.day <= s.day) > 0.02
            """),
    Rule(
        "finished goods on hand are the safety stock and what was completed and not shipped",
        of: "item_stock WHERE location = 'FG'",
        broken: """
            item_stock s WHERE location = 'FG' AND on_hand - safety_stock <> (SELECT coalesce(sum(completed_quantity), 0) FROM work_order w
              WHERE w.client_id = s.client_id AND w.product_id = s.item_id AND substr(completed_at, 1, 10) <= snapshot_day
                AND coalesce(substr(shipped_at, 1, 10), '9999') > snapshot_day)
            """),
]

private let planningRules = [
    Rule(
        "a row lies in its schedule's week, on a line of the product's department",
        of: "schedule_row",
        broken: """
            schedule_row r JOIN schedule s USING (client_id, schedule_id)
            JOIN routing_operation o ON o.client_id = r.client_id AND o.product_id = r.product_id AND o.step = 1
            LEFT JOIN line l ON l.client_id = r.client_id AND l.line_id = r.line_id
            WHERE r.day NOT BETWEEN period_start AND period_end OR l.department IS NOT o.department OR r.quantity < 1
            """),
    Rule(
        "no order is scheduled for more than it asks",
        of: "planned_order",
        broken: """
            planned_order o JOIN (SELECT client_id, order_id, sum(quantity) AS scheduled, count(DISTINCT product_id) AS products
              FROM schedule_row GROUP BY 1, 2) USING (client_id, order_id)
            WHERE scheduled > o.quantity OR products > 1
            """),
    Rule(
        "what a row completed was made on its day on its line",
        of: "schedule_row WHERE completed_quantity > 0",
        broken: """
            (SELECT client_id, line_id, product_id, day, sum(completed_quantity) AS completed FROM schedule_row GROUP BY 1, 2, 3, 4)
            LEFT JOIN (SELECT client_id, w.line_id, w.product_id, day, sum(units_produced - min(units_defective, units_produced)) AS good,
                  max(units_defective > units_produced) AS is_slip
                  FROM production_entry JOIN work_order w USING (client_id, work_order_id) GROUP BY 1, 2, 3, 4)
              USING (client_id, line_id, product_id, day)
            WHERE completed > 0 AND completed > coalesce(good, 0) AND NOT coalesce(is_slip, 0)
            """),
    Rule(
        "past weeks are completed, this one is active, the next one is committed",
        of: "schedule",
        broken: """
            schedule WHERE status <> CASE WHEN period_end < '2026-11-16' THEN 'COMPLETED' WHEN period_start = '2026-11-16' THEN 'ACTIVE'
              WHEN period_start = '2026-11-23' THEN 'COMMITTED' ELSE 'DRAFT' END OR (status = 'DRAFT') <> (committed_at IS NULL)
              OR committed_at >= period_start
            """),
    Rule(
        "commitments belong to a committed schedule and its week",
        of: "kpi_commitment",
        broken: """
            kpi_commitment k LEFT JOIN schedule s USING (client_id, schedule_id)
            WHERE s.committed_at IS NULL OR k.period_start <> s.period_start OR committed_value <= 0
            """),
    Rule(
        "a planned order is as far as its work order",
        of: "planned_order",
        broken: """
            planned_order o LEFT JOIN work_order w ON w.client_id = o.client_id AND w.work_order_id = 'WO' || substr(o.order_id, 3)
            WHERE w.product_id IS NOT o.product_id OR w.quantity <> o.quantity OR o.completed_quantity > o.quantity
              OR (o.status = 'COMPLETED') <> (w.completed_at IS NOT NULL)
            """),
    Rule(
        "forecasts are made before their day, of products, machine groups or lines",
        of: "forecast_log",
        broken: """
            forecast_log f WHERE made_on >= for_day OR value < 0 OR NOT CASE kind
              WHEN 'DEMAND' THEN EXISTS (SELECT 1 FROM product p WHERE p.client_id = f.client_id AND p.product_id = subject)
              ELSE EXISTS (SELECT 1 FROM line l WHERE l.client_id = f.client_id AND l.line_id = subject)
                OR EXISTS (SELECT 1 FROM machine m WHERE m.client_id = f.client_id AND m.machine_group = subject) END
            """),
    Rule(
        "planning finishes an order line between the customer's order and the work order",
        of: "sales_order_line WHERE planned_at IS NOT NULL",
        broken: """
            work_order w JOIN sales_order s USING (client_id, sales_order_id) JOIN sales_order_line l
              ON l.client_id = w.client_id AND l.sales_order_id = w.sales_order_id AND l.line_no = w.sales_order_line_no
            WHERE planned_at NOT BETWEEN s.received_at AND w.received_at
            """),
]

private let printRules = [
    Rule(
        "a printer's runs bring the good units of its entries",
        of: "production_run",
        broken: """
            (SELECT r.client_id, m.machine_id, sum(coalesce(successful_quantity, 0)) AS good FROM production_run r
               JOIN production_run_item i USING (client_id, run_number)
               JOIN machine m ON m.client_id = r.client_id AND m.name = r.printer_name GROUP BY 1, 2)
            JOIN (SELECT client_id, machine_id, sum(units_produced - units_defective) AS made FROM production_entry GROUP BY 1, 2)
              USING (client_id, machine_id)
            WHERE good <> made
            """),
    Rule(
        "parts of a finished run are good or bad, and bad ones have a reason",
        of: "production_run_item",
        broken: """
            production_run_item i JOIN production_run r USING (client_id, run_number)
            WHERE (status = 'in_progress') <> (successful_quantity IS NULL) OR successful_quantity + failed_quantity <> quantity
              OR (failed_quantity > 0) <> (waste_reason IS NOT NULL) OR (status = 'failed') <> coalesce(successful_quantity = 0, 0)
            """),
    Rule(
        "a reprint makes the parts of a failed run again, after it",
        of: "production_run WHERE original_run_number IS NOT NULL",
        broken: """
            production_run r JOIN production_run_item i USING (client_id, run_number)
            LEFT JOIN production_run o ON o.client_id = r.client_id AND o.run_number = r.original_run_number
            LEFT JOIN production_run_item p ON p.client_id = o.client_id AND p.run_number = o.run_number
            WHERE r.original_run_number IS NOT NULL AND (o.status IS NOT 'failed' OR p.product_id IS NOT i.product_id
              OR i.quantity > p.failed_quantity OR r.started_at < o.completed_at)
            """),
    Rule(
        "a spool holds the sum of its transactions",
        of: "spool",
        broken: """
            spool s WHERE abs(current_weight_grams - (SELECT sum(change_grams) FROM inventory_transaction t
              WHERE t.client_id = s.client_id AND t.spool_id = s.spool_id)) > 0.001 OR current_weight_grams < 0
            """),
    Rule(
        "a transaction begins with what the one before left",
        of: "inventory_transaction",
        broken: """
            (SELECT *, lag(weight_after_grams, 1, 0.0) OVER (PARTITION BY client_id, spool_id ORDER BY transaction_id) AS left_grams
             FROM inventory_transaction)
            WHERE weight_before_grams <> left_grams OR abs(weight_before_grams + change_grams - weight_after_grams) > 0.001
              OR (type = 'purchase') <> (change_grams > 0)
            """),
    Rule(
        "what a run took was taken from its spools, as waste when it failed",
        of: "production_run_material",
        broken: """
            production_run_material m JOIN production_run r USING (client_id, run_number)
            LEFT JOIN inventory_transaction t ON t.client_id = m.client_id AND t.run_number = m.run_number AND t.spool_id = m.spool_id
            WHERE CASE r.status WHEN 'in_progress' THEN t.change_grams IS NOT NULL ELSE t.change_grams IS NULL
              OR t.type <> CASE r.status WHEN 'failed' THEN 'waste' ELSE 'usage' END
              OR abs(t.change_grams + coalesce(m.weight_before_grams - m.weight_after_grams, actual_grams + actual_purge_grams)) > 0.001 END
            """),
]
