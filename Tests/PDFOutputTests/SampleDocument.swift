import Drawing
import Foundation
import Measures
import Plant
import Reporting
import Units

/// A document with every kind of block, in English or Arabic, over the scripts of the world.
enum Sample {
    static func words(_ language: String) throws -> Words {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../templates/messages/\(language).toml")
        return try Words(
            toml: String(contentsOf: file, encoding: .utf8), name: "\(language).toml")
    }

    static func identity(
        _ name: String = "Hartmann Präzisionsteile GmbH", paper: Settings.Paper = .a4
    ) -> Identity {
        let day = Day(number: 20_484)
        return Identity(
            clientID: "hartmann", clientName: name,
            asOf: AsOf(
                day: day, time: LocalTime(day, minutes: 360),
                instant: Instant(seconds: Int64(day.number) * 86_400 + 5 * 3600)),
            timezone: "Europe/Berlin", currency: "EUR", accent: "#0B4278", paper: paper,
            version: "1.0")
    }

    static func percent(_ value: Double, signed: Bool = false) -> Amount {
        Amount(value, .percent, isSigned: signed)
    }

    static func cards(_ names: [String], against: String, period: String) -> [Card] {
        let readings: [Reading] = [
            .measured(percent(71.9)), .marked(percent(93.4), .estimated),
            .beyond(Amount(120, .hours)), .absent(.notRecorded),
            .marked(Amount(1_284_503.5, .money), .provisional), .measured(Amount(8421, .units)),
        ]
        let standings: [Standing] = [.bad, .good, .watch, .none, .critical, .good]
        let goodness: [Card.Change.Goodness] = [.worse, .better, .same, .unjudged, .worse, .better]
        let amounts = [
            percent(-7.6, signed: true), percent(1.3, signed: true),
            Amount(0, .hours, isSigned: true), Amount(4, .count, isSigned: true),
            Amount(-23_004.25, .money, isSigned: true), Amount(312, .units, isSigned: true),
        ]
        return names.indices.map { index in
            let place = index % readings.count
            return Card(
                link: .kpi("EQ-OEE"), name: names[index], reading: readings[place],
                standing: standings[place], target: place == 3 ? nil : "≥ 79.5\u{202F}%",
                change: Card.Change(
                    amount: amounts[place], goodness: goodness[place], against: against),
                period: period, doubt: place == 1 ? "12 of 84 cycle times were inferred" : nil,
                sparkline: place == 3 ? nil : sparkline(index))
        }
    }

    static func sparkline(_ index: Int) -> Figure {
        Figure(
            name: "spark-\(index)", title: "", subtitle: "", description: "",
            content: .sparkline(Sparkline(points: [], target: nil)), table: nil)
    }

    static func figure(_ name: String, title: String, subtitle: String) -> Figure {
        Figure(
            name: name, title: title, subtitle: subtitle, description: "falls since Tuesday",
            content: .sparkline(Sparkline(points: [], target: nil)), table: nil)
    }

    /// Eight columns of every kind of cell.
    static func table(rows: Int, caption: [Inline], titles: [String], seed: UInt64 = 7) -> Table {
        var generator = SeededGenerator(seed: seed)
        let names = [
            "CNC mill 4", "Laser <cutter> & \"bender\"", "เครื่องกลึงโรงงานกรุงเทพ", "מכונת כרסום 3",
            "آلة القطع 7", "Fräszentrum Übergröße", "旋盤二号機", "L-07",
        ]
        let rows = (0..<rows).map { index -> Table.Row in
            let value = Double.random(in: 0...100, using: &generator)
            let reading: Reading =
                switch index % 9 {
                case 3: .marked(percent(value), .estimated)
                case 5: .absent(.cannotExist)
                case 7: .beyond(Amount(value * 3, .percent))
                default: .measured(percent(value))
                }
            return Table.Row([
                .user("\(names[index % names.count]) \(index + 1)"),
                .day(Day(number: 20_400 + Int32(index % 90))),
                .count(Int.random(in: 0...25_000, using: &generator)),
                .reading(reading),
                .reading(.measured(Amount(value * 13, .hours))),
                .reading(.measured(Amount(-value, .money))),
                .standing(Standing.allCases[index % 5]),
                index % 4 == 0 ? .empty : .text("order \(index % 40)"),
            ])
        }
        return Table(
            caption: caption,
            columns: [
                Table.Column(titles[0]), Table.Column(titles[1]),
                Table.Column(titles[2], alignment: .number(places: 0)),
                Table.Column(titles[3], alignment: .number(places: 1)),
                Table.Column(titles[4], unit: "h", alignment: .number(places: 1)),
                Table.Column(titles[5], unit: "EUR", alignment: .number(places: 2)),
                Table.Column(titles[6]), Table.Column(titles[7]),
            ], rows: rows)
    }

