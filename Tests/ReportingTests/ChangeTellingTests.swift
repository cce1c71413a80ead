import Measures
import Plant
import TestSupport
import Testing
import Units

@testable import Reporting

@Suite("Changes in tables")
struct ChangeTellingTests {
    private static let day = "2026-11-18"

    /// 10 of 100 defective on the day before, 5 of 100 on the day: 90 and 95 %.
    private static var plant: PlantFixture {
        var plant = PlantFixture()
        for (day, defective) in [("2026-11-17", 10), (Self.day, 5)] {
            plant.schedule(day)
            plant.entry(day, machine: "M", produced: 100, defective: defective)
        }
        return plant
    }

    private func amounts(_ cells: [Table.Cell]) -> [Amount?] {
        cells.map { cell in
            switch cell {
            case .reading(let reading): reading.amount
            case .inline, .day, .standing, .empty: nil
            }
        }
    }

    @Test("A percentage changes by points, a count by its own unit")
    func units() throws {
        let telling = try Telling(of: Self.plant, on: Self.day)
        let table = try #require(telling.changeTable(["QL-QR", "PR-VOL"], .day))
        let told = table.rows.map { amounts($0.cells) }
        #expect(told[0][1...3].map { $0?.value } == [95, 90, 5])
        #expect(told[0][1...3].map { $0?.unit } == [.percent, .percent, .percentagePoints])
        #expect(told[0][3]?.isSigned == true)
        #expect(told[1][3]?.unit == .units && told[1][3]?.value == 0)
    }

    /// As of the 18th, rolling_30 holds both days: 185 of 200 are good.
    @Test("A block speaks of its own window, else of the plan's")
    func windows() throws {
        let telling = try Telling(of: Self.plant, on: Self.day)
        func value(_ window: Window?) -> Double? {
            let plan = ReportPlan(
                window: .day,
                sections: [
                    PlannedSection(
                        title: .columnKPI,
                        blocks: [
                            PlannedBlock(
                                kind: .numbers, kpis: ["QL-QR"], tiers: [], by: nil, window: window)
                        ])
                ])
            let blocks = telling.sections(of: plan).flatMap(\.blocks)
            guard case .table(let table)? = blocks.first else { return nil }
            return amounts(table.rows[0].cells)[1]?.value
        }
        #expect(value(nil) == 95)
        #expect(value(.rolling30) == 92.5)
    }

    /// 95 % on the day and 92.5 % over 30 days, against a target of 99 %.
    @Test("The title of a trend speaks of its window")
    func trendWindow() throws {
        let telling = try Telling(of: Self.plant, on: Self.day)
        func title(_ window: Window) -> String? {
            let plan = ReportPlan(
                window: window,
                sections: [
                    PlannedSection(
                        title: .columnKPI,
                        blocks: [
                            PlannedBlock(
                                kind: .trends, kpis: ["QL-QR"], tiers: [], by: nil, window: nil)
                        ])
                ])
            for case .figure(let figure) in telling.sections(of: plan).flatMap(\.blocks) {
                return figure.title
            }
            return nil
        }
        #expect(title(.day) == "Quality ratio is 4.0 points under target (day)")
        #expect(title(.rolling30) == "Quality ratio is 6.5 points under target (last 30 days)")
    }

    /// One unit of 25,000 is defective: 99.996 % is not all.
    @Test("A share in a table of members is shown as all only where it is")
    func shares() throws {
        var plant = PlantFixture()
        for (product, defective) in [("P", 1), ("R", 0)] {
            plant.product(product)
            plant.entry(Self.day, product: product, produced: 25_000, defective: defective)
        }
        let telling = try Telling(of: plant, on: Self.day)
        let result = try #require(telling.measurements["PR-PARTPERF"])
        let table = try #require(telling.rows(result))
        let shown = table.rows.map { row in
            amounts(row.cells).compactMap(\.self).filter { $0.unit == .percent }
                .map { NumberFormat.digits($0) }
        }
        #expect(shown.map(\.first) == ["99.996", "100.0"])
    }

    /// P was good at 90 of 100 forty days ago and at 100 of 100 today, R the other way round and further: 95 %
    /// over 90 days and 100 % over 7, against 85 % and 70 %.
    @Test("The member that moved furthest is named, also when it fell")
    func furthest() throws {
        var plant = PlantFixture()
        for product in ["P", "R"] { plant.product(product) }
        for (day, product, defective) in [
            ("2026-10-09", "P", 10), (Self.day, "P", 0), ("2026-10-09", "R", 0),
            (Self.day, "R", 30),
        ] {
            plant.entry(day, product: product, produced: 100, defective: defective)
        }
        let telling = try Telling(of: plant, on: Self.day)
        let figure = try #require(telling.recentChange("QL-QR", by: .product))
        #expect(figure.title == "R moved most: −15.0 points")
        #expect(figure.description == "2 compared: 1 got better, 1 got worse.")
    }

    /// A month of 99.996 % against a target of 100 %.
    @Test("A month is shown on the side of its target on which it lies")
    func months() throws {
        let day = PlantFixture.day(Self.day)
        var plant = PlantFixture()
        for back in (0..<23).reversed() {
            plant.entry((day - back).description, line: "L", produced: 100_000, defective: 4)
        }
        plant.records.targets["QL-QR"] = Target(target: 100)
        let telling = try Telling(of: plant, on: Self.day)
        let table = try #require(telling.monthTable(["QL-QR"]))
        let last = try #require(amounts(table.rows[0].cells).last ?? nil)
        #expect(NumberFormat.digits(last) == "99.996")
    }
}
