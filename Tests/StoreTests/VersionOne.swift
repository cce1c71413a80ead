/// What made a database of version 1 of the data model: such databases are read as they are.
let versionOneSQL = """
    CREATE TABLE client (
      client_id      TEXT PRIMARY KEY,
      name           TEXT NOT NULL,
      timezone       TEXT NOT NULL DEFAULT 'UTC',
      language       TEXT NOT NULL DEFAULT 'en',
      currency       TEXT NOT NULL DEFAULT 'USD',
      csv_profile    TEXT NOT NULL DEFAULT 'comma' CHECK (csv_profile IN ('comma','semicolon')),
      is_active      INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0,1))
    ) STRICT;
    CREATE TABLE client_setting (
      client_id TEXT NOT NULL REFERENCES client, key TEXT NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (client_id, key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE kpi_target (
      client_id TEXT NOT NULL REFERENCES client, kpi_id TEXT NOT NULL,
      target REAL NOT NULL, warning REAL, critical REAL,
      PRIMARY KEY (client_id, kpi_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE app_user (
      user_id       TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT,
      role          TEXT NOT NULL CHECK (role IN ('OPERATOR','LEADER','POWERUSER','ADMIN')),
      password_hash TEXT,
      is_active     INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0,1))
    ) STRICT;
    CREATE TABLE user_client (
      user_id TEXT NOT NULL REFERENCES app_user, client_id TEXT NOT NULL REFERENCES client,
      PRIMARY KEY (user_id, client_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE report_recipient (
      client_id TEXT NOT NULL REFERENCES client, email TEXT NOT NULL, name TEXT,
      report TEXT NOT NULL CHECK (report IN ('daily','weekly','monthly')),
      PRIMARY KEY (client_id, email, report)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE shift (
      client_id TEXT NOT NULL REFERENCES client, shift_id TEXT NOT NULL,
      name TEXT NOT NULL, start_time TEXT NOT NULL, end_time TEXT NOT NULL,
      break_minutes INTEGER NOT NULL DEFAULT 0,
      standard_headcount INTEGER,
      PRIMARY KEY (client_id, shift_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE calendar_shift (
      client_id TEXT NOT NULL, day TEXT NOT NULL, shift_id TEXT NOT NULL,
      planned_minutes REAL NOT NULL,
      holiday_name TEXT, notes TEXT,
      PRIMARY KEY (client_id, day, shift_id),
      FOREIGN KEY (client_id, shift_id) REFERENCES shift
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE line (
      client_id TEXT NOT NULL REFERENCES client, line_id TEXT NOT NULL, name TEXT NOT NULL,
      department TEXT,
      max_operators INTEGER NOT NULL DEFAULT 10,
      efficiency_factor REAL NOT NULL DEFAULT 0.85,
      absenteeism_factor REAL NOT NULL DEFAULT 0.05,
      standard_units_per_hour REAL, is_active INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (client_id, line_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE machine (
      client_id TEXT NOT NULL REFERENCES client, machine_id TEXT NOT NULL, name TEXT NOT NULL,
      machine_group TEXT, line_id TEXT, rated_units_per_hour REAL, purchase_cost REAL,
      purchased_on TEXT,
      is_active INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (client_id, machine_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE employee (
      client_id TEXT NOT NULL REFERENCES client, employee_id TEXT NOT NULL, name TEXT NOT NULL,
      department TEXT, skill_level TEXT, line_id TEXT,
      labor_class TEXT NOT NULL DEFAULT 'DIRECT' CHECK (labor_class IN ('DIRECT','INDIRECT')),
      is_floating_pool INTEGER NOT NULL DEFAULT 0, hired_on TEXT, left_on TEXT,
      hourly_cost REAL,
      PRIMARY KEY (client_id, employee_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE floating_assignment (
      client_id TEXT NOT NULL, employee_id TEXT NOT NULL, from_day TEXT NOT NULL, to_day TEXT,
      line_id TEXT, shift_id TEXT,
      PRIMARY KEY (client_id, employee_id, from_day)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE customer (
      client_id TEXT NOT NULL REFERENCES client, customer_id TEXT NOT NULL, name TEXT NOT NULL,
      PRIMARY KEY (client_id, customer_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE product (
      client_id TEXT NOT NULL REFERENCES client, product_id TEXT NOT NULL, name TEXT NOT NULL,
      style TEXT,
      standard_minutes REAL,
      ideal_cycle_seconds REAL,
      opportunities_per_unit REAL,
      planned_scrap_percent REAL, unit_cost REAL, unit_price REAL, unit_mass_grams REAL,
      PRIMARY KEY (client_id, product_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE routing_operation (
      client_id TEXT NOT NULL, product_id TEXT NOT NULL, step INTEGER NOT NULL,
      operation_id TEXT NOT NULL, name TEXT NOT NULL,
      department TEXT, machine_group TEXT,
      standard_minutes REAL,
      setup_minutes REAL, machine_minutes REAL, manual_minutes REAL,
      value_class TEXT CHECK (value_class IN ('VA','NNVA','NVA')),
      PRIMARY KEY (client_id, product_id, step)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sales_order (
      client_id TEXT NOT NULL REFERENCES client, sales_order_id TEXT NOT NULL, customer_id TEXT,
      received_at TEXT NOT NULL, requested_day TEXT, promised_day TEXT,
      status TEXT NOT NULL DEFAULT 'OPEN',
      PRIMARY KEY (client_id, sales_order_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sales_order_line (
      client_id TEXT NOT NULL, sales_order_id TEXT NOT NULL, line_no INTEGER NOT NULL,
      product_id TEXT NOT NULL, quantity INTEGER NOT NULL, planned_at TEXT,
      PRIMARY KEY (client_id, sales_order_id, line_no)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE work_order (
      client_id TEXT NOT NULL REFERENCES client, work_order_id TEXT NOT NULL,
      sales_order_id TEXT, sales_order_line_no INTEGER, bom_id TEXT, product_id TEXT NOT NULL,
      quantity INTEGER NOT NULL,
      status TEXT NOT NULL
        CHECK (status IN ('RECEIVED','RELEASED','IN_PROGRESS','ON_HOLD','DEMOTED','COMPLETED',
          'SHIPPED','CLOSED','REJECTED','CANCELLED')),
      previous_status TEXT,
      priority TEXT NOT NULL DEFAULT 'NORMAL'
        CHECK (priority IN ('LOW','NORMAL','HIGH','URGENT')),
      line_id TEXT, machine_id TEXT, operator_id TEXT,
      standard_minutes REAL, ideal_cycle_seconds REAL,
      received_at TEXT, released_at TEXT, planned_start_at TEXT, planned_end_at TEXT,
      started_at TEXT, completed_at TEXT,
      promised_day TEXT, shipped_at TEXT, closed_at TEXT,
      completed_quantity INTEGER NOT NULL DEFAULT 0,
      scrapped_quantity INTEGER NOT NULL DEFAULT 0, shipped_quantity INTEGER NOT NULL DEFAULT 0,
      delay_class TEXT CHECK (delay_class IN ('JUSTIFIED','UNJUSTIFIED')), delay_reason TEXT,
      PRIMARY KEY (client_id, work_order_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE work_order_event (
      client_id TEXT NOT NULL, work_order_id TEXT NOT NULL, seq INTEGER NOT NULL,
      at TEXT NOT NULL,
      from_status TEXT, to_status TEXT NOT NULL, machine_id TEXT, employee_id TEXT,
      good_quantity INTEGER, scrapped_quantity INTEGER, reason TEXT,
      PRIMARY KEY (client_id, work_order_id, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE job (
      client_id TEXT NOT NULL, job_id TEXT NOT NULL, work_order_id TEXT NOT NULL,
      step INTEGER NOT NULL, operation_id TEXT, part_number TEXT,
      planned_quantity INTEGER, completed_quantity INTEGER NOT NULL DEFAULT 0,
      scrapped_quantity INTEGER NOT NULL DEFAULT 0,
      planned_hours REAL, actual_hours REAL, is_completed INTEGER NOT NULL DEFAULT 0,
      completed_at TEXT, employee_id TEXT, shift_id TEXT,
      PRIMARY KEY (client_id, job_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE production_entry (
      client_id TEXT NOT NULL REFERENCES client, entry_id TEXT NOT NULL,
      day TEXT NOT NULL, shift_id TEXT NOT NULL, line_id TEXT, machine_id TEXT,
      employee_id TEXT,
      work_order_id TEXT, job_id TEXT, product_id TEXT,
      units_produced INTEGER NOT NULL,
      units_defective INTEGER NOT NULL DEFAULT 0,
      units_scrapped INTEGER, units_reworked INTEGER,
      started_at TEXT, ended_at TEXT,
      run_time_hours REAL,
      setup_hours REAL, planned_setup_hours REAL,
      employees_assigned INTEGER, employees_present INTEGER,
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
      started_at TEXT, ended_at TEXT,
      minutes REAL,
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
      units_inspected INTEGER NOT NULL, units_passed INTEGER NOT NULL,
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
    CREATE TABLE measurement (
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
      client_id TEXT NOT NULL, customer_id TEXT NOT NULL, day TEXT NOT NULL,
      score REAL NOT NULL,
      PRIMARY KEY (client_id, customer_id, day)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE annotation (
      client_id TEXT NOT NULL, annotation_id TEXT NOT NULL, kpi_id TEXT, from_day TEXT NOT NULL,
      to_day TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('REBASE','EXCLUDE','EVENT')), note TEXT NOT NULL,
      PRIMARY KEY (client_id, annotation_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE audit (
      audit_id INTEGER PRIMARY KEY, at_utc TEXT NOT NULL, user_id TEXT, client_id TEXT,
      table_name TEXT NOT NULL, row_key TEXT NOT NULL,
      action TEXT NOT NULL CHECK (action IN ('insert','update','delete')), column_name TEXT,
      old_value TEXT, new_value TEXT, file_sha256 TEXT
    ) STRICT;
    CREATE TABLE planned_order (
      client_id TEXT NOT NULL REFERENCES client, order_id TEXT NOT NULL, customer_id TEXT,
      product_id TEXT NOT NULL,
      quantity INTEGER NOT NULL, completed_quantity INTEGER NOT NULL DEFAULT 0, order_day TEXT,
      required_day TEXT,
      planned_start_day TEXT, planned_end_day TEXT,
      priority TEXT NOT NULL DEFAULT 'NORMAL'
        CHECK (priority IN ('LOW','NORMAL','HIGH','URGENT')),
      status TEXT NOT NULL DEFAULT 'DRAFT'
        CHECK (status IN ('DRAFT','CONFIRMED','SCHEDULED','IN_PROGRESS','COMPLETED',
          'CANCELLED')),
      standard_minutes REAL, notes TEXT,
      PRIMARY KEY (client_id, order_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE bom (
      client_id TEXT NOT NULL, bom_id TEXT NOT NULL, parent_item TEXT NOT NULL,
      description TEXT, revision TEXT NOT NULL DEFAULT '1.0',
      is_active INTEGER NOT NULL DEFAULT 1, released_at TEXT,
      PRIMARY KEY (client_id, bom_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE bom_component (
      client_id TEXT NOT NULL, bom_id TEXT NOT NULL, component_item TEXT NOT NULL,
      description TEXT,
      quantity_per REAL NOT NULL DEFAULT 1, unit TEXT NOT NULL DEFAULT 'EA',
      waste_percent REAL NOT NULL DEFAULT 0,
      component_type TEXT, lead_time_days INTEGER,
      PRIMARY KEY (client_id, bom_id, component_item)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE item_stock (
      client_id TEXT NOT NULL, snapshot_day TEXT NOT NULL, item_id TEXT NOT NULL,
      description TEXT,
      on_hand REAL NOT NULL DEFAULT 0, allocated REAL NOT NULL DEFAULT 0,
      on_order REAL NOT NULL DEFAULT 0, unit TEXT NOT NULL DEFAULT 'EA', location TEXT,
      unit_cost REAL, safety_stock REAL,
      PRIMARY KEY (client_id, snapshot_day, item_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE item_receipt (
      client_id TEXT NOT NULL, item_id TEXT NOT NULL, day TEXT NOT NULL, quantity REAL NOT NULL,
      reference TEXT,
      PRIMARY KEY (client_id, item_id, day)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE schedule (
      client_id TEXT NOT NULL, schedule_id TEXT NOT NULL, name TEXT NOT NULL,
      status TEXT NOT NULL
        CHECK (status IN ('DRAFT','COMMITTED','ACTIVE','COMPLETED','CANCELLED')),
      period_start TEXT NOT NULL, period_end TEXT NOT NULL, committed_at TEXT,
      committed_by TEXT,
      PRIMARY KEY (client_id, schedule_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE schedule_row (
      client_id TEXT NOT NULL, schedule_id TEXT NOT NULL, row_no INTEGER NOT NULL,
      order_id TEXT NOT NULL, line_id TEXT, day TEXT NOT NULL,
      product_id TEXT NOT NULL, quantity INTEGER NOT NULL,
      completed_quantity INTEGER NOT NULL DEFAULT 0, sequence INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (client_id, schedule_id, row_no)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE scenario (
      client_id TEXT NOT NULL, scenario_id TEXT NOT NULL, name TEXT NOT NULL,
      type TEXT NOT NULL
        CHECK (type IN ('OVERTIME','SETUP_REDUCTION','SUBCONTRACT','NEW_LINE','THREE_SHIFT',
          'LEAD_TIME_DELAY','ABSENTEEISM_SPIKE','MULTI_CONSTRAINT')),
      schedule_id TEXT, parameters TEXT NOT NULL DEFAULT '{}',
      PRIMARY KEY (client_id, scenario_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE kpi_commitment (
      client_id TEXT NOT NULL, schedule_id TEXT NOT NULL, kpi_id TEXT NOT NULL,
      period_start TEXT NOT NULL, period_end TEXT NOT NULL, committed_value REAL NOT NULL,
      PRIMARY KEY (client_id, schedule_id, kpi_id, period_start)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE forecast_log (
      client_id TEXT NOT NULL, made_on TEXT NOT NULL, for_day TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('DEMAND','BOTTLENECK')), subject TEXT NOT NULL,
      value REAL,
      PRIMARY KEY (client_id, made_on, for_day, kind, subject)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE simulation (
      client_id TEXT NOT NULL, simulation_id TEXT NOT NULL, name TEXT NOT NULL,
      mode TEXT NOT NULL DEFAULT 'demand' CHECK (mode IN ('demand','mix')),
      total_demand INTEGER, horizon_days INTEGER NOT NULL DEFAULT 1,
      seed INTEGER NOT NULL DEFAULT 1, replications INTEGER NOT NULL DEFAULT 30,
      shifts_enabled INTEGER NOT NULL DEFAULT 1, shift1_hours REAL NOT NULL DEFAULT 8,
      shift2_hours REAL NOT NULL DEFAULT 0, shift3_hours REAL NOT NULL DEFAULT 0,
      work_days INTEGER NOT NULL DEFAULT 5, weekday_overtime_hours REAL NOT NULL DEFAULT 0,
      weekend_overtime_days INTEGER NOT NULL DEFAULT 0,
      weekend_overtime_hours REAL NOT NULL DEFAULT 0,
      PRIMARY KEY (client_id, simulation_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE simulation_operation (
      client_id TEXT NOT NULL, simulation_id TEXT NOT NULL, product TEXT NOT NULL,
      step INTEGER NOT NULL, operation TEXT NOT NULL, machine_tool TEXT NOT NULL,
      standard_minutes REAL NOT NULL, operators INTEGER NOT NULL DEFAULT 1,
      variability TEXT NOT NULL DEFAULT 'triangular'
        CHECK (variability IN ('triangular','deterministic')),
      rework_percent REAL NOT NULL DEFAULT 0, grade_percent REAL NOT NULL DEFAULT 85,
      fatigue_percent REAL NOT NULL DEFAULT 15,
      sequence TEXT, grouping TEXT,
      PRIMARY KEY (client_id, simulation_id, product, step)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE simulation_demand (
      client_id TEXT NOT NULL, simulation_id TEXT NOT NULL, product TEXT NOT NULL,
      bundle_size INTEGER NOT NULL DEFAULT 1,
      daily_demand INTEGER, weekly_demand INTEGER, mix_share_percent REAL,
      PRIMARY KEY (client_id, simulation_id, product)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE simulation_breakdown (
      client_id TEXT NOT NULL, simulation_id TEXT NOT NULL, machine_tool TEXT NOT NULL,
      breakdown_percent REAL NOT NULL, repair_minutes REAL NOT NULL DEFAULT 30,
      PRIMARY KEY (client_id, simulation_id, machine_tool)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE spool (
      client_id TEXT NOT NULL REFERENCES client, spool_id TEXT NOT NULL, material TEXT NOT NULL,
      color TEXT, color_hex TEXT,
      initial_weight_grams REAL NOT NULL, current_weight_grams REAL NOT NULL,
      empty_weight_grams REAL, purchase_price REAL,
      PRIMARY KEY (client_id, spool_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE production_run (
      client_id TEXT NOT NULL REFERENCES client, run_number TEXT NOT NULL,
      status TEXT NOT NULL DEFAULT 'in_progress'
        CHECK (status IN ('in_progress','completed','failed','cancelled')),
      started_at TEXT NOT NULL, completed_at TEXT, estimated_hours REAL, printer_name TEXT,
      slicer TEXT, bed_celsius REAL, nozzle_celsius REAL,
      quality_rating INTEGER CHECK (quality_rating BETWEEN 1 AND 5), quality_notes TEXT,
      failure_reason TEXT, notes TEXT,
      original_run_number TEXT,
      deleted_at TEXT,
      PRIMARY KEY (client_id, run_number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE production_run_item (
      client_id TEXT NOT NULL, run_number TEXT NOT NULL, item_no INTEGER NOT NULL,
      product_id TEXT NOT NULL,
      quantity INTEGER NOT NULL, successful_quantity INTEGER, failed_quantity INTEGER,
      waste_reason TEXT, bed_position TEXT,
      estimated_cost REAL, unit_mass_grams REAL,
      PRIMARY KEY (client_id, run_number, item_no)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE production_run_material (
      client_id TEXT NOT NULL, run_number TEXT NOT NULL, spool_id TEXT NOT NULL,
      estimated_grams REAL NOT NULL, estimated_purge_grams REAL NOT NULL DEFAULT 0,
      weight_before_grams REAL, weight_after_grams REAL, actual_grams REAL,
      actual_purge_grams REAL, cost_per_gram REAL,
      PRIMARY KEY (client_id, run_number, spool_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE inventory_transaction (
      client_id TEXT NOT NULL, transaction_id INTEGER NOT NULL, spool_id TEXT NOT NULL,
      type TEXT NOT NULL CHECK (type IN ('purchase','usage','waste','return','adjustment')),
      weight_before_grams REAL NOT NULL, change_grams REAL NOT NULL,
      weight_after_grams REAL NOT NULL,
      run_number TEXT, at TEXT NOT NULL, reversal_of INTEGER, description TEXT,
      PRIMARY KEY (client_id, transaction_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX production_entry_by_day ON production_entry (client_id, day);
    CREATE INDEX downtime_by_day ON downtime (client_id, day);
    CREATE INDEX attendance_by_day ON attendance (client_id, day);
    CREATE INDEX inspection_by_day ON inspection (client_id, day);
    CREATE INDEX defect_by_inspection ON defect (client_id, inspection_id);
    CREATE INDEX job_by_work_order ON job (client_id, work_order_id);
    CREATE INDEX hold_by_work_order ON hold (client_id, work_order_id);
    CREATE INDEX cost_entry_by_day ON cost_entry (client_id, day);
    CREATE INDEX audit_by_row ON audit (table_name, row_key);
    """
