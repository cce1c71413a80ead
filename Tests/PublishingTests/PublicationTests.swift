import Foundation
import Testing
import Units

@testable import Publishing

@Suite("Publication")
struct PublicationTests {
    @Test("A first build makes the whole tree, and nothing of it stays in staging")
    func first() async throws {
        let fixture = try OutputFixture()
        let outcomes = try await fixture.build()
        #expect(outcomes.map(\.slug.text) == ["acme", "bolt"])
        #expect(try fixture.text("2026-05-20/acme/index.html") == "<p>ACME 1</p>")
        #expect(try fixture.text("latest/bolt/index.html") == "<p>BOLT 1</p>")
        #expect(Disk().target(ofLink: fixture.output + "/latest/acme") == "../2026-05-20/acme")
        #expect(try Disk().names(in: fixture.output + "/.andon/staging") == [])
        #expect(try damage(in: fixture.output) == [])
        #expect(
            try fixture.text("builds.json")
                == "[\n{\"day\":\"2026-05-20\",\"tenants\":2,\"failed\":0}]\n")
        #expect(
            try fixture.text("2026-05-20/acme/data/manifest.json") == """
                {"schema":1,"client":"ACME","files":[
                {"path":"exports/v1.csv","bytes":5,"sha256":"fbf6b30113a4b6418c623a96ed6844f17ef5751b908a16abaa919d0bcd6b7784"},
                {"path":"index.html","bytes":13,"sha256":"89c6027c04960c00b707a4bf5c612a039b4c7b4002d3ffd03cf7c99d8b4ca4c0"},
                {"path":"kpi/oee.html","bytes":12,"sha256":"d14254d4e0043ee7482d75a004a6c45d5d2aa820d2301bd1520e57ac6d103eea"}]}

                """)
    }

    @Test("Two builds into two empty folders are the same bytes")
    func reproducible() async throws {
        let (one, two) = (try OutputFixture(), try OutputFixture())
        try await one.build(["ACME", "BOLT", "CORD"])
        try await two.build(["CORD", "ACME", "BOLT"], options: PublishingOptions(width: 3))
        #expect(try one.text("2026-05-20/build.json") == two.text("2026-05-20/build.json"))
        let paths = Set(try one.stamps().keys)
        #expect(paths == Set(try two.stamps().keys))
        for path in paths where path.contains(".html") {
            #expect(try one.text(path) == two.text(path))
        }
    }

    @Test("Clients of several batches are each published once, and told in their order")
    func batches() async throws {
        let fixture = try OutputFixture()
        let clients = (100..<150).map { "C\($0)" }
        var heard: [String] = []
        let tree = try PublishedTree(output: fixture.output, state: nil)
        let jobs = clients.map { client in
            ClientJob(clientID: client) {
                // One of the second batch fails.
                if client == "C120" { throw PublishingError.unsafePath(path: "", reason: "") }
                return RenderedClient(files: files(of: client, version: "1"))
            } alone: {
                RenderedClient(files: [])
            }
        }
        let outcomes = try await tree.publish(
            jobs, as: may20,
            header: BuildRecord.Header(version: "1", asOf: "", databaseFingerprint: "d"),
            options: PublishingOptions(width: 3)
        ) { heard.append($0.clientID) }.outcomes
        #expect(outcomes.map(\.clientID) == clients)
        #expect(heard.sorted() == clients)
        let built = outcomes.filter { if case .built = $0.result { true } else { false } }
        #expect(built.map(\.clientID) == clients.filter { $0 != "C120" })
        #expect(try Disk().names(in: fixture.output + "/latest").count == 49)
        #expect(try Disk().names(in: fixture.output + "/.andon/staging") == [])
        #expect(try damage(in: fixture.output) == [])
    }

    @Test("A build that changes nothing touches nothing", arguments: [nil, "f"])
    func reuse(fingerprint: String?) async throws {
        let fixture = try OutputFixture()
        try await fixture.build(fingerprint: fingerprint)
        let before = try fixture.stamps()
        let outcomes = try await fixture.build(fingerprint: fingerprint)
        let reason =
            fingerprint == nil ? "the same files came out" : "the input is the same"
        for outcome in outcomes {
            guard case .reused(reason, _) = outcome.result else {
                Issue.record("\(outcome)")
                continue
            }
        }
        let after = try fixture.stamps()
        // Records and lists included: that it was built again is a matter of the log.
        #expect(after == before)
    }

    @Test("A known input is not rendered again, unless forced")
    func fingerprints() async throws {
        let fixture = try OutputFixture()
        try await fixture.build(version: "1", fingerprint: "f")
        // The version differs, which only rendering would find out.
        try await fixture.build(version: "2", fingerprint: "f")
        #expect(try fixture.text("latest/acme/index.html") == "<p>ACME 1</p>")
        try await fixture.build(
            version: "2", fingerprint: "f", options: PublishingOptions(force: true))
        #expect(try fixture.text("latest/acme/index.html") == "<p>ACME 2</p>")
        try await fixture.build(version: "3", fingerprint: "g")
        #expect(try fixture.text("latest/acme/index.html") == "<p>ACME 3</p>")
    }

    @Test("What a renderer noted is told again while its files stand")
    func notes() async throws {
        let fixture = try OutputFixture()
        func build(_ note: String, _ fingerprint: String) async throws {
            _ = try await PublishedTree(output: fixture.output).publish(
                [
                    ClientJob(clientID: "ACME", fingerprint: fingerprint) {
                        RenderedClient(
                            files: files(of: "ACME", version: "1"), note: Array(note.utf8))
                    } alone: {
                        RenderedClient(files: [])
                    }
                ], as: may20,
                header: BuildRecord.Header(version: "1", asOf: "x", databaseFingerprint: ""))
        }
        let acme = ClientSlug("ACME")
        try await build("one\nline", "f")
        try await build("two", "f")
        let tree = try PublishedTree(output: fixture.output)
        #expect(try tree.note(of: acme, on: may20) == Array("one\nline".utf8))
        #expect(try tree.note(of: acme, on: may21) == nil)
        #expect(try tree.names(in: "kpi", of: acme, on: may20) == ["oee.html"])
        #expect(try tree.names(in: "kpi", of: acme, on: may21) == nil)
        #expect(try tree.record(of: may20)?.clients.map(\.state) == [.built])
        try tree.removeStaging()
    }

    @Test("A forced build reads what is published, and replaces only what differs")
    func force() async throws {
        let fixture = try OutputFixture()
        try await fixture.build(fingerprint: "f")
        let before = try fixture.stamps()
        let options = PublishingOptions(force: true)
        try await fixture.build(fingerprint: "f", options: options)
        let after = try fixture.stamps()
        #expect(before["/2026-05-20/acme/index.html"] == after["/2026-05-20/acme/index.html"])
        // Of the same size, so that only reading finds it.
        try fixture.write("<p>ACME X</p>", to: "2026-05-20/acme/index.html")
        try await fixture.build(fingerprint: "f", options: options)
        #expect(try damage(in: fixture.output) == [])
    }

    @Test("A note about files that are no longer there does not count")
    func staleFingerprint() async throws {
        let fixture = try OutputFixture()
        try await fixture.build(version: "1", fingerprint: "one")
        let note = try fixture.text(".andon/built/2026-05-20/acme")
        try await fixture.build(version: "2", fingerprint: "two")
        // As if the second build had been killed between the switch and its note.
        try fixture.write(note, to: ".andon/built/2026-05-20/acme")
        try await fixture.build(version: "1", fingerprint: "one")
        #expect(try fixture.text("latest/acme/index.html") == "<p>ACME 1</p>")
    }

    @Test("A damaged file is published again, though the input is known")
    func healing() async throws {
        let fixture = try OutputFixture()
        try await fixture.build(fingerprint: "f")
        try FileManager.default.removeItem(atPath: fixture.output + "/2026-05-20/acme/kpi/oee.html")
        let outcomes = try await fixture.build(fingerprint: "f")
        guard case .built("a published file was missing or had changed", _) = outcomes[0].result
        else {
            Issue.record("\(outcomes[0])")
            return
        }
        #expect(try damage(in: fixture.output) == [])
    }

    @Test("A changed client is replaced whole: files it no longer has are gone")
    func replaced() async throws {
        let fixture = try OutputFixture()
        try await fixture.build(version: "1")
        try await fixture.build(version: "2")
        #expect(!fixture.exists("2026-05-20/acme/exports/v1.csv"))
        #expect(fixture.exists("2026-05-20/acme/exports/v2.csv"))
        #expect(try damage(in: fixture.output) == [])
    }

    @Test("A client that cannot be rendered fails alone, and keeps what it had")
    func failingAlone() async throws {
        struct Broken: Error, CustomStringConvertible {
            var description: String { "no\n  at: x\n  fix: y" }
        }
        let fixture = try OutputFixture()
        try await fixture.build(["ACME", "BOLT"], version: "1")
        let tree = try PublishedTree(output: fixture.output)
        let (outcomes, record) = try await tree.publish(
            [
                ClientJob(clientID: "ACME", render: { throw Broken() }, alone: { throw Broken() }),
                ClientJob(clientID: "BOLT") {
                    RenderedClient(files: files(of: "BOLT", version: "2"))
                } alone: {
                    RenderedClient(files: [])
                },
            ], as: may20,
            header: BuildRecord.Header(version: "1", asOf: "2026-05-20", databaseFingerprint: ""))
        #expect(outcomes[0].result == .failed(error: "no\n  at: x\n  fix: y"))
        #expect(try fixture.text("latest/acme/index.html") == "<p>ACME 1</p>")
        #expect(try fixture.text("latest/bolt/index.html") == "<p>BOLT 2</p>")
        #expect(record.clients.map(\.state) == [.failed, .built])
        #expect(record.clients[0].files.count == 3)
        let json = try fixture.text("2026-05-20/build.json")
        #expect(json.contains(#""state":"failed","reason":"no","error":"no\n  at: x\n  fix: y""#))
    }

    @Test("A build of some clients keeps the others in the record")
    func someClients() async throws {
        let fixture = try OutputFixture()
        try await fixture.build(["ACME", "BOLT", "CORD"])
        try await fixture.build(["BOLT"], version: "2")
        let record = try #require(
            BuildRecord(json: Array(try fixture.text("2026-05-20/build.json").utf8)))
        #expect(record.clients.map(\.client) == ["ACME", "BOLT", "CORD"])
        #expect(record.clients.map(\.state) == [.built, .built, .built])
    }

    @Test("Latest never moves to an earlier day")
    func latest() async throws {
        let fixture = try OutputFixture()
        try await fixture.build(version: "2", day: may21)
        try await fixture.build(version: "1", day: may20)
        #expect(Disk().target(ofLink: fixture.output + "/latest/acme") == "../2026-05-21/acme")
        #expect(try fixture.text("builds.json").contains("2026-05-20"))
        try FileManager.default.removeItem(atPath: fixture.output + "/2026-05-21")
        try await fixture.build(version: "1", day: may20)
        #expect(Disk().target(ofLink: fixture.output + "/latest/acme") == "../2026-05-20/acme")
        #expect(try !fixture.text("builds.json").contains("2026-05-21"))
    }

    @Test("Files that others put into a published folder stay there")
    func foreignFiles() async throws {
        let fixture = try OutputFixture()
        try await fixture.build(version: "1")
        try fixture.write("theirs", to: "2026-05-20/acme/notes/shift.txt")
        try fixture.write("theirs", to: "2026-05-20/acme/kpi/extra.html")
        symlink("/etc/hostname", fixture.output + "/2026-05-20/acme/link")
        try await fixture.build(version: "2")
        #expect(try fixture.text("latest/acme/index.html") == "<p>ACME 2</p>")
        #expect(try fixture.text("2026-05-20/acme/notes/shift.txt") == "theirs")
        #expect(try fixture.text("2026-05-20/acme/kpi/extra.html") == "theirs")
        #expect(Disk().target(ofLink: fixture.output + "/2026-05-20/acme/link") == "/etc/hostname")
        #expect(try Disk().names(in: fixture.output + "/.andon/staging") == [])
    }

    @Test("Clients whose ids lead to one folder are not published over each other")
    func collision() async throws {
        let fixture = try OutputFixture()
        let both = try await fixture.build(["acme", "ACME", "BOLT"])
        #expect(
            both[0].result
                == .failed(
                    error: """
                        2 clients would share one folder, so none of them is published
                          at: acme: “ACME”, “acme”
                          fix: rename all but one of the clients
                        """))
        #expect(!fixture.exists("2026-05-20/acme"))
        try await fixture.build(["ACME"])
        let other = try await fixture.build(["acme"])
        #expect(
            other[0].result
                == .failed(
                    error: """
                        the folder belongs to client “ACME”, not to “acme”
                          at: \(fixture.output)/2026-05-20/acme
                          fix: rename one of the two clients, or move the folder away
                        """))
    }

    @Test("Another client's name in a file fails that client alone")
    func isolation() async throws {
        let fixture = try OutputFixture()
        let scan = IsolationScan(clients: [("ACME", "Acme Boots"), ("BOLT", "Bolt & Nut")])
        let leak = ClientFile(
            path: "quality.html", bytes: Array("<p>\nfrom Bolt &amp; Nut</p>".utf8))
        let own = ClientFile(path: "quality.html", bytes: Array("<p>\nfrom here</p>".utf8))
        let outcomes = try await fixture.build(
            options: PublishingOptions(isolation: scan), extra: [leak], alone: [own])
        #expect(
            outcomes[0].result
                == .failed(
                    error: """
                        the rendered files hold what this client's own rows do not give, and name client “BOLT”
                          at: “quality.html”, line 2, byte 9: “<p>\\u{A}from Bolt &amp; Nut</p>”
                          fix: report it as a fault of andon; what was published before still stands
                        """))
        guard case .built = outcomes[1].result else {
            Issue.record("\(outcomes[1])")
            return
        }
        #expect(!fixture.exists("2026-05-20/acme"))
        #expect(try Disk().names(in: fixture.output + "/.andon/staging") == [])
    }

    @Test(
        "A name that the program's own words hold is no leak: the client's own rows give the same")
    func acquitted() async throws {
        let fixture = try OutputFixture()
        let scan = IsolationScan(clients: [("ACME", "Acme Boots"), ("C3", "Chicago")])
        let zone = ClientFile(path: "about.html", bytes: Array("<p>America/Chicago".utf8))
        let outcomes = try await fixture.build(
            options: PublishingOptions(isolation: scan), extra: [zone])
        for outcome in outcomes {
            guard case .built = outcome.result else {
                Issue.record("\(outcome)")
                continue
            }
        }
        #expect(try damage(in: fixture.output) == [])
        #expect(try fixture.text("latest/bolt/about.html") == "<p>America/Chicago")
    }

    @Test(
        "Another client's name is found in every kind of text, and fails the client",
        arguments: ["css", "csv", "html", "js", "json", "ndjson", "svg", "txt", "xml"])
    func kinds(kind: String) async throws {
        let fixture = try OutputFixture()
        let scan = IsolationScan(clients: [("ACME", "Acme Boots"), ("BOLT", "Bolt & Nut")])
        let path = "data/file.\(kind)"
        let outcomes = try await fixture.build(
            ["ACME"], options: PublishingOptions(isolation: scan),
            extra: [ClientFile(path: path, bytes: Array("one BOLT".utf8))],
            alone: [ClientFile(path: path, bytes: Array("one two".utf8))])
        let leak = PublishingError.leak(
            LeakPlace(path: path, bytes: Array("one BOLT".utf8), expected: Array("one two".utf8)),
            owner: "BOLT")
        #expect(outcomes[0].result == .failed(error: "\(leak)"))
        #expect("\(leak)".contains("“\(path)”, line 1, byte 4: “one BOLT”"))
    }

    @Test(
        "A leak is shown where it lies: in the named file, in another, in one too many, in a path")
    func places() async throws {
        let scan = IsolationScan(clients: [("ACME", "Acme Boots"), ("BOLT", "Bolt & Nut")])
        func place(_ files: [String: String], _ alone: [String: String]) async throws -> String {
            func made(_ files: [String: String]) -> [ClientFile] {
                files.map { ClientFile(path: $0.key, bytes: Array($0.value.utf8)) }
            }
            let outcomes = try await OutputFixture().build(
                ["ACME"], options: PublishingOptions(isolation: scan), extra: made(files),
                alone: made(alone))
            guard case .failed(let error) = outcomes[0].result else { return "\(outcomes[0])" }
            return String(error.split(separator: "\n")[1].dropFirst("  at: ".count))
        }
        // The file with the name differs, and one before it does.
        #expect(
            try await place(["b.csv": "BOLT", "a.csv": "1"], ["b.csv": "x", "a.csv": "2"])
                == "“b.csv”, line 1, byte 0: “BOLT”")
        // A name that is the client's own shows nothing; what lies elsewhere does.
        #expect(
            try await place(["b.csv": "BOLT", "c.csv": "1,2"], ["b.csv": "BOLT", "c.csv": "1,3"])
                == "“c.csv”, line 1, byte 2: “1,2”")
        #expect(
            try await place(["b.csv": "BOLT", "z.csv": "1"], ["b.csv": "BOLT"])
                == "“z.csv”, line 1, byte 0: “1”")
        #expect(
            try await place(["b.csv": "BOLT"], ["b.csv": "BOLT", "z.csv": "1"])
                == "“z.csv”, line 1, byte 0: “”")
        #expect(
            try await place(["machines/BOLT.pdf": "x"], [:]) == "“machines/BOLT.pdf”, byte 0")
    }

    @Test("An interrupted build switches nothing more and leaves no staging")
    func interrupted() async throws {
        let fixture = try OutputFixture()
        try await fixture.build(version: "1")
        let outcomes = try await fixture.build(
            version: "2", options: PublishingOptions(isInterrupted: { true }))
        #expect(outcomes.map(\.result) == [.interrupted, .interrupted])
        #expect(try fixture.text("2026-05-20/build.json").contains(#""state":"built""#))
        #expect(try fixture.text("latest/acme/index.html") == "<p>ACME 1</p>")
        #expect(try Disk().names(in: fixture.output + "/.andon/staging") == [])
    }

    @Test("A page above the clients is replaced, but never one that was there before")
    func pages() async throws {
        let fixture = try OutputFixture()
        try await fixture.build()
        try fixture.write("theirs", to: "2026-05-20/index.html")
        let tree = try PublishedTree(output: fixture.output)
        try tree.publish(page: "index.html", bytes: Array("one".utf8))
        try tree.publish(page: "index.html", bytes: Array("two".utf8))
        #expect(try fixture.text("index.html") == "two")
        #expect(
            throws: PublishingError.foreignFile(path: fixture.output + "/2026-05-20/index.html")
        ) {
            try tree.publish(page: "2026-05-20/index.html", bytes: Array("mine".utf8))
        }
        #expect(try fixture.text("2026-05-20/index.html") == "theirs")
        try tree.removeStaging()
    }

    @Test("Pages are known again without the state folder: by their bytes, or by what they say")
    func pagesWithoutState() async throws {
        let fixture = try OutputFixture()
        func publish(_ path: String, _ text: String) throws {
            let tree = try PublishedTree(output: fixture.output)
            defer { try? tree.removeStaging() }
            try tree.publish(page: path, bytes: Array(text.utf8)) {
                String(decoding: $0, as: UTF8.self).contains("by andon")
            }
        }
        try await fixture.build()
        try publish("index.html", "one by andon")
        try publish("assets/style.css", "p {}")
        try fixture.write("theirs", to: "archive/index.html")
        let before = try fixture.stamps()
        try FileManager.default.removeItem(atPath: fixture.output + "/.andon")
        try await fixture.build()
        try publish("index.html", "one by andon")
        try publish("assets/style.css", "p {}")
        #expect(try fixture.stamps() == before)
        try FileManager.default.removeItem(atPath: fixture.output + "/.andon/pages")
        try publish("index.html", "two by andon")
        #expect(try fixture.text("index.html") == "two by andon")
        let path = "archive/index.html"
        #expect(throws: PublishingError.foreignFile(path: "\(fixture.output)/\(path)")) {
            try publish(path, "mine by andon")
        }
        #expect(try fixture.text(path) == "theirs")
    }

    @Test("A client whose folder is called otherwise now is recorded once")
    func renamed() async throws {
        let fixture = try OutputFixture()
        func build(_ clients: [String]) async throws -> [String] {
            let slugs = ClientSlug.slugs(of: clients)
            let jobs = clients.map { client in
                ClientJob(clientID: client, slug: slugs[client]) {
                    RenderedClient(files: files(of: client, version: "1"))
                } alone: {
                    RenderedClient(files: [])
                }
            }
            return try await PublishedTree(output: fixture.output).publish(
                jobs, as: may20,
                header: BuildRecord.Header(version: "1", asOf: "x", databaseFingerprint: "")
            ).record.clients.map { "\($0.client) \($0.slug) \($0.files.count)" }
        }
        #expect(try await build(["A"]) == ["A a 3"])
        // As printf A | sha256sum and printf a | sha256sum say.
        #expect(try await build(["A", "a"]) == ["A a-559aead0 3", "a a-ca978112 3"])
        #expect(try await build(["a", "A"]) == ["A a-559aead0 3", "a a-ca978112 3"])
        #expect(try fixture.text("latest/a-ca978112/index.html") == "<p>a 1</p>")
    }
}
