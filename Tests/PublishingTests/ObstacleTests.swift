import Foundation
import Glibc
import Testing
import Units

@testable import Publishing

@Suite("Obstacles")
struct ObstacleTests {
    @Test(
        "A path that leads elsewhere is refused",
        arguments: [
            ("/etc/passwd", "it has an empty component"), ("../x", "a component starts with a dot"),
            ("a//b", "it has an empty component"), ("a/./b", "a component starts with a dot"),
            ("", "it is empty"), ("a/", "it has an empty component"),
            (".htaccess", "a component starts with a dot"), ("a\\b", "it holds a backslash"),
            ("a\nb", "it holds a control character"), ("a\u{0}b", "it holds a control character"),
            ("data/manifest.json", "the manifest is written by the publisher"),
            (String(repeating: "x", count: 256), "a component is longer than 255 bytes"),
        ])
    func unsafePath(path: String, reason: String) async throws {
        let fixture = try OutputFixture()
        let outcomes = try await fixture.build(
            ["ACME"], extra: [ClientFile(path: path, bytes: [])])
        let error = PublishingError.unsafePath(path: path, reason: reason)
        #expect(outcomes[0].result == .failed(error: "\(error)"))
        #expect(!fixture.exists("2026-05-20/acme"))
        #expect(try Disk().names(in: fixture.root) == ["output"])
    }

