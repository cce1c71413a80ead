import Drawing
import HTMLOutput
import Inference
import Measures
import Plant
import Reporting
import Units

/// A report with every block, inline and cell there is, in either language.
struct SampleReport {
    /// What the plant typed; tests put in whatever might break out.
    var name = "Śląsk & Söhne <Boot> \"Line A\""
    var note = "Ölwechsel 'Ост' <b>!</b> مضخة 漢字 🏭"
    var words: Words
    var accent: String? = "#0E7C66"

    static let english = SampleReport(language: "en")
    static let arabic = SampleReport(language: "ar")

    init(language: String) {
        let path = "templates/messages/\(language).toml"
        guard let bytes = Theme().file(path),
            let words = try? Words(toml: String(decoding: bytes, as: UTF8.self), name: path)
        else { preconditionFailure("no \(path) in the built-in theme") }
        self.words = words
        if language == "ar" { name = "مصنع الأحذية & الخط \"أ\" – Boot" }
    }

    private let asOf = AsOf(
        day: Day(number: 20_777), time: LocalTime(Day(number: 20_777), minutes: 360),
        instant: Instant(seconds: 20_777 * 86_400 + 5 * 3600))

    var report: Report {
        let records = PlantRecords(client: Client(id: "X", name: name, zone: .utc))
        return Report(
            identity: Identity(
                clientID: "BOOT-LINE-A", clientName: name, asOf: asOf, timezone: "Europe/Paris",
                currency: "EUR", accent: accent, paper: .a4, version: "0.1.0"),
            words: words, records: records,
            inferred: InferredInputs(of: records, asOf: asOf),
            measurements: Measurements(asOf: asOf, windows: [:], kpis: []),
            pages: [
                overview, production, quality, empty(.downtime), empty(.people), empty(.delivery),
                kpiIndex, kpiPage, dataQuality, empty(.reports),
            ], documents: [])
    }

    /// Every figure of the report drawn as a frame with its title, sparklines included.
    var drawings: [String: Drawing] {
        var drawings: [String: Drawing] = [:]
        for figure in report.figures + cards.compactMap(\.sparkline) {
            let size: (Double, Double) = figure.table == nil ? (120, 32) : (720, 280)
            drawings[figure.name] = Drawing(
                width: size.0, height: size.1, title: figure.title,
                description: figure.description,
                marks: [
                    .rectangle(
                        Rectangle(x: 0, y: 0, width: size.0, height: size.1), stroke: Stroke(.grid)),
                    .text(Label(figure.title, at: Point(8, 20))),
                ])
        }
        return drawings
    }
}

extension SampleReport {
    var overview: Page {
        Page(
            path: Area.overview.path, title: [.text("Yesterday")],
            lead: [
                .text("OEE was "), .reading(.marked(Amount(71.9, .percent), .estimated)),
                .text(", "), .strong([.text("13.1 points under target")]),
                .text(", since "), .day(Day(number: 20_770)), .text(". "),
                .standing(.bad),
            ], area: .overview,
            sections: [
                Section(
                    anchor: "attention", title: [.text("Needs attention")],
                    blocks: [
                        .notice(
                            Notice(
                                .critical,
                                [
                                    .user(note), .text(" has stood still for "),
                                    .reading(.beyond(Amount(120, .hours))), .text("."),
                                ])),
                        .notice(
                            Notice(
                                .warning,
                                [
                                    .link([.text("Scrap")], PagePath("quality.html")),
                                    .text(" rose to "), .reading(.measured(Amount(5.36, .percent))),
                                ])),
                        .notice(
                            Notice(
                                .info,
                                [
                                    .text("No shift is planned for "), .day(Day(number: 20_778)),
                                    .text("."),
                                ])),
                    ]),
                Section(anchor: "kpis", title: [.text("How it stands")], blocks: [.cards(cards)]),
                Section(
                    anchor: "changes", title: [.text("What changed")],
                    blocks: [
                        .paragraph([
                            .text("Three stops of "), .user(note),
                            .text(" explain most of the loss; see "),
                            .link(
                                [.text("the production page")], PagePath("production.html"),
                                anchor: "trend"),
                            .text(". The list of "),
                            .link([.text("operators")], PagePath("operators/none.html")),
                            .text(" is not published."),
                        ]),
                        .subheading([.text("Recommendations")]),
                        .list([
                            [.text("Check the glue station of "), .user("Linie 4")],
                            [
                                .text("Count "), .code("defective"),
                                .text(" at the end of the shift"),
                            ],
                        ]),
                    ]),
            ])
    }

