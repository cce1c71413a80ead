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
import Typesetting
import Units

/// All files of one client: the pipeline, phase by phase.
func renderClient(
    _ client: PlantClient, as moment: ReportMoment, from database: PlantDatabase,
    with setting: RenderSetting, _ stopwatch: Stopwatch
) throws -> RenderedClient {
    var measured = try MeasuredClient(
        client, as: moment, from: database, with: setting, stopwatch)
    let plant = measured.plant
    try plant.requireSound(isStrict: setting.isStrict)
    let earlier = setting.history.finalMonths(of: client.id, asOf: moment.day)
    measured.measurements.number(revisionsAfter: earlier)
    let alerts = setting.history.alerts(of: client.id, before: moment.day)
    let numbers = try measured.restate(
        at: moment, in: setting.history, mayRestate: setting.mayRestate)
    let words = try setting.words(for: plant.client.language)
    var report = stopwatch.time(.report) { [measured] in
        Report(
            of: plant, measured.inputs, measured.measurements, earlier: alerts, words: words,
            plans: setting.plans,
            version: Andon.version, pageNames: { ClientSlug.slugs(of: $0).mapValues(\.text) })
    }
    let (files, documents) = try setting.fonts.withFonts { fonts in
        try render(&report, slug: client.slug, with: setting, fonts, stopwatch)
    }
    setting.history.rendered(
        DerivedTenant(of: report, documents: documents, earlier: earlier, numbers: numbers))
    return RenderedClient(files: files, note: ClientNote(of: report).json) {
        plant.mentions($0)
    }
}

/// The files of a report in the formats asked for, and what its PDFs are and took; `report` is left without
/// its pages and documents.
private func render(
    _ report: inout Report, slug: ClientSlug, with setting: RenderSetting, _ fonts: FontSet,
    _ stopwatch: Stopwatch
) throws -> (
    files: [ClientFile], documents: [(document: RenderedDocument, seconds: Double)]
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
            exports(
                of: report, english: setting.english, documents: documents.map(\.document))
        }
    }
    if formats.contains(.json) {
        files.append(
            RenderedFile(
                path: PagePath("data/kpis.json"),
                bytes: stopwatch.time(.json) { kpisJSON(of: report, english: setting.english) }))
        files.append(
            RenderedFile(path: PagePath("data/alerts.json"), bytes: alertsJSON(of: report)))
        files.append(
            RenderedFile(
                path: PagePath("data/events.ndjson"),
                bytes: eventsNDJSON(of: report, documents: documents.map(\.document))))
    }
    let made = files.map {
        ClientFile(path: $0.path.text, hasByteOrderMark: $0.hasByteOrderMark, body: $0.body)
    }
    return (made, documents)
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
