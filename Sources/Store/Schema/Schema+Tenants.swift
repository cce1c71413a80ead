extension Schema {
    /// Tenants and people who may look.
    static let tenants = """
        CREATE TABLE client (
          -- e.g. 'BOOT-LINE-A'; any text 1–50 long, so never trust it as a path
          client_id      TEXT PRIMARY KEY,
          name           TEXT NOT NULL,                     -- any script, any punctuation
          timezone       TEXT NOT NULL DEFAULT 'UTC',       -- IANA zone
          -- BCP 47; sets page language and direction
          language       TEXT NOT NULL DEFAULT 'en',
          currency       TEXT NOT NULL DEFAULT 'USD',       -- ISO 4217
          csv_profile    TEXT NOT NULL DEFAULT 'comma' CHECK (csv_profile IN ('comma','semicolon')),
          is_active      INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0,1))
        ) STRICT;

        -- overrides of documented defaults; unknown keys are errors
        CREATE TABLE client_setting (
          client_id TEXT NOT NULL REFERENCES client, key TEXT NOT NULL, value TEXT NOT NULL,
          PRIMARY KEY (client_id, key)
        ) STRICT, WITHOUT ROWID;

        -- per tenant; falls back to the catalogue's default
        CREATE TABLE kpi_target (
          client_id TEXT NOT NULL REFERENCES client, kpi_id TEXT NOT NULL,
          target REAL NOT NULL, warning REAL, critical REAL,
          PRIMARY KEY (client_id, kpi_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE app_user (
          user_id       TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT,
          role          TEXT NOT NULL CHECK (role IN ('OPERATOR','LEADER','POWERUSER','ADMIN')),
          -- bcrypt '$2y$…', handed on to web servers, never shown
          password_hash TEXT,
          is_active     INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0,1))
        ) STRICT;

        -- which tenants a user belongs to; ADMIN sees all
        CREATE TABLE user_client (
          user_id TEXT NOT NULL REFERENCES app_user, client_id TEXT NOT NULL REFERENCES client,
          PRIMARY KEY (user_id, client_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE report_recipient (                     -- who gets which PDF by mail
          client_id TEXT NOT NULL REFERENCES client, email TEXT NOT NULL, name TEXT,
          report TEXT NOT NULL CHECK (report IN ('daily','weekly','monthly')),
          PRIMARY KEY (client_id, email, report)
        ) STRICT, WITHOUT ROWID;
        """
}
