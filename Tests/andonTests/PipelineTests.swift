import ArgumentParser
import Foundation
import Publishing
import Testing
import Units

@testable import andon

@Suite("Pipeline")
struct PipelineTests {
    @Test("A build publishes every client, says one line, and ends with 0")
    func done() async throws {
        let fixture = try PipelineFixture()
        // One at a time: of two, either may be told first.
        #expect(try await fixture.build(["--jobs", "1"]) == .done)
        #expect(
            fixture.out.hasPrefix("built 2 of 2 clients as of 2026-05-17 in ")
                && fixture.out.hasSuffix(" s: \(fixture.output)/2026-05-17\n"), "\(fixture.out)")
        #expect(fixture.err == "built “ACME” (1 of 2)\nbuilt “BOLT” (2 of 2)\n")
        #expect(try fixture.text("latest/acme/index.html") == "2026-05-17")
        #expect(try fixture.text("index.html") == "2")
    }

    @Test("A client that fails is named, the others are published, and the end is 1")
    func failing() async throws {
        let fixture = try PipelineFixture()
        #expect(try await fixture.build(broken: ["ACME"]) == .clientsFailed)
        #expect(
            fixture.err.contains(
                """
                client “ACME”: no client has recorded anything up to 2026-05-17
                  at: x
                  fix: name a day with --as-of, or record something first

                """))
        #expect(fixture.out.hasPrefix("built 1, failed 1 of 2 clients as of 2026-05-17"))
        #expect(try fixture.text("latest/bolt/index.html") == "2026-05-17")
    }

    @Test("The same again is reused without rendering; another day or setting is not")
    func reuse() async throws {
        let fixture = try PipelineFixture()
        _ = try await fixture.build()
        // A client that would now fail to render shows that nothing is rendered.
        #expect(
            try await fixture.build(["-v", "--jobs", "1"], broken: ["ACME"]) == .done)
        #expect(fixture.err.contains("reused “ACME” (1 of 2): the input is the same\n"))
        #expect(try await fixture.build(["--force"], broken: ["ACME"]) == .clientsFailed)
        #expect(try await fixture.build(["--only", "html"], broken: ["ACME"]) == .clientsFailed)
        try Data("other rows".utf8).write(to: URL(filePath: fixture.root + "/plant.sqlite"))
        #expect(try await fixture.build(broken: ["ACME"]) == .clientsFailed)
    }

    @Test("A moment within a day is part of the report and of the record")
    func moment() async throws {
        let fixture = try PipelineFixture()
        #expect(try await fixture.build(["--as-of", "2026-05-20T14:00"]) == .done)
        #expect(try fixture.text("2026-05-20/acme/index.html") == "2026-05-20T14:00")
        #expect(try fixture.text("2026-05-20/build.json").contains(#""as_of":"2026-05-20T14:00""#))
    }

    @Test("Only the clients asked for are built")
    func globs() async throws {
        let fixture = try PipelineFixture()
        #expect(try await fixture.build(["--client", "B*"]) == .done)
        #expect(fixture.out.hasPrefix("built 1 of 1 client as of"))
        let error = await #expect(throws: UsageError.self) {
            try await fixture.build(["--client", "BULT"])
        }
        #expect(
            error?.description == """
                no client has an id like “BULT”
                  at: --client
                  fix: write “BOLT”, the nearest id
                """)
    }

    @Test("A dry run writes nothing")
    func dryRun() async throws {
        let fixture = try PipelineFixture()
        #expect(try await fixture.build(["--dry-run", "-v"]) == .done)
        #expect(
            fixture.out == "would build 2 clients as of 2026-05-17: \(fixture.output)/2026-05-17\n")
        #expect(fixture.err == "would build “ACME”\nwould build “BOLT”\n")
        #expect(!FileManager.default.fileExists(atPath: fixture.output))
    }

    @Test("An interrupted build ends with 130 and leaves no staging")
    func interrupted() async throws {
        let fixture = try PipelineFixture()
        let status = try await fixture.build(
            surroundings: fixture.surroundings(isInterrupted: true))
        #expect(status == .interrupted)
        #expect(fixture.err.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: fixture.output + "/2026-05-17"))
        #expect(fixture.out.hasPrefix("interrupted: left 2 of 2 clients"))
        #expect(
            try FileManager.default.contentsOfDirectory(
                atPath: fixture.output + "/.andon/staging") == [])
    }

    @Test("One JSON object says the same, with the timings where they are asked for")
    func json() async throws {
        struct Summary: Decodable {
            struct Client: Decodable {
                var client: String
                var slug: String
                var state: String
                var reason: String?
                var error: String?
                var files: Int?
            }
            struct Timings: Decodable {
                var seconds: [String: Double]
                var counts: [String: Int]
                var peak_bytes: Int
            }
            var as_of: String
            var built: Int
            var failed: Int
            var clients: [Client]
            var timings: Timings?

            enum CodingKeys: String, CodingKey {
                case as_of, built, failed, timings
                case clients = "tenants"
            }
        }
        let fixture = try PipelineFixture()
        _ = try await fixture.build(["--json", "--timings", "-q"], broken: ["BOLT"])
        let summary = try JSONDecoder().decode(Summary.self, from: Data(fixture.out.utf8))
        #expect(summary.as_of == "2026-05-17")
        #expect(summary.built == 1 && summary.failed == 1)
        #expect(summary.clients[0].state == "built" && summary.clients[0].files == 1)
        #expect(summary.clients[1].error?.contains("no client has recorded") == true)
        #expect(summary.timings?.counts["tenants"] == 1)
        #expect(summary.timings?.seconds["html"] != nil)
        #expect((summary.timings?.peak_bytes ?? 0) > 1_000_000)
    }

    @Test("On a terminal one line is drawn over itself, no wider than the terminal")
    func terminal() async throws {
        let fixture = try PipelineFixture()
        _ = try await fixture.build(surroundings: fixture.surroundings(columns: 40))
        for line in fixture.err.split(separator: "\r\u{1B}[K") { #expect(line.count < 40) }
        #expect(fixture.err.hasSuffix("\r\u{1B}[K"))
        #expect(
            Progress.line(done: 12, of: 20, after: 4, columns: 80)
                == "[████████████░░░░░░░░] 12 of 20 clients, 3.0 a second, 3 s left")
    }

    @Test(
        "What cannot be meant ends with 2 and names the nearest",
        arguments: [
            (["build", "x.sqlite", "--ouput", "y"], "Did you mean '--output'?"),
            (["build", "x.sqlite", "--only", "htlm"], "the nearest is html"),
            (["build", "x.sqlite", "--as-of", "yesterday"], "a day as 2026-05-20"),
            (["build"], "no database is named"),
            (["buidl"], "unknown command “buidl”; did you mean build?"),
            (["help", "chekc"], "unknown command “chekc”; did you mean check?"),
            (["plant.sqlite"], "unknown command “plant.sqlite”\n"),
            (["build", "x.sqlite", "-o", ""], "at: --output"),
            (["build", "x.sqlite", "--state", ""], "at: --state"),
            (["build", ""], "at: the first argument"),
            (["demo", ""], "at: the first argument"),
            (["init", ""], "at: the first argument"),
            (["demo", "x.sqlite", "--verbose"], "Unknown option '--verbose'"),
            (["check", "x.sqlite", "-v"], "Unknown option '-v'"),
            (["kpis", "--quiet"], "Unknown option '--quiet'"),
            (["kpis", "--json", "--elements"], "only one can be meant"),
            (["build", "x\u{202E}y", "--only", "\u{1B}[31m"], "“\\u{1B}[31m”"),
            (["build", "--\u{202E}x"], "\\u{202E}x"),
        ])
    func usage(arguments: [String], expected: String) async throws {
        let fixture = try PipelineFixture()
        #expect(await Andon.run(arguments, in: fixture.surroundings()) == .usage)
        #expect(fixture.err.contains(expected), "\(fixture.err)")
        #expect(fixture.out.isEmpty)
    }

    @Test("A database that is not there ends with 3")
    func missingDatabase() async throws {
        let fixture = try PipelineFixture()
        let path = fixture.root + "/none.sqlite"
        let status = await Andon.run(
            ["build", path, "-o", fixture.output], in: fixture.surroundings())
        #expect(status == .unreadableInput)
        #expect(fixture.err.contains("at: \(path)"))
        #expect(!FileManager.default.fileExists(atPath: fixture.output))
    }
}
