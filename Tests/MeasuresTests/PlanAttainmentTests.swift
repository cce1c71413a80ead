import Inference
import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Attainment of plans")
struct PlanAttainmentTests {
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
        #expect(measured.member("PR-ATT", .product, "Q")?.value == 0)
        #expect(isClose(measured["PR-ATT"]?[.day].value, 50))
        plant.records.entries.removeLast()
        #expect(plant.measure(Self.day)["PR-ATT"]?[.day].status == .notRecorded)
    }

    @Test(
        "However orders are spread, their days and shifts add up to them",
        arguments: Array(1...20) as [UInt64])
    func spread(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var plant = PlantFixture()
        let last = PlantFixture.day(Self.day)
        for back in 0...89 where random.chance(0.8) || back == 0 || back == 89 {
            plant.schedule((last - back).description)
            if random.chance(0.5) {
                plant.schedule((last - back).description, "LATE", minutes: 300)
            }
        }
        plant.records.calendar.sort { ($0.day, $0.shift) < ($1.day, $1.shift) }
        plant.entry(Self.day, machine: "M", produced: 10)
        var quantities = 0
        for index in 0..<random.within(1...30) {
            // All of it lies within the window and before the as-of instant.
            let start = LocalTime(last - random.within(5...88), minutes: random.within(0...1439))
            let quantity = random.within(1...1000)
            quantities += quantity
            plant.order(
                WorkOrder(
                    id: "W\(index)", quantity: quantity, plannedStartAt: start,
                    plannedEndAt: LocalTime(
                        seconds: start.seconds + Int64(random.within(1...345_600)))))
        }
        let attainment = try #require(plant.measure(Self.day)["PR-ATT"])
        #expect(isClose(attainment[.rolling90].denominator, Double(quantities)))
    }
}
