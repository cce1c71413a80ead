public import Drawing
import Measures
public import Reporting

/// Every page of `report`, the charts as files of their own, and what the pages load.
///
/// A link to a page that the report does not have is written as plain text, so that no page leads nowhere.
///
/// - Parameters:
///   - drawings: Each figure's drawing by the figure's name, sparklines included.
///   - standalone: Drawings that carry their titles, for the files in `charts/`; where there is none,
///     the page's own drawing.
public func pages(
    of report: Report, drawings: [String: Drawing], standalone: [String: Drawing] = [:],
    theme: Theme
) throws(PageError) -> [RenderedFile] {
    var seen: Set<PagePath> = []
    for page in report.pages {
        guard page.path.isSafe else { throw .unsafePath(page.path.text) }
        guard seen.insert(page.path).inserted else { throw .duplicatePath(page.path.text) }
    }
    let site: Site
    do {
        site = try Site(report: report, pages: seen, drawings: drawings, theme: theme)
    } catch {
        throw .theme(error)
    }
    var files: [RenderedFile] = []
    var frames: [Site.Look: [Frame.Piece]] = [:]
    for page in report.pages {
        let look = Site.Look(page)
        if frames[look] == nil {
            do throws(ThemeError) {
                frames[look] = try site.frame(look)
            } catch {
                throw .theme(error)
            }
        }
        files.append(try site.render(page, in: frames[look] ?? []))
    }
    for figure in report.figures {
        guard let drawing = standalone[figure.name] ?? drawings[figure.name] else {
            throw .missingDrawing(figure: figure.name, page: PagePath.chart(figure.name).text)
        }
        let path = PagePath.chart(figure.name)
        guard path.isSafe else { throw .unsafePath(path.text) }
        files.append(
            RenderedFile(
                path: path,
                bytes: svg(
                    drawing, id: figure.name,
                    mode: .standalone(stylesheet: site.assets.chartStyle))))
    }
    return files + site.assets.files
}

/// One client's pages while they are written.
struct Site {
    /// What two pages with the same frame have in common.
    struct Look: Hashable {
        var area: Area
        /// Folders between the page and the client's folder.
        var depth: Int
        /// Whether it is the area's own page.
        var isAreaPage: Bool
        var layout: Page.Layout

        init(_ page: Page) {
            area = page.area
            depth = page.path.depth
            isAreaPage = page.path == page.area.path
            layout = page.layout
        }

        /// The way from the page to the client's folder.
        var root: String { String(repeating: "../", count: depth) }
    }

    let report: Report
    let setting: Setting
    let assets: Assets
    private let theme: Theme
    private let asOf: AsOfText

    init(
        report: Report, pages: Set<PagePath>, drawings: [String: Drawing], theme: Theme
    ) throws(ThemeError) {
        let identity = report.identity
        self.report = report
        setting = Setting(
            words: report.words, currency: identity.currency, icons: try Icons(theme: theme),
            pages: pages, drawings: drawings)
        assets = try Assets(
            theme: theme, accent: identity.accent.flatMap(Colour.init(hex:)).map(Accent.init),
            searchIndex: searchIndex(of: report.pages, setting: setting))
        asOf = AsOfText(identity.asOf, timezone: identity.timezone, words: report.words)
        self.theme = theme
    }

    /// The frame of pages with that look, of which the template fills in what all clients share.
    func frame(_ look: Look) throws(ThemeError) -> [Frame.Piece] {
        let key = FinishedFrames.Key(
            look: look, areas: Area.allCases.filter { setting.has($0.path) },
            hasSearch: assets.search != nil, version: report.identity.version,
            language: setting.words.language)
        let pieces = try theme.frames.pieces(key, of: theme, words: setting.words) {
            values(look)
        }
        return pieces.map { piece in
            guard case .part(let part) = piece, let text = text(of: part, look) else {
                return piece
            }
            var html = HTML()
            html.text(text)
            return .bytes(html.bytes)
        }
    }

    /// What stands in a part that is the same on every page of the client with that look; `nil` for the others.
    private func text(of part: Frame.Part, _ look: Look) -> String? {
        switch part {
        case .style: look.root + assets.style.path.text
        case .search: assets.search.map { look.root + $0.path.text }
        case .day, .iso, .text, .seconds, .timezone: asOf[part]
        case .title, .owner, .breadcrumbs, .main, .legend: nil
        }
    }

