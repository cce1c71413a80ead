extension Schema {
    /// Planning.
    static let planning = """
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

        -- dated supply: what is on order and when it arrives
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
          -- JSON object over the type's defaults; unknown keys are errors
          schedule_id TEXT, parameters TEXT NOT NULL DEFAULT '{}',
          PRIMARY KEY (client_id, scenario_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE kpi_commitment (
          client_id TEXT NOT NULL, schedule_id TEXT NOT NULL, kpi_id TEXT NOT NULL,
          period_start TEXT NOT NULL, period_end TEXT NOT NULL, committed_value REAL NOT NULL,
          PRIMARY KEY (client_id, schedule_id, kpi_id, period_start)
        ) STRICT, WITHOUT ROWID;

        -- predictions made elsewhere, to be scored; Andon's own go to its derived store in the same
        -- shape
        CREATE TABLE forecast_log (
          client_id TEXT NOT NULL, made_on TEXT NOT NULL, for_day TEXT NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('DEMAND','BOTTLENECK')), subject TEXT NOT NULL,
          value REAL,
          PRIMARY KEY (client_id, made_on, for_day, kind, subject)
        ) STRICT, WITHOUT ROWID;
        """
}
