import Store
import Units

/// What customers answered when they were asked, once a month.
struct Survey {
    private let site: Site
    private var chance: SeededGenerator

    init(_ site: Site, chance: SeededGenerator) {
        self.site = site
        self.chance = chance
    }

    /// A customer with late deliveries in the two months before is an unhappy one; about one in ten does
    /// not answer.
    mutating func write(
        _ book: OrderBook, plan: DemonstrationPlan, into ledger: Ledger
    ) throws(StoreError) {
        var deliveries: [[(due: Day, isLate: Bool)]] =
            Array(repeating: [], count: site.trade.customers.count)
        for order in book.orders {
            guard let sale = order.salesOrder, let due = order.promise,
                order.status != .cancelled, order.status != .rejected
            else { continue }
            let done = order.shippedAt ?? order.completedAt ?? book.asOf
            deliveries[book.sales[sale.index].customer].append((due, done.day > due))
        }
        let moods = deliveries.map { _ in chance.within(-5.0...5.0) }
        for day in (plan.firstDay...plan.lastDay).days where day.civil.day == 24 {
            for customer in deliveries.indices {
                let recent = deliveries[customer].filter { (day - 60...day).contains($0.due) }
                let late = Double(recent.count { $0.isLate }) / Double(max(1, recent.count))
                let score = 88 + moods[customer] - 60 * late + 3 * chance.normal()
                guard !chance.chance(0.1) else { continue }
                try ledger.write(
                    "survey",
                    [
                        ("customer_id", .text("C-\(customer + 1)")), ("day", CellValue(day)),
                        ("score", .real(min(100, max(0, score.rounded())))),
                    ])
            }
        }
    }
}
