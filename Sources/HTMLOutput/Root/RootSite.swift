import Measures
public import Reporting

/// Writes the few pages above the clients' folders, with the frame and the style of the clients' own.
///
/// Their paths are taken from the root of the output; what they load stands in `assets/` there.
public struct RootSite {
    private let setting: Setting
    private let shared: Assets
    private let frame: Frame
    private let values: [String: Any]

    public init(theme: Theme, words: Words, version: String) throws(ThemeError) {
        setting = Setting(
            words: words, currency: "", icons: try Icons(theme: theme), pages: nil, drawings: [:],
            rowLimit: .max)
        shared = try Assets(theme: theme, accent: nil)
        frame = try Frame(theme: theme)
        values = frameValues(words: words, theme: theme, version: version)
    }

    /// Style and script; the same for every page above the clients.
    public var assets: [RenderedFile] { shared.files }

    /// Whether a page says of itself that this program made it, as all do unless a theme leaves it out.
    public static func isOurs(_ page: [UInt8]) -> Bool {
        String(decoding: page.prefix(4096), as: UTF8.self)
            .contains("<meta name=\"generator\" content=\"Andon ")
    }

    public func render(_ portfolio: PortfolioPage) throws(PageError) -> RenderedFile {
        // Only administrators may open the list of builds.
        let above = portfolio.user == nil ? [BuildsPage.path] : []
        return try render(portfolio.page(setting.words), above: above)
    }

    public func render(_ builds: BuildsPage) throws(PageError) -> RenderedFile {
        try render(builds.page(setting.words), above: [])
    }

    public func render(_ archive: ArchivePage) throws(PageError) -> RenderedFile {
        try render(archive.page(setting.words), above: [])
    }

    private func render(_ page: Page, above: [PagePath]) throws(PageError) -> RenderedFile {
        guard page.path.isSafe else { throw .unsafePath(page.path.text) }
        let root = String(repeating: "../", count: page.path.depth)
        var values = values
        values["style"] = root + shared.style.path.text
        values["script"] = root + shared.script.path.text
        values["root"] = root
        let steps = above.map { Breadcrumb(title: setting.words[.builds], path: $0) }
        let bytes = try assembled(frame.pieces(values), page, setting) { html, part in
            switch part {
            case .title:
                html.text(page.title.plainText(in: setting))
                html.markup(" · Andon")
            case .owner: html.markup("Andon")
            case .breadcrumbs: writeBreadcrumbs(steps, to: page, setting, &html)
            case .main, .legend, .style, .search, .day, .iso, .text, .seconds, .timezone: break
            }
        }
        return RenderedFile(path: page.path, bytes: bytes)
    }
}
