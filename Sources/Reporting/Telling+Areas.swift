import Inference
import Measures
import Plant
import Units

extension Telling {
    private func page(
        _ area: Area, _ title: Phrase, about id: String, _ sections: [Section?]
    ) -> Page {
        Page(
            path: area.path, title: [.text(words[title])],
            lead: measurements[id].map { [.text(message($0, in: Telling.window) + ".")] } ?? [],
            area: area, sections: sections.compactMap { $0 })
    }

    private func tables(_ ids: [String], _ dimensions: [Dimension]) -> [Block?] {
        dimensions.map { comparison(ids, by: $0).map(Block.table) }
    }

    var production: Page {
        let compared = ["PR-VOL", "PR-THRU", "EQ-OEE", "EQ-AVAIL", "EQ-PERF", "EQ-QTIME"]
        return page(
            .production, .production, about: "EQ-OEE",
            [
                section("cards", .sectionNumbers, [cards(compared, Telling.window)]),
                section("trends", .sectionTrends, trends(["EQ-OEE", "PR-VOL"])),
                section(
                    "shifts", .sectionByShift,
                    [heatMap("EQ-OEE", by: .shift).map(Block.figure)] + tables(compared, [.shift])),
                section(
                    "lines", .sectionByLine,
                    [heatMap("EQ-OEE", by: .line).map(Block.figure)] + tables(compared, [.line])),
                section("machines", .sectionByMachine, tables(compared, [.machine])),
                section("products", .sectionByProduct, tables(compared, [.product])),
            ])
    }

    var quality: Page {
        let compared = ["QL-FPY", "QL-QR", "QL-SCRAP", "QL-PPM", "QL-DPMO", "QL-SIGMA"]
        return page(
            .quality, .quality, about: "QL-FPY",
            [
                section(
                    "cards", .sectionNumbers,
                    [
                        cards(
                            [
                                "QL-FPY", "QL-RTY", "QL-FTT", "QL-QR", "QL-SCRAP", "QL-PPM",
                                "QL-DPMO", "QL-DPU", "QL-SIGMA",
                            ], Telling.window)
                    ]),
                section("trends", .sectionTrends, trends(["QL-FPY", "QL-SCRAP"])),
                section(
                    "lines", .sectionByLine,
                    [heatMap("QL-FPY", by: .line).map(Block.figure)] + tables(compared, [.line])),
                section(
                    "shifts", .sectionByShift, tables(compared, [.shift])),
                section("products", .sectionByProduct, tables(compared, [.product])),
            ])
    }

    var downtime: Page {
        page(
            .downtime, .downtime, about: "DT-RATE",
            [
                section(
                    "cards", .sectionNumbers,
                    [cards(["DT-RATE", "DT-MIN", "DT-CAUSE", "EQ-AVAIL"], Telling.window)]),
                section("open", .sectionOpenStops, [openStopTable.map(Block.table)]),
                section("causes", .sectionCauses, [pareto().map(Block.figure)]),
                section("trends", .sectionTrends, trends(["DT-RATE"])),
                section(
                    "lines", .sectionByLine,
                    [heatMap("DT-RATE", by: .line).map(Block.figure)]
                        + tables(["DT-MIN", "DT-RATE", "EQ-AVAIL"], [.line])),
                section(
                    "machines", .sectionByMachine,
                    tables(["DT-MIN", "DT-RATE", "EQ-AVAIL"], [.machine])),
                section(
                    "shifts", .sectionByShift,
                    tables(["DT-MIN", "DT-RATE", "EQ-AVAIL"], [.shift])),
            ])
    }

    private var openStopTable: Table? {
        let stops = openStops
        guard !stops.isEmpty else { return nil }
        return Table(
            caption: [.text(words(.openStopsCaption, String(stops.count)))],
            columns: [
                Table.Column(words[.columnWhere]), Table.Column(words[.columnCause]),
                Table.Column(words[.columnSince]),
                Table.Column(words[.columnAge], unit: "h", alignment: .number(places: 1)),
            ],
            rows: stops.map { stop in
                let place =
                    stop.machine.map { plant.machines[$0].name }
                    ?? stop.line.map { plant.lines[$0].name }
                let age = stop.startedAt.map { (measurements.asOf.time - $0).hours.value } ?? 0
                return Table.Row([
                    place.map(Table.Cell.user) ?? .text(words[.wholePlant]),
                    .user(cause(stop.reason)),
                    .text(stop.startedAt.map(shown) ?? ""),
                    .reading(.measured(Amount(age, .hours))),
                ])
            })
    }

    /// `2026-11-20 14:05`.
    func shown(_ time: LocalTime) -> String {
        time.description.replacing("T", with: " ").dropLast(3).description
    }

