import Store

/// Jobs, quality, money, plans and production runs; out of the order in which they are read.
extension RoundTripTests {
    static let planRows: [(String, [[String: CellValue]])] = [
        (
            "training",
            [
                [
                    "employee_id": "E2", "course": "Forklift", "completed_on": "2025-05-06",
                    "hours": 7.5,
                ],
                ["employee_id": "E1", "course": "Welding", "completed_on": "2025-06-07"],
            ]
        ),
        (
            "survey",
            [
                ["customer_id": "C1", "day": "2026-01-06", "score": 87.5],
                ["customer_id": "C1", "day": "2026-01-05", "score": 0],
            ]
        ),
        (
            "bom",
            [
                [
                    "bom_id": "BOM1", "parent_item": "ITEM-9", "revision": "2.1", "is_active": 0,
                    "released_at": "2025-12-01T08:30:00",
                ],
                ["bom_id": "BOM0", "parent_item": "ITEM-8"],
            ]
        ),
        (
            "bom_component",
            [
                [
                    "bom_id": "BOM1", "component_item": "LEATHER", "description": "Full grain",
                    "quantity_per": 1.5, "unit": "KG", "waste_percent": 5,
                ],
                ["bom_id": "BOM1", "component_item": "EYELET"],
            ]
        ),
        (
            "sales_order_line",
            [
                [
                    "sales_order_id": "SO1", "line_no": 2, "product_id": "P2", "quantity": 30,
                    "planned_at": "2026-01-02T10:11:12",
                ],
                ["sales_order_id": "SO1", "line_no": 1, "product_id": "P1", "quantity": 500],
            ]
        ),
        (
            "job",
            [
                [
                    "job_id": "J2", "work_order_id": "W1", "step": 20, "operation_id": "SEW",
                    "part_number": "PN-5", "planned_quantity": 500, "completed_quantity": 390,
                    "scrapped_quantity": 6, "planned_hours": 40.5, "actual_hours": 42.25,
                    "is_completed": 1, "completed_at": "2026-01-06T08:09:10",
                    "employee_id": "E2", "shift_id": "S2",
                ],
                ["job_id": "J1", "work_order_id": "W2", "step": 10],
            ]
        ),
        (
            "defect",
            [
                [
                    "defect_id": "F2", "inspection_id": "I1", "defect_type": "Stain",
                    "category": "LOOKS", "severity": "MAJOR", "location": "Collar",
                    "defect_count": 4,
                ],
                ["defect_id": "F1", "inspection_id": "I2", "defect_type": "Hole"],
            ]
        ),
        (
            "measurement",
            [
                [
                    "measurement_id": "A", "product_id": "P1", "characteristic": "Sleeve",
                    "measured_at": "2026-01-06T00:00:00", "subgroup": "G1", "value": 60.25,
                    "lower_spec": 59.5, "upper_spec": 60.5, "unit": "cm",
                ],
                [
                    "measurement_id": "B", "product_id": "P2", "characteristic": "Weight",
                    "measured_at": "2026-01-05T23:59:59", "value": -1.5,
                ],
            ]
        ),
        (
            "maintenance",
            [
                [
                    "maintenance_id": "A", "machine_id": "M2", "kind": "CORRECTIVE",
                    "started_at": "2026-01-06T07:00:00", "ended_at": "2026-01-06T08:30:00",
                    "cost": 250.75, "component": "Belt", "component_life_hours": 1200.5,
                ],
                [
                    "maintenance_id": "B", "machine_id": "M1", "kind": "PREVENTIVE",
                    "started_at": "2026-01-05T07:00:00",
                ],
            ]
        ),
        (
            "cost_entry",
            [
                [
                    "cost_id": "A", "day": "2026-01-06", "kind": "EQUIPMENT_BENEFIT",
                    "amount": 1234.5, "product_id": "P1", "machine_id": "M2", "line_id": "L2",
                ],
                ["cost_id": "B", "day": "2026-01-05", "kind": "SCRAP", "amount": -7],
            ]
        ),
        (
            "item_stock",
            [
                [
                    "snapshot_day": "2026-01-06", "item_id": "THREAD", "description": "Red thread",
                    "on_hand": 12.5, "allocated": 3.25, "on_order": 7.75, "unit": "km",
                    "location": "Shelf 4", "unit_cost": 1.75, "safety_stock": 5.5,
                ],
                ["snapshot_day": "2026-01-05", "item_id": "ZIP"],
            ]
        ),
        (
            "schedule",
            [
                [
                    "schedule_id": "PLAN1", "name": "Week 2", "status": "COMMITTED",
                    "period_start": "2026-01-05", "period_end": "2026-01-11",
                    "committed_at": "2026-01-04T15:16:17", "committed_by": "Cy",
                ],
                [
                    "schedule_id": "PLAN0", "name": "Week 3", "status": "DRAFT",
                    "period_start": "2026-01-12", "period_end": "2026-01-12",
                ],
            ]
        ),
        (
            "schedule_row",
            [
                [
                    "schedule_id": "PLAN1", "row_no": 2, "order_id": "PO-77", "line_id": "L2",
                    "day": "2026-01-06", "product_id": "P1", "quantity": 80,
                    "completed_quantity": 75, "sequence": 3,
                ],
                [
                    "schedule_id": "PLAN1", "row_no": 9, "order_id": "PO-78",
                    "day": "2026-01-05", "product_id": "P2", "quantity": 1,
                ],
            ]
        ),
        (
            "forecast_log",
            [
                [
                    "made_on": "2026-01-06", "for_day": "2026-01-20", "kind": "DEMAND",
                    "subject": "P1", "value": 99.5,
                ],
                [
                    "made_on": "2026-01-05", "for_day": "2026-01-21", "kind": "BOTTLENECK",
                    "subject": "L1",
                ],
            ]
        ),
        (
            "spool",
            [
                [
                    "spool_id": "SP2", "material": "PETG", "color": "Blue",
                    "color_hex": "#0000ff", "initial_weight_grams": 1000.5,
                    "current_weight_grams": 640.25, "empty_weight_grams": 230.75,
                    "purchase_price": 24.95,
                ],
                [
                    "spool_id": "SP1", "material": "PLA", "initial_weight_grams": 750,
                    "current_weight_grams": 0,
                ],
            ]
        ),
        (
            "production_run",
            [
                [
                    "run_number": "ACME-20260106-001", "status": "failed",
                    "started_at": "2026-01-06T06:00:00", "completed_at": "2026-01-06T09:00:00",
                    "estimated_hours": 2.75, "printer_name": "Mk4 left", "slicer": "Cut 2.1",
                    "bed_celsius": 60.5, "nozzle_celsius": 215.5, "quality_rating": 2,
                    "quality_notes": "Strings", "failure_reason": "Clog", "notes": "Again",
                    "original_run_number": "ACME-20260105-001",
                    "deleted_at": "2026-01-07T01:02:03",
                ],
                ["run_number": "ACME-20260105-001", "started_at": "2026-01-05T06:00:00"],
            ]
        ),
        (
            "production_run_item",
            [
                [
                    "run_number": "ACME-20260106-001", "item_no": 2, "product_id": "P2",
                    "quantity": 12, "successful_quantity": 7, "failed_quantity": 5,
                    "waste_reason": "clog", "bed_position": "C3", "estimated_cost": 0.75,
                    "unit_mass_grams": 14.5,
                ],
                [
                    "run_number": "ACME-20260106-001", "item_no": 1, "product_id": "P1",
                    "quantity": 3,
                ],
                [
                    "run_number": "ACME-20260105-001", "item_no": 1, "product_id": "P1",
                    "quantity": 4,
                ],
            ]
        ),
        (
            "production_run_material",
            [
                [
                    "run_number": "ACME-20260106-001", "spool_id": "SP2",
                    "estimated_grams": 100.5, "estimated_purge_grams": 10.25,
                    "weight_before_grams": 200.75, "weight_after_grams": 85.25,
                    "actual_grams": 104.5, "actual_purge_grams": 11.5, "cost_per_gram": 0.025,
                ],
                [
                    "run_number": "ACME-20260106-001", "spool_id": "SP1", "estimated_grams": 5,
                ],
            ]
        ),
        (
            "kpi_commitment",
            [
                [
                    "schedule_id": "PLAN1", "kpi_id": "EQ-OEE", "period_start": "2026-01-06",
                    "period_end": "2026-01-12", "committed_value": 74.5,
                ],
                [
                    "schedule_id": "PLAN1", "kpi_id": "DL-OTD", "period_start": "2025-12-29",
                    "period_end": "2026-01-04", "committed_value": 93,
                ],
            ]
        ),
        (
            "inventory_transaction",
            [
                [
                    "transaction_id": 2, "spool_id": "SP2", "type": "return",
                    "weight_before_grams": 85.25, "change_grams": 115.5,
                    "weight_after_grams": 200.75, "run_number": "ACME-20260106-001",
                    "at": "2026-01-06T09:30:00", "reversal_of": 1, "description": "Clogged",
                ],
                [
                    "transaction_id": 7, "spool_id": "SP1", "type": "purchase",
                    "weight_before_grams": 0, "change_grams": 750, "weight_after_grams": 750,
                    "at": "2026-01-05T08:00:00",
                ],
            ]
        ),
    ]
}
