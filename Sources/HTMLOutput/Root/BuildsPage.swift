public import Reporting
public import Units

/// The list of published days, for administrators.
public struct BuildsPage: Sendable {
    public static let path = PagePath("index.html")

    public var builds: [Build]

    public init(builds: [Build]) { self.builds = builds }

    public struct Build: Sendable {
        public var day: Day
        public var clients: Int
        public var failed: Int

        public init(day: Day, clients: Int, failed: Int) {
            self.day = day
            self.clients = clients
            self.failed = failed
        }
    }
}

extension BuildsPage {
    func page(_ words: Words) -> Page {
        let rows = builds.sorted { $0.day > $1.day }.map { build in
            Table.Row([
                .inline([.link([.day(build.day)], PagePath("\(build.day)/index.html"))]),
                .count(build.clients),
                .count(build.failed),
            ])
        }
        return Page(
            path: Self.path, title: [.text(words[.builds])], lead: [.text(words[.buildsLead])],
            area: .overview,
            sections: [
                Section(
                    anchor: "builds", title: nil,
                    blocks: [
                        .table(
                            Table(
                                caption: [.text(words[.builds])],
                                columns: [
                                    Table.Column(words[.day]),
                                    Table.Column(words[.tenants], alignment: .number(places: 0)),
                                    Table.Column(words[.failed], alignment: .number(places: 0)),
                                ], rows: rows))
                    ])
            ])
    }
}
