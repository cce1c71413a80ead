/// The plant data model, version 1, as the SQL that makes it.
///
/// Every tool that feeds Andon relies on these tables and columns; a later version may add to them
/// and never changes them. Conventions:
///
/// * Every row belongs to one tenant: `client_id` is part of every key that a tenant could collide on.
/// * `day` is `YYYY-MM-DD`, the plant-local civil date on which the shift starts.
/// * `…_at` is `YYYY-MM-DDTHH:MM:SS`, plant-local wall time in the client's zone.
/// * Minutes, hours, seconds, grams and percent (0–100) are in the column's name; money is in the
///   client's currency.
/// * NULL is "not recorded", 0 is "recorded, and it was zero".
enum Schema {
    /// `PRAGMA user_version` of a plant database.
    static let version = 1

    /// All tables, then the indexes.
    static let sql = [
        tenants, calendar, resources, orders, floor, planning, simulation, productionRuns, indexes,
    ].joined(separator: "\n\n")

    /// What the reports look up by tenant and day, and the import by parent row.
    static let indexes = """
        CREATE INDEX production_entry_by_day ON production_entry (client_id, day);
        CREATE INDEX downtime_by_day ON downtime (client_id, day);
        CREATE INDEX attendance_by_day ON attendance (client_id, day);
        CREATE INDEX inspection_by_day ON inspection (client_id, day);
        CREATE INDEX defect_by_inspection ON defect (client_id, inspection_id);
        CREATE INDEX job_by_work_order ON job (client_id, work_order_id);
        CREATE INDEX hold_by_work_order ON hold (client_id, work_order_id);
        CREATE INDEX cost_entry_by_day ON cost_entry (client_id, day);
        CREATE INDEX audit_by_row ON audit (table_name, row_key);
        """
}
