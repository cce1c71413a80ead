import Drawing
import Foundation
import Testing

@testable import Typesetting

private let hasInter = InstalledFonts().path(of: "Inter-Regular") != nil

@Suite("Fonts within a PDF", .enabled(if: hasInter))
struct EmbeddedFontTests {
    private func embedded() throws -> EmbeddedFont {
        let font = try #require(FontSet().primary(.regular))
        return EmbeddedFont(font, .named)
    }

    /// A glyph after the other with its text, and the code that each was given.
    @Test func aGlyphOfASCIIHasItsOwnByteAndOthersTheNextAbove() throws {
        let font = try embedded()
        let codes = [(10, 0x41), (11, 0x42), (12, 0x41), (10, 0x41), (13, 0xC3A9), (14, 0)]
            .map { font.entry(UInt32($0.0), text: UInt64($0.1), newNumber: { 0 }).code }
        // A second glyph for A (of figures of one width, say) cannot have the byte of A again.
        #expect(codes == [0x41, 0x42, 0x80, 0x41, 0x81, 0x82])
        #expect(font.numbers == [0])
    }

    @Test func whatHasMoreGlyphsThanCodesIsSeveralFonts() throws {
        let font = try embedded()
        var count = 0
        for glyph in 1...300 {
            _ = font.entry(UInt32(glyph), text: 0xC480 + UInt64(glyph)) {
                count += 1
                return count * 10
            }
        }
        // 128 codes above ASCII in each: 128 + 128 + 44.
        #expect(font.numbers == [10, 20, 30])
        #expect((0...2).map { part in font.entries.count { $0.part == part } } == [128, 128, 44])
        #expect(font.entries.allSatisfy { (0x80...0xFF).contains($0.code) })
    }

    /// A viewer finds a glyph by the name that its code has here: B and C follow each other, % is apart.
    @Test func codesHaveTheNamesOfTheirGlyphs() throws {
        let fonts = try FontSet()
        let typesetter = Typesetter(fonts: fonts, language: "en")
        let font = try #require(fonts.primary(.regular))
        let embedded = EmbeddedFont(font, .named)
        let line = typesetter.line([TextSpan("CB%", TextStyle(10))], base: .leftToRight)
        for run in line.runs {
            guard case .words(let words, _) = run.shape else { continue }
            for (word, text) in zip(words, ["CB%"]) {
                for (glyph, letter) in zip(word.glyphs, text.utf8) {
                    _ = embedded.entry(glyph.index, text: UInt64(letter), newNumber: { 0 })
                }
            }
        }
        let entries = embedded.entries.sorted { $0.code < $1.code }
        let names = entries.map { String(decoding: font.name(of: $0.glyph), as: UTF8.self) }
        #expect(Set(names).count == 3 && !names.contains(""))
        let text = String(decoding: embedded.differences(of: entries), as: UTF8.self)
        #expect(text == "37/\(names[0]) 66/\(names[1])/\(names[2])")
    }

    @Test func aGlyphStandsForTheTextThatIsKnownFirst() throws {
        let font = try embedded()
        #expect(font.entry(9, text: 0, newNumber: { 0 }).text == 0)
        #expect(font.entry(9, text: 0x41, newNumber: { 0 }).text == 0x41)
        #expect(font.entry(9, text: 0x42, newNumber: { 0 }).text == 0x41)
    }

    @Test(.enabled(if: InstalledFonts().path(of: "NotoSansCJK-Regular") != nil))
    func glyphsOfEastAsianFontsHaveIdentifiersOfTheirOwn() throws {
        let path = try #require(InstalledFonts().path(of: "NotoSansCJK-Regular"))
        let font = try #require(try Font(path: path, index: 0, number: 0))
        guard case .outlines(.identified(let identifiers)) = font.glyphs else {
            Issue.record("no identifiers were read")
            return
        }
        #expect(identifiers.first == 0)
        #expect(identifiers.count > 30_000)
        #expect(Set(identifiers).count == identifiers.count)
    }
}

@Suite("Operators of a page", .enabled(if: hasInter))
struct PageContentTests {
    private func operators(of text: String, _ style: TextStyle = TextStyle(10)) throws -> String {
        let typesetter = Typesetter(fonts: try FontSet(), language: "en")
        let line = typesetter.line([TextSpan(text, style)], base: .leftToRight)
        var content = PageContent()
        content.draw(line, x: 72, y: 700.504, of: DocumentResources())
        content.endText()
        return String(decoding: content.bytes, as: UTF8.self)
    }

    /// Ink is #16191D: 22, 25 and 29 of 255. Figures are of one width and touch no other.
    @Test func aNumberIsOneString() throws {
        #expect(
            try operators(of: "12.5") == """
                BT
                0.086 0.098 0.114 rg
                72 700.5 Td
                /F0 10 Tf
                [(12.5)]TJ
                ET

                """)
    }

    @Test func whatWouldEndAStringDoesNot() throws {
        let shown = try operators(of: ")]TJ ET\\")
        #expect(shown.contains("\\)"))
        #expect(shown.contains("\\\\"))
        #expect(shown.components(separatedBy: "]TJ\n").count == 2)
        #expect(shown.hasSuffix("]TJ\nET\n"))
    }

    @Test func lettersThatShareGlyphsAreCopiedTogether() throws {
        // No font has x with an acute accent: two glyphs, one cluster.
        #expect(
            try operators(of: "x\u{301}").contains("/Span<</ActualText<FEFF00780301>>>BDC\n"))
        #expect(try !operators(of: "xy").contains("ActualText"))
    }

    @Test func whatNoFontHasIsABoxOutsideOfText() throws {
        let shown = try operators(of: "\u{10FFFD}")
        #expect(!shown.contains("BT"))
        #expect(shown.contains("re\nS\nQ\n"))
    }
}
