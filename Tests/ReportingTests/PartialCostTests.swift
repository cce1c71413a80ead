import Measures
import Plant
import TestSupport
import Testing
import Units

@testable import Reporting

@Suite("Costs that lie elsewhere")
struct PartialCostTests {
    private static let day = "2026-05-20"

    /// 100 units on machine M of line L; 90 are booked on the line and `machine` on the machine, which counts on its
    /// line too.
    private func plant(machine: Double) -> PlantFixture {
        var plant = PlantFixture()
        plant.machine("M", line: "L")
        plant.entry(Self.day, line: "L", machine: "M", produced: 100)
        plant.cost(Self.day, .material, 90, line: "L")
        plant.cost(Self.day, .material, machine, machine: "M", line: "L")
        return plant
    }

    @Test("A machine that bears a tenth of the costs has no cost per unit beside that of its line")
    func fraction() throws {
        let telling = try Telling(of: plant(machine: 10), on: Self.day)
        let table = try #require(telling.comparison(["FN-CPU"], by: .line))
        #expect(table.rows.map { $0.cells.map { plain($0) } } == [["L", "1.00"]])
        #expect(telling.comparison(["FN-CPU"], by: .machine) == nil)
    }

    /// L bears all costs and made 100 of the 10,100 units: 90 / 10,100 for the plant beside 0.90 of the line.
    @Test(
        "Where the costs are spread over other members than they are booked on, no member is told")
    func elsewhere() throws {
        var plant = PlantFixture()
        plant.entry(Self.day, line: "L", produced: 100)
        plant.entry(Self.day, line: "R", produced: 10_000)
        plant.cost(Self.day, .material, 90, line: "L")
        let telling = try Telling(of: plant, on: Self.day)
        #expect(telling.comparison(["FN-CPU"], by: .line) == nil)
    }

    /// 900 of 990 are over nine tenths.
    @Test("Where the costs are booked on machines they are told")
    func whole() throws {
        let telling = try Telling(of: plant(machine: 900), on: Self.day)
        let table = try #require(telling.comparison(["FN-CPU"], by: .machine))
        #expect(table.rows.map { $0.cells.map { plain($0) } } == [["M", "9.00"]])
    }
}
