import Inference
import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Why there is no number, and what kind a number is")
struct StatusTests {
    /// Wednesday.
    private static let day = "2026-11-18"

    private func statuses(_ plant: PlantFixture, _ ids: [String], _ day: String = day)
        -> [ObservationStatus?]
    {
        let measured = plant.measure(day)
        return ids.map { measured[$0]?[.day].status }
    }

    private static let production = [
        "EQ-AVAIL", "EQ-PERF", "EQ-QTIME", "EQ-OEE", "QL-QR", "LB-EFF", "PR-VOL", "PR-THRU",
        "DQ-COV", "DQ-IMP",
    ]

    @Test("Nothing recorded on a scheduled day was not recorded, never zero")
    func notRecorded() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry("2026-11-16", machine: "M", produced: 5, run: 1, seconds: 60)
        plant.stop("2026-11-16", machine: "M", minutes: 10)
        plant.attendance("2026-11-16", employee: "A", worked: 8)
        #expect(
            statuses(plant, Self.production + ["DT-MIN", "DT-RATE", "DT-CAUSE", "LB-ABS"])
                .allSatisfy { $0 == .notRecorded })
        let measured = plant.measure(Self.day)
        #expect(Self.production.allSatisfy { measured[$0]?[.day].value == nil })
    }

    @Test("A day without a scheduled shift and without rows is a holiday")
    func holiday() {
        var plant = PlantFixture()
        plant.schedule("2026-11-16")
        plant.entry("2026-11-16", machine: "M", produced: 5)
        #expect(statuses(plant, Self.production + ["QL-FPY"]).allSatisfy { $0 == .holiday })
    }

    @Test("Inputs that a plant does not keep are missing, not zero")
    func notKept() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", produced: 5)
        let ids = [
            "DT-MIN", "DT-RATE", "DT-CAUSE", "QL-SCRAP", "LB-ABS", "LB-COVER", "QL-FPY", "DL-OTD",
            "WP-AGE",
        ]
        #expect(statuses(plant, ids).allSatisfy { $0 == .notRecorded })
    }

    @Test("Kept inputs without a denominator cannot give a value")
    func cannotExist() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", produced: 0, scrapped: 0, run: 0, seconds: 60)
        plant.stop(Self.day, machine: "M", minutes: 420, planned: true)
        plant.attendance(Self.day, employee: "A", worked: 8)
        plant.inspection("2026-11-16", inspected: 10, passed: 9)
        plant.order(WorkOrder(id: "W", quantity: 1))
        #expect(
            statuses(
                plant,
                [
                    "EQ-AVAIL", "EQ-PERF", "EQ-QTIME", "EQ-OEE", "QL-QR", "QL-SCRAP", "DT-RATE",
                    "LB-COVER", "QL-FPY", "QL-RTY", "QL-FTT", "QL-PPM", "QL-DPU", "QL-DPMO",
                    "QL-SIGMA", "DL-OTD", "DL-OTIF", "WP-AGE",
                ]
            ).allSatisfy { $0 == .cannotExist })
    }

    @Test("No stop on a recorded shift is a true zero")
    func trueZero() {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", produced: 5, run: 6, seconds: 60)
        plant.stop("2026-11-16", machine: "M", minutes: 10)
        #expect(plant.measure(Self.day)["DT-MIN"]?[.day].value == 0)
    }

    @Test("An inferred input marks the value, a mostly inferred one makes it unreliable")
    func estimated() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M1", produced: 100, run: 5, seconds: 100)
        plant.entry(Self.day, machine: "M2", produced: 100, run: 5, seconds: 100)
        plant.entry(Self.day, machine: "M3", produced: 100, run: 5, seconds: 100)
        plant.entry(Self.day, machine: "M4", produced: 100, seconds: 100)
        var availability = try #require(plant.measure(Self.day)["EQ-AVAIL"])[.day]
        #expect(availability.status == .estimated)
        #expect(availability.coverage == 0.75)
        #expect(availability.confidence == 0.9)
        #expect(availability.worstRung == .derived)
        let (low, value, high) = (
            try #require(availability.low), try #require(availability.value),
            try #require(availability.high)
        )
        // 7 of 22 run hours are off by 20 %: ±1.96·1.4 h of 28 h.
        #expect(abs(high - value - 1.959963984540054 * 1.4 / 28 * 100) < 1e-9)
        #expect(abs(value - low - (high - value)) < 1e-9)
        // M4 alone: what was left for it is all of its 7 h, ±20 %; a share ends at 100 %.
        let slice = plant.measure(Self.day).member("EQ-AVAIL", .machine, "M4")
        #expect(slice?.value == 100 && slice?.high == 100)
        #expect(abs((slice?.low ?? 0) - (100 - 1.959963984540054 * 20)) < 1e-9)
        plant.entry(Self.day, machine: "M5", produced: 100, seconds: 100)
        plant.entry(Self.day, machine: "M6", produced: 100, seconds: 100)
        availability = try #require(plant.measure(Self.day)["EQ-AVAIL"])[.day]
        #expect(availability.status == .lowReliability && availability.coverage == 0.5)
    }

    @Test("Faster than the ideal is shown, and flagged")
    func implausible() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", produced: 700, run: 7, seconds: 72)
        let performance = try #require(plant.measure(Self.day)["EQ-PERF"])[.day]
        #expect(performance.value == 200 && performance.status == .lowReliability)
        plant.records.settings.oeeCap = true
        let capped = try #require(plant.measure(Self.day)["EQ-PERF"])[.day]
        #expect(capped.value == 100 && capped.status == .differentDefinition)
    }

    @Test("While a shift of the window is open the value is provisional")
    func provisional() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M", produced: 5, run: 2, seconds: 60)
        let noon = AsOf(
            PlantFixture.time(Self.day + "T12:00:00"), on: PlantFixture.day(Self.day),
            for: plant.records)
        let measured = Measurements(
            of: plant.records, InferredInputs(of: plant.records, asOf: noon), asOf: noon)
        #expect(measured["PR-VOL"]?[.day].status == .provisional)
        #expect(plant.measure(Self.day)["PR-VOL"]?[.day].status == .normal)
    }

    @Test("A shift that should have left a record lowers completeness, not the value")
    func completeness() throws {
        var plant = PlantFixture()
        plant.machine("M1")
        plant.machine("M2")
        for day in ["2026-11-16", "2026-11-17", "2026-11-18"] {
            plant.schedule(day)
            plant.entry(day, machine: "M1", produced: 100, run: 5, seconds: 100)
        }
        plant.entry("2026-11-16", machine: "M2", produced: 100, run: 5, seconds: 100)
        let availability = try #require(plant.measure(Self.day)["EQ-AVAIL"])
        #expect(availability[.day].completeness == 0.5)
        #expect(availability[.week].completeness == 4.0 / 6)
        #expect(availability[.day].status == .normal)
    }

    struct StandingCase: Sendable, CustomTestStringConvertible {
        let value: Double
        let target: Target
        let direction: Direction
        let expected: Standing
        var testDescription: String { "\(value) against \(target.target) is \(expected)" }
    }

    @Test(
        "Exactly on a bound takes the better side",
        arguments: [
            StandingCase(
                value: 85, target: Target(target: 85, warning: 60, critical: 50),
                direction: .higher, expected: .good),
            StandingCase(
                value: 84.9, target: Target(target: 85, warning: 60, critical: 50),
                direction: .higher, expected: .watch),
            StandingCase(
                value: 60, target: Target(target: 85, warning: 60, critical: 50),
                direction: .higher, expected: .watch),
            StandingCase(
                value: 50, target: Target(target: 85, warning: 60, critical: 50),
                direction: .higher, expected: .bad),
            StandingCase(
                value: 49.9, target: Target(target: 85, warning: 60, critical: 50),
                direction: .higher, expected: .critical),
            StandingCase(
                value: 3, target: Target(target: 3, warning: 7, critical: 10), direction: .lower,
                expected: .good),
            StandingCase(
                value: 7.1, target: Target(target: 3, warning: 7, critical: 10), direction: .lower,
                expected: .bad),
            StandingCase(
                value: 10.1, target: Target(target: 3, warning: 7, critical: 10),
                direction: .lower, expected: .critical),
            StandingCase(
                value: 84, target: Target(target: 85), direction: .higher, expected: .bad),
            StandingCase(
                value: 84, target: Target(target: 85, critical: 50), direction: .higher,
                expected: .bad),
            StandingCase(
                value: 84, target: Target(target: 85), direction: .none, expected: .none),
            // The last bits are not what a value stands by.
            StandingCase(
                value: 84.99999999999999, target: Target(target: 85, warning: 60, critical: 50),
                direction: .higher, expected: .good),
            StandingCase(
                value: 715.0000000000001, target: Target(target: 715), direction: .lower,
                expected: .good),
            StandingCase(
                value: 59.99999999999999, target: Target(target: 85, warning: 60, critical: 50),
                direction: .higher, expected: .watch),
            StandingCase(
                value: 84.9999, target: Target(target: 85, warning: 60, critical: 50),
                direction: .higher, expected: .watch),
            // Nominal is best: 100 ± 5 is good, ± 20 to be watched.
            StandingCase(
                value: 100, target: Target(target: 100, warning: 5, critical: 20),
                direction: .target, expected: .good),
            StandingCase(
                value: 105, target: Target(target: 100, warning: 5, critical: 20),
                direction: .target, expected: .good),
            StandingCase(
                value: 94.99999999999999, target: Target(target: 100, warning: 5, critical: 20),
                direction: .target, expected: .good),
            StandingCase(
                value: 94.9, target: Target(target: 100, warning: 5, critical: 20),
                direction: .target, expected: .watch),
            StandingCase(
                value: 120, target: Target(target: 100, warning: 5, critical: 20),
                direction: .target, expected: .watch),
            StandingCase(
                value: 120.1, target: Target(target: 100, warning: 5, critical: 20),
                direction: .target, expected: .critical),
            StandingCase(
                value: 79.9, target: Target(target: 100, warning: 5, critical: 20),
                direction: .target, expected: .critical),
            // Without a critical distance what is beyond the warning is bad; without a warning only the target
            // itself is good.
            StandingCase(
                value: 94, target: Target(target: 100, warning: 5), direction: .target,
                expected: .bad),
            StandingCase(
                value: 100.00000000000001, target: Target(target: 100), direction: .target,
                expected: .good),
            StandingCase(
                value: 100.5, target: Target(target: 100), direction: .target, expected: .bad),
            StandingCase(
                value: 100.5, target: Target(target: 100, critical: 1), direction: .target,
                expected: .watch),
        ])
    func standing(_ example: StandingCase) {
        #expect(
            Standing(of: example.value, against: example.target, example.direction)
                == example.expected)
    }
}
