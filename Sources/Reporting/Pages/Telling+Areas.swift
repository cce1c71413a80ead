import Measures
import Plant
import Units

extension Telling {
    /// The pages of the areas, in the order of the navigation.
    var areas: [Page] { AreaPlan.all.map(page) }

    private func page(_ plan: AreaPlan) -> Page {
        Page(
            path: plan.area.path, title: [.text(words[plan.title])],
            lead: measurements[plan.leading].map {
                [.text(message($0, in: Telling.window) + ".")]
            } ?? [],
            area: plan.area,
            sections: ([
                section("cards", .sectionNumbers, [cards(plan.cards, Telling.window)])
            ] + own(plan.area)
                + [section("trends", .sectionTrends, trends(plan.trends))]
                + plan.views.map(view)
                + plan.by.map { comparisons(plan, by: $0) }
                + [members(plan.area)]).compactMap { $0 })
    }

    /// What only this area has.
    private func own(_ area: Area) -> [Section?] {
        switch area {
        case .downtime:
            [
                section("open", .sectionOpenStops, [openStopTable.map(Block.table)]),
                section("states", .sectionStates, [stateTimeline.map(Block.figure)]),
                section("causes", .sectionCauses, [pareto().map(Block.figure)]),
            ]
        case .delivery:
            [
                section("late", .sectionLate, [lateOrders.map(Block.table)]),
                section(
                    "schedule", .sectionOrderSchedule, [orderSchedule.map(Block.figure)]),
                section("lead-times", .sectionLeadTimes, [leadTimeStrip.map(Block.figure)]),
            ]
        case .flow:
            [
                section(
                    "wip", .sectionWIP,
                    [ageHistogram.map(Block.figure), oldestWIP.map(Block.table)]),
                section("order-flow", .sectionOrderFlow, [cumulativeFlow.map(Block.figure)]),
                section("movements", .sectionMovements, [movementTable.map(Block.table)]),
            ]
        case .maintenance:
            [section("actions", .sectionMaintenance, [maintenanceTable.map(Block.table)])]
        case .overview, .alerts, .production, .quality, .people, .finance, .kpis, .dataQuality,
            .reports:
            []
        }
    }

    /// A KPI that is a table, as a section of its own.
    private func view(_ id: String) -> Section? {
        guard let result = measurements[id], let table = rows(result) else { return nil }
        // Losses are read as a waterfall, whose table lies behind it.
        let figure = id == "EQ-LOSS" ? lossWaterfall() : nil
        return Section(
            anchor: "view-" + id.lowercased(), title: [.text(words.name(of: result.kpi))],
            blocks: [figure.map(Block.figure) ?? .table(table)])
    }

    private func comparisons(_ plan: AreaPlan, by dimension: Dimension) -> Section? {
        // A line goes on through the days, so that its trend says more than its cells.
        let map: Block? = plan.heatMap.flatMap { id -> Figure? in
            switch dimension {
            case .shift: heatMap(id, by: dimension)
            case .line: smallMultiples(id, by: dimension) ?? heatMap(id, by: dimension)
            case .machine, .machineGroup, .product, .style, .operator, .skillLevel, .customer,
                .weekday, .hour:
                nil
            }
        }.map(Block.figure)
        let change =
            plan.changed == dimension
            ? recentChange(plan.leading, by: dimension).map(Block.figure) : nil
        guard let table = comparison(plan.compared, by: dimension) else { return nil }
        return Section(
            anchor: "by-" + dimension.rawValue.replacing("_", with: "-"),
            title: [.text(words(.sectionBy, name(of: dimension).lowercased()))],
            blocks: [map, change, .table(table)].compactMap { $0 })
    }

    /// Links to the lists of members that have pages of their own.
    private func members(_ area: Area) -> Section? {
        let links = EntityKind.allCases
            .filter { $0.area == area && !(entityIDs[$0.dimension] ?? []).isEmpty }
            .map { kind -> [Inline] in [.link([.text(words[kind.title])], kind.index)] }
        return links.isEmpty ? nil : section("members", .sectionMembers, [.list(links)])
    }

    /// How many maintenance actions a list shows.
    private static let listed = 20

    /// The latest maintenance actions, the newest first.
    var maintenanceTable: Table? {
        let asOf = measurements.asOf.time
        let actions = plant.maintenance.filter { $0.startedAt <= asOf }.sorted {
            ($1.startedAt, $0.id) < ($0.startedAt, $1.id)
        }.prefix(Telling.listed)
        guard !actions.isEmpty else { return nil }
        return Table(
            caption: [.text(words(.maintenanceCaption, String(actions.count)))],
            columns: [
                Table.Column(words[.columnSince]), Table.Column(words[.dimensionMachine]),
                Table.Column(words[.columnKind]), Table.Column(words[.columnComponent]),
                Table.Column(words[.columnDuration], unit: "h", alignment: .number(places: 1)),
                Table.Column(
                    words[.columnCost], unit: identity.currency, alignment: .number(places: 2)),
            ],
            rows: actions.map { action in
                let end = min(action.endedAt ?? asOf, asOf)
                return Table.Row([
                    .text(words.isolated(shown(action.startedAt))), machineCell(action.machine),
                    .text(
                        words[
                            action.kind == .corrective
                                ? .maintenanceCorrective : .maintenancePreventive]),
                    action.component.map(Table.Cell.user) ?? .empty,
                    .reading(.measured(Amount((end - action.startedAt).hours.value, .hours))),
                    action.cost.map { .reading(.measured(Amount($0, .money))) } ?? .empty,
                ])
            })
    }

    private func machineCell(_ machine: Reference<Machine>) -> Table.Cell {
        memberCell(.machine, plant.machines[machine].id, plant.machines[machine].name)
    }
}
