public import Measures
public import Reporting
public import Units

/// All clients of one day at a glance: who needs a look, and whose build failed.
public struct PortfolioPage: Sendable {
    public var day: Day
    /// The slug of the one user whose clients these are; `nil` is all clients, for administrators.
    public var user: String?
    public var clients: [Client]

    public init(day: Day, user: String? = nil, clients: [Client]) {
        self.day = day
        self.user = user
        self.clients = clients
    }

    public struct Client: Sendable {
        public var slug: String
        /// The plant's own text.
        public var name: String
        /// ISO 4217 code of its amounts.
        public var currency: String
        public var outcome: Outcome
        /// The KPIs that stand for the plant, the same and in the same order for all plants; empty when there are no numbers.
        public var headlines: [Headline]

        public init(
            slug: String, name: String, currency: String, outcome: Outcome, headlines: [Headline]
        ) {
            self.slug = slug
            self.name = name
            self.currency = currency
            self.outcome = outcome
            self.headlines = headlines
        }
    }

    /// What the build did for a client.
    public enum Outcome: Sendable, Equatable {
        case built
        /// The day that is shown instead, if any was ever published.
        case failed(reason: String, lastGood: Day?)
    }

    public struct Headline: Sendable {
        public var name: String
        public var reading: Reading
        public var standing: Standing

        public init(name: String, reading: Reading, standing: Standing) {
            self.name = name
            self.reading = reading
            self.standing = standing
        }
    }
}

extension PortfolioPage {
    func page(_ words: Words) -> Page {
        let failed = clients.filter { $0.failure != nil }
        var blocks: [Block] = []
        if !failed.isEmpty {
            blocks.append(
                .notice(
                    Notice(
                        .critical,
                        [
                            .text(
                                words(.portfolioFailed, "\(failed.count)", "\(clients.count)"))
                        ])))
            blocks += failed.map { client in
                .notice(
                    Notice(
                        .warning,
                        [.user(client.name), .text(" · "), .user(client.failure ?? "")]))
            }
        }
        blocks.append(.table(table(words)))
        return Page(
            path: PagePath(user.map { "\(day)/portfolio/\($0).html" } ?? "\(day)/index.html"),
            title: [.text(words[.portfolio]), .text(" · "), .day(day)],
            lead: [.text(words(.portfolioLead, "\(day)"))], area: .overview,
            sections: [Section(anchor: "tenants", title: nil, blocks: blocks)])
    }

    private func table(_ words: Words) -> Table {
        let names = headlineNames
        let rows = clients.sorted {
            ($0.urgency, $0.name, $0.slug) < ($1.urgency, $1.name, $1.slug)
        }
        return Table(
            caption: [.text(words[.tenants])],
            columns: [
                Table.Column(words[.tenant]), Table.Column(words[.state]),
            ]
                + names.map { name in
                    Table.Column(name, alignment: .number(places: places(of: name)))
                } + [Table.Column(words[.latest])],
            rows: rows.map { client in
                Table.Row(
                    [.inline([client.link(on: day)]), client.state(words)]
                        + names.map { name in
                            client.headlines.first { $0.name == name }
                                .map { client.cell($0.reading) } ?? .empty
                        } + [client.latest(on: day, words)])
            })
    }

    /// In the order in which they first appear.
    private var headlineNames: [String] {
        var names: [String] = []
        for headline in clients.flatMap(\.headlines) where !names.contains(headline.name) {
            names.append(headline.name)
        }
        return names
    }

    private func places(of name: String) -> Int {
        clients.flatMap(\.headlines).filter { $0.name == name }
            .compactMap { $0.reading.amount?.places }.max() ?? 0
    }
}

extension PortfolioPage.Client {
    fileprivate var failure: String? {
        if case .failed(let reason, _) = outcome { reason } else { nil }
    }

    /// The standing that asks for most attention.
    fileprivate var worst: Standing {
        let order: [Standing] = [.critical, .bad, .watch, .good, .none]
        return order.first { standing in headlines.contains { $0.standing == standing } } ?? .none
    }

    /// Failed first, then by how badly they stand.
    fileprivate var urgency: Int {
        if failure != nil { return 0 }
        switch worst {
        case .critical: return 1
        case .bad: return 2
        case .watch: return 3
        case .good: return 4
        case .none: return 5
        }
    }

    fileprivate func link(on day: Day) -> Inline {
        let shown: Day? =
            switch outcome {
            case .built: day
            case .failed(_, let lastGood): lastGood
            }
        guard let shown else { return .user(name) }
        return .link([.user(name)], PagePath("\(shown)/\(slug)/index.html"))
    }

    fileprivate func state(_ words: Words) -> Table.Cell {
        failure == nil ? .standing(worst) : .inline([.strong([.text(words[.failed])])])
    }

    /// The day whose pages are shown.
    fileprivate func latest(on day: Day, _ words: Words) -> Table.Cell {
        switch outcome {
        case .built: .day(day)
        case .failed(_, let lastGood): lastGood.map { .day($0) } ?? .empty
        }
    }

    /// Amounts of money are in the client's own currency, which a column cannot name.
    fileprivate func cell(_ reading: Reading) -> Table.Cell {
        guard let amount = reading.amount, amount.unit == .money else { return .reading(reading) }
        return .text(NumberFormat.full(amount, currency: currency))
    }
}
