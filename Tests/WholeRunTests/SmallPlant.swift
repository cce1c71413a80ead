import Foundation
import GRDB

/// A plant of one line that works five days, 1000 units a day, in one shift; and what `more` adds to its database.
struct SmallPlant {
    static let day = "2026-03-06"

    let folder: TemporaryFolder
    var database: String { folder.path("plant.sqlite") }
    var files: String { folder.path("out/\(Self.day)/acme") }

    init(_ more: String) throws {
        folder = try TemporaryFolder()
        let made = try AndonProgram.run(["init", database])
        guard made.status == 0 else { throw BuildTests.Failed(text: made.errors) }
        let queue = try DatabaseQueue(path: database)
        try queue.writeWithoutTransaction { connection in
            try connection.execute(
                sql: """
                    PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
                    INSERT INTO client (client_id, name) VALUES ('ACME', 'Acme');
                    INSERT INTO shift (client_id, shift_id, name, start_time, end_time,
                        break_minutes) VALUES ('ACME', 'D', 'Day', '06:00', '14:00', 30);
                    INSERT INTO line (client_id, line_id, name) VALUES ('ACME', 'L1', 'L1');
                    INSERT INTO product (client_id, product_id, name, standard_minutes,
                        ideal_cycle_seconds) VALUES ('ACME', 'P1', 'P1', 2, 20);
                    """)
            for day in 2...6 {
                try connection.execute(
                    sql: """
                        INSERT INTO calendar_shift (client_id, day, shift_id, planned_minutes)
                        VALUES ('ACME', '2026-03-0\(day)', 'D', 450);
                        INSERT INTO production_entry (client_id, entry_id, day, shift_id,
                            line_id, product_id, units_produced, run_time_hours,
                            employees_assigned)
                        VALUES ('ACME', '\(day)', '2026-03-0\(day)', 'D', 'L1', 'P1', 1000, 7, 10);
                        """)
            }
            try connection.execute(sql: more)
        }
        try queue.close()
    }

    func build(_ more: [String] = []) throws -> AndonProgram.Result {
        try AndonProgram.run(
            ["build", database, "-o", folder.path("out"), "--as-of", Self.day] + more)
    }

    func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(files)/\(path)", encoding: .utf8)
    }

    /// A KPI's measurement over a window.
    func kpi(_ id: String, _ window: String) throws -> [String: Any] {
        let document = try JSONSerialization.jsonObject(
            with: Data(contentsOf: URL(filePath: "\(files)/data/kpis.json")))
        let kpis = (document as? [String: Any])?["kpis"] as? [[String: Any]] ?? []
        let found = kpis.first { $0["id"] as? String == id }?["values"] as? [String: Any]
        return found?[window] as? [String: Any] ?? [:]
    }
}
