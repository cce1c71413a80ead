/// A PDF as the table of reports tells of it.
public struct RenderedDocument: Sendable, Equatable {
    /// `reports/daily.pdf`.
    public var path: PagePath
    /// Bytes.
    public var size: Int
    public var pages: Int
    /// KPIs that it tells.
    public var kpis: Int

    public init(path: PagePath, size: Int, pages: Int, kpis: Int) {
        self.path = path
        self.size = size
        self.pages = pages
        self.kpis = kpis
    }

    /// `daily`, `weekly`, `monthly`: the name of the file.
    public var type: String {
        let name = path.text.split(separator: "/").last ?? ""
        return String(name.prefix { $0 != "." })
    }
}

extension Document {
    /// The KPIs that cards and tables of the document tell, each once.
    public var kpiCount: Int {
        var pages: Set<String> = []
        func visit(_ text: [Inline]) {
            for part in text {
                switch part {
                case .link(let inner, let page, _):
                    if page.isOfKPI { pages.insert(page.text) }
                    visit(inner)
                case .strong(let inner): visit(inner)
                case .text, .user, .reading, .day, .standing, .code: break
                }
            }
        }
        for block in sections.flatMap(\.blocks) {
            switch block {
            case .cards(let cards):
                for card in cards where card.link.isOfKPI { pages.insert(card.link.text) }
            case .table(let table):
                for case .inline(let text) in table.rows.flatMap(\.cells) { visit(text) }
            case .paragraph, .subheading, .list, .facts, .notice, .notices, .figure: break
            }
        }
        return pages.count
    }
}

extension PagePath {
    fileprivate var isOfKPI: Bool { text.hasPrefix("kpi/") && text != "kpi/index.html" }
}
