import Inference
import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Downtime")
struct DowntimeTests {
    private static let day = "2026-11-18"
    private static let at = "2026-11-18T"

    /// Minutes planned and unplanned on one day, worked by hand.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let expected: (planned: Double, unplanned: Double)
        let plant: @Sendable () -> PlantFixture
        var testDescription: String { name }

        init(
            _ name: String, planned: Double, unplanned: Double,
            _ stops: @escaping @Sendable (inout PlantFixture) -> Void
        ) {
            self.name = name
            expected = (planned, unplanned)
            plant = {
                var plant = PlantFixture()
                plant.machine("M1", line: "L1")
                plant.machine("M2", line: "L1")
                plant.schedule("2026-11-17")
                plant.schedule("2026-11-18")
                plant.entry("2026-11-18", machine: "M1", produced: 10, run: 3, seconds: 60)
                stops(&plant)
                return plant
            }
        }
    }

    @Test(arguments: [
        Case("overlapping stops count once", planned: 0, unplanned: 90) {
            $0.stop(day, machine: "M1", from: at + "09:00:00", to: at + "10:00:00")
            $0.stop(day, machine: "M1", from: at + "09:30:00", to: at + "10:30:00")
        },
        Case("planned wins where planned and unplanned overlap", planned: 60, unplanned: 30) {
            $0.stop(day, machine: "M1", from: at + "09:00:00", to: at + "10:00:00", planned: true)
            $0.stop(day, machine: "M1", from: at + "09:30:00", to: at + "10:30:00")
        },
        Case("an open stop runs to the as-of instant, within the shift", planned: 0, unplanned: 120)
        {
            $0.stop(day, machine: "M1", from: at + "14:00:00")
        },
        Case("what lies outside the shift does not count", planned: 0, unplanned: 30) {
            $0.stop(day, machine: "M1", from: at + "15:30:00", to: at + "18:00:00")
        },
        Case("minutes are added to intervals", planned: 0, unplanned: 75) {
            $0.stop(day, machine: "M1", from: at + "09:00:00", to: at + "10:00:00")
            $0.stop(day, machine: "M1", minutes: 15)
        },
        Case("never more than the shift's time: planned first", planned: 400, unplanned: 20) {
            $0.stop(day, machine: "M1", minutes: 300)
            $0.stop(day, machine: "M1", minutes: 400, planned: true)
        },
        Case("a stop of the line stops its staffed machine", planned: 0, unplanned: 45) {
            $0.stop(day, line: "L1", minutes: 45)
        },
        Case("a stop of the line stops every staffed machine", planned: 0, unplanned: 90) {
            $0.entry(day, machine: "M2", produced: 10, run: 3, seconds: 60)
            $0.stop(day, line: "L1", minutes: 45)
        },
        Case("a power cut stops every machine that ran", planned: 0, unplanned: 60) {
            $0.entry(day, machine: "M2", produced: 10, run: 3, seconds: 60)
            $0.stop(day, minutes: 30, reason: "POWER_OUTAGE")
        },
        Case("a machine and its line at once count once", planned: 0, unplanned: 60) {
            $0.stop(day, machine: "M1", from: at + "09:00:00", to: at + "10:00:00")
            $0.stop(day, line: "L1", from: at + "09:15:00", to: at + "09:45:00")
        },
        Case("an interval is cut into the shifts it touches", planned: 0, unplanned: 60) {
            $0.stop(
                "2026-11-17", machine: "M1", from: "2026-11-17T15:00:00", to: at + "09:00:00")
        },
        Case("a stop that starts after the as-of moment has not happened", planned: 0, unplanned: 0)
        {
            $0.stop(day, machine: "M1", from: "2026-11-19T09:00:00", to: "2026-11-19T10:00:00")
        },
    ])
    func minutes(_ example: Case) throws {
        let plant = example.plant()
        let asOf = plant.asOf(Self.day)
        let inputs = InferredInputs(of: plant.records, asOf: asOf)
        let cells = inputs.cells.filter { $0.place.day == PlantFixture.day(Self.day) }
        let planned = cells.reduce(0) { $0 + $1.plannedDowntime.value }
        let unplanned = cells.reduce(0) { $0 + $1.unplannedDowntime.value }
        #expect(abs(planned - example.expected.planned) < 1e-9)
        #expect(abs(unplanned - example.expected.unplanned) < 1e-9)
        // Causes add up to the downtime.
        let measured = plant.measure(Self.day)
        let minutes = try #require(measured["DT-MIN"])[.day].value ?? 0
        let causes = measured["DT-CAUSE"]?.rows[.day] ?? []
        #expect(abs(causes.reduce(0) { $0 + ($1[.minutes] ?? 0) } - minutes) < 1e-9)
    }

    @Test("Where causes overlap the stop that began first keeps the time")
    func primaryCause() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M1", produced: 10, run: 3, seconds: 60)
        plant.stop(
            Self.day, machine: "M1", from: Self.at + "09:30:00", to: Self.at + "10:30:00",
            reason: "MATERIAL_SHORTAGE")
        plant.stop(
            Self.day, machine: "M1", from: Self.at + "09:00:00", to: Self.at + "10:00:00",
            reason: "EQUIPMENT_FAILURE")
        let rows = try #require(plant.measure(Self.day)["DT-CAUSE"]?.rows[.day])
        #expect(rows.map(\.key.text) == ["EQUIPMENT_FAILURE", "MATERIAL_SHORTAGE"])
        #expect(rows.map { $0[.minutes] } == [60, 30])
        #expect(rows.map { $0[.cumulativePercent] } == [60 / 90.0 * 100, 100])
        #expect(plant.measure(Self.day)["DT-CAUSE"]?[.day].value == 60)
    }

    @Test("The parts add up: shifts to the day, lines to the plant", arguments: 1...10)
    func parts(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var plant = PlantFixture()
        for line in 1...3 { plant.machine("M\(line)", line: "L\(line)") }
        for shift in ["DAY", "NIGHT"] { plant.schedule(Self.day, shift) }
        for line in 1...3 {
            for shift in ["DAY", "NIGHT"] {
                plant.entry(
                    Self.day, shift, machine: "M\(line)", product: "P\(random.within(1...3))",
                    produced: random.within(0...90), run: random.within(0.5...6), seconds: 60)
                plant.stop(Self.day, shift, line: "L\(line)", minutes: random.within(1.0...200))
            }
        }
        let measured = plant.measure(Self.day)
        for id in ["EQ-OEE", "EQ-AVAIL", "DT-RATE", "PR-THRU", "PR-VOL", "DT-MIN"] {
            let result = try #require(measured[id])
            for dimension in [Dimension.shift, .line, .machine] {
                let parts = result.slices.filter { $0.dimension == dimension }
                for part in [\Measurement.numerator, \.denominator] {
                    guard let whole = result[.day][keyPath: part] else { continue }
                    let sum = parts.reduce(0) { $0 + ($1.windows[.day]?[keyPath: part] ?? 0) }
                    #expect(abs(sum - whole) <= 1e-9 * max(1, whole), "\(id) by \(dimension)")
                }
            }
        }
    }
}
