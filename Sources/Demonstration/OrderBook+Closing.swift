import Units

extension OrderBook {
    mutating func complete(_ order: Int, at moment: LocalTime) {
        orders[order].step(to: .completed, at: moment, by: orders[order].operatorID)
        guard site.ships(site.resources[orders[order].resource].department) else {
            let closing = moment.plus(minutes: chance.within(20.0...360.0))
            guard closing <= asOf else { return }
            // Handed to the next department: a delivery like any other.
            orders[order].shippedQuantity = min(orders[order].good, orders[order].quantity)
            orders[order].step(to: .closed, at: closing)
            return
        }
        // One in a hundred is overlooked in the warehouse.
        let shipping = dispatch(after: moment).plus(hours: chance.chance(0.01) ? 24 * 40 : 0)
        guard shipping <= asOf else { return }
        let full = min(orders[order].good, orders[order].quantity)
        let part = Double(full) * chance.within(0.75...0.97)
        orders[order].shippedQuantity = chance.chance(0.045) ? Int(part) : full
        orders[order].step(to: .shipped, at: shipping)
        if let sale = orders[order].salesOrder { sales[sale.index].openWork -= 1 }
        let closing = shipping.plus(hours: chance.within(24.0 * 5...24.0 * 16))
        if closing <= asOf { orders[order].step(to: .closed, at: closing) }
    }

    /// The next lorry: some hours later, on a working day between 7 and 18 o'clock.
    mutating func dispatch(after moment: LocalTime) -> LocalTime {
        let packed = moment.plus(minutes: chance.within(60.0...420.0))
        let clock = packed.secondOfDay / 60
        if (420...1080).contains(clock), calendar.workday(packed.day, plus: 0) == packed.day {
            return packed
        }
        let day = calendar.workday(clock < 420 ? packed.day : packed.day + 1, plus: 0)
        return LocalTime(day, minutes: chance.within(430...660))
    }

    /// Brings the book to its last instant: holds that are over, holds still to be decided, the orders
    /// that wait, the sales orders nobody has planned yet, and the reasons for lateness.
    mutating func close() {
        for resource in site.resources.indices { settle(resource, until: asOf) }
        let open = holds.indices.filter { holds[$0].status == .onHold }
        if let resuming = open.last { holds[resuming].status = .pendingResume }
        let active = current.compactMap { $0 }.prefix(4)
        for (turn, order) in active.enumerated() {
            let begin = orders[order].startedAt ?? asOf
            let moment = max(begin, asOf.plus(hours: -Double(2 + 5 * turn)))
            addHold(order, turn < 2 ? .pendingApproval : .cancelled, at: moment)
            if turn >= 2 { holds[holds.count - 1].resumedAt = moment.plus(minutes: 50) }
        }
        for resource in site.resources.indices { queue(for: resource) }
        for _ in 0..<5 {
            let product = chance.pick(site.productsOf[site.trade.departments.count - 1])
            let day = calendar.workday(asOf.day, plus: chance.within(12...25))
            let received = asOf.plus(hours: -Double(chance.within(6...110)))
            addSale(
                at: received, requested: day, promised: chance.chance(0.5) ? day : nil,
                .init(product: product, quantity: 10 * chance.within(6...60), plannedAt: nil),
                openWork: 1)
        }
        for order in orders.indices { explainDelay(of: order) }
    }

    /// Two to four orders that wait for `resource`; now and then one that should have begun long ago.
    mutating func queue(for resource: Int) {
        var start = asOf.plus(hours: chance.within(6.0...30.0))
        for turn in 0..<chance.within(2...4) {
            let isOverdue = turn == 0 && chance.chance(0.12)
            let order = plan(
                for: resource, start: isOverdue ? asOf.plus(hours: -24.0 * 9) : start)
            let isReleased = isOverdue || chance.chance(turn < 2 ? 0.75 : 0.2)
            if isReleased {
                let release = min(orders[order].receivedAt.plus(hours: 20), asOf.plus(minutes: -40))
                orders[order].step(to: .released, at: max(release, orders[order].receivedAt))
                let crew = crews[site.resources[resource].line]
                if !crew.isEmpty, chance.chance(0.7) {
                    orders[order].operatorID = chance.pick(crew)
                }
                if chance.chance(0.1) {
                    orders[order].step(
                        to: .demoted, at: asOf.plus(minutes: -20),
                        reason: site.recipe.talk.demotion)
                }
            }
            start = orders[order].plannedEnd ?? start.plus(hours: 20)
        }
    }

    mutating func explainDelay(of order: Int) {
        guard let promise = orders[order].promise, orders[order].status != .cancelled,
            orders[order].status != .rejected
        else { return }
        let done = orders[order].shippedAt ?? orders[order].closedAt ?? asOf
        guard done.day > promise, chance.chance(0.75) else { return }
        orders[order].delayClass = chance.chance(0.55) ? "JUSTIFIED" : "UNJUSTIFIED"
        orders[order].delayReason = chance.pick(site.recipe.talk.delays)
    }
}
