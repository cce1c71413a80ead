import Foundation
import GRDB
import Testing

@Suite("Rows that cannot be taken, from the database to the files")
struct RejectedTests {
    static func entry(_ id: String, _ day: String, _ more: String = "") -> String {
        """
        INSERT INTO production_entry (client_id, entry_id, day, shift_id, line_id, product_id,
            units_produced, run_time_hours, employees_assigned)
        VALUES ('ACME', '\(id)', '\(day)', 'D', 'L1', 'P1', 777, 7, 10); \(more)
        """
    }

    @Test("A day in another form: the row is listed, the week is incomplete, an alert tells it")
    func otherForm() throws {
        let plant = try SmallPlant(Self.entry("BAD1", "03/05/2026"))
        defer { plant.folder.remove() }
        let built = try plant.build()
        #expect(built.status == 0, "\(built.errors)")
        #expect(
            try plant.text("exports/machine/rejected.csv").contains(
                "production_entry,BAD1,a day (YYYY-MM-DD),03/05/2026,day,row,,777,1"))
        // Five of the six entries that may be of the week count; of which day the sixth is nobody knows.
        let week = try plant.kpi("PR-VOL", "week")
        #expect(week["value"] as? Double == 5000)
        #expect((week["completeness"] as? Double).map { abs($0 - 5.0 / 6) < 1e-9 } == true)
        #expect(try plant.kpi("PR-VOL", "day")["completeness"] as? Double == 1)
        let page = try plant.text("data-quality.html")
        #expect(page.contains("BAD1") && page.contains("03/05/2026"))
        #expect(page.contains("Rows left out of every number: 1, with 777 units."))
        let alerts = try plant.text("data/alerts.json")
        #expect(
            alerts.contains(
                "Rows of production_entry that could not be taken as they were recorded: 1 of 6"))
        #expect(alerts.contains("\"kind\":\"data_missing\",\"subject\":\"production_entry\""))
        #expect(try plant.text("index.html").contains("could not be taken as they were recorded"))
    }

    @Test("A quantity that cannot be: the row is left out and its day is incomplete")
    func brokenQuantity() throws {
        let plant = try SmallPlant(
            Self.entry(
                "BAD", "2026-03-06",
                "UPDATE production_entry SET units_defective = 778 WHERE entry_id = 'BAD'"))
        defer { plant.folder.remove() }
        #expect(try plant.build().status == 0)
        let day = try plant.kpi("PR-VOL", "day")
        #expect(day["value"] as? Double == 1000)
        #expect(day["completeness"] as? Double == 0.5)
        #expect(day["status"] as? String == "A")
    }

    @Test("An optional column that breaks a rule costs that column: the units count")
    func brokenColumn() throws {
        let plant = try SmallPlant(
            Self.entry(
                "LONG", "2026-03-06",
                "UPDATE production_entry SET run_time_hours = 24.5 WHERE entry_id = 'LONG'"))
        defer { plant.folder.remove() }
        #expect(try plant.build().status == 0)
        let day = try plant.kpi("PR-VOL", "day")
        #expect(day["value"] as? Double == 1777)
        #expect(day["completeness"] as? Double == 1)
        #expect(
            try plant.text("exports/machine/rejected.csv").contains(
                "production_entry,LONG,0 < run hours ≤ 24,24.5,run_time_hours,cell,2026-03-06,,1"))
        // Its run time was worked out.
        #expect(try plant.text("exports/machine/inferences.csv").contains("LONG"))
    }

    @Test("More than 1 % fails the client, and so does any with --strict")
    func failing() throws {
        let plant = try SmallPlant(
            Self.entry("BAD1", "03/05/2026") + Self.entry("BAD2", "2026-3-5"))
        defer { plant.folder.remove() }
        let built = try plant.build()
        #expect(built.status == 1)
        #expect(
            built.errors.contains("2 of 7 rows of production_entry break a rule, more than 1 %"))
        #expect(built.errors.contains("production_entry.day, row “BAD1”, and 1 more"))

        let other = try SmallPlant(
            Self.entry(
                "LONG", "2026-03-06",
                "UPDATE production_entry SET run_time_hours = 24.5 WHERE entry_id = 'LONG'"))
        defer { other.folder.remove() }
        #expect(try other.build().status == 0)
        let strict = try other.build(["--strict"])
        #expect(strict.status == 1 && strict.errors.contains("row “LONG”"))
    }

    @Test("Rows of a client that no client row has: a warning, and in no client's files")
    func strays() throws {
        let plant = try SmallPlant(
            """
            INSERT INTO production_entry (client_id, entry_id, day, shift_id, units_produced)
            VALUES ('ACMEE-42', 'E', '2026-03-06', 'D', 5)
            """)
        defer { plant.folder.remove() }
        let built = try plant.build(["--json"])
        #expect(built.status == 0 && built.output.contains("\"strays\":1"))
        #expect(
            built.errors.contains(
                """
                1 row of production_entry is in no report
                  at: production_entry, client_id “ACMEE-42”, which no client has
                  fix: correct the id, or add the client; ids are compared letter for letter, blanks included
                """))
        let files = try tree(at: URL(filePath: plant.files))
        #expect(files.count > 20)
        #expect(!files.values.contains { $0.range(of: Data("ACMEE-42".utf8)) != nil })
        let checked = try AndonProgram.run(["check", plant.database, "--as-of", SmallPlant.day])
        #expect(checked.status == 4 && checked.errors.contains("ACMEE-42"))
    }

    @Test("While another program has the database, the advice is to wait, and the status says so")
    func busy() throws {
        let plant = try SmallPlant("PRAGMA journal_mode = DELETE")
        defer { plant.folder.remove() }
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let queue = try DatabaseQueue(path: plant.database, configuration: configuration)
        try queue.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE") }
        let built = try plant.build()
        #expect(built.status == 75)
        #expect(built.errors.contains("another program is writing it: try again"))
        #expect(!built.errors.contains("integrity_check"))
        try queue.inDatabase { try $0.execute(sql: "ROLLBACK") }
    }

    @Test("A build leaves nothing beside the database")
    func nothingBeside() throws {
        let plant = try SmallPlant("")
        defer { plant.folder.remove() }
        let before = try FileManager.default.contentsOfDirectory(atPath: plant.folder.url.path)
        #expect(before == ["plant.sqlite"])
        #expect(try plant.build().status == 0)
        #expect(try AndonProgram.run(["check", plant.database]).status != 3)
        let after = try FileManager.default.contentsOfDirectory(atPath: plant.folder.url.path)
        #expect(after.sorted() == ["out", "plant.sqlite"])
    }
}