    private func values(_ look: Look) -> [String: Any] {
        let root = look.root
        var values = frameValues(
            words: setting.words, theme: theme, version: report.identity.version)
        if let logo = theme.imageAddress(Theme.logo) { values["logo"] = logo }
        values["asOf"] = Dictionary(
            uniqueKeysWithValues: Frame.Part.ofMoment.map { ($0.rawValue, $0.mark as Any) })
        values["style"] = Frame.Part.style.mark
        values["script"] = root + assets.script.path.text
        values["root"] = root
        if assets.search != nil { values["search"] = Frame.Part.search.mark }
        if setting.has(Area.overview.path) {
            values["home"] = root + Area.overview.path.text
        }
        if setting.has(Area.kpis.path) { values["kpis"] = root + Area.kpis.path.text }
        switch look.layout {
        case .document: break
        case .board: values["isBoard"] = true
        }
        values["hasAreas"] = true
        values["areas"] = Area.allCases.filter { setting.has($0.path) }.map { area in
            var entry: [String: Any] = [
                "href": root + area.path.text, "label": setting.words[.area(area)],
            ]
            if area == look.area { entry["current"] = look.isAreaPage ? "page" : "true" }
            return entry
        }
        return values
    }

    func render(_ page: Page, in frame: [Frame.Piece]) throws(PageError) -> RenderedFile {
        let owner = report.identity.clientName
        let bytes = try assembled(frame, page, setting) { html, part in
            switch part {
            case .title:
                // No element can isolate a name here; the characters can. The overview is headed by it alone.
                let (title, name) = (
                    page.title.plainText(in: setting), setting.words.isolated(owner)
                )
                html.text(title)
                if title != name {
                    html.markup(" · ")
                    html.text(name)
                }
            case .owner: html.user(owner)
            case .breadcrumbs: breadcrumbs(to: page, &html)
            // Written before, or by the page itself.
            case .main, .legend, .style, .search, .day, .iso, .text, .seconds, .timezone: break
            }
        }
        return RenderedFile(path: page.path, bytes: bytes)
    }

    /// The way from the overview to a page that the navigation does not name.
    private func breadcrumbs(to page: Page, _ html: inout HTML) {
        guard page.path != page.area.path else { return }
        var steps: [Breadcrumb] = []
        for area in [Area.overview, page.area]
        where setting.has(area.path) && !steps.contains(where: { $0.path == area.path }) {
            steps.append(Breadcrumb(title: setting.words[.area(area)], path: area.path))
        }
        writeBreadcrumbs(steps, to: page, setting, &html)
    }
}

extension PagePath {
    /// Folders between the file and the root of its site.
    var depth: Int { text.utf8.filter { $0 == UInt8(ascii: "/") }.count }
}

/// A page above the one that is shown.
struct Breadcrumb {
    var title: String
    var path: PagePath
}

func writeBreadcrumbs(
    _ steps: [Breadcrumb], to page: Page, _ setting: Setting, _ html: inout HTML
) {
    guard !steps.isEmpty else { return }
    html.markup("<nav class=\"breadcrumbs\" aria-label=\"")
    html.text(setting.words[.breadcrumbs])
    html.markup("\">\n<ol>\n")
    for step in steps {
        html.markup("<li><a href=\"")
        html.text(step.path.href(from: page.path))
        html.markup("\">")
        html.text(step.title)
        html.markup("</a></li>\n")
    }
    html.markup("<li aria-current=\"page\"><bdi>")
    html.text(page.title.plainText(in: setting))
    html.markup("</bdi></li>\n</ol>\n</nav>\n")
}

/// The pieces of a frame with the parts of `page` between them, in one buffer; `part` writes what a page's
/// content does not decide.
func assembled(
    _ frame: [Frame.Piece], _ page: Page, _ setting: Setting,
    part: (inout HTML, Frame.Part) -> Void
) throws(PageError) -> [UInt8] {
    var writer = PageWriter(setting: setting, path: page.path)
    for piece in frame {
        switch piece {
        case .bytes(let bytes): writer.html.rendered(bytes)
        case .part(.main): try writer.write(page)
        case .part(.legend): writer.legend()
        case .part(let other): part(&writer.html, other)
        }
    }
    return writer.html.bytes
}
