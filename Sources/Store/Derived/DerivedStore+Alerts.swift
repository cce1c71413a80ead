import GRDB
public import Units

extension DerivedStore {
    /// The alerts of the last day before `day` of which a report was published, by kind and subject, and
    /// that day; `nil` without one.
    public func alerts(
        of client: String, before day: Day
    ) throws(StoreError) -> (day: Day, alerts: [DerivedAlert])? {
        try transaction { database in
            let last = try String.fetchOne(
                database, sql: "SELECT max(day) FROM alert_day WHERE client_id = ? AND day < ?",
                arguments: [client, day.description])
            guard let last, let earlier = Day(iso: last) else { return nil }
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT severity, kind, subject, since, value, unit, message FROM alert_log
                    WHERE client_id = ? AND day = ? ORDER BY kind, subject
                    """, arguments: [client, last])
            let alerts = rows.map { row in
                DerivedAlert(
                    severity: row["severity"], kind: row["kind"], subject: row["subject"],
                    since: row["since"] ?? "", value: row["value"] ?? 0, unit: row["unit"] ?? "",
                    message: row["message"])
            }
            return (earlier, alerts)
        }
    }

    /// Replaces what is kept of a client's day.
    func keep(
        _ alerts: [DerivedAlert], of client: String, _ day: Day, in database: Database
    ) throws {
        let day = day.description
        try database.execute(
            sql: "DELETE FROM alert_log WHERE client_id = ? AND day = ?", arguments: [client, day])
        try database.execute(
            sql: "INSERT OR IGNORE INTO alert_day VALUES (?, ?)", arguments: [client, day])
        let insertion = try database.makeStatement(
            sql: """
                INSERT OR REPLACE INTO alert_log
                  (client_id, day, severity, kind, subject, since, value, unit, message)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for alert in alerts {
            try insertion.execute(
                arguments: [
                    client, day, alert.severity, alert.kind, alert.subject, alert.since,
                    alert.value, alert.unit, alert.message,
                ])
        }
    }
}
