import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Open orders, customers and their orders to come")
struct OpenOrderTests {
    /// Wednesday.
    private static let day = "2026-11-18"

    /// W1: 45 good of 100. W2 has no entries: its own 60 of 50 count as 50. W3: 5 of 10, those of the last
    /// step. W4 is completed.
    private var open: PlantFixture {
        var plant = PlantFixture()
        plant.product("P", minutes: 6)
        plant.delivery(
            "W1", customer: "ACME", product: "P", quantity: 100, promised: "2026-11-10")
        plant.delivery("W2", product: "R", quantity: 50, promised: Self.day)
        plant.records.workOrders = Directory(
            plant.records.workOrders.rows.map {
                var order = $0
                if order.id == "W2" { order.completedQuantity = 60 }
                return order
            })
        plant.delivery("W3", product: "R", promised: "2026-11-30")
        plant.delivery("W4", product: "R", completed: "2026-11-17T00:00:00")
        plant.job(order: "W3", step: 10)
        plant.job(order: "W3", step: 20)
        plant.made("2026-11-16", for: "W1", produced: 30)
        plant.made("2026-11-17", for: "W3", produced: 8, job: "J1")
        plant.made("2026-11-17", for: "W3", produced: 5, job: "J2")
        plant.made("2026-11-17", for: "W4", produced: 10)
        plant.made(Self.day, for: "W1", produced: 20, defective: 5)
        return plant
    }

