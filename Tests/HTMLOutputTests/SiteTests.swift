import Drawing
import Measures
import Plant
import Reporting
import TestSupport
import Testing
import Units

@testable import HTMLOutput

@Suite("Site")
struct SiteTests {
    static let samples = [SampleReport.english, .arabic]

    static func files(_ sample: SampleReport) throws -> [RenderedFile] {
        try pages(of: sample.report, drawings: sample.drawings, theme: Theme())
    }

    @Test("every page, chart and asset is written once") func writesAll() throws {
        let sample = SampleReport.english
        let paths = try Self.files(sample).map(\.path.text)
        #expect(Set(paths).count == paths.count)
        #expect(
            paths.prefix(sample.report.pages.count) == sample.report.pages.map(\.path.text)[...])
        #expect(paths.contains("charts/output-0.svg"))
        #expect(paths.filter { $0.hasPrefix("assets/") }.count == 3)
    }

    @Test("the same report gives the same bytes") func isDeterministic() throws {
        let once = try Self.files(.english)
        let again = try Self.files(.english)
        #expect(once.map(\.bytes) == again.map(\.bytes))
    }

    @Test(
        "plants that share a theme have their own moment, style, search, areas and words around their pages"
    )
    func sharedTheme() throws {
        let first = SampleReport.english.report
        var other = first
        other.identity.clientName = "Print farm"
        other.identity.timezone = "Asia/Dhaka"
        other.identity.accent = "#7A1FA2"
        let day = Day(number: 20_800)
        other.identity.asOf = AsOf(
            day: day, time: LocalTime(day, minutes: 61),
            instant: Instant(seconds: 20_800 * 86_400 + 60))
        var fewer = first
        fewer.pages.removeAll { $0.area == .production || $0.area == .quality }
        var reworded = first
        let path = "templates/messages/en.toml"
        let english = String(decoding: try #require(Theme().file(path)), as: UTF8.self)
        reworded.words = try Words(
            toml: english.replacing("noResults = \"", with: "noResults = \"Sorry: "), name: path)
        let shared = Theme()
        for report in [first, other, fewer, reworded, SampleReport.arabic.report, first] {
            func files(_ theme: Theme) throws -> [RenderedFile] {
                try pages(
                    of: report, drawings: SampleReport.english.drawings, theme: theme)
            }
            let alone = try files(Theme())
            #expect(try files(shared).map(\.bytes) == alone.map(\.bytes))
        }
    }

    @Test(
        "A table of 200 rows is whole; of a longer one the first are shown, and how many there are",
        arguments: [(199, false), (200, false), (201, true), (1_234, true)])
    func longTables(rows: Int, hasRest: Bool) throws {
        var report = SampleReport.english.report
        let table = Table(
            caption: [.text("Long")], columns: [Table.Column("Name")],
            rows: (1...rows).map { Table.Row([.text("row-\($0)-")]) })
        let page = try #require(report.pages.firstIndex { $0.path == Area.quality.path })
        report.pages[page].sections = [
            Section(anchor: "long", title: [.text("Long")], blocks: [.table(table)])
        ]
        let files = try pages(of: report, drawings: SampleReport.english.drawings, theme: Theme())
        let file = try #require(files.first { $0.path == Area.quality.path })
        let text = String(decoding: file.bytes, as: UTF8.self)
        #expect(text.contains("row-\(min(rows, 200))-") && !text.contains("row-201-"))
        let count = NumberFormat.digits(Double(rows), places: 0)
        #expect(text.contains("The first 200 of \(count) rows are shown here.") == hasRest)
        #expect(text.contains("class=\"rest\"") == hasRest)
    }

    @Test("a page is as it was", arguments: ["en", "ar"]) func golden(language: String) throws {
        let sample = language == "en" ? SampleReport.english : .arabic
        let files = try Self.files(sample)
        for area in [Area.quality, .overview] {
            let page = try #require(files.first { $0.path == area.path })
            var text = String(decoding: page.bytes, as: UTF8.self)
            // The style and the script are not what this compares.
            for asset in files where asset.path.text.hasPrefix("assets/") {
                let name = asset.path.text.split(separator: "-")[0]
                let type = asset.path.text.split(separator: ".")[1]
                text = text.replacing(asset.path.text, with: "\(name).\(type)")
            }
            try expectGolden(Array(text.utf8), "\(area.rawValue)-\(language).html")
        }
    }

    @Test(
        "every link leads to a file of the site, every fragment to an id",
        arguments: samples.indices)
    func linksHold(_ index: Int) throws {
        let files = try Self.files(Self.samples[index])
        let marked = files.filter(\.path.isPage).map { ($0.path.text, Markup($0.bytes)) }
        let identifiers = Dictionary(
            uniqueKeysWithValues: marked.map { path, markup in
                (path, Set(markup.tags.compactMap { $0["id"] }))
            })
        let paths = Set(files.map(\.path.text))
        for (page, markup) in marked {
            #expect(markup.problems.isEmpty, "\(page)")
            for link in markup.tags.flatMap({ tag in ["href", "src"].compactMap { tag[$0] } })
            where !link.hasPrefix("data:") {
                let parts = link.split(separator: "#", omittingEmptySubsequences: false)
                let target = parts[0].isEmpty ? page : Self.resolved(String(parts[0]), on: page)
                #expect(
                    paths.contains(target) || target.hasPrefix("exports/"), "\(link) on \(page)")
                if parts.count > 1, let known = identifiers[target] {
                    #expect(known.contains(String(parts[1])), "\(link) on \(page)")
                }
            }
        }
    }

    /// The path that a relative address on `page` means.
    private static func resolved(_ link: String, on page: String) -> String {
        var folders = page.split(separator: "/").dropLast().map(String.init)
        for step in link.split(separator: "/") {
            if step == ".." { folders.removeLast() } else { folders.append(String(step)) }
        }
        return folders.joined(separator: "/")
    }

    @Test("ids are on a page once, and what refers to one finds it", arguments: samples.indices)
    func identifiersHold(_ index: Int) throws {
        for file in try Self.files(Self.samples[index]) where file.path.isPage {
            let tags = Markup(file.bytes).tags
            let identifiers = tags.compactMap { $0["id"] }
            #expect(Set(identifiers).count == identifiers.count, "\(file.path.text)")
            for name in ["aria-labelledby", "aria-controls", "for"] {
                for reference in tags.compactMap({ $0[name] }).flatMap({ $0.split(separator: " ") })
                {
                    #expect(identifiers.contains(String(reference)), "\(name) \(reference)")
                }
            }
        }
    }

    @Test("no page holds a style, a handler or anything from elsewhere") func obeysItsPolicy()
        throws
    {
        for file in try Self.files(.english) where file.path.isPage {
            for tag in Markup(file.bytes).tags {
                for (name, value) in tag.attributes {
                    #expect(name != "style" && !name.hasPrefix("on"), "\(tag.name) \(name)")
                    if name == "href" || name == "src" {
                        #expect(value.hasPrefix("data:image/") || !value.contains(":"))
                    }
                }
                #expect(tag.name != "style")
            }
        }
    }

    @Test("pages in folders have breadcrumbs and the way back", arguments: samples.indices)
    func breadcrumbs(_ index: Int) throws {
        let sample = Self.samples[index]
        let files = try Self.files(sample)
        let deep = try #require(files.first { $0.path == .kpi("EQ-OEE") })
        let markup = Markup(deep.bytes)
        #expect(markup.tags.contains { $0["href"] == "../index.html" })
        #expect(
            markup.tags.contains {
                $0["href"] == "../kpi/index.html" && $0["aria-current"] == "true"
            })
        #expect(markup.tags.contains { $0.name == "nav" && $0["class"] == "breadcrumbs" })
        #expect(markup.tags.first { $0.name == "html" }?["dir"] == sample.words.direction.rawValue)
        let overview = try #require(files.first { $0.path == Area.overview.path })
        #expect(!Markup(overview.bytes).tags.contains { $0["class"] == "breadcrumbs" })
    }

    @Test("the navigation holds only areas whose page exists") func areas() throws {
        var sample = SampleReport.english.report
        sample.pages.removeAll { $0.area == .people }
        let files = try pages(
            of: sample, drawings: SampleReport.english.drawings, theme: Theme())
        for file in files where file.path.isPage {
            #expect(
                !Markup(file.bytes).tags.contains { $0["href"]?.hasSuffix("people.html") == true })
        }
    }

    @Test(
        "every number that is not plainly measured carries its letter, and the legend explains it",
        arguments: ObservationStatus.allCases)
    func marks(_ status: ObservationStatus) throws {
        let sample = SampleReport.english
        let page = try #require(try Self.files(sample).first { $0.path == Area.dataQuality.path })
        let markup = Markup(page.bytes)
        let letters = markup.tags.filter { $0["class"] == "mark" }.map { $0["title"] }
        #expect(letters.filter { $0 == sample.words[.status(status)] }.count == 2)
        #expect(markup.text.contains(sample.words[.status(status)]))
    }

    @Test("a measured number has no letter, and a page without letters no legend")
    func noMarks() throws {
        let page = try #require(
            try Self.files(.english).first { $0.path == Area.downtime.path })
        let tags = Markup(page.bytes).tags
        #expect(!tags.contains { $0["class"] == "mark" || $0["class"] == "legend" })
    }

    @Test("a change of a percentage is counted in points") func points() throws {
        let page = try #require(try Self.files(.english).first { $0.path == Area.overview.path })
        #expect(
            String(decoding: page.bytes, as: UTF8.self).contains("\u{2212}3.2</span>\u{202F}points")
        )
    }

    @Test("a long table shows 200 rows and names the CSV with the rest") func longTable() throws {
        let page = try #require(try Self.files(.english).first { $0.path == Area.quality.path })
        let markup = Markup(page.bytes)
        let header = markup.tags.filter { $0.name == "th" && $0["scope"] == "row" }
        #expect(header.count == 200 + 5)
        #expect(markup.text.contains("The first 200 of 1,204 rows are shown here. All rows: "))
        #expect(markup.tags.contains { $0["href"] == "exports/quality.csv" })
    }

    @Test("what cannot be published is an error") func errors() {
        let sample = SampleReport.english
        var report = sample.report
        #expect(throws: PageError.missingDrawing(figure: "spark-0", page: "index.html")) {
            try pages(of: report, drawings: [:], theme: Theme())
        }
        report.pages[1].path = report.pages[0].path
        #expect(throws: PageError.duplicatePath("index.html")) {
            try pages(of: report, drawings: sample.drawings, theme: Theme())
        }
        for path in [
            "../index.html", "/index.html", "a//b.html", ".hidden.html", "ä.html", "", "a b.html",
        ] {
            report.pages[1].path = PagePath(path)
            #expect(throws: PageError.unsafePath(path)) {
                try pages(of: report, drawings: sample.drawings, theme: Theme())
            }
        }
    }

    @Test(
        "errors say what, where and how to fix",
        arguments: [
            (
                PageError.missingDrawing(figure: "oee-trend", page: "kpi/eq-oee.html"),
                """
                a figure of the report has no drawing
                  at: kpi/eq-oee.html, figure oee-trend
                  fix: lay out every figure of the report before writing its pages
                """
            ),
            (
                .unsafePath("../index.html"),
                """
                a page has a path that cannot be published
                  at: ../index.html
                  fix: use letters, digits, dot, hyphen and underscore between slashes
                """
            ),
            (
                .duplicatePath("index.html"),
                """
                two pages have the same path
                  at: index.html
                  fix: give each page of the report a path of its own
                """
            ),
            (
                .theme(.missing(path: "assets/style.css")),
                ThemeError.missing(path: "assets/style.css").description
            ),
        ])
    func messages(_ error: PageError, expected: String) {
        #expect(error.description == expected)
    }
}
