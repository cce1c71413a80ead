import CSVOutput
import Measures
import Plant
import Reporting
import Testing
import Units

@Suite("Exports of signals and forecasts")
struct SignalTableTests {
    private let today = Day(number: 20_000)

    private var result: KPIResult {
        var result = KPIResult(
            kpi: KPI(
                id: "MY-RATE", ownName: "=Rate", group: "O Own", tier: 3, unit: .percent,
                scale: 100,
                direction: .higher, dimensions: [], formula: "", source: "", inputs: []),
            windows: [:])
        let study = ControlStudy(
            chart: .proportions, rules: SignalRule.usual,
            stretches: [],
            limits: [
                .init(days: (today - 1)...(today - 1), centre: 92, lower: 84, upper: nil),
                .init(days: today...today, centre: 92, lower: 83.5, upper: 99.5),
            ],
            signals: [
                .init(
                    day: today - 1, rule: .limits, side: .below, value: 80, bearing: .concerning),
                .init(day: today, rule: .run8, side: .below, value: 90, bearing: .concerning),
            ], variation: .specialCause(.concerning))
        result.signals = study
        result.forecast = KPIForecast(
            method: .additiveHoltWinters, error: 0.75,
            points: [
                .init(day: today + 3, value: 91, low: 80, high: 100),
                .init(day: today + 4, value: 91.5, low: nil, high: nil),
            ])
        return result
    }

    @Test("A signal stands beside the limits of its own day")
    func signals() throws {
        let report = try sampleReport(kpis: [result])
        #expect(
            try rows("exports/machine/signals.csv", of: report) == [
                [
                    "kpi_id", "day", "rule", "side", "bearing", "value", "centre", "lower",
                    "upper", "unit", "chart", "name",
                ],
                [
                    "MY-RATE", "2024-10-03", "limits", "below", "concerning", "80", "92", "84", "",
                    "%", "p", "=Rate",
                ],
                [
                    "MY-RATE", "2024-10-04", "run8", "below", "concerning", "90", "92", "83.5",
                    "99.5", "%", "p", "=Rate",
                ],
            ])
        // What the plant calls its KPI is no formula in Excel.
        #expect(try rows("exports/signals.csv", of: report)[1].last == "'=Rate")
    }

    @Test("A forecast says when and how it was made, and that it is one")
    func forecasts() throws {
        let report = try sampleReport(kpis: [result])
        #expect(
            try rows("exports/machine/forecasts.csv", of: report) == [
                [
                    "kpi_id", "made_on", "day", "value", "low", "high", "status", "method", "mase",
                    "unit", "name",
                ],
                [
                    "MY-RATE", "2024-10-04", "2024-10-07", "91", "80", "100", "F", "holt_winters",
                    "0.75", "%", "=Rate",
                ],
                [
                    "MY-RATE", "2024-10-04", "2024-10-08", "91.5", "", "", "F", "holt_winters",
                    "0.75", "%", "=Rate",
                ],
            ])
    }
}
