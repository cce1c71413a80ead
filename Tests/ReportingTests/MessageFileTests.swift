import HTMLOutput
import Measures
import Testing

@testable import Reporting

@Suite("Message files")
struct MessageFileTests {
    static let languages = ["ar", "en"]

    private static func text(_ language: String) throws -> String {
        let file = try #require(Theme().file("templates/messages/\(language).toml"))
        return String(decoding: file, as: UTF8.self)
    }

    @Test("there is one of each language that is looked for")
    func listed() {
        let files = Theme().paths.filter { $0.hasPrefix("templates/messages/") }
        #expect(files == Self.languages.map { "templates/messages/\($0).toml" })
    }

    /// Read without English behind it, a file that lacks a text or holds one too many is refused.
    @Test(
        "each says in its own language what every KPI, element, column and row is, and nothing of others",
        arguments: languages)
    func complete(language: String) throws {
        let words = try Words(toml: Self.text(language), name: language)
        #expect(words.namedKPIs == Set(Catalogue.kpis.map(\.id)))
        for kpi in Catalogue.kpis {
            #expect(!words.name(of: kpi).isEmpty)
            #expect(words.definition(of: kpi).count > 20, "\(kpi.id)")
            #expect(kpi.ownName == nil)
        }
        #expect(Element.allCases.allSatisfy { words.meaning(of: $0).count > 3 })
        #expect(RowColumn.allCases.allSatisfy { !words.title(of: $0).isEmpty })
        #expect(RowFact.allCases.allSatisfy { !words.title(of: $0).isEmpty })
    }

    @Test(
        "a text that is missing is named, and taken from English where that stands behind",
        arguments: [
            (#"good = "good quantity, units: produced less defective""#, "elements.good"),
            (#"stops = "Stops""#, "columns.stops"), (#"p85 = "85th percentile""#, "rows.p85"),
            (#"skipToContent = "Skip to content""#, nil),
        ])
    func missing(line: String, key: String?) throws {
        let english = try Words(toml: Self.text("en"), name: "en.toml")
        let all = try Self.text("en")
        #expect(all.contains("\n" + line + "\n"))
        let less = all.replacing("\n" + line + "\n", with: "\n")
        let expected = WordsError.missing(key: key ?? "words.skipToContent", file: "less.toml")
        #expect(throws: expected) { try Words(toml: less, name: "less.toml") }
        guard key != nil else {
            #expect(throws: expected) {
                try Words(toml: less, name: "less.toml", english: english)
            }
            return
        }
        let words = try Words(toml: less, name: "less.toml", english: english)
        #expect(words.meaning(of: .good) == "good quantity, units: produced less defective")
        #expect(words.title(of: RowColumn.stops) == "Stops")
        #expect(words.title(of: RowFact.p85) == "85th percentile")
    }

    @Test(
        "a key that names nothing is refused, wherever it stands",
        arguments: ["elements", "columns", "rows"])
    func unknown(table: String) throws {
        let more = try Self.text("en").replacing("[\(table)]\n", with: "[\(table)]\ngods = \"?\"\n")
        #expect(throws: WordsError.unknown(key: "\(table).gods", file: "more.toml")) {
            try Words(toml: more, name: "more.toml")
        }
    }

    @Test("a KPI of the plant's own is called as the plant calls it, unless a message file does")
    func ownKPI() throws {
        let own = try OwnKPI(
            .init(id: "MY-SPEED", name: "Speed", formula: "good / run_time", unit: "u/h")
        ).kpi
        let total = try OwnKPI(.init(id: "MY-GOOD", name: "Good", formula: "good", unit: "u")).kpi
        let words = try Words(toml: Self.text("en"), name: "en.toml")
        #expect(words.name(of: own) == "Speed")
        #expect(
            words.definition(of: own) == "Defined by the plant. There is no value while ΣAPT is 0.")
        #expect(words.definition(of: total) == "Defined by the plant.")
        let named = try Words(
            toml: Self.text("en")
                + "[kpis.MY-SPEED]\nname = \"Pace\"\ndefinition = \"How fast.\"\n",
            name: "en.toml")
        #expect(named.name(of: own) == "Pace")
        #expect(named.definition(of: own) == "How fast.")
    }
}
