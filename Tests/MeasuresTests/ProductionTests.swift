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

    private func planned() -> PlantFixture {
        var plant = PlantFixture()
        plant.schedule(Self.before)
        plant.schedule(Self.day)
        plant.productionSchedule("S", from: Self.before, to: Self.day)
        plant.productionSchedule("DRAFT", .draft, from: Self.before, to: Self.day)
        plant.scheduleRow("S", Self.before, line: "L1", product: "P", quantity: 100)
        plant.scheduleRow("S", Self.day, line: "L1", product: "P", quantity: 200)
        plant.scheduleRow("DRAFT", Self.day, line: "L1", product: "P", quantity: 999)
        plant.entry(Self.before, line: "L1", product: "P", produced: 95, defective: 5)
        plant.entry(Self.day, line: "L1", product: "P", produced: 160, defective: 10)
        return plant
    }

    /// 150 good of 200; 90 + 150 of 100 + 200. At noon half of 08:00–16:00 has passed: 150 of 100.
    @Test("Attainment holds good units against the committed plan, a running day in proportion")
    func attainment() throws {
        let plant = planned()
        let measured = plant.measure(Self.day)
        #expect(isClose(measured["PR-ATT"]?[.day].value, 75))
        #expect(isClose(measured["PR-ATT"]?[.week].value, 80))
        #expect(isClose(measured.member("PR-ATT", .line, "L1")?.value, 75))
        #expect(isClose(measured.member("PR-ATT", .product, "P", .week)?.value, 80))
        let noon = plant.measure(at: Self.day + "T12:00:00", on: Self.day)
        #expect(isClose(noon["PR-ATT"]?[.day].value, 150))
        #expect(isClose(noon["PR-ATT"]?[.week].value, 120))
        #expect(noon["PR-ATT"]?[.day].status == .provisional)
    }

    /// The day has 420 + 210 minutes, so DAY has ⅔ of 300 units; it made 100.
    @Test("Shifts share the plan of a day by their minutes")
    func attainmentOfShifts() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.schedule(Self.day, "LATE", minutes: 210)
        plant.productionSchedule("S", .active, from: Self.day, to: Self.day)
        plant.scheduleRow("S", Self.day, product: "P", quantity: 300)
        plant.entry(Self.day, product: "P", produced: 100)
        let measured = plant.measure(Self.day)
        #expect(isClose(measured.member("PR-ATT", .shift, "DAY")?.value, 50))
        #expect(isClose(measured["PR-ATT"]?[.day].value, 100.0 / 3))
    }

    /// 300 units over two equal shifts: 150 a day; 75 were good. At noon of the second day 75 of them were due.
    @Test("Without a schedule the work orders are the plan, spread by scheduled minutes")
    func attainmentOfOrders() {
        var plant = PlantFixture()
        plant.schedule(Self.before)
        plant.schedule(Self.day)
        for (id, status) in [("W", WorkOrder.Status.inProgress), ("X", .cancelled)] {
            plant.order(
                WorkOrder(
                    id: id, quantity: 300, status: status,
                    plannedStartAt: PlantFixture.time(Self.before + "T06:00:00"),
                    plannedEndAt: PlantFixture.time(Self.day + "T20:00:00")))
        }
        plant.entry(Self.day, machine: "M", produced: 75)
        #expect(isClose(plant.measure(Self.day)["PR-ATT"]?[.day].value, 50))
        let noon = plant.measure(at: Self.day + "T12:00:00", on: Self.day)
        #expect(isClose(noon["PR-ATT"]?[.day].value, 100))
        // Where the calendar does not reach, the clock spreads: 18 of 38 h on the first day, 20 on the second.
        plant.records.calendar = []
        #expect(
            isClose(plant.measure(Self.day)["PR-ATT"]?[.day].value, 75 / (300.0 * 20 / 38) * 100))
    }

    @Test("Nothing planned has no attainment; a plant without plans keeps none")
    func noPlan() {
        var plant = planned()
        plant.records.scheduleRows.removeAll { $0.day == PlantFixture.day(Self.day) }
        #expect(plant.measure(Self.day)["PR-ATT"]?[.day].status == .cannotExist)
        plant.records.scheduleRows = []
        #expect(plant.measure(Self.day)["PR-ATT"]?[.day].status == .notRecorded)
    }

    @Test("A day that nobody recorded missed no plan; a planned product that nobody made did")
    func plannedAndNotMade() {
        var plant = planned()
        plant.scheduleRow("S", Self.day, line: "L1", product: "Q", quantity: 100)
        let measured = plant.measure(Self.day)
        #expect(measured.slice("PR-ATT", .product, "Q")?.value == 0)
        #expect(isClose(measured["PR-ATT"]?[.day].value, 50))
        plant.records.entries.removeLast()
        #expect(plant.measure(Self.day)["PR-ATT"]?[.day].status == .notRecorded)
    }

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

    /// Started Tuesday 08:00, completed Wednesday 08:00: 24 h. Run 5 + 1 h, setup 1 h, an hour's stop.
    private func executed() -> PlantFixture {
        var plant = PlantFixture()
        plant.schedule(Self.before)
        plant.schedule(Self.day)
        plant.order(
            WorkOrder(
                id: "W", quantity: 10, status: .completed,
                startedAt: PlantFixture.time(Self.before + "T08:00:00"),
                completedAt: PlantFixture.time(Self.day + "T08:00:00")))
        let order = plant.records.workOrders.find("W")
        plant.entry(Self.before, machine: "M", product: "P", produced: 5, run: 5, setup: 1)
        plant.lastEntry { $0.workOrder = order }
        plant.entry(Self.day, machine: "M", product: "P", produced: 5, run: 1)
        plant.lastEntry { $0.workOrder = order }
        plant.stop(Self.before, machine: "M", minutes: 60)
        return plant
    }

    @Test("The share of an order's life in which it was worked on, and taken up")
    func execution() throws {
        var plant = executed()
        var measured = plant.measure(Self.day)
        #expect(isClose(measured["PR-MCE"]?[.day].value, 6.0 / 24 * 100))
        #expect(isClose(measured["PR-ALLOC"]?[.day].value, 8.0 / 24 * 100))
        #expect(measured["PR-MCE"]?[.day].status == .normal)
        #expect(measured["PR-MCE"]?[.day].denominator == 24)
        // An order that nobody knows the start of is half of the orders.
        plant.order(
            WorkOrder(
                id: "X", quantity: 10, status: .completed,
                completedAt: PlantFixture.time(Self.day + "T09:00:00")))
        measured = plant.measure(Self.day)
        #expect(isClose(measured["PR-MCE"]?[.day].value, 25))
        #expect(measured["PR-MCE"]?[.day].coverage == 0.5)
        #expect(measured["PR-ALLOC"]?[.day].status == .lowReliability)
        // Until an event tells: in progress from 18:00 the day before, 15 h, and no entries still.
        plant.event("X", at: Self.before + "T18:00:00", to: .inProgress)
        let order = plant.records.workOrders.find("X")
        plant.entry(Self.day, machine: "M2", produced: 1, run: 3)
        plant.lastEntry { $0.workOrder = order }
        measured = plant.measure(Self.day)
        #expect(isClose(measured["PR-MCE"]?[.day].value, 9.0 / 39 * 100))
        #expect(measured["PR-MCE"]?[.day].coverage == 1)
    }

    @Test("No order completed has no execution; a plant without entries of orders keeps none")
    func noExecution() {
        var plant = executed()
        let before = plant.measure(Self.before)
        #expect(before["PR-MCE"]?[.day].status == .cannotExist)
        #expect(before["PR-ALLOC"]?[.day].status == .cannotExist)
        for index in plant.records.entries.indices { plant.records.entries[index].workOrder = nil }
        #expect(plant.measure(Self.day)["PR-MCE"]?[.day].status == .notRecorded)
    }

    /// M1 has 360 of 420 min left, M2 420: the line is there for 7 h. 840 units promised: 30 s each.
    /// M1 takes 5 h for 500 units, 36 s; M2 5 h for 720 units, 25 s.
    private func promised() -> PlantFixture {
        var plant = PlantFixture()
        plant.machine("M1", line: "L1")
        plant.machine("M2", line: "L1")
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M1", product: "P", produced: 500, run: 5)
        plant.entry(Self.day, machine: "M2", product: "P", produced: 720, run: 5)
        plant.stop(Self.day, machine: "M1", minutes: 60, planned: true)
        for (id, status) in [("W", WorkOrder.Status.received), ("X", .rejected)] {
            plant.order(
                WorkOrder(
                    id: id, product: plant.records.products.find("P"), quantity: 840,
                    status: status, line: plant.records.lines.find("L1"),
                    promisedDay: PlantFixture.day(Self.day)))
        }
        return plant
    }

    @Test(
        "Takt is the time of the line for each unit promised; its slowest station is held against it"
    )
    func takt() throws {
        let measured = promised().measure(Self.day)
        #expect(isClose(measured["PR-TAKT"]?[.day].value, 30))
        #expect(isClose(measured.member("PR-TAKT", .line, "L1")?.value, 30))
        #expect(isClose(measured.member("PR-TAKT", .product, "P")?.value, 30))
        #expect(measured.member("PR-TAKT", .shift, "DAY") == nil)
        #expect(isClose(measured["PR-TGAP"]?[.day].value, 1.2))
        #expect(isClose(measured.member("PR-TGAP", .machine, "M2")?.value, 25.0 / 30))
        let row = try #require(measured.tableRow("PR-TGAP", "L1 / M1"))
        #expect(isClose(row[.cycleSeconds], 36) && isClose(row[.taktSeconds], 30))
        #expect(isClose(row[.ratio], 1.2))
    }

    @Test("Lines add up, and a line without orders has the takt of all")
    func taktOfLines() throws {
        // L2: 7 h, nothing promised; 60 s a unit. Plant: 14 h for 840 units, 60 s.
        var plant = promised()
        plant.entry(Self.day, line: "L2", product: "Q", produced: 360, run: 6)
        let measured = plant.measure(Self.day)
        #expect(isClose(measured["PR-TAKT"]?[.day].value, 60))
        #expect(isClose(measured.tableRow("PR-TGAP", "L2")?[.ratio], 1))
        #expect(isClose(measured["PR-TGAP"]?[.day].value, 1.2))
    }

    @Test("Without demand there is no takt")
    func noDemand() {
        var plant = promised()
        plant.schedule("2026-11-19")
        plant.entry("2026-11-19", machine: "M1", produced: 5, run: 1)
        let measured = plant.measure("2026-11-19")
        #expect(measured["PR-TAKT"]?[.day].status == .cannotExist)
        #expect(measured["PR-TGAP"]?[.day].status == .cannotExist)
        // Promised for a day on which nobody works.
        plant.records.entries = []
        plant.records.downtimes = []
        plant.entry(Self.before, machine: "M1", produced: 5, run: 1)
        #expect(plant.measure(Self.day)["PR-TAKT"]?[.day].status == .cannotExist)
    }

    /// Unscheduled work: 7 h by the clock times of the shift, good to 5 %: 30 s ± 1.96 · 1.5 s.
    @Test("A shift of inferred length gives an estimate with its interval")
    func inferredTakt() throws {
        var plant = promised()
        plant.records.calendar = []
        let takt = try #require(plant.measure(Self.day)["PR-TAKT"])[.day]
        #expect(isClose(takt.value, 30) && takt.status == .estimated)
        #expect(isClose(takt.high, 30 + 1.959963984540054 * 1.5))
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
