import Foundation
import GRDB
import Testing

@Suite("andon check, and alerts from day to day", .serialized)
struct CheckTests {
    /// Wednesday.
    private static let day = "2026-11-18"
    private static let hostile = "<script>alert(1)</script>"

    /// Two plants by hand. Of CALM all that is known is that one person was there; at DOWN a machine stands
    /// still since 20:30 of the 18th, 3.5 h before its end, and another did on the 17th.
    private struct Plants {
        let folder: TemporaryFolder
        var database: String { folder.path("plant.sqlite") }
        var output: String { folder.path("out") }

        init() throws {
            folder = try TemporaryFolder()
            let made = try AndonProgram.run(["init", database])
            guard made.status == 0 else { throw BuildTests.Failed(text: made.errors) }
            try write(
                """
                INSERT INTO client (client_id, name, timezone) VALUES
                  ('CALM', 'Calm plant', 'UTC'), ('DOWN', 'Plant that stops', 'UTC');
                INSERT INTO shift (client_id, shift_id, name, start_time, end_time) VALUES
                  ('CALM', 'DAY', 'Day', '08:00', '16:00'), ('DOWN', 'DAY', 'Day', '08:00', '16:00');
                INSERT INTO employee (client_id, employee_id, name) VALUES ('CALM', 'E1', 'E1');
                INSERT INTO attendance
                  (client_id, employee_id, day, shift_id, scheduled_hours, worked_hours, absence_hours)
                  VALUES ('CALM', 'E1', '2026-11-18', 'DAY', 8, 8, 0);
                INSERT INTO machine (client_id, machine_id, name) VALUES
                  ('DOWN', 'M1', '\(CheckTests.hostile)'), ('DOWN', 'M2', 'Press 2');
                INSERT INTO downtime
                  (client_id, downtime_id, day, shift_id, machine_id, started_at, ended_at, reason)
                  VALUES
                  ('DOWN', 'D1', '2026-11-18', 'DAY', 'M1', '2026-11-18T20:30:00', NULL,
                   'EQUIPMENT_FAILURE'),
                  ('DOWN', 'D0', '2026-11-17', 'DAY', 'M2', '2026-11-17T09:00:00',
                   '2026-11-18T09:00:00', 'EQUIPMENT_FAILURE');
                """)
        }

        func write(_ sql: String) throws {
            let queue = try DatabaseQueue(path: database)
            defer { try? queue.close() }
            try queue.write { try $0.execute(sql: sql) }
        }

        func check(_ more: [String]) throws -> AndonProgram.Result {
            try AndonProgram.run(["check", database, "--as-of", CheckTests.day] + more)
        }

        func build(_ day: String, _ more: [String] = []) throws {
            let built = try AndonProgram.run(
                ["build", database, "-o", output, "--as-of", day, "--client", "DOWN"] + more)
            guard built.status == 0 else { throw BuildTests.Failed(text: built.errors) }
        }

        func published(_ day: String, _ path: String) throws -> String {
            try String(contentsOfFile: "\(output)/\(day)/down/\(path)", encoding: .utf8)
        }
    }

    @Test("A plant with nothing wrong passes, whatever one fails on")
    func calm() throws {
        let plants = try Plants()
        defer { plants.folder.remove() }
        let result = try plants.check(["--client", "CALM", "--fail-on", "info"])
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(
            result.output == """
                CALM: 0 rejected records, 0 missing shift records, inputs recorded: none
                1 client as of 2026-11-18: 0 critical, 0 warnings, 0 notes

                """)
    }

