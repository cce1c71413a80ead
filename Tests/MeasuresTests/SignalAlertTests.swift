import Measures
import Plant
import Testing
import Units

@Suite("Alerts of control charts")
struct SignalAlertTests {
    private func signals(_ plant: DailyPlant, _ kpi: String) -> [Alert] {
        plant.measured().alerts.filter { $0.kind == .signal && $0.subject == kpi }
    }

    // p̄ = 0.92, lower limit 83.86 %: see the tests of the charts.
    @Test("A latest day below its limits is a note, since the first of the days in a row that are")
    func concerning() throws {
        let plant = DailyPlant.inspecting(100, passed: alternating(20, 90, 94) + [82, nil, 80])
        let alert = try #require(signals(plant, "QL-FPY").first)
        #expect(alert.severity == .info && alert.value == 80 && alert.unit == .percent)
        #expect(alert.since == .day(DailyPlant.last - 2))
    }

    @Test("A signal of days past, a steady plant and one that gets better need no attention")
    func none() {
        for passed in [
            alternating(20, 90, 94) + [80, 92], alternating(22, 90, 94),
            // Eight in a row above the centre.
            alternating(20, 90, 94) + Array(repeating: 99, count: 8),
        ] {
            #expect(signals(.inspecting(100, passed: passed), "QL-FPY").isEmpty)
        }
    }
}
