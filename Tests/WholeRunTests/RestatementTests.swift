import Foundation
import GRDB
import Testing
import Units

@Suite("Restated numbers", .serialized)
struct RestatementTests {
    private static let day = "2026-11-19"
    private static let client = "BOOT-LINE-A"

    private struct Failed: Error { var text: String }

    /// A demonstration plant of two months, not built yet.
    private static let demonstration = Result {
        let folder = try TemporaryFolder()
        let result = try AndonProgram.run([
            "demo", folder.path("demo.sqlite"), "--days", "60", "--rows-per-client", "200",
            "--last-day", day,
        ])
        guard result.status == 0 else { throw Failed(text: result.errors) }
        return folder
    }

    private func copy() throws -> (folder: TemporaryFolder, database: String, output: String) {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            atPath: Self.demonstration.get().path("demo.sqlite"), toPath: folder.path("demo.sqlite")
        )
        return (folder, folder.path("demo.sqlite"), folder.path("out"))
    }

    private func build(
        _ database: String, _ output: String, _ more: [String] = [], day: String = day
    ) throws -> AndonProgram.Result {
        try AndonProgram.run(
            ["build", database, "-o", output, "--as-of", day, "--client", Self.client] + more)
    }

    /// Makes a defective unit of a good one on the day.
    private func change(_ database: String, on day: String = day) throws {
        let queue = try DatabaseQueue(path: database)
        try queue.write { database in
            try database.execute(
                sql: """
                    UPDATE production_entry SET units_defective = units_defective + 1
                    WHERE client_id = ? AND entry_id =
                      (SELECT min(entry_id) FROM production_entry WHERE client_id = ? AND day = ?
                       AND units_produced > units_defective + 1)
                    """, arguments: [Self.client, Self.client, day])
            try #require(database.changesCount == 1)
        }
        try queue.close()
    }

    private func file(_ path: String, _ output: String, day: String = day) throws -> String {
        try String(
            contentsOfFile: "\(output)/\(day)/boot-line-a/\(path)", encoding: .utf8)
    }

    private func rows(_ table: String, _ output: String, day: String = day) throws
        -> [[String: String]]
    {
        CSVRows(try file("exports/machine/\(table).csv", output, day: day)).rows
    }

    private func ledger(_ output: String) throws -> [String] {
        let queue = try DatabaseQueue(path: "\(output)/.andon/state.sqlite")
        defer { try? queue.close() }
        return try queue.read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM restatement ORDER BY client_id, as_of, kpi_id, time_window"
            ).map { row in row.databaseValues.map { "\($0)" }.joined(separator: " ") }
        }
    }

    /// The client's published files.
    private func published(_ output: String) throws -> [String: Data] {
        try tree(at: URL(filePath: "\(output)/\(Self.day)/boot-line-a"))
    }

    @Test("The ledger has exactly the numbers that changed, once, and the pages show them")
    func changed() throws {
        let (folder, database, output) = try copy()
        defer { folder.remove() }
        #expect(try build(database, output).status == 0)
        let before = try rows("kpis", output)
        #expect(try rows("restatements", output).isEmpty)
        #expect(try !file("data/events.ndjson", output).contains("NumberRestated"))
        #expect(try ledger(output) == [])

        try change(database)
        #expect(try build(database, output).status == 0)
        let after = try rows("kpis", output)
        let expected = zip(before, after).filter { $0["value"] != $1["value"] }.map { old, new in
            [Self.day, new["kpi_id"], old["value"], new["value"], "records", new["window"]]
        }
        let told = try rows("restatements", output).map { row in
            ["day", "kpi_id", "old", "new", "reason", "window"].map { row[$0] }
        }
        #expect(told == expected)
        #expect(
            told.contains {
                $0[1] == "QL-QUAL" || $0[1] == "EQ-QUAL" || $0[1] == "QL-PPM" || $0[1] == "EQ-OEE"
            })
        #expect(told.count < before.count / 2)
        let events = try file("data/events.ndjson", output).split(separator: "\n")
        #expect(events.count { $0.contains("NumberRestated") } == expected.count)
        #expect(try ledger(output).count == expected.count)
        let kpi = try #require(expected.first?[1]).lowercased()
        #expect(try file("kpi/\(kpi).html", output).contains("id=\"restatements\""))
        #expect(try file("data-quality.html", output).contains("id=\"restatements\""))

        // Nothing has changed since: not a byte, not a row.
        let (files, kept) = (try published(output), try ledger(output))
        for more in [[], ["--force"]] {
            #expect(try build(database, output, more).status == 0)
            #expect(try published(output) == files)
            #expect(try ledger(output) == kept)
        }
        // Two builds from the same state are the same: from the first publication and the changed row.
        let (second, other, elsewhere) = try copy()
        defer { second.remove() }
        #expect(try build(other, elsewhere).status == 0)
        try change(other)
        #expect(try build(other, elsewhere, ["--jobs", "1"]).status == 0)
        #expect(try published(elsewhere) == files)
    }

    @Test("A change that is taken back is no restatement")
    func takenBack() throws {
        let (folder, database, output) = try copy()
        defer { folder.remove() }
        #expect(try build(database, output, ["--only", "csv"]).status == 0)
        let files = try published(output)
        let original = try Data(contentsOf: URL(filePath: database))
        try change(database)
        #expect(try build(database, output, ["--only", "csv"]).status == 0)
        #expect(try !ledger(output).isEmpty)
        try original.write(to: URL(filePath: database))
        #expect(try build(database, output, ["--only", "csv"]).status == 0)
        #expect(try ledger(output) == [])
        #expect(try published(output) == files)
    }

    @Test(
        "A day of a final month is restated only when asked for, and then as often as nothing changes"
    )
    func finalMonth() throws {
        let (folder, database, output) = try copy()
        defer { folder.remove() }
        let october = "2026-10-20"
        let csv = ["--only", "csv"]
        for day in [october, Self.day] {
            #expect(try build(database, output, csv, day: day).status == 0)
        }
        let before = try file("exports/kpis.csv", output, day: october)
        try change(database, on: october)
        let refused = try build(database, output, csv, day: october)
        #expect(refused.status == 1)
        #expect(
            refused.errors.contains("published numbers of a final month would change\n")
                && refused.errors.contains("client “BOOT-LINE-A”, 2026-10-20")
                && refused.errors.contains("--restate"), "\(refused.errors)")
        #expect(try file("exports/kpis.csv", output, day: october) == before)
        #expect(try ledger(output) == [])

        #expect(try build(database, output, csv + ["--restate"], day: october).status == 0)
        #expect(try file("exports/kpis.csv", output, day: october) != before)
        #expect(try !rows("restatements", output, day: october).isEmpty)
        #expect(try build(database, output, csv + ["--force"], day: october).status == 0)
        // A day of a month that still runs needs no word.
        try change(database)
        #expect(try build(database, output, csv).status == 0)
    }
}
