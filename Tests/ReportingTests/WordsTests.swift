import HTMLOutput
import Measures
import TestSupport
import Testing

@testable import Reporting

@Suite("Words")
struct WordsTests {
    private static func words(_ madeBy: String) throws -> Words {
        let path = "templates/messages/en.toml"
        let file = try #require(Theme().file(path))
        let text = String(decoding: file, as: UTF8.self)
            .replacing("madeBy = \"Made by Andon {0}\"", with: "madeBy = \"\(madeBy)\"")
        return try Words(toml: text, name: path)
    }

    @Test(
        "places are filled once, in any order",
        arguments: [
            ("Made by {0}", "Made by a"), ("{1} of {0}, {1}", "{0} of a, {0}"), ("{2}", "{2}"),
            ("{", "{"), ("{0", "{0"), ("{}", "{}"), ("{x}{0}", "{x}a"), ("", ""),
            ("مقارنةً بـ{0}!", "مقارنةً بـa!"),
        ])
    func fills(_ phrase: String, expected: String) throws {
        #expect(try Self.words(phrase)(.madeBy, "a", "{0}") == expected)
    }

    private static func words(in language: String) throws -> Words {
        let path = "templates/messages/\(language).toml"
        let file = try #require(Theme().file(path))
        return try Words(toml: String(decoding: file, as: UTF8.self), name: path)
    }

    @Test(
        "in a language from left to right what runs the other way is isolated, and nothing else",
        arguments: [
            ("Press 4", "Press 4"), ("−1.5\u{202F}%", "−1.5\u{202F}%"), ("Łódź 漢字 👟", "Łódź 漢字 👟"),
            ("ＡＢ：１", "ＡＢ：１"), ("", ""),
            ("קו א", "\u{2068}קו א\u{2069}"), ("Line خط", "\u{2068}Line خط\u{2069}"),
            ("ﷺ", "\u{2068}ﷺ\u{2069}"), ("\u{10A00}", "\u{2068}\u{10A00}\u{2069}"),
            ("\u{200F}1", "\u{2068}\u{200F}1\u{2069}"),
        ])
    func isolatesOtherDirection(_ text: String, expected: String) throws {
        #expect(try Self.words(in: "en").isolated(text) == expected)
    }

    @Test(
        "no mark that a plant typed reaches beyond its place",
        arguments: [
            ("קו\u{2069} א", "\u{2068}קו א\u{2069}"), ("\u{202E}abc\u{202C}", "abc"),
            ("\u{2067}abc", "\u{2067}abc\u{2069}"), ("a\u{2069}\u{2069}b", "ab"),
            ("\u{2066}a\u{2069}", "\u{2066}a\u{2069}"),
        ])
    func closesIsolates(_ text: String, expected: String) throws {
        #expect(try Self.words(in: "en").isolated(text) == expected)
        #expect(
            try Self.words(in: "en")(.multiplesMessage, "OEE", text, "51.1\u{202F}%")
                == "OEE is weakest at \(expected): 51.1\u{202F}%")
    }

    @Test("in a language from right to left every number, unit and day is isolated")
    func isolatesAll() throws {
        let words = try Self.words(in: "ar")
        #expect(
            words(.describeTarget, "\u{2212}65.3\u{202F}%")
                == "الهدف \u{2068}\u{2212}65.3\u{202F}%\u{2069}.")
        #expect(
            words.plainText(
                words.sentence(.alertShortageSafety, [.user("P-1")], [.text("5 kg")], [.text("")]),
                currency: "EGP")
                == "\u{2068}P-1\u{2069}: المتوفر \u{2068}5 kg\u{2069}، أقل من مخزون الأمان ")
    }

    /// Six elements are printed as PQ, and each of the others has a formula.
    @Test("The glossary explains each symbol once, and where formulas take a part of it")
    func glossary() throws {
        let telling = try Telling(of: PlantFixture(), on: "2026-05-20")
        let section = try #require(
            telling.definitions.sections.first { $0.anchor == "elements" })
        guard case .facts(let facts) = section.blocks[0] else {
            Issue.record("no facts")
            return
        }
        let symbols = facts.map { plain($0.term) }
        #expect(Set(symbols).count == symbols.count)
        #expect(Set(symbols) == Set(Element.allCases.map(\.symbol)))
        let produced = try #require(facts.first { plain($0.term) == "PQ" })
        let text = plain(produced.value)
        #expect(
            text.hasPrefix(
                "produced quantity, units: all units made, good or not; in Scrap ratio: "))
        #expect(text.count { $0 == ";" } == 5)
        // Wherever a formula links to, there is an entry.
        let anchors = Set(facts.compactMap(\.anchor))
        #expect(Element.allCases.allSatisfy { anchors.contains(telling.anchor(of: $0)) })
    }
}
