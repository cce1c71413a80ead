import HTMLOutput
import Publishing
import Reporting
import Units

/// The pages above the clients' folders: the builds, the day's portfolio, and each client's archive.
func pagesAbove(
    _ tree: PublishedTree, _ record: BuildRecord, of day: Day, with setting: RenderSetting
) throws -> [ClientFile] {
    let words = try setting.words(for: "en")
    let site = try RootSite(theme: setting.theme, words: words, version: Andon.version)
    let days = try tree.days()
    var files = site.assets
    files.append(
        try site.render(
            BuildsPage(
                builds: days.map {
                    BuildsPage.Build(day: $0.day, clients: $0.clients, failed: $0.failed)
                })))
    var clients: [PortfolioPage.Client] = []
    let failures = try failures(in: tree, days: days)
    for client in record.clients {
        let note = try tree.note(of: client.slug, on: day).flatMap { ClientNote(json: $0) }
        let name = note?.name ?? client.client
        clients.append(
            PortfolioPage.Client(
                slug: client.slug.text, name: name, currency: note?.currency ?? "",
                outcome: outcome(of: client, in: tree), headlines: note?.shown(in: words) ?? []))
        files.append(
            try site.render(
                ArchivePage(
                    slug: client.slug.text, name: name,
                    days: try archive(of: client.slug, in: tree, days, failures))))
    }
    files.append(try site.render(PortfolioPage(day: day, clients: clients)))
    return files.map { ClientFile(path: $0.path.text, bytes: $0.bytes) }
}

private func outcome(
    of client: BuildRecord.Client, in tree: PublishedTree
) -> PortfolioPage.Outcome {
    switch client.state {
    case .built: .built
    case .failed: .failed(reason: client.reason, lastGood: tree.latestDay(of: client.slug))
    }
}

/// Why clients failed, by day. Only the records of days with failures are read.
private func failures(
    in tree: PublishedTree, days: [(day: Day, clients: Int, failed: Int)]
) throws -> [Day: [ClientSlug: String]] {
    var failures: [Day: [ClientSlug: String]] = [:]
    for day in days where day.failed > 0 {
        for client in try tree.record(of: day.day)?.clients ?? [] where client.state == .failed {
            failures[day.day, default: [:]][client.slug] = client.reason
        }
    }
    return failures
}

private func archive(
    of slug: ClientSlug, in tree: PublishedTree, _ days: [(day: Day, clients: Int, failed: Int)],
    _ failures: [Day: [ClientSlug: String]]
) throws -> [ArchivePage.PublishedDay] {
    var published: [ArchivePage.PublishedDay] = []
    for (day, _, _) in days {
        let reports = try tree.names(in: "reports", of: slug, on: day)
        let failure = failures[day]?[slug]
        guard reports != nil || failure != nil else { continue }
        // A day whose pages stand is shown with them, though a later attempt at it failed.
        published.append(
            ArchivePage.PublishedDay(
                day: day, reports: (reports ?? []).map { PagePath("reports/\($0)") },
                failure: reports == nil ? failure : nil))
    }
    return published
}
