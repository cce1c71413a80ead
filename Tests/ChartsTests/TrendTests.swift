import Charts
import Drawing
import Measures
import Reporting
import Testing
import Units

@Suite("Trend")
struct TrendTests {
    struct Gaps: Sendable, CustomTestStringConvertible {
        let name: String
        let pattern: String
        var solid = 0
        var dashed = 0
        /// Filled and hollow dots besides the last value's own.
        var filled = 0
        var hollow = 0
        var testDescription: String { name }
    }

    @Test(
        "Lines and dots follow what is known",
        arguments: [
            Gaps(name: "measured days are one line", pattern: "AAAA", solid: 1),
            Gaps(name: "a day not recorded breaks it", pattern: "AA.AA", solid: 2),
            Gaps(name: "so do days off and days that cannot exist", pattern: "AAHHAAMAA", solid: 3),
            Gaps(name: "a suppressed day too", pattern: "AAQAA", solid: 2),
            Gaps(name: "a day between gaps is a dot", pattern: "AA.A.AA", solid: 2, filled: 1),
            Gaps(
                name: "estimated days are dashed on both sides and hollow", pattern: "AAEAA",
                solid: 2, dashed: 1, hollow: 1),
            Gaps(name: "estimated days in a row", pattern: "EEEE", dashed: 1, hollow: 4),
            Gaps(
                name: "an estimated day between gaps is a hollow dot", pattern: "AA.E.AA", solid: 2,
                hollow: 1),
            Gaps(
                name: "provisional is not sure either", pattern: "AAAP", solid: 1, dashed: 1,
                hollow: 1),
            Gaps(name: "one day alone", pattern: "A", filled: 1),
        ])
    func gaps(_ example: Gaps) throws {
        let drawing = try drawn(trendChart(points(example.pattern)))
        #expect(drawing.strokes(dashed: false) == example.solid)
        // The key shows one dashed sample and one hollow dot, where there is something to explain.
        let key = example.hollow > 0 ? 1 : 0
        #expect(drawing.strokes(dashed: true) == example.dashed + key)
        var filled = 0
        var hollow = 0
        for case .circle(_, let radius, let fill?, _) in drawing.marks where radius < 4 {
            if fill.paint == .surface { hollow += 1 } else { filled += 1 }
        }
        #expect(filled == example.filled)
        #expect(hollow == example.hollow + key)
    }

    @Test("Values of days that mean absent are not drawn even when given")
    func absentWins() throws {
        var points = points("AAAA")
        points[1].status = .suppressed
        let drawing = try drawn(trendChart(points))
        #expect(drawing.strokes(dashed: false) == 1)
        #expect(drawing.tips[1].text == "2025-12-02 · Q suppressed: too few entries")
    }

    @Test("The last value, the target, the extremes and the band are named")
    func names() throws {
        let chart = trendChart(
            points("AAAAAAAAAA.."), target: TrendChart.Target(value: 74, warning: 66))
        var texts = try drawn(chart).texts
        #expect(texts.contains("79.0\u{202F}%"))
        #expect(texts.contains("target"))
        #expect(texts.contains("74.0\u{202F}%"))
        #expect(texts.contains("70.0\u{202F}%"))
        #expect(texts.contains("watch"))
        texts = try drawn(chart, language: "ar").texts
        #expect(texts.contains("ديسمبر 2025"))
    }

    @Test("Each day has a tip with its value, or why there is none")
    func tips() throws {
        let drawing = try drawn(trendChart(points("AE.H"), unit: .hours))
        #expect(
            drawing.tips.map(\.text) == [
                "2025-12-01 · 70.0\u{202F}h",
                "2025-12-02 · 71.0\u{202F}h · E estimated: an input was inferred",
                "2025-12-03 · L not recorded", "2025-12-04 · H holiday or weekend",
            ])
    }

    @Test("Where days lie close, a tip names several")
    func crowdedTips() throws {
        let drawing = try drawn(trendChart(points(String(repeating: "A", count: 400))))
        #expect(drawing.tips.count == 134)
        #expect(drawing.tips[0].text == "2025-12-01 – 2025-12-03 · 70.0 – 72.0\u{202F}%")
        #expect(drawing.tips.dropLast().allSatisfy { $0.area.width >= 3 && $0.area.height >= 14 })
    }

    @Test("Without values the figure says so, keeps its target, and claims nothing")
    func noValues() throws {
        let drawing = try drawn(
            trendChart(points("LLHM"), target: TrendChart.Target(value: 85, warning: 80)))
        #expect(drawing.texts.contains("No values in this period"))
        #expect(drawing.texts.contains("85.0\u{202F}%"))
        #expect(drawing.description == "A falling trend.")
        #expect(try drawn(trendChart([])).texts == ["No values in this period"])
    }

    @Test("A line that does not start at zero says so")
    func axisStart() throws {
        #expect(
            try drawn(trendChart(points("AAAA"))).description
                == "A falling trend. The axis starts at 70\u{202F}%.")
        #expect(try drawn(trendChart(points("AAAA", base: 0))).description == "A falling trend.")
    }

    @Test("Days out of order and twice make the same chart as days in order")
    func order() throws {
        let ordered = points("AAAAA")
        var shuffled = Array(ordered.reversed())
        shuffled.insert(TrendPoint(day: ordered[2].day, value: 1, status: .normal), at: 0)
        let chart = try drawn(trendChart(ordered))
        #expect(try drawn(trendChart(shuffled)) == chart)
    }

    @Test("More points than a screen shows keep their extremes")
    func thinning() throws {
        var many = points(String(repeating: "A", count: 20_000), base: 0)
        for index in many.indices { many[index].value = Double(index % 7) }
        many[12_345].value = 1_000
        let drawing = try drawn(trendChart(many, unit: .units))
        #expect(drawing.texts.contains("1,000\u{202F}u"))
        guard
            case .path(let path, _, _)? = drawing.marks.first(where: {
                if case .path(_, _, let stroke?) = $0 { stroke.paint == .series(0) } else { false }
            })
        else { throw NoLine() }
        #expect(path.segments.count < 4 * 640)
        let top = path.segments.compactMap { segment -> Double? in
            if case .line(let point) = segment { point.y } else { nil }
        }.min()
        #expect(top == 18)
    }

    struct NoLine: Error {}
}
