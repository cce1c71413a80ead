import Inference
import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("What was left out is known by the numbers")
struct RejectedRecordTests {
    /// Wednesday.
    private static let today = "2026-11-18"

    /// A hundred units and an inspection on the 11th, the 17th and the 18th.
    private func plant(_ rejected: [RejectedRow]) -> PlantFixture {
        var plant = PlantFixture()
        for day in ["2026-11-11", "2026-11-17", Self.today] {
            plant.schedule(day)
            plant.entry(day, line: "L1", produced: 100)
        }
        plant.records.rejected = rejected
        return plant
    }

    private func row(
        _ table: String = "production_entry", _ key: String = "X", on day: String?,
        _ effect: RejectedRow.Effect = .row, units: Int? = nil
    ) -> RejectedRow {
        RejectedRow(
            table: table, key: key, rule: "r", value: "v", effect: effect,
            day: day.map { PlantFixture.day($0) }, units: units)
    }

    @Test(
        "A row lowers the completeness of its day, and of every window that holds it",
        arguments: [
            // Of today one counts and one does not; of the week since the 16th two of three.
            ("2026-11-18", 1.0 / 2, 2.0 / 3, 3.0 / 4), ("2026-11-17", 1, 2.0 / 3, 3.0 / 4),
            ("2026-11-11", 1, 1, 3.0 / 4), ("2026-08-01", 1, 1, 1),
            // Of which day it is nobody knows: any but the one that is told by itself.
            (nil, 1, 2.0 / 3, 3.0 / 4),
        ] as [(String?, Double, Double, Double)])
    func completeness(day: String?, today: Double, week: Double, month: Double) throws {
        let result = try #require(plant([row(on: day)]).measure(Self.today)["PR-VOL"])
        #expect(result[.day].completeness == today)
        #expect(result[.week].completeness == week)
        #expect(result[.rolling30].completeness == month)
        #expect(result[.day].value == 100 && result[.day].status == .normal)
    }

    @Test("A cell that was not taken, and what is only told, leave the row and the completeness")
    func cells() throws {
        for effect in [RejectedRow.Effect.cell, .none] {
            let result = try #require(
                plant([row(on: Self.today, effect)]).measure(Self.today)["PR-VOL"])
            #expect(result[.day].completeness == 1)
        }
    }

    @Test("What it is of counts: an inspection that was left out leaves production complete")
    func tables() throws {
        let measured = plant([row("inspection", on: Self.today)]).measure(Self.today)
        #expect(measured["PR-VOL"]?[.day].completeness == 1)
    }

    @Test(
        "More than a hundredth of the rows, or of the units, is a warning",
        arguments: [
            // 1 of 4 rows; of 300 units at most 3.03 may be lost without a word, were the rows many.
            (1, nil, 1), (0, nil, nil), (2, 500, 2),
        ] as [(Int, Int?, Double?)])
    func alerts(rows: Int, units: Int?, value: Double?) {
        let lost = (0..<rows).map {
            row("production_entry", "X\($0)", on: Self.today, units: units)
        }
        let found = plant(lost).measure(Self.today).alerts.filter {
            $0.subject == "production_entry"
        }
        #expect(found.map(\.value) == [value].compactMap(\.self))
        #expect(found.allSatisfy { $0.severity == .warning && $0.kind == .dataMissing })
        #expect(
            found.allSatisfy {
                $0.cause == .recordsRejected(table: "production_entry", of: 3 + rows)
            })
    }

    @Test("One of very many is told on its page alone, unless it carries the units")
    func few() {
        func alerts(units: Int) -> Int {
            var plant = PlantFixture()
            for number in 0..<120 {
                plant.entry(Self.today, line: "L\(number)", produced: 10)
            }
            // 1 of 121 rows. 12 of 1212 units are just under 1 %, 13 of 1213 are over.
            plant.records.rejected = [row(on: Self.today, units: units)]
            return plant.measure(Self.today).alerts.count { $0.subject == "production_entry" }
        }
        #expect(alerts(units: 12) == 0)
        #expect(alerts(units: 13) == 1)
    }

    @Test("A report speaks of no row that is later than its moment")
    func later() {
        var records = plant([row(on: "2026-11-19"), row(on: Self.today), row(on: nil)]).records
        records.discardFacts(after: AsOf(endOf: PlantFixture.day(Self.today), for: records))
        #expect(records.rejected.map(\.day?.description) == [Self.today, nil])
    }
}
