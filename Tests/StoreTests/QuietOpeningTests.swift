import Foundation
import GRDB
import Plant
import Testing

@testable import Store

@Suite("Reading leaves nothing beside the database", .serialized)
struct QuietOpeningTests {
    private func beside(_ scratch: Scratch) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted()
    }

    private func plant() throws -> TestPlant {
        let plant = try TestPlant(clients: ["ACME"])
        try plant.writer.close()
        return plant
    }

    @Test("A database in WAL mode that nobody has open")
    func alone() throws {
        let plant = try plant()
        #expect(try beside(plant.scratch) == ["plant.sqlite"])
        let database = try PlantDatabase(reading: plant.path)
        #expect(try database.records(of: "ACME").client.id == "ACME")
        database.close()
        #expect(try beside(plant.scratch) == ["plant.sqlite"])
    }

    @Test("Nor when it turns out to be no plant's")
    func foreign() throws {
        let scratch = try Scratch()
        try scratch.write("PRAGMA journal_mode = WAL; CREATE TABLE song (title)")
        #expect(throws: StoreError.self) { try PlantDatabase(reading: scratch.path) }
        #expect(try beside(scratch) == ["plant.sqlite"])
    }

    @Test("What a writer left in its WAL is read, from a copy; the files stay as they were")
    func walWithoutIndex() throws {
        let plant = try TestPlant(clients: ["ACME"])
        // As after a crash: the database and its WAL, without the writer.
        let crashed = try Scratch()
        for name in ["plant.sqlite", "plant.sqlite-wal"] {
            try FileManager.default.copyItem(
                at: plant.scratch.folder.appending(path: name),
                to: crashed.folder.appending(path: name))
        }
        let before = try contents(crashed)
        #expect(before["plant.sqlite-wal"].map { $0.count > 0 } == true)
        let database = try PlantDatabase(reading: crashed.path)
        #expect(try database.clients().map(\.id) == ["ACME"])
        database.close()
        #expect(try contents(crashed) == before)
    }

    @Test("A writer that comes during the reading is not held up, and not seen")
    func writerDuring() throws {
        let plant = try plant()
        let database = try PlantDatabase(reading: plant.path)
        let writer = try PlantWriter(opening: plant.path)
        try writer.transaction { rows throws(StoreError) in
            try rows.insert(into: "client", ["client_id", "name"]).row(["NEW", "New"])
        }
        #expect(try database.clients().map(\.id) == ["ACME"])
        database.close()
        try writer.close()
        #expect(try PlantDatabase(reading: plant.path).clients().map(\.id) == ["ACME", "NEW"])
        #expect(try beside(plant.scratch) == ["plant.sqlite"])
    }

    @Test("A copy is of one instant, and private")
    func copy() throws {
        let plant = try plant()
        let copy = try PrivateCopy(of: PlantFile(path: plant.path))
        let attributes = try FileManager.default.attributesOfItem(atPath: copy.folder.path)
        #expect(attributes[.posixPermissions] as? Int == 0o700)
        #expect(
            try Data(contentsOf: URL(filePath: copy.path))
                == Data(contentsOf: URL(filePath: plant.path)))
        copy.remove()
        #expect(!FileManager.default.fileExists(atPath: copy.folder.path))
    }

    private func contents(_ scratch: Scratch) throws -> [String: Data] {
        try Dictionary(
            uniqueKeysWithValues: beside(scratch).map {
                ($0, try Data(contentsOf: scratch.folder.appending(path: $0)))
            })
    }
}
