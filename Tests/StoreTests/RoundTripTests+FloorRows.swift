import Store

/// Masters, orders and what happened on the floor.
extension RoundTripTests {
    static let floorRows: [(String, [[String: CellValue]])] = [
        (
            "client",
            [
                [
                    "name": "Acme «Werk» 工場", "timezone": "Europe/Berlin", "language": "de",
                    "currency": "EUR", "csv_profile": "semicolon",
                ]
            ]
        ),
        ("client_setting", [["key": "otd_window_days", "value": "2"]]),
        (
            "kpi_target",
            [
                ["kpi_id": "EQ-OEE", "target": 85.5, "warning": 75, "critical": 60.25],
                ["kpi_id": "QU-FPY", "target": 99],
            ]
        ),
        (
            "annotation",
            [
                [
                    "annotation_id": "N1", "kpi_id": "EQ-OEE", "from_day": "2026-01-05",
                    "to_day": "2026-01-06", "kind": "REBASE", "note": "New press",
                ],
                [
                    "annotation_id": "N2", "from_day": "2026-01-07", "kind": "EVENT",
                    "note": "Flood",
                ],
            ]
        ),
        (
            "shift",
            [
                [
                    "shift_id": "S2", "name": "Late", "start_time": "14:00", "end_time": "22:30",
                    "break_minutes": 30, "standard_headcount": 12,
                ],
                ["shift_id": "S1", "name": "Night", "start_time": "22:30", "end_time": "06:00"],
            ]
        ),
        (
            "calendar_shift",
            [
                ["day": "2026-01-06", "shift_id": "S1", "planned_minutes": 420.5],
                ["day": "2026-01-05", "shift_id": "S2", "planned_minutes": 480],
                [
                    "day": "2026-01-05", "shift_id": "S1", "planned_minutes": 0,
                    "holiday_name": "Epiphany",
                ],
            ]
        ),
        (
            "line",
            [
                [
                    "line_id": "L1", "name": "Sewing 1", "department": "SEWING",
                    "max_operators": 14, "efficiency_factor": 0.75, "absenteeism_factor": 0.125,
                    "standard_units_per_hour": 60.5, "is_active": 0,
                ],
                ["line_id": "L2", "name": "Cutting"],
            ]
        ),
        (
            "machine",
            [
                [
                    "machine_id": "M1", "name": "Press", "machine_group": "PRESSES",
                    "line_id": "L2", "rated_units_per_hour": 120.5, "purchase_cost": 9000.25,
                    "purchased_on": "2020-02-03", "is_active": 0,
                ],
                ["machine_id": "M2", "name": "Loom", "line_id": "L9"],
            ]
        ),
        (
            "employee",
            [
                [
                    "employee_id": "E1", "name": "Ada", "skill_level": "EXPERT",
                    "line_id": "L1", "is_floating_pool": 1, "department": "SEWING",
                    "labor_class": "INDIRECT", "hired_on": "2021-03-04",
                    "left_on": "2027-04-05", "hourly_cost": 21.5,
                ],
                ["employee_id": "E2", "name": "Bo"],
            ]
        ),
        (
            "floating_assignment",
            [
                [
                    "employee_id": "E1", "from_day": "2026-01-05", "to_day": "2026-01-09",
                    "line_id": "L2", "shift_id": "S2",
                ],
                ["employee_id": "E2", "from_day": "2026-01-06"],
            ]
        ),
        ("customer", [["customer_id": "C1", "name": "Zed"]]),
        (
            "product",
            [
                [
                    "product_id": "P1", "name": "Shirt", "style": "TOPS",
                    "standard_minutes": 12.5, "ideal_cycle_seconds": 30,
                    "opportunities_per_unit": 8, "planned_scrap_percent": 2.5,
                    "unit_cost": 4.25, "unit_price": 9.5, "unit_mass_grams": 180.5,
                ],
                ["product_id": "P2", "name": "Sock"],
            ]
        ),
        (
            "routing_operation",
            [
                [
                    "product_id": "P1", "step": 20, "operation_id": "SEW", "name": "Sew",
                    "department": "SEWING", "machine_group": "LOOMS", "standard_minutes": 6.5,
                    "setup_minutes": 1.25, "machine_minutes": 2.5, "manual_minutes": 3.75,
                    "value_class": "NNVA",
                ],
                ["product_id": "P1", "step": 10, "operation_id": "CUT", "name": "Cut"],
            ]
        ),
        (
            "sales_order",
            [
                [
                    "sales_order_id": "SO1", "customer_id": "C1",
                    "received_at": "2026-01-01T08:00:00", "requested_day": "2026-02-01",
                    "promised_day": "2026-02-02", "status": "CONFIRMED",
                ]
            ]
        ),
        (
            "work_order",
            [
                [
                    "work_order_id": "W1", "sales_order_id": "SO1", "product_id": "P1",
                    "quantity": 500, "status": "IN_PROGRESS", "line_id": "L1",
                    "machine_id": "M1", "standard_minutes": 11.5, "ideal_cycle_seconds": 29.5,
                    "received_at": "2026-01-01T09:00:01", "released_at": "2026-01-02T09:00:02",
                    "planned_start_at": "2026-01-03T09:00:03",
                    "planned_end_at": "2026-01-04T09:00:04",
                    "started_at": "2026-01-05T09:00:05", "completed_at": "2026-01-06T09:00:06",
                    "promised_day": "2026-01-07", "shipped_at": "2026-01-08T09:00:08",
                    "closed_at": "2026-01-09T09:00:09", "completed_quantity": 400,
                    "scrapped_quantity": 3, "shipped_quantity": 397,
                    "sales_order_line_no": 2, "bom_id": "BOM1", "operator_id": "E2",
                    "priority": "URGENT", "previous_status": "RELEASED",
                    "delay_class": "JUSTIFIED", "delay_reason": "Flood",
                ],
                [
                    "work_order_id": "W2", "product_id": "P9", "quantity": 1,
                    "status": "RECEIVED",
                ],
            ]
        ),
        (
            "work_order_event",
            [
                [
                    "work_order_id": "W1", "seq": 2, "at": "2026-01-05T09:00:05",
                    "to_status": "IN_PROGRESS", "from_status": "RELEASED",
                    "machine_id": "M2", "employee_id": "E1", "good_quantity": 40,
                    "scrapped_quantity": 4, "reason": "Started late",
                ],
                [
                    "work_order_id": "W1", "seq": 1, "at": "2026-01-02T09:00:02",
                    "to_status": "RELEASED",
                ],
            ]
        ),
        (
            "hold",
            [
                [
                    "hold_id": "H1", "work_order_id": "W1", "status": "RESUMED",
                    "category": "QUALITY", "reason": "Colour", "held_at": "2026-01-05T10:00:00",
                    "resumed_at": "2026-01-05T11:00:00", "job_id": "J1",
                    "expected_resolution_at": "2026-01-05T12:00:00", "notes": "Ask the dyer",
                ],
                [
                    "hold_id": "H2", "work_order_id": "W7", "status": "ON_HOLD",
                    "reason": "Fabric", "held_at": "2026-01-06T10:00:00",
                ],
            ]
        ),
        (
            "production_entry",
            [
                [
                    "entry_id": "A", "day": "2026-01-06", "shift_id": "S9",
                    "units_produced": 10,
                ],
                [
                    "entry_id": "C", "day": "2026-01-05", "shift_id": "S2", "line_id": "L1",
                    "machine_id": "M1", "employee_id": "E1", "work_order_id": "W1",
                    "job_id": "J1", "product_id": "P1", "units_produced": 100,
                    "units_defective": 7, "units_scrapped": 2, "units_reworked": 3,
                    "started_at": "2026-01-05T14:00:00", "ended_at": "2026-01-05T22:00:00",
                    "run_time_hours": 7.25, "setup_hours": 0.5, "planned_setup_hours": 0.25,
                    "employees_assigned": 12, "employees_present": 11, "standard_minutes": 13,
                    "ideal_cycle_seconds": 31, "energy_kwh": 42.5, "entry_method": "QR_SCAN",
                    "entered_at": "2026-01-05T22:05:00", "entered_by": "Ada",
                    "verified_by": "Bo", "verified_at": "2026-01-05T23:00:00",
                    "notes": "Thread broke, twice.",
                ],
                [
                    "entry_id": "B", "day": "2026-01-05", "shift_id": "S1",
                    "units_produced": 0,
                ],
            ]
        ),
        (
            "downtime",
            [
                [
                    "downtime_id": "D1", "day": "2026-01-06", "shift_id": "S1",
                    "reason": "OTHER", "minutes": 12.5, "is_planned": 1,
                ],
                [
                    "downtime_id": "D2", "day": "2026-01-05", "shift_id": "S2",
                    "line_id": "L1", "machine_id": "M1", "work_order_id": "W1",
                    "started_at": "2026-01-05T15:00:00", "ended_at": "2026-01-05T15:20:00",
                    "reason": "POWER_OUTAGE", "root_cause": "Fuse", "notes": "Dark",
                ],
            ]
        ),
        (
            "attendance",
            [
                [
                    "employee_id": "E1", "day": "2026-01-06", "shift_id": "S1",
                    "scheduled_hours": 8, "worked_hours": 7.5, "overtime_hours": 0.5,
                    "job_hours": 6.25, "off_standard_minutes": 12.5, "is_late": 1,
                ],
                [
                    "employee_id": "E2", "day": "2026-01-05", "shift_id": "S2",
                    "scheduled_hours": 8, "worked_hours": 0, "absence_hours": 6,
                    "absence_type": "MEDICAL", "covered_by_employee_id": "E1",
                    "covered_hours": 4, "line_id": "L2",
                ],
            ]
        ),
        (
            "inspection",
            [
                [
                    "inspection_id": "I1", "work_order_id": "W1", "product_id": "P2",
                    "day": "2026-01-06", "shift_id": "S2", "line_id": "L1",
                    "stage": "IN_PROCESS", "step": 10, "units_inspected": 50,
                    "units_passed": 43, "units_defective": 5, "defects": 9,
                    "units_scrapped": 1, "units_reworked": 3, "units_repaired": 2,
                    "job_id": "J2", "inspector_id": "QA7",
                ],
                [
                    "inspection_id": "I2", "day": "2026-01-05", "shift_id": "S1",
                    "stage": "FINAL", "units_inspected": 5, "units_passed": 5,
                ],
            ]
        ),
    ]
}
