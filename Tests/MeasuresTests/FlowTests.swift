import Measures
import Plant
import TestSupport
import Testing
import Units

/// Work in progress: 2026-11-18 is a Wednesday.
@Suite("Flow")
struct FlowTests {
    private static let day = "2026-11-18"

    private func order(
        _ id: String, product: Reference<Product>? = nil, quantity: Int,
        _ status: WorkOrder.Status = .inProgress, line: Reference<Line>? = nil,
        plannedStart: String? = nil, plannedEnd: String? = nil, started: String? = nil,
        completed: String? = nil, promised: String? = nil, closed: String? = nil,
        made: Int = 0, scrapped: Int = 0
    ) -> WorkOrder {
        WorkOrder(
            id: id, product: product, quantity: quantity, status: status, line: line,
            plannedStartAt: plannedStart.map(PlantFixture.time),
            plannedEndAt: plannedEnd.map(PlantFixture.time),
            startedAt: started.map(PlantFixture.time),
            completedAt: completed.map(PlantFixture.time),
            promisedDay: promised.map(PlantFixture.day), closedAt: closed.map(PlantFixture.time),
            completedQuantity: made, scrappedQuantity: scrapped)
    }

    private func slice(
        _ measured: Measurements, _ id: String, _ dimension: Dimension, _ member: String
    ) throws -> Measurement {
        let slices = try #require(measured[id]).slices
        let own = try #require(slices.first { $0.dimension == dimension && $0.member == member })
        return try #require(own.windows[.day])
    }

    // A: 100 − (38 + 30) − 1 = 31. B has no entries: 50 − 20 − 5 = 25. C is not begun. Together 56; the day
    // before, A had 100 − 38 − 1 = 61 left, and both 86.
    @Test("Units in progress are what is neither made nor scrapped, as of each day")
    func units() throws {
        var plant = PlantFixture()
        plant.schedule("2026-11-17")
        plant.schedule(Self.day)
        let line = plant.records.lines.intern("L1")
        plant.order(order("A", quantity: 100, line: line, started: "2026-11-16T08:00:00"))
        plant.order(
            order("B", quantity: 50, started: "2026-11-16T08:00:00", made: 20, scrapped: 5))
        plant.order(order("C", quantity: 500, .received))
        plant.entry("2026-11-16", order: "A", produced: 40, defective: 2, scrapped: 1)
        plant.entry(Self.day, order: "A", produced: 30)
        let measured = plant.measure(Self.day)
        let units = try #require(measured["WP-QTY"])[.day]
        #expect(units.value == 56 && units.previous == 86)
        #expect(try slice(measured, "WP-QTY", .line, "L1").value == 31)
    }

    // Step 10 made 60 and scrapped 3, step 20 made 40: 100 − 40 − 3 = 57.
    @Test("Only the last step makes finished units; scrap counts at every step")
    func steps() throws {
        var plant = PlantFixture()
        plant.order(order("A", quantity: 100, started: "2026-11-16T08:00:00"))
        plant.job(order: "A", step: 10)
        plant.job(order: "A", step: 20)
        plant.entry("2026-11-17", order: "A", job: "J1", produced: 63, defective: 3, scrapped: 3)
        plant.entry(Self.day, order: "A", job: "J2", produced: 40)
        #expect(plant.measure(Self.day)["WP-QTY"]?[.day].value == 57)
    }

    @Test("Nothing in progress is 0 units; a tenant without orders has no number")
    func noUnits() throws {
        var plant = PlantFixture()
        #expect(plant.measure(Self.day)["WP-QTY"]?[.day].status == .notRecorded)
        plant.order(order("A", quantity: 10, .received))
        let units = try #require(plant.measure(Self.day)["WP-QTY"])[.day]
        #expect(units.value == 0 && units.status == .normal)
    }

