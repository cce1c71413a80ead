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
    /// What reports and views hold.
    var plans: ReportPlans
    /// From `andon.toml`, by client: it wins over the database.
    var settings: [String: [String: String]]
    /// KPIs of the plant's own, from `andon.toml`.
    var ownKPIs: [OwnKPI]
    /// Where the output will be served.
    var baseURL: String?
    let fonts = FontPool()

    /// What earlier builds kept, and this one is to keep.
    let history: History

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
    var tenant = try MeasuredTenant(
        client, as: moment, from: database, with: setting, stopwatch)
    let plant = tenant.plant
    let earlier = setting.history.finalMonths(of: client.id, asOf: moment.day)
    tenant.measurements.number(revisionsAfter: earlier)
    let alerts = setting.history.alerts(of: client.id, before: moment.day)
    let words = try setting.words(for: plant.client.language)
    var report = stopwatch.time(.report) { [tenant] in
        Report(
            of: plant, tenant.inputs, tenant.measurements, earlier: alerts, words: words,
            plans: setting.plans,
            version: Andon.version, pageName: { TenantSlug($0).text })
    }
    let (files, documents) = try setting.fonts.withFonts { fonts in
        try render(&report, with: setting, fonts, stopwatch)
    }
    setting.history.rendered(
        DerivedTenant(of: report, documents: documents, earlier: earlier))
    return RenderedTenant(files: files, note: TenantNote(of: report).json) {
        plant.mentions($0)
    }
}

/// The files of a report in the formats asked for, and what its PDFs are and took; `report` is left without
/// its pages and documents.
private func render(
    _ report: inout Report, with setting: RenderSetting, _ fonts: FontSet,
    _ stopwatch: Stopwatch
) throws -> (
    files: [TenantFile], documents: [(document: RenderedDocument, seconds: Double)]
) {
    var files: [RenderedFile] = []
    let formats = setting.formats
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
        let standalone = stopwatch.time(.charts) {
            Dictionary(
                uniqueKeysWithValues: report.figures.compactMap { figure in
                    drawings[figure.name].map { drawing in
                        (
                            figure.name,
                            headed(
                                drawing, title: figure.title, subtitle: figure.subtitle,
                                metrics: metrics)
                        )
                    }
                })
        }
        let written = try stopwatch.time(.html) {
            try pages(
                of: report, drawings: drawings, standalone: standalone, theme: setting.theme)
        }
        let wanted = written.filter {
            formats.contains($0.path.text.hasPrefix("charts/") ? .svg : .html)
        }
        stopwatch.count(.pages, wanted.count { $0.path.text.hasSuffix(".html") })
        files += wanted
        if formats.contains(.html) {
            let slug = TenantSlug(report.identity.clientID).text
            files.append(
                feed(of: report, base: setting.baseURL.map { "\(joined($0))latest/\(slug)/" }))
        }
    }
    var documents: [(document: RenderedDocument, seconds: Double)] = []
    if formats.contains(.pdf) {
        for document in report.documents {
            let start = ContinuousClock.now
            let file = try stopwatch.time(.pdf) {
                try pdf(
                    of: document, identity: report.identity, words: report.words,
                    drawings: drawings, fonts: fonts)
            }
            files.append(RenderedFile(path: document.path, bytes: file.bytes))
            documents.append(
                (
                    RenderedDocument(
                        path: document.path, size: file.bytes.count, pages: file.pageCount,
                        kpis: document.kpiCount), (ContinuousClock.now - start).seconds
                ))
            stopwatch.count(.pdfs, 1)
        }
    }
    // What is drawn is said: its room serves the tables, which are the largest files.
    drawings = [:]
    (report.pages, report.documents) = ([], [])
    if formats.contains(.csv) {
        files += stopwatch.time(.csv) {
            exports(of: report, documents: documents.map(\.document))
        }
    }
    if formats.contains(.json) {
        files.append(
            RenderedFile(
                path: PagePath("data/kpis.json"),
                bytes: stopwatch.time(.json) { kpisJSON(of: report) }))
        files.append(
            RenderedFile(path: PagePath("data/alerts.json"), bytes: alertsJSON(of: report)))
        files.append(
            RenderedFile(
                path: PagePath("data/events.ndjson"),
                bytes: eventsNDJSON(of: report, documents: documents.map(\.document))))
    }
    return (files.map { TenantFile(path: $0.path.text, bytes: $0.bytes) }, documents)
}

