import Measures
import Plant
import TestSupport
import Testing
import Units

extension PlantFixture {
    /// A work order for a customer's sales order of the same number.
    mutating func delivery(
        _ id: String, customer: String? = nil, product: String? = nil, quantity: Int = 10,
        promised: String? = nil, released: String? = nil, completed: String? = nil,
        shipped: String? = nil, shippedQuantity: Int? = nil, received: String? = nil,
        status: WorkOrder.Status? = nil
    ) {
        let sale = "S-" + id
        if customer != nil { salesOrder(sale, customer: customer, received: received) }
        let product = product.map { records.products.intern($0) }
        order(
            WorkOrder(
                id: id, salesOrder: customer == nil ? nil : records.salesOrders.intern(sale),
                product: product, quantity: quantity,
                status: status
                    ?? (shipped != nil ? .shipped : completed != nil ? .completed : .inProgress),
                receivedAt: customer == nil ? received.map(Self.time) : nil,
                releasedAt: released.map(Self.time), completedAt: completed.map(Self.time),
                promisedDay: promised.map(Self.day), shippedAt: shipped.map(Self.time),
                shippedQuantity: shippedQuantity ?? (shipped == nil ? 0 : quantity)))
    }
}

@Suite("Delivery: promises, plans and what became of them")
struct DeliveryTests {
    /// Wednesday.
    private static let day = "2026-11-18"

    /// W1 on time, W2 three days late, W3 open and six days past its promise, W4 due today and not judged.
    private var late: PlantFixture {
        var plant = PlantFixture()
        plant.product("P1", style: "SHIRT")
        plant.product("P2", style: "SOCK")
        plant.delivery(
            "W1", customer: "ACME", product: "P1", promised: "2026-11-16",
            shipped: "2026-11-16T10:00:00")
        plant.delivery(
            "W2", customer: "ACME", product: "P2", promised: "2026-11-14",
            shipped: "2026-11-17T10:00:00")
        plant.delivery("W3", customer: "BETA", product: "P2", promised: "2026-11-12")
        plant.delivery("W4", customer: "BETA", product: "P1", promised: Self.day)
        plant.delivery("W5", product: "P1", promised: "2026-11-16", status: .cancelled)
        return plant
    }

    @Test("On time and in full by style and customer")
    func onTime() throws {
        let measured = late.measure(Self.day)
        try expectValue(measured["DL-OTD"]?[.rolling7], 100.0 / 3)
        for (dimension, member, expected) in [
            (Dimension.style, "SHIRT", 100.0), (.style, "SOCK", 0), (.customer, "ACME", 50),
            (.customer, "BETA", 0), (.product, "P1", 100),
        ] {
            try expectValue(
                measured.slice("DL-OTD", dimension, member)?.windows[.rolling7], expected)
            try expectValue(
                measured.slice("DL-OTIF", dimension, member)?.windows[.rolling7], expected)
        }
    }

    /// 0, 3 and 6 days: mean 3; the 90th percentile lies 0.8 of the way from 3 to 6.
    @Test("Lateness counts open orders up to the day of the report")
    func lateness() throws {
        let measured = late.measure(Self.day)
        let result = try #require(measured["DL-LATE"])
        try expectValue(result[.rolling7], 3)
        #expect(result[.rolling7].numerator == 9 && result[.rolling7].denominator == 3)
        #expect(abs(try #require(measured.figure("DL-LATE", .p90, .rolling7)) - 5.4) < 1e-9)
        #expect(measured.figure("DL-LATE", .lateOrders, .rolling7) == 2)
        try expectValue(result[.week], 0)
        try expectValue(measured.slice("DL-LATE", .customer, "ACME")?.windows[.rolling7], 1.5)
        var tolerant = late
        tolerant.records.settings.otdWindowDays = 3
        try expectValue(tolerant.measure(Self.day)["DL-LATE"]?[.rolling7], 2)
    }

    /// W1 and W2 shipped; W3 and W4 open; W5 cancelled; W6 completed today, promised today by its plan.
    @Test("Completion asks what is done, not when")
    func completion() throws {
        var plant = late
        plant.order(
            WorkOrder(
                id: "W6", status: .completed,
                plannedEndAt: PlantFixture.time("2026-11-18T12:00:00"),
                completedAt: PlantFixture.time("2026-11-18T15:00:00")))
        let result = try #require(plant.measure(Self.day)["DL-COMP"])[.rolling7]
        try expectValue(result, 60)
        #expect(result.numerator == 3 && result.denominator == 5 && result.coverage == 0.8)
        #expect(result.status == .estimated && result.standing == .bad)
        // The wilson interval of 3 in 5.
        #expect(abs(try #require(result.low) - 23.07) < 0.01)
    }

    struct PlannedEnd: Sendable, CustomTestStringConvertible {
        let planned: String
        let completed: String?
        /// `nil` is not judged.
        let adheres: Bool?
        var testDescription: String { "planned \(planned), completed \(completed ?? "not yet")" }
    }

