extension Schema {
    /// What happened on the floor.
    static let floor = """
        CREATE TABLE production_entry (
          client_id TEXT NOT NULL REFERENCES client, entry_id TEXT NOT NULL,
          day TEXT NOT NULL, shift_id TEXT NOT NULL, line_id TEXT, machine_id TEXT,
          employee_id TEXT,
          work_order_id TEXT, job_id TEXT, product_id TEXT,
          units_produced INTEGER NOT NULL,                  -- PQ: all units made, good or not
          -- every nonconforming unit; GQ = produced − defective
          units_defective INTEGER NOT NULL DEFAULT 0,
          -- parts of defective; scrapped + reworked <= defective
          units_scrapped INTEGER, units_reworked INTEGER,
          -- when known: gives the timeline and the hour-of-day slices
          started_at TEXT, ended_at TEXT,
          run_time_hours REAL,                              -- APT: hours actually producing
          setup_hours REAL, planned_setup_hours REAL,       -- AUST, PUST
          employees_assigned INTEGER, employees_present INTEGER,
          -- recorded with the entry; else the order's, else the product's
          standard_minutes REAL, ideal_cycle_seconds REAL,
          energy_kwh REAL,
          entry_method TEXT NOT NULL DEFAULT 'CSV_UPLOAD'
            CHECK (entry_method IN ('MANUAL_ENTRY','CSV_UPLOAD','QR_SCAN','API')),
          entered_at TEXT, entered_by TEXT, verified_by TEXT, verified_at TEXT, notes TEXT,
          PRIMARY KEY (client_id, entry_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE downtime (
          client_id TEXT NOT NULL REFERENCES client, downtime_id TEXT NOT NULL,
          day TEXT NOT NULL, shift_id TEXT NOT NULL, line_id TEXT, machine_id TEXT,
          work_order_id TEXT,
          -- interval; ended_at NULL with started_at set = still down
          started_at TEXT, ended_at TEXT,
          minutes REAL,                                     -- used when no interval was recorded
          -- EQUIPMENT_FAILURE, MATERIAL_SHORTAGE, SETUP_CHANGEOVER, QUALITY_HOLD, MAINTENANCE,
          -- POWER_OUTAGE, OPERATOR_UNAVAILABLE, OTHER or the plant's own
          reason TEXT NOT NULL,
          root_cause TEXT, is_planned INTEGER NOT NULL DEFAULT 0, notes TEXT,
          PRIMARY KEY (client_id, downtime_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE hold (
          client_id TEXT NOT NULL, hold_id TEXT NOT NULL, work_order_id TEXT NOT NULL, job_id TEXT,
          status TEXT NOT NULL
            CHECK (status IN ('PENDING_APPROVAL','ON_HOLD','PENDING_RESUME','RESUMED','RELEASED',
              'SCRAPPED','CANCELLED')),
          category TEXT, reason TEXT NOT NULL, held_at TEXT NOT NULL, resumed_at TEXT,
          expected_resolution_at TEXT, notes TEXT,
          PRIMARY KEY (client_id, hold_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE attendance (
          client_id TEXT NOT NULL, employee_id TEXT NOT NULL, day TEXT NOT NULL,
          shift_id TEXT NOT NULL,
          -- job_hours: APWT
          scheduled_hours REAL NOT NULL, worked_hours REAL, absence_hours REAL, overtime_hours REAL,
          job_hours REAL, off_standard_minutes REAL,
          absence_type TEXT CHECK (absence_type IN ('UNSCHEDULED','VACATION','MEDICAL','PERSONAL')),
          covered_by_employee_id TEXT, covered_hours REAL, is_late INTEGER NOT NULL DEFAULT 0,
          line_id TEXT,
          PRIMARY KEY (client_id, employee_id, day, shift_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE inspection (
          client_id TEXT NOT NULL, inspection_id TEXT NOT NULL, work_order_id TEXT, job_id TEXT,
          product_id TEXT,
          day TEXT NOT NULL, shift_id TEXT NOT NULL, line_id TEXT,
          stage TEXT NOT NULL CHECK (stage IN ('INCOMING','IN_PROCESS','FINAL')), step INTEGER,
          -- passed first time: no rework, no repair
          units_inspected INTEGER NOT NULL, units_passed INTEGER NOT NULL,
          -- a unit can carry several defects
          units_defective INTEGER NOT NULL DEFAULT 0, defects INTEGER,
          units_scrapped INTEGER, units_reworked INTEGER, units_repaired INTEGER, inspector_id TEXT,
          PRIMARY KEY (client_id, inspection_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE defect (
          client_id TEXT NOT NULL, defect_id TEXT NOT NULL, inspection_id TEXT NOT NULL,
          defect_type TEXT NOT NULL,
          category TEXT, severity TEXT CHECK (severity IN ('CRITICAL','MAJOR','MINOR')),
          location TEXT, defect_count INTEGER NOT NULL DEFAULT 1,
          PRIMARY KEY (client_id, defect_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE measurement (                          -- for process capability
          client_id TEXT NOT NULL, measurement_id TEXT NOT NULL, product_id TEXT NOT NULL,
          characteristic TEXT NOT NULL,
          measured_at TEXT NOT NULL, subgroup TEXT, value REAL NOT NULL, lower_spec REAL,
          upper_spec REAL, unit TEXT,
          PRIMARY KEY (client_id, measurement_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE maintenance (
          client_id TEXT NOT NULL, maintenance_id TEXT NOT NULL, machine_id TEXT NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('CORRECTIVE','PREVENTIVE')),
          started_at TEXT NOT NULL, ended_at TEXT, cost REAL, component TEXT,
          component_life_hours REAL,
          PRIMARY KEY (client_id, maintenance_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE cost_entry (
          client_id TEXT NOT NULL, cost_id TEXT NOT NULL, day TEXT NOT NULL,
          kind TEXT NOT NULL
            CHECK (kind IN ('MATERIAL','LABOUR','OVERHEAD','SCRAP','REWORK','WARRANTY','DOWNTIME',
              'REVENUE','EQUIPMENT_BENEFIT')),
          amount REAL NOT NULL, product_id TEXT, machine_id TEXT, line_id TEXT,
          PRIMARY KEY (client_id, cost_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE training (
          client_id TEXT NOT NULL, employee_id TEXT NOT NULL, course TEXT NOT NULL,
          completed_on TEXT NOT NULL, hours REAL,
          PRIMARY KEY (client_id, employee_id, course, completed_on)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE survey (
          -- 0–100
          client_id TEXT NOT NULL, customer_id TEXT NOT NULL, day TEXT NOT NULL,
          score REAL NOT NULL,
          PRIMARY KEY (client_id, customer_id, day)
        ) STRICT, WITHOUT ROWID;

        -- told by people: rebases, exclusions, special events on charts
        CREATE TABLE annotation (
          client_id TEXT NOT NULL, annotation_id TEXT NOT NULL, kpi_id TEXT, from_day TEXT NOT NULL,
          to_day TEXT,
          kind TEXT NOT NULL CHECK (kind IN ('REBASE','EXCLUDE','EVENT')), note TEXT NOT NULL,
          PRIMARY KEY (client_id, annotation_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE audit (                                -- written by `andon import` only
          audit_id INTEGER PRIMARY KEY, at_utc TEXT NOT NULL, user_id TEXT, client_id TEXT,
          table_name TEXT NOT NULL, row_key TEXT NOT NULL,
          action TEXT NOT NULL CHECK (action IN ('insert','update','delete')), column_name TEXT,
          old_value TEXT, new_value TEXT, file_sha256 TEXT
        ) STRICT;
        """
}
