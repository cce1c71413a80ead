import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("How well customer orders can be foretold")
struct PredictabilityTests {
    /// A Sunday, so that its week is complete.
    private static let day = "2026-11-22"

    /// Units ordered in the weeks up to ``day``, the last one in it.
    private func plant(_ weeks: [(customer: String, units: [Int])]) -> PlantFixture {
        var plant = PlantFixture()
        let monday = PlantFixture.day(Self.day).startOfWeek
        for (customer, units) in weeks {
            for (index, quantity) in units.reversed().enumerated() where quantity > 0 {
                let id = "\(customer)-\(index)"
                plant.salesOrder(
                    id, customer: customer, received: "\(monday - 7 * index + 2)T10:00:00")
                plant.salesOrderLine(id, product: "P", quantity: quantity)
            }
        }
        return plant
    }

    /// The same by the book: level by level, each weight afresh, the best of the past tried next.
    private func naive(_ weeks: [Int]) -> Double {
        let series = weeks.map(Double.init)
        var error = 0.0
        for week in 1..<series.count {
            var best = (past: Double.infinity, forecast: 0.0)
            for step in 1...19 {
                let weight = Double(step) * 0.05
                var level = series[0]
                var past = 0.0
                for value in series[1..<week] {
                    past += abs(value - level)
                    level = weight * value + (1 - weight) * level
                }
                if past < best.past - 1e-9 { best = (past, level) }
            }
            error += abs(series[week] - best.forecast)
        }
        let naive = (1..<series.count).reduce(0.0) { $0 + abs(series[$1] - series[$1 - 1]) }
        return max(0, 100 * (1 - error / naive))
    }

    @Test("Better than repeating last week, by how much")
    func noisy() throws {
        let weeks = [40, 55, 38, 61, 45, 52, 39, 60, 44, 50, 47, 58, 41, 49]
        let value = try #require(plant([("ACME", weeks)]).measure(Self.day)["DL-PRED"])[.day]
        try expectValue(value, naive(weeks))
        #expect(try #require(value.value) > 20)
    }

    @Test("Always the same is fully foretold; ever more is not foretold at all")
    func extremes() throws {
        let same = plant([("ACME", Array(repeating: 12, count: 10))])
        try expectValue(same.measure(Self.day)["DL-PRED"]?[.day], 100)
        let rising = plant([("ACME", (1...12).map { $0 * 10 })])
        try expectValue(rising.measure(Self.day)["DL-PRED"]?[.day], 0)
    }

    @Test("Fewer than eight complete weeks say nothing; the running week does not count")
    func few() throws {
        let eight = plant([("ACME", [5, 9, 4, 8, 5, 9, 4, 8])])
        #expect(eight.measure(Self.day)["DL-PRED"]?[.day].value != nil)
        let saturday = try #require(eight.measure("2026-11-21")["DL-PRED"])[.day]
        #expect(saturday.value == nil && saturday.status == .cannotExist)
    }

    /// BETA orders 10 units every other week: ADI 9/5 of nine weeks, CV² 0.
    @Test("Customers are told apart by how they order")
    func classes() throws {
        let measured = plant([
            ("ACME", [40, 55, 38, 61, 45, 52, 39, 60, 44]),
            ("BETA", [10, 0, 10, 0, 10, 0, 10, 0, 10]),
            ("NEW", [7]),
        ]).measure(Self.day)
        #expect(measured.figure("DL-PRED", .smoothDemand) == 1)
        #expect(measured.figure("DL-PRED", .intermittentDemand) == 1)
        let rows = measured.rows("DL-PRED").filter { $0[.weeks] != nil }
        #expect(rows.map(\.key.text) == ["ACME", "BETA"])
        #expect(rows.last?[.demandInterval] == 9.0 / 5 && rows.last?[.squaredVariation] == 0)
        try expectValue(
            measured.slice("DL-PRED", .customer, "BETA")?.windows[.day],
            naive([10, 0, 10, 0, 10, 0, 10, 0, 10]))
        #expect(measured.slice("DL-PRED", .product, "P") != nil)
    }
}