    @Test("Part fulfilment: good to date of what was ordered")
    func fulfilment() throws {
        let measured = open.measure(Self.day)
        let result = try #require(measured["DL-PART"])
        try expectValue(result[.day], 100.0 / 160 * 100)
        #expect(result[.day].numerator == 100 && result[.day].denominator == 160)
        let rows = measured.rows("DL-PART")
        #expect(rows.map(\.key.text) == ["P", "R"])
        #expect(rows.map { $0[.goodUnits] } == [45, 55])
        try expectValue(measured.slice("DL-PART", .customer, "ACME")?.windows[.day], 45)
        // On Monday W1 had 30 of 100, W2 its own 50 of 50 and W3 nothing of 10; W4 was done by midnight.
        let monday = try #require(
            result.trend.first { $0.day == PlantFixture.day("2026-11-16") })
        #expect(monday.value == 100 * 80.0 / 160 && monday.coverage == 1)
    }

    /// A: 500 of 1000, B: 0 of 1000, C: 400 of 400, none of them touched since Monday: 900 of 2400.
    @Test("Orders without entries count on every day alike")
    func unchangedOvernight() throws {
        var plant = PlantFixture()
        plant.schedule("2026-11-17")
        plant.schedule(Self.day)
        for (id, quantity) in [("A", 1000), ("B", 1000), ("C", 400)] {
            plant.delivery(id, quantity: quantity, received: "2026-11-02T08:00:00")
        }
        plant.made("2026-11-16", for: "A", produced: 500)
        plant.made("2026-11-16", for: "C", produced: 400)
        let result = try #require(plant.measure(Self.day)["DL-PART"])
        #expect(result[.day].value == 37.5 && result[.day].previous == 37.5)
        #expect(result.trend.suffix(3).map(\.value) == [37.5, 37.5, 37.5])
    }

    @Test("Nothing open is nothing to fulfil")
    func nothingOpen() throws {
        var plant = PlantFixture()
        plant.delivery("W", completed: "2026-11-17T00:00:00")
        let measured = plant.measure(Self.day)
        #expect(measured["DL-PART"]?[.day].value == nil)
        #expect(measured["DL-PART"]?[.day].status == .cannotExist)
        // And no order past its day is a true 0.
        #expect(measured["DL-BACK"]?[.day].value == 0)
        #expect(measured["DL-BACK"]?[.day].status == .normal)
    }

    /// W1 is 8 days past its promise with 55 of 100 units left, 6 minutes each; W2 is due today.
    @Test("The backlog is what should have been done")
    func backlog() throws {
        var plant = open
        let measured = plant.measure(Self.day)
        try expectValue(measured["DL-BACK"]?[.day], 1)
        #expect(measured.figure("DL-BACK", .unitsLeft) == 55)
        #expect(abs(try #require(measured.figure("DL-BACK", .standardHoursLeft)) - 5.5) < 1e-9)
        #expect(measured.figure("DL-BACK", .oldestDaysLate) == 8)
        try expectValue(measured.slice("DL-BACK", .product, "P")?.windows[.day], 1)
        try expectValue(measured.slice("DL-BACK", .product, "R")?.windows[.day], 0)
        plant.order(
            WorkOrder(
                id: "W9", status: .released,
                plannedEndAt: PlantFixture.time("2026-11-17T12:00:00")))
        let estimated = try #require(plant.measure(Self.day)["DL-BACK"])[.day]
        #expect(estimated.value == 2 && estimated.coverage == 0.5)
        #expect(estimated.status == .lowReliability)
    }

    @Test("Customers: how they were served")
    func customers() throws {
        var plant = PlantFixture()
        plant.delivery(
            "W1", customer: "ACME", product: "P", quantity: 10, promised: "2026-11-17",
            released: "2026-11-14T00:00:00", completed: "2026-11-16T00:00:00",
            shipped: "2026-11-16T00:00:00", shippedQuantity: 9)
        plant.delivery("W2", customer: "BETA", product: "P", quantity: 10)
        plant.delivery("W3", customer: "IDLE", product: "P", quantity: 10)
        plant.made("2026-11-17", for: "W2", produced: 7)
        plant.inspection("2026-11-17", inspected: 100, passed: 98, defective: 2)
        let order = plant.records.workOrders.intern("W2")
        plant.records.inspections[0].workOrder = order
        let measured = plant.measure(Self.day)
        try expectValue(measured["DL-CUST"]?[.week], 2)
        let rows = measured.rows("DL-CUST", .week)
        #expect(rows.map(\.key.text) == ["ACME", "BETA"])
        #expect(rows.map { $0[.onTimeInFull] } == [0, nil])
        #expect(rows.map { $0[.leadTimeDays] } == [2, nil])
        #expect(rows.map { $0[.defectivePPM] } == [nil, 20_000])
        #expect(rows.map { $0[.producedUnits] } == [nil, 7])
        try expectValue(measured.slice("DL-CUST", .customer, "BETA")?.windows[.week], 1)
        #expect(measured["DL-CUST"]?[.day].status == .cannotExist)
    }

    @Test("Satisfaction is what customers say")
    func surveys() throws {
        var plant = PlantFixture()
        plant.survey("2026-11-16", customer: "ACME", score: 80)
        plant.survey("2026-11-17", customer: "BETA", score: 91)
        let measured = plant.measure(Self.day)
        try expectValue(measured["DL-SAT"]?[.week], 85.5)
        #expect(measured["DL-SAT"]?[.week].status == .normal)
        try expectValue(measured.slice("DL-SAT", .customer, "ACME")?.windows[.week], 80)
        #expect(measured["DL-SAT"]?[.day].status == .cannotExist)
    }

    /// One of two on time in full, 2 % defective: (50 + 98)/2.
    @Test("Without surveys an index stands in, marked as ours")
    func satisfactionIndex() throws {
        var plant = PlantFixture()
        plant.delivery("W1", promised: "2026-11-17", shipped: "2026-11-16T00:00:00")
        plant.delivery("W2", promised: "2026-11-16")
        #expect(plant.measure(Self.day)["DL-SAT"]?[.week].status == .notRecorded)
        plant.inspection("2026-11-17", inspected: 100, passed: 98, defective: 2)
        let result = try #require(plant.measure(Self.day)["DL-SAT"])
        try expectValue(result[.week], 74)
        #expect(result[.week].status == .differentDefinition)
        #expect(result[.day].status == .cannotExist)
    }

    @Test(
        "Delivery that a plant does not record has no number",
        arguments: [
            "DL-LATE", "DL-LT", "DL-E2E", "DL-PART", "DL-COMP", "DL-SCHED", "DL-MIX", "DL-BACK",
            "DL-CUST", "DL-PRED", "DL-SAT",
        ])
    func notKept(id: String) throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        let result = try #require(plant.measure(Self.day)[id])[.day]
        #expect(result.value == nil && result.status == .notRecorded)
    }

    @Test(
        "Orders with nothing due, done or planned give no value",
        arguments: ["DL-LATE", "DL-LT", "DL-E2E", "DL-COMP", "DL-SCHED", "DL-MIX", "DL-CUST"])
    func cannotExist(id: String) throws {
        var plant = PlantFixture()
        plant.productionSchedule("S", from: "2026-11-16", to: "2026-11-20")
        plant.scheduleRow("S", "2026-11-19", product: "P", quantity: 10)
        plant.order(
            WorkOrder(
                id: "W", releasedAt: PlantFixture.time("2026-11-16T12:00:00"),
                plannedEndAt: PlantFixture.time("2026-11-30T12:00:00")))
        let result = try #require(plant.measure(Self.day)[id])[.day]
        #expect(result.value == nil && result.status == .cannotExist)
    }
}
