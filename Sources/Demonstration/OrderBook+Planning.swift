import Units

extension OrderBook {
    /// An order that was planned for about `moment`, received and released before it.
    mutating func add(for resource: Int, at moment: LocalTime) -> Int {
        let order = plan(for: resource, start: plannedStart(for: moment))
        release(order, before: moment)
        if chance.chance(0.018) { cancelOne(like: order) }
        misfortune(order, at: moment)
        return order
    }

    /// Most plans hold within minutes; the others slip by hours, mostly to the late side.
    mutating func plannedStart(for actual: LocalTime) -> LocalTime {
        if chance.chance(0.5) { return actual.plus(minutes: chance.within(-13.0...13.0)) }
        let slip = chance.skewed(mean: 170) * (chance.chance(0.7) ? -1 : 1)
        return actual.plus(minutes: slip)
    }

    mutating func plan(for resource: Int, start: LocalTime) -> Int {
        let place = site.resources[resource]
        let department = site.department(of: resource)
        let choices = site.productsOf[place.department]
        // Two of the department's products in three go over the same few resources again and again.
        let offset = resource * 2
        var turn =
            offset
            + min(chance.within(0...(choices.count - 1)), chance.within(0...(choices.count - 1)))
        while let launch = site.products[choices[turn % choices.count]].launchedOn,
            start.day < launch
        {
            turn += 1
        }
        let product = choices[turn % choices.count]
        let facts = site.products[product]
        let cycle = facts.cycleSeconds
        let shifts = chance.within(site.ships(place.department) ? customerSize : size)
        let quantity = OrderBook.lot(shifts * 450 * 60 * 0.72 / cycle)
        let day = (start.day - chance.within(1...3))
        let received = min(calendar.workday(day - chance.within(2...12), plus: 0), day)
        let order = orders.count
        orders.append(
            WorkOrder(
                id: "WO-\(10_001 + order)", product: product, resource: resource,
                line: site.lines[place.line].id, machine: place.machine, quantity: quantity,
                receivedAt: min(
                    LocalTime(received, minutes: chance.within(480...960)), asOf.plus(hours: -3))))
        let need = Double(quantity) * cycle / 60 / 0.71 + department.setupMinutes
        let end = calendar.end(of: need, from: start, nights: department.worksNights)
        orders[order].plannedStart = start
        orders[order].plannedEnd = end
        orders[order].promise = calendar.workday(
            end.day, plus: chance.within(site.recipe.temperament.promiseSlack))
        let priorities: [WorkOrder.Priority] = [.low, .normal, .high, .urgent]
        orders[order].priority = priorities[chance.index(weights: [0.1, 0.7, 0.15, 0.05])]
        // Some are typed in without their bill.
        orders[order].bomID =
            order % 31 == 7
            ? nil : bills.revision(of: product, at: orders[order].receivedAt)?.id
        if chance.chance(0.05) { orders[order].cycleSeconds = (cycle * 1.03).rounded(1) }
        if chance.chance(0.05) {
            orders[order].standardMinutes = (facts.standardMinutes * 1.04).rounded(2)
        }
        if chance.chance(0.04) { orders[order].enough = quantity - quantity / 40 }
        if site.ships(place.department) {
            sell(order, resource: resource)
        } else {
            orders[order].recordsPromise = !chance.chance(0.06)
            if !orders[order].recordsPromise, chance.chance(0.3) { orders[order].plannedEnd = nil }
        }
        return order
    }

    /// Order quantities as people write them.
    private static func lot(_ quantity: Double) -> Int {
        let step: Double = quantity < 40 ? 2 : quantity < 200 ? 10 : quantity < 1000 ? 25 : 100
        return max(4, Int((quantity / step).rounded() * step))
    }

