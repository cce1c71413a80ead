import Foundation
import HTMLOutput
import Measures
import Plant
import Publishing
import Reporting
import Units

/// The few numbers that stand for a tenant in the portfolio.
struct TenantHeadline: Sendable {
    static let kpis = ["EQ-OEE", "QL-FPY", "DL-OTD", "LB-EFF", "LB-ABS"]

    var currency: String
    var headlines: [PortfolioPage.Headline]

    init(_ report: Report) {
        currency = report.identity.currency
        headlines = Self.kpis.compactMap { report.measurements[$0] }.map { result in
            PortfolioPage.Headline(
                name: result.kpi.name,
                reading: Reading(result[.rolling30], unit: result.kpi.unit),
                standing: result[.rolling30].standing)
        }
    }

    /// As the tenant's published `data/kpis.json` says, for a tenant that did not have to be built.
    init?(publishedAt path: String) {
        struct File: Decodable {
            struct KPI: Decodable {
                struct Value: Decodable {
                    var value: Double?
                    var status: String
                    var standing: String
                }
                var id: String
                var values: [String: Value]
            }
            var currency: String
            var kpis: [KPI]
        }
        guard let data = FileManager.default.contents(atPath: path),
            let file = try? JSONDecoder().decode(File.self, from: data)
        else { return nil }
        currency = file.currency
        headlines = Self.kpis.compactMap { id in
            guard let kpi = Catalogue.kpis.first(where: { $0.id == id }),
                let value = file.kpis.first(where: { $0.id == id })?.values[
                    Window.rolling30.rawValue],
                let status = ObservationStatus(rawValue: value.status)
            else { return nil }
            return PortfolioPage.Headline(
                name: kpi.name,
                reading: Reading(
                    Measurement(value: value.value, status: status), unit: kpi.unit),
                standing: Standing(rawValue: value.standing) ?? .none)
        }
    }
}

/// The portfolio of the day, the list of builds and the archive of every tenant.
func pagesAbove(
    _ tree: PublishedTree, _ record: BuildRecord, on day: Day, theme: Theme, words: Words,
    names: [String: String], headlines: [String: TenantHeadline]
) throws -> [TenantFile] {
    let site = try RootSite(theme: theme, words: words, version: Andon.version)
    let days = try tree.days()
    var pages = site.assets
    let tenants = record.tenants.map { tenant -> PortfolioPage.Tenant in
        let slug = tenant.slug.text
        let headline =
            headlines[tenant.client]
            ?? TenantHeadline(publishedAt: "\(tree.output)/\(day)/\(slug)/data/kpis.json")
        let outcome: PortfolioPage.Outcome =
            switch tenant.state {
            case .built: .built
            case .reused: .reused
            case .failed:
                .failed(
                    reason: tenant.error ?? tenant.reason,
                    lastGood: days.map(\.day).filter { earlier in
                        FileManager.default.fileExists(
                            atPath: "\(tree.output)/\(earlier)/\(slug)/index.html")
                    }.max())
            }
        return PortfolioPage.Tenant(
            slug: slug, name: names[tenant.client] ?? tenant.client,
            currency: headline?.currency ?? "", outcome: outcome,
            headlines: headline?.headlines ?? [])
    }
    pages.append(try site.render(PortfolioPage(day: day, tenants: tenants)))
    pages.append(
        try site.render(
            BuildsPage(
                builds: days.map {
                    BuildsPage.Build(day: $0.day, tenants: $0.tenants, failed: $0.failed)
                })))
    for tenant in record.tenants {
        let slug = tenant.slug.text
        let published = days.compactMap { build -> ArchivePage.PublishedDay? in
            let folder = "\(tree.output)/\(build.day)/\(slug)"
            let failure =
                build.day == day && tenant.state == .failed ? tenant.error ?? tenant.reason : nil
            let reports = ["reports/daily.pdf"].filter {
                FileManager.default.fileExists(atPath: "\(folder)/\($0)")
            }
            guard failure != nil || FileManager.default.fileExists(atPath: "\(folder)/index.html")
            else { return nil }
            return ArchivePage.PublishedDay(
                day: build.day, reports: reports.map(PagePath.init), failure: failure)
        }
        pages.append(
            try site.render(
                ArchivePage(
                    slug: slug, name: names[tenant.client] ?? tenant.client, days: published)))
    }
    return pages.map { TenantFile(path: $0.path.text, bytes: $0.bytes) }
}