    static let titles = [
        "Machine", "Day", "Parts", "OEE", "Run time", "Variance", "Standing", "Note",
    ]
    static let arabicTitles = [
        "الآلة", "اليوم", "القطع", "الفعالية", "وقت التشغيل", "الانحراف", "الحالة", "ملاحظة",
    ]

    static func english(rows: Int = 24) -> Document {
        let long = String(repeating: "Werkzeugwechselvorrichtungsüberwachung", count: 5)
        return Document(
            path: PagePath("reports/daily.pdf"), title: "Daily report",
            lead: [
                .text("OEE is "), .strong([.reading(.measured(percent(71.9)))]),
                .text(", 7.6 points under target: "), .user("Laser <cutter> & \"bender\""),
                .text(" stood still for 4.2 hours on "), .day(Day(number: 20_484)), .text("."),
            ],
            sections: [
                Section(
                    anchor: "summary", title: [.text("Executive summary")],
                    blocks: [
                        .cards(
                            cards(
                                [
                                    "Overall equipment effectiveness", "First-pass yield",
                                    "Mean age of work in progress", "Lost-time injuries",
                                    "Cost of poor quality", "Good units",
                                ], against: "the 30 days before", period: "last 30 days")),
                        .notice(
                            Notice(
                                .critical,
                                [
                                    .text("Order "), .code("A-1047/2"),
                                    .text(" is late by 3 days; its customer asked twice."),
                                ])),
                        .notice(
                            Notice(
                                .warning,
                                [
                                    .text("Scrap of "), .user("เครื่องกลึงโรงงานกรุงเทพ"),
                                    .text(
                                        " rose for seven days in a row, which chance does rarely."),
                                ])),
                        .notice(Notice(.info, [.text("12 cycle times were filled in.")])),
                    ]),
                Section(
                    anchor: "production", title: [.text("Production")],
                    blocks: [
                        .paragraph([
                            .text(
                                "The line lost 212 minutes, most of them to changeovers and waiting for material. What the operators wrote: "
                            ),
                            .user("החלפת כלי בקו 3, ואז בדיקה"), .text(", "),
                            .user("تم تبديل القالب (رقم 7) قبل الوردية"), .text(", "),
                            .user("เปลี่ยนเครื่องมือแล้วตรวจสอบคุณภาพก่อนเริ่มผลิตใหม่"), .text(", "),
                            .user("金型を交換しました。"), .text(" and "), .user(long), .text("."),
                        ]),
                        .figure(
                            figure(
                                "oee-trend", title: "OEE is 7.6 points under target",
                                subtitle: "OEE, %, 12 days to 2026-01-31, as of 06:00")),
                        .subheading([.text("What to do first")]),
                        .list([
                            [
                                .text("Move the changeover of "), .user("CNC mill 4"),
                                .text(" into the night shift."),
                            ],
                            [
                                .text("Ask "), .user("Zoë O’Brien-Łukasiewicz"),
                                .text(
                                    " why the first parts after a changeover fail: three of four shifts lost more than half an hour to it, and the tool life that was planned is half of what the supplier promises."
                                ),
                            ],
                            [.standing(.good), .text(" – nothing to do on line 2.")],
                        ]),
                        .facts([
                            Fact([.text("Formula")], [.code("Σ(PRI·GQ) / ΣPBT")]),
                            Fact(
                                [.text("Source")],
                                [.text("ISO 22400-2, overall equipment effectiveness")]),
                            Fact(
                                [.text("Inputs")],
                                [
                                    .text(
                                        "entries, stops, orders and the calendar of the plant, with what was inferred for the hours that nobody recorded"
                                    )
                                ]),
                            Fact(
                                [.text("Value")],
                                [.reading(.marked(percent(71.94), .lowReliability))]),
                        ]),
                    ]),
                Section(
                    anchor: "machines", title: [.text("Machines")],
                    blocks: [
                        .table(
                            table(
                                rows: rows, caption: [.text("Every machine, worst first")],
                                titles: titles))
                    ]),
            ])
    }

