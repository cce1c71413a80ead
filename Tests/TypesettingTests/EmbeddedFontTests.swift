import Drawing
import Testing

@testable import Typesetting

private let hasInter = InstalledFonts().path(of: "Inter-Regular") != nil

@Suite("Fonts within a PDF", .enabled(if: hasInter))
struct EmbeddedFontTests {
    private func glyphs(of text: String, _ fonts: FontSet) -> GlyphSet {
        let line = Typesetter(fonts: fonts, language: "en")
            .line([TextSpan(text, TextStyle(10))], base: .leftToRight)
        var glyphs = GlyphSet()
        for run in line.runs {
            guard case .words(let words, _) = run.shape else { continue }
            for word in words { for glyph in word.glyphs { glyphs.insert(glyph.index) } }
        }
        return glyphs
    }

    @Test(
        "what reports in Latin script say is set in one font for all documents",
        arguments: [
            "Hartmann Präzisionsteile", "≥ 85.0 % · −7.6 ±0.2 12:30", "Łódź, Győr, İzmir",
            "◆ ○ ✓ ✗ ▲ ▼ ‼ → „x“ …",
        ])
    func commonFont(_ text: String) throws {
        let fonts = try FontSet()
        let font = try #require(fonts.primary(.regular))
        let common = try #require(font.common)
        #expect(try font.embedded(glyphs(of: text, fonts)) === common)
    }

    @Test("a letter that few reports have gives its document a font of its own")
    func ownFont() throws {
        let fonts = try FontSet()
        let font = try #require(fonts.primary(.regular))
        let wanted = glyphs(of: "Жёлудь", fonts)
        let first = try font.embedded(wanted)
        #expect(first !== font.common)
        #expect(first.glyphs.glyphs == wanted.glyphs)
        #expect(try font.embedded(wanted) !== first)
    }

    @Test("a font is scaled once for each size")
    func scaledOnce() throws {
        let font = try #require(FontSet().primary(.regular)?.common)
        #expect(font.scaled(to: 8) == font.scaled(to: 8))
        #expect(font.scaled(to: 8) != font.scaled(to: 8.5))
    }
}
