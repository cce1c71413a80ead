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

    @Test("Tenants of several batches are each published once, and told in their order")
    func batches() async throws {
        let fixture = try OutputFixture()
        let clients = (100..<150).map { "C\($0)" }
        var heard: [String] = []
        let tree = try PublishedTree(output: fixture.output, state: nil)
        let jobs = clients.map { client in
            TenantJob(clientID: client) {
                // One of the second batch fails.
                if client == "C120" { throw PublishingError.unsafePath(path: "", reason: "") }
                return RenderedTenant(files: files(of: client, version: "1"))
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

    @Test("A build that changes nothing touches no file of a tenant", arguments: [nil, "f"])
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
        for (path, stamp) in before where path.contains("acme") || path.contains("bolt") {
            #expect(after[path] == stamp, "\(path)")
        }
        // The record says “reused” now; a third build changes nothing at all.
        try await fixture.build(fingerprint: fingerprint)
        #expect(try fixture.stamps() == after)
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
                    TenantJob(clientID: "ACME", fingerprint: fingerprint) {
                        RenderedTenant(
                            files: files(of: "ACME", version: "1"), note: Array(note.utf8))
                    }
                ], as: may20,
                header: BuildRecord.Header(version: "1", asOf: "x", databaseFingerprint: ""))
        }
        let acme = TenantSlug("ACME")
        try await build("one\nline", "f")
        try await build("two", "f")
        let tree = try PublishedTree(output: fixture.output)
        #expect(try tree.note(of: acme, on: may20) == Array("one\nline".utf8))
        #expect(try tree.note(of: acme, on: may21) == nil)
        #expect(try tree.names(in: "kpi", of: acme, on: may20) == ["oee.html"])
        #expect(try tree.names(in: "kpi", of: acme, on: may21) == nil)
        #expect(try tree.record(of: may20)?.tenants.map(\.state) == [.reused])
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

    @Test("A changed tenant is replaced whole: files it no longer has are gone")
    func replaced() async throws {
        let fixture = try OutputFixture()
        try await fixture.build(version: "1")
        try await fixture.build(version: "2")
        #expect(!fixture.exists("2026-05-20/acme/exports/v1.csv"))
        #expect(fixture.exists("2026-05-20/acme/exports/v2.csv"))
        #expect(try damage(in: fixture.output) == [])
    }

    @Test("A tenant that cannot be rendered fails alone, and keeps what it had")
    func failingAlone() async throws {
        struct Broken: Error, CustomStringConvertible {
            var description: String { "no\n  at: x\n  fix: y" }
        }
        let fixture = try OutputFixture()
        try await fixture.build(["ACME", "BOLT"], version: "1")
        let tree = try PublishedTree(output: fixture.output)
        let (outcomes, record) = try await tree.publish(
            [
                TenantJob(clientID: "ACME") { throw Broken() },
                TenantJob(clientID: "BOLT") {
                    RenderedTenant(files: files(of: "BOLT", version: "2"))
                },
            ], as: may20,
            header: BuildRecord.Header(version: "1", asOf: "2026-05-20", databaseFingerprint: ""))
        #expect(outcomes[0].result == .failed(error: "no\n  at: x\n  fix: y"))
        #expect(try fixture.text("latest/acme/index.html") == "<p>ACME 1</p>")
        #expect(try fixture.text("latest/bolt/index.html") == "<p>BOLT 2</p>")
        #expect(record.tenants.map(\.state) == [.failed, .built])
        #expect(record.tenants[0].files.count == 3)
        let json = try fixture.text("2026-05-20/build.json")
        #expect(json.contains(#""state":"failed","reason":"no","error":"no\n  at: x\n  fix: y""#))
    }

    @Test("A build of some tenants keeps the others in the record")
    func someTenants() async throws {
        let fixture = try OutputFixture()
        try await fixture.build(["ACME", "BOLT", "CORD"])
        try await fixture.build(["BOLT"], version: "2")
        let record = try #require(
            BuildRecord(json: Array(try fixture.text("2026-05-20/build.json").utf8)))
        #expect(record.tenants.map(\.client) == ["ACME", "BOLT", "CORD"])
        #expect(
            record.tenants.map(\.reason) == [
                "first build of this day", "the input has changed", "first build of this day",
            ])
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

    @Test("Tenants whose ids lead to one folder are not published over each other")
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

    @Test("Another tenant's name in a file fails that tenant alone")
    func isolation() async throws {
        let fixture = try OutputFixture()
        let scan = IsolationScan(tenants: [("ACME", "Acme Boots"), ("BOLT", "Bolt & Nut")])
        let leak = TenantFile(path: "quality.html", bytes: Array("<p>from Bolt &amp; Nut</p>".utf8))
        let outcomes = try await fixture.build(
            options: PublishingOptions(isolation: scan), extra: [leak])
        #expect(
            outcomes[0].result
                == .failed(
                    error: """
                        the rendered file names another tenant, client “BOLT”
                          at: quality.html, byte 8
                          fix: find the row of this client that names the other one, or report the mix-up
                        """))
        guard case .built = outcomes[1].result else {
            Issue.record("\(outcomes[1])")
            return
        }
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

    @Test("A page above the tenants is replaced, but never one that was there before")
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
}
