import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Planned load against capacity")
struct PlanningCapacityTests {
    /// A line of 7 h × 2 operators × 0.5 = 7 standard hours a day. X: 200 units of 6 min from Tuesday to
    /// Thursday, 50 of them made on Tuesday. Y: 10 units on Wednesday, of no line.
    private func plant() -> PlantFixture {
        var plant = PlantFixture()
        for day in ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19"] {
            plant.schedule(day)
        }
        plant.line(
            Line(id: "L1", name: "L1", maxOperators: 2, efficiencyFactor: 0.5, absenteeismFactor: 0)
        )
        plant.product("P", minutes: 6)
        plant.workOrder(
            "X", product: "P", quantity: 200, .inProgress, on: "L1",
            plan: ("2026-11-17T08:00:00", "2026-11-20T00:00:00"))
        plant.workOrder(
            "Y", product: "P", quantity: 10, plan: ("2026-11-18T08:00:00", nil))
        plant.workOrder(
            "Z", product: "P", quantity: 999, .cancelled, on: "L1",
            plan: ("2026-11-17T08:00:00", nil))
        plant.made("2026-11-17", order: "X", 50, defective: 3)
        return plant
    }

    @Test("What is left of an order is spread over what is left of its plan")
    func utilisation() {
        let numbers = PlanningNumbers(plant())
        // 150 units, 15 h, over Wednesday and Thursday; Y's hour is the plant's only.
        #expect(isNear(numbers.value("PL-CAP", .day, .line, "L1"), 7.5 / 7 * 100))
        #expect(isNear(numbers.value("PL-CAP", .day), 8.5 / 7 * 100))
        // Of the week: 20 h over three days, two of them within it; three days of 7 h.
        #expect(isNear(numbers.value("PL-CAP", .week, .line, "L1"), 40.0 / 3 / 21 * 100))
        #expect(isNear(numbers.row("PL-CAP", "L1")?[.requiredHours], 40.0 / 3))
        #expect(numbers.status("PL-CAP") == .normal)
        #expect(numbers.measurement("PL-CAP", .day)?.denominator == 7)
    }

    /// 70 units of 6 min, 7 h, from Wednesday; nobody planned an end. Promised for Thursday: half of it a day.
    @Test(
        "A plan without an end runs to the promised day, without that it lasts its first",
        arguments: [
            ("2026-11-19", nil, 50.0), (nil, "2026-11-19", 50), (nil, nil, 100),
            ("2026-11-18", nil, 100), ("2026-11-02", nil, 100), ("2026-11-19", "2026-11-18", 50),
        ] as [(String?, String?, Double)])
    func withoutEnd(promised: String?, ofSale: String?, expected: Double) {
        var plant = PlantFixture()
        plant.schedule("2026-11-18")
        plant.schedule("2026-11-19")
        plant.line(
            Line(id: "L1", name: "L1", maxOperators: 1, efficiencyFactor: 1, absenteeismFactor: 0))
        plant.product("P", minutes: 6)
        if let ofSale { plant.salesOrder("S", promised: ofSale) }
        plant.workOrder(
            "X", sale: ofSale == nil ? nil : "S", product: "P", quantity: 70, on: "L1",
            plan: ("2026-11-18T08:00:00", nil), promised: promised)
        #expect(isNear(PlanningNumbers(plant).value("PL-CAP", .day), expected))
    }

    @Test("Too much and too little load are both a misfit")
    func fit() {
        let numbers = PlanningNumbers(plant())
        // |7.5 − 7| of 7.
        #expect(isNear(numbers.value("PL-RES", .day), (1 - 0.5 / 7) * 100))
        // Monday has no load, Tuesday and Wednesday 6⅔ h each.
        #expect(isNear(numbers.value("PL-RES", .week), (1 - (7 + 2.0 / 3) / 21) * 100))
        #expect(isNear(numbers.value("PL-RES", .week, .line, "L1"), (1 - (7 + 2.0 / 3) / 21) * 100))
    }

    @Test("Without a calendar a weekday has eight hours, and the number is an estimate")
    func noCalendar() {
        var plant = plant()
        plant.records.calendar = []
        let numbers = PlanningNumbers(plant)
        #expect(numbers.status("PL-CAP", .day) == .estimated)
        // The 10th was a Tuesday without load: 0 of 8 h.
        #expect(numbers.onDay("PL-CAP", "2026-11-10") == 0)
        // The 15th was a Sunday.
        #expect(numbers.onDay("PL-CAP", "2026-11-15") == nil)
        #expect(isNear(numbers.value("PL-CAP", .day), 8.5 / 8 * 100))
    }

    @Test("Standards that were inferred make the load unreliable; no line, no capacity")
    func doubtful() {
        var guessed = PlantFixture()
        guessed.schedule(PlanningNumbers.day)
        guessed.line(Line(id: "L1", name: "L1"))
        guessed.workOrder(
            "X", product: "P", quantity: 20, on: "L1", plan: ("2026-11-18T08:00:00", nil))
        #expect(PlanningNumbers(guessed).status("PL-CAP") == .lowReliability)
        #expect(PlanningNumbers(guessed).status("PL-RES") == .lowReliability)

        var none = PlantFixture()
        none.schedule(PlanningNumbers.day)
        none.workOrder("X", product: "P", quantity: 20, plan: ("2026-11-18T08:00:00", nil))
        #expect(PlanningNumbers(none).status("PL-CAP") == .cannotExist)
        #expect(PlanningNumbers(none).status("PL-RES") == .cannotExist)
    }

    /// Due by Monday, the third shift ahead: A (100 units, 10 h), and B (50 units, 5 h), long overdue. C is
    /// due later. Three shifts of 7 h.
    private func dueOrders() -> PlantFixture {
        var plant = PlantFixture()
        for day in ["2026-11-18", "2026-11-19", "2026-11-20", "2026-11-23", "2026-11-24"] {
            plant.schedule(day)
        }
        plant.product("P", minutes: 6)
        plant.employee("ANN", skill: "SENIOR")
        plant.workOrder("A", product: "P", quantity: 100, on: "L1", promised: "2026-11-23")
        plant.workOrder("B", product: "P", quantity: 50, on: "L2", promised: "2026-11-02")
        plant.workOrder("C", product: "P", quantity: 500, on: "L1", promised: "2026-11-24")
        plant.job(order: "A", plannedHours: 6, employee: "ANN")
        plant.job(order: "A", step: 20, plannedHours: 4)
        return plant
    }

    @Test("Operators for what is due within the next three shifts")
    func operators() {
        let numbers = PlanningNumbers(dueOrders())
        // No efficiency was measured: 85 %.
        #expect(isNear(numbers.value("PL-DEM"), 15 / (0.85 * 21)))
        #expect(numbers.status("PL-DEM") == .estimated)
        #expect(isNear(numbers.value("PL-DEM", .week, .line, "L1"), 10 / (0.85 * 21)))
        // Six of ten planned hours.
        #expect(isNear(numbers.value("PL-DEM", .week, .skillLevel, "SENIOR"), 6 / (0.85 * 21)))
        #expect(isNear(numbers.row("PL-DEM", "operator_shifts")?[.value], 15 / (0.85 * 7)))

        var measured = dueOrders()
        // 70 × 6 min earned by two people in 7 h: 50 %.
        measured.entry("2026-11-18", line: "L3", product: "P", produced: 70, assigned: 2)
        let efficient = PlanningNumbers(measured)
        #expect(isNear(efficient.value("PL-DEM"), 15 / (0.5 * 21)))
        #expect(efficient.status("PL-DEM") == .normal)

        var set = dueOrders()
        set.records.settings.planningEfficiency = 60
        #expect(isNear(PlanningNumbers(set).value("PL-DEM"), 15 / (0.6 * 21)))
    }
}
