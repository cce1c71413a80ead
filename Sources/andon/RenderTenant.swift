import CSVOutput
import Charts
import Drawing
import HTMLOutput
import Inference
import JSONOutput
import Measures
import PDFOutput
import Plant
import Publishing
import Reporting
import Store
import Synchronization
import Typesetting
import Units

/// What all tenants of one build are rendered with.
struct RenderSetting: Sendable {
    var theme: Theme
    /// By language tag.
    var words: [String: Words]
    var formats: Set<BuildPlan.Format>
    /// From `andon.toml`, by client: it wins over the database.
    var settings: [String: [String: String]]

    init(_ plan: BuildPlan) throws {
        theme = try plan.theme.map { folder in try Theme(overriding: folder) } ?? Theme()
        formats = plan.formats
        settings = plan.clientSettings
        words = [:]
        let folder = "templates/messages/"
        for path in theme.paths where path.hasPrefix(folder) && path.hasSuffix(".toml") {
            guard let bytes = theme.file(path) else { continue }
            let language = String(path.dropFirst(folder.count).dropLast(".toml".count))
            words[language] = try Words(toml: String(decoding: bytes, as: UTF8.self), name: path)
        }
    }

    /// The words of a language: those of `ar-EG`, else of `ar`, else English.
    func words(for language: String) throws -> Words {
        let primary = language.prefix { $0 != "-" }.lowercased()
        guard let found = words[language] ?? words[primary] ?? words["en"] else {
            throw ThemeError.missing(path: "templates/messages/en.toml")
        }
        return found
    }
}

/// All files of one tenant: the pipeline, phase by phase.
func renderTenant(
    _ client: PlantClient, as moment: ReportMoment, from database: PlantDatabase,
    with setting: RenderSetting, _ stopwatch: Stopwatch
) throws -> RenderedTenant {
    var plant = try stopwatch.time(.read) { try database.records(of: client.id) }
    for (key, value) in (setting.settings[client.id] ?? [:]).sorted(by: { $0.key < $1.key }) {
        do {
            try plant.settings.apply(key: key, value: value)
        } catch {
            throw StoreError.setting(client: client.id, error)
        }
    }
    plant.client.adopt(plant.settings)
    let asOf =
        moment.time.map { AsOf($0, on: moment.day, for: plant) }
        ?? AsOf(endOf: moment.day, for: plant)
    plant.discardFacts(after: moment.day)
    stopwatch.count(.rows, plant.entries.count)

    let inputs = stopwatch.time(.infer) { InferredInputs(of: plant, asOf: asOf) }
    let measurements = stopwatch.time(.measure) { Measurements(of: plant, inputs, asOf: asOf) }
    let words = try setting.words(for: plant.client.language)
    let report = stopwatch.time(.report) {
        Report(of: plant, inputs, measurements, words: words, version: Andon.version)
    }
    let files = try render(report, with: setting, stopwatch)
    return RenderedTenant(files: files) { [plant] in plant.mentions($0) }
}

/// The files of a report in the formats asked for.
private func render(
    _ report: Report, with setting: RenderSetting, _ stopwatch: Stopwatch
) throws -> [TenantFile] {
    var files: [RenderedFile] = []
    let formats = setting.formats
    // A font face belongs to one thread, so each tenant opens its own: a quarter of a millisecond.
    let fonts = try FontSet()
    let metrics = HarfBuzzTextMetrics(
        Typesetter(fonts: fonts, language: report.words.language))
    var drawings: [String: Drawing] = [:]
    stopwatch.time(.charts) {
        for figure in report.figures + report.sparklines {
            drawings[figure.name] = drawing(
                of: figure, words: report.words, currency: report.identity.currency,
                metrics: metrics)
        }
    }
    stopwatch.count(.charts, drawings.count)
    if !formats.isDisjoint(with: [.html, .svg]) {
        let pages = try stopwatch.time(.html) {
            try pages(of: report, drawings: drawings, theme: setting.theme)
        }
        let wanted = pages.filter {
            formats.contains($0.path.text.hasPrefix("charts/") ? .svg : .html)
        }
        stopwatch.count(.pages, wanted.count { $0.path.text.hasSuffix(".html") })
        files += wanted
    }
    if formats.contains(.pdf) {
        for document in report.documents {
            let file = try stopwatch.time(.pdf) {
                try pdf(
                    of: document, identity: report.identity, words: report.words,
                    drawings: drawings, fonts: fonts)
            }
            files.append(RenderedFile(path: document.path, bytes: file.bytes))
            stopwatch.count(.pdfs, 1)
        }
    }
    if formats.contains(.csv) { files += stopwatch.time(.csv) { exports(of: report) } }
    if formats.contains(.json) {
        files.append(
            RenderedFile(
                path: PagePath("data/kpis.json"),
                bytes: stopwatch.time(.json) { kpisJSON(of: report) }))
    }
    return files.map { TenantFile(path: $0.path.text, bytes: $0.bytes) }
}