    mutating func release(_ order: Int, before moment: LocalTime) {
        let day = moment.day - chance.within(0...2)
        let received = orders[order].receivedAt
        // Released in office hours, at the latest ten minutes before the start.
        let wish = LocalTime(day, minutes: chance.within(450...900))
        let latest = moment.plus(minutes: -10)
        let released = max(received.plus(minutes: 30), min(wish, latest))
        orders[order].step(to: .released, at: min(released, latest))
        if chance.chance(0.02), (latest - released).value > 120 {
            orders[order].step(
                to: .demoted, at: released.plus(minutes: 30), reason: site.recipe.talk.demotion)
            orders[order].step(to: .released, at: released.plus(minutes: 100))
        }
    }

    /// Joins the order to the sales order that the resource is busy with, or to a new one.
    mutating func sell(_ order: Int, resource: Int) {
        let received = orders[order].receivedAt
        let line = SalesOrder.Line(
            product: orders[order].product, quantity: orders[order].quantity,
            plannedAt: received.plus(minutes: -Double(chance.within(2...50))))
        if let open = basket[resource], sales[open].receivedAt < received.plus(minutes: -120),
            sales[open].lines.count < 3, chance.chance(0.6)
        {
            sales[open].lines.append(line)
            sales[open].openWork += 1
            orders[order].salesOrder = (open, sales[open].lines.count)
            return
        }
        guard !chance.chance(0.06) else { return }
        basket[resource] = sales.count
        // On some work orders nobody wrote the promise down; the sales order may still know it.
        let isSilent = chance.chance(0.2)
        let asksOnly = isSilent && chance.chance(0.4)
        let requested = orders[order].promise.map { $0 - chance.within(0...2) }
        if asksOnly { orders[order].promise = requested }
        orders[order].recordsPromise = !isSilent
        // Planning an order takes days at first; it is learned with the orders planned before.
        let learned = 0.45 + 0.55 * 40 / Double(40 + sales.count)
        addSale(
            at: received.plus(hours: -Double(chance.within(4...84)) * learned),
            requested: requested,
            promised: asksOnly ? nil : orders[order].promise, line, openWork: 1)
        orders[order].salesOrder = (sales.count - 1, 1)
    }

    mutating func addSale(
        at received: LocalTime, requested: Day?, promised: Day?, _ line: SalesOrder.Line,
        openWork: Int
    ) {
        sales.append(
            SalesOrder(
                id: SalesOrder.id(at: sales.count),
                customer: chance.within(0...(site.trade.customers.count - 1)),
                receivedAt: received, requestedDay: requested, promisedDay: promised,
                lines: [line], openWork: openWork))
    }

    mutating func cancelOne(like order: Int) {
        let model = orders[order]
        var cancelled = WorkOrder(
            id: "WO-\(10_001 + orders.count)", product: model.product, resource: model.resource,
            line: model.line, machine: model.machine, quantity: model.quantity,
            receivedAt: model.receivedAt)
        cancelled.plannedStart = model.plannedStart
        cancelled.plannedEnd = model.plannedEnd
        cancelled.promise = model.promise
        cancelled.bomID = model.bomID
        let released = model.receivedAt.plus(hours: 5)
        if chance.chance(0.5) { cancelled.step(to: .released, at: released) }
        cancelled.step(
            to: .cancelled, at: released.plus(hours: 3),
            reason: chance.pick(site.recipe.talk.cancellations))
        orders.append(cancelled)
    }

    mutating func misfortune(_ order: Int, at moment: LocalTime) {
        let quantity = orders[order].quantity
        let part = max(1, Int(Double(quantity) * chance.within(0.2...0.6)))
        if let next = trouble.last, next.day <= moment.day {
            trouble.removeLast()
            switch next.kind {
            case .forgotten: orders[order].fate = .forgotten(at: part)
            case .openHold: orders[order].fate = .hold(at: part, days: 90, scrapped: false)
            case .scrapped: orders[order].fate = .hold(at: part, days: 2.2, scrapped: true)
            case .resuming:
                let days = (asOf - moment).days + 0.4
                orders[order].fate = .hold(at: 1, days: days, scrapped: false)
            }
        } else if chance.chance(site.recipe.temperament.holds) {
            orders[order].fate = .hold(
                at: part, days: chance.skewed(mean: 3), scrapped: chance.chance(0.08))
        }
    }
}
