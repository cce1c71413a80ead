import Plant
import Store
import Testing
import Units

@Suite("How much may be broken before a client gets no report")
struct SoundnessTests {
    /// `rows` entries, of which the first `broken` have more defective units than units, and the next
    /// `cells` too many people.
    private func records(
        _ rows: Int, broken: Int, cells: Int = 0
    ) throws -> PlantRecords {
        let plant = try TestPlant(clients: ["ACME"])
        try plant.writer.transaction { insertion throws(StoreError) in
            let entries = try insertion.insert(
                into: "production_entry",
                [
                    "client_id", "entry_id", "day", "shift_id", "units_produced",
                    "units_defective", "employees_assigned",
                ])
            for number in 0..<rows {
                try entries.row([
                    "ACME", .text("E\(1000 + number)"), "2026-01-05", "S", 10,
                    .integer(number < broken ? 11 : 0),
                    .integer(number >= broken && number < broken + cells ? 500 : 5),
                ])
            }
        }
        return try plant.records(of: "ACME")
    }

    @Test(
        "More than 1 % of a table's rows, and more than one row",
        arguments: [
            (1, 1, true), (6, 1, true), (6, 2, false), (200, 2, true), (200, 3, false),
            (199, 2, false), (100, 0, true),
        ])
    func share(rows: Int, broken: Int, isSound: Bool) throws {
        let records = try records(rows, broken: broken)
        #expect(records.entries.count == rows - broken)
        do throws(StoreError) {
            try records.requireSound(isStrict: false)
            #expect(isSound)
        } catch { #expect(!isSound) }
    }

    @Test("Optional numbers beyond their limits never fail a client, but in a strict reading")
    func cells() throws {
        let records = try records(20, broken: 0, cells: 20)
        #expect(records.entries.map(\.assigned) == [Int?](repeating: nil, count: 20))
        try records.requireSound(isStrict: false)
        #expect(throws: StoreError.self) { try records.requireSound(isStrict: true) }
        try self.records(20, broken: 0).requireSound(isStrict: true)
    }

    @Test("Cells that cannot be what their column says do: a file was read wrongly")
    func forms() throws {
        let loose = try MalformedCellTests.loosePlant()
        try loose.write("UPDATE production_entry SET started_at = 'noon' WHERE entry_id = 'A'")
        let one = try PlantDatabase(reading: loose.path).records(of: "ACME")
        try one.requireSound(isStrict: false)
        try loose.write("UPDATE production_entry SET started_at = 'noon'")
        let both = try PlantDatabase(reading: loose.path).records(of: "ACME")
        #expect(both.entries.count == 2)
        #expect(throws: StoreError.self) { try both.requireSound(isStrict: false) }
    }

    @Test("The words of both errors")
    func words() throws {
        func words(_ records: PlantRecords, isStrict: Bool) -> String {
            do throws(StoreError) { try records.requireSound(isStrict: isStrict) } catch {
                return error.description
            }
            return ""
        }
        #expect(
            words(try records(20, broken: 2), isStrict: false) == """
                2 of 20 rows of production_entry break a rule, more than 1 %
                  at: client “ACME”, production_entry.units_defective, row “E1000”, and 1 more
                  fix: 0 ≤ defective ≤ produced is what is allowed; correct the rows, andon check lists them all
                """)
        #expect(
            words(try records(20, broken: 0, cells: 1), isStrict: true) == """
                1 of 20 rows of production_entry break a rule
                  at: client “ACME”, production_entry.employees_assigned, row “E1000”
                  fix: 1 ≤ assigned ≤ 100 is what is allowed; correct the rows, andon check lists them all; or build without --strict
                """)
    }
}
