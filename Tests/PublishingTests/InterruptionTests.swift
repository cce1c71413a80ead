import Foundation
import Glibc
import Synchronization
import Testing
import Units

@testable import Publishing

/// Counts the changes of the disk, and lets one of them fail or the process die before it.
private final class Fault: Sendable {
    enum Kind: Sendable { case death, error(Int32) }

    private let count = Atomic<Int>(0)
    let step: Int
    let kind: Kind

    init(at step: Int, _ kind: Kind) {
        self.step = step
        self.kind = kind
    }

    var reached: Int { count.load(ordering: .relaxed) }

    var disk: Disk {
        Disk { [self] _, _ in
            let number = count.add(1, ordering: .relaxed).newValue
            guard number == step else { return 0 }
            switch kind {
            // As SIGKILL: no handler, no deinit, no flush.
            case .death:
                kill(getpid(), SIGKILL)
                return 0
            case .error(let code): return code
            }
        }
    }
}

@Suite("Interruption")
struct InterruptionTests {
    /// The changes of the disk in a build over an existing tree.
    static func steps() async throws -> Int {
        let fixture = try OutputFixture()
        try await fixture.build(version: "1", fingerprint: "1")
        let fault = Fault(at: .max, .error(0))
        try await fixture.build(version: "2", fingerprint: "2", disk: fault.disk)
        return fault.reached
    }

    @Test("A disk that fills up at any step leaves every client whole, and the next build succeeds")
    func error() async throws {
        let steps = try await Self.steps()
        #expect(steps > 50)
        for step in 1...steps {
            let fixture = try OutputFixture()
            try await fixture.build(version: "1", fingerprint: "1")
            try fixture.write("theirs", to: "2026-05-20/acme/notes.txt")
            // Opening, beginning and recording throw; what concerns a client is its outcome.
            _ = try? await fixture.build(
                version: "2", fingerprint: "2", disk: Fault(at: step, .error(ENOSPC)).disk)
            #expect(try damage(in: fixture.output) == [], "step \(step)")
            try await expectRecovery(fixture, "step \(step)")
        }
    }

    @Test(
        "A build killed at any step leaves every client whole, old or new, and the next one succeeds"
    )
    func death() async throws {
        let steps = try await Self.steps()
        for step in 1...steps {
            let fixture = try OutputFixture()
            try await fixture.build(version: "1", fingerprint: "1")
            try fixture.write("theirs", to: "2026-05-20/acme/notes.txt")
            let root = fixture.root
            await #expect(processExitsWith: .signal(SIGKILL), "step \(step)") {
                [step = step as Int, root = root as String] in
                try await OutputFixture(existing: root).build(
                    version: "2", fingerprint: "2", disk: Fault(at: step, .death).disk)
            }
            #expect(try damage(in: fixture.output) == [], "step \(step)")
            try await expectRecovery(fixture, "step \(step)")
        }
    }

    /// The changes of the disk in a build into a folder that is not there.
    static func firstSteps() async throws -> Int {
        let fixture = try OutputFixture()
        let fault = Fault(at: .max, .error(0))
        try await fixture.buildWithPages(disk: fault.disk)
        return fault.reached
    }

    @Test(
        "A first build that finds no room at any step leaves no half client, and the next succeeds")
    func firstError() async throws {
        let steps = try await Self.firstSteps()
        #expect(steps > 40)
        for code in [ENOSPC, EDQUOT] {
            for step in 1...steps {
                let fixture = try OutputFixture()
                _ = try? await fixture.buildWithPages(
                    disk: Fault(at: step, .error(code)).disk)
                try await expectFirst(fixture, "step \(step)")
            }
        }
    }

    @Test("A first build killed at any step leaves no half client, and the next one succeeds")
    func firstDeath() async throws {
        let steps = try await Self.firstSteps()
        for step in 1...steps {
            let fixture = try OutputFixture()
            let root = fixture.root
            await #expect(processExitsWith: .signal(SIGKILL), "step \(step)") {
                [step = step as Int, root = root as String] in
                try await OutputFixture(existing: root).buildWithPages(
                    disk: Fault(at: step, .death).disk)
            }
            try await expectFirst(fixture, "step \(step)")
        }
    }

    private func expectFirst(_ fixture: OutputFixture, _ step: Comment) async throws {
        if try Disk().kind(of: fixture.output) == .folder {
            #expect(try damage(in: fixture.output) == [], step)
        }
        try await fixture.buildWithPages()
        #expect(try damage(in: fixture.output) == [], step)
        #expect(try fixture.text("latest/acme/index.html") == "<p>ACME 1</p>", step)
        #expect(try fixture.text("latest/bolt/index.html") == "<p>BOLT 1</p>", step)
        #expect(try fixture.text("index.html") == "one", step)
        #expect(try Disk().names(in: fixture.output + "/.andon/staging") == [], step)
        // As after a build that nothing stopped.
        let whole = try OutputFixture()
        try await whole.buildWithPages()
        #expect(Set(try fixture.stamps().keys) == Set(try whole.stamps().keys), step)
        for path in ["2026-05-20/build.json", "builds.json"] {
            #expect(try fixture.text(path) == whole.text(path), step)
        }
    }

    private func expectRecovery(_ fixture: OutputFixture, _ step: Comment) async throws {
        // Opening alone puts the record right.
        try PublishedTree(output: fixture.output).removeStaging()
        let record = try #require(
            BuildRecord(json: Array(try fixture.text("2026-05-20/build.json").utf8)))
        #expect(record.clients.map(\.client) == ["ACME", "BOLT"], step)
        try await fixture.build(version: "2", fingerprint: "2")
        #expect(try damage(in: fixture.output) == [], step)
        #expect(try fixture.text("latest/acme/index.html") == "<p>ACME 2</p>", step)
        #expect(try fixture.text("latest/bolt/index.html") == "<p>BOLT 2</p>", step)
        #expect(try fixture.text("2026-05-20/acme/notes.txt") == "theirs", step)
        #expect(try Disk().names(in: fixture.output + "/.andon/staging") == [], step)
        #expect(!fixture.exists(".andon/kept"), step)
        #expect(!fixture.exists("2026-05-20/acme/exports/v1.csv"), step)
    }
}
