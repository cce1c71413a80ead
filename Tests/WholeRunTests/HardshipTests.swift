import Foundation
import Testing

@Suite("A build among what can go wrong around it")
struct HardshipTests {
    enum NoDatabase: String, CaseIterable, Sendable {
        case folder = "a directory"
        case loop = "a link that leads back to itself"
        case pipe = "a pipe, a socket or a device"

        func make(at path: String) throws {
            switch self {
            case .folder:
                try FileManager.default.createDirectory(
                    atPath: path, withIntermediateDirectories: false)
            case .loop:
                try FileManager.default.createSymbolicLink(
                    atPath: path, withDestinationPath: path)
            case .pipe: #expect(mkfifo(path, 0o600) == 0)
            }
        }
    }

    @Test(
        "What is no file is said to be none, before anything is written",
        arguments: NoDatabase.allCases)
    func noFile(kind: NoDatabase) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path("plant.sqlite")
        try kind.make(at: path)
        let built = try AndonProgram.run(["build", path, "-o", folder.path("out")])
        #expect(built.status == 3)
        #expect(built.errors.hasPrefix("expected a plant database, found \(kind.rawValue)\n"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
    }

    @Test("The database itself is no output folder")
    func databaseAsOutput() throws {
        let plant = try SmallPlant("")
        defer { plant.folder.remove() }
        let built = try AndonProgram.run(["build", plant.database, "-o", plant.database])
        #expect(built.status == 2)
        #expect(built.errors.contains("fix: give a folder; this is the database itself"))
    }

    @Test("A result that finds no room is an error")
    func fullOutput() throws {
        let process = try AndonProgram.start(["kpis", "--json"], output: "/dev/full")
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
    }

    @Test(
        "Too little memory is told in a sentence, without what the runtime says of it",
        arguments: [200_000, 250_000, 300_000, 350_000, 400_000])
    func littleMemory(kilobytes: Int) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let database = folder.path("plant.sqlite")
        _ = try AndonProgram.run(["demo", database, "--clients", "4", "--days", "120"])
        let built = try AndonProgram.run(
            ["build", database, "-o", folder.path("out"), "-q"], memory: kilobytes)
        #expect(!built.errors.contains("Fatal") && !built.errors.contains("stack"))
        if built.status != 0 {
            #expect(built.status == 2)
            #expect(built.errors.hasSuffix("or build fewer clients at a time with --jobs 1\n"))
        }
    }

    @Test(
        "What does not build is ended by the first interruption",
        arguments: [SIGINT, SIGTERM, SIGQUIT])
    func interrupted(signal: Int32) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path("plant.sqlite")
        let process = try AndonProgram.start(
            ["demo", path, "--clients", "50", "--days", "400"], says: folder)
        // It makes the database after it has begun to watch.
        while process.isRunning, !FileManager.default.fileExists(atPath: path) { usleep(1000) }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 130)
        let said = try String(contentsOfFile: folder.path("errors"), encoding: .utf8)
        #expect(!said.contains("Fatal") && !said.contains("Backtrace"))
    }

    @Test(
        "A client that is called what pages always hold fails nobody",
        arguments: [
            ("Q9", "Chicago"), ("Q9", "Volume"), ("index.html", "Other"), ("assets", "Other"),
        ])
    func ordinaryName(id: String, name: String) throws {
        let plant = try SmallPlant(
            """
            UPDATE client SET timezone = 'America/Chicago';
            INSERT INTO client (client_id, name) VALUES ('\(id)', '\(name)');
            """)
        defer { plant.folder.remove() }
        let built = try plant.build()
        #expect(built.status == 0, "\(built.errors)")
        #expect(try plant.text("index.html").contains("Acme"))
    }

    @Test("Ids that differ in case only have a folder and a page each")
    func idsByCase() throws {
        let plant = try SmallPlant(
            """
            INSERT INTO client (client_id, name) VALUES ('acme', 'Other');
            INSERT INTO machine (client_id, machine_id, name) VALUES
                ('ACME', 'A1', 'Upper'), ('ACME', 'a1', 'Lower');
            UPDATE production_entry SET machine_id = CASE entry_id WHEN '2' THEN 'A1' ELSE 'a1' END;
            """)
        defer { plant.folder.remove() }
        let built = try plant.build()
        #expect(built.status == 0, "\(built.errors)")
        let day = plant.folder.path("out/\(SmallPlant.day)")
        let clients = try FileManager.default.contentsOfDirectory(atPath: day)
            .filter { $0.hasPrefix("acme") }
        #expect(clients.count == 2 && clients.allSatisfy { $0.count == "acme-".count + 8 })
        let machines = clients.flatMap {
            FileManager.default.subpaths(atPath: "\(day)/\($0)/machines") ?? []
        }
        #expect(machines.count { $0.hasPrefix("a1-") && $0.hasSuffix(".html") } == 2)
    }

    @Test(
        "Without its state, or a part of it, a tree is known again",
        arguments: [".andon", ".andon/pages"])
    func lostState(path: String) throws {
        let plant = try SmallPlant("")
        defer { plant.folder.remove() }
        #expect(try plant.build().status == 0)
        let output = URL(filePath: plant.folder.path("out"))
        func published() throws -> [String: Data] {
            try tree(at: output).filter { !$0.key.hasPrefix(".andon") }
        }
        let before = try published()
        try FileManager.default.removeItem(atPath: plant.folder.path("out/\(path)"))
        let again = try plant.build()
        #expect(again.status == 0, "\(again.errors)")
        #expect(try published() == before)
    }
}
