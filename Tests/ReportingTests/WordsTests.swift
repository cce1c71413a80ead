import HTMLOutput
import Reporting
import Testing

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
}
