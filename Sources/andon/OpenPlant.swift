import HTMLOutput
import Measures
import Publishing
import Store

/// Opens the database and the theme: everything that can fail before the first tenant.
func openPlant(_ plan: BuildPlan, _ stopwatch: Stopwatch) throws -> PlantSource {
    let setting = try RenderSetting(plan, stopwatch)
    let database = try PlantDatabase(reading: plan.database)
    let theme = setting.theme.paths.compactMap(setting.theme.file)
    let listed = try database.clients()
    // Of all, so that a folder is called the same whoever is active or asked for.
    let slugs = TenantSlug.slugs(of: listed.map(\.id))
    return PlantSource(
        clients: listed.filter(\.isActive).map {
            PlantClient(id: $0.id, name: $0.name, slug: slugs[$0.id])
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
        renderAlone: { client, moment in
            try renderTenant(
                client, as: moment, from: database.alone(client.id),
                with: setting.alone(client.id), stopwatch)
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

extension StoreError: FailureWithStatus {
    /// A file that stands where a new one was to be made is a matter of usage.
    var status: ExitStatus {
        if case .occupied = self { .usage } else { .unreadableInput }
    }
}
