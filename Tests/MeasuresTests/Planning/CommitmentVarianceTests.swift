import Inference
import Plant
import TestSupport
import Testing
import Units

@testable import Measures

@Suite("KPIs beside what schedules committed them to")
struct CommitmentVarianceTests {
    // Of a commitment of 80: 76 is 5 % off, 72 is 10 %; on the better side nothing is off.
    @Test(
        "Five percent off is on target, ten are to be watched, on the worse side alone",
        arguments: [
            (76.0, 80.0, Direction.higher, CommitmentVariance.Standing.onTarget),
            (75.9, 80, .higher, .watch), (72, 80, .higher, .watch), (71.9, 80, .higher, .missed),
            (200, 80, .higher, .onTarget), (84, 80, .lower, .onTarget), (88, 80, .lower, .watch),
            (88.1, 80, .lower, .missed), (1, 80, .lower, .onTarget), (71.9, 80, .target, .missed),
            (88.1, 80, .target, .missed), (80, 80, .target, .onTarget),
            (-23, -20, .higher, .missed), (-17, -20, .higher, .onTarget),
            (5, 0, .higher, nil), (1, 80, .none, nil),
        ] as [(Double, Double, Direction, CommitmentVariance.Standing?)])
    func standing(
        _ actual: Double, _ committed: Double, _ direction: Direction,
        _ expected: CommitmentVariance.Standing?
    ) {
        #expect(
            CommitmentVariance.standing(of: actual, against: committed, direction) == expected)
    }

    /// 90 of 100 pass on Monday the 5th, 50 of 100 on the 12th.
    private func measured(
        _ commitments: [(schedule: String, kpi: String, from: String, to: String, Double)],
        status: ProductionSchedule.Status = .active
    ) -> Measurements {
        var plant = PlantFixture()
        for (day, passed) in [("2026-01-05", 90), ("2026-01-12", 50)] {
            plant.schedule(day)
            plant.inspection(day, inspected: 100, passed: passed, defective: 100 - passed)
        }
        plant.records.schedules = Directory([
            ProductionSchedule(id: "A", name: "A", status: status),
            ProductionSchedule(id: "DRAFT", name: "D", status: .draft),
        ])
        plant.records.commitments = commitments.map { schedule, kpi, from, to, value in
            KPICommitment(
                schedule: plant.records.schedules.intern(schedule), kpi: kpi,
                period: PlantFixture.day(from)...PlantFixture.day(to), value: value)
        }
        let asOf = plant.asOf("2026-01-14")
        return Measurements(
            of: plant.records, InferredInputs(of: plant.records, asOf: asOf), asOf: asOf)
    }

    // 90 % passed, 100 were promised: 10 % off is not yet missed; of 101 it is 10.89 %.
    @Test("The last period that is over is held against its own days")
    func lastPeriod() throws {
        let kpi = "QL-FPY"
        let found = measured([
            ("A", kpi, "2025-12-29", "2026-01-04", 100),
            ("A", kpi, "2026-01-05", "2026-01-11", 101),
            ("DRAFT", kpi, "2026-01-06", "2026-01-12", 1),
            ("A", kpi, "2026-01-12", "2026-01-18", 100),
            ("A", "NO-SUCH", "2026-01-05", "2026-01-11", 1),
        ]).commitments
        #expect(found.map(\.kpi) == [kpi])
        let variance = try #require(found.first)
        #expect(variance.period.lowerBound == PlantFixture.day("2026-01-05"))
        #expect([variance.committed, variance.actual] == [101, 90])
        #expect(variance.standing == .missed)
        #expect(abs(variance.percent - -1100.0 / 101) < 1e-12)
    }

    @Test("Nothing is told of a draft, of a period long over, or of days without a value")
    func untold() {
        let week = ("A", "QL-FPY", "2026-01-05", "2026-01-11", 100.0)
        #expect(measured([week], status: .cancelled).commitments == [])
        #expect(measured([week], status: .completed).commitments.count == 1)
        #expect(measured([("A", "QL-FPY", "2025-12-01", "2025-12-13", 100)]).commitments == [])
        #expect(measured([("A", "QL-FPY", "2026-01-06", "2026-01-11", 100)]).commitments == [])
    }
}
