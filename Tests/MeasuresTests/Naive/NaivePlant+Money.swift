import Measures
import Plant
import Units

// Booked costs, and units at cost.
extension NaivePlant {
    func booked(_ kpi: String, _ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        func sum(_ kinds: [CostEntry.Kind]) -> (money: Double, rows: Int) {
            let rows = records.costs.filter {
                kinds.contains($0.kind) && days.contains($0.day) && includes(filter, $0)
            }
            return (rows.reduce(0) { $0 + $1.amount }, rows.count)
        }
        switch kpi {
        case "FN-CPU":
            let cost = sum([.material, .labour, .overhead])
            var good = 0.0
            for (entry, _) in entries(days, filter) { good += Double(entry.good) }
            return cost.money != 0 ? Self.ratio(cost.money, good, scale: 1) : .none
        case "FN-REVH":
            let revenue = sum([.revenue])
            guard revenue.money != 0 else { return .none }
            return Self.ratio(revenue.money, operatingHours(days, filter), scale: 1)
        default:
            // Whether nothing booked in a window is 0 or unknown is not said.
            let cost = sum([.scrap, .rework, .warranty])
            return cost.rows > 0 ? Self.value(cost.money, per: 1) : .open
        }
    }

    func scrapCost(_ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        var money = 0.0
        var scrapped = 0.0
        var withCost = 0.0
        var units = 0.0
        var unitsWithScrap = 0.0
        let chosen = entries(days, filter)
        for (entry, _) in chosen {
            units += Double(entry.produced)
            guard let scrap = entry.scrapped else { continue }
            unitsWithScrap += Double(entry.produced)
            scrapped += Double(scrap)
            guard let cost = records.product(of: entry).flatMap({ records.products[$0].unitCost })
            else { continue }
            withCost += Double(scrap)
            money += Double(scrap) * cost
        }
        let keeps = entryPositions.contains { records.entries[$0].scrapped != nil }
        let isPriced = records.products.rows.contains { $0.unitCost != nil }
        guard keeps, isPriced, !chosen.isEmpty, units == 0 || unitsWithScrap > 0,
            scrapped == 0 || withCost > 0
        else { return .none }
        return Self.count(money)
    }
}
