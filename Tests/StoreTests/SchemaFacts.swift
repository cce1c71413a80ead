/// The data model as facts, typed from its specification and not from the SQL that makes it.
///
/// A line of columns reads `name TYPE`, then `!` for NOT NULL, `#n` for the place in the primary key,
/// `=` and the default; after the bars stand the table's options and its foreign keys.
let schemaFacts = """
    client:
      client_id TEXT!#1, name TEXT!, timezone TEXT!='UTC', language TEXT!='en',
      currency TEXT!='USD', csv_profile TEXT!='comma', is_active INTEGER!=1 | STRICT

    client_setting:
      client_id TEXT!#1, key TEXT!#2, value TEXT! | STRICT, WITHOUT ROWID
      | client_id→client

    kpi_target:
      client_id TEXT!#1, kpi_id TEXT!#2, target REAL!, warning REAL, critical REAL
      | STRICT, WITHOUT ROWID | client_id→client

    app_user:
      user_id TEXT!#1, name TEXT!, email TEXT, role TEXT!, password_hash TEXT,
      is_active INTEGER!=1, expires_on TEXT | STRICT

    user_client:
      user_id TEXT!#1, client_id TEXT!#2 | STRICT, WITHOUT ROWID
      | user_id→app_user client_id→client

    report_recipient:
      client_id TEXT!#1, email TEXT!#2, name TEXT, report TEXT!#3, language TEXT |
      STRICT, WITHOUT ROWID | client_id→client

    shift:
      client_id TEXT!#1, shift_id TEXT!#2, name TEXT!, start_time TEXT!,
      end_time TEXT!, break_minutes INTEGER!=0, standard_headcount INTEGER
      | STRICT, WITHOUT ROWID | client_id→client

    calendar_shift:
      client_id TEXT!#1, day TEXT!#2, shift_id TEXT!#3, planned_minutes REAL!,
      holiday_name TEXT, notes TEXT | STRICT, WITHOUT ROWID
      | client_id→shift shift_id→shift

    line:
      client_id TEXT!#1, line_id TEXT!#2, name TEXT!, department TEXT,
      max_operators INTEGER!=10, efficiency_factor REAL!=0.85,
      absenteeism_factor REAL!=0.05, standard_units_per_hour REAL,
      is_active INTEGER!=1 | STRICT, WITHOUT ROWID | client_id→client

    machine:
      client_id TEXT!#1, machine_id TEXT!#2, name TEXT!, machine_group TEXT,
      line_id TEXT, rated_units_per_hour REAL, purchase_cost REAL, purchased_on TEXT,
      is_active INTEGER!=1 | STRICT, WITHOUT ROWID | client_id→client

    employee:
      client_id TEXT!#1, employee_id TEXT!#2, name TEXT!, department TEXT, skill_level
      TEXT, line_id TEXT, labor_class TEXT!='DIRECT', is_floating_pool INTEGER!=0,
      hired_on TEXT, left_on TEXT, hourly_cost REAL, shift_id TEXT | STRICT, WITHOUT
      ROWID | client_id→client

    floating_assignment:
      client_id TEXT!#1, employee_id TEXT!#2, from_day TEXT!#3, to_day TEXT,
      line_id TEXT, shift_id TEXT | STRICT, WITHOUT ROWID

    customer:
      client_id TEXT!#1, customer_id TEXT!#2, name TEXT! | STRICT, WITHOUT ROWID
      | client_id→client

    product:
      client_id TEXT!#1, product_id TEXT!#2, name TEXT!, style TEXT,
      standard_minutes REAL, ideal_cycle_seconds REAL, opportunities_per_unit REAL,
      planned_scrap_percent REAL, unit_cost REAL, unit_price REAL,
      unit_mass_grams REAL | STRICT, WITHOUT ROWID | client_id→client

    routing_operation:
      client_id TEXT!#1, product_id TEXT!#2, step INTEGER!#3, operation_id TEXT!, name
      TEXT!, department TEXT, machine_group TEXT, standard_minutes REAL, setup_minutes
      REAL, machine_minutes REAL, manual_minutes REAL, value_class TEXT, predecessors
      TEXT | STRICT, WITHOUT ROWID

    line_shift:
      client_id TEXT!#1, line_id TEXT!#2, shift_id TEXT!#3, operators INTEGER! |
      STRICT, WITHOUT ROWID

    sales_order:
      client_id TEXT!#1, sales_order_id TEXT!#2, customer_id TEXT, received_at TEXT!,
      requested_day TEXT, promised_day TEXT, status TEXT!='OPEN'
      | STRICT, WITHOUT ROWID | client_id→client

    sales_order_line:
      client_id TEXT!#1, sales_order_id TEXT!#2, line_no INTEGER!#3,
      product_id TEXT!, quantity INTEGER!, planned_at TEXT | STRICT, WITHOUT ROWID

    work_order:
      client_id TEXT!#1, work_order_id TEXT!#2, sales_order_id TEXT,
      sales_order_line_no INTEGER, bom_id TEXT, product_id TEXT!, quantity INTEGER!,
      status TEXT!, previous_status TEXT, priority TEXT!='NORMAL', line_id TEXT,
      machine_id TEXT, operator_id TEXT, standard_minutes REAL, ideal_cycle_seconds
      REAL, received_at TEXT, released_at TEXT, planned_start_at TEXT, planned_end_at
      TEXT, started_at TEXT, completed_at TEXT, promised_day TEXT, shipped_at TEXT,
      closed_at TEXT, completed_quantity INTEGER!=0, scrapped_quantity INTEGER!=0,
      shipped_quantity INTEGER!=0, delay_class TEXT, delay_reason TEXT,
      planned_order_id TEXT | STRICT, WITHOUT ROWID | client_id→client

    shipment:
      client_id TEXT!#1, work_order_id TEXT!#2, seq INTEGER!#3, shipped_at TEXT!,
      quantity INTEGER! | STRICT, WITHOUT ROWID

    work_order_event:
      client_id TEXT!#1, work_order_id TEXT!#2, seq INTEGER!#3, at TEXT!,
      from_status TEXT, to_status TEXT!, machine_id TEXT, employee_id TEXT,
      good_quantity INTEGER, scrapped_quantity INTEGER, reason TEXT
      | STRICT, WITHOUT ROWID

    job:
      client_id TEXT!#1, job_id TEXT!#2, work_order_id TEXT!, step INTEGER!,
      operation_id TEXT, part_number TEXT, planned_quantity INTEGER,
      completed_quantity INTEGER!=0, scrapped_quantity INTEGER!=0,
      planned_hours REAL, actual_hours REAL, is_completed INTEGER!=0,
      completed_at TEXT, employee_id TEXT, shift_id TEXT | STRICT, WITHOUT ROWID

    production_entry:
      client_id TEXT!#1, entry_id TEXT!#2, day TEXT!, shift_id TEXT!, line_id TEXT,
      machine_id TEXT, employee_id TEXT, work_order_id TEXT, job_id TEXT, product_id
      TEXT, units_produced INTEGER, units_defective INTEGER!=0, units_scrapped
      INTEGER, units_reworked INTEGER, started_at TEXT, ended_at TEXT, run_time_hours
      REAL, setup_hours REAL, planned_setup_hours REAL, employees_assigned INTEGER,
      employees_present INTEGER, standard_minutes REAL, ideal_cycle_seconds REAL,
      energy_kwh REAL, entry_method TEXT!='CSV_UPLOAD', entered_at TEXT, entered_by
      TEXT, verified_by TEXT, verified_at TEXT, notes TEXT | STRICT, WITHOUT ROWID |
      client_id→client

    downtime:
      client_id TEXT!#1, downtime_id TEXT!#2, day TEXT!, shift_id TEXT!, line_id TEXT,
      machine_id TEXT, work_order_id TEXT, started_at TEXT, ended_at TEXT, minutes
      REAL, reason TEXT!, root_cause TEXT, is_planned INTEGER!=0, notes TEXT, job_id
      TEXT | STRICT, WITHOUT ROWID | client_id→client

    hold:
      client_id TEXT!#1, hold_id TEXT!#2, work_order_id TEXT!, job_id TEXT,
      status TEXT!, category TEXT, reason TEXT!, held_at TEXT!, resumed_at TEXT,
      expected_resolution_at TEXT, notes TEXT | STRICT, WITHOUT ROWID

    attendance:
      client_id TEXT!#1, employee_id TEXT!#2, day TEXT!#3, shift_id TEXT!#4,
      scheduled_hours REAL!, worked_hours REAL, absence_hours REAL,
      overtime_hours REAL, job_hours REAL, off_standard_minutes REAL,
      absence_type TEXT, covered_by_employee_id TEXT, covered_hours REAL,
      is_late INTEGER!=0, line_id TEXT | STRICT, WITHOUT ROWID

    inspection:
      client_id TEXT!#1, inspection_id TEXT!#2, work_order_id TEXT, job_id TEXT,
      product_id TEXT, day TEXT!, shift_id TEXT!, line_id TEXT, stage TEXT!,
      step INTEGER, units_inspected INTEGER!, units_passed INTEGER!,
      units_defective INTEGER!=0, defects INTEGER, units_scrapped INTEGER,
      units_reworked INTEGER, units_repaired INTEGER, inspector_id TEXT
      | STRICT, WITHOUT ROWID

    defect:
      client_id TEXT!#1, defect_id TEXT!#2, inspection_id TEXT!, defect_type TEXT!,
      category TEXT, severity TEXT, location TEXT, defect_count INTEGER!=1
      | STRICT, WITHOUT ROWID

    measurement:
      client_id TEXT!#1, measurement_id TEXT!#2, product_id TEXT!,
      characteristic TEXT!, measured_at TEXT!, subgroup TEXT, value REAL!,
      lower_spec REAL, upper_spec REAL, unit TEXT | STRICT, WITHOUT ROWID

    maintenance:
      client_id TEXT!#1, maintenance_id TEXT!#2, machine_id TEXT!, kind TEXT!,
      started_at TEXT!, ended_at TEXT, cost REAL, component TEXT,
      component_life_hours REAL | STRICT, WITHOUT ROWID

    cost_entry:
      client_id TEXT!#1, cost_id TEXT!#2, day TEXT!, kind TEXT!, amount REAL!,
      product_id TEXT, machine_id TEXT, line_id TEXT | STRICT, WITHOUT ROWID

    training:
      client_id TEXT!#1, employee_id TEXT!#2, course TEXT!#3, completed_on TEXT!#4,
      hours REAL | STRICT, WITHOUT ROWID

    survey:
      client_id TEXT!#1, customer_id TEXT!#2, day TEXT!#3, score REAL!
      | STRICT, WITHOUT ROWID

    annotation:
      client_id TEXT!#1, annotation_id TEXT!#2, kpi_id TEXT, from_day TEXT!,
      to_day TEXT, kind TEXT!, note TEXT! | STRICT, WITHOUT ROWID

    import_run:
      run_id INTEGER#1, at_utc TEXT!, user_id TEXT, command TEXT!, file_name TEXT,
      file_sha256 TEXT, profile TEXT, program TEXT!, inserted INTEGER!=0, updated
      INTEGER!=0, deleted INTEGER!=0, unchanged INTEGER!=0, rejected INTEGER!=0,
      undoes INTEGER | STRICT | undoes→import_run

    audit:
      audit_id INTEGER#1, at_utc TEXT!, user_id TEXT, client_id TEXT, table_name
      TEXT!, row_key TEXT!, action TEXT!, column_name TEXT, old_value TEXT, new_value
      TEXT, file_sha256 TEXT, run_id INTEGER | STRICT | run_id→import_run

    planned_order:
      client_id TEXT!#1, order_id TEXT!#2, customer_id TEXT, product_id TEXT!,
      quantity INTEGER!, completed_quantity INTEGER!=0, order_day TEXT,
      required_day TEXT, planned_start_day TEXT, planned_end_day TEXT,
      priority TEXT!='NORMAL', status TEXT!='DRAFT', standard_minutes REAL,
      notes TEXT | STRICT, WITHOUT ROWID | client_id→client

    bom:
      client_id TEXT!#1, bom_id TEXT!#2, parent_item TEXT!, description TEXT,
      revision TEXT!='1.0', is_active INTEGER!=1, released_at TEXT
      | STRICT, WITHOUT ROWID

    bom_component:
      client_id TEXT!#1, bom_id TEXT!#2, component_item TEXT!#3, description TEXT,
      quantity_per REAL!=1, unit TEXT!='EA', waste_percent REAL!=0,
      component_type TEXT, lead_time_days INTEGER | STRICT, WITHOUT ROWID

    item:
      client_id TEXT!#1, item_id TEXT!#2, description TEXT, lead_time_days INTEGER,
      lot_size REAL, minimum_order REAL, safety_stock REAL | STRICT, WITHOUT ROWID |
      client_id→client

    item_stock:
      client_id TEXT!#1, snapshot_day TEXT!#2, item_id TEXT!#3, description TEXT,
      on_hand REAL!=0, allocated REAL!=0, on_order REAL!=0, unit TEXT!='EA',
      location TEXT, unit_cost REAL, safety_stock REAL | STRICT, WITHOUT ROWID

    item_receipt:
      client_id TEXT!#1, item_id TEXT!#2, day TEXT!#3, quantity REAL!, reference TEXT
      | STRICT, WITHOUT ROWID

    schedule:
      client_id TEXT!#1, schedule_id TEXT!#2, name TEXT!, status TEXT!,
      period_start TEXT!, period_end TEXT!, committed_at TEXT, committed_by TEXT
      | STRICT, WITHOUT ROWID

    schedule_row:
      client_id TEXT!#1, schedule_id TEXT!#2, row_no INTEGER!#3, order_id TEXT!,
      line_id TEXT, day TEXT!, product_id TEXT!, quantity INTEGER!,
      completed_quantity INTEGER!=0, sequence INTEGER!=1 | STRICT, WITHOUT ROWID

    scenario:
      client_id TEXT!#1, scenario_id TEXT!#2, name TEXT!, type TEXT!,
      schedule_id TEXT, parameters TEXT!='{}' | STRICT, WITHOUT ROWID

    kpi_commitment:
      client_id TEXT!#1, schedule_id TEXT!#2, kpi_id TEXT!#3, period_start TEXT!#4,
      period_end TEXT!, committed_value REAL! | STRICT, WITHOUT ROWID

    forecast_log:
      client_id TEXT!#1, made_on TEXT!#2, for_day TEXT!#3, kind TEXT!#4,
      subject TEXT!#5, value REAL | STRICT, WITHOUT ROWID

    simulation:
      client_id TEXT!#1, simulation_id TEXT!#2, name TEXT!, mode TEXT!='demand',
      total_demand INTEGER, horizon_days INTEGER!=1, seed INTEGER!=1,
      replications INTEGER!=30, shifts_enabled INTEGER!=1, shift1_hours REAL!=8,
      shift2_hours REAL!=0, shift3_hours REAL!=0, work_days INTEGER!=5,
      weekday_overtime_hours REAL!=0, weekend_overtime_days INTEGER!=0,
      weekend_overtime_hours REAL!=0 | STRICT, WITHOUT ROWID

    simulation_operation:
      client_id TEXT!#1, simulation_id TEXT!#2, product TEXT!#3, step INTEGER!#4,
      operation TEXT!, machine_tool TEXT!, standard_minutes REAL!,
      operators INTEGER!=1, variability TEXT!='triangular', rework_percent REAL!=0,
      grade_percent REAL!=85, fatigue_percent REAL!=15, sequence TEXT, grouping TEXT
      | STRICT, WITHOUT ROWID

    simulation_demand:
      client_id TEXT!#1, simulation_id TEXT!#2, product TEXT!#3,
      bundle_size INTEGER!=1, daily_demand INTEGER, weekly_demand INTEGER,
      mix_share_percent REAL | STRICT, WITHOUT ROWID

    simulation_breakdown:
      client_id TEXT!#1, simulation_id TEXT!#2, machine_tool TEXT!#3,
      breakdown_percent REAL!, repair_minutes REAL!=30 | STRICT, WITHOUT ROWID

    spool:
      client_id TEXT!#1, spool_id TEXT!#2, material TEXT!, color TEXT,
      color_hex TEXT, initial_weight_grams REAL!, current_weight_grams REAL!,
      empty_weight_grams REAL, purchase_price REAL | STRICT, WITHOUT ROWID
      | client_id→client

    production_run:
      client_id TEXT!#1, run_number TEXT!#2, status TEXT!='in_progress',
      started_at TEXT!, completed_at TEXT, estimated_hours REAL, printer_name TEXT,
      slicer TEXT, bed_celsius REAL, nozzle_celsius REAL, quality_rating INTEGER,
      quality_notes TEXT, failure_reason TEXT, notes TEXT, original_run_number TEXT,
      deleted_at TEXT | STRICT, WITHOUT ROWID | client_id→client

    production_run_item:
      client_id TEXT!#1, run_number TEXT!#2, item_no INTEGER!#3, product_id TEXT!,
      quantity INTEGER!, successful_quantity INTEGER, failed_quantity INTEGER,
      waste_reason TEXT, bed_position TEXT, estimated_cost REAL, unit_mass_grams REAL
      | STRICT, WITHOUT ROWID

    production_run_material:
      client_id TEXT!#1, run_number TEXT!#2, spool_id TEXT!#3, estimated_grams REAL!,
      estimated_purge_grams REAL!=0, weight_before_grams REAL, weight_after_grams
      REAL, actual_grams REAL, actual_purge_grams REAL, cost_per_gram REAL,
      actual_source TEXT, estimate_inferred INTEGER!=0 | STRICT, WITHOUT ROWID

    product_material:
      client_id TEXT!#1, product_id TEXT!#2, material TEXT!#3, color TEXT!#4='',
      grams_per_unit REAL!, purge_grams REAL!=0 | STRICT, WITHOUT ROWID

    inventory_transaction:
      client_id TEXT!#1, transaction_id INTEGER!#2, spool_id TEXT!, type TEXT!,
      weight_before_grams REAL!, change_grams REAL!, weight_after_grams REAL!,
      run_number TEXT, at TEXT!, reversal_of INTEGER, description TEXT
      | STRICT, WITHOUT ROWID
    """

