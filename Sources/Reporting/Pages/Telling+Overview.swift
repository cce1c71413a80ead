import Inference
import Measures
import Plant
import Units

extension Telling {
    /// What is wrong now, since when, how much: answered in five seconds.
    var overview: Page {
        Page(
            path: Area.overview.path, title: [.user(identity.clientName)], lead: lead,
            area: .overview,
            sections: [
                section("now", .sectionNow, [alertList(limit: 2)]),
                section("changes", .sectionChanges, changeBlocks),
                section("recommendations", .sectionRecommendations, [recommendationList]),
                section(
                    "core", .sectionCore,
                    [cards(coreCards, Telling.window), .windowed(nowTable)]),
                section("board", .sectionCalendar, [board.map(Block.figure)]),
                section("flow", .sectionFlow, [cards(["PR-VOL", "WP-STAT", "DT-MIN"], .day)]),
                section(
                    "trends", .sectionTrends,
                    trends(["EQ-OEE"]) + [pareto().map(Block.figure)]),
                section("reports", .reports, [reportLinks, viewLinks]),
            ].compactMap { $0 })
    }

    /// "2026-11-20: 4,210 units, OEE 68.2 %, 3 KPIs off target."
    private var lead: [Inline] {
        let judged = coreCards.compactMap { measurements[$0]?[Telling.window].standing }
        let off = judged.count { $0 == .bad || $0 == .critical }
        var text: [Inline] = []
        if let volume = measurements["PR-VOL"]?[.day], let oee = measurements["EQ-OEE"]?[.day] {
            text += words.sentence(
                .leadDay, [.day(measurements.asOf.day)],
                [.link([.reading(Reading(volume, unit: .units))], .kpi("PR-VOL"))],
                [.link([.reading(Reading(oee, unit: .percent))], .kpi("EQ-OEE"))])
            text.append(.text(" "))
        }
        text.append(
            .text(
                off == 0
                    ? words(.leadAllWell, name(of: Telling.window))
                    : words(
                        .leadOffTarget, String(off), String(judged.count), name(of: Telling.window))
            ))
        return text
    }

    private var nowTable: Table {
        windowTable(
            coreCards.contains("PR-VOL") ? coreCards : coreCards + ["PR-VOL"],
            [.day, .week, .rolling30])
    }

    private var reportLinks: Block {
        .list([
            [.link([.text(words[.reports])], Area.reports.path)],
            [.link([.text(words[.allKPIs])], Area.kpis.path)],
            [.link([.text(words[.definitions])], PagePath("definitions.html"))],
        ])
    }

    /// Stops that have begun and not ended at the as-of moment, the oldest first.
    var openStops: [Downtime] {
        let now = measurements.asOf.time
        let open = plant.downtimes.compactMap { stop -> (LocalTime, Downtime)? in
            guard let start = stop.startedAt, start < now, stop.endedAt.map({ $0 > now }) ?? true
            else { return nil }
            return (start, stop)
        }
        return open.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
    }
}

extension Block {
    static func windowed(_ table: Table) -> Block? { table.rows.isEmpty ? nil : .table(table) }
}
