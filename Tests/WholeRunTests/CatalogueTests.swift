import Foundation
import GRDB
import Testing

@Suite("Every KPI, through the program", .serialized)
struct CatalogueTests {
    private static let day = "2026-05-20"
    private static let demo = Result { try Demo() }

    /// A demonstration plant, built once with a KPI of its own.
    private struct Demo {
        let folder: TemporaryFolder
        let database: String
        let client: URL

        init() throws {
            folder = try TemporaryFolder()
            database = folder.path("demo.sqlite")
            let made = try AndonProgram.run([
                "demo", database, "--days", "60", "--rows-per-client", "600", "--last-day", day,
            ])
            guard made.status == 0 else { throw BuildTests.Failed(text: made.errors) }
            try """
            [kpi.MY-SPEED]
            name = "Units <b>per</b> run hour"
            formula = "good / run_time"
            unit = "u/h"
            direction = "H"
            target = 10
            clients = ["BOOT-*"]
            """.write(toFile: folder.path("andon.toml"), atomically: true, encoding: .utf8)
            let built = try AndonProgram.run([
                "build", database, "-o", folder.path("out"), "--as-of", day, "-c",
                folder.path("andon.toml"),
            ])
            guard built.status == 0 else { throw BuildTests.Failed(text: built.errors) }
            client = folder.url.appending(path: "out/\(day)/boot-line-a")
        }
    }

    @Test("andon kpis lists 142 of them, as lines, Markdown and JSON")
    func listed() throws {
        let lines = try AndonProgram.run(["kpis"]).output.split(separator: "\n")
        #expect(lines.count == 142)
        let json = try AndonProgram.run(["kpis", "--json"]).output
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect((document["kpis"] as? [[String: Any]])?.count == 142)
        let markdown = try AndonProgram.run(["kpis", "EQ-OEE", "--markdown"]).output
        #expect(markdown.contains("* Formula: `100 × Σ(PRI·GQ) / ΣPBT`\n"))
        #expect(markdown.contains("* Source: ISO 22400-2 no. 6\n"))
        let unknown = try AndonProgram.run(["kpis", "EQ-OOE"])
        #expect(unknown.status == 2)
        #expect(
            unknown.errors == """
                the value “EQ-OOE” cannot be meant
                  at: the KPI's id
                  fix: give an id of andon kpis; the nearest is EQ-OEE

                """)
    }

    @Test(
        "A KPI of the plant's own has its page, its numbers and its target, where it was asked for")
    func own() throws {
        let demo = try Self.demo.get()
        let page = try String(
            contentsOf: demo.client.appending(path: "kpi/my-speed.html"), encoding: .utf8)
        #expect(page.contains("Units &lt;b&gt;per&lt;/b&gt; run hour"))
        #expect(!page.contains("<b>per</b>"))
        let rows = CSVRows(
            try String(
                contentsOf: demo.client.appending(path: "exports/machine/kpis.csv"),
                encoding: .utf8)
        ).rows.filter { $0["kpi_id"] == "MY-SPEED" }
        #expect(rows.count == 6)
        #expect(rows.allSatisfy { $0["target"] == "10" })
        #expect(rows.contains { $0["value"] != "" })
        let others = try FileManager.default.contentsOfDirectory(
            atPath: demo.folder.path("out/\(Self.day)"))
        for other in others where other != "boot-line-a" {
            let path = demo.folder.path("out/\(Self.day)/\(other)/kpi/my-speed.html")
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test("A KPI of the plant's own that cannot be meant stops the build with what to write")
    func refused() throws {
        let demo = try Self.demo.get()
        let path = demo.folder.path("bad.toml")
        try "[kpi.MY-RATE]\nname = \"x\"\nformula = \"god / produced\"\nunit = \"%\"\n".write(
            toFile: path, atomically: true, encoding: .utf8)
        let result = try AndonProgram.run([
            "build", demo.database, "-o", demo.folder.path("none"), "-c", path,
        ])
        #expect(result.status == 2)
        #expect(
            result.errors == """
                a KPI of your own cannot be used: the element "god" is not known (column 1)
                  at: \(path), [kpi.MY-RATE], formula
                  fix: did you mean good? andon kpis --elements lists them all

                """)
    }

    /// Access is by folder: `operators/` and `reports/` are for leaders, exports and data for power users; every
    /// other page may be opened by an operator, and says nothing of a single person.
    @Test("Persons are named on their own pages and in reports alone")
    func personal() throws {
        let demo = try Self.demo.get()
        let names = try DatabaseQueue(path: demo.database).read { database in
            try String.fetchAll(
                database, sql: "SELECT name FROM employee WHERE client_id = 'BOOT-LINE-A'")
        }
        #expect(names.count > 10)
        let files = try tree(at: demo.client)
        var isNamed = false
        for (path, bytes) in files where path.hasSuffix(".html") || path.hasSuffix(".svg") {
            let text = String(decoding: bytes, as: UTF8.self)
            let named = names.filter { text.contains($0) }
            if path.hasPrefix("operators/") || path.hasPrefix("reports/") {
                isNamed = isNamed || !named.isEmpty
            } else {
                #expect(named.isEmpty, "\(path) names \(named.prefix(3))")
            }
        }
        #expect(isNamed)
    }

    @Test("Every link of a KPI's formula leads to the glossary")
    func glossary() throws {
        let demo = try Self.demo.get()
        let glossary = try String(
            contentsOf: demo.client.appending(path: "definitions.html"), encoding: .utf8)
        let folder = demo.client.appending(path: "kpi")
        var links = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let page = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            for piece in page.components(separatedBy: "definitions.html#").dropFirst() {
                let anchor = piece.prefix { $0 != "\"" }
                links += 1
                #expect(glossary.contains("id=\"\(anchor)\""), "\(name) #\(anchor)")
            }
        }
        #expect(links > 100)
    }
}
