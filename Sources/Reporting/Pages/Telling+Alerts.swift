import Measures
import Units

extension Telling {
    /// Every alert, by severity.
    var alertsPage: Page {
        Page(
            path: Area.alerts.path, title: [.text(words[.alerts])], lead: alertsLead,
            area: .alerts,
            sections: ([section("changes", .sectionChanges, changeBlocks)]
                + Alert.Severity.allCases.map { severity in
                    alertTable(severity).map { table in
                        Section(
                            anchor: severity.rawValue, title: [.text(heading(of: severity))],
                            blocks: [.table(table)])
                    }
                } + [
                    section(
                        "recommendations", .sectionRecommendations, [recommendationList]),
                    section(
                        "feed", nil,
                        [.paragraph([.link([.text(words[.alertsFeed])], PagePath("feed.xml"))])]),
                ]).compactMap { $0 })
    }

    /// "2 critical, 5 warnings, 3 notes."
    var alertsLead: [Inline] {
        guard !alertLines.isEmpty else { return [.text(words[.alertsNone])] }
        func count(_ severity: Alert.Severity) -> [Inline] {
            [exactly(Double(alertLines.count { $0.alert.severity == severity }), .count)]
        }
        return words.sentence(
            .alertsLead, count(.critical), count(.warning), count(.info))
    }

    // MARK: Blocks, for pages and documents alike

    /// What came and went since the last report of an earlier day; empty without one.
    var changeBlocks: [Block] {
        guard let changes = alertChanges else { return [] }
        let new = alertLines.filter { $0.isNew == true }
        var lines: [[Inline]] = new.prefix(Self.listedChanges).map { line in
            [.strong([.text(words[.alertNew])]), .text(": "), .link(line.message, line.link)]
        }
        if new.count > Self.listedChanges {
            lines.append(words.sentence(.alertsMore, rest(new.count)))
        }
        lines += changes.resolved.prefix(Self.listedChanges).map { item in
            [
                .strong([.text(words[.alertResolved])]), .text(": "),
                .text(words[.alertKind(item.key.kind)] + words[.listSeparator]),
                subject(item.key),
            ]
        }
        if changes.resolved.count > Self.listedChanges {
            lines.append(words.sentence(.alertsMore, rest(changes.resolved.count)))
        }
        return [
            .paragraph(words.sentence(.changesSince, [.day(changes.since)])),
            lines.isEmpty ? .paragraph([.text(words[.alertsUnchanged])]) : .list(lines),
        ]
    }

    /// What would help most, each with its number and the page of its evidence; `nil` without reason.
    var recommendationList: Block? {
        let lines = measurements.recommendations.map { advice in
            sentence(advice) + [.text(" ")]
                + words.sentence(
                    .evidence, [.link([kpiName(advice.kpi)], .kpi(advice.kpi))])
        }
        return lines.isEmpty ? nil : .list(lines)
    }

    // MARK: Lines and tables

    /// How many new and how many resolved alerts are listed.
    private static let listedChanges = 10

    private func rest(_ count: Int) -> [Inline] {
        [exactly(Double(count - Self.listedChanges), .count)]
    }

    /// What is wrong now, since when and how much, the worst first; `nil` when nothing is. Of each kind the
    /// first `limit`, then how many there are more; of mere notes only how many there are.
    func alertList(limit: Int = 3) -> Block? {
        var lines: [Notice] = []
        for severity in Alert.Severity.allCases {
            let severe = alertLines.filter { $0.alert.severity == severity }
            guard severity != .info else {
                if let more = more(severe.count, .alertsNotes, severity) { lines.append(more) }
                continue
            }
            for kind in Alert.Kind.allCases {
                let own = severe.filter { $0.alert.kind == kind }
                lines += own.prefix(limit).map(listed)
                if let more = more(own.count - limit, .alertsMore, severity, of: kind) {
                    lines.append(more)
                }
            }
        }
        return lines.isEmpty ? nil : .notices(lines)
    }

    /// "Press 4 has been down for 3.5 h: equipment failure", in passing "since 2026-11-18 10:05, new".
    private func listed(_ line: AlertLine) -> Notice {
        Notice(
            noticeSeverity(line.alert.severity), [.link(line.message, line.link)],
            detail: words.sentence(.alertSince, since(line.alert.since))
                + (line.isNew == true ? [.text(words[.listSeparator] + words[.alertNew])] : []))
    }

    /// "Component shortage: 11 more", with a link to all; `nil` when there are none.
    private func more(
        _ count: Int, _ phrase: Phrase, _ severity: Alert.Severity, of kind: Alert.Kind? = nil
    ) -> Notice? {
        guard count > 0 else { return nil }
        let label = kind.map { [Inline.text(words[.alertKind($0)] + ": ")] } ?? []
        return Notice(
            noticeSeverity(severity),
            [
                .link(
                    label + words.sentence(phrase, [exactly(Double(count), .count)]),
                    Area.alerts.path, anchor: severity.rawValue)
            ])
    }

    private func noticeSeverity(_ severity: Alert.Severity) -> Notice.Severity {
        switch severity {
        case .critical: .critical
        case .warning: .warning
        case .info: .info
        }
    }

    private func since(_ since: Alert.Since) -> [Inline] {
        switch since {
        case .day(let day): [.day(day)]
        case .time(let time): [.text(words.isolated(shown(time)))]
        }
    }

    private func alertTable(_ severity: Alert.Severity) -> Table? {
        let own = alertLines.filter { $0.alert.severity == severity }
        guard !own.isEmpty else { return nil }
        var columns = [
            Table.Column(words[.columnKind]), Table.Column(words[.columnAlert]),
            Table.Column(words[.columnSince]),
            Table.Column(words[.columnHowMuch], alignment: .number(places: 1)),
        ]
        if let changes = alertChanges {
            columns.append(Table.Column(words(.columnNewSince, changes.since.description)))
        }
        return Table(
            caption: [
                .text(
                    words(.alertsCaption, heading(of: severity), String(own.count)))
            ],
            columns: columns,
            rows: own.map { line in
                var cells: [Table.Cell] = [
                    .text(words[.alertKind(line.alert.kind)]),
                    .inline([.link(line.message, line.link)]),
                    .inline(since(line.alert.since)), .reading(reading(line.alert)),
                ]
                if let isNew = line.isNew { cells.append(isNew ? .text(words[.alertNew]) : .empty) }
                return Table.Row(cells)
            }, export: PagePath("exports/alerts.csv"))
    }

    /// What a kept alert was about: the name of a KPI in the words of today, else the plant's id.
    private func subject(_ key: Alert.Key) -> Inline {
        switch key.kind {
        case .thresholdCrossed, .signal: kpiName(key.subject)
        case .dataMissing, .openDowntime, .componentShortage, .commitmentMissed, .wipAge,
            .runVariance:
            .user(key.subject)
        }
    }

    private func heading(of severity: Alert.Severity) -> String {
        switch severity {
        case .critical: words[.sectionCritical]
        case .warning: words[.sectionWarnings]
        case .info: words[.sectionInfos]
        }
    }
}