extension Report {
    /// The small charts of cards, once each.
    fileprivate var sparklines: [Figure] {
        var seen: [String: Figure] = [:]
        for section in pages.flatMap(\.sections) + documents.flatMap(\.sections) {
            for case .cards(let cards) in section.blocks {
                for card in cards { if let figure = card.sparkline { seen[figure.name] = figure } }
            }
        }
        return seen.values.sorted { $0.name < $1.name }
    }
}

extension PlantRecords {
    /// Whether an id or a name that this tenant recorded holds `text`.
    fileprivate func mentions(_ text: String) -> Bool {
        var own = [client.id, client.name]
        own += shifts.rows.flatMap { [$0.id, $0.name] }
        own += lines.rows.flatMap { [$0.id, $0.name] }
        own += machines.rows.flatMap { [$0.id, $0.name] }
        own += employees.rows.flatMap { [$0.id, $0.name] }
        own += customers.rows.flatMap { [$0.id, $0.name] }
        own += products.rows.flatMap { [$0.id, $0.name] }
        own += salesOrders.rows.map(\.id) + workOrders.rows.map(\.id)
        own += calendar.compactMap(\.holidayName) + annotations.map(\.note)
        own += downtimes.flatMap { [$0.reason] }
        return own.contains { $0.contains(text) }
    }
}

/// Opens the database and the theme: everything that can fail before the first tenant.
func openPlant(_ plan: BuildPlan, _ stopwatch: Stopwatch) throws -> PlantSource {
    let setting = try RenderSetting(plan)
    let database = try PlantDatabase(reading: plan.database)
    let theme = setting.theme.paths.compactMap(setting.theme.file)
    return PlantSource(
        clients: try database.clients().filter(\.isActive).map {
            PlantClient(id: $0.id, name: $0.name)
        },
        appearance: Digest(of: Array(theme.map { Digest(of: $0).hex }.joined().utf8)).hex,
        vocabulary: theme,
        lastDayWithData: { try database.lastDayWithData(notAfter: $0) },
        render: { client, moment in
            try renderTenant(client, as: moment, from: database, with: setting, stopwatch)
        },
        pagesAbove: { tree, _, _ in try pagesAbove(tree, setting) })
}

/// The list of builds, with what it loads.
private func pagesAbove(
    _ tree: PublishedTree, _ setting: RenderSetting
) throws -> [TenantFile] {
    let site = try RootSite(
        theme: setting.theme, words: try setting.words(for: "en"), version: Andon.version)
    let builds = BuildsPage(
        builds: try tree.days().map {
            BuildsPage.Build(day: $0.day, tenants: $0.tenants, failed: $0.failed)
        })
    return (site.assets + [try site.render(builds)]).map {
        TenantFile(path: $0.path.text, bytes: $0.bytes)
    }
}

extension StoreError: FailureWithStatus {
    /// A file that stands where a new one was to be made is a matter of usage.
    var status: ExitStatus {
        if case .occupied = self { .usage } else { .unreadableInput }
    }
}
