import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Plans against what came")
struct PlanningAccuracyTests {
    /// SEW: planned 4 + 6, actual 5 + 3. CUT: 2 and 2. A job of no group: 4 and 9.
    private func jobs() -> PlantFixture {
        var plant = PlantFixture()
        plant.machine(Machine(id: "M1", name: "M1", group: "SEW"))
        plant.machine(Machine(id: "M2", name: "M2", group: "CUT"))
        plant.operation("P1", group: "SEW")
        plant.employee("ANN", skill: "SENIOR")
        plant.employee("BOB", skill: "JUNIOR")
        plant.employee("CYD")
        plant.workOrder("W1", product: "P1", machine: "M2")
        plant.workOrder("W2", product: "P2")
        func job(
            _ order: String, _ step: Int, _ planned: Double, _ actual: Double, _ day: String,
            _ employee: String
        ) {
            plant.job(
                order: order, step: step, plannedHours: planned, actualHours: actual,
                isCompleted: true, completedAt: day + "T12:00:00", employee: employee)
        }
        job("W1", 10, 4, 5, "2026-11-17", "ANN")
        job("W1", 10, 6, 3, "2026-11-18", "BOB")
        // A step that the routing does not know: the machine's group.
        job("W1", 20, 2, 2, "2026-11-18", "ANN")
        job("W2", 10, 4, 9, "2026-11-18", "CYD")
        plant.job(order: "W1", plannedHours: 100)
        return plant
    }

    @Test("Hours by machine group")
    func machineGroups() {
        let numbers = PlanningNumbers(jobs())
        // (8 + 2) of (10 + 2).
        #expect(isNear(numbers.value("PL-ACCM"), 1000.0 / 12))
        // 4 of 16 planned hours belong to no group.
        #expect(numbers.measurement("PL-ACCM")?.coverage == 0.75)
        // Wednesday: (3 + 2) of (6 + 2).
        #expect(numbers.value("PL-ACCM", .day) == 62.5)
        #expect(numbers.value("PL-ACCM", .week, .machineGroup, "SEW") == 80)
        #expect(numbers.value("PL-ACCM", .day, .machineGroup, "SEW") == 50)
        #expect(numbers.row("PL-ACCM", "SEW")?[.plannedHours] == 10)
        #expect(numbers.row("PL-ACCM", "CUT")?[.accuracyPercent] == 100)
    }

    @Test("Hours by skill")
    func skills() {
        let numbers = PlanningNumbers(jobs())
        // SENIOR 6 and 7, JUNIOR 6 and 3: (6 + 3) of (7 + 6).
        #expect(isNear(numbers.value("PL-ACCS"), 900.0 / 13))
        #expect(isNear(numbers.value("PL-ACCS", .week, .skillLevel, "SENIOR"), 600.0 / 7))
        #expect(numbers.measurement("PL-ACCS")?.coverage == 0.75)
    }

    /// Planned for Tuesday 08:00 on L1 and started 15 minutes late; on L2 and 16 minutes early. Planned for
    /// Wednesday 08:00 and not started; for 23:50 and not yet to be judged; and a cancelled one.
    @Test("Starts within the tolerance")
    func adherence() {
        var plant = PlantFixture()
        plant.workOrder(
            "A", .inProgress, on: "L1", plan: ("2026-11-17T08:00:00", nil),
            started: "2026-11-17T08:15:00")
        plant.workOrder(
            "B", .inProgress, on: "L2", plan: ("2026-11-17T08:00:00", nil),
            started: "2026-11-17T07:44:00")
        plant.workOrder("C", on: "L2", plan: ("2026-11-18T08:00:00", nil))
        plant.workOrder("D", on: "L2", plan: ("2026-11-18T23:50:00", nil))
        plant.workOrder("E", .cancelled, on: "L2", plan: ("2026-11-18T08:00:00", nil))
        let numbers = PlanningNumbers(plant)
        #expect(isNear(numbers.value("PL-ADH"), 100.0 / 3))
        #expect(numbers.value("PL-ADH", .day) == 0)
        #expect(numbers.value("PL-ADH", .week, .line, "L1") == 100)
        #expect(numbers.value("PL-ADH", .week, .line, "L2") == 0)
        plant.records.settings.scheduleToleranceMinutes = Minutes(16)
        #expect(isNear(PlanningNumbers(plant).value("PL-ADH"), 200.0 / 3))
    }

