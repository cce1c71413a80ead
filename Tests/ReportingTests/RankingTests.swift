import Measures
import Plant
import TestSupport
import Testing
import Units

@testable import Reporting

@Suite("Best and worst")
struct RankingTests {
    private static let day = "2026-05-20"

    /// Eight products of which each makes one defective unit in a hundred more than the one before, and a
    /// ninth that nobody made; two persons, one of them with fewer entries than a number needs.
    private static func telling() throws -> Telling {
        var plant = PlantFixture()
        plant.schedule(day)
        plant.employee("ANA")
        plant.employee("BO")
        for number in 1...9 { plant.product("P\(number)") }
        for number in 1...8 {
            plant.entry(
                day, product: "P\(number)", produced: 100, defective: number - 1,
                scrapped: 9 - number, run: 0.5, assigned: 1, minutes: 1, seconds: 10)
            let person = number <= 5 ? "ANA" : "BO"
            plant.records.entries[number - 1].employee = plant.records.employees.find(person)
        }
        return try Telling(of: plant, on: day)
    }

    @Test("Of many members the first and the last three are told with their ranks")
    func ends() throws {
        let table = try #require(try Self.telling().ranking("QL-QR", by: .product, .day))
        #expect(
            table.rows.map { $0.cells.prefix(3).map { plain($0) } } == [
                ["P1", "1", "100.0"], ["P2", "2", "99.0"], ["P3", "3", "98.0"],
                ["P6", "6", "95.0"], ["P7", "7", "94.0"], ["P8", "8", "93.0"],
            ])
        // Wilson's interval of 93 in 100 is 86.25 … 96.57.
        #expect(table.rows[5].cells.dropFirst(3).prefix(2).map { plain($0) } == ["86.3", "96.6"])
        #expect(
            plain(table.caption)
                == "Quality ratio by product, day: the first and the last three of 8")
    }

    @Test("A KPI that should be low is best where it is lowest")
    func lower() throws {
        let table = try #require(try Self.telling().ranking("QL-SCRAP", by: .product, .day))
        #expect(
            table.rows.map { $0.cells.prefix(3).map { plain($0) } }[0] == ["P8", "1", "1.0"])
    }

    @Test("Persons need an interval and enough entries; one person is no ranking")
    func persons() throws {
        let telling = try Self.telling()
        #expect(telling.ranking("QL-QR", by: .operator, .day) == nil)
        #expect(telling.ranking("LB-EFF", by: .operator, .day) == nil)
    }

    @Test("A KPI without members has no ranking")
    func none() throws {
        #expect(try Self.telling().ranking("DL-OTD", by: .customer, .day) == nil)
    }
}
