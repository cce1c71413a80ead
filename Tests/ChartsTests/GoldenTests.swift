import Charts
import Drawing
import Foundation
import HTMLOutput
import Measures
import Reporting
import TestSupport
import Testing
import Units

/// The whole way from a figure to the bytes of its SVG.
@Suite("Golden charts")
struct GoldenTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let content: Figure.Content
        var language = "en"
        var testDescription: String { name }
    }

    static let cases: [Case] = {
        var random = SeededGenerator(seed: 20)
        // Five working days, two off; a few days missing or estimated; the last still open.
        func plant(_ count: Int, _ base: Double, _ spread: Double) -> [TrendPoint] {
            let first = Day(number: 20_423)
            return (0..<count).map { index in
                let day = first + index
                let value = base + random.within(-spread...spread)
                if day.weekday > 5 { return TrendPoint(day: day, value: nil, status: .holiday) }
                if random.chance(0.04) {
                    return TrendPoint(day: day, value: nil, status: .notRecorded)
                }
                let status: ObservationStatus =
                    index == count - 1 ? .provisional : random.chance(0.08) ? .estimated : .normal
                return TrendPoint(day: day, value: value, status: status)
            }
        }
        let target = TrendChart.Target(value: 85, warning: 80)
        let trend = TrendChart(
            points: plant(92, 78, 6), unit: .percent, direction: .higher, target: target,
            targetLabel: "target")
        var arabic = trend
        arabic.targetLabel = "الهدف"
        let causes: [(String, Double)] = [
            ("Hydraulic leak", 41.2), ("Waiting for material", 28),
            ("Werkzeugwechsel & Rüsten", 17.5),
            ("انقطاع التيار", 8.4), ("<script>alert(1)</script>", 3.1),
        ]
        let shifts = ["Early", "Late", "Nacht"].map {
            HeatMapChart.Row(label: $0, points: plant(31, 78, 14))
        }
        return [
            Case(name: "trend", content: .trend(trend)),
            Case(name: "trend-arabic", content: .trend(arabic), language: "ar"),
            Case(
                name: "trend-no-values",
                content: .trend(
                    TrendChart(
                        points: trend.points.prefix(14).map {
                            TrendPoint(day: $0.day, value: nil, status: .notRecorded)
                        }, unit: .percent, direction: .higher, target: target, targetLabel: "target"
                    ))),
            Case(
                name: "pareto",
                content: .pareto(
                    ParetoChart(
                        bars: causes.map { .init(label: $0.0, value: $0.1) }
                            + [.init(label: "other", value: 6.5, isOther: true)], unit: .hours,
                        cumulativeLabel: "cumulative share"))),
            Case(
                name: "heat-map",
                content: .heatMap(
                    HeatMapChart(
                        days: shifts[0].points.map(\.day), rows: shifts, unit: .percent,
                        direction: .higher))),
            Case(
                name: "sparkline",
                content: .sparkline(Sparkline(points: plant(30, 78, 6), target: 85))),
        ] + KindSamples.all.map { Case(name: $0.name, content: $0.content) }
    }()

    @Test(arguments: cases)
    func inline(_ example: Case) throws {
        let drawing = try drawn(example.content, language: example.language)
        try expectGolden(svg(drawing, id: example.name), "\(example.name).svg")
    }

    @Test(
        "A three-month trend weighs at most 12 KB, and 3 KB on the way",
        arguments: ["trend", "control-chart"])
    func weight(name: String) throws {
        let content = try #require(Self.cases.first { $0.name == name }).content
        let bytes = svg(try drawn(content), id: name)
        #expect(bytes.count <= 12 * 1024)
        #expect(try gzipped(bytes) <= 3 * 1024)
    }

    /// How many bytes `gzip` makes of `bytes`.
    private func gzipped(_ bytes: [UInt8]) throws -> Int {
        let file = FileManager.default.temporaryDirectory.appending(
            path: "andon-\(UUID().uuidString).svg")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["gzip", "-9", "-c", file.path]
        process.standardOutput = output
        try process.run()
        let packed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return packed.count
    }
}
