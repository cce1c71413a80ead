extension Schema {
    /// Resources and products.
    static let resources = """
        CREATE TABLE line (
          client_id TEXT NOT NULL REFERENCES client, line_id TEXT NOT NULL, name TEXT NOT NULL,
          -- CUTTING, SEWING, FINISHING, PRINTING …
          department TEXT,
          max_operators INTEGER NOT NULL DEFAULT 10,
          efficiency_factor REAL NOT NULL DEFAULT 0.85,     -- 0–1
          absenteeism_factor REAL NOT NULL DEFAULT 0.05,    -- 0–1
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

        CREATE TABLE product (                              -- style, part number, model
          client_id TEXT NOT NULL REFERENCES client, product_id TEXT NOT NULL, name TEXT NOT NULL,
          -- product family, the level that standards are pooled over
          style TEXT,
          -- SAM/SMV: labour minutes per unit, all operations
          standard_minutes REAL,
          ideal_cycle_seconds REAL,                         -- line (bottleneck) seconds per unit
          opportunities_per_unit REAL,                      -- defect opportunities
          planned_scrap_percent REAL, unit_cost REAL, unit_price REAL, unit_mass_grams REAL,
          PRIMARY KEY (client_id, product_id)
        ) STRICT, WITHOUT ROWID;

        -- production standards, one row per step of a product
        CREATE TABLE routing_operation (
          client_id TEXT NOT NULL, product_id TEXT NOT NULL, step INTEGER NOT NULL,
          operation_id TEXT NOT NULL, name TEXT NOT NULL,
          department TEXT, machine_group TEXT,
          standard_minutes REAL,                            -- NULL: setup + machine + manual
          setup_minutes REAL, machine_minutes REAL, manual_minutes REAL,
          value_class TEXT CHECK (value_class IN ('VA','NNVA','NVA')),
          PRIMARY KEY (client_id, product_id, step)
        ) STRICT, WITHOUT ROWID;
        """
}
