import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Finance")
struct FinanceTests {
    private static let day = "2026-11-18"

    private func close(_ a: Double?, _ b: Double) -> Bool {
        a.map { abs($0 - b) <= 1e-9 * max(1, abs(b)) } ?? false
    }

    private func slice(
        _ measured: Measurements, _ id: String, _ dimension: Dimension, _ member: String
    ) throws -> Measurement {
        let slices = try #require(measured[id]).slices
        let own = try #require(slices.first { $0.dimension == dimension && $0.member == member })
        return try #require(own.windows[.day])
    }

    // (100 + 50 + 30) / 90 = 2; on line L1 100 of material for 60 good units.
    @Test("A good unit costs material, labour and overhead; revenue is no cost")
    func costPerUnit() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, line: "L1", produced: 70, defective: 10)
        plant.entry(Self.day, line: "L2", produced: 30)
        plant.cost(Self.day, .material, 100, line: "L1")
        plant.cost(Self.day, .labour, 50)
        plant.cost(Self.day, .overhead, 30)
        plant.cost(Self.day, .revenue, 999)
        let measured = plant.measure(Self.day)
        #expect(measured["FN-CPU"]?[.day].value == 2)
        #expect(try close(slice(measured, "FN-CPU", .line, "L1").value, 100.0 / 60))
        // Nothing was booked on L2, which does not make its units free.
        let lines = measured["FN-CPU"]?.slices.filter { $0.dimension == .line }.map(\.member)
        #expect(lines == ["L1"])
        #expect(
            measured["FN-CPU"]?.kpi.formula == "(Σmaterial cost + Σlabour cost + Σoverhead) / ΣGQ")
    }

    @Test("Without good units or booked costs there is no cost per unit")
    func noCostPerUnit() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, produced: 10, defective: 10)
        #expect(plant.measure(Self.day)["FN-CPU"]?[.day].status == .notRecorded)
        plant.cost(Self.day, .material, 100)
        #expect(plant.measure(Self.day)["FN-CPU"]?[.day].status == .cannotExist)
        #expect(plant.measure(Self.day)["FN-CPU"]?[.day].value == nil)
    }

    // 6 × 4 = 24 of P; the 2 of Q have no cost: 6 of 8 are valued.
    @Test("Scrap costs what its product costs")
    func scrapCost() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.product(Product(id: "P", name: "P", unitCost: 4))
        plant.product("Q")
        plant.entry(Self.day, line: "L1", product: "P", produced: 50, defective: 6, scrapped: 6)
        plant.entry(Self.day, line: "L2", product: "Q", produced: 50, defective: 2, scrapped: 2)
        let measured = plant.measure(Self.day)
        #expect(measured["FN-SCRAP"]?[.day].value == 24)
        #expect(measured["FN-SCRAP"]?[.day].coverage == 0.75)
        #expect(try slice(measured, "FN-SCRAP", .line, "L1").value == 24)
        #expect(measured["FN-SCRAP"]?.slices.contains { $0.member == "L2" } == false)
    }

    @Test(
        "Scrap has a cost of 0 only where it was recorded and a unit cost is known",
        arguments: [(nil, 4.0, nil), (0, nil, nil), (3, nil, nil), (0, 4, 0), (3, 4, 12)]
            as [(Int?, Double?, Double?)])
    func knownScrap(scrapped: Int?, cost: Double?, expected: Double?) throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.product(Product(id: "P", name: "P", unitCost: cost))
        plant.entry(Self.day, product: "P", produced: 50, defective: 3, scrapped: scrapped)
        let found = try #require(plant.measure(Self.day)["FN-SCRAP"])[.day]
        #expect(found.value == expected)
        #expect(found.status == (expected == nil ? .notRecorded : .normal))
    }

    /// M1 stands still for half an hour and M2 for an hour, both on line L1; 60 an hour.
    struct Booking: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var rate: Double? = 60
        var day = "2026-11-18"
        var machine: String?
        var line: String?
        var amount: Double? = 100
        var expected: Double?
        var coverage = 1.0
    }

    @Test(arguments: [
        Booking(testDescription: "an hour costs its rate", amount: nil, expected: 90),
        Booking(
            testDescription: "a machine's cost stands for its hours", machine: "M1", expected: 160),
        Booking(
            testDescription: "a line's cost stands for its machines", line: "L1", expected: 100),
        Booking(testDescription: "another line's does not", line: "L2", expected: 190),
        Booking(testDescription: "the plant's stands for everything", expected: 100),
        Booking(
            testDescription: "without a rate the booked cost speaks for its hours only",
            rate: nil, machine: "M1", expected: 100, coverage: 1.0 / 3),
        Booking(testDescription: "neither rate nor cost", rate: nil, amount: nil, expected: nil),
    ])
    func downtimeCost(_ booking: Booking) throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.records.settings.downtimeCostPerHour = booking.rate
        for (machine, minutes) in [("M1", 30.0), ("M2", 60)] {
            plant.machine(machine, line: "L1")
            plant.entry(Self.day, machine: machine, produced: 10, run: 3, seconds: 60)
            plant.stop(Self.day, machine: machine, minutes: minutes, planned: machine == "M2")
        }
        if let amount = booking.amount {
            plant.cost(
                booking.day, .downtime, amount, machine: booking.machine, line: booking.line)
        }
        let cost = try #require(plant.measure(Self.day)["FN-DT"])[.day]
        guard let expected = booking.expected else {
            #expect(cost.value == nil && cost.status == .notRecorded)
            return
        }
        #expect(close(cost.value, expected))
        #expect(close(cost.coverage, booking.coverage))
    }

    // The hour of M2 was booked the day before: 30 of the two hours is M1's, 60 M2's, on the 18th.
    @Test("A cost of another day stands for none of this day's hours; products share the time")
    func downtimeCostOfProducts() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.records.settings.downtimeCostPerHour = 60
        plant.cost("2026-11-17", .downtime, 500, machine: "M1")
        // M1 runs P for one hour and Q for three, and stands still for two: 30 and 90 of its 120.
        plant.entry(Self.day, machine: "M1", product: "P", produced: 10, run: 1, seconds: 60)
        plant.entry(Self.day, machine: "M1", product: "Q", produced: 10, run: 3, seconds: 60)
        plant.stop(Self.day, machine: "M1", minutes: 120)
        let measured = plant.measure(Self.day)
        #expect(close(measured["FN-DT"]?[.day].value, 120))
        #expect(try close(slice(measured, "FN-DT", .product, "P").value, 30))
        #expect(try close(slice(measured, "FN-DT", .product, "Q").value, 90))
        #expect(close(measured["FN-DT"]?[.rolling7].value, 620))
    }

    // 1000 / (4 h + 1 h).
    @Test("Revenue per operating hour, setup included")
    func revenuePerHour() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M1", produced: 10, run: 4, setup: 1, seconds: 60)
        #expect(plant.measure(Self.day)["FN-REVH"]?[.day].status == .notRecorded)
        plant.cost("2026-11-10", .revenue, 500)
        #expect(plant.measure(Self.day)["FN-REVH"]?[.day].status == .cannotExist)
        plant.cost(Self.day, .revenue, 1000)
        #expect(close(plant.measure(Self.day)["FN-REVH"]?[.day].value, 200))
    }

    /// One day a month with ten people for 420 minutes: units × 42 min / 4200 min, so as many percent as units.
    private func monthly(_ units: [Int]) -> PlantFixture {
        var plant = PlantFixture()
        for (index, produced) in units.enumerated() {
            let month = 11 - units.count + index
            let day = "2026-\(month < 10 ? "0" : "")\(month)-03"
            plant.schedule(day)
            plant.entry(day, line: "L1", produced: produced, assigned: 10, minutes: 42)
        }
        return plant
    }

    // 50, 52 … 64 % from March to October: 2 points a month. S = 28, V = 8·7·21/18, z = 27/√V = 3.3404,
    // two-sided p = 0.000837.
    @Test("The trend of labour efficiency is its slope over the months")
    func efficiencyTrend() throws {
        let measured = monthly([50, 52, 54, 56, 58, 60, 62, 64]).measure(Self.day)
        let trend = try #require(measured["FN-LABT"])
        #expect(close(trend[.day].value, 2) && trend[.day].low == nil)
        let rows = try #require(trend.rows[.day])
        #expect(rows.map(\.key.text) == ["slope", "p_value", "months"])
        #expect(rows[2][.value] == 8)
        #expect(try close(slice(measured, "FN-LABT", .line, "L1").value, 2))
        #expect(trend.trend.allSatisfy { $0.value == nil })
    }

    // One wild month moves the slope of least squares, not the median of slopes.
    @Test("A wild month does not move the trend; seven months have none")
    func robustTrend() throws {
        let wild = monthly([50, 52, 54, 2, 58, 60, 62, 64]).measure(Self.day)
        #expect(close(wild["FN-LABT"]?[.day].value, 2))
        let short = monthly([50, 52, 54, 56, 58, 60, 62]).measure(Self.day)
        let trend = try #require(short["FN-LABT"])[.day]
        #expect(trend.value == nil && trend.status == .cannotExist)
    }

    // M1, bought 180 days ago for 10,000: 900 of benefit less 180 of maintenance are 720, or 1,460 a year:
    // 14.6 %. M2 has cost as much and shows no benefit. M3 is too new, M4 too old, to be judged.
    @Test("A machine returns its benefit less its upkeep, for a year")
    func equipmentReturn() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        let bought = [
            ("M1", "2026-05-23"), ("M2", "2026-10-20"), ("M3", "2026-11-01"), ("M4", "2020-01-01"),
        ]
        for (id, day) in bought {
            let line = plant.records.lines.intern(id == "M1" ? "L1" : "L2")
            plant.machine(
                Machine(
                    id: id, name: id, line: line, purchaseCost: 10_000,
                    purchasedOn: PlantFixture.day(day)))
        }
        #expect(plant.measure(Self.day)["FN-ROI"]?[.day].status == .notRecorded)
        plant.cost("2026-07-01", .equipmentBenefit, 400, machine: "M1")
        plant.cost("2026-10-01", .equipmentBenefit, 500, machine: "M1")
        plant.maintenance("M1", .preventive, from: "2026-09-01T08:00:00", cost: 180)
        // Before it was ours.
        plant.maintenance("M1", .preventive, from: "2026-05-01T08:00:00", cost: 7000)
        plant.cost("2026-11-02", .equipmentBenefit, 400, machine: "M3")
        let measured = plant.measure(Self.day)
        let result = try #require(measured["FN-ROI"])
        #expect(close(result[.day].value, 14.6))
        #expect(close(result[.day].numerator, 1460) && result[.day].denominator == 10_000)
        #expect(result[.day].coverage == 0.5 && result[.day].status == .lowReliability)
        let rows = try #require(result.rows[.day])
        #expect(rows.map(\.key.text) == ["M1", "M2"])
        #expect(close(rows[0][.yearlyUpkeep], 365) && rows[1][.value] == nil)
        #expect(try close(slice(measured, "FN-ROI", .line, "L1").value, 14.6))
        #expect(try slice(measured, "FN-ROI", .machine, "M1").coverage == 1)
    }

    @Test("Without a register of assets there is no return")
    func noAssets() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.machine("M1")
        #expect(plant.measure(Self.day)["FN-ROI"]?[.day].status == .notRecorded)
    }
}
