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

    /// 900 of 990 are over nine tenths.
    @Test("Where the costs are booked on machines they are told")
    func whole() throws {
        let telling = try Telling(of: plant(machine: 900), on: Self.day)
        let table = try #require(telling.comparison(["FN-CPU"], by: .machine))
        #expect(table.rows.map { $0.cells.map { plain($0) } } == [["M", "9.00"]])
    }
}
