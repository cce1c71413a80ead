import Measures
import Plant
import TestSupport
import Testing
import Units

@Suite("Strategic dashboard")
struct DashboardTests {
    private static let day = "2026-11-18"

    /// First pass yield of 30 days up to the 18th, 95 % and 97 % by turns, the last day's as given.
    private func plant(days: Int, last: Int) -> PlantFixture {
        var plant = PlantFixture()
        let end = PlantFixture.day(Self.day)
        for back in (0..<days).reversed() {
            let day = (end - back).description
            plant.schedule(day)
            plant.inspection(
                day, inspected: 100, passed: back == 0 ? last : back.isMultiple(of: 2) ? 95 : 97)
        }
        return plant
    }

    // Yield 96 % meets its 95, absence 5 % misses its 3; the others have no value.
    @Test("The headline counts the KPIs that meet their target")
    func onTarget() throws {
        var plant = plant(days: 2, last: 96)
        plant.attendance(Self.day, employee: "A", scheduled: 20, absent: 1)
        let measured = plant.measure(Self.day)
        let view = try #require(measured["ST-DASH"])
        #expect(view[.day].value == 1)
        let rows = try #require(view.rows[.day])
        let yield = try #require(rows.first { $0.key == .kpi("QL-FPY") })
        #expect(yield[.value] == 96 && yield[.target] == 95 && yield[.change] == -1)
        let absence = try #require(rows.first { $0.key == .kpi("LB-ABS") })
        #expect(absence[.value] == 5 && absence[.target] == 3)
        // A KPI stands in the view as on its own page.
        for row in rows {
            let own = try #require(measured[row.key.text])[.day]
            #expect(row[.value] == own.value && row[.change] == own.change)
        }
    }

    // Baseline of 20 days: mean 96, moving range 2, limits 96 ± 5.3. 60 is outside; 94 is not.
    @Test("Days outside the limits are signals of the window", arguments: [(60, 1), (94, 0)])
    func signals(last: Int, count: Double) throws {
        let view = try #require(plant(days: 30, last: last).measure(Self.day)["ST-DASH"])
        for window in [Window.day, .rolling30] {
            let row = try #require(view.rows[window]?.first { $0.key == .kpi("QL-FPY") })
            #expect(row[.signals] == count)
        }
    }

    @Test("Eleven days make no limits, and a day left out is no signal")
    func noSignals() throws {
        func signals(_ plant: PlantFixture) -> Double? {
            let rows = plant.measure(Self.day)["ST-DASH"]?.rows[.day]
            return rows?.first { $0.key == .kpi("QL-FPY") }?[.signals]
        }
        #expect(signals(plant(days: 11, last: 60)) == nil)
        #expect(signals(plant(days: 12, last: 60)) != nil)
        var plant = plant(days: 30, last: 60)
        let day = PlantFixture.day(Self.day)
        plant.records.annotations = [
            Annotation(id: "1", kpi: "QL-FPY", from: day, to: nil, kind: .exclude, note: "test")
        ]
        #expect(signals(plant) == 0)
    }

    @Test("A plant that keeps nothing has nothing on its dashboard")
    func empty() throws {
        var plant = PlantFixture()
        plant.schedule(Self.day)
        let view = try #require(plant.measure(Self.day)["ST-DASH"])[.day]
        #expect(view.value == nil && view.status == .notRecorded)
    }
}
