import HTMLOutput
import Measures
import Reporting

/// What all clients of one build are rendered with.
struct RenderSetting: Sendable {
    var theme: Theme
    /// By language tag.
    var words: [String: Words]
    /// The built-in English, which exports name KPIs in, and which a theme's languages need not repeat.
    let english: Words
    var formats: Set<BuildPlan.Format>
    /// What reports and views hold.
    var plans: ReportPlans
    /// From `andon.toml`, by client: it wins over the database.
    var settings: [String: [String: String]]
    /// KPIs of the plant's own, from `andon.toml`.
    var ownKPIs: [OwnKPI]
    /// Where the output will be served.
    var baseURL: String?
    /// Whether published numbers of a final month may change.
    var mayRestate: Bool
    /// Whether a client fails for any cell or row that breaks a rule.
    var isStrict: Bool
    private(set) var fonts = FontPool()

    /// What earlier builds kept, and this one is to keep.
    private(set) var history: History

    /// Days of facts that numbers can rest on: 13 months of history, and the 30 days whose headcounts stand
    /// in for missing ones on the first of them.
    static let memoryDays = 430

    init(_ plan: BuildPlan, _ stopwatch: Stopwatch) throws {
        history = History(
            path: (plan.state ?? "\(plan.output)/.andon") + "/state.sqlite", stopwatch)
        theme = try plan.theme.map { folder in try Theme(overriding: folder) } ?? Theme()
        let files = theme
        plans = try ReportPlans { files.file($0) }
        formats = plan.formats
        settings = plan.clientSettings
        ownKPIs = plan.ownKPIs
        baseURL = plan.baseURL
        mayRestate = plan.restate
        isStrict = plan.isStrict
        english = try Theme().englishWords()
        words = try theme.words(english: english)
    }

    /// The words of a language: those of `ar-EG`, else of `ar`, else English.
    func words(for language: String) throws -> Words {
        let primary = language.prefix { $0 != "-" }.lowercased()
        guard let found = words[language] ?? words[primary] ?? words["en"] else {
            throw ThemeError.missing(path: "templates/messages/en.toml")
        }
        return found
    }

    /// The same for one client alone: its own settings, what is remembered of it, and nothing that rendering
    /// others has left behind.
    func alone(_ client: String) throws -> RenderSetting {
        var alone = self
        alone.settings = settings.filter { $0.key == client }
        alone.history = try History(of: client, alone: history)
        (alone.theme, alone.fonts) = (theme.unused, fonts.unused)
        return alone
    }
}
