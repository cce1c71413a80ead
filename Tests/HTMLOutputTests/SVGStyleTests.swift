import Drawing
import Foundation
import HTMLOutput
import Testing

/// `assets/charts.css` against the classes that the writer uses and the contrasts that we promise.
@Suite("Style sheet of charts")
struct SVGStyleTests {
    private static let paints: [Paint] =
        [.surface, .ink, .muted, .grid, .band, .context, .good, .bad, .watch]
        + (0..<4).map(Paint.series) + (0..<7).map(Paint.heat) + (0..<7).map(Paint.onHeat)

    private func stylesheet(file: String = #filePath) throws -> String {
        let root = URL(filePath: file).deletingLastPathComponent().appending(path: "../..")
        return try String(contentsOf: root.appending(path: "assets/charts.css"), encoding: .utf8)
    }

    @Test("Every class that the writer uses has its rule, and every colour its variable")
    func classes() throws {
        let css = try stylesheet()
        for paint in Self.paints + [.series(9), .heat(-1), .onHeat(7)] {
            let drawing = Drawing(
                width: 9, height: 9, title: "", description: "",
                marks: [.circle(Point(1, 1), radius: 1, fill: Fill(paint), stroke: Stroke(paint))])
            let text = String(decoding: svg(drawing, id: "c"), as: UTF8.self)
            let classes = try #require(text.firstMatch(of: /<circle class="f-(\w+) s-(\w+)"/))
            #expect(css.contains("\n.f-\(classes.1) { fill: var(--chart-\(classes.1)); }"))
            #expect(css.contains("\n.s-\(classes.2) { stroke: var(--chart-\(classes.2)); }"))
            #expect(css.contains("--chart-\(classes.1): #"))
        }
    }

    @Test("Text has a contrast of 4.5 and data one of 3, in light and in dark")
    func contrast() throws {
        let css = try stylesheet()
        let blocks = css.split(separator: ":root").dropFirst().prefix(3).map(colours)
        try #require(blocks.count == 3)
        let light = blocks[0]
        let dark = light.merging(blocks[1]) { $1 }
        // What the system asks for and what the reader chose are the same dark.
        #expect(blocks[1] == blocks[2])
        for theme in [light, dark] {
            func contrast(_ a: String, _ b: String) throws -> Double {
                let (a, b) = (luminance(try #require(theme[a])), luminance(try #require(theme[b])))
                return (max(a, b) + 0.05) / (min(a, b) + 0.05)
            }
            for name in ["ink", "muted"] {
                #expect(try contrast(name, "surface") >= 4.5)
                #expect(try contrast(name, "band") >= 4.5)
            }
            for name in ["good", "bad", "watch"] { #expect(try contrast(name, "surface") >= 4.5) }
            for name in ["series0", "series1", "series2", "series3", "context"] {
                #expect(try contrast(name, "surface") >= 3, "\(name)")
            }
            for step in 0..<7 {
                #expect(try contrast("heat\(step)", "onheat\(step)") >= 4.5, "step \(step)")
            }
            // A step up is always a step in the same direction of lightness.
            let steps = try (0..<7).map { luminance(try #require(theme["heat\($0)"])) }
            #expect(steps == steps.sorted() || steps == steps.sorted(by: >))
        }
    }

    private func colours(_ block: Substring) -> [String: String] {
        var result: [String: String] = [:]
        for match in block.matches(of: /--chart-(\w+): (#\w+);/) {
            result[String(match.1)] = String(match.2)
        }
        return result
    }

    /// Relative luminance of WCAG 2.2.
    private func luminance(_ colour: String) -> Double {
        var digits = colour.dropFirst().compactMap(\.hexDigitValue)
        if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
        let parts = stride(from: 0, to: 6, by: 2).map { index -> Double in
            let share = Double(digits[index] * 16 + digits[index + 1]) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
