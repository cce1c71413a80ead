import Plant
import Units

/// How much of what customers still wait for is covered by open work orders and stock.
final class SalesCoverage: Study {
    private struct Cover {
        var open = 0.0
        var covered = 0.0
        var lines = 0
    }

    private struct WaitingLine {
        var position: Int
        /// By which lines take from the stock: promised, else requested day, else last.
        var due: Day
    }

    private struct ItemStock {
        var days: [Day] = []
        var onHand: [Double] = []
    }

    private let context: Context
    /// In the order in which they take from the stock.
    private let queue: [WaitingLine]
    /// Shipments of each line by work order, ascending by time.
    private let shipments: [[(at: Instant, units: Double)]]
    private let stock: [ItemStock]
    /// Work orders of no sales order, by product.
    private let ordersForStock: [(product: Int, order: Int)]
    /// By member, for each end of a window.
    private var known: [Day: [Cover]] = [:]

    /// What of the tenant is asked again for every day.
    private struct Context {
        var lives: [SalesLineLife]
        var milestones: [OrderMilestones]
        var made: GoodsMade
        var members: Members
    }

    init(_ measuring: Measuring) {
        let plant = measuring.plant
        let zone = plant.client.zone
        let planning = measuring.planning
        let lives = planning.salesLines.lines
        context = Context(
            lives: lives, milestones: planning.milestones, made: planning.made,
            members: measuring.members)
        let farAway = Day(number: .max)
        queue = lives.indices.map { position in
            let order = plant.salesOrders[lives[position].line.order]
            return WaitingLine(
                position: position, due: order.promisedDay ?? order.requestedDay ?? farAway)
        }.sorted { ($0.due, $0.position) < ($1.due, $1.position) }
        shipments = lives.map { life in
            life.workOrders.compactMap { index in
                let order = plant.workOrders.rows[index]
                return order.shippedAt.map {
                    (at: zone.instant($0), units: Double(order.shippedQuantity))
                }
            }.sorted { ($0.at, $0.units) < ($1.at, $1.units) }
        }
        var stock = [ItemStock](repeating: ItemStock(), count: plant.products.count)
        for snapshot in plant.stock {
            guard let product = plant.products.find(snapshot.itemID)?.index else { continue }
            stock[product].days.append(snapshot.day)
            stock[product].onHand.append(snapshot.onHand)
        }
        self.stock = stock
        ordersForStock = plant.workOrders.rows.enumerated().compactMap { index, order in
            guard order.salesOrder == nil, let product = order.product else { return nil }
            return planning.milestones[index].isVoid ? nil : (product.index, index)
        }
    }

    /// Units of a line that customers still wait for at `end`.
    private func open(_ position: Int, at end: Instant) -> Double {
        let life = context.lives[position]
        guard life.received.map({ $0 <= end }) ?? true else { return 0 }
        let own = shipments[position]
        // An order that is over was over with its last shipment, short or not.
        if life.isOver, own.last.map({ $0.at <= end }) ?? true { return 0 }
        let shipped = own.reduce(0) { $0 + ($1.at <= end ? $1.units : 0) }
        return max(0, Double(life.line.quantity) - shipped)
    }

    private func covers(_ day: Day, _ end: Instant) -> [Cover] {
        if let covers = known[day] { return covers }
        let (milestones, made, members) = (
            context.milestones, context.made, context.members
        )
        var pool = stock.map { item in
            let count = item.days.count(through: day)
            return count > 0 ? max(0, item.onHand[count - 1]) : 0
        }
        for (product, order) in ordersForStock where milestones[order].isOpen(at: end) {
            pool[product] += made.remaining(order, through: day, end)
        }
        var covers = [Cover](repeating: Cover(), count: members.count)
        for waiting in queue {
            let open = open(waiting.position, at: end)
            guard open > 0 else { continue }
            let life = context.lives[waiting.position]
            let product = life.line.product
            let coming = life.workOrders.reduce(0.0) { sum, order in
                milestones[order].isOpen(at: end)
                    ? sum + made.remaining(order, through: day, end) : sum
            }
            var covered = min(open, coming)
            let taken = min(open - covered, pool[product.index])
            pool[product.index] -= taken
            covered += taken
            let own = Belonging(product: product, customer: life.customer)
            for member in members.all(own, on: nil) {
                covers[member].open += open
                covers[member].covered += covered
                covers[member].lines += 1
            }
        }
        known[day] = covers
        return covers
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let day = scope.days.upperBound
        let cover = covers(day, measuring.end(of: day))[scope.member]
        return .quotient(cover.covered, per: cover.open, scale: 100, records: cover.lines)
    }
}
