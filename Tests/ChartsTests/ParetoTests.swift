import Charts
import Drawing
import Measures
import Reporting
import Testing

@Suite("Pareto")
struct ParetoTests {
    private func chart(_ bars: [(String, Double)], other: Double? = nil) -> Figure.Content {
        var all = bars.map { ParetoChart.Bar(label: $0.0, value: $0.1) }
        if let other { all.insert(.init(label: "other", value: other, isOther: true), at: 0) }
        return .pareto(ParetoChart(bars: all, unit: .hours, cumulativeLabel: "cumulative share"))
    }

    private func bars(_ drawing: Drawing) -> [(width: Double, paint: Paint)] {
        drawing.marks.compactMap {
            if case .rectangle(let area, _, let fill?, _) = $0 {
                (area.width, fill.paint)
            } else {
                nil
            }
        }
    }

    @Test("Bars are sorted with other last, start at zero, and the vital few stand out")
    func order() throws {
        let drawing = try drawn(chart([("b", 30), ("a", 50), ("c", 10)], other: 10))
        #expect(drawing.tips.map { $0.text.prefix(1) } == ["a", "b", "c", "o"])
        let bars = bars(drawing)
        #expect(bars.map(\.paint) == [.series(0), .series(0), .context, .context])
        #expect(abs(bars[1].width / bars[0].width - 0.6) < 1e-9)
        #expect(abs(bars[3].width / bars[0].width - 0.2) < 1e-9)
        for text in [
            "50.0\u{202F}h", "50.0\u{202F}%", "80.0\u{202F}%", "90.0\u{202F}%", "100.0\u{202F}%",
        ] {
            #expect(drawing.texts.contains(text))
        }
    }

    @Test("The tip tells the whole label, value, share and cumulative share")
    func tips() throws {
        let name = "Störung \u{202E}" + String(repeating: "sehr ", count: 20) + "lang\n<&>"
        let drawing = try drawn(chart([(name, 75), ("b", 25)]))
        let whole = "Störung " + String(repeating: "sehr ", count: 20) + "lang <&>"
        #expect(
            drawing.tips[0].text
                == whole + " · 75.0\u{202F}h · 75.0\u{202F}% · cumulative share 75.0\u{202F}%")
        let label = try #require(drawing.texts.first { $0.hasSuffix("…") })
        #expect(whole.hasPrefix(label.dropLast()))
    }

    @Test("Equal causes keep their order; without any time lost nothing is drawn")
    func edges() throws {
        #expect(
            try drawn(chart([("x", 1), ("y", 1), ("z", 1)])).tips.map { $0.text.prefix(1) }
                == ["x", "y", "z"])
        #expect(try drawn(chart([("x", 0)], other: 0)).texts == ["No values in this period"])
        #expect(try drawn(chart([])).texts == ["No values in this period"])
        #expect(
            try drawn(chart([("x", .nan), ("y", -.infinity)])).texts == ["No values in this period"]
        )
    }
}
