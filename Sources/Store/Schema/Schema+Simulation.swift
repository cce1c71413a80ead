extension Schema {
    /// Simulation.
    static let simulation = """
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
        """
}
