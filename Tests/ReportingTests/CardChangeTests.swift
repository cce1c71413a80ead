import Measures
import Plant
import TestSupport
import Testing
import Units

@testable import Reporting

@Suite("What a card says of a change")
struct CardChangeTests {
    /// Of 100 scheduled hours so many were missed last week, and so many this week.
    @Test(
        "Less absence is better, more is worse",
        arguments: [
            (5.0, 3.0, Card.Change.Goodness.better), (3, 5, .worse), (4, 4, .same),
        ])
    func absence(before: Double, now: Double, goodness: Card.Change.Goodness) throws {
        var plant = PlantFixture()
        for (day, missed) in [("2026-11-11", before), ("2026-11-18", now)] {
            plant.schedule(day)
            plant.attendance(
                day, employee: "E", scheduled: 100, absent: missed, type: .unscheduled)
        }
        let block = try Telling(of: plant, on: "2026-11-18").cards(["LB-ABS"], .rolling7)
        guard case .cards(let cards) = block else {
            Issue.record("no cards")
            return
        }
        let card = try #require(cards.first { $0.link == .kpi("LB-ABS") })
        #expect(card.change?.goodness == goodness)
    }

    /// A's promise is recorded, B's was worked out from the end of its plan: two are past due, and half of them is
    /// inferred.
    @Test("What was counted by an inferred promise is not called left out")
    func inferredPromise() throws {
        var plant = PlantFixture()
        plant.schedule("2026-11-18")
        plant.order(
            WorkOrder(
                id: "A", quantity: 10, status: .inProgress,
                promisedDay: PlantFixture.day("2026-11-10")))
        plant.order(
            WorkOrder(
                id: "B", quantity: 10, status: .inProgress,
                plannedEndAt: PlantFixture.time("2026-11-10T12:00:00")))
        let block = try Telling(of: plant, on: "2026-11-18").cards(["DL-BACK"], .day)
        guard case .cards(let cards) = block else {
            Issue.record("no cards")
            return
        }
        #expect(cards.map(\.doubt) == ["inputs inferred for 50\u{202F}%"])
    }

    @Test("A target is at least so much where more is better, at most so much where less is")
    func targets() throws {
        var plant = PlantFixture()
        plant.schedule("2026-11-18")
        plant.attendance(
            "2026-11-18", employee: "E", scheduled: 100, absent: 4, type: .unscheduled)
        plant.product("P", seconds: 60)
        plant.entry("2026-11-18", line: "L1", product: "P", produced: 100, defective: 5)
        let block = try Telling(of: plant, on: "2026-11-18").cards(["LB-ABS", "QL-QR"], .day)
        guard case .cards(let cards) = block else {
            Issue.record("no cards")
            return
        }
        #expect(
            cards.map(\.target) == ["target ≤ 3.0\u{202F}%", "target ≥ 99.0\u{202F}%"])
    }
}
