import Plant
import Store
import Testing
import Units

@Suite("The order and identity of many entries")
struct EntryOrderTests {
    @Test(
        "Whatever the ids, entries come by day and then id, and keep their own machine",
        arguments: [1, 2, 3] as [UInt64])
    func order(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let plant = try TestPlant(clients: ["ACME"])
        let first = try day("2026-01-05")
        var expected: [(day: Day, id: String, machine: String)] = []
        try plant.writer.transaction { rows throws(StoreError) in
            let entries = try rows.insert(
                into: "production_entry",
                ["client_id", "entry_id", "day", "shift_id", "machine_id", "units_produced"])
            for number in 0..<2000 {
                let id = "\(random.within(0...99_999))-\(number)"
                let row = (
                    day: first + random.within(0...40), id: id,
                    machine: "M\(random.within(0...300))"
                )
                expected.append(row)
                try entries.row([
                    "ACME", .text(id), .text(row.day.description), "S", .text(row.machine),
                    .integer(number),
                ])
            }
        }
        expected.sort { ($0.day, $0.id) < ($1.day, $1.id) }
        for from in [nil, first + 20] {
            let records = try plant.records(of: "ACME", from: from)
            let wanted = expected.filter { $0.day >= from ?? first }
            #expect(records.entries.map(\.id) == wanted.map(\.id))
            #expect(records.entries.map(\.day) == wanted.map(\.day))
            #expect(
                records.entries.map { $0.machine.map { records.machines[$0].id } }
                    == wanted.map(\.machine))
        }
    }
}
