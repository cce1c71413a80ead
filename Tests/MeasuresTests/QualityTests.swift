import Inference
import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Quality")
struct QualityTests {
    /// Wednesday.
    private static let day = "2026-11-18"
    private static let before = "2026-11-17"

    private func worked() -> PlantFixture {
        var plant = PlantFixture()
        plant.schedule(Self.before)
        plant.schedule(Self.day)
        return plant
    }

    /// At INCOMING 900 + 100 were inspected, of FINAL 950 passed; of the second product step 2 is the last.
    @Test("What was inspected without a step is of its stage's first step")
    func finalYield() {
        var plant = worked()
        plant.inspection(
            Self.day, product: "P", stage: .incoming, step: 1, inspected: 900, passed: 900)
        plant.inspection(Self.day, product: "P", stage: .incoming, inspected: 100, passed: 100)
        plant.inspection(
            Self.day, product: "P", stage: .final, inspected: 1000, passed: 950, defective: 50)
        #expect(plant.measure(Self.day)["QL-FTT"]?[.day].value == 95)
        #expect(plant.measure(Self.day)["QL-FTT"]?[.day].coverage == 1)
        plant.inspection(
            Self.day, product: "P", stage: .final, step: 1, inspected: 1000, passed: 800)
        plant.inspection(
            Self.day, product: "P", stage: .final, step: 2, inspected: 900, passed: 700)
        #expect(plant.measure(Self.day)["QL-FTT"]?[.day].value == 70)
    }

    /// 5 of 100; another 300 units do not say: 100 of 400 are covered.
    @Test("The rework ratio is over the entries that recorded rework")
    func rework() {
        var plant = worked()
        plant.entry(Self.day, machine: "M", produced: 100)
        plant.lastEntry { $0.reworked = 5 }
        plant.entry(Self.day, machine: "N", produced: 300)
        let measured = plant.measure(Self.day)
        #expect(isClose(measured["QL-REWORK"]?[.day].value, 5))
        #expect(measured["QL-REWORK"]?[.day].coverage == 0.25)
        #expect(measured["QL-REWORK"]?[.day].low != nil)
        #expect(isClose(measured.member("QL-REWORK", .machine, "M")?.value, 5))
        #expect(measured.member("QL-REWORK", .machine, "N") == nil)
        plant.records.entries[0].produced = 0
        #expect(plant.measure(Self.day)["QL-REWORK"]?[.day].status == .cannotExist)
        plant.records.entries[0].reworked = nil
        #expect(plant.measure(Self.day)["QL-REWORK"]?[.day].status == .notRecorded)
    }

    /// P plans 2 % of 500, 10 units, and scrapped 15. Q plans nothing, R did not record its scrap.
    @Test("Scrap against the scrap that was planned")
    func plannedScrap() {
        var plant = worked()
        plant.product(Product(id: "P", name: "P", plannedScrapPercent: 2))
        plant.product("Q")
        plant.entry(Self.day, machine: "M", product: "P", produced: 500, scrapped: 15)
        plant.entry(Self.day, machine: "M", product: "Q", produced: 100, scrapped: 50)
        plant.entry(Self.day, machine: "M", product: "P", produced: 100)
        let measured = plant.measure(Self.day)
        #expect(isClose(measured["QL-A2P"]?[.day].value, 150))
        #expect(isClose(measured["QL-A2P"]?[.day].coverage, 5.0 / 7))
        #expect(measured.member("QL-A2P", .product, "Q") == nil)
        plant.records.entries.removeFirst()
        #expect(plant.measure(Self.day)["QL-A2P"]?[.day].status == .cannotExist)
    }

