import Inference
import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Orders under way: execution and takt")
struct TaktTests {
    /// Wednesday.
    private static let day = "2026-11-18"
    private static let before = "2026-11-17"

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
}
