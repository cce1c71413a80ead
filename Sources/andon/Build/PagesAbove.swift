import HTMLOutput
import Publishing
import Reporting
import Units

/// The pages above the tenants' folders: the builds, the day's portfolio, and each tenant's archive.
func pagesAbove(
    _ tree: PublishedTree, _ record: BuildRecord, of day: Day, with setting: RenderSetting
) throws -> [TenantFile] {
    let words = try setting.words(for: "en")
    let site = try RootSite(theme: setting.theme, words: words, version: Andon.version)
    let days = try tree.days()
    var files = site.assets
    files.append(
        try site.render(
            BuildsPage(
                builds: days.map {
                    BuildsPage.Build(day: $0.day, tenants: $0.tenants, failed: $0.failed)
                })))
    var tenants: [PortfolioPage.Tenant] = []
    let failures = try failures(in: tree, days: days)
    for tenant in record.tenants {
        let note = try tree.note(of: tenant.slug, on: day).flatMap { TenantNote(json: $0) }
        let name = note?.name ?? tenant.client
        tenants.append(
            PortfolioPage.Tenant(
                slug: tenant.slug.text, name: name, currency: note?.currency ?? "",
                outcome: outcome(of: tenant, in: tree), headlines: note?.shown(in: words) ?? []))
        files.append(
            try site.render(
                ArchivePage(
                    slug: tenant.slug.text, name: name,
                    days: try archive(of: tenant.slug, in: tree, days, failures))))
    }
    files.append(try site.render(PortfolioPage(day: day, tenants: tenants)))
    return files.map { TenantFile(path: $0.path.text, bytes: $0.bytes) }
}

private func outcome(
    of tenant: BuildRecord.Tenant, in tree: PublishedTree
) -> PortfolioPage.Outcome {
    switch tenant.state {
    case .built: .built
    case .failed: .failed(reason: tenant.reason, lastGood: tree.latestDay(of: tenant.slug))
    }
}

/// Why tenants failed, by day. Only the records of days with failures are read.
private func failures(
    in tree: PublishedTree, days: [(day: Day, tenants: Int, failed: Int)]
) throws -> [Day: [TenantSlug: String]] {
    var failures: [Day: [TenantSlug: String]] = [:]
    for day in days where day.failed > 0 {
        for tenant in try tree.record(of: day.day)?.tenants ?? [] where tenant.state == .failed {
            failures[day.day, default: [:]][tenant.slug] = tenant.reason
        }
    }
    return failures
}

private func archive(
    of slug: TenantSlug, in tree: PublishedTree, _ days: [(day: Day, tenants: Int, failed: Int)],
    _ failures: [Day: [TenantSlug: String]]
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