    @Test(
        "Schedule adherence has a tolerance on both sides",
        arguments: [
            PlannedEnd(
                planned: "2026-11-18T12:00:00", completed: "2026-11-18T12:15:00", adheres: true),
            PlannedEnd(
                planned: "2026-11-18T12:00:00", completed: "2026-11-18T12:15:01", adheres: false),
            PlannedEnd(
                planned: "2026-11-18T12:00:00", completed: "2026-11-18T11:45:00", adheres: true),
            PlannedEnd(
                planned: "2026-11-18T12:00:00", completed: "2026-11-18T11:00:00", adheres: false),
            PlannedEnd(planned: "2026-11-18T12:00:00", completed: nil, adheres: false),
            PlannedEnd(planned: "2026-11-18T23:55:00", completed: nil, adheres: nil),
        ])
    func adherence(_ example: PlannedEnd) throws {
        var plant = PlantFixture()
        plant.order(
            WorkOrder(
                id: "W", status: example.completed == nil ? .inProgress : .completed,
                plannedEndAt: PlantFixture.time(example.planned),
                completedAt: example.completed.map(PlantFixture.time)))
        let result = try #require(plant.measure(Self.day)["DL-SCHED"])[.day]
        try expectValue(result, example.adheres.map { $0 ? 100 : 0 })
        if example.adheres == nil { #expect(result.status == .cannotExist) }
    }

    /// Plan: 100 P on L1, 50 R on L2. Made: 60 P and 50 R on L1, 50 P on L2. Of P min(110, 100), of R 50.
    @Test("Attainment by mix: lines that swap products fall short, the plant does not")
    func mix() throws {
        var plant = PlantFixture()
        plant.product("P", style: "SHIRT")
        plant.productionSchedule("S", from: "2026-11-16", to: "2026-11-20")
        plant.productionSchedule("D", .draft, from: "2026-11-16", to: "2026-11-20")
        plant.scheduleRow("S", "2026-11-17", order: "W1", line: "L1", product: "P", quantity: 100)
        plant.scheduleRow("S", "2026-11-17", line: "L2", product: "R", quantity: 50)
        plant.scheduleRow("S", "2026-11-18", line: "L2", product: "R", quantity: 50)
        plant.scheduleRow("D", "2026-11-17", line: "L1", product: "R", quantity: 999)
        plant.scheduleRow("S", "2026-11-19", line: "L1", product: "P", quantity: 999)
        plant.delivery("W1", customer: "ACME", product: "P", quantity: 100)
        plant.entry("2026-11-17", line: "L1", product: "P", produced: 30)
        plant.made("2026-11-17", for: "W1", produced: 32, defective: 2, line: "L1")
        plant.entry("2026-11-17", line: "L1", product: "R", produced: 50)
        plant.entry("2026-11-17", line: "L2", product: "P", produced: 50)
        let yesterday = plant.measure("2026-11-17")
        try expectValue(yesterday["DL-MIX"]?[.day], 100)
        for (dimension, member, expected) in [
            (Dimension.line, "L1", 60.0), (.line, "L2", 0), (.style, "SHIRT", 100),
            (.customer, "ACME", 30),
        ] {
            try expectValue(
                yesterday.slice("DL-MIX", dimension, member)?.windows[.day], expected)
        }
        // Nothing of the second day's 50.
        try expectValue(plant.measure(Self.day)["DL-MIX"]?[.week], 75)
    }

    /// 6.5 and 2 days; W3 has no release. Promised: 11 days of the first.
    @Test("Lead time is real time from release to completion")
    func leadTime() throws {
        var plant = PlantFixture()
        plant.delivery(
            "W1", customer: "ACME", promised: "2026-11-20", released: "2026-11-10T00:00:00",
            completed: "2026-11-16T12:00:00")
        plant.delivery("W2", released: "2026-11-15T00:00:00", completed: "2026-11-17T00:00:00")
        plant.delivery("W3", completed: "2026-11-17T00:00:00")
        plant.delivery(
            "W4", released: "2026-11-01T00:00:00", completed: "2026-11-17T00:00:00",
            status: .rejected)
        let measured = plant.measure(Self.day)
        let result = try #require(measured["DL-LT"])[.week]
        try expectValue(result, 4.25)
        #expect(result.coverage == 2.0 / 3 && result.status == .lowReliability)
        #expect(abs(try #require(measured.figure("DL-LT", .p85, .week)) - 5.825) < 1e-9)
        #expect(measured.figure("DL-LT", .quotedMedian, .week) == 11)
        try expectValue(measured.slice("DL-LT", .customer, "ACME")?.windows[.week], 6.5)
        #expect(measured["DL-LT"]?[.day].status == .cannotExist)
    }

    @Test("A lead time over the end of summer time has its hour more")
    func summerTime() throws {
        var plant = PlantFixture()
        plant.records.client.zone = try #require(Zone(identifier: "Europe/Paris"))
        plant.delivery("W", released: "2026-10-24T12:00:00", completed: "2026-10-25T12:00:00")
        try expectValue(plant.measure("2026-10-25")["DL-LT"]?[.day], 25.0 / 24)
    }

    /// 16.5 days from the sales order; 10 from the work order that has none.
    @Test("End to end is from the customer's order to the shipment")
    func endToEnd() throws {
        var plant = PlantFixture()
        plant.delivery(
            "W1", customer: "ACME", shipped: "2026-11-17T12:00:00",
            received: "2026-11-01T00:00:00")
        plant.delivery(
            "W2", shipped: "2026-11-17T00:00:00", received: "2026-11-07T00:00:00")
        plant.delivery("W3", shipped: "2026-11-17T00:00:00")
        let measured = plant.measure(Self.day)
        try expectValue(measured["DL-E2E"]?[.week], 13.25)
        #expect(measured["DL-E2E"]?[.week].coverage == 2.0 / 3)
        try expectValue(measured.slice("DL-E2E", .customer, "ACME")?.windows[.week], 16.5)
    }
}
