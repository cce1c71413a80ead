extension Schema {
    /// Production runs.
    static let productionRuns = """
        CREATE TABLE spool (
          client_id TEXT NOT NULL REFERENCES client, spool_id TEXT NOT NULL, material TEXT NOT NULL,
          color TEXT, color_hex TEXT,
          initial_weight_grams REAL NOT NULL, current_weight_grams REAL NOT NULL,
          empty_weight_grams REAL, purchase_price REAL,
          PRIMARY KEY (client_id, spool_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE production_run (
          -- '{SHORT}-YYYYMMDD-NNN', unique per tenant
          client_id TEXT NOT NULL REFERENCES client, run_number TEXT NOT NULL,
          status TEXT NOT NULL DEFAULT 'in_progress'
            CHECK (status IN ('in_progress','completed','failed','cancelled')),
          started_at TEXT NOT NULL, completed_at TEXT, estimated_hours REAL, printer_name TEXT,
          slicer TEXT, bed_celsius REAL, nozzle_celsius REAL,
          quality_rating INTEGER CHECK (quality_rating BETWEEN 1 AND 5), quality_notes TEXT,
          failure_reason TEXT, notes TEXT,
          original_run_number TEXT,                         -- set on a reprint
          deleted_at TEXT,                                  -- soft delete
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
        """
}