    var people: Page {
        let compared = ["LB-EFF", "LB-ABS", "LB-COVER"]
        return page(
            .people, .people, about: "LB-EFF",
            [
                section("cards", .sectionNumbers, [cards(compared, Telling.window)]),
                section("trends", .sectionTrends, trends(["LB-EFF", "LB-ABS"])),
                section(
                    "shifts", .sectionByShift,
                    [heatMap("LB-EFF", by: .shift).map(Block.figure)] + tables(compared, [.shift])),
                section(
                    "lines", .sectionByLine,
                    [heatMap("LB-EFF", by: .line).map(Block.figure)] + tables(compared, [.line])),
            ])
    }

    var delivery: Page {
        page(
            .delivery, .delivery, about: "DL-OTD",
            [
                section(
                    "cards", .sectionNumbers,
                    [cards(["DL-OTD", "DL-OTIF", "WP-AGE", "WP-STAT"], Telling.window)]),
                section("trends", .sectionTrends, trends(["DL-OTD", "WP-AGE"])),
                section("late", .sectionLate, [lateOrders.map(Block.table)]),
                section("wip", .sectionWIP, [oldestWIP.map(Block.table)]),
                section("status", .sectionOrderStatus, [orderStatusTable.map(Block.table)]),
                section("products", .sectionByProduct, tables(["DL-OTD", "DL-OTIF"], [.product])),
            ])
    }

    private var orderStatusTable: Table? {
        guard let rows = measurements["WP-STAT"]?.rows[Telling.window], !rows.isEmpty else {
            return nil
        }
        return Table(
            caption: [.text(words(.orderStatusCaption, name(of: Telling.window)))],
            columns: [
                Table.Column(words[.columnStatus]),
                Table.Column(words[.columnOrders], alignment: .number(places: 0)),
                Table.Column(words[.columnShare], unit: "%", alignment: .number(places: 1)),
            ],
            rows: rows.map { row in
                Table.Row([
                    .text(WorkOrder.Status(rawValue: row.key.text).map(name(of:)) ?? row.key.text),
                    row[.orders].map { .reading(.measured(Amount($0, .count))) } ?? .empty,
                    row[.sharePercent].map { .reading(.measured(Amount($0, .percent))) }
                        ?? .empty,
                ])
            })
    }

    /// How many orders a list of orders shows.
    private static let listed = 20

    private var oldestWIP: Table? {
        let ages = measurements.wip
        guard !ages.isEmpty else { return nil }
        return Table(
            caption: [
                .text(
                    words(.wipCaption, String(min(ages.count, Telling.listed)), String(ages.count)))
            ],
            columns: [
                Table.Column(words[.columnOrder]), Table.Column(words[.dimensionProduct]),
                Table.Column(words[.columnActiveAge], unit: "d", alignment: .number(places: 1)),
                Table.Column(words[.columnCalendarAge], unit: "d", alignment: .number(places: 1)),
                Table.Column(words[.columnStatus]),
            ],
            rows: ages.prefix(Telling.listed).map { age in
                let order = plant.workOrders[age.order]
                return Table.Row([
                    .user(order.id),
                    order.product.map { .user(plant.products[$0].name) } ?? .empty,
                    .reading(.measured(Amount(age.active, .days))),
                    .reading(.measured(Amount(age.calendar, .days))),
                    .text(words[age.isOnHold ? .orderOnHold : .orderInProgress]),
                ])
            })
    }

    /// Orders whose promised day has passed and that are not shipped, the latest first.
    private var lateOrders: Table? {
        let asOf = measurements.asOf
        let late = zip(plant.workOrders.rows, inputs.promisedDays).compactMap {
            order, promised -> (order: WorkOrder, day: Day, isInferred: Bool)? in
            guard let day = promised.value, day < asOf.day, order.status.isOpen else { return nil }
            if let shipped = order.shippedAt, shipped <= asOf.time { return nil }
            return (order, day, promised.confidence < 1)
        }
        .sorted { ($0.day, $0.order.id) < ($1.day, $1.order.id) }
        guard !late.isEmpty else { return nil }
        return Table(
            caption: [
                .text(
                    words(.lateCaption, String(min(late.count, Telling.listed)), String(late.count))
                )
            ],
            columns: [
                Table.Column(words[.columnOrder]), Table.Column(words[.dimensionProduct]),
                Table.Column(words[.columnPromised]),
                Table.Column(words[.columnDaysLate], unit: "d", alignment: .number(places: 0)),
                Table.Column(words[.columnStatus]),
            ],
            rows: late.prefix(Telling.listed).map { order, day, isInferred in
                let days = Amount(Double(asOf.day - day), .count)
                return Table.Row([
                    .user(order.id),
                    order.product.map { .user(plant.products[$0].name) } ?? .empty,
                    .day(day),
                    .reading(isInferred ? .marked(days, .estimated) : .measured(days)),
                    .text(name(of: order.status)),
                ])
            })
    }
}