    var cards: [Card] {
        let names = [
            "OEE index", "Availability", "Effectiveness", "Quality rate", "Scrap cost",
            "On-time delivery", "Mean time between failures", "Defects per million",
            "First-pass yield", "Absenteeism",
        ]
        let readings: [Reading] = [
            .marked(Amount(71.9, .percent), .estimated), .measured(Amount(88.2, .percent)),
            .marked(Amount(84.3, .percent), .lowReliability), .measured(Amount(96.71, .percent)),
            .measured(Amount(1_284_310.4, .money)), .measured(Amount(92, .percent)),
            .beyond(Amount(120, .hours)), .marked(Amount(12_804, .dpmo), .provisional),
            .absent(.notRecorded), .marked(Amount(0, .percent), .suppressed),
        ]
        let standings: [Standing] = [
            .bad, .good, .watch, .good, .none, .critical, .good, .watch, .none, .good,
        ]
        let changes: [Card.Change] = [
            .init(
                amount: Amount(-3.24, .percent, isSigned: true), goodness: .worse,
                against: words[.againstRolling30]),
            .init(
                amount: Amount(1.1, .percent, isSigned: true), goodness: .better,
                against: words[.againstRolling30]),
            .init(
                amount: Amount(0, .percent, isSigned: true), goodness: .same,
                against: words[.againstRolling30]),
            .init(
                amount: Amount(8120.5, .money, isSigned: true), goodness: .unjudged,
                against: words[.againstRolling30]),
        ]
        let variations: [Variation?] = [
            .commonCause, .specialCause(.improving), .specialCause(.concerning),
            .specialCause(.unjudged), nil,
        ]
        let assurances: [Assurance?] = [.mayOrMayNotMeet, .alwaysMeets, .neverMeets, nil]
        return names.indices.map { index in
            let name = names[index]
            return Card(
                link: index == 0 ? .kpi("EQ-OEE") : .kpi("none-\(index)"), name: name,
                reading: readings[index], standing: standings[index],
                target: standings[index] == .none
                    ? nil : (words.language == "ar" ? "الهدف" : "target") + " ≥ 85.0\u{202F}%",
                change: index == 8 ? nil : changes[index % 4], period: words[.windowRolling30],
                doubt: readings[index].mark == nil
                    ? nil : "12 % of the run time is inferred from the style's average",
                sparkline: sparkline("spark-\(index)", seed: UInt64(index), title: name),
                variation: variations[index % 5],
                assurance: variations[index % 5].flatMap { _ in assurances[index % 4] })
        }
    }

    var production: Page {
        Page(
            path: Area.production.path, title: [.text("Production of "), .user(note)],
            lead: [.text("Output held; the first shift of Monday lost two hours.")],
            area: .production,
            sections: [
                Section(
                    anchor: "trend", title: [.text("Output by day")],
                    blocks: (0..<3).map { .figure(trend("output-\($0)", seed: UInt64($0))) }),
                Section(
                    anchor: "facts", title: nil,
                    blocks: [
                        .facts([
                            Fact(
                                [.text("Units produced")],
                                [.reading(.measured(Amount(1_204_311, .units)))]),
                            Fact([.text("Longest stop")], [.user(note)]),
                            Fact([.code("GQ")], [.reading(.absent(.cannotExist))]),
                        ])
                    ]),
            ])
    }

    var quality: Page {
        Page(
            path: Area.quality.path, title: [.text("Quality")], area: .quality,
            sections: [
                Section(
                    anchor: "defects", title: [.text("Defects by line")],
                    blocks: [.table(everyCell)]),
                Section(
                    anchor: "inspections", title: [.text("Inspections")],
                    blocks: [.table(long)]),
            ])
    }

    var kpiIndex: Page {
        Page(
            path: Area.kpis.path, title: [.text("KPIs")], area: .kpis,
            sections: [
                Section(
                    anchor: "all", title: [.text("All KPIs")],
                    blocks: [
                        .table(
                            Table(
                                caption: [.text("Last 30 days")],
                                columns: [
                                    Table.Column("KPI"),
                                    Table.Column("Value", alignment: .number(places: 2)),
                                    Table.Column("Target", alignment: .number(places: 1)),
                                    Table.Column("Standing"),
                                ],
                                rows: cards.map { card in
                                    Table.Row([
                                        .inline([.link([.text(card.name)], card.link)]),
                                        .reading(card.reading),
                                        card.standing == .none
                                            ? .empty
                                            : .reading(.measured(Amount(85, .percent))),
                                        .standing(card.standing),
                                    ])
                                }))
                    ])
            ])
    }

    var kpiPage: Page {
        Page(
            path: .kpi("EQ-OEE"), title: [.text("OEE index")],
            lead: [.text("Share of the planned time that made good units at the ideal rate.")],
            area: .kpis,
            sections: [
                Section(anchor: "now", title: nil, blocks: [.cards([cards[0]])]),
                Section(
                    anchor: "definition", title: [.text("Definition")],
                    blocks: [
                        .facts([
                            Fact([.text("Formula")], [.code("Σ(PRI·GQ) / ΣPBT")]),
                            Fact([.text("Source")], [.text("ISO 22400-2")]),
                        ])
                    ]),
                Section(
                    anchor: "history", title: [.text("History")],
                    blocks: [.figure(trend("eq-oee-trend", seed: 7))]),
                Section(
                    anchor: "history", title: [.text("Lines")], blocks: [.table(everyCell)]),
            ])
    }

