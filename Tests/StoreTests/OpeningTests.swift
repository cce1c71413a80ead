import Foundation
import GRDB
import Plant
import Store
import Testing

@Suite("Opening a database")
struct OpeningTests {
    private static let makeOne =
        "correct the path, or make one: andon init makes an empty one, andon demo a believable one"

    private func refusal(_ path: String) -> String? {
        do throws(StoreError) { _ = try PlantDatabase(reading: path) } catch {
            return error.description
        }
        return nil
    }

    @Test("Nothing at the path")
    func missing() throws {
        let scratch = try Scratch()
        #expect(
            refusal(scratch.path) == """
                there is no plant database
                  at: \(scratch.path)
                  fix: \(Self.makeOne)
                """)
        #expect(!FileManager.default.fileExists(atPath: scratch.path))
    }

    @Test("A directory at the path")
    func directory() throws {
        let scratch = try Scratch()
        #expect(
            refusal(scratch.folder.path) == """
                expected a plant database, found a directory
                  at: \(scratch.folder.path)
                  fix: name the database file inside it
                """)
    }

    @Test("A file of no bytes")
    func empty() throws {
        let scratch = try Scratch()
        try Data().write(to: URL(filePath: scratch.path))
        #expect(
            refusal(scratch.path) == """
                expected a plant database, found an empty file
                  at: \(scratch.path)
                  fix: remove the file, then andon init makes an empty database, andon demo a believable one
                """)
    }

    @Test("A file that is not SQLite", arguments: [20, 5000])
    func notADatabase(bytes: Int) throws {
        let scratch = try Scratch()
        try Data(repeating: UInt8(ascii: "x"), count: bytes).write(to: URL(filePath: scratch.path))
        #expect(
            refusal(scratch.path) == """
                expected a plant database, found a file that is not SQLite
                  at: \(scratch.path)
                  fix: \(Self.makeOne)
                """)
    }

    @Test("A database of something else, even with a version of its own")
    func foreign() throws {
        let scratch = try Scratch()
        try scratch.write("CREATE TABLE song (title); PRAGMA user_version = 7")
        #expect(
            refusal(scratch.path) == """
                expected a plant database, found one without table client
                  at: \(scratch.path)
                  fix: \(Self.makeOne)
                """)
    }

    @Test("A table, a column or its type that is not there is named")
    func lacking() throws {
        for (sql, lacks) in [
            ("DROP TABLE hold", "table hold"),
            (
                "ALTER TABLE production_entry RENAME COLUMN run_time_hours TO run_time",
                "column production_entry.run_time_hours"
            ),
            (
                """
                DROP TABLE customer;
                CREATE TABLE customer (client_id INTEGER, customer_id TEXT, name TEXT)
                """, "column customer.client_id of type TEXT"
            ),
        ] {
            let plant = try TestPlant()
            try plant.writer.close()
            try plant.scratch.write(sql)
            #expect(
                refusal(plant.path) == """
                    expected a plant database, found one without \(lacks)
                      at: \(plant.path)
                      fix: \(Self.makeOne)
                    """)
        }
    }

    @Test("A newer version asks for a newer program")
    func newer() throws {
        let plant = try TestPlant()
        try plant.scratch.write("PRAGMA user_version = 3")
        #expect(
            refusal(plant.path) == """
                expected a plant database of version 2, found the newer version 3
                  at: \(plant.path), PRAGMA user_version
                  fix: update andon, or make a database with this one: andon init
                """)
    }

    @Test("A version below the first is no version")
    func older() throws {
        let plant = try TestPlant()
        try plant.scratch.write("PRAGMA user_version = -3")
        #expect(
            refusal(plant.path) == """
                expected a plant database of version 2, found -3
                  at: \(plant.path), PRAGMA user_version
                  fix: \(Self.makeOne)
                """)
    }

    @Test("The right shape without a version is accepted, for reading and writing")
    func unversioned() throws {
        let plant = try TestPlant(clients: ["ACME"])
        try plant.writer.close()
        try plant.scratch.write("PRAGMA user_version = 0; PRAGMA journal_mode = DELETE")
        #expect(try PlantDatabase(reading: plant.path).clients().map(\.id) == ["ACME"])
        try PlantWriter(opening: plant.path).close()
    }

    @Test("Columns and tables that a later version adds do no harm")
    func additions() throws {
        let plant = try TestPlant(clients: ["ACME"])
        try plant.scratch.write(
            "ALTER TABLE line ADD COLUMN colour TEXT; CREATE TABLE extra (x TEXT) STRICT")
        #expect(try plant.records(of: "ACME").client.id == "ACME")
    }

    @Test("Writing refuses what reading refuses")
    func writing() throws {
        let scratch = try Scratch()
        #expect(throws: StoreError.missing(path: scratch.path)) {
            try PlantWriter(opening: scratch.path)
        }
        try scratch.write("CREATE TABLE song (title)")
        #expect(throws: StoreError.foreign(path: scratch.path, lacks: "table client")) {
            try PlantWriter(opening: scratch.path)
        }
    }

    @Test("A closed database says so")
    func closed() throws {
        let plant = try TestPlant(clients: ["ACME"])
        let database = try PlantDatabase(reading: plant.path)
        database.close()
        #expect(throws: StoreError.self) { try database.records(of: "ACME") }
        #expect(throws: StoreError.self) { try database.clients() }
    }
}
