import Plant
import Units

/// Good units made to date of the orders that are open, by part.
struct PartFulfilment: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let totals = measuring.openOrders.totals(scope.member, scope.days.upperBound)
        return .quotient(
            totals.good, per: totals.ordered, scale: 100, records: totals.orders)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let products = measuring.plant.products
        return measuring.usedProducts.sorted { products[$0].id < products[$1].id }.compactMap {
            let totals = measuring.openOrders.totals(
                measuring.members.product($0), scope.days.upperBound)
            guard totals.orders > 0 else { return nil }
            return TableRow(
                .member(.product, products[$0].id),
                [
                    (.orders, Double(totals.orders)), (.orderedUnits, totals.ordered),
                    (.goodUnits, totals.good),
                    (.sharePercent, totals.ordered > 0 ? totals.good / totals.ordered * 100 : nil),
                ])
        }
    }
}
