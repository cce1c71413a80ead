import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Complexity, learning and forecasts of planning")
struct PlanningTrendTests {
    private func time(_ day: Int, _ hour: Int = 8) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "2026-11-\(two(day))T\(two(hour)):00:00"
    }

    /// `count` sales orders received on the 1st, the n-th with n work orders, finished after 2, 1, 4, 3 … days.
    private func complexity(_ count: Int) -> PlantFixture {
        var plant = PlantFixture()
        for number in 1...count {
            plant.salesOrder("S\(number)", received: time(1))
            let days = number % 2 == 1 ? number + 1 : number - 1
            for part in 1...number {
                plant.workOrder(
                    "W\(number)-\(part)", sale: "S\(number)", .completed,
                    completed: time(1 + (part == 1 ? days : 1)))
            }
        }
        return plant
    }

    @Test("Lead time against the number of work orders, of ten sales orders at least")
    func impact() {
        let numbers = PlanningNumbers(complexity(10))
        // Every rank is off by one: 1 − 6·10/(10·99).
        #expect(isNear(numbers.value("PL-CIMP", .rolling30), 1 - 60.0 / 990))
        #expect(numbers.row("PL-CIMP", "days_per_work_order", .rolling30)?[.value] == 1)
        #expect(numbers.row("PL-CIMP", "count", .rolling30)?[.value] == 10)
        let few = PlanningNumbers(complexity(9))
        #expect(few.status("PL-CIMP", .rolling30) == .cannotExist)
        #expect(few.measured["PL-CIMP"]?.trend.allSatisfy { $0.value == nil } ?? false)
    }

    /// The n-th sales order took 840/n hours: twice as many, half the time.
    private func learning(_ count: Int) -> PlantFixture {
        var plant = PlantFixture()
        for number in 1...count {
            let planned = PlantFixture.time(time(8 + number))
            let hours = Int64(840 / number)
            let received = LocalTime(seconds: planned.seconds - hours * 3600)
            plant.salesOrder("S\(number)", received: received.description)
            plant.salesOrderLine(
                "S\(number)", product: "P", quantity: 1, planned: planned.description)
        }
        return plant
    }

    @Test("Wright's curve of the planning time, of eight sales orders at least")
    func learningCurve() throws {
        let numbers = PlanningNumbers(learning(8))
        #expect(isNear(numbers.value("PL-LEARN"), 50))
        let exponent = try #require(numbers.row("PL-LEARN", "learning_exponent")?[.value])
        let first = try #require(numbers.row("PL-LEARN", "first_planning_hours")?[.value])
        #expect(abs(exponent + 1) < 1e-12 && abs(first - 840) < 1e-9)
        #expect(PlanningNumbers(learning(7)).status("PL-LEARN") == .cannotExist)
    }

    /// L1 runs 6 of 7 h, L2 three. L1 was foretold for Tuesday, L2 for Wednesday (after L1 the day before),
    /// L1 for Monday, when nothing was made. What was written down afterwards does not count.
    @Test("Bottlenecks foretold and observed")
    func bottlenecks() {
        var plant = PlantFixture()
        for day in ["2026-11-16", "2026-11-17", "2026-11-18"] { plant.schedule(day) }
        for day in ["2026-11-17", "2026-11-18"] {
            plant.entry(day, line: "L1", produced: 5, run: 5, setup: 1)
            plant.entry(day, line: "L2", produced: 5, run: 3)
        }
        plant.forecast(.bottleneck, "L1", madeOn: "2026-11-15", for: "2026-11-16")
        plant.forecast(.bottleneck, "L1", madeOn: "2026-11-16", for: "2026-11-17", value: 90)
        plant.forecast(.bottleneck, "L2", madeOn: "2026-11-16", for: "2026-11-17", value: 80)
        plant.forecast(.bottleneck, "L1", madeOn: "2026-11-16", for: "2026-11-18")
        plant.forecast(.bottleneck, "L2", madeOn: "2026-11-17", for: "2026-11-18")
        plant.forecast(.bottleneck, "L2", madeOn: "2026-11-18", for: "2026-11-17")
        let numbers = PlanningNumbers(plant)
        #expect(numbers.value("PL-BNACC") == 50)
        #expect(numbers.measurement("PL-BNACC")?.denominator == 2)
        #expect(numbers.value("PL-BNACC", .day) == 0)
        #expect(numbers.row("PL-BNACC", "L1")?[.precisionPercent] == 100)
        #expect(numbers.row("PL-BNACC", "L1")?[.recallPercent] == 50)
        #expect(numbers.row("PL-BNACC", "L2")?[.precisionPercent] == 0)
        #expect(numbers.row("PL-BNACC", "L2")?[.recallPercent] == .some(nil))
    }

    @Test("A forecast of a machine group is held against machine groups")
    func bottleneckGroup() {
        var plant = PlantFixture()
        plant.schedule(PlanningNumbers.day)
        plant.machine(Machine(id: "M1", name: "M1", group: "SEW"))
        plant.machine(Machine(id: "M2", name: "M2", group: "CUT"))
        plant.entry(PlanningNumbers.day, machine: "M1", produced: 1, run: 6)
        plant.entry(PlanningNumbers.day, machine: "M2", produced: 1, run: 5)
        plant.forecast(.bottleneck, "SEW", madeOn: "2026-11-17", for: PlanningNumbers.day)
        #expect(PlanningNumbers(plant).value("PL-BNACC", .day) == 100)
    }

    /// 100 foretold and 90 ordered in the week of the 2nd; 80 and 100 in that of the 9th. The week of the
    /// 16th is not over.
    @Test("Demand foretold and ordered, week by week")
    func demand() {
        var plant = PlantFixture()
        plant.product("P")
        for (id, day, quantity, status) in [
            ("S1", 3, 60, "OPEN"), ("S2", 8, 30, "CLOSED"), ("S3", 9, 100, "OPEN"),
            ("S4", 10, 500, "CANCELLED"), ("S5", 16, 10, "OPEN"),
        ] {
            plant.salesOrder(id, received: time(day), status: status)
            plant.salesOrderLine(id, product: "P", quantity: quantity)
        }
        plant.forecast(.demand, "P", madeOn: "2026-10-19", for: "2026-11-02", value: 999)
        plant.forecast(.demand, "P", madeOn: "2026-10-26", for: "2026-11-02", value: 100)
        plant.forecast(.demand, "P", madeOn: "2026-11-02", for: "2026-11-09", value: 50)
        plant.forecast(.demand, "P", madeOn: "2026-11-02", for: "2026-11-11", value: 30)
        plant.forecast(.demand, "P", madeOn: "2026-11-09", for: "2026-11-16", value: 70)
        let numbers = PlanningNumbers(plant)
        // (190 − 10 − 20) / 190.
        #expect(isNear(numbers.value("PL-DEMACC", .rolling30), 160.0 / 190 * 100))
        #expect(isNear(numbers.value("PL-DEMACC", .rolling7), 80))
        #expect(numbers.status("PL-DEMACC", .day) == .cannotExist)
        func row(_ key: String) -> Double? {
            numbers.row("PL-DEMACC", key, .rolling30)?[.value]
        }
        #expect(isNear(row("wape_percent"), 30.0 / 190 * 100))
        #expect(isNear(row("bias_percent"), -10.0 / 190 * 100))
        // 15 on average; "as last week" is off by 10.
        #expect(row("mase") == 1.5)
        #expect(numbers.row("PL-DEMACC", "P", .rolling30)?[.forecastUnits] == 180)
    }

    /// Late since Tuesday; not started on Wednesday 08:15 and, having come on Tuesday, unassigned since
    /// then; in progress for 30 days, two on hold apart, on the 11th; stock below safety from Monday to
    /// Wednesday.
    @Test("Alerts raised, cleared and open, by kind")
    func alerts() {
        var plant = PlantFixture()
        for day in ["2026-11-16", "2026-11-17", "2026-11-18"] { plant.schedule(day) }
        plant.workOrder(
            "LATE", .inProgress, received: time(2), started: time(2), promised: "2026-11-16")
        plant.workOrder(
            "DONE", .completed, received: time(2), completed: time(17), promised: "2026-11-17")
        plant.workOrder(
            "MISSED", received: time(17), plan: (time(18), nil), promised: "2026-12-24")
        plant.workOrder(
            "OLD", .inProgress, received: "2026-10-10T08:00:00", started: "2026-10-10T08:00:00",
            promised: "2026-12-24")
        plant.hold("OLD", from: "2026-10-20T08:00:00", to: "2026-10-22T08:00:00", status: .resumed)
        plant.stock("2026-11-16", item: "ZIP", onHand: 4, safety: 5)
        plant.stock("2026-11-17", item: "ZIP", onHand: 4, safety: 5)
        plant.stock("2026-11-18", item: "ZIP", onHand: 5, safety: 5)
        let numbers = PlanningNumbers(plant)
        #expect(numbers.value("PL-ALERT") == 4)
        #expect(numbers.value("PL-ALERT", .day) == 1)
        #expect(numbers.value("PL-ALERT", .rolling30) == 5)
        #expect(numbers.onDay("PL-ALERT", "2026-11-11") == 1)
        #expect(numbers.onDay("PL-ALERT", "2026-11-12") == 0)
        // Raised, cleared, open in the week, and the age of the open one in days.
        let expected: [(String, Double, Double, Double, Double?)] = [
            ("alert_order_late", 1, 0, 1, 2),
            ("alert_start_missed", 1, 0, 1, (15.75 * 3600 - 1) / 86_400),
            ("alert_long_in_progress", 0, 0, 1, 7 + 16.0 / 24),
            ("alert_unassigned", 1, 0, 1, 1 + 16.0 / 24),
            ("alert_below_safety_stock", 1, 1, 0, nil),
        ]
        for (kind, raised, cleared, open, age) in expected {
            let row = numbers.row("PL-ALERT", kind)
            #expect(row?[.raised] == raised, "\(kind)")
            #expect(row?[.cleared] == cleared, "\(kind)")
            #expect(row?[.stillOpen] == open, "\(kind)")
            if let age {
                #expect(isNear(row?[.medianAgeDays], age), "\(kind)")
            } else {
                #expect(row?[.medianAgeDays] == nil, "\(kind)")
            }
        }
    }
}
