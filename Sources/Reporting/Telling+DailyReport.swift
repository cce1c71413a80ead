import Measures
import Plant
import Units

extension Telling {
    /// The report that goes out in the morning.
    var dailyReport: Document {
        Document(
            path: PagePath("reports/daily.pdf"), title: words[.dailyReport],
            lead: summary,
            sections: [
                section("attention", .sectionNow, [attention]),
                section("core", .sectionCore, [cards(Telling.coreKPIs, Telling.window)]),
                section("kpis", .kpis, [.table(dayTable)]),
                section(
                    "production", .production,
                    trends(["EQ-OEE"]) + [
                        comparison(["PR-VOL", "EQ-OEE", "EQ-AVAIL", "EQ-PERF"], by: .line)
                            .map(Block.table),
                        heatMap("EQ-OEE", by: .shift).map(Block.figure),
                    ]),
                section(
                    "downtime", .downtime,
                    [pareto().map(Block.figure), worstMachines.map(Block.table)]),
                section(
                    "quality", .quality,
                    trends(["QL-FPY"]) + [
                        comparison(["QL-FPY", "QL-SCRAP", "QL-PPM"], by: .product).map(Block.table)
                    ]),
                section(
                    "people", .people,
                    [comparison(["LB-EFF", "LB-ABS", "LB-COVER"], by: .shift).map(Block.table)]),
                section("delivery", .delivery, trends(["DL-OTD"])),
                section("estimates", .sectionInference, [notices(rungCounts)]),
            ].compactMap { $0 })
    }

    private var summary: [Inline] {
        let judged = Telling.coreKPIs.compactMap { measurements[$0] }
        let off = judged.filter {
            $0[Telling.window].standing == .bad || $0[Telling.window].standing == .critical
        }
        guard let worst = off.first else { return [.text(words[.leadAllWell])] }
        return [
            .text(words(.leadOffTarget, String(off.count), String(judged.count)) + " "),
            .text(message(worst, in: Telling.window) + "."),
        ]
    }

    /// Today, the day before, the change: every KPI.
    private var dayTable: Table {
        Table(
            caption: [.text(words(.dayTableCaption, measurements.asOf.day.description))],
            columns: [
                Table.Column(words[.columnKPI]),
                Table.Column(words[.columnUnit]),
                Table.Column(words[.windowDay], alignment: .number(places: 1)),
                Table.Column(words[.columnPrevious], alignment: .number(places: 1)),
                Table.Column(words[.columnChange], alignment: .number(places: 1)),
                Table.Column(words[.windowRolling30], alignment: .number(places: 1)),
                Table.Column(words(.columnStandingIn, words[.windowRolling30])),
            ],
            rows: measurements.kpis.map { result in
                let (day, month) = (result[.day], result[.rolling30])
                let unit = result.kpi.unit
                func cell(_ value: Double?, signed: Bool = false) -> Table.Cell {
                    value.map { .reading(.measured(Amount($0, unit, isSigned: signed))) } ?? .empty
                }
                return Table.Row([
                    .text(words.name(of: result.kpi)),
                    .text(unitTitle(result.kpi) ?? ""),
                    .reading(Reading(day, unit: unit)), cell(day.previous),
                    cell(day.change, signed: true), .reading(Reading(month, unit: unit)),
                    .standing(month.standing),
                ])
            })
    }

    /// The ten machines that lost most to stops.
    private var worstMachines: Table? {
        guard let minutes = measurements["DT-MIN"], let rate = measurements["DT-RATE"] else {
            return nil
        }
        let machines = minutes.slices.filter { $0.dimension == .machine }
            .compactMap { slice in
                slice.windows[Telling.window]?.value.map { (slice: slice, minutes: $0) }
            }
            .filter { $0.minutes > 0 }
            .sorted { ($1.minutes, $0.slice.member) < ($0.minutes, $1.slice.member) }
        guard !machines.isEmpty else { return nil }
        return Table(
            caption: [.text(words(.worstMachinesCaption, name(of: Telling.window)))],
            columns: [
                Table.Column(words[.dimensionMachine]),
                Table.Column(
                    words.name(of: minutes.kpi), unit: "min", alignment: .number(places: 0)),
                Table.Column(words.name(of: rate.kpi), unit: "%", alignment: .number(places: 1)),
            ],
            rows: machines.prefix(10).map { machine in
                let share = rate.slices.first {
                    $0.dimension == .machine && $0.member == machine.slice.member
                }
                return Table.Row([
                    .user(machine.slice.name),
                    .reading(.measured(Amount(machine.minutes, .minutes, places: 0))),
                    share?.windows[Telling.window].map { .reading(Reading($0, unit: .percent)) }
                        ?? .empty,
                ])
            })
    }
}
