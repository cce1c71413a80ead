import Drawing
import Measures
import Reporting
import Testing
import Units

@testable import Charts

@Suite("Heat map")
struct HeatMapTests {
    private func chart(_ patterns: [String], base: Double = 70, unit: KPI.Unit = .percent)
        -> Figure.Content
    {
        let rows = patterns.enumerated().map {
            HeatMapChart.Row(label: "Line \($0 + 1)", points: points($1, base: base))
        }
        return .heatMap(
            HeatMapChart(
                days: rows.map { $0.points.map(\.day) }.max { $0.count < $1.count } ?? [],
                rows: rows, unit: unit, direction: .higher))
    }

    @Test("Decimals are printed where they fit, dropped where they do not, and then the number")
    func printing() throws {
        #expect(try drawn(chart(["AAAA"])).texts.contains("73.0"))
        let month = try drawn(chart([String(repeating: "A", count: 31)], base: 60))
        #expect(month.texts.contains("90"))
        #expect(!month.texts.contains("90.0"))
        let crowded = try drawn(
            chart([String(repeating: "A", count: 31)], base: 123_456, unit: .units))
        #expect(!crowded.labels.contains { $0.paint == .onHeat(6) })
        #expect(crowded.tips.contains { $0.text.hasSuffix("123,460\u{202F}u") })
    }

    @Test("Days without value are hatched, unsure ones marked, both explained")
    func marks() throws {
        let drawing = try drawn(chart(["A.AE", "AAAA"]))
        let hatched = drawing.marks.count {
            if case .path(_, let fill?, _) = $0 { fill.style == .hatched } else { false }
        }
        #expect(hatched == 2)
        #expect(drawing.texts.contains("no value"))
        #expect(drawing.texts.contains("estimated or provisional"))
        let sure = try drawn(chart(["AAAA"]))
        #expect(!sure.texts.contains("no value"))
        #expect(!sure.texts.contains("estimated or provisional"))
    }

    @Test("Days that have no room fall off at the old end, and every cell stays a target")
    func manyDays() throws {
        let drawing = try drawn(chart([String(repeating: "A", count: 120)], base: 10))
        let last = try #require(drawing.tips.last)
        #expect(last.text == "Line 1 · 2026-03-30 · 129.0\u{202F}%")
        #expect(drawing.tips.count < 50)
        #expect(drawing.tips.allSatisfy { $0.area.width >= 14 && $0.area.height >= 14 })
    }

    @Test("Rows that lack days, and days no row has, are missing")
    func ragged() throws {
        let drawing = try drawn(chart(["AAAA", "AA", ""]))
        #expect(drawing.tips.count == 12)
        #expect(drawing.tips[6].text == "Line 2 · 2025-12-03 · L not recorded")
        #expect(try drawn(chart(["....", "...."])).texts == ["No values in this period"])
        #expect(try drawn(chart([])).texts == ["No values in this period"])
    }

    @Test("Working days alone are named one by one")
    func workingDays() throws {
        let week = points("AAAAAHHAAAAAHHAAAAAHHAAAAAHHAAA").filter { $0.status != .holiday }
        let drawing = try drawn(
            .heatMap(
                HeatMapChart(
                    days: week.map(\.day), rows: [.init(label: "Line 1", points: week)],
                    unit: .percent, direction: .higher)))
        let days = ["1", "2", "3", "4", "5", "8", "9"]
        #expect(
            drawing.labels.filter { $0.size == 10 && $0.paint == .muted }.map(\.text).starts(
                with: days))
        #expect(drawing.texts.contains("Dec 2025"))
    }

    @Test(
        "Seven round classes hold every value",
        arguments: [
            ([61.0, 97], [60.0, 66, 72, 78, 84, 90, 96, 102]),
            ([0, 7], [0, 1, 2, 3, 4, 5, 6, 7]),
            ([0.12, 0.4], [0.12, 0.16, 0.2, 0.24, 0.28, 0.32, 0.36, 0.4]),
            ([-10, 10], [-12, -9, -6, -3, 0, 3, 6, 9]),
        ])
    func classes(values: [Double], bounds: [Double]) throws {
        let scale = try #require(HeatScale(covering: values))
        if values == [-10, 10] {
            #expect(scale.bounds[0] <= -10 && scale.bounds[7] >= 10)
        } else {
            #expect(scale.bounds == bounds)
        }
        #expect(
            scale.step(of: values[1]) == 6 || scale.bounds[scale.step(of: values[1])] <= values[1])
    }

    @Test(
        "The last class ends where values must",
        arguments: [
            ([61.0, 97], 100.0, [60.0, 66, 72, 78, 84, 90, 96, 100]),
            ([0.0, 7], 100.0, [0.0, 1, 2, 3, 4, 5, 6, 7]),
            ([61.0, 101], 100.0, [60.0, 66, 72, 78, 84, 90, 96, 102]),
        ])
    func limit(values: [Double], limit: Double, bounds: [Double]) throws {
        let scale = try #require(HeatScale(covering: values, limit: limit))
        #expect(scale.bounds == bounds)
        #expect(scale.step(of: values[1]) == 6)
    }

    @Test("The class of a value is the one whose bounds hold it")
    func step() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<500 {
            let magnitude = [1e-6, 1, 1e9][random.within(0...2)]
            let values = (0..<random.within(2...40)).map { _ in random.within(-1.0...1) * magnitude
            }
            let scale = try #require(HeatScale(covering: values))
            #expect(scale.bounds.count == 8)
            for value in values {
                let step = scale.step(of: value)
                let slack = (scale.bounds[7] - scale.bounds[0]) * 1e-6
                #expect(
                    scale.bounds[step] - slack <= value && value <= scale.bounds[step + 1] + slack)
            }
        }
    }
}
