import GRDB
import Plant
import Store
import Testing

@Suite("Writing a plant database")
struct PlantWriterTests {
    @Test("A transaction whose body throws leaves nothing behind")
    func rollback() throws {
        let plant = try TestPlant(clients: ["ACME"])
        #expect(throws: StoreError.unknownClient("called off")) {
            try plant.writer.transaction { rows throws(StoreError) in
                let lines = try rows.insert(into: "line", ["client_id", "line_id", "name"])
                try lines.row(["ACME", "L1", "One"])
                throw .unknownClient("called off")
            }
        }
        #expect(try plant.records(of: "ACME").lines.count == 0)
        try plant.add("line", ["client_id": "ACME", "line_id": "L1", "name": "One"])
        #expect(try plant.records(of: "ACME").lines.count == 1)
    }

    @Test("Text is stored whole, and empty text is not NULL")
    func texts() throws {
        let plant = try TestPlant(clients: ["ACME"])
        for (id, name) in [("1", ""), ("2", "a\0b"), ("3", "مصنع 👷🏽‍♀️"), ("4", "'; --")] {
            let row: [String: CellValue] = [
                "client_id": "ACME", "line_id": .text(id), "name": .text(name),
            ]
            try plant.add("line", row)
        }
        let names = try plant.records(of: "ACME").lines.rows.map(\.name)
        #expect(names == ["", "a\0b", "مصنع 👷🏽‍♀️", "'; --"])
    }

    @Test("What cannot be written says which table and row, and why")
    func refusals() throws {
        let plant = try TestPlant(clients: ["ACME"])
        func refusal(_ body: (RowWriter) throws(StoreError) -> Void) -> String? {
            do throws(StoreError) { try plant.writer.transaction(body) } catch {
                return error.description
            }
            return nil
        }
        let columns = ["client_id", "line_id", "name"]
        #expect(
            refusal { rows throws(StoreError) in
                let lines = try rows.insert(into: "line", columns)
                try lines.row(["ACME", "L1", "One"])
                try lines.row(["ACME", "L1", "Again"])
            } == """
                a row of line was refused: UNIQUE constraint failed: line.client_id, line.line_id
                  at: line, row 2 of this insertion
                  fix: correct the row; the transaction was rolled back
                """)
        #expect(
            refusal { rows throws(StoreError) in
                try rows.insert(into: "line", columns).row(["ACME", "L1"])
            } == """
                a row of line was refused: 2 values for 3 columns
                  at: line, row 1 of this insertion
                  fix: correct the row; the transaction was rolled back
                """)
        #expect(
            refusal { rows throws(StoreError) in
                try rows.insert(into: "line", columns + ["efficiency_factor"])
                    .row(["ACME", "L1", "One", .real(.nan)])
            } == """
                a row of line was refused: value 4 is not a finite number
                  at: line, row 1 of this insertion
                  fix: correct the row; the transaction was rolled back
                """)
        #expect(
            refusal { rows throws(StoreError) in
                try rows.insert(into: "line", columns).row(["NOBODY", "L1", "One"])
            } == """
                a row of line was refused: FOREIGN KEY constraint failed
                  at: line, row 1 of this insertion
                  fix: correct the row; the transaction was rolled back
                """)
        #expect(
            refusal { rows throws(StoreError) in
                _ = try rows.insert(into: "line", ["client_id\" ; DROP TABLE line --"])
            } == """
                rows of line cannot be written: table line has no column named client_id" ; DROP TABLE line --
                  at: line
                  fix: correct the table and its columns; the transaction was rolled back
                """)
        #expect(try plant.records(of: "ACME").lines.count == 0)
    }

    @Test("An insertion ends with its transaction")
    func ended() throws {
        let plant = try TestPlant(clients: ["ACME"])
        var kept: RowInsertion?
        try plant.writer.transaction { rows throws(StoreError) in
            kept = try rows.insert(into: "line", ["client_id", "line_id", "name"])
        }
        let insertion = try #require(kept)
        let error = #expect(throws: StoreError.self) { try insertion.row(["ACME", "L", "L"]) }
        #expect(error == .refused(table: "line", row: 1, reason: "its transaction is over"))
    }

    @Test("An existing database is opened and written on")
    func opening() throws {
        let plant = try TestPlant(clients: ["ACME"])
        try plant.writer.close()
        let again = try PlantWriter(opening: plant.path)
        try again.transaction { rows throws(StoreError) in
            try rows.insert(into: "line", ["client_id", "line_id", "name"])
                .row(["ACME", "L1", "One"])
        }
        #expect(try plant.records(of: "ACME").lines.rows.map(\.id) == ["L1"])
    }

    @Test("A new database never takes the place of a file")
    func occupied() throws {
        let scratch = try Scratch()
        try scratch.write("CREATE TABLE precious (x)")
        let error = #expect(throws: StoreError.self) { try PlantWriter(creating: scratch.path) }
        #expect(
            error?.description == """
                a new database was asked for where a file already is
                  at: \(scratch.path)
                  fix: choose another path, or remove the file
                """)
        #expect(try scratch.read { try $0.tableExists("precious") })
    }

    @Test("A folder that is not there is named with the path")
    func noFolder() throws {
        let path = try Scratch().path + "/below/plant.sqlite"
        let error = #expect(throws: StoreError.self) { try PlantWriter(creating: path) }
        #expect(
            error?.description == """
                the database failed: unable to open database file
                  at: \(path)
                  fix: check that its folder is there, and that the file and every folder above may be read
                """)
    }
}
