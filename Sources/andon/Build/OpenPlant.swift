import HTMLOutput
import Measures
import Publishing
import Store
import Units

/// Opens the database and the theme: everything that can fail before the first client.
func openPlant(_ plan: BuildPlan, _ stopwatch: Stopwatch) throws -> PlantSource {
    let setting = try RenderSetting(plan, stopwatch)
    let database = try PlantDatabase(reading: plan.database)
    let theme = setting.theme.paths.compactMap(setting.theme.file)
    let listed = try database.clients()
    // Of all, so that a folder is called the same whoever is active or asked for.
    let slugs = ClientSlug.slugs(of: listed.map(\.id))
    return PlantSource(
        clients: listed.filter(\.isActive).map {
            PlantClient(id: $0.id, name: $0.name, slug: slugs[$0.id])
        },
        appearance: Digest(of: Array(theme.map { Digest(of: $0).hex }.joined().utf8)).hex,
        // A theme's English may leave out what the built-in one says.
        vocabulary: theme + [Theme().file(Theme.english)].compactMap { $0 }
            + Catalogue.kpis.map(\.text),
        lastDayWithData: { try database.lastDayWithData(notAfter: $0) },
        earlier: { client, moment in
            setting.history.alerts(of: client.id, before: moment.day)?.text ?? ""
        },
        render: { client, moment in
            try renderClient(client, as: moment, from: database, with: setting, stopwatch)
        },
        renderAlone: { client, moment in
            try renderClient(
                client, as: moment, from: database.alone(client.id),
                with: setting.alone(client.id), stopwatch)
        },
        pagesAbove: { tree, record, moment in
            try pagesAbove(tree, record, of: moment.day, with: setting)
        },
        settled: { outcome, moment in setting.history.settled(outcome, on: moment.day) },
        strays: try database.strays().map(\.warning),
        finish: {
            database.close()
            return await setting.history.finish()
        })
}

extension KPI {
    /// Everything the catalogue itself says of it, in one text.
    fileprivate var text: [UInt8] {
        Array(([id, group, formula, source] + inputs).joined(separator: "\n").utf8)
    }
}

extension StrayRows {
    /// A warning for the database's keeper: such rows are in no report, and in no client's files.
    var warning: String {
        """
        \(count) \(count == 1 ? "row" : "rows") of \(table) \(count == 1 ? "is" : "are") in no report
          at: \(table), client_id \(client.quoted), which no client has
          fix: correct the id, or add the client; ids are compared letter for letter, blanks included
        """
    }
}

extension StoreError: FailureWithStatus {
    /// A file that stands where a new one was to be made is a matter of usage.
    var status: ExitStatus {
        switch self {
        case .occupied: .usage
        case .failed(_, .busy, _): .busy
        case .missing, .directory, .empty, .notADatabase, .foreign, .version, .failed, .refused,
            .unknownClient, .malformed, .rejected, .unknownZone, .setting:
            .unreadableInput
        }
    }
}
