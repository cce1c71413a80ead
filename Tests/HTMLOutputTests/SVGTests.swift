import Drawing
import Foundation
import FoundationXML
import HTMLOutput
import Testing
import Units

@Suite("SVG")
struct SVGTests {
    private func text(_ marks: [Mark], id: String = "c", mode: SVGMode = .inline) -> String {
        let drawing = Drawing(
            width: 100, height: 50, title: "T", description: "D", marks: marks)
        return String(decoding: svg(drawing, id: id, mode: mode), as: UTF8.self)
    }

    /// What lies between the description and the end.
    private func body(_ marks: [Mark]) -> String {
        String(text(marks).split(separator: "</desc>")[1].dropLast("</svg>".count))
    }

    private func path(_ segments: [Path.Segment]) -> String {
        body([.path(Path(segments), stroke: Stroke(.ink))])
    }

    @Test("The root names the picture by ids of its own and runs from left to right")
    func root() {
        #expect(
            text([], id: "oee trend/1")
                == #"<svg class="chart" role="img" aria-labelledby="oee-trend-1-t oee-trend-1-d" direction="ltr" "#
                + #"fill="none" viewBox="0 0 100 50" width="100" height="50"><title id="oee-trend-1-t">T</title>"#
                + #"<desc id="oee-trend-1-d">D</desc></svg>"#)
    }

    struct Lines: Sendable, CustomTestStringConvertible {
        let name: String
        let segments: [Path.Segment]
        let data: String
        var testDescription: String { name }
    }

    @Test(
        "Paths take the shortest way",
        arguments: [
            Lines(
                name: "relative, with no digit too many",
                segments: [.move(Point(1, 2)), .line(Point(1.5, 3.25)), .line(Point(0.04, 30))],
                data: "M1 2l.5 1.3-1.5 26.7"),
            Lines(
                name: "level and upright lines by one number",
                segments: [.move(Point(0, 0)), .line(Point(10, 0)), .line(Point(10, -5))],
                data: "M0 0h10v-5"),
            Lines(
                name: "a closed piece continues from its start",
                segments: [
                    .move(Point(5, 5)), .line(Point(9, 8)), .close, .move(Point(6, 6)),
                    .line(Point(7, 8)),
                ], data: "M5 5l4 3zm1 1 1 2"),
            Lines(
                name: "what is not a number is not written",
                segments: [.move(Point(.nan, .infinity)), .line(Point(3, -.infinity))],
                data: "M0 0h3"),
        ])
    func paths(_ example: Lines) {
        #expect(path(example.segments) == #"<path class="s-ink" d="\#(example.data)"/>"#)
    }

    @Test("Rounding does not drift: a thousand steps of a third end where they should")
    func drift() {
        let points = (0...1000).map { Point(Double($0) / 3, Double($0 % 2)) }
        let data = path(Path(through: points).segments).split(separator: "\"M0 0l")[1]
        var x = 0
        for part in data.split(whereSeparator: {
            !"-.0123456789".contains($0)
        }) {
            // Each step is ".3 1" or ".4-1".
            if part.hasPrefix(".") { x += Int(part.dropFirst().prefix(1)) ?? 0 }
        }
        #expect(x == 3333)
    }

    @Test("Marks of one style in a row share it")
    func groups() {
        #expect(
            body([
                .text(Label("a", at: Point(1, 2))), .text(Label("b", at: Point(1, 3))),
                .text(
                    Label(
                        "c", at: Point(1, 4), anchor: .end, size: 12, weight: .semibold, paint: .ink
                    )),
            ])
                == #"<g class="f-muted"><text x="1" y="2">a</text><text x="1" y="3">b</text></g>"#
                + #"<text class="f-ink b" font-size="12" text-anchor="end" x="1" y="4">c</text>"#)
    }

    @Test("Neighbouring rectangles meet after rounding")
    func rectangles() {
        #expect(
            body([
                .rectangle(Rectangle(x: 0, y: 0, width: 3.34, height: 1), fill: Fill(.heat(2))),
                .rectangle(
                    Rectangle(x: 3.34, y: 0, width: 3.34, height: 1), corner: 2,
                    fill: Fill(.heat(2))),
            ])
                == #"<g class="f-heat2"><rect x="0" y="0" width="3.3" height="1"/>"#
                + #"<rect x="3.3" y="0" width="3.4" height="1" rx="2"/></g>"#)
    }