    /// 95 + 5 begun at the first step; 5 and 2 scrapped at the two. The third job is not completed, the
    /// fourth does not say when.
    @Test("Fall-off: what the steps scrapped, of what the first began")
    func fallOff() throws {
        var plant = worked()
        plant.order(WorkOrder(id: "W", product: plant.records.products.intern("P"), quantity: 100))
        plant.job(
            order: "W", step: 10, completed: 95, scrapped: 5, isCompleted: true,
            completedAt: Self.day + "T09:00:00", shift: "DAY")
        plant.job(
            order: "W", step: 20, completed: 93, scrapped: 2, isCompleted: true,
            completedAt: Self.day + "T11:00:00", shift: "DAY")
        plant.job(order: "W", step: 30, completed: 10, scrapped: 50)
        plant.job(order: "W", step: 40, completed: 10, scrapped: 50, isCompleted: true)
        let measured = plant.measure(Self.day)
        #expect(isClose(measured["QL-FALL"]?[.day].value, 7))
        #expect(measured["QL-FALL"]?[.day].numerator == 7)
        #expect(isClose(measured.member("QL-FALL", .product, "P")?.value, 7))
        #expect(isClose(measured.member("QL-FALL", .shift, "DAY")?.value, 7))
        #expect(measured["QL-FALL"]?.rows[.day]?.map(\.key.text) == ["10", "20"])
        #expect(isClose(measured.tableRow("QL-FALL", "20")?[.fallOffPercent], 2))
        #expect(plant.measure(Self.before)["QL-FALL"]?[.day].status == .cannotExist)
        plant.records.jobs = []
        #expect(plant.measure(Self.day)["QL-FALL"]?[.day].status == .notRecorded)
    }

    /// 6 + 2 of 10. Of 20 defective units 10 say what became of them.
    @Test("The share of bad units that were saved")
    func recovery() {
        var plant = worked()
        plant.inspection(
            Self.day, product: "P", inspected: 100, passed: 90, defective: 10, scrapped: 2,
            reworked: 6, repaired: 2)
        plant.inspection(Self.day, product: "P", inspected: 100, passed: 90, defective: 10)
        let measured = plant.measure(Self.day)
        #expect(isClose(measured["QL-RECOV"]?[.day].value, 80))
        #expect(measured["QL-RECOV"]?[.day].coverage == 0.5)
        #expect(isClose(measured.member("QL-RECOV", .product, "P")?.value, 80))
        #expect(plant.measure(Self.before)["QL-RECOV"]?[.day].status == .cannotExist)
    }

    /// Open since Monday 16:00; the day ends at 24:00: 2⅓ days.
    @Test("Quality issues that are open at the end of the day, and the age of the oldest")
    func issues() throws {
        var plant = worked()
        for id in ["A", "B", "C"] {
            plant.order(WorkOrder(id: id, quantity: 1, line: plant.records.lines.intern("L" + id)))
        }
        plant.hold("A", from: "2026-11-16T16:00:00", category: "Quality")
        plant.hold("A", from: "2026-11-10T16:00:00", status: .cancelled, category: "QUALITY")
        plant.hold("B", from: "2026-11-10T16:00:00", status: .pendingApproval, category: "QUALITY")
        plant.hold("B", from: "2026-11-10T16:00:00", category: "MATERIAL")
        plant.hold("B", from: "2026-11-10T16:00:00", status: .released, category: "QUALITY")
        plant.hold(
            "C", from: "2026-11-10T16:00:00", to: Self.day + "T10:00:00", status: .resumed,
            category: "QUALITY")
        plant.stop(
            Self.day, line: "LZ", from: Self.day + "T14:00:00", reason: "Quality_hold")
        // A's own stop is A's hold over again.
        plant.stop(Self.day, line: "LA", from: Self.day + "T14:00:00", reason: "QUALITY_HOLD")
        plant.records.downtimes[1].workOrder = plant.records.workOrders.find("A")
        let measured = plant.measure(Self.day)
        #expect(measured["QL-OPEN"]?[.day].value == 2)
        #expect(isClose(measured.tableRow("QL-OPEN", "oldest_days")?[.value], 7.0 / 3))
        #expect(measured.member("QL-OPEN", .line, "LA")?.value == 1)
        #expect(measured.member("QL-OPEN", .line, "LC")?.value == 0)
        #expect(measured.member("QL-OPEN", .line, "LB") == nil)
        // The evening before A's hold and C's were open: 8 days and 8 hours by then.
        let earlier = plant.measure(Self.before)
        #expect(earlier["QL-OPEN"]?[.day].value == 2)
        plant.records.holds.removeAll { $0.order != plant.records.workOrders.find("C") }
        plant.records.downtimes = []
        #expect(plant.measure(Self.day)["QL-OPEN"]?[.day].value == 0)
        plant.records.holds = []
        #expect(plant.measure(Self.day)["QL-OPEN"]?[.day].status == .notRecorded)
    }

