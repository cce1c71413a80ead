extension Schema {
    /// Orders.
    static let orders = """
        CREATE TABLE sales_order (
          client_id TEXT NOT NULL REFERENCES client, sales_order_id TEXT NOT NULL, customer_id TEXT,
          received_at TEXT NOT NULL, requested_day TEXT, promised_day TEXT,
          status TEXT NOT NULL DEFAULT 'OPEN',
          PRIMARY KEY (client_id, sales_order_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE sales_order_line (
          client_id TEXT NOT NULL, sales_order_id TEXT NOT NULL, line_no INTEGER NOT NULL,
          -- planned_at: when planning finished it
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
          standard_minutes REAL, ideal_cycle_seconds REAL,  -- override the product's
          received_at TEXT, released_at TEXT, planned_start_at TEXT, planned_end_at TEXT,
          started_at TEXT, completed_at TEXT,
          -- version 1 knows one shipment per order: first date, total quantity
          promised_day TEXT, shipped_at TEXT, closed_at TEXT,
          completed_quantity INTEGER NOT NULL DEFAULT 0,
          scrapped_quantity INTEGER NOT NULL DEFAULT 0, shipped_quantity INTEGER NOT NULL DEFAULT 0,
          delay_class TEXT CHECK (delay_class IN ('JUSTIFIED','UNJUSTIFIED')), delay_reason TEXT,
          PRIMARY KEY (client_id, work_order_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE work_order_event (                     -- the order's life, one row per change
          client_id TEXT NOT NULL, work_order_id TEXT NOT NULL, seq INTEGER NOT NULL,
          at TEXT NOT NULL,
          from_status TEXT, to_status TEXT NOT NULL, machine_id TEXT, employee_id TEXT,
          good_quantity INTEGER, scrapped_quantity INTEGER, reason TEXT,
          PRIMARY KEY (client_id, work_order_id, seq)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE job (                                  -- one operation of a work order
          client_id TEXT NOT NULL, job_id TEXT NOT NULL, work_order_id TEXT NOT NULL,
          step INTEGER NOT NULL, operation_id TEXT, part_number TEXT,
          planned_quantity INTEGER, completed_quantity INTEGER NOT NULL DEFAULT 0,
          scrapped_quantity INTEGER NOT NULL DEFAULT 0,
          planned_hours REAL, actual_hours REAL, is_completed INTEGER NOT NULL DEFAULT 0,
          completed_at TEXT, employee_id TEXT, shift_id TEXT,
          PRIMARY KEY (client_id, job_id)
        ) STRICT, WITHOUT ROWID;
        """
}
