import Measures
import Plant
import Units

extension Telling {
    /// The sections of a plan that have something to say.
    func sections(of plan: ReportPlan) -> [Section] {
        plan.sections.enumerated().compactMap { index, planned in
            let said = planned.blocks.flatMap { blocks(of: $0, in: $0.window ?? plan.window) }
                .compactMap(\.self)
            guard !said.isEmpty else { return nil }
            return Section(
                anchor: "section-\(index + 1)", title: [.text(words[planned.title])],
                blocks: said)
        }
    }

    /// Which cards stand first: the tenant's own choice, else the ten core KPIs.
    var coreCards: [String] {
        plant.settings.cards.isEmpty ? Telling.coreKPIs : plant.settings.cards
    }

    private func blocks(of planned: PlannedBlock, in window: Window) -> [Block?] {
        let ids = kpis(of: planned)
        switch planned.kind {
        case .attention: return [alertList()]
        case .changes: return changeBlocks
        case .recommendations: return [recommendationList]
        case .cards: return ids.isEmpty ? [] : [cards(ids, window)]
        case .numbers: return [changeTable(ids, window).map(Block.table)]
        case .trends: return trends(ids, in: window)
        case .months: return [monthTable(ids).map(Block.table)]
        case .comparison:
            return [planned.by.flatMap { comparison(ids, by: $0, window) }.map(Block.table)]
        case .ranking:
            guard let dimension = planned.by else { return [] }
            return ids.map { ranking($0, by: dimension, window).map(Block.table) }
        case .heatMap:
            guard let dimension = planned.by else { return [] }
            return ids.map { heatMap($0, by: dimension).map(Block.figure) }
        case .rows:
            return ids.map { id in
                measurements[id].flatMap { rows($0, in: window) }.map(Block.table)
            }
        case .causes: return [pareto(in: window).map(Block.figure)]
        case .openStops: return [openStopTable.map(Block.table)]
        case .lateOrders: return [lateOrders.map(Block.table)]
        case .oldestOrders: return [oldestWIP.map(Block.table)]
        case .maintenance: return [maintenanceTable.map(Block.table)]
        case .tendencies: return [tendencyTable.map(Block.table)]
        case .forecasts: return [forecastTable(ids).map(Block.table)]
        case .calibration: return calibration
        case .estimates: return [estimates(in: window), notices(rungCounts)]
        }
    }

    /// What was inferred for each of the first cards, in words.
    private func estimates(in window: Window) -> Block? {
        let lines = coreCards.compactMap { id -> [Inline]? in
            guard let result = measurements[id], let notice = result.notices[window] else {
                return nil
            }
            return [.link([.text(sentence(notice, result.kpi))], .kpi(id)), .text(".")]
        }
        return lines.isEmpty ? nil : .list(lines)
    }

    /// The block's own, `core` spelled out, then those of its tiers; each once.
    private func kpis(of planned: PlannedBlock) -> [String] {
        var ids: [String] = []
        let named = planned.kpis.flatMap { $0 == PlannedBlock.core ? coreCards : [$0] }
        let ofTiers = measurements.kpis.lazy.map(\.kpi).filter { planned.tiers.contains($0.tier) }
        for id in named + ofTiers.map(\.id) where !ids.contains(id) { ids.append(id) }
        return ids
    }
}
