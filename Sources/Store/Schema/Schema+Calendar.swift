extension Schema {
    /// Calendar.
    static let calendar = """
        CREATE TABLE shift (
          -- SHIFT_1ST, SHIFT_2ND, SAT_OT, SUN_OT, OTHER or the plant's own
          client_id TEXT NOT NULL REFERENCES client, shift_id TEXT NOT NULL,
          -- 'HH:MM'; end <= start crosses midnight
          name TEXT NOT NULL, start_time TEXT NOT NULL, end_time TEXT NOT NULL,
          break_minutes INTEGER NOT NULL DEFAULT 0,
          -- used when nobody recorded how many people worked
          standard_headcount INTEGER,
          PRIMARY KEY (client_id, shift_id)
        ) STRICT, WITHOUT ROWID;

        -- which shifts are scheduled on which day; no row = not scheduled
        CREATE TABLE calendar_shift (
          client_id TEXT NOT NULL, day TEXT NOT NULL, shift_id TEXT NOT NULL,
          -- scheduled minutes, breaks excluded; 0 = holiday
          planned_minutes REAL NOT NULL,
          holiday_name TEXT, notes TEXT,
          PRIMARY KEY (client_id, day, shift_id),
          FOREIGN KEY (client_id, shift_id) REFERENCES shift
        ) STRICT, WITHOUT ROWID;
        """
}
