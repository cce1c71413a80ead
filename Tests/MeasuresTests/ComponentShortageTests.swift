import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Component shortages")
struct ComponentShortageTests {
    private static let today = "2026-11-18"

    /// P takes 1.5 kg of LEATHER a unit and loses 5 %: 200 units take 200 × 1.5 × 1.05 = 315.
    private func plant(leather: Double, safety: Double? = nil) -> PlantFixture {
        var plant = PlantFixture()
        plant.product("P")
        plant.billOfMaterials("B", of: "P", released: "2026-01-01T00:00:00")
        plant.records.components = [
            BillComponent(
                bill: plant.records.billsOfMaterials.intern("B"), item: "LEATHER",
                quantityPer: 1.5, unit: "KG", wastePercent: 5),
            BillComponent(
                bill: plant.records.billsOfMaterials.intern("B"), item: "NOBODY-COUNTED-IT"),
        ]
        plant.stock("2026-11-16", item: "LEATHER", onHand: 400, safety: safety)
        plant.stock("2026-11-17", item: "LEATHER", onHand: leather, safety: safety)
        return plant
    }

    private func order(_ id: String, quantity: Int, start: String? = nil) -> WorkOrder {
        WorkOrder(
            id: id, product: Reference(position: 0), quantity: quantity, status: .released,
            plannedStartAt: start.map(PlantFixture.time))
    }

    private func shortages(_ plant: PlantFixture) -> [Alert] {
        plant.measure(Self.today).alerts.filter { $0.kind == .componentShortage }
    }

    @Test(
        "An order that the stock does not suffice for is critical, since the stock fell below the need"
    )
    func stopped() throws {
        var plant = plant(leather: 300)
        plant.order(order("W1", quantity: 200))
        let alert = try #require(shortages(plant).first)
        #expect(shortages(plant).count == 1)
        #expect(alert.severity == .critical && alert.subject == "LEATHER")
        #expect(alert.value == 15 && alert.unit == .units)
        #expect(alert.since == .day(PlantFixture.day("2026-11-17")))
        #expect(
            alert.cause
                == .componentShortage(
                    item: "LEATHER", unit: "EA",
                    ComponentNeed(
                        onHand: 300, needed: 315, reason: .orders(first: "W1", count: 1))))
    }

    /// Since the 16th less than 500 is on hand. W1 takes 315 of 400 and came on the 10th, W2 315 more and came on the
    /// 18th: only then the 400 were too few. The 1,575 of W3, which is next, change nothing of since when.
    @Test("Nothing was short before the order came that takes too much, however little was there")
    func sinceTheOrder() throws {
        var plant = plant(leather: 400)
        for (id, quantity, arrived, start) in [
            ("W1", 200, "2026-11-10", "2026-11-19"), ("W2", 200, "2026-11-18", "2026-11-20"),
            ("W3", 1000, "2026-11-01", "2026-11-21"),
        ] {
            var order = order(id, quantity: quantity, start: "\(start)T06:00:00")
            order.receivedAt = PlantFixture.time("\(arrived)T05:00:00")
            plant.order(order)
        }
        let alert = try #require(shortages(plant).first)
        #expect(alert.since == .day(PlantFixture.day("2026-11-18")))
        guard case .componentShortage(_, _, let need) = alert.cause else {
            Issue.record("\(alert.cause)")
            return
        }
        #expect(need.reason == .orders(first: "W2", count: 2))
    }

    @Test("Exactly enough is enough")
    func enough() {
        var plant = plant(leather: 315)
        plant.order(order("W1", quantity: 200))
        #expect(shortages(plant).isEmpty)
    }

    @Test("Orders take in the order of their start; those after the horizon take nothing yet")
    func queue() throws {
        var plant = plant(leather: 315)
        // Seven days ahead is the 25th.
        plant.order(order("FAR", quantity: 1000, start: "2026-11-26T06:00:00"))
        plant.order(order("SECOND", quantity: 100, start: "2026-11-20T06:00:00"))
        plant.order(order("THIRD", quantity: 100, start: "2026-11-25T06:00:00"))
        plant.order(order("FIRST", quantity: 150, start: "2026-11-19T06:00:00"))
        // 150 take 236.25, 250 take 393.75, 350 take 551.25.
        let alert = try #require(shortages(plant).first)
        guard case .componentShortage(_, _, let need) = alert.cause else {
            Issue.record("\(alert.cause)")
            return
        }
        #expect(need.reason == .orders(first: "SECOND", count: 2))
        #expect(abs(need.needed - 551.25) < 1e-9)
        plant.records.settings.shortageAlertDays = 1
        #expect(shortages(plant).isEmpty)
    }

    @Test("Below the safety stock is a warning; without one nothing is known to be too little")
    func safetyStock() throws {
        let alert = try #require(shortages(plant(leather: 90, safety: 100)).first)
        #expect(alert.severity == .warning && alert.value == 10)
        #expect(shortages(plant(leather: 100, safety: 100)).isEmpty)
        #expect(shortages(plant(leather: 0)).isEmpty)
    }

    @Test("A bill that is not active or not released is not used")
    func unusedBill() {
        for (isActive, released) in [(false, "2026-01-01T00:00:00"), (true, nil)] {
            var plant = plant(leather: 0)
            plant.records.billsOfMaterials = Directory([
                BillOfMaterials(
                    id: "B", parentItem: "P", isActive: isActive,
                    releasedAt: released.map(PlantFixture.time))
            ])
            plant.order(order("W1", quantity: 200))
            #expect(shortages(plant).isEmpty)
        }
    }
}
