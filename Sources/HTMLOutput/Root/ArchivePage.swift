public import Reporting
public import Units

/// Every published day of one client, with its reports.
public struct ArchivePage: Sendable {
    public var slug: String
    /// The plant's own text.
    public var name: String
    public var days: [PublishedDay]

    public init(slug: String, name: String, days: [PublishedDay]) {
        self.slug = slug
        self.name = name
        self.days = days
    }

    public struct PublishedDay: Sendable {
        public var day: Day
        /// Paths from the client's folder: `reports/daily.pdf`.
        public var reports: [PagePath]
        /// Why the build of this day failed; `nil` when its pages stand.
        public var failure: String?

        public init(day: Day, reports: [PagePath], failure: String? = nil) {
            self.day = day
            self.reports = reports
            self.failure = failure
        }
    }
}

extension ArchivePage {
    func page(_ words: Words) -> Page {
        let rows = days.sorted { $0.day > $1.day }.map { row($0, words) }
        return Page(
            path: PagePath("archive/\(slug)/index.html"),
            title: [.text(words[.archive]), .text(" · "), .user(name)],
            lead: [.text(words[.archiveLead])], area: .overview,
            sections: [
                Section(
                    anchor: "days", title: nil,
                    blocks: [
                        .table(
                            Table(
                                caption: [.text(words[.archive])],
                                columns: [
                                    Table.Column(words[.day]), Table.Column(words[.dashboard]),
                                    Table.Column(words[.files]),
                                ], rows: rows))
                    ])
            ])
    }

    private func row(_ published: PublishedDay, _ words: Words) -> Table.Row {
        if let failure = published.failure {
            return Table.Row([
                .day(published.day),
                .inline([.strong([.text(words[.failed])]), .text(" "), .user(failure)]), .empty,
            ])
        }
        let folder = "\(published.day)/\(slug)/"
        var reports: [Inline] = []
        for report in published.reports {
            if !reports.isEmpty { reports.append(.text(" · ")) }
            let file = report.text.split(separator: "/").last.map(String.init) ?? report.text
            reports.append(.link([.text(file)], PagePath(folder + report.text)))
        }
        return Table.Row([
            .day(published.day),
            .inline([.link([.text(words[.dashboard])], PagePath(folder + "index.html"))]),
            .inline(reports),
        ])
    }
}
