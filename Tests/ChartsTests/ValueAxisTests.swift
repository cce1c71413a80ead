import Measures
import Testing
import Units

@testable import Charts

@Suite("Value axis")
struct ValueAxisTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let values: [Double]
        var unit = KPI.Unit.percent
        let labels: [String]
        var testDescription: String { name }
    }

    @Test(arguments: [
        Case(
            name: "high values do not start at zero", values: [71, 88],
            labels: ["70\u{202F}%", "75\u{202F}%", "80\u{202F}%", "85\u{202F}%", "90\u{202F}%"]),
        Case(
            name: "values that reach far down do", values: [30, 88], unit: .hours,
            labels: ["0", "20", "40", "60", "80", "100"]),
        Case(
            name: "one value stands on zero", values: [640], unit: .units,
            labels: ["0", "200", "400", "600", "800"]),
        Case(
            name: "no value at all has a scale", values: [], unit: .index,
            labels: [
                "0.0", "0.2", "0.4", "0.6", "0.8", "1.0",
            ]),
        Case(
            name: "counts have whole steps", values: [0, 2], unit: .count, labels: ["0", "1", "2"]),
        Case(
            name: "negative values hang from zero", values: [-3, -0.5], unit: .hours,
            labels: ["−3", "−2", "−1", "0"]),
        Case(
            name: "both signs share a scale", values: [-18, 15], unit: .hours,
            labels: ["−20", "−10", "0", "10", "20"]),
        Case(
            name: "millions carry a prefix", values: [0, 1_600_000], unit: .money,
            labels: ["0", "0.5\u{202F}M", "1.0\u{202F}M", "1.5\u{202F}M", "2.0\u{202F}M"]),
        Case(
            name: "tiny values keep their digits", values: [1e-6, 3e-6], unit: .ratio,
            labels: ["0.000000", "0.000001", "0.000002", "0.000003"]),
        Case(
            name: "a hair's difference is seen", values: [100.01, 100.04], unit: .minutes,
            labels: ["100.01", "100.02", "100.03", "100.04"]),
    ])
    func table(_ example: Case) {
        let axis = ValueAxis(covering: example.values, unit: example.unit)
        #expect(axis.ticks.map { axis.label($0, unit: example.unit) } == example.labels)
    }

    @Test("Every axis holds its values between at most six even, distinctly named ticks")
    func property() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<2_000 {
            let scale = [1e-9, 1e-3, 1, 1e4, 1e12, 9e17][random.within(0...5)]
            let offset = random.chance(0.5) ? 0 : random.within(-1.0...1) * scale
            let values = (0..<random.within(1...20)).map { _ in
                offset + random.within(-1.0...1) * scale * 0.1
            }
            let axis = ValueAxis(covering: values, unit: .ratio)
            #expect((2...6).contains(axis.ticks.count), "\(values)")
            let step = axis.ticks[1] - axis.ticks[0]
            for (a, b) in zip(axis.ticks, axis.ticks.dropFirst()) {
                #expect(abs(b - a - step) <= step * 1e-6, "\(axis.ticks)")
            }
            for value in values {
                #expect(value >= axis.low - step * 1e-6 && value <= axis.high + step * 1e-6)
            }
            let labels = axis.ticks.map { axis.label($0, unit: .ratio) }
            #expect(Set(labels).count == labels.count, "\(labels)")
        }
    }
}
