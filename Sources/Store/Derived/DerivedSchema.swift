import GRDB

/// The tables of the derived store.
///
/// The summary tables are not here: their shapes are what the summaries themselves say, and a column that
/// a newer program has is added when it is first written.
enum DerivedSchema {
    /// `PRAGMA application_id`: "ANDN" in ASCII, so that a foreign database is known for one.
    static let applicationID = 0x414E_444E

    /// The tables that later builds read back.
    static let remembered = [
        "monthly_revision", "alert_log", "alert_day", "first_publication", "restatement",
    ]

    /// The steps from an empty file to the newest version, in order: `PRAGMA user_version` is how many were
    /// taken. A step is never changed, only followed by another.
    static let migrations = [
        """
        -- what the rows of a day looked like when they were last written
        CREATE TABLE summary_day (
          client_id TEXT NOT NULL, table_name TEXT NOT NULL, day TEXT NOT NULL,
          digest INTEGER NOT NULL,
          PRIMARY KEY (client_id, table_name, day)
        ) STRICT, WITHOUT ROWID;

        -- every telling of a final month: a higher revision says otherwise than the one before
        CREATE TABLE monthly_revision (
          client_id TEXT NOT NULL, month TEXT NOT NULL, as_of TEXT NOT NULL,
          revision INTEGER NOT NULL, figures TEXT NOT NULL,
          PRIMARY KEY (client_id, month, as_of, revision)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE report (
          client_id TEXT NOT NULL, day TEXT NOT NULL, type TEXT NOT NULL, file TEXT NOT NULL,
          size INTEGER, pages INTEGER, kpi_count INTEGER, seconds REAL,
          status TEXT NOT NULL CHECK (status IN ('built','failed')), error TEXT,
          mailed_at TEXT, recipients TEXT,
          PRIMARY KEY (client_id, day, file)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE alert_log (
          client_id TEXT NOT NULL, day TEXT NOT NULL,
          severity TEXT NOT NULL CHECK (severity IN ('critical','warning','info')),
          kind TEXT NOT NULL, subject TEXT NOT NULL, since TEXT, value REAL, unit TEXT,
          message TEXT NOT NULL,
          PRIMARY KEY (client_id, day, kind, subject)
        ) STRICT, WITHOUT ROWID;

        -- in the shape of the plant's own forecast_log
        CREATE TABLE forecast_log (
          client_id TEXT NOT NULL, made_on TEXT NOT NULL, for_day TEXT NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('DEMAND','BOTTLENECK')), subject TEXT NOT NULL,
          value REAL,
          PRIMARY KEY (client_id, made_on, for_day, kind, subject)
        ) STRICT, WITHOUT ROWID;
        """,
        """
        -- forecasts of KPIs beside those of demand and bottlenecks, each with its interval
        ALTER TABLE forecast_log RENAME TO forecast_log_1;
        CREATE TABLE forecast_log (
          client_id TEXT NOT NULL, made_on TEXT NOT NULL, for_day TEXT NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('DEMAND','BOTTLENECK','KPI')), subject TEXT NOT NULL,
          value REAL, low REAL, high REAL, method TEXT,
          PRIMARY KEY (client_id, made_on, for_day, kind, subject)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO forecast_log (client_id, made_on, for_day, kind, subject, value)
          SELECT client_id, made_on, for_day, kind, subject, value FROM forecast_log_1;
        DROP TABLE forecast_log_1;
        """,
        """
        -- the as-of days whose alerts are known, those without any included
        CREATE TABLE IF NOT EXISTS alert_day (
          client_id TEXT NOT NULL, day TEXT NOT NULL,
          PRIMARY KEY (client_id, day)
        ) STRICT, WITHOUT ROWID;
        """,
        """
        -- the numbers of each moment as they were first published: 'YYYY-MM-DD', or 'YYYY-MM-DDTHH:MM'
        CREATE TABLE IF NOT EXISTS first_publication (
          client_id TEXT NOT NULL, as_of TEXT NOT NULL, numbers TEXT NOT NULL,
          PRIMARY KEY (client_id, as_of)
        ) STRICT;

        -- what was published otherwise since: the ledger
        CREATE TABLE IF NOT EXISTS restatement (
          client_id TEXT NOT NULL, as_of TEXT NOT NULL, kpi_id TEXT NOT NULL,
          time_window TEXT NOT NULL, old_value REAL, new_value REAL,
          reason TEXT NOT NULL CHECK (reason IN ('program','settings','records')),
          PRIMARY KEY (client_id, as_of, kpi_id, time_window)
        ) STRICT, WITHOUT ROWID;
        """,
    ]

    /// Brings a store of an earlier version to the newest, in one transaction.
    static func migrate(_ database: Database, from version: Int) throws {
        guard version < migrations.count else { return }
        try database.inTransaction(.immediate) {
            for step in migrations[version...] { try database.execute(sql: step) }
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: "PRAGMA user_version = \(migrations.count)")
            return .commit
        }
    }

    /// Makes the table where it is missing, and the columns that it lacks.
    static func prepare(_ table: DerivedTable, in database: Database) throws {
        let known = Set(
            try database.tableExists(table.name)
                ? database.columns(in: table.name).map(\.name) : [])
        guard !known.isEmpty else {
            let keys = (["client_id"] + table.keys).map(quotedName)
            let columns =
                keys.map { "\($0) TEXT NOT NULL" }
                + table.words.map { "\(quotedName($0)) TEXT" }
                + table.figures.map { "\(quotedName($0)) REAL" }
            return try database.execute(
                sql: """
                    CREATE TABLE \(quotedName(table.name)) (
                      \(columns.joined(separator: ", ")),
                      PRIMARY KEY (\(keys.joined(separator: ", ")))
                    ) STRICT, WITHOUT ROWID
                    """)
        }
        for (columns, type) in [(table.words, "TEXT"), (table.figures, "REAL")] {
            for column in columns where !known.contains(column) {
                try database.execute(
                    sql: """
                        ALTER TABLE \(quotedName(table.name))
                        ADD COLUMN \(quotedName(column)) \(type)
                        """)
            }
        }
    }
}