    @Test("Two files of one path, and a file that is also a folder, are refused")
    func clashes() async throws {
        let fixture = try OutputFixture()
        let twice = try await fixture.build(
            ["ACME"], extra: [ClientFile(path: "index.html", bytes: [])])
        #expect(
            twice[0].result
                == .failed(
                    error: """
                        two rendered files have the same path
                          at: “index.html”
                          fix: give the two ids that lead to this page different names
                        """))
        let folder = try await fixture.build(["ACME"], extra: [ClientFile(path: "kpi", bytes: [])])
        #expect(folder[0].result == .failed(error: "\(PublishingError.fileAsFolder(path: "kpi"))"))
    }

    @Test("A second build says who holds the output")
    func locked() async throws {
        let fixture = try OutputFixture()
        let tree = try PublishedTree(output: fixture.output)
        let error = #expect(throws: PublishingError.self) {
            try PublishedTree(output: fixture.output)
        }
        #expect(
            error?.description == """
                another build holds this output
                  at: \(fixture.output)/.andon/lock, held by process \(getpid())
                  fix: wait until it has finished, or stop it: the lock ends with the process
                """)
        try tree.removeStaging()
    }

    @Test("A missing parent is not made: it may be a mistyped mount")
    func missingParent() throws {
        let fixture = try OutputFixture()
        let path = fixture.root + "/no/output"
        let error = #expect(throws: PublishingError.self) { try PublishedTree(output: path) }
        #expect(
            error?.description == """
                the folder above does not exist
                  at: \(path)
                  fix: create it, or correct the path of the output folder
                """)
    }

    @Test("A file where the output should be is an error")
    func fileAsOutput() throws {
        let fixture = try OutputFixture()
        try fixture.write("x", to: "file")
        #expect(throws: PublishingError.notFolder(path: fixture.output + "/file/out")) {
            try PublishedTree(output: fixture.output + "/file/out")
        }
    }

    @Test("An output that is a file, or a link to one, is an error that says so")
    func notFolder() throws {
        let fixture = try OutputFixture()
        try fixture.write("x", to: "file")
        let file = fixture.output + "/file"
        symlink(file, fixture.root + "/link")
        for path in [file, file + "/", fixture.root + "/link"] {
            let named = path.hasSuffix("/") ? file : path
            #expect(throws: PublishingError.notFolder(path: named)) {
                try PublishedTree(output: path)
            }
            #expect(throws: PublishingError.notFolder(path: named)) {
                try PublishedTree(output: fixture.root + "/other", state: path)
            }
        }
        #expect(try fixture.text("file") == "x")
    }

    @Test("An output behind links that lead nowhere or in a circle is an error that says so")
    func lostLinks() throws {
        let fixture = try OutputFixture()
        let (lost, one, two) = (
            fixture.root + "/lost", fixture.root + "/one", fixture.root + "/two"
        )
        symlink(fixture.root + "/nothing", lost)
        symlink(two, one)
        symlink(one, two)
        func error(_ path: String) -> String {
            do {
                _ = try PublishedTree(output: path)
                return "none"
            } catch {
                return "\(error)"
            }
        }
        #expect(
            error(lost) == """
                a symbolic link leads to nothing
                  at: \(lost)
                  fix: create the folder it leads to, or choose another output folder
                """)
        for path in [one, one + "/output"] {
            #expect(
                error(path) == """
                    cannot look at: symbolic links lead in a circle
                      at: \(path)
                      fix: correct the links, or choose another output folder
                    """)
        }
        #expect(try Disk().kind(of: fixture.root + "/nothing") == .missing)
    }

    @Test("A link to a folder is an output as good as the folder")
    func linkedOutput() throws {
        let fixture = try OutputFixture()
        mkdir(fixture.output, 0o755)
        symlink(fixture.output, fixture.root + "/link")
        try PublishedTree(output: fixture.root + "/link").removeStaging()
        #expect(fixture.exists(".andon/lock"))
    }

    @Test(
        "A file of the state folder that is a link is not written through",
        arguments: ["lock", "pages", "built/2026-05-20/acme", "built/2026-05-20", "built", "runs"])
    func linkedState(name: String) async throws {
        let fixture = try OutputFixture()
        let target = fixture.root + "/theirs"
        try fixture.write("", to: ".andon/\(name)/x")
        try FileManager.default.removeItem(atPath: fixture.output + "/.andon/\(name)")
        try fixture.write("theirs", to: "../theirs")
        #expect(symlink(target, "\(fixture.output)/.andon/\(name)") == 0)
        // Some of it is only there to save work, and is done without.
        do {
            try await fixture.build(["ACME"])
            let tree = try PublishedTree(output: fixture.output)
            defer { try? tree.removeStaging() }
            try? tree.publish(page: "index.html", bytes: [65])
            try? tree.log([66])
        } catch {
            #expect("\(error)".hasPrefix("a symbolic link is in the way"))
        }
        #expect(try Disk().read(target) == Array("theirs".utf8))
        #expect(try Disk().kind(of: fixture.output + "/.andon/\(name)") == .symbolicLink(links: 1))
    }

    @Test(
        "Two files whose paths differ in case alone are refused: some file systems have room for one"
    )
    func pathsByCase() async throws {
        let fixture = try OutputFixture()
        for path in ["Index.html", "KPI/x.html"] {
            let outcomes = try await fixture.build(
                ["ACME"], extra: [ClientFile(path: path, bytes: [])])
            let other = path == "Index.html" ? "index.html" : "kpi"
            #expect(
                outcomes[0].result
                    == .failed(
                        error: """
                            two rendered files have paths that differ in case alone, which many file systems take for one
                              at: “\(path == "Index.html" ? path : "KPI")”, “\(other)”
                              fix: correct the id or name the paths were made from
                            """))
        }
    }

    @Test(
        "A symbolic link in the output is never written through",
        arguments: ["2026-05-20", "2026-05-20/acme", "latest", ".andon", ".andon/staging"])
    func symbolicLink(path: String) async throws {
        let fixture = try OutputFixture()
        let elsewhere = fixture.root + "/elsewhere"
        let parent = URL(filePath: "\(fixture.output)/\(path)").deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        mkdir(elsewhere, 0o755)
        #expect(symlink(elsewhere, "\(fixture.output)/\(path)") == 0)
        let expected = PublishingError.symbolicLink(path: "\(fixture.output)/\(path)")
        do {
            let outcomes = try await fixture.build(["ACME"])
            #expect(outcomes[0].result == .failed(error: "\(expected)"))
        } catch let error as PublishingError {
            #expect(error == expected)
        }
        #expect(try Disk().names(in: elsewhere) == [])
    }

    @Test("A folder of others where a client belongs is refused and kept")
    func foreignFolder() async throws {
        let fixture = try OutputFixture()
        try fixture.write("theirs", to: "2026-05-20/acme/site.html")
        let outcomes = try await fixture.build()
        #expect(
            outcomes[0].result
                == .failed(
                    error: """
                        a folder that this program did not make stands where a client belongs
                          at: \(fixture.output)/2026-05-20/acme
                          fix: move it away, or choose another output folder
                        """))
        #expect(try fixture.text("2026-05-20/acme/site.html") == "theirs")
        #expect(try fixture.text("latest/bolt/index.html") == "<p>BOLT 1</p>")
    }

    @Test("A file of others in the place of a new one is refused and kept")
    func foreignFile() async throws {
        let fixture = try OutputFixture()
        try await fixture.build(["ACME"], version: "1")
        try fixture.write("theirs", to: "2026-05-20/acme/exports/v2.csv")
        let outcomes = try await fixture.build(["ACME"], version: "2")
        let path = fixture.output + "/2026-05-20/acme/exports/v2.csv"
        #expect(outcomes[0].result == .failed(error: "\(PublishingError.foreignFile(path: path))"))
        #expect(try fixture.text("2026-05-20/acme/exports/v2.csv") == "theirs")
        #expect(try fixture.text("latest/acme/index.html") == "<p>ACME 1</p>")
        #expect(try Disk().names(in: fixture.output + "/.andon/staging") == [])
    }

    @Test("A file larger than the process may write fails its client, with nothing half-published")
    func fileSizeLimit() async throws {
        // In a process of its own: the limit holds for everything it writes.
        await #expect(processExitsWith: .success) {
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
            guard setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else {
                exit(2)
            }
            let fixture = try OutputFixture()
            let big = ClientFile(path: "big.csv", bytes: Array(repeating: 65, count: 10_000))
            let outcomes = try await fixture.build(["ACME"], extra: [big])
            guard case .failed(let error) = outcomes[0].result,
                error.hasPrefix(
                    "cannot write the file: the file is larger than this process may write"),
                !fixture.exists("2026-05-20/acme"),
                try Disk().names(in: fixture.output + "/.andon/staging").isEmpty
            else { exit(3) }
            exit(0)
        }
    }

    @Test("A full disk and a missing right are said in words")
    func words() {
        #expect(
            PublishingError.system("write the file", "output/x", ENOSPC).description == """
                cannot write the file: the disk is full
                  at: output/x
                  fix: free some space, then build again; what was published is still whole
                """)
        #expect(
            PublishingError.system("create the folder", "output", EACCES).description == """
                cannot create the folder: permission denied
                  at: output
                  fix: let this user write there, or choose another output folder
                """)
    }
}
