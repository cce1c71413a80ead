import Drawing
import Foundation
import Reporting
import Testing
import Units

@testable import HTMLOutput

/// Nothing that a client can write changes the markup of a page: its tags and attributes are the same
/// for any text.
@Suite("Breaking out")
struct BreakoutTests {
    private static let pieces = [
        "<script>alert(1)</script>", "</title>", "</style>", "</bdi>", "</svg>", "<!--", "-->",
        "]]>",
        "<![CDATA[", "\"", "'", "`", "\" onload=\"x", "' autofocus onfocus='x",
        "javascript:alert(1)",
        "&", "&lt;", "&#60;", "&quot", "<", ">", "/>", "=", "{{{main}}}", "{{owner}}", "\u{1}a",
        "\u{0}", "\n", "\r", "\u{2028}", "\u{202E}", "\u{2069}", "\u{FEFF}", "\\",
        "\\u003c",
        "../", "#", "?", "%", "漢", "مضخة", "🏭", "é", " ", "x",
    ]

    private static func nasty(_ random: inout SeededGenerator) -> String {
        (0..<random.within(1...6)).map { _ in pieces[random.within(0...(pieces.count - 1))] }
            .joined()
    }

    /// The sample with `text` in every place that a plant's own text, or a careless builder's, can reach.
    private static func report(with text: String) -> (report: Report, sample: SampleReport) {
        var sample = SampleReport.english
        sample.name = text
        sample.note = text
        var report = sample.report
        report.identity.timezone = text
        report.pages[0].title = [.text(text), .user(text)]
        for page in report.pages.indices {
            for section in report.pages[page].sections.indices {
                report.pages[page].sections[section].anchor = text
                report.pages[page].sections[section].blocks = report.pages[page]
                    .sections[section].blocks.map { changed($0, text) }
            }
        }
        return (report, sample)
    }

    private static func changed(_ block: Block, _ text: String) -> Block {
        switch block {
        case .cards(let cards):
            .cards(
                cards.map { card in
                    var card = card
                    (card.name, card.period) = (text, text)
                    card.target = card.target.map { _ in text }
                    card.doubt = card.doubt.map { _ in text }
                    card.change?.against = text
                    return card
                })
        case .figure(let figure):
            .figure(
                {
                    var figure = figure
                    (figure.title, figure.subtitle) = (text, text)
                    return figure
                }())
        case .table(var table):
            {
                table.columns = table.columns.map { column in
                    var column = column
                    column.title = [.user(text), .code(text)]
                    column.unit = column.unit.map { _ in text }
                    return column
                }
                table.caption = [.text(text)]
                return .table(table)
            }()
        case .paragraph, .subheading, .list, .facts, .notice, .notices: block
        }
    }

    private static func skeletons(_ text: String) throws -> [String: [Markup.Tag]] {
        let (report, sample) = report(with: text)
        var drawings = sample.drawings
        for name in drawings.keys {
            drawings[name]?.title = text
            drawings[name]?.description = text + "."
        }
        let files = try pages(of: report, drawings: drawings, theme: Theme())
        return Dictionary(
            uniqueKeysWithValues: files.filter(\.path.isPage).map { file in
                let markup = Markup(file.bytes)
                #expect(markup.problems.isEmpty, "\(file.path.text)")
                return (file.path.text, markup.tags)
            })
    }

    @Test(
        "tags and attributes are the same whatever the text says",
        arguments: 1...8 as ClosedRange<UInt64>)
    func markupStays(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let text = Self.nasty(&random)
        let expected = try Self.skeletons("plain")
        for (path, tags) in try Self.skeletons(text) {
            #expect(tags == expected[path], "\(path) with \(text.debugDescription)")
        }
    }

    @Test("the parser of these tests sees what breaks out") func parserSees() {
        #expect(!Markup(Array("<p>a > b</p>".utf8)).problems.isEmpty)
        #expect(!Markup(Array("<p title=\"a\" x\">".utf8)).problems.isEmpty)
        #expect(!Markup(Array("<p>< b</p>".utf8)).problems.isEmpty)
        #expect(Markup(Array("<b a=\"1\">".utf8)).tags != Markup(Array("<b c=\"1\">".utf8)).tags)
    }

    @Test(
        "the search index is titles and paths, whatever they hold",
        arguments: 1...8 as ClosedRange<UInt64>)
    func searchIndexStays(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let text = Self.nasty(&random)
        let (report, sample) = Self.report(with: text)
        let files = try pages(of: report, drawings: sample.drawings, theme: Theme())
        let index = try #require(files.first { $0.path.text.hasPrefix("assets/search-") })
        let script = String(decoding: index.bytes, as: UTF8.self)
        #expect(!script.contains("<") && !script.contains("'") && !script.contains("&"))
        let json = script.dropFirst("window.andonPages = ".count).dropLast(2)
            .replacing("],\n]", with: "]]")
        let entries = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String]])
        #expect(entries.map { $0[1] } == report.pages.map(\.path.text))
        // Without marks of direction, which nobody types into a search.
        let typed = String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0 != "\u{2069}" && $0 != "\u{202E}" }))
        #expect(entries[0][0] == typed + typed)
    }

    @Test(
        "addresses keep to the site",
        arguments: [
            "javascript:alert(1)", "//evil.example/x.html", "../other/index.html",
            "https://evil.example",
            "a\" onclick=\"x.html", "/etc/passwd",
        ])
    func addresses(_ path: String) throws {
        let sample = SampleReport.english
        var report = sample.report
        report.pages[0].sections = [
            Section(
                anchor: "a", title: nil,
                blocks: [.paragraph([.link([.text("there")], PagePath(path), anchor: "\" x=\"")])])
        ]
        let files = try pages(of: report, drawings: sample.drawings, theme: Theme())
        let markup = Markup(files[0].bytes)
        #expect(markup.text.contains("there"))
        #expect(
            !markup.tags.contains { $0["href"]?.contains("evil") == true || $0["href"] == path })
        #expect(!String(decoding: files[0].bytes, as: UTF8.self).contains("alert"))
    }
}