    /// Finishes 3 h late, 1 h early and 5 h late; starts 2 h late and on time.
    @Test("Start and finish against the plan")
    func timeline() {
        var plant = PlantFixture()
        let ends = ["2026-11-16T19:00:00", "2026-11-17T15:00:00", "2026-11-18T21:00:00"]
        let starts = ["2026-11-16T10:00:00", nil, "2026-11-18T08:00:00"]
        for (index, end) in ends.enumerated() {
            let day = String(end.prefix(10))
            plant.workOrder(
                "W\(index)", .completed, plan: (day + "T08:00:00", day + "T16:00:00"),
                started: starts[index], completed: end)
        }
        let numbers = PlanningNumbers(plant)
        #expect(numbers.value("PL-PVE") == 3)
        #expect(numbers.value("PL-PVE", .day) == 5)
        #expect(numbers.onDay("PL-PVE", "2026-11-17") == -1)
        #expect(numbers.row("PL-PVE", "start_against_plan")?[.medianHours] == 1)
        #expect(numbers.row("PL-PVE", "start_against_plan")?[.orders] == 2)
        #expect(numbers.row("PL-PVE", "finish_against_plan")?[.orders] == 3)
    }

    /// 80 good units of 6 min are 8 h of 10 planned. An order without a bill, and one not completed, apart.
    @Test("Standard hours of bills' orders against the hours planned for them")
    func billProductivity() {
        var plant = PlantFixture()
        plant.product("P", minutes: 6)
        plant.billOfMaterials("B", of: "P", released: "2026-11-01T08:00:00")
        for (id, bill, completed) in [
            ("W1", "B" as String?, "2026-11-17T08:00:00" as String?),
            ("W2", nil, "2026-11-17T08:00:00"), ("W3", "B", nil),
        ] {
            plant.workOrder(
                id, product: "P", bill: bill, completed == nil ? .inProgress : .completed,
                completed: completed)
            plant.job(order: id, plannedHours: 7)
            plant.job(order: id, step: 20, plannedHours: 3)
            plant.made("2026-11-10", order: id, 80, defective: 10)
        }
        let numbers = PlanningNumbers(plant)
        #expect(isNear(numbers.value("PL-BOMP"), 80))
        #expect(isNear(numbers.value("PL-BOMP", .week, .product, "P"), 80))
        #expect(numbers.status("PL-BOMP") == .normal)
        #expect(numbers.status("PL-BOMP", .day) == .cannotExist)
        // The day of the completion, not of production.
        #expect(numbers.onDay("PL-BOMP", "2026-11-10") == nil)
        #expect(isNear(numbers.onDay("PL-BOMP", "2026-11-17"), 80))
    }

    @Test("An inferred standard makes the productivity of bills unreliable, with an interval")
    func inferredProductivity() throws {
        var plant = PlantFixture()
        plant.product("P")
        plant.billOfMaterials("B", of: "P")
        plant.workOrder(
            "W1", product: "P", bill: "B", .completed, completed: "2026-11-17T08:00:00")
        plant.job(order: "W1", plannedHours: 10)
        plant.made("2026-11-10", order: "W1", 20)
        let found = try #require(PlanningNumbers(plant).measurement("PL-BOMP"))
        // The default of 15 min, off by 50 %: 5 h ± 1.96 · 2.5 h of 10.
        #expect(isNear(found.value, 50) && found.status == .lowReliability)
        #expect(found.coverage == 0 && isNear(found.confidence, 0.3))
        #expect(isNear(found.low, 50 - 1.959963984540054 * 25))
        #expect(isNear(found.high, 50 + 1.959963984540054 * 25))
    }

    /// S1: completions 2.5 days apart; S2: six hours, on one day; S3 has one bill; S4 is not finished.
    @Test("Sales orders of several bills: the spread of their completions")
    func coordination() {
        var plant = PlantFixture()
        for (sale, bill, end) in [
            ("S1", "B1", "2026-11-16T08:00:00" as String?), ("S1", "B2", "2026-11-18T20:00:00"),
            ("S2", "B1", "2026-11-17T08:00:00"), ("S2", "B2", "2026-11-17T14:00:00"),
            ("S3", "B1", "2026-11-16T08:00:00"), ("S3", "B1", "2026-11-18T08:00:00"),
            ("S4", "B1", "2026-11-16T08:00:00"), ("S4", "B2", nil),
        ] {
            plant.records.billsOfMaterials = Directory(
                ["B1", "B2"].map { BillOfMaterials(id: $0, parentItem: "P") })
            plant.workOrder(
                "W\(plant.records.workOrders.count)", sale: sale, bill: bill,
                end == nil ? .inProgress : .completed, completed: end)
        }
        let numbers = PlanningNumbers(plant)
        #expect(isNear(numbers.value("PL-MBOM"), (2.5 + 0.25) / 2))
        #expect(numbers.row("PL-MBOM", "completed_together")?[.value] == 50)
        #expect(numbers.value("PL-MBOM", .day) == 2.5)
    }
}