    /// Three pages in Latin script: what a plant in Europe reads daily.
    static var latin: Document {
        var document = english(rows: 0)
        for section in document.sections.indices {
            document.sections[section].blocks.removeAll { block in
                switch block {
                case .notice, .notices, .table: true
                case .paragraph, .subheading, .list, .facts, .cards, .figure: false
                }
            }
        }
        document.sections[1].blocks[0] = .paragraph([
            .text("The line lost 212 minutes, most of them to changeovers and waiting. "),
            .user("Zoë O’Brien-Łukasiewicz"), .text(" wrote: "),
            .user("“Werkzeug n° 4 gewechselt”."),
        ])
        for part in 0..<3 {
            let rows = (0..<25).map { row in
                Table.Row(
                    [.user("Fräszentrum \(row + 1)")]
                        + (0..<5).map {
                            .reading(.measured(percent(Double(row * 7 + $0 * 13 + part))))
                        })
            }
            document.sections[2].blocks.append(
                .table(
                    Table(
                        caption: [.text("Part \(part + 1)")],
                        columns: [Table.Column("Machine")]
                            + ["OEE", "Availability", "Performance", "Quality", "Utilisation"].map {
                                Table.Column($0, unit: "%", alignment: .number(places: 1))
                            }, rows: rows)))
        }
        return document
    }

    /// Nothing but a table: what speed is measured with.
    static func plain(rows: Int, columns: Int) -> Document {
        var generator = SeededGenerator(seed: 11)
        let table = Table(
            caption: [.text("Entries")],
            columns: [Table.Column("Machine"), Table.Column("Day")]
                + (2..<columns).map {
                    Table.Column("Value \($0)", unit: "min", alignment: .number(places: 1))
                },
            rows: (0..<rows).map { row in
                Table.Row(
                    [.user("Machine \(row % 40)"), .day(Day(number: 20_000 + Int32(row)))]
                        + (2..<columns).map { _ in
                            .reading(
                                .measured(
                                    Amount(Double.random(in: 0...5000, using: &generator), .minutes)
                                ))
                        })
            })
        return Document(
            path: PagePath("reports/entries.pdf"), title: "Entries",
            sections: [Section(anchor: "entries", title: nil, blocks: [.table(table)])])
    }

    static func arabic(rows: Int = 24) -> Document {
        Document(
            path: PagePath("reports/daily.pdf"), title: "التقرير اليومي",
            lead: [
                .text("الفعالية "), .strong([.reading(.measured(percent(71.9)))]),
                .text("، أقل من الهدف بـ 7.6 نقطة: توقفت "), .user("Laser <cutter> 2"),
                .text(" أربع ساعات في "), .day(Day(number: 20_484)), .text("."),
            ],
            sections: [
                Section(
                    anchor: "summary", title: [.text("الملخص التنفيذي")],
                    blocks: [
                        .cards(
                            cards(
                                [
                                    "الفعالية الكلية للمعدات", "نسبة السليم من أول مرة",
                                    "متوسط عمر العمل الجاري", "إصابات العمل", "كلفة الجودة الرديئة",
                                    "الوحدات السليمة",
                                ], against: "الثلاثين يومًا السابقة", period: "آخر 30 يومًا")),
                        .notice(
                            Notice(
                                .critical,
                                [
                                    .text("الطلب "), .code("A-1047/2"),
                                    .text(" متأخر ثلاثة أيام، والعميل سأل عنه مرتين."),
                                ])),
                        .paragraph([
                            .text(
                                "خسر الخط 212 دقيقة، معظمها في تبديل القوالب وانتظار المواد. وكتب المشغلون: "
                            ),
                            .user("Tool change on line 3 (twice)"), .text("، ثم "),
                            .user("החלפת כלי בקו 3"), .text("."),
                        ]),
                        .figure(
                            figure(
                                "oee-trend", title: "الفعالية أقل من الهدف بـ 7.6 نقطة",
                                subtitle: "الفعالية الكلية، %، اثنا عشر يومًا")),
                        .list([
                            [.text("انقل تبديل القالب إلى الوردية الليلية.")],
                            [.standing(.watch), .text(" – راقب الخط الثاني.")],
                        ]),
                        .facts([
                            Fact([.text("المعادلة")], [.code("Σ(PRI·GQ) / ΣPBT")]),
                            Fact(
                                [.text("القيمة")],
                                [.reading(.marked(percent(71.94), .lowReliability))]),
                        ]),
                    ]),
                Section(
                    anchor: "machines", title: [.text("الآلات")],
                    blocks: [
                        .table(
                            table(
                                rows: rows, caption: [.text("كل الآلات، الأسوأ أولًا")],
                                titles: arabicTitles))
                    ]),
            ])
    }