    // Of the seven days to the 18th: A 2 d, B 3 d, C 4 d so far, D 1 d until it was cancelled: 10 order-days,
    // 2 completed, so 5 d. Observed 2 d and 3 d, median 2.5 d. On the 18th only C: 1 order-day, none
    // completed, so more than 1 d.
    @Test("Flow time is the load over the completions; without any it is a lower bound")
    func littlesLaw() throws {
        var plant = PlantFixture()
        plant.order(
            order(
                "A", quantity: 1, .completed, started: "2026-11-12T00:00:00",
                completed: "2026-11-14T00:00:00"))
        plant.order(
            order(
                "B", quantity: 1, .completed, started: "2026-11-13T12:00:00",
                completed: "2026-11-16T12:00:00"))
        plant.order(order("C", quantity: 1, started: "2026-11-15T00:00:00"))
        plant.order(
            order(
                "D", quantity: 1, .cancelled, started: "2026-11-12T00:00:00",
                closed: "2026-11-13T00:00:00"))
        let flow = try #require(plant.measure(Self.day)["WP-LITTLE"])
        let week = flow[.rolling7]
        #expect(abs((week.value ?? 0) - 5) < 1e-12)
        #expect(abs((week.numerator ?? 0) - 10.0 / 7) < 1e-12)
        #expect(abs((week.denominator ?? 0) - 2.0 / 7) < 1e-12)
        let rows = try #require(flow.rows[.rolling7])
        #expect(
            rows.map(\.key.text) == ["mean_in_progress", "orders_completed", "observed_median"])
        #expect(rows[1][.value] == 2 && rows[2][.value] == 2.5)
        #expect(flow[.day].value == 1 && flow[.day].low == 1 && flow[.day].status == .censored)
    }

    // A 40 of 100; B 60 of 50 counts 50; C 0 of 100: 90 of 250 = 36 %. A's plan runs four days, two are over.
    @Test("Progress is good units over ordered ones, with what the plan expects beside it")
    func progress() throws {
        var plant = PlantFixture()
        plant.order(
            order(
                "A", quantity: 100, plannedStart: "2026-11-17T00:00:00",
                plannedEnd: "2026-11-21T00:00:00", started: "2026-11-17T00:00:00"))
        plant.order(order("B", quantity: 50, started: "2026-11-17T00:00:00", made: 60))
        plant.order(order("C", quantity: 100, started: "2026-11-17T00:00:00"))
        plant.entry(Self.day, order: "A", produced: 45, defective: 5)
        let progress = try #require(plant.measure(Self.day)["WP-PROG"])
        #expect(progress[.day].value == 36)
        #expect(progress[.day].numerator == 90 && progress[.day].denominator == 250)
        let rows = try #require(progress.rows[.day])
        #expect(rows.map(\.key.text) == ["total", "A", "B", "C"])
        #expect(rows.map { $0[.value] } == [36, 40, 100, 0])
        #expect(rows.map { $0[.expectedPercent] } == [50, 50, nil, nil])
    }

    // 420 minutes are scheduled on the 16th to the 20th. A and B made 21 a day since the 17th: 0.05 a minute,
    // 42 more until the 20th. A lacks 58: at risk. B lacks 38: on time. D has not begun and lacks 30 at the
    // same pace: on time. G is the same and may begin only on the 20th, with 21 units' time: at risk. E's day
    // is past. F was never promised.
    @Test("Open orders are late, at risk or on time by the pace at which they are made")
    func timeline() throws {
        var plant = PlantFixture()
        for day in 16...20 { plant.schedule("2026-11-\(day)") }
        let begun = "2026-11-17T08:00:00"
        plant.order(order("A", quantity: 100, started: begun, promised: "2026-11-20"))
        plant.order(order("B", quantity: 80, started: begun, promised: "2026-11-20"))
        plant.order(order("D", quantity: 30, .released, promised: "2026-11-20"))
        plant.order(order("E", quantity: 30, .released, promised: "2026-11-17"))
        plant.order(order("F", quantity: 30, .released))
        plant.order(
            order(
                "G", quantity: 30, .released, plannedStart: "2026-11-20T08:00:00",
                promised: "2026-11-20"))
        for day in ["2026-11-17", Self.day] {
            for id in ["A", "B"] { plant.entry(day, order: id, produced: 21) }
        }
        let timeline = try #require(plant.measure(Self.day)["WP-TIME"])
        #expect(timeline[.day].value == 6)
        let rows = try #require(timeline.rows[.day])
        #expect(rows.map(\.key.text) == ["late", "at_risk", "on_time", "not_projected"])
        #expect(rows.map { $0[.orders] } == [1, 2, 2, 1])
    }

    // Five scheduled days of 7 h: CUT 35 h, SEW with two machines 70 h, line L1 with ten people 350 h. A: 300 units, CUT 10 h
    // and SEW 30 h. B: cut, 60 left to sew, 6 h. Q: 200 units × 3 min on L1, 10 h. R has no routing. SEW has
    // 36 of 70 h, CUT 10 of 35 h, L1 10 of 350 h; A waits at CUT, B at SEW, Q at L1. 4 of 5 steps are placed.
    @Test("The bottleneck is the station with the most standard hours for its time")
    func bottleneck() throws {
        var plant = bottleneckPlant()
        let product = plant.records.products.intern("P")
        plant.order(order("A", product: product, quantity: 300, started: "2026-11-17T08:00:00"))
        plant.order(order("B", product: product, quantity: 100, started: "2026-11-17T08:00:00"))
        plant.job(order: "B", step: 10, planned: 100, completed: 100, isCompleted: true)
        plant.job(order: "B", step: 20, planned: 100, completed: 40)
        plant.order(
            order(
                "Q", product: plant.records.products.intern("Q"), quantity: 200, .released,
                line: plant.records.lines.intern("L1")))
        plant.order(
            order("R", product: plant.records.products.intern("R"), quantity: 9, .released))
        let measured = plant.measure(Self.day)
        let station = try #require(measured["WP-BOTT"])
        #expect(abs((station[.day].value ?? 0) - 36.0 / 70 * 100) < 1e-9)
        #expect(abs((station[.day].numerator ?? 0) - 36) < 1e-9)
        #expect(station[.day].coverage == 0.8)
        let rows = try #require(station.rows[.day])
        #expect(rows.map(\.key.text) == ["SEW", "CUT", "L1"])
        #expect(rows.map { $0[.queue] } == [1, 1, 1])
        #expect(rows.map { $0[.capacityHours] } == [70, 35, 350])
        let own = try slice(measured, "WP-BOTT", .product, "Q")
        #expect(abs((own.value ?? 0) - 10.0 / 350 * 100) < 1e-9)
    }

    // Two stations of 35 h with 10 h each: one order waits at CUT, two at TRIM.
    @Test("Of equal loads the longest queue is the bottleneck")
    func longestQueue() throws {
        var plant = bottleneckPlant()
        plant.machine(Machine(id: "M4", name: "M4", group: "TRIM"))
        plant.operation("C", "cut", minutes: 2, group: "CUT")
        plant.operation("T", "trim", minutes: 2, group: "TRIM")
        plant.order(
            order("A", product: plant.records.products.intern("C"), quantity: 300, .released))
        for (id, quantity) in [("B", 100), ("C", 200)] {
            let product = plant.records.products.intern("T")
            plant.order(order(id, product: product, quantity: quantity, .released))
        }
        let rows = try #require(plant.measure(Self.day)["WP-BOTT"]?.rows[.day])
        #expect(rows.map(\.key.text) == ["TRIM", "CUT"])
        #expect(rows.map { $0[.queue] } == [2, 1])
    }

    private func bottleneckPlant() -> PlantFixture {
        var plant = PlantFixture()
        for day in [12, 13, 16, 17, 18] { plant.schedule("2026-11-\(day)") }
        for (id, group) in [("M1", "SEW"), ("M2", "SEW"), ("M3", "CUT")] {
            plant.machine(Machine(id: id, name: id, group: group))
        }
        plant.operation("P", "cut", minutes: 2, group: "CUT")
        plant.operation("P", "sew", minutes: 6, group: "SEW")
        plant.operation("Q", "pack", minutes: 3)
        return plant
    }

    // 90 good units × 2 in seven days are 180 · 365 / 7 a year; the stock was worth 700 and 300: 500. One of
    // the four rows has no cost. Of product P alone the stock was worth 100 once.
    @Test("Stock turns as often as a year's output at cost goes into it")
    func turns() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.product(Product(id: "P", name: "P", unitCost: 2))
        plant.entry(Self.day, product: "P", produced: 100, defective: 10)
        plant.stock("2026-11-13", item: "X", onHand: 100, unitCost: 7)
        plant.stock(Self.day, item: "P", onHand: 50, unitCost: 2)
        plant.stock(Self.day, item: "X", onHand: 100, unitCost: 2)
        plant.stock(Self.day, item: "Y", onHand: 80)
        plant.stock("2026-11-01", item: "X", onHand: 1, unitCost: 1)
        let measured = plant.measure(Self.day)
        let turns = try #require(measured["WP-TURN"])
        #expect(abs((turns[.rolling7].value ?? 0) - 180.0 * 365 / 7 / 500) < 1e-9)
        #expect(turns[.rolling7].coverage == 0.75)
        let slices = turns.slices.filter { $0.dimension == .product }
        #expect(slices.map(\.member) == ["P"])
        let own = try #require(slices.first?.windows[.rolling7]?.value)
        #expect(abs(own - 180.0 * 365 / 7 / 100) < 1e-9)
        #expect(turns.slices.allSatisfy { $0.dimension == .product })
    }

    @Test(
        "Without anything to look at there is no number, and why",
        arguments: [
            ("WP-QTY", ObservationStatus.notRecorded), ("WP-LITTLE", .notRecorded),
            ("WP-PROG", .notRecorded), ("WP-TIME", .notRecorded), ("WP-TURN", .notRecorded),
        ])
    func notKept(id: String, status: ObservationStatus) throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        let result = try #require(plant.measure(Self.day)[id])[.day]
        #expect(result.value == nil && result.status == status)
    }

    @Test(
        "Orders that are all done leave nothing to measure",
        arguments: ["WP-LITTLE", "WP-PROG", "WP-TIME", "WP-BOTT", "WP-TURN"])
    func nothingOpen(id: String) throws {
        var plant = bottleneckPlant()
        plant.stock("2026-06-01", item: "X", onHand: 1, unitCost: 1)
        plant.order(
            order(
                "A", product: plant.records.products.intern("P"), quantity: 1, .closed,
                started: "2026-06-01T08:00:00", completed: "2026-06-02T08:00:00",
                closed: "2026-06-03T08:00:00"))
        let result = try #require(plant.measure(Self.day)[id])[.day]
        #expect(result.value == nil && result.status == .cannotExist)
    }
}

extension PlantFixture {
    /// A production entry of a work order, and perhaps of one of its jobs.
    mutating func entry(
        _ day: String, order: String, job: String? = nil, produced: Int, defective: Int = 0,
        scrapped: Int? = nil
    ) {
        entry(day, produced: produced, defective: defective, scrapped: scrapped)
        guard let last = records.entries.indices.last else { return }
        records.entries[last].workOrder = records.workOrders.intern(order)
        records.entries[last].jobID = job
    }
}
