import Foundation
import GRDB
import Testing
import Units

@Suite("Summaries, their store, and final months", .serialized)
struct SummaryStoreTests {
    private static let day = "2026-11-19"
    private static let tables = [
        "shift_summary", "daily_summary", "machine_daily", "operator_daily", "part_daily",
        "monthly_aggregate",
    ]

    /// A demonstration plant that began in October, built once.
    private static let built = Result { try Built() }

    struct Built {
        let folder: TemporaryFolder
        var database: String { folder.path("demo.sqlite") }
        var output: String { folder.path("out") }

        init() throws {
            folder = try TemporaryFolder()
            for arguments in [
                [
                    "demo", database, "--days", "50", "--rows-per-client", "300", "--last-day",
                    SummaryStoreTests.day,
                ],
                ["build", database, "-o", output, "--as-of", SummaryStoreTests.day],
            ] {
                let result = try AndonProgram.run(arguments)
                guard result.status == 0 else { throw Failed(text: result.errors) }
            }
        }
    }

    struct Failed: Error { var text: String }

    /// A copy of database and output, to change.
    private func copy() throws -> (folder: TemporaryFolder, database: String, output: String) {
        let built = try Self.built.get()
        let folder = try TemporaryFolder()
        for name in ["demo.sqlite", "out"] {
            try FileManager.default.copyItem(
                atPath: built.folder.path(name), toPath: folder.path(name))
        }
        return (folder, folder.path("demo.sqlite"), folder.path("out"))
    }

    /// Builds one client again.
    private func build(
        _ database: String, _ output: String, _ more: [String] = [], day: String = day
    ) throws -> AndonProgram.Result {
        try AndonProgram.run(
            ["build", database, "-o", output, "--as-of", day, "--client", "BOOT-LINE-A"] + more)
    }

    /// The tree without the state folder.
    private func published(_ output: String) throws -> [String: Data] {
        try tree(at: URL(filePath: output)).filter { !$0.key.hasPrefix(".andon") }
    }

    private func rows(_ output: String, _ table: String, day: String = day) throws
        -> [[String: String]]
    {
        CSVRows(
            try String(
                contentsOfFile: "\(output)/\(day)/boot-line-a/exports/machine/\(table).csv",
                encoding: .utf8)
        ).rows
    }

    private func state<Value>(_ output: String, _ read: (Database) throws -> Value) throws -> Value
    {
        let queue = try DatabaseQueue(path: "\(output)/.andon/state.sqlite")
        defer { try? queue.close() }
        return try queue.read(read)
    }

    @Test("The store holds the rows of the exports")
    func store() throws {
        let built = try Self.built.get()
        for table in Self.tables {
            let exported = try rows(built.output, table)
            #expect(exported.count > 1, "\(table)")
            let stored = try state(built.output) { database in
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT * FROM \(table) WHERE client_id = 'BOOT-LINE-A' ORDER BY 2, 3
                        """)
            }
            #expect(stored.count == exported.count, "\(table)")
            for (row, expected) in zip(stored, exported) {
                for (column, value) in row where column != "client_id" {
                    let text = expected[column] ?? "no such column"
                    if let number = Double.fromDatabaseValue(value) {
                        #expect(Double(text) == number, "\(table) \(column)")
                    } else {
                        #expect(
                            (String.fromDatabaseValue(value) ?? "") == text, "\(table) \(column)")
                    }
                }
            }
        }
    }

    @Test("The table of reports says of the file what the file is")
    func reports() throws {
        let built = try Self.built.get()
        let row = try #require(try rows(built.output, "report").first)
        let file = try #require(row["file"])
        let bytes = try Data(
            contentsOf: URL(filePath: "\(built.output)/\(Self.day)/boot-line-a/\(file)"))
        #expect(row["type"] == "daily" && row["day"] == Self.day && row["status"] == "built")
        #expect(row["size"] == "\(bytes.count)")
        #expect((Int(row["pages"] ?? "") ?? 0) > 1 && (Int(row["kpi_count"] ?? "") ?? 0) > 5)
        // Seconds are the store's alone.
        #expect(row["seconds"] == nil)
        let seconds = try state(built.output) {
            try Double.fetchAll($0, sql: "SELECT seconds FROM report WHERE status = 'built'")
        }
        #expect(seconds.count == 9 && seconds.allSatisfy { $0 > 0 })
    }

    @Test("A final month that is changed is one revision further, once")
    func revision() throws {
        let (folder, database, output) = try copy()
        defer { folder.remove() }
        func october(_ day: String = Self.day) throws -> [String: String] {
            try #require(
                try rows(output, "monthly_aggregate", day: day)
                    .first { $0["month"] == "2026-10-01" })
        }
        let before = try october()
        #expect(before["state"] == "final" && before["revision"] == "0")
        #expect(
            try rows(output, "monthly_aggregate").last?["state"] == "running")
        try change(database)
        #expect(try build(database, output, ["--only", "csv"]).status == 0)
        let after = try october()
        #expect(after["revision"] == "1")
        #expect(after["good_units"] != before["good_units"])
        let tree = try published(output)
        #expect(try build(database, output, ["--only", "csv", "--force"]).status == 0)
        #expect(try changes(from: tree, to: published(output)) == [])
        #expect(try build(database, output, ["--only", "csv"], day: "2026-11-20").status == 0)
        #expect(try october("2026-11-20")["revision"] == "1")
        let told = try state(output) { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT revision, figures FROM monthly_revision
                    WHERE client_id = 'BOOT-LINE-A' AND month = '2026-10-01' ORDER BY revision
                    """)
        }
        #expect(told.map { $0["revision"] as Int } == [0, 1])
        let good = try #require(before["good_units"])
        #expect((told[0]["figures"] as String).contains("good_units=\(good)\n"))
    }

