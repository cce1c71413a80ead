import Foundation
import GRDB
import Testing
import Units

@Suite("andon build", .serialized)
struct BuildTests {
    /// A small demonstration plant, made once for all tests of this suite.
    private static let demo = Result { try Demo() }

    struct Demo {
        let folder: TemporaryFolder
        let database: String

        init() throws {
            folder = try TemporaryFolder()
            database = folder.path("demo.sqlite")
            let result = try AndonProgram.run([
                "demo", database, "--days", "45", "--rows-per-client", "400", "--last-day",
                BuildTests.day,
            ])
            guard result.status == 0 else { throw Failed(text: result.errors) }
        }
    }

    struct Failed: Error {
        var text: String
    }

    private static let day = "2026-11-19"

    private func build(
        _ database: String, _ output: String, _ more: [String] = [],
        environment: [String: String] = [:]
    ) throws -> AndonProgram.Result {
        try AndonProgram.run(
            ["build", database, "-o", output, "--as-of", Self.day] + more,
            environment: environment)
    }

    @Test("Everything the tree promises is there, for every client")
    func contents() throws {
        let demo = try Self.demo.get()
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let result = try build(demo.database, folder.path("out"))
        #expect(result.status == 0, "\(result.errors)")
        let files = try tree(at: folder.url.appending(path: "out"))
        for path in [
            "index.html", "builds.json", "\(Self.day)/index.html", "\(Self.day)/build.json",
        ] {
            #expect(files[path] != nil, "\(path)")
        }
        let clients = Set(
            files.keys.filter { $0.hasPrefix("latest/") }.map { $0.dropFirst("latest/".count) })
        #expect(clients.count == 3 && clients.contains("boot-line-a"))
        for client in clients {
            #expect(
                files["latest/\(client)"] == Data("-> ../\(Self.day)/\(client)".utf8))
            #expect(files["archive/\(client)/index.html"] != nil)
            for path in [
                "index.html", "production.html", "quality.html", "downtime.html", "people.html",
                "delivery.html", "flow.html", "maintenance.html", "finance.html",
                "machines/index.html", "products/index.html", "customers/index.html",
                "operators/index.html", "kpi/index.html", "kpi/eq-oee.html", "kpi/dq-imp.html",
                "data-quality.html", "definitions.html", "charts/eq-oee-trend.svg",
                "charts/downtime-causes.svg", "reports/daily.pdf",
                "reports/weekly.pdf", "reports/monthly.pdf", "reports/index.html",
                "reports/daily.html", "reports/weekly.html", "reports/monthly.html",
                "manager.html", "executive.html", "board.html", "exports/kpis.csv",
                "exports/trends.csv", "exports/slices.csv", "exports/production.csv",
                "exports/downtime.csv", "exports/inferences.csv", "exports/rejected.csv",
                "exports/lint.csv", "exports/signals.csv", "exports/forecasts.csv",
                "exports/calibration.csv",
                "exports/shift_summary.csv", "exports/daily_summary.csv",
                "exports/machine_daily.csv", "exports/operator_daily.csv",
                "exports/part_daily.csv", "exports/monthly_aggregate.csv", "exports/report.csv",
                "exports/machine/daily_summary.csv", "exports/machine/kpis.csv", "data/kpis.json",
                "data/manifest.json",
            ] {
                let bytes = files["\(Self.day)/\(client)/\(path)"]
                #expect((bytes?.count ?? 0) > 20, "\(client)/\(path)")
            }
        }
    }

    @Test("Two builds into empty folders are the same bytes, whatever zone, locale, home and cores")
    func deterministic() throws {
        let demo = try Self.demo.get()
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let one = try build(
            demo.database, folder.path("one"), ["--jobs", "1"],
            environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "C", "HOME": "/nonexistent"])
        let two = try build(
            demo.database, folder.path("two"), ["--jobs", "2"],
            environment: [
                "TZ": "America/St_Johns", "LC_ALL": "de_DE.UTF-8", "LANG": "ar_EG.UTF-8",
                "HOME": folder.path("home"),
            ])
        #expect(one.status == 0 && two.status == 0, "\(one.errors)\(two.errors)")
        var (first, second) = (
            try tree(at: folder.url.appending(path: "one")),
            try tree(at: folder.url.appending(path: "two"))
        )
        // Seconds and the like stay in the state folder.
        first = first.filter { !$0.key.hasPrefix(".andon") }
        second = second.filter { !$0.key.hasPrefix(".andon") }
        #expect(first.keys.sorted() == second.keys.sorted())
        let different = first.keys.filter { first[$0] != second[$0] }.sorted()
        #expect(different.isEmpty, "\(different.prefix(5))")
    }

    @Test("Every page and export says the same of a number")
    func consistent() throws {
        let demo = try Self.demo.get()
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        #expect(try build(demo.database, folder.path("out")).status == 0)
        let client = folder.url.appending(path: "out/\(Self.day)/boot-line-a")
        let document = try JSONDecoder().decode(
            KPIFile.self, from: Data(contentsOf: client.appending(path: "data/kpis.json")))
        let rows = CSVRows(
            try String(
                contentsOf: client.appending(path: "exports/machine/kpis.csv"), encoding: .utf8)
        ).rows
        #expect(rows.count == document.kpis.count * 6 && document.kpis.count == 142)
        for kpi in document.kpis {
            #expect(kpi.trend.count == 90)
            for (window, value) in kpi.values {
                let row = try #require(
                    rows.first { $0["kpi_id"] == kpi.id && $0["window"] == window })
                #expect(row["status"] == value.status)
                #expect(Double(row["value"] ?? "") == value.value, "\(kpi.id) \(window)")
            }
        }
    }

    private struct KPIFile: Decodable {
        struct KPI: Decodable {
            struct Value: Decodable {
                var value: Double?
                var status: String
            }
            struct Point: Decodable {
                var day: String
            }
            var id: String
            var values: [String: Value]
            var trend: [Point]
        }
        var kpis: [KPI]
    }

    @Test("A client whose zone nobody knows fails alone, and the error says where")
    func failsAlone() throws {
        let demo = try Self.demo.get()
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let database = folder.path("bad.sqlite")
        try FileManager.default.copyItem(atPath: demo.database, toPath: database)
        let queue = try DatabaseQueue(path: database)
        try queue.write { database in
            try database.execute(
                sql: """
                    UPDATE client SET timezone = 'Mars/Olympus' WHERE client_id = 'BOOT-LINE-A'
                    """)
        }
        try queue.close()
        let result = try build(database, folder.path("out"))
        #expect(result.status == 1)
        #expect(result.errors.contains("BOOT-LINE-A") && result.errors.contains("client.timezone"))
        let files = try tree(at: folder.url.appending(path: "out"))
        #expect(files.keys.filter { $0.hasPrefix("latest/") }.count == 2)
        #expect(!files.keys.contains { $0.hasPrefix("\(Self.day)/boot-line-a/") })
        let record = String(
            decoding: try #require(files["\(Self.day)/build.json"]), as: UTF8.self)
        #expect(record.contains("\"failed\""))
    }

    @Test("A neighbour with look-alike ids changes nothing")
    func decoy() throws {
        let demo = try Self.demo.get()
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let database = folder.path("decoy.sqlite")
        try FileManager.default.copyItem(atPath: demo.database, toPath: database)
        // The neighbour has the same machines, lines, products, orders and entries, with other numbers.
        let queue = try DatabaseQueue(path: database)
        try queue.write { database in
            let tables = try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
            for table in tables {
                let columns = try database.columns(in: table).map(\.name)
                guard columns.contains("client_id"), table != "audit" else { continue }
                let values = columns.map { column -> String in
                    switch column {
                    case "client_id": "'BOOT-LINE-A '"
                    case "units_produced": "units_produced * 3"
                    case "minutes": "minutes * 2"
                    default: "\"\(column)\""
                    }
                }
                try database.execute(
                    sql: """
                        INSERT INTO "\(table)" (\(columns.map { "\"\($0)\"" }.joined(separator: ",")))
                        SELECT \(values.joined(separator: ",")) FROM "\(table)"
                        WHERE client_id = 'BOOT-LINE-A'
                        """)
            }
        }
        try queue.close()
        #expect(try build(demo.database, folder.path("alone")).status == 0)
        let both = try build(database, folder.path("both"))
        #expect(both.status == 0, "\(both.errors)")
        let alone = try tree(at: folder.url.appending(path: "alone/\(Self.day)/boot-line-a"))
        let beside = try tree(at: folder.url.appending(path: "both/\(Self.day)/boot-line-a"))
        #expect(alone == beside)
    }

    @Test("A build repeated touches nothing")
    func repeated() throws {
        let demo = try Self.demo.get()
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let output = folder.path("out")
        #expect(try build(demo.database, output).status == 0)
        let file = "\(output)/\(Self.day)/boot-line-a/index.html"
        func modified() throws -> Date? {
            try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
        }
        let before = try modified()
        #expect(try build(demo.database, output).status == 0)
        #expect(try modified() == before)
        #expect(try build(demo.database, output, ["--force"]).status == 0)
        #expect(try modified() == before)
    }

    @Test("Killed at fifty moments over an existing tree, nothing published is broken")
    func killed() throws {
        let demo = try Self.demo.get()
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let output = folder.path("out")
        let clock = ContinuousClock()
        let start = clock.now
        #expect(try build(demo.database, output).status == 0)
        let whole = clock.now - start
        var random = SeededGenerator(seed: 50)
        for round in 0..<50 {
            // Another as-of day now and then, so that there is something to switch.
            let day = round % 2 == 0 ? "2026-11-18" : Self.day
            let running = try AndonProgram.start([
                "build", demo.database, "-o", output, "--as-of", day, "--force",
            ])
            let delay =
                Double(whole.components.attoseconds) / 1e18 + Double(whole.components.seconds)
            Thread.sleep(forTimeInterval: delay * random.unit())
            kill(running.processIdentifier, SIGKILL)
            running.waitUntilExit()
            try expectWhole(output, "round \(round)")
        }
        let last = try build(demo.database, output)
        #expect(last.status == 0, "\(last.errors)")
        try expectWhole(output, "after the last build")
    }

    /// Every published client has the files of its manifest, with their sizes.
    private func expectWhole(_ output: String, _ place: String) throws {
        let days = try FileManager.default.contentsOfDirectory(atPath: output)
            .filter { Day(iso: $0) != nil }
        for day in days {
            let folder = "\(output)/\(day)"
            for client in try FileManager.default.contentsOfDirectory(atPath: folder) {
                let manifest = "\(folder)/\(client)/data/manifest.json"
                guard !client.contains("."), client != "assets", client != "portfolio" else {
                    continue
                }
                let data = try #require(
                    FileManager.default.contents(atPath: manifest), "\(place): \(manifest)")
                let object = try #require(
                    JSONSerialization.jsonObject(with: data) as? [String: Any])
                let files = try #require(object["files"] as? [[String: Any]])
                #expect(files.count > 50)
                for file in files {
                    let path = try #require(file["path"] as? String)
                    let bytes = FileManager.default.contents(atPath: "\(folder)/\(client)/\(path)")
                    #expect(
                        bytes?.count == file["bytes"] as? Int, "\(place): \(day)/\(client)/\(path)")
                }
            }
        }
        for client in try FileManager.default.contentsOfDirectory(atPath: "\(output)/latest") {
            let index = "\(output)/latest/\(client)/index.html"
            #expect(FileManager.default.fileExists(atPath: index), "\(place): \(index)")
        }
    }

    @Test(
        "Mistakes end with the status that says what kind they are",
        arguments: [
            (["build", "/nonexistent/plant.sqlite"], 3), (["build"], 2), (["bild", "x"], 2),
            (["build", "x", "--as-of", "yesterday"], 2), (["build", "x", "--frobnicate"], 2),
        ] as [([String], Int32)])
    func statuses(_ arguments: [String], _ status: Int32) throws {
        let result = try AndonProgram.run(arguments)
        #expect(result.status == status, "\(result.errors)")
        #expect(!result.errors.isEmpty)
    }
}