    /// Laid-out figures with every kind of mark.
    static var drawings: [String: Drawing] {
        var drawings: [String: Drawing] = ["oee-trend": trend]
        for index in 0..<6 {
            let points = (0..<12).map { day in
                Point(2 + Double(day) * 6, 12 - 8 * Double((day * (index + 3)) % 7) / 7 + 4)
            }
            drawings["spark-\(index)"] = Drawing(
                width: 72, height: 24, title: "", description: "",
                marks: [
                    .path(Path(through: points), stroke: Stroke(.series(0), width: 1.2)),
                    .circle(points[11], radius: 2, fill: Fill(.series(0))),
                ])
        }
        return drawings
    }

    private static var trend: Drawing {
        var marks: [Mark] = [
            .rectangle(Rectangle(x: 40, y: 40, width: 580, height: 36), fill: Fill(.band)),
            .text(Label("target 79.5 %", at: Point(624, 44), anchor: .end, size: 10)),
        ]
        for step in 0...4 {
            let y = 20 + Double(step) * 40
            marks.append(
                .path(
                    Path(through: [Point(40, y), Point(620, y)]), stroke: Stroke(.grid, width: 0.5))
            )
            marks.append(
                .text(Label("\(90 - step * 10)", at: Point(34, y + 3.5), anchor: .end, size: 10)))
        }
        let points = (0..<12).map { Point(60 + Double($0) * 48, 60 + Double(($0 * 37) % 90)) }
        marks.append(
            .path(
                Path(through: Array(points.prefix(9))),
                stroke: Stroke(.series(0), width: 2)))
        marks.append(
            .path(
                Path(through: Array(points.suffix(4))),
                stroke: Stroke(.series(0), width: 2, dash: [4, 3])))
        for (index, point) in points.enumerated() {
            marks.append(
                .circle(
                    point, radius: 3, fill: Fill(index > 8 ? .surface : .series(0)),
                    stroke: Stroke(.series(0), width: 1.5)))
            marks.append(
                .text(
                    Label(
                        "\(20 + index) Jan", at: Point(point.x, 198), anchor: .middle, size: 10)))
            marks.append(
                .tip(Rectangle(x: point.x - 7, y: point.y - 7, width: 14, height: 14), "a day"))
        }
        for step in 0..<7 {
            let x = 60 + Double(step) * 60
            marks.append(
                .rectangle(
                    Rectangle(x: x, y: 212, width: 52, height: 20), corner: 3,
                    fill: Fill(.heat(step))))
            marks.append(
                .text(
                    Label(
                        "\(step * 15)", at: Point(x + 26, 226), anchor: .middle, size: 10,
                        paint: .onHeat(step))))
        }
        marks += [
            .rectangle(
                Rectangle(x: 490, y: 212, width: 52, height: 20),
                fill: Fill(.bad, style: .hatched), stroke: Stroke(.bad, width: 0.8)),
            .rectangle(
                Rectangle(x: 550, y: 212, width: 52, height: 20), fill: Fill(.good, opacity: 0.3)),
            .text(
                Label(
                    "OEE, % เครื่อง", at: Point(12, 110), anchor: .middle, size: 10,
                    rotation: -90)),
        ]
        return Drawing(
            width: 640, height: 240, title: "OEE is 7.6 points under target",
            description: "falls since Tuesday", marks: marks)
    }
}
