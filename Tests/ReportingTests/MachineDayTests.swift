import Measures
import Plant
import TestSupport
import Testing
import Units

@testable import Reporting

/// The shift is 08:00–16:00.
@Suite("The day of the machines")
struct MachineDayTests {
    private static let day = "2026-11-18"

    private func figure(_ prepare: (inout PlantFixture) -> Void) throws -> Figure {
        var plant = PlantFixture()
        plant.machine("M1")
        plant.schedule(Self.day)
        plant.entry(Self.day, machine: "M1", produced: 10, run: 5)
        prepare(&plant)
        return try #require(Telling(of: plant, on: Self.day).stateTimeline)
    }

    @Test("A stop of which only the minutes are known is told with the others")
    func minutesOnly() throws {
        let told = try figure { plant in
            plant.stop(Self.day, machine: "M1", minutes: 25)
            plant.stop(
                Self.day, machine: "M1", from: Self.day + "T09:00:00", to: Self.day + "T09:10:00")
        }
        #expect(told.title == "M1 stood still longest: 35.0\u{202F}min unplanned")
        #expect(
            told.description.hasSuffix(
                " 25.0\u{202F}min of it have no place on the clock: only their minutes were recorded."
            ))
        guard case .stateTimeline(let chart) = told.content else {
            Issue.record("no timeline")
            return
        }
        #expect(chart.rows.map(\.unplacedMinutes) == [25])
    }

    @Test("A stop of seconds is a stop")
    func seconds() throws {
        let told = try figure { plant in
            plant.stop(
                Self.day, machine: "M1", from: Self.day + "T09:00:00", to: Self.day + "T09:00:24")
        }
        // 24 s are 0.4 min.
        #expect(told.title == "M1 stood still longest: 0.4\u{202F}min unplanned")
    }

    @Test("What is laid later covers what was laid before, to the second")
    func layers() {
        func time(_ second: Int64) -> LocalTime { LocalTime(seconds: second) }
        var day = DayLayers(start: time(0), until: time(100))
        day.lay(time(10), time(90), .running, 0)
        day.lay(time(20), time(30), .plannedStop, 1)
        day.lay(time(25), time(40), .unplannedStop, 2)
        day.lay(time(80), time(200), .unplannedStop, 3)
        let spans = day.spans { "\($0) \($1)" }
        #expect(spans.map(\.start.seconds) == [0, 10, 20, 25, 40, 80])
        #expect(spans.map(\.end.seconds) == [10, 20, 25, 40, 80, 100])
        #expect(
            spans.map(\.state) == [
                .unscheduled, .running, .plannedStop, .unplannedStop, .running, .unplannedStop,
            ])
        #expect(spans.map(\.detail).first == "" && spans.last?.detail == "unplannedStop 3")
    }
}