    @Test("Hatching is a pattern under the picture's own id")
    func hatching() {
        let area = Rectangle(x: 0, y: 0, width: 9, height: 9)
        let svg = body([.rectangle(area, fill: Fill(.context, style: .hatched, opacity: 0.5))])
        #expect(svg.contains(#"<pattern id="c-h0""#))
        #expect(svg.contains(#"<rect fill="url(#c-h0)" fill-opacity=".5" x="0""#))
    }

    @Test("Tips are transparent targets with a title")
    func tips() {
        #expect(
            body([.tip(Rectangle(x: 5, y: 1, width: 14, height: 20), "1 < 2")])
                == #"<path pointer-events="all" d="M5 1h14v20h-14z"><title>1 &lt; 2</title></path>"#
        )
    }

    @Test("A file of its own carries its style sheet, a page's picture no style at all")
    func standalone() throws {
        let css = ".chart > a { content: \"<&\" }"
        let file = text([], mode: .standalone(stylesheet: [UInt8](css.utf8)))
        #expect(file.hasPrefix(#"<svg xmlns="http://www.w3.org/2000/svg" class="chart""#))
        #expect(file.contains(#"<style>.chart > a { content: "&lt;&amp;" }</style>"#))
        #expect(!text([.text(Label("x", at: Point(1, 1)))]).contains("style"))
        #expect(try elements(in: file)["style"] == [css])
    }

    @Test("Labels of any kind stay text", arguments: 0..<200)
    func hostileText(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pieces =
            [
                "<", ">", "&", "\"", "'", "</text><script>", "]]>", "&amp;", "<!--", "-->", "\n",
                "\t",
                "é", "ع", "漢", "👩‍🏭", "onload=x", "a",
            ]
            + [
                0, 8, 0x1B, 0x7F, 0x85, 0x200F, 0x2028, 0x202E, 0x2066, 0x2069, 0xFDCF, 0xFDD0,
                0xFDF0,
                0xFEFF,
                0xFFFD, 0xFFFE, 0xFFFF, 0x1FFFD, 0x1FFFE, 0x20000, 0x10FFFF,
            ].compactMap { Unicode.Scalar($0 as UInt32).map(String.init) }
        let hostile = (0..<random.within(1...30)).map { _ in
            pieces[random.within(0...pieces.count - 1)]
        }.joined()
        let drawing = Drawing(
            width: 9, height: 9, title: hostile, description: hostile,
            marks: [
                .text(Label(hostile, at: Point(1, 1))),
                .tip(Rectangle(x: 0, y: 0, width: 9, height: 9), hostile),
            ])
        let file = String(
            decoding: svg(drawing, id: hostile, mode: .standalone(stylesheet: [])), as: UTF8.self)
        var open = 0
        var kept = String.UnicodeScalarView(
            hostile.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
                switch scalar.value {
                case 9, 10, 13: return " "
                case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0xFDD0...0xFDEF: return nil
                // An isolate is closed, and nothing that is not open.
                case 0x2066: open += 1
                case 0x2069 where open == 0: return nil
                case 0x2069: open -= 1
                default: if scalar.value & 0xFFFE == 0xFFFE { return nil }
                }
                return scalar
            })
        kept.append(contentsOf: repeatElement("\u{2069}", count: open))
        let expected = String(kept)
        let found = try elements(in: file)
        #expect(found["title"] == [expected, expected])
        #expect(found["desc"] == [expected])
        #expect(found["text"] == [expected])
        #expect(Set(found.keys) == ["svg", "title", "desc", "style", "text", "path"])
    }
}

/// The text of every element of an XML file by its name, as a parser that knows nothing of ours reads it.
private func elements(in file: String) throws -> [String: [String]] {
    final class Reader: NSObject, XMLParserDelegate {
        var open: [String] = []
        var texts: [String: [String]] = [:]

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
            qualifiedName: String?, attributes: [String: String]
        ) {
            open.append(name)
            texts[name, default: []].append("")
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
            qualifiedName: String?
        ) {
            open.removeLast()
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            guard let name = open.last, let count = texts[name]?.count else { return }
            texts[name]?[count - 1] += text
        }
    }
    struct NotXML: Error { let file: String }
    let reader = Reader()
    let parser = XMLParser(data: Data(file.utf8))
    parser.delegate = reader
    guard parser.parse() else { throw NotXML(file: file) }
    return reader.texts
}