    @Test("A stop that is open for over two hours is found, told and fails the check")
    func critical() throws {
        let plants = try Plants()
        defer { plants.folder.remove() }
        let text = try plants.check([])
        #expect(text.status == 4)
        #expect(
            text.output.contains(
                "  critical  open_downtime       2026-11-18T20:30:00  "
                    + "\(Self.hostile) has been down for 3.5\u{202F}h: Equipment failure\n"))
        let json = try plants.check(["--json"])
        #expect(json.status == 4)
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(document["as_of"] as? String == Self.day && document["failed"] as? Int == 0)
        let clients = try #require(document["tenants"] as? [[String: Any]])
        #expect(clients.map { $0["client"] as? String } == ["CALM", "DOWN"])
        #expect(clients.map { $0["finding"] as? Bool } == [false, true])
        let alerts = try #require(clients.last?["alerts"] as? [[String: Any]])
        #expect(alerts.first?["subject"] as? String == "D1")
    }

    @Test("A rejected record fails a check, and is named with what is allowed")
    func rejected() throws {
        let plants = try Plants()
        defer { plants.folder.remove() }
        try plants.write(
            """
            INSERT INTO production_entry
              (client_id, entry_id, day, shift_id, units_produced, units_defective)
              VALUES ('CALM', 'E1', '2026-11-18', 'DAY', 1, 2)
            """)
        let found = try plants.check(["--client", "CALM"])
        #expect(found.status == 4 && found.output.hasPrefix("CALM: 1 rejected record, "))
        #expect(
            found.output.contains(
                "  left out          production_entry.units_defective, row E1: 2 of 1; "
                    + "allowed: 0 ≤ defective ≤ produced\n"))
        #expect(!found.output.contains("a build fails"))
        let strict = try plants.check(["--client", "CALM", "--strict", "--json"])
        #expect(strict.status == 4 && strict.output.contains("\"rejected\":1,\"rejections\":[{"))
        #expect(strict.output.contains("\"effect\":\"row\",\"rows\":1}],\"fails\":true"))
    }

    @Test("A client that cannot be read is told, and the others are checked")
    func unreadable() throws {
        let plants = try Plants()
        defer { plants.folder.remove() }
        try plants.write("UPDATE client SET timezone = 'Nowhere/Land' WHERE client_id = 'DOWN'")
        let result = try plants.check([])
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("client “DOWN”: "))
        #expect(
            result.output.hasSuffix(
                "1 client as of 2026-11-18: 0 critical, 0 warnings, 0 notes; 1 failed\n"))
    }

    @Test("What cannot be meant says where")
    func usage() throws {
        let plants = try Plants()
        defer { plants.folder.remove() }
        let severity = try plants.check(["--fail-on", "severe"])
        #expect(severity.status == 2)
        #expect(
            severity.errors == """
                the value “severe” cannot be meant
                  at: --fail-on
                  fix: give critical, warning or info

                """)
        let client = try plants.check(["--client", "CLAM"])
        #expect(client.status == 2)
        #expect(
            client.errors == """
                no client has an id like “CLAM”
                  at: --client
                  fix: write “CALM”, the nearest id

                """)
        #expect(try AndonProgram.run(["check"]).status == 2)
        #expect(try AndonProgram.run(["check", plants.folder.path("none.sqlite")]).status == 3)
        #expect(try AndonProgram.run(["help", "check"]).output.contains("--fail-on"))
    }

    @Test("A build tells what came and went since the last earlier day, and again the same")
    func changes() throws {
        let plants = try Plants()
        defer { plants.folder.remove() }
        try plants.build("2026-11-17")
        #expect(!(try plants.published("2026-11-17", "alerts.html")).contains("id=\"changes\""))
        try plants.build(Self.day)
        let page = try plants.published(Self.day, "alerts.html")
        #expect(page.contains("Since the report of") && page.contains("2026-11-17"))
        #expect(page.contains("D0"), "the stop that ended is resolved")
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        for path in ["alerts.html", "index.html", "feed.xml", "data/alerts.json"] {
            #expect(!(try plants.published(Self.day, path)).contains(Self.hostile), "\(path)")
        }
        let events = try plants.published(Self.day, "data/events.ndjson")
        #expect(events.contains("\"event\":\"DowntimeOpen\""))
        #expect(events.contains("\"event\":\"ReportPublished\""))
        #expect(
            (try plants.published(Self.day, "exports/machine/alerts.csv")).hasPrefix(
                "severity,kind,subject,since,value,unit,message,link"))

        let first = try tree(at: URL(filePath: "\(plants.output)/\(Self.day)/down"))
        try plants.build(Self.day, ["--force"])
        #expect(try tree(at: URL(filePath: "\(plants.output)/\(Self.day)/down")) == first)
    }

    @Test("Without the store nothing is new, and every number is the same")
    func withoutStore() throws {
        let plants = try Plants()
        defer { plants.folder.remove() }
        try plants.build("2026-11-17")
        try plants.build(Self.day)
        let numbers = try plants.published(Self.day, "data/kpis.json")
        try FileManager.default.removeItem(atPath: "\(plants.output)/.andon/state.sqlite")
        try plants.build(Self.day, ["--force"])
        #expect(try plants.published(Self.day, "data/kpis.json") == numbers)
        #expect(!(try plants.published(Self.day, "alerts.html")).contains("id=\"changes\""))
        #expect((try plants.published(Self.day, "data/alerts.json")).contains("\"new\":null"))
    }

    @Test("A day that is built between two others is what the later one is held against")
    func between() throws {
        let plants = try Plants()
        defer { plants.folder.remove() }
        try plants.build(Self.day)
        #expect(!(try plants.published(Self.day, "alerts.html")).contains("id=\"changes\""))
        try plants.build("2026-11-17")
        // Not forced: that the earlier state is another is reason enough.
        try plants.build(Self.day)
        #expect((try plants.published(Self.day, "alerts.html")).contains("id=\"changes\""))
    }
}