    /// Makes a defective unit of a good one in October.
    private func change(_ database: String) throws {
        let queue = try DatabaseQueue(path: database)
        try queue.write { database in
            try database.execute(
                sql: """
                    UPDATE production_entry SET units_defective = units_defective + 1
                    WHERE client_id = 'BOOT-LINE-A' AND entry_id =
                      (SELECT min(entry_id) FROM production_entry WHERE client_id = 'BOOT-LINE-A'
                       AND day BETWEEN '2026-10-10' AND '2026-10-25'
                       AND units_produced > units_defective + 1)
                    """)
        }
        try queue.close()
    }

    @Test("Without the store, and with a broken one, the tree is the same bytes")
    func cache() throws {
        let (folder, database, output) = try copy()
        defer { folder.remove() }
        let before = try published(output)
        let store = "\(output)/.andon/state.sqlite"
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: store + suffix)
        }
        let without = try build(database, output, ["--force"])
        #expect(without.status == 0 && !without.errors.contains("set aside"))
        #expect(try changes(from: before, to: published(output)) == [])
        #expect(try state(output) { try Int.fetchOne($0, sql: "SELECT count(*) FROM report") } == 3)
        for suffix in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: store + suffix)
        }
        try Data("not a database".utf8).write(to: URL(filePath: store))
        let broken = try build(database, output, ["--force"])
        #expect(broken.status == 0)
        #expect(broken.errors.contains("the store of summaries is broken"), "\(broken.errors)")
        #expect(FileManager.default.fileExists(atPath: store + ".aside"))
        #expect(try changes(from: before, to: published(output)) == [])
        #expect(try state(output) { try Int.fetchOne($0, sql: "SELECT count(*) FROM report") } == 3)
    }

    /// The paths that differ, but for the two that say of each client whether this build had to make it.
    private func changes(from old: [String: Data], to new: [String: Data]) -> [String] {
        let telling = ["\(Self.day)/build.json", "\(Self.day)/index.html"]
        return Set(old.keys).union(new.keys).subtracting(telling)
            .filter { old[$0] != new[$0] }.sorted()
    }

    @Test("A client that fails is in the table of reports with its error")
    func failed() throws {
        let (folder, database, output) = try copy()
        defer { folder.remove() }
        let queue = try DatabaseQueue(path: database)
        try queue.write {
            try $0.execute(
                sql: """
                    UPDATE production_entry SET started_at = 'yesterday'
                    WHERE client_id = 'BOOT-LINE-A'
                    """)
        }
        try queue.close()
        #expect(try build(database, output).status == 1)
        let row = try #require(
            try state(output) {
                try Row.fetchOne($0, sql: "SELECT * FROM report WHERE client_id = 'BOOT-LINE-A'")
            })
        #expect(row["status"] == "failed")
        #expect((row["error"] as String).contains("started_at"))
        // What was published before is still there, and so is what is known of it.
        #expect((row["pages"] as Int) > 1)
    }
}
