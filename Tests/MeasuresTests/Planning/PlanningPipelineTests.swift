import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("The way of orders through planning")
struct PlanningPipelineTests {
    /// Monday: a sales order of two lines, one planned after 24 h, the other after 50 h. Wednesday: one of
    /// one line, and a cancelled one. The first line has two work orders, one of them assigned.
    private func plant() -> PlantFixture {
        var plant = PlantFixture()
        for day in ["2026-11-16", "2026-11-17", "2026-11-18"] { plant.schedule(day) }
        plant.machine(Machine(id: "M1", name: "M1", group: "SEW"))
        plant.operation("P1", group: "CUT")
        plant.salesOrder("S1", received: "2026-11-16T08:00:00")
        plant.salesOrder("S2", received: "2026-11-18T06:00:00")
        plant.salesOrder("S3", received: "2026-11-18T09:00:00", status: "CANCELLED")
        plant.salesOrderLine("S1", product: "P1", quantity: 100, planned: "2026-11-17T08:00:00")
        plant.salesOrderLine("S1", product: "P2", quantity: 50, planned: "2026-11-18T10:00:00")
        plant.salesOrderLine("S2", product: "P1", quantity: 30)
        plant.salesOrderLine("S3", product: "P1", quantity: 30)
        plant.workOrder(
            "W1", sale: "S1", line: 1, product: "P1", machine: "M1", by: "ANN",
            received: "2026-11-17T09:00:00", released: "2026-11-17T12:00:00")
        // Without a number: the line of its product.
        plant.workOrder(
            "W2", sale: "S1", product: "P1", received: "2026-11-17T10:00:00",
            released: "2026-11-18T08:00:00")
        plant.workOrder(
            "W3", product: "P1", .inProgress, machine: "M1", received: "2026-11-09T08:00:00",
            started: "2026-11-10T08:00:00")
        plant.workOrder("W4", sale: "S2", line: 1, .cancelled, received: "2026-11-18T07:00:00")
        return plant
    }

    @Test("Lines with a work order, lines planned in time, work orders per line")
    func salesLines() {
        let numbers = PlanningNumbers(plant())
        // Three lines received, the cancelled order's apart; one has work orders that count.
        #expect(isNear(numbers.value("PL-SO2WO"), 100.0 / 3))
        #expect(numbers.value("PL-SO2WO", .day) == 0)
        #expect(numbers.measurement("PL-SO2WO")?.numerator == 1)
        #expect((numbers.measurement("PL-SO2WO")?.high ?? 0) > 33)
        // 24 h and 50 h against 48 h.
        #expect(numbers.value("PL-SOEFF") == 50)
        #expect(numbers.value("PL-SOEFF", .day) == 0)
        #expect(numbers.status("PL-SOEFF", .day) == .normal)
        // Two work orders of one line.
        #expect(numbers.value("PL-CPLX") == 2)
        #expect(numbers.status("PL-CPLX", .day) == .cannotExist)
        // Its machine's group and its routing's.
        #expect(numbers.row("PL-CPLX", "groups_per_sales_order")?[.value] == 2)
        // 28 h and 48 h from receipt to release.
        #expect(numbers.value("PL-LT") == 38)
        #expect(numbers.value("PL-LT", .day) == 48)
    }

    @Test("48 hours are still in time")
    func exactlyInTime() {
        var plant = PlantFixture()
        plant.salesOrder("S1", received: "2026-11-16T08:00:00")
        plant.salesOrderLine("S1", product: "P", quantity: 1, planned: "2026-11-18T08:00:00")
        #expect(PlanningNumbers(plant).value("PL-SOEFF") == 100)
    }

