import Inference
import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Production")
struct ProductionTests {
    /// Wednesday.
    private static let day = "2026-11-18"
    private static let before = "2026-11-17"

    /// 2 h for 360 units.
    @Test("The actual cycle is run time per unit")
    func cycle() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M1", produced: 360, run: 2)
        let measured = plant.measure(Self.day)
        #expect(isClose(measured["PR-CT"]?[.day].value, 20))
        #expect(measured["PR-CT"]?[.day].coverage == 1)
        #expect(measured["PR-CT"]?[.day].numerator == 7200)
        plant.records.entries[0].produced = 0
        #expect(plant.measure(Self.day)["PR-CT"]?[.day].status == .cannotExist)
    }

    @Test("The volume share of parts: 60, 30, and 10 that name none")
    func mix() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, line: "L1", product: "P", produced: 30)
        plant.entry(Self.day, line: "L2", product: "Q", produced: 60)
        plant.entry(Self.day, line: "L2", produced: 10)
        let measured = plant.measure(Self.day)
        let mix = try #require(measured["PR-MIX"])
        #expect(isClose(mix[.day].value, 60))
        #expect(isClose(measured.member("PR-MIX", .product, "P")?.value, 30))
        #expect(isClose(measured.member("PR-MIX", .line, "L2")?.value, 70))
        #expect(mix.rows[.day]?.map(\.key.text) == ["Q", "P"])
        #expect(isClose(mix.rows[.day]?.last?[.sharePercent], 30))
        for index in plant.records.entries.indices { plant.records.entries[index].produced = 0 }
        #expect(plant.measure(Self.day)["PR-MIX"]?[.day].status == .cannotExist)
    }

    /// P: 90 of 100 good, 100 × 18 s in an hour, 5 scrapped at 2 each, its order shipped in time.
    @Test("What is told of each part")
    func parts() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.product(Product(id: "P", name: "P", idealCycleSeconds: 18, unitCost: 2))
        plant.product("Q", seconds: 36)
        plant.order(
            WorkOrder(
                id: "W", product: plant.records.products.find("P"), quantity: 1, status: .shipped,
                promisedDay: PlantFixture.day(Self.day),
                shippedAt: PlantFixture.time(Self.day + "T10:00:00")))
        plant.entry(
            Self.day, machine: "M", product: "P", produced: 100, defective: 10, scrapped: 5, run: 1)
        plant.entry(Self.day, machine: "M", product: "Q", produced: 10, run: 1)
        let measured = plant.measure(Self.day)
        #expect(measured["PR-PARTPERF"]?[.day].value == 2)
        let part = try #require(measured.tableRow("PR-PARTPERF", "P"))
        #expect(part[.units] == 100 && part[.scrapMoney] == 10 && part[.onTimePercent] == 100)
        #expect(isClose(part[.qualityPercent], 90) && isClose(part[.performancePercent], 50))
        let other = try #require(measured.tableRow("PR-PARTPERF", "Q"))
        #expect(other[.scrapMoney] == nil && other[.onTimePercent] == nil)
        #expect(PlantFixture().measure(Self.day)["PR-PARTPERF"]?[.day].value == nil)
        #expect(measured.member("PR-PARTPERF", .product, "Q")?.value == 1)
    }

    /// Three days of 7 h; OEE of DAY is 70, 80, 90 %, so 80 % ± t·√(3·0.98/2)/21 = ± 24.8412 points
    /// with t = 4.302653 and residuals of 0.7 h. LATE lies 50 points below: 54.84 < 55.16.
    private func shifts(late: Double) -> PlantFixture {
        var plant = PlantFixture()
        for (day, hours) in [("2026-11-16", 4.9), (Self.before, 5.6), (Self.day, 6.3)] {
            for (shift, lag) in [("DAY", 0), ("LATE", late)] {
                plant.schedule(day, shift)
                plant.entry(
                    day, shift, machine: "M", produced: Int(((hours - lag) * 100).rounded()),
                    run: 7, seconds: 36)
            }
        }
        return plant
    }

    @Test("A shift is worse only when the intervals do not meet")
    func ranks() throws {
        var measured = shifts(late: 3.5).measure(Self.day)
        #expect(measured["PR-SHIFT"]?[.week].value == 2)
        var day = try #require(measured.tableRow("PR-SHIFT", "DAY", .week))
        var late = try #require(measured.tableRow("PR-SHIFT", "LATE", .week))
        #expect(isClose(day[.oeePercent], 80) && isClose(late[.oeePercent], 30))
        #expect(abs(try #require(day[.oeeLow]) - 55.1588) < 1e-3)
        #expect(abs(try #require(late[.oeeHigh]) - 54.8412) < 1e-3)
        #expect(day[.rank] == 1 && late[.rank] == 2)
        #expect(day[.units] == 1680)
        // Of one day nobody can be told apart.
        #expect(measured.tableRow("PR-SHIFT", "LATE")?[.rank] == 1)
        measured = shifts(late: 3).measure(Self.day)
        day = try #require(measured.tableRow("PR-SHIFT", "DAY", .week))
        late = try #require(measured.tableRow("PR-SHIFT", "LATE", .week))
        #expect(day[.rank] == 1 && late[.rank] == 1)
        var empty = PlantFixture()
        empty.schedule(Self.day)
        #expect(empty.measure(Self.day)["PR-SHIFT"]?[.day].status == .notRecorded)
    }

    /// 30, 60 and 120 min: median 60; the 90th percentile lies 0.8 of the way from 60 to 120.
    @Test("Setups: median, number and 90th percentile; a setup of nothing is none")
    func setups() throws {
        var plant = PlantFixture()
        plant.schedule(Self.before)
        plant.schedule(Self.day)
        for hours in [2, 0.5, 0, 1] {
            plant.entry(Self.day, machine: "M", produced: 1, setup: hours)
        }
        plant.entry(Self.before, machine: "M", produced: 1)
        let measured = plant.measure(Self.day)
        #expect(measured["PR-SETUP"]?[.day].value == 60)
        #expect(measured.tableRow("PR-SETUP", "count")?[.value] == 3)
        #expect(isClose(measured.tableRow("PR-SETUP", "p90")?[.value], 108))
        #expect(measured.member("PR-SETUP", .machine, "M")?.value == 60)
        #expect(plant.measure(Self.before)["PR-SETUP"]?[.day].status == .cannotExist)
        for index in plant.records.entries.indices { plant.records.entries[index].setup = nil }
        #expect(plant.measure(Self.day)["PR-SETUP"]?[.day].status == .notRecorded)
    }

    /// 0.5 + 1 h planned for 1 + 1 h; another 2 h of setup had no plan.
    @Test("Changeovers against their plan, where there is one")
    func changeovers() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        for (setup, planned) in [(1, 0.5), (1, 1), (2, nil)] as [(Double, Double?)] {
            plant.entry(Self.day, machine: "M", produced: 1, setup: setup)
            plant.lastEntry { $0.plannedSetup = planned.map(Hours.init) }
        }
        let measured = plant.measure(Self.day)["PR-CHGEFF"]?[.day]
        #expect(isClose(measured?.value, 75))
        #expect(measured?.coverage == 0.5 && measured?.status == .lowReliability)
        for index in plant.records.entries.indices { plant.records.entries[index].setup = .zero }
        #expect(plant.measure(Self.day)["PR-CHGEFF"]?[.day].status == .cannotExist)
    }
}
