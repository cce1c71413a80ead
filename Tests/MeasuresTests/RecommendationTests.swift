import Inference
import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Recommendations")
struct RecommendationTests {
    private static let today = "2026-11-18"

    private func advice(_ plant: PlantFixture, for kpi: String) -> Recommendation? {
        plant.measure(Self.today).recommendations.first { $0.kpi == kpi }
    }

    @Test(
        "Scrap above 5 % asks for a review of the quality process, and names the worst product",
        arguments: [(5, false), (6, true)])
    func scrap(units: Int, isAdvised: Bool) {
        // Of 100 units; B has all but one of the scrap.
        var plant = PlantFixture()
        plant.entry(Self.today, product: "A", produced: 50, defective: 1, scrapped: 1)
        plant.entry(
            Self.today, product: "B", produced: 50, defective: units - 1, scrapped: units - 1)
        let advice = advice(plant, for: "QL-SCRAP")
        #expect((advice != nil) == isAdvised)
        guard isAdvised else { return }
        #expect(advice?.advice == .reviewQuality(product: "B", scrapped: Double(units - 1)))
        #expect(advice?.value == 6)
    }

    @Test("OEE under 75 % names the largest loss and its minutes")
    func oee() {
        // 420 minutes planned; a breakdown of 120; 10 s a unit, 900 units in 5 h: 150 of 300 minutes are
        // lost to speed. OEE = 150 / 420.
        var plant = PlantFixture()
        plant.schedule(Self.today)
        plant.entry(Self.today, line: "L", produced: 900, run: 5, seconds: 10)
        plant.stop(
            Self.today, line: "L", from: "2026-11-18T09:00:00", to: "2026-11-18T11:00:00")
        let advice = advice(plant, for: "EQ-OEE")
        #expect(advice?.advice == .attackLoss(.speedLoss, minutes: 150))
        #expect(abs((advice?.value ?? 0) - 150.0 / 420 * 100) < 1e-9)
    }

    @Test("Availability off target names the cause that took most minutes")
    func availability() {
        var plant = PlantFixture()
        plant.schedule(Self.today)
        plant.entry(Self.today, line: "L", produced: 10, run: 4)
        plant.stop(
            Self.today, line: "L", from: "2026-11-18T09:00:00", to: "2026-11-18T11:00:00",
            reason: "POWER_OUTAGE")
        plant.stop(
            Self.today, line: "L", from: "2026-11-18T12:00:00", to: "2026-11-18T12:30:00")
        #expect(
            advice(plant, for: "EQ-AVAIL")?.advice
                == .removeStopCause("POWER_OUTAGE", minutes: 120))
    }

    @Test(
        "Setup above a tenth of setup and run time asks for shorter changeovers",
        arguments: [(0.5, false), (0.6, true)])
    func setup(hours: Double, isAdvised: Bool) {
        var plant = PlantFixture()
        plant.entry(Self.today, produced: 10, run: 4.5, setup: hours)
        let advice = advice(plant, for: "EQ-SETUPR")
        #expect((advice?.advice == .shortenChangeovers(hours: hours)) == isAdvised)
        #expect((advice != nil) == isAdvised)
    }

    @Test("Absence, overtime, overdue and old orders each ask with their number")
    func people() {
        var plant = PlantFixture()
        // 8 of 40 hours absent, 10 of 42 worked as overtime.
        for person in ["A", "B", "C", "D"] {
            plant.attendance(
                Self.today, employee: person, worked: person == "A" ? 18 : 8,
                overtime: person == "A" ? 10 : 0)
        }
        plant.attendance(Self.today, employee: "E", worked: 0, absent: 8)
        plant.order(
            WorkOrder(
                id: "W", quantity: 10, status: .onHold,
                startedAt: PlantFixture.time("2026-09-01T00:00:00"),
                promisedDay: PlantFixture.day("2026-11-08")))
        let all = plant.measure(Self.today).recommendations
        func value(_ kpi: String) -> Recommendation? { all.first { $0.kpi == kpi } }
        #expect(value("LB-ABS")?.advice == .coverAbsence && value("LB-ABS")?.value == 20)
        #expect(value("LB-OT")?.advice == .limitOvertime(limit: 20))
        #expect(value("DL-OTD")?.advice == .settleOverdueOrders(oldestDays: 10))
        #expect(value("WP-AGE")?.advice == .finishOldOrders(bound: 30, onHold: 0))
        // Due and not completed: 0 %.
        #expect(value("DL-COMP")?.advice == .reviewScheduling && value("DL-COMP")?.value == 0)
    }

    @Test("Inputs that are mostly inferred: the one that is missing most often is to be recorded")
    func inputs() {
        var plant = PlantFixture()
        for _ in 0..<3 { plant.entry(Self.today, produced: 10, seconds: 10) }
        plant.entry(Self.today, produced: 10, run: 1, minutes: 1, seconds: 10)
        // Headcount and opportunities are missing four times, the headcount is first.
        #expect(advice(plant, for: "DQ-COV")?.advice == .recordInput(.headcount, missing: 4))
    }

    @Test("A plant without records is advised nothing")
    func nothing() { #expect(PlantFixture().measure(Self.today).recommendations.isEmpty) }
}