    var dataQuality: Page {
        Page(
            path: Area.dataQuality.path, title: [.text("Data quality")], area: .dataQuality,
            sections: [
                Section(
                    anchor: "kinds", title: [.text("Every kind of number")],
                    blocks: [
                        .list(
                            ObservationStatus.allCases.map { status in
                                [.reading(.marked(Amount(12.5, .percent), status))]
                            }),
                        .list(ObservationStatus.allCases.map { [.reading(.absent($0))] }),
                        .list(Standing.allCases.map { [.standing($0)] }),
                    ])
            ])
    }

    private func empty(_ area: Area) -> Page {
        Page(
            path: area.path, title: [.text(words[.area(area)])], area: area,
            sections: [
                Section(
                    anchor: "none", title: nil,
                    blocks: [.paragraph([.text("Nothing was recorded in these 90 days.")])])
            ])
    }

    /// A table with every kind of cell, of number and of column.
    var everyCell: Table {
        Table(
            caption: [.text("By line, "), .user(note)],
            columns: [
                Table.Column([.text("Line")]),
                Table.Column("Scrap", unit: "%", alignment: .number(places: 2)),
                Table.Column("Value", alignment: .number(places: 1)),
                Table.Column("Since"), Table.Column("Standing"), Table.Column("Note"),
            ],
            rows: [
                Table.Row([
                    .user(note), .reading(.marked(Amount(5.36, .percent, places: 2), .estimated)),
                    .reading(.measured(Amount(1204.5, .hours))), .day(Day(number: 20_700)),
                    .standing(.critical), .user(note),
                ]),
                Table.Row([
                    .inline([.link([.user("L2")], PagePath("production.html"))]),
                    .reading(.measured(Amount(11.2, .percent))),
                    .reading(.beyond(Amount(120, .minutes))), .day(Day(number: 20_701)),
                    .standing(.bad), .empty,
                ]),
                Table.Row([
                    .text("Line 3"), .reading(.absent(.cannotExist)),
                    .reading(.marked(Amount(-0.04, .count, places: 0), .imputed)), .empty,
                    .standing(.watch), .inline([.code("L-03")]),
                ]),
                Table.Row([
                    .text("Line 4"), .reading(.measured(Amount(0, .percent, places: 0))),
                    .reading(.absent(.holiday)), .empty, .standing(.good), .empty,
                ]),
                Table.Row(
                    [
                        .text("All"), .reading(.measured(Amount(5.07, .percent, places: 2))),
                        .reading(.measured(Amount(1_524_311.9, .hours))), .empty, .standing(.none),
                        .empty,
                    ], isStrong: true),
            ])
    }

    /// More rows than a page shows.
    var long: Table {
        Table(
            caption: [.text("Every inspection")],
            columns: [
                Table.Column("Inspection"), Table.Column("Day"),
                Table.Column("Sampled", alignment: .number(places: 0)),
                Table.Column("Defective", alignment: .number(places: 0)),
            ],
            rows: (0..<1204).map { index in
                Table.Row([
                    .user("I-\(index)"), .day(Day(number: 20_600 + Int32(index % 90))),
                    .count(200 + index), .count(index % 7),
                ])
            }, export: PagePath("exports/quality.csv"))
    }

    func points(seed: UInt64) -> [TrendPoint] {
        var random = SeededGenerator(seed: seed)
        return (0..<90).map { index in
            let day = Day(number: 20_688 + Int32(index))
            if index % 7 == 6 { return TrendPoint(day: day, value: nil, status: .holiday) }
            return TrendPoint(
                day: day, value: 60 + random.unit() * 30,
                status: index % 11 == 5 ? .estimated : .normal)
        }
    }

    func trend(_ name: String, seed: UInt64) -> Figure {
        let points = points(seed: seed)
        return Figure(
            name: name, title: "OEE is 7.6 points under target",
            subtitle: "OEE index, %, 90 days, as of 2026-11-20",
            description:
                "From 74.1 % to 71.9 %; lowest 60.2 % on 2026-10-04; 12 days without a shift.",
            content: .trend(
                TrendChart(
                    points: points, unit: .percent, direction: .higher,
                    target: .init(value: 85, warning: 75), targetLabel: "target")),
            table: Table(
                caption: [.text("OEE index by day")],
                columns: [
                    Table.Column("Day"),
                    Table.Column("OEE index", unit: "%", alignment: .number(places: 1)),
                    Table.Column("Good units", alignment: .number(places: 0)),
                ],
                rows: points.map { point in
                    Table.Row([
                        .day(point.day),
                        .reading(
                            Reading(
                                Measurement(value: point.value, status: point.status),
                                unit: .percent)),
                        .reading(
                            point.value.map { .measured(Amount(($0 * 100).rounded(), .count)) }
                                ?? .absent(.holiday)),
                    ])
                }))
    }

    func sparkline(_ name: String, seed: UInt64, title: String) -> Figure {
        Figure(
            name: name, title: title, subtitle: "", description: "\(title), 90 days",
            content: .sparkline(Sparkline(points: points(seed: seed), target: 85)), table: nil)
    }
}
