import Drawing
import Measures
import Reporting
import Testing

@testable import Charts

/// Counts what is measured.
private final class CountingMetrics: TextMetrics {
    private(set) var measured = 0

    func width(of text: String, size: Double, weight: Label.Weight) -> Double {
        measured += text.unicodeScalars.count
        return FixedTextMetrics().width(of: text, size: size, weight: weight)
    }
}

@Suite("Names without an end")
struct LongNameTests {
    private func measured(_ count: Int) throws -> (characters: Int, texts: [String]) {
        let name = String(repeating: "W", count: count)
        let figure = Figure(
            name: "x", title: "\(name) causes 80.0 % of all downtime", subtitle: name,
            description: "",
            content: .pareto(
                ParetoChart(
                    bars: [.init(label: name, value: 4), .init(label: "b", value: 1)],
                    unit: .minutes, cumulativeLabel: "share")), table: nil)
        let metrics = CountingMetrics()
        let drawing = drawing(
            of: figure, words: try words(), currency: "EUR", metrics: metrics)
        let whole = headed(
            drawing, title: figure.title, subtitle: figure.subtitle, metrics: metrics)
        return (metrics.measured, whole.texts)
    }

    @Test("They are cut where they have no room, and ten times the name costs ten times, no more")
    func linear() throws {
        let (thousand, _) = try measured(1_000)
        let (long, texts) = try measured(100_000)
        #expect(long < thousand * 101)
        #expect(texts.allSatisfy { $0.count < 120 })
        #expect(texts.count { $0.hasSuffix("…") } == 3)
    }

    @Test("What is cut within an isolate closes it, and what follows on the next line is isolated")
    func isolates() throws {
        let name = "\u{2068}" + String(repeating: "קו ", count: 40) + "א\u{2069}"
        let drawing = headed(
            Drawing(width: 300, height: 10, title: "", description: "", marks: []),
            title: name + ": 5 of 7", subtitle: "", metrics: FixedTextMetrics())
        #expect(drawing.texts.count == 3)
        for line in drawing.texts {
            #expect(line.first == "\u{2068}")
            #expect(line.count { $0 == "\u{2068}" } == line.count { $0 == "\u{2069}" })
        }
    }
}