/// What the database refuses, a check a paragraph: its table and the condition.
let checkFacts = """
    client: csv_profile IN ('comma', 'semicolon')

    client: is_active IN (0, 1)

    app_user: role IN ('OPERATOR', 'LEADER', 'POWERUSER', 'ADMIN')

    app_user: is_active IN (0, 1)

    report_recipient: report IN ('daily', 'weekly', 'monthly')

    employee: labor_class IN ('DIRECT', 'INDIRECT')

    routing_operation: value_class IN ('VA', 'NNVA', 'NVA')

    work_order: status IN ('RECEIVED', 'RELEASED', 'IN_PROGRESS', 'ON_HOLD', 'DEMOTED',
      'COMPLETED', 'SHIPPED', 'CLOSED', 'REJECTED', 'CANCELLED')

    work_order: priority IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')

    work_order: delay_class IN ('JUSTIFIED', 'UNJUSTIFIED')

    production_entry: entry_method IN ('MANUAL_ENTRY', 'CSV_UPLOAD', 'QR_SCAN', 'API')

    hold: status IN ('PENDING_APPROVAL', 'ON_HOLD', 'PENDING_RESUME', 'RESUMED', 'RELEASED',
      'SCRAPPED', 'CANCELLED')

    attendance: absence_type IN ('UNSCHEDULED', 'VACATION', 'MEDICAL', 'PERSONAL')

    inspection: stage IN ('INCOMING', 'IN_PROCESS', 'FINAL')

    defect: severity IN ('CRITICAL', 'MAJOR', 'MINOR')

    maintenance: kind IN ('CORRECTIVE', 'PREVENTIVE')

    cost_entry: kind IN ('MATERIAL', 'LABOUR', 'OVERHEAD', 'SCRAP', 'REWORK', 'WARRANTY',
      'DOWNTIME', 'REVENUE', 'EQUIPMENT_BENEFIT')

    annotation: kind IN ('REBASE', 'EXCLUDE', 'EVENT')

    import_run: command IN ('import', 'undo', 'user', 'migrate')

    audit: action IN ('insert', 'update', 'delete')

    planned_order: priority IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')

    planned_order: status IN ('DRAFT', 'CONFIRMED', 'SCHEDULED', 'IN_PROGRESS', 'COMPLETED',
      'CANCELLED')

    schedule: status IN ('DRAFT', 'COMMITTED', 'ACTIVE', 'COMPLETED', 'CANCELLED')

    scenario: type IN ('OVERTIME', 'SETUP_REDUCTION', 'SUBCONTRACT', 'NEW_LINE',
      'THREE_SHIFT', 'LEAD_TIME_DELAY', 'ABSENTEEISM_SPIKE', 'MULTI_CONSTRAINT')

    forecast_log: kind IN ('DEMAND', 'BOTTLENECK')

    simulation: mode IN ('demand', 'mix')

    simulation_operation: variability IN ('triangular', 'deterministic')

    production_run: status IN ('in_progress', 'completed', 'failed', 'cancelled')

    production_run: quality_rating BETWEEN 1 AND 5

    production_run_material: actual_source IN ('weighed', 'entered', 'estimate')

    inventory_transaction: type IN ('purchase', 'usage', 'waste', 'return', 'adjustment')
    """

/// What rows are looked up by beside their key.
let indexFacts = """
    attendance_by_day: attendance client_id, day
    audit_by_row: audit table_name, row_key
    cost_entry_by_day: cost_entry client_id, day
    defect_by_inspection: defect client_id, inspection_id
    downtime_by_day: downtime client_id, day
    hold_by_work_order: hold client_id, work_order_id
    inspection_by_day: inspection client_id, day
    job_by_work_order: job client_id, work_order_id
    production_entry_by_day: production_entry client_id, day
    """
