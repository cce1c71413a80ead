import Plant
import Store
import Testing

@Suite("Reading at one instant")
struct SnapshotTests {
    @Test("What is written after opening is not seen, and the writer does not wait")
    func snapshot() throws {
        let plant = try TestPlant(clients: ["ACME", "BETA"])
        try plant.add("line", ["client_id": "BETA", "line_id": "L1", "name": "One"])
        let before = try PlantDatabase(reading: plant.path)
        try plant.add("client", ["client_id": "NEW", "name": "New"])
        try plant.add("line", ["client_id": "ACME", "line_id": "L1", "name": "One"])
        try plant.add("line", ["client_id": "BETA", "line_id": "L2", "name": "Two"])
        #expect(try before.clients().map(\.id) == ["ACME", "BETA"])
        #expect(try before.records(of: "ACME").lines.count == 0)
        #expect(try before.records(of: "BETA").lines.rows.map(\.id) == ["L1"])
        #expect(throws: StoreError.unknownClient("NEW")) { try before.records(of: "NEW") }

        let after = try PlantDatabase(reading: plant.path)
        #expect(try after.clients().map(\.id) == ["ACME", "BETA", "NEW"])
        #expect(try after.records(of: "BETA").lines.rows.map(\.id) == ["L1", "L2"])
    }

    @Test("Readers at work beside a writer see whole transactions of one instant")
    func concurrently() async throws {
        let plant = try TestPlant(clients: ["ACME", "BETA"])
        // Each transaction gives both clients one more line: a reader that saw two instants, or half a
        // transaction, would find different counts.
        let writing = Task.detached {
            for number in 0..<60 {
                try plant.writer.transaction { rows throws(StoreError) in
                    let lines = try rows.insert(into: "line", ["client_id", "line_id", "name"])
                    try lines.row(["ACME", .text("L\(number)"), "x"])
                    try lines.row(["BETA", .text("L\(number)"), "x"])
                }
            }
        }
        for _ in 0..<8 {
            let database = try PlantDatabase(reading: plant.path)
            let counts = try await withThrowingTaskGroup(of: Int.self) { group in
                for index in 0..<12 {
                    group.addTask {
                        try database.records(of: index % 2 == 0 ? "ACME" : "BETA").lines.count
                    }
                }
                return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
            }
            #expect(counts.count == 1)
        }
        try await writing.value
        #expect(try plant.records(of: "BETA").lines.count == 60)
    }
}
