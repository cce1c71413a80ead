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
            ["ACME"], extra: [TenantFile(path: path, bytes: [])])
        let error = PublishingError.unsafePath(path: path, reason: reason)
        #expect(outcomes[0].result == .failed(error: "\(error)"))
        #expect(!fixture.exists("2026-05-20/acme"))
        #expect(try Disk().names(in: fixture.root) == ["output"])
    }

    @Test("Two files of one path, and a file that is also a folder, are refused")
    func clashes() async throws {
        let fixture = try OutputFixture()
        let twice = try await fixture.build(
            ["ACME"], extra: [TenantFile(path: "index.html", bytes: [])])
        #expect(
            twice[0].result
                == .failed(
                    error: """
                        two rendered files have the same path
                          at: “index.html”
                          fix: give the two ids that lead to this page different names
                        """))
        let folder = try await fixture.build(["ACME"], extra: [TenantFile(path: "kpi", bytes: [])])
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

    @Test("A folder of others where a tenant belongs is refused and kept")
    func foreignFolder() async throws {
        let fixture = try OutputFixture()
        try fixture.write("theirs", to: "2026-05-20/acme/site.html")
        let outcomes = try await fixture.build()
        #expect(
            outcomes[0].result
                == .failed(
                    error: """
                        a folder that this program did not make stands where a tenant belongs
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

    @Test("A file larger than the process may write fails its tenant, with nothing half-published")
    func fileSizeLimit() async throws {
        // In a process of its own: the limit holds for everything it writes.
        await #expect(processExitsWith: .success) {
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
            guard setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else {
                exit(2)
            }
            let fixture = try OutputFixture()
            let big = TenantFile(path: "big.csv", bytes: Array(repeating: 65, count: 10_000))
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
