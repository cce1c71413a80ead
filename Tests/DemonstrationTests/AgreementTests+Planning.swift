extension AgreementTests {
    static let stockRules = [
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

    static let planningRules = [
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

    static let printRules = [
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
}
