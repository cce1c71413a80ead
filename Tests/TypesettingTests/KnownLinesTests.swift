import Drawing
import Testing

@testable import Typesetting

@Suite("Known lines")
struct KnownLinesTests {
    private func key(_ text: String) -> KnownLines.Key {
        KnownLines.Key(
            text: text, style: TextStyle(10), base: .leftToRight, isolation: .none, language: 0)
    }

    @Test("what is asked for again and again stays, what one plant alone says goes")
    func keepsWhatIsAskedFor() throws {
        let typesetter = Typesetter(fonts: try FontSet(), language: "en")
        let line = typesetter.line([TextSpan("OEE index", TextStyle(10))], base: .leftToRight)
        var lines = KnownLines()
        lines.keep(line, as: key("OEE index"))
        lines.keep(line, as: key("said once"))
        for number in 0..<20_000 {
            lines.keep(line, as: key("\(number)"))
            if number % 1000 == 0 { #expect(lines[key("OEE index")] != nil) }
        }
        #expect(lines[key("OEE index")] != nil)
        #expect(lines[key("said once")] == nil)
        #expect(lines[key("19999")] != nil)
        #expect(lines[key("10000")] == nil)
    }

    @Test("a line with a character that no font has is set anew each time")
    func keepsNoBoxes() throws {
        let typesetter = Typesetter(fonts: try FontSet(), language: "en")
        let line = typesetter.line([TextSpan("\u{10FFFD}", TextStyle(10))], base: .leftToRight)
        #expect(line.hasBoxes)
        var lines = KnownLines()
        lines.keep(line, as: key("\u{10FFFD}"))
        #expect(lines[key("\u{10FFFD}")] == nil)
    }
}