    /// 100 + 50 + 30, of 500 + 300 + 100 spent on production: 20 %.
    @Test("What bad quality cost, by kind and of the production cost")
    func costs() throws {
        var plant = worked()
        plant.machine("M", line: "L1")
        plant.cost(Self.day, .scrap, 100, machine: "M")
        plant.cost(Self.day, .rework, 50, product: "P")
        plant.cost(Self.day, .warranty, 30)
        for (kind, amount) in [
            (CostEntry.Kind.material, 500.0), (.labour, 300), (.overhead, 100), (.revenue, 9000),
        ] {
            plant.cost(Self.day, kind, amount)
        }
        let measured = plant.measure(Self.day)
        #expect(measured["QL-COPQ"]?[.day].value == 180)
        #expect(measured.member("QL-COPQ", .line, "L1")?.value == 100)
        #expect(measured.member("QL-COPQ", .product, "P")?.value == 50)
        let rows = try #require(measured["QL-COPQ"]?.rows[.day])
        #expect(
            rows.map(\.key.text) == [
                "SCRAP", "REWORK", "WARRANTY", "share_of_production_cost_percent",
            ])
        #expect(rows.map { $0[.amount] } == [100, 50, 30, nil])
        #expect(isClose(rows[0][.shareOfProductionCost], 100.0 / 9))
        #expect(isClose(rows[3][.value], 20))
        #expect(plant.measure(Self.before)["QL-COPQ"]?[.day].status == .notRecorded)
        plant.records.costs.removeFirst(3)
        #expect(plant.measure(Self.day)["QL-COPQ"]?[.day].status == .notRecorded)
    }

    /// The shift ends at 16:00. Entered at 15:00, 18:00, and at 17:00 the day after: 0, 2 and 25 h.
    @Test("How long after the shift production was entered")
    func latency() {
        var plant = worked()
        for (day, entered) in [
            (Self.before, Self.before + "T15:00:00"), (Self.before, Self.before + "T18:00:00"),
            (Self.before, Self.day + "T17:00:00"), (Self.day, nil),
        ] {
            plant.entry(day, line: "L1", produced: 1)
            plant.lastEntry { $0.enteredAt = entered.map(PlantFixture.time) }
        }
        let measured = plant.measure(Self.day)
        #expect(measured["DQ-LAG"]?[.week].value == 2)
        #expect(measured["DQ-LAG"]?[.week].coverage == 0.75)
        #expect(
            isClose(measured.tableRow("DQ-LAG", "over_24_hours_percent", .week)?[.value], 100.0 / 3)
        )
        #expect(measured.member("DQ-LAG", .line, "L1", .week)?.value == 2)
        #expect(measured["DQ-LAG"]?[.day].status == .cannotExist)
        for index in plant.records.entries.indices { plant.records.entries[index].enteredAt = nil }
        #expect(plant.measure(Self.day)["DQ-LAG"]?[.day].status == .notRecorded)
    }

    @Test("What is entered before the shift ends is entered at once")
    func enteredDuringTheShift() {
        var plant = worked()
        plant.entry(Self.day, line: "L1", produced: 1)
        plant.lastEntry { $0.enteredAt = PlantFixture.time(Self.day + "T12:00:00") }
        #expect(plant.measure(Self.day)["DQ-LAG"]?[.day].value == 0)
    }

    /// 2026-11-01 the clocks of New York go back at 02:00: from 22:00 to 06:00 it is nine hours.
    @Test("Hours of the clock are real ones when the clocks change")
    func latencyAcrossClocks() throws {
        var plant = PlantFixture()
        plant.records.client.zone = try #require(Zone(identifier: "America/New_York"))
        plant.records.shifts = Directory([
            Shift(
                id: "DAY", name: "Day", start: TimeOfDay(iso: "14:00"),
                end: TimeOfDay(iso: "22:00"), breaks: .zero)
        ])
        plant.entry("2026-10-31", line: "L1", produced: 1)
        plant.lastEntry { $0.enteredAt = PlantFixture.time("2026-11-01T06:00:00") }
        #expect(plant.measure("2026-11-01")["DQ-LAG"]?[.week].value == 9)
    }
}