/// An address that ends with `/`.
private func joined(_ address: String) -> String {
    address.hasSuffix("/") ? address : address + "/"
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
    /// Whether an id or a text that this tenant recorded holds `text`.
    fileprivate func mentions(_ text: String) -> Bool {
        [masterTexts, orderTexts, floorTexts, planTexts, runTexts].contains { texts in
            texts.contains { $0?.contains(text) ?? false }
        }
    }

    private var masterTexts: [String?] {
        var own: [String?] = [client.id, client.name]
        own += shifts.rows.flatMap { [$0.id, $0.name] }
        own += lines.rows.flatMap { [$0.id, $0.name, $0.department] }
        own += machines.rows.flatMap { [$0.id, $0.name, $0.group] }
        own += employees.rows.flatMap { [$0.id, $0.name, $0.skill, $0.department] }
        own += customers.rows.flatMap { [$0.id, $0.name] }
        own += products.rows.flatMap { [$0.id, $0.name, $0.style] }
        own += routing.flatMap { [$0.name, $0.operationID, $0.department, $0.machineGroup] }
        own += training.map(\.course)
        own += calendar.map(\.holiday) + annotations.map(\.note)
        return own + rejected.flatMap { [$0.key, $0.value] }
    }

    private var orderTexts: [String?] {
        var own: [String?] = salesOrders.rows.flatMap { [$0.id, $0.status] }
        own += workOrders.rows.flatMap { [$0.id, $0.delayReason] }
        own += workOrderEvents.map(\.reason)
        own += jobs.flatMap { [$0.id, $0.operationID, $0.partNumber] }
        return own
            + holds.flatMap { [$0.id, $0.jobID, $0.category, $0.reason, $0.notes] }
    }

    private var floorTexts: [String?] {
        var own: [String?] = downtimes.flatMap { [$0.id, $0.reason, $0.rootCause, $0.notes] }
        own += entries.flatMap { [$0.id, $0.jobID, $0.enteredBy, $0.verifiedBy, $0.notes] }
        own += inspections.flatMap { [$0.id, $0.jobID, $0.inspectorID] }
        own += defects.flatMap { [$0.id, $0.type, $0.category, $0.location] }
        own += processMeasurements.flatMap { [$0.id, $0.characteristic, $0.subgroup, $0.unit] }
        return own + maintenance.flatMap { [$0.id, $0.component] } + costs.map(\.id)
    }

    private var planTexts: [String?] {
        var own: [String?] = billsOfMaterials.rows.flatMap { [$0.id, $0.parentItem, $0.revision] }
        own += components.flatMap { [$0.item, $0.description, $0.unit] }
        own += stock.flatMap { [$0.itemID, $0.description, $0.location, $0.unit] }
        own += schedules.rows.flatMap { [$0.id, $0.name, $0.committedBy] }
        return own + scheduleRows.map(\.orderID) + loggedForecasts.map(\.subject)
    }

    private var runTexts: [String?] {
        var own: [String?] = spools.rows.flatMap { [$0.id, $0.material, $0.color, $0.colorHex] }
        own += productionRuns.flatMap { run in
            [
                run.id, run.printerName, run.slicer, run.qualityNotes, run.failureReason, run.notes,
                run.originalID,
            ] + run.items.flatMap { [$0.wasteReason, $0.bedPosition] }
        }
        return own
    }
}

/// Opens the database and the theme: everything that can fail before the first tenant.
func openPlant(_ plan: BuildPlan, _ stopwatch: Stopwatch) throws -> PlantSource {
    let setting = try RenderSetting(plan, stopwatch)
    let database = try PlantDatabase(reading: plan.database)
    let theme = setting.theme.paths.compactMap(setting.theme.file)
    return PlantSource(
        clients: try database.clients().filter(\.isActive).map {
            PlantClient(id: $0.id, name: $0.name)
        },
        appearance: Digest(of: Array(theme.map { Digest(of: $0).hex }.joined().utf8)).hex,
        vocabulary: theme + Catalogue.kpis.map(\.text),
        lastDayWithData: { try database.lastDayWithData(notAfter: $0) },
        earlier: { client, moment in
            setting.history.alerts(of: client.id, before: moment.day)?.text ?? ""
        },
        render: { client, moment in
            try renderTenant(client, as: moment, from: database, with: setting, stopwatch)
        },
        pagesAbove: { tree, record, moment in
            try pagesAbove(tree, record, of: moment.day, with: setting)
        },
        settled: { outcome, moment in setting.history.settled(outcome, on: moment.day) },
        finish: { await setting.history.finish() })
}

extension KPI {
    /// Everything the catalogue says of it, in one text.
    fileprivate var text: [UInt8] {
        Array(
            ([id, name, group, formula, source, definition] + inputs).joined(separator: "\n").utf8)
    }
}

/// Fonts, opened once per worker and handed from tenant to tenant.
///
/// `@unchecked Sendable` because a set is taken out under the lock, used by one thread alone, and put
/// back: FreeType faces may change threads, they must not be used by two at a time.
final class FontPool: @unchecked Sendable {
    private let installed = InstalledFonts()
    private let lock = Mutex(())
    private var idle: [FontSet] = []

    func withFonts<Value>(_ work: (FontSet) throws -> Value) throws -> Value {
        let fonts = try lock.withLock { _ in idle.popLast() } ?? FontSet(installed)
        defer { lock.withLock { _ in idle.append(fonts) } }
        return try work(fonts)
    }
}

extension StoreError: FailureWithStatus {
    /// A file that stands where a new one was to be made is a matter of usage.
    var status: ExitStatus {
        if case .occupied = self { .usage } else { .unreadableInput }
    }
}
