import Measures
import Reporting

/// Writes one page: its content, and the legend of the letters that the content showed.
struct PageWriter {
    let setting: Setting
    let path: PagePath
    /// Most pages fit; what a page does not touch costs nothing.
    var html = HTML(minimumCapacity: 128 * 1024)
    /// The letters used so far, for the legend.
    private var marks = LetterSet()
    /// Ids given out on this page; each is there once.
    private var identifiers: Set<String> = []
    /// The level under which the next heading stands: 1 is the page's title.
    private var level = 1
    private var regions = 0

    init(setting: Setting, path: PagePath) {
        self.setting = setting
        self.path = path
    }

    /// From this many titled sections on, a page lists them.
    private static let sectionsThatNeedContents = 3

    mutating func write(_ page: Page) throws(PageError) {
        switch page.layout {
        case .document: try writeDocument(page)
        case .board: try writeBoard(page)
        }
    }

    /// The title and the sentence under it.
    private mutating func heading(_ page: Page) {
        html.markup("<div class=\"heading\">\n<h1>")
        inline(page.title)
        html.markup("</h1>\n")
        if !page.lead.isEmpty {
            html.markup("<p class=\"lead\">")
            inline(page.lead)
            html.markup("</p>\n")
        }
        html.markup("</div>\n")
    }

    /// Panels that the style shows one after the other, with a switch that holds the one in sight: what moves
    /// by itself must stop when somebody wants to read it (WCAG 2.2.2).
    private mutating func writeBoard(_ page: Page) throws(PageError) {
        heading(page)
        let panels = page.sections.prefix(Self.mostPanels)
        html.markup(
            "<p class=\"hold\"><label><input type=\"checkbox\" id=\"_hold\"> ")
        html.text(setting.words[.boardPause])
        html.markup("</label></p>\n<div class=\"panels of-")
        html.text(String(panels.count))
        html.markup("\">\n")
        for section in panels {
            try write(section, anchor: identifier(section.anchor.asIdentifier))
        }
        html.markup("</div>\n")
    }

    /// As many as the style has turns for.
    private static let mostPanels = 6

    private mutating func writeDocument(_ page: Page) throws(PageError) {
        let anchors = page.sections.map { identifier($0.anchor.asIdentifier) }
        let titled = zip(page.sections, anchors).compactMap { section, anchor in
            section.title.map { (title: $0, anchor: anchor) }
        }
        let listsContents = titled.count >= Self.sectionsThatNeedContents
        heading(page)
        if listsContents {
            html.markup("<div class=\"body with-contents\">\n")
            contents(titled)
        } else {
            html.markup("<div class=\"body\">\n")
        }
        html.markup("<div class=\"sections\">\n")
        for (section, anchor) in zip(page.sections, anchors) { try write(section, anchor: anchor) }
        html.markup("</div>\n</div>\n")
    }

    private mutating func contents(_ entries: [(title: [Inline], anchor: String)]) {
        html.markup("<nav class=\"contents\" aria-labelledby=\"_contents\">\n<p id=\"_contents\">")
        html.text(setting.words[.onThisPage])
        html.markup("</p>\n<ol>\n")
        for entry in entries {
            html.markup("<li><a href=\"#")
            html.text(entry.anchor)
            html.markup("\">")
            inlineWithoutLinks(entry.title)
            html.markup("</a></li>\n")
        }
        html.markup("</ol>\n</nav>\n")
    }

    private mutating func write(_ section: Section, anchor: String) throws(PageError) {
        html.markup("<section id=\"")
        html.text(anchor)
        html.markup("\">\n")
        level = 1
        if let title = section.title {
            html.markup("<h2>")
            inline(title)
            html.markup("</h2>\n")
            level = 2
        }
        for block in section.blocks { try write(block) }
        html.markup("</section>\n")
    }

    private mutating func write(_ block: Block) throws(PageError) {
        switch block {
        case .paragraph(let text):
            html.markup("<p>")
            inline(text)
            html.markup("</p>\n")
        case .subheading(let text):
            html.markup("<h3>")
            inline(text)
            html.markup("</h3>\n")
            level = 3
        case .list(let items):
            html.markup("<ul class=\"list\">\n")
            for item in items {
                html.markup("<li>")
                inline(item)
                html.markup("</li>\n")
            }
            html.markup("</ul>\n")
        case .facts(let facts):
            html.markup("<dl class=\"facts\">\n")
            for fact in facts {
                html.markup("<div><dt")
                if let anchor = fact.anchor {
                    html.markup(" id=\"")
                    html.text(anchor)
                    html.markup("\"")
                }
                html.markup(">")
                inline(fact.term)
                html.markup("</dt><dd>")
                inline(fact.value)
                html.markup("</dd></div>\n")
            }
            html.markup("</dl>\n")
        case .notice(let notice): write(notice)
        case .notices(let notices):
            html.markup("<ul class=\"notices\">\n")
            for notice in notices {
                html.markup("<li class=\"")
                html.text(notice.severity.rawValue)
                html.markup("\">")
                content(of: notice)
                html.markup("</li>\n")
            }
            html.markup("</ul>\n")
        case .cards(let cards): try write(cards, headingLevel: level + 1)
        case .table(let table): write(table)
        case .figure(let figure): try write(figure)
        }
    }

    private mutating func write(_ notice: Notice) {
        html.markup("<div class=\"notice ")
        html.text(notice.severity.rawValue)
        html.markup("\">")
        content(of: notice)
        html.markup("</div>\n")
    }

    private mutating func content(of notice: Notice) {
        switch notice.severity {
        case .info: html.rendered(setting.icons[.info])
        case .warning: html.rendered(setting.icons[.watch])
        case .critical: html.rendered(setting.icons[.critical])
        }
        html.markup("<p><strong class=\"severity\">")
        html.text(setting.words[.severity(notice.severity)])
        html.markup("</strong> ")
        inline(notice.text)
        if !notice.detail.isEmpty {
            html.markup(" <span class=\"detail\">")
            inline(notice.detail)
            html.markup("</span>")
        }
        html.markup("</p>")
    }

    /// What the letters on this page mean, in the order of the letters.
    mutating func legend() {
        guard !marks.isEmpty else { return }
        html.markup(
            "<section class=\"legend\" aria-labelledby=\"_legend\">\n<h2 id=\"_legend\">")
        html.text(setting.words[.statusLegend])
        html.markup("</h2>\n<dl>\n")
        for status in ObservationStatus.allCases where marks.contains(status) {
            html.markup("<div><dt>")
            html.text(status.rawValue)
            html.markup("</dt><dd>")
            html.text(setting.words[.status(status)])
            html.markup("</dd></div>\n")
        }
        html.markup("</dl>\n</section>\n")
    }

    /// `wanted`, or `wanted-2` and so on where the page has it already.
    mutating func identifier(_ wanted: String) -> String {
        var candidate = wanted
        var number = 1
        while !identifiers.insert(candidate).inserted {
            number += 1
            candidate = "\(wanted)-\(number)"
        }
        return candidate
    }

    /// A number for the next region that scrolls by itself. Ids that start with `_` are the frame's own.
    mutating func nextRegion() -> Int {
        regions += 1
        return regions
    }

    mutating func mark(_ status: ObservationStatus) {
        marks.insert(status)
        html.rendered(setting.mark(status))
    }
}