    /// At the end of Wednesday one line awaits planning (18 h), one a work order (14 h), W2 its assignment
    /// (38 h), W1 its start (39 h); one order was started in four weeks: 4 / ¼.
    @Test("The pipeline holds what waits, over what leaves it in a week")
    func pipeline() {
        let numbers = PlanningNumbers(plant())
        #expect(numbers.value("PL-PIPE") == 16)
        // On Monday only the two lines were waiting.
        #expect(numbers.onDay("PL-PIPE", "2026-11-16") == 8)
        let expected: [(String, Double)] = [
            ("awaiting_planning", 18), ("awaiting_work_order", 14), ("awaiting_assignment", 38),
            ("awaiting_start", 39),
        ]
        for (stage, hours) in expected {
            #expect(numbers.row("PL-PIPE", stage)?[.waiting] == 1, "\(stage)")
            #expect(
                isNear(numbers.row("PL-PIPE", stage)?[.medianAgeDays], hours / 24), "\(stage)")
        }
        #expect(numbers.row("PL-PIPE", "exits_per_week")?[.value] == 0.25)
    }

    @Test("A pipeline that nothing leaves has a lower bound only; an empty one has no value")
    func noExit() {
        var plant = PlantFixture()
        plant.workOrder("W1", received: "2026-11-17T09:00:00")
        plant.workOrder("W2", received: "2026-11-17T09:00:00")
        let numbers = PlanningNumbers(plant)
        // Two waiting, fewer than one exit in four weeks: more than 8 weeks.
        #expect(numbers.status("PL-PIPE") == .censored)
        #expect(numbers.value("PL-PIPE") == 8)
        #expect(numbers.measurement("PL-PIPE")?.low == 8)
        #expect(numbers.measured["PL-PIPE"]?.trend.first?.status == .cannotExist)
    }

    @Test("Open orders with machine and operator, at the end of the window")
    func assignment() {
        let numbers = PlanningNumbers(plant())
        // W1 of W1, W2, W3.
        #expect(isNear(numbers.value("PL-ASSIGN"), 100.0 / 3))
        // On Monday only W3 was there, which has no operator.
        #expect(numbers.onDay("PL-ASSIGN", "2026-11-16") == 0)
        var withJob = plant()
        withJob.job(order: "W3", employee: "BOB")
        #expect(isNear(PlanningNumbers(withJob).value("PL-ASSIGN"), 200.0 / 3))
    }

    @Test("An order that is over by its word only, and never stamped, is in no stage")
    func unknowable() {
        var plant = PlantFixture()
        plant.workOrder("W1", .closed, received: "2026-11-17T09:00:00")
        plant.workOrder(
            "W2", .inProgress, machine: "M", by: "ANN", received: "2026-11-17T09:00:00",
            started: "2026-11-18T08:00:00")
        let numbers = PlanningNumbers(plant)
        #expect(numbers.value("PL-PIPE") == 0)
        #expect(numbers.value("PL-ASSIGN") == 100)
    }

    /// B1: released on the 1st, orders on the 3rd (48 h) and the 17th. B2: released on the 10th, order on the
    /// 12th (60 h). B3 is not released, B4 not active.
    @Test("Bills of materials: use, and time to the first work order")
    func bills() {
        var plant = PlantFixture()
        plant.billOfMaterials("B1", of: "P1", released: "2026-11-01T08:00:00")
        plant.billOfMaterials("B2", of: "P2", released: "2026-11-10T08:00:00")
        plant.billOfMaterials("B3", of: "P3")
        plant.billOfMaterials("B4", of: "P4", active: false, released: "2026-11-01T08:00:00")
        plant.workOrder("W1", bill: "B1", received: "2026-11-03T08:00:00")
        plant.workOrder("W2", bill: "B1", received: "2026-11-17T08:00:00")
        plant.workOrder("W3", bill: "B2", received: "2026-11-12T20:00:00")
        plant.workOrder("W4", bill: "B2", .rejected, received: "2026-11-17T20:00:00")
        let numbers = PlanningNumbers(plant)
        #expect(numbers.value("PL-BOMU") == 50)
        #expect(numbers.value("PL-BOMU", .rolling7) == 100)
        #expect(numbers.onDay("PL-BOMU", "2026-10-31") == nil)
        #expect(numbers.value("PL-BOM2WO", .rolling7) == 60)
        #expect(numbers.value("PL-BOM2WO", .rolling30) == 54)
        #expect(numbers.status("PL-BOM2WO", .week) == .cannotExist)
    }

    @Test("What a plant does not keep was not recorded")
    func notKept() {
        var plant = PlantFixture()
        plant.schedule(PlanningNumbers.day)
        plant.entry(PlanningNumbers.day, machine: "M", produced: 5)
        let numbers = PlanningNumbers(plant)
        let planning = Catalogue.kpis.filter { $0.group == "H Planning" }.map(\.id)
        #expect(planning.count == 24)
        for id in planning {
            #expect(numbers.status(id) == .notRecorded, "\(id)")
            #expect(numbers.value(id) == nil, "\(id)")
        }
    }

    @Test("What is kept and did not happen cannot have a value; no alert is a true zero")
    func nothingHappened() {
        var plant = PlantFixture()
        plant.salesOrder("S1", received: "2026-01-05T08:00:00", status: "CLOSED")
        plant.salesOrderLine("S1", product: "P", quantity: 1, planned: "2026-01-06T08:00:00")
        plant.billOfMaterials("B", of: "P")
        plant.employee("ANN", skill: "SENIOR")
        plant.workOrder(
            "W1", sale: "S1", line: 1, product: "P", bill: "B", .closed, by: "ANN",
            received: "2026-01-05T08:00:00", plan: ("2026-01-06T08:00:00", nil),
            completed: "2026-01-06T09:00:00", promised: "2026-01-10",
            shipped: ("2026-01-07T08:00:00", 1))
        plant.job(
            order: "W1", plannedHours: 1, actualHours: 1, isCompleted: true,
            completedAt: "2026-01-06T08:30:00", employee: "ANN")
        plant.forecast(.demand, "P", madeOn: "2026-01-01", for: "2026-01-05", value: 1)
        plant.forecast(.bottleneck, "L", madeOn: "2026-01-01", for: "2026-01-05", value: 1)
        let numbers = PlanningNumbers(plant)
        let planning = Catalogue.kpis.filter { $0.group == "H Planning" }.map(\.id)
        for id in planning where id != "PL-ALERT" && id != "PL-DEM" {
            #expect(numbers.status(id) == .cannotExist, "\(id)")
            #expect(numbers.value(id) == nil, "\(id)")
        }
        #expect(numbers.value("PL-ALERT") == 0)
        #expect(numbers.status("PL-ALERT") == .normal)
        // No order is due: nobody is needed; the efficiency is the setting's.
        #expect(numbers.value("PL-DEM") == 0)
        #expect(numbers.status("PL-DEM") == .estimated)
    }
}
