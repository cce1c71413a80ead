import HTMLOutput
import Measures
import Reporting
import Testing
import Units

@Suite("Pages above the clients")
struct RootSiteTests {
    static let day = Day(number: 20_777)

    static func site() throws -> RootSite {
        try RootSite(theme: Theme(), words: SampleReport.english.words, version: "0.1.0")
    }

    static let portfolio = PortfolioPage(
        day: day,
        clients: [
            .init(
                slug: "quiet", name: "Quiet & Co", currency: "EUR", outcome: .built,
                headlines: [
                    .init(
                        name: "OEE index", reading: .measured(Amount(86, .percent)), standing: .good
                    )
                ]),
            .init(
                slug: "loud", name: "<Loud>", currency: "EUR", outcome: .built,
                headlines: [
                    .init(
                        name: "OEE index", reading: .marked(Amount(61.25, .percent), .estimated),
                        standing: .critical),
                    .init(
                        name: "Scrap cost", reading: .measured(Amount(1204.5, .money)),
                        standing: .none),
                ]),
            .init(
                slug: "broken", name: "Broken", currency: "EUR",
                outcome: .failed(reason: "no such table: shift", lastGood: day - 2), headlines: []),
            .init(
                slug: "never", name: "Never", currency: "EUR",
                outcome: .failed(reason: "not a database", lastGood: nil), headlines: []),
        ])

    @Test("the portfolio lists the worst first and links the last good day") func portfolio() throws
    {
        let page = try Self.site().render(Self.portfolio)
        #expect(page.path.text == "2026-11-20/index.html")
        let markup = Markup(page.bytes)
        #expect(markup.problems.isEmpty)
        let links = markup.tags.filter { $0.name == "a" }.compactMap { $0["href"] }
        #expect(
            links.filter { $0.hasSuffix("/index.html") && $0.contains("2026") } == [
                "../2026-11-18/broken/index.html", "../2026-11-20/loud/index.html",
                "../2026-11-20/quiet/index.html",
            ])
        #expect(links.contains("../index.html"))
        #expect(
            markup.text.contains(
                " 2 of 4 plants could not be built. What is linked for them is their last good day."
            )
        )
        #expect(markup.text.contains("no such table: shift"))
    }

    @Test("a user's portfolio does not link what only administrators may open") func ownPortfolio()
        throws
    {
        var portfolio = Self.portfolio
        portfolio.user = "kim"
        let page = try Self.site().render(portfolio)
        #expect(page.path.text == "2026-11-20/portfolio/kim.html")
        #expect(!Markup(page.bytes).tags.contains { $0["href"] == "../../index.html" })
        #expect(
            Markup(page.bytes).tags.contains { $0["href"] == "../../2026-11-20/loud/index.html" })
    }

    @Test("builds and archive list every day, the latest first") func builds() throws {
        let builds = try Self.site().render(
            BuildsPage(
                builds: (0..<400).map { .init(day: Self.day - $0, clients: 50, failed: $0 % 2) }))
        #expect(builds.path.text == "index.html")
        let days = Markup(builds.bytes).tags.compactMap { $0["href"] }.filter { $0.hasPrefix("20") }
        #expect(days.count == 400)
        #expect(days.first == "2026-11-20/index.html")
        let archive = try Self.site().render(
            ArchivePage(
                slug: "loud", name: "<Loud>",
                days: [
                    .init(day: Self.day - 1, reports: [], failure: "disk full"),
                    .init(day: Self.day, reports: [PagePath("reports/daily.pdf")]),
                ]))
        #expect(archive.path.text == "archive/loud/index.html")
        let markup = Markup(archive.bytes)
        #expect(markup.tags.contains { $0["href"] == "../../2026-11-20/loud/reports/daily.pdf" })
        #expect(!markup.tags.contains { $0["href"]?.contains("2026-11-19") == true })
        #expect(markup.text.contains("disk full"))
    }

    @Test("what the pages load stands beside them") func assets() throws {
        let site = try Self.site()
        let loaded = Markup(try site.render(Self.portfolio).bytes).tags
            .compactMap { $0["src"] ?? ($0["rel"] == "stylesheet" ? $0["href"] : nil) }
        #expect(Set(loaded) == Set(site.assets.map { "../" + $0.path.text }))
    }
}
