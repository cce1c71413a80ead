import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Cover of open sales orders, and the score of the hub")
struct PlanningCoverageTests {
    /// S1 (100, promised first) has an order of 100 of which 30 are made. S2 (40) has none. S3 is shipped,
    /// S4 over, S5 cancelled. 50 are in stock, on Sunday it was 10.
    private func plant() -> PlantFixture {
        var plant = PlantFixture()
        plant.product("P")
        for (id, customer, promised, quantity, status) in [
            ("S1", "C1", "2026-11-20", 100, "OPEN"), ("S2", "C2", "2026-11-25", 40, "OPEN"),
            ("S3", "C1", "2026-11-10", 10, "OPEN"), ("S4", "C1", "2026-11-10", 7, "CLOSED"),
            ("S5", "C1", "2026-11-10", 7, "CANCELLED"),
        ] {
            plant.salesOrder(
                id, customer: customer, received: "2026-11-02T08:00:00", promised: promised,
                status: status)
            plant.salesOrderLine(id, product: "P", quantity: quantity)
        }
        plant.workOrder(
            "W1", sale: "S1", line: 1, product: "P", quantity: 100, .inProgress,
            received: "2026-11-02T08:00:00")
        plant.workOrder(
            "W3", sale: "S3", line: 1, product: "P", quantity: 10, .shipped,
            received: "2026-11-02T08:00:00", completed: "2026-11-09T08:00:00",
            shipped: ("2026-11-09T09:00:00", 10))
        plant.made("2026-11-17", order: "W1", 30)
        plant.stock("2026-11-15", item: "P", onHand: 10)
        plant.stock("2026-11-17", item: "P", onHand: 50)
        return plant
    }

    @Test("Own work orders cover first, then stock by promised day")
    func coverage() {
        let numbers = PlanningNumbers(plant())
        // S1: 70 to be made and 30 of the stock; S2: the 20 that are left.
        #expect(isNear(numbers.value("PL-COV"), 120.0 / 140 * 100))
        #expect(numbers.value("PL-COV", .week, .customer, "C1") == 100)
        #expect(numbers.value("PL-COV", .week, .customer, "C2") == 50)
        #expect(isNear(numbers.value("PL-COV", .week, .product, "P"), 120.0 / 140 * 100))
        #expect(numbers.measurement("PL-COV")?.denominator == 140)
        // On Monday all 100 were to be made, and 10 in stock.
        #expect(isNear(numbers.onDay("PL-COV", "2026-11-16"), 110.0 / 140 * 100))
        // Before it was shipped S3 was open and being made.
        #expect(isNear(numbers.onDay("PL-COV", "2026-11-08"), 110.0 / 150 * 100))
    }

    @Test("An order of no customer covers what the stock does not")
    func madeForStock() {
        var plant = plant()
        plant.workOrder("W9", product: "P", quantity: 15, received: "2026-11-18T08:00:00")
        #expect(isNear(PlanningNumbers(plant).value("PL-COV"), 135.0 / 140 * 100))
    }

    @Test("Nothing open, nothing to cover")
    func nothingOpen() {
        var plant = PlantFixture()
        plant.salesOrder("S", received: "2026-11-02T08:00:00", status: "SHIPPED")
        plant.salesOrderLine("S", product: "P", quantity: 1)
        #expect(PlanningNumbers(plant).status("PL-COV") == .cannotExist)
    }

    @Test("The hub score is the weighted mean of the parts that there are")
    func hub() {
        var plant = plant()
        plant.workOrder(
            "A", .inProgress, plan: ("2026-11-17T08:00:00", nil), started: "2026-11-17T08:00:00")
        // No line was planned and no job completed: adherence 100 and coverage 120/140 are left.
        let numbers = PlanningNumbers(plant)
        let cover = 120.0 / 140 * 100
        #expect(isNear(numbers.value("PL-HUB"), (100 + cover) / 2))
        #expect(numbers.measurement("PL-HUB")?.coverage == 0.5)
        #expect(numbers.status("PL-HUB") == .lowReliability)
        #expect(numbers.row("PL-HUB", "PL-ADH")?[.scorePercent] == 100)

        plant.records.settings.hubWeights = [0, 1, 1, 3]
        let weighted = PlanningNumbers(plant)
        #expect(isNear(weighted.value("PL-HUB"), (100 + 3 * cover) / 4))
        #expect(weighted.measurement("PL-HUB")?.coverage == 0.8)
        #expect(weighted.status("PL-HUB") == .normal)
    }
}
