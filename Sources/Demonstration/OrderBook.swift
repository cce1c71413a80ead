import Units

/// The orders of a plant, from the customer's wish to the closed work order.
///
/// A resource that runs out of work takes the next order; what was planned for that order is worked
/// out then, as a planner would have some days before: the plan never knows the breakdowns to come.
struct OrderBook {
    private(set) var orders: [WorkOrder] = []
    private(set) var sales: [SalesOrder] = []
    private(set) var holds: [Hold] = []

    private let site: Site
    private let calendar: PlantCalendar
    private let asOf: LocalTime
    /// Shifts of work in an order.
    private let size: ClosedRange<Double>
    private var chance: SeededGenerator
    private var current: [Int?]
    /// Orders of each resource that are on hold, until when, and their holds.
    private var parked: [[Parked]]
    /// The sales order whose next line a resource will make.
    private var basket: [Int?]
    /// What must come over orders that start from these days on, so that every state of an order is on show.
    private var trouble: [Trouble]

    private struct Parked {
        var order: Int
        var hold: Int
        var until: LocalTime
        var scrapped: Bool
    }

    private struct Trouble {
        enum Kind { case forgotten, openHold, resuming, scrapped }
        var day: Day
        var kind: Kind
    }

    init(
        _ site: Site, calendar: PlantCalendar, plan: DemonstrationPlan, asOf: LocalTime,
        chance: SeededGenerator
    ) {
        self.site = site
        self.calendar = calendar
        self.asOf = asOf
        self.chance = chance
        size = plan.rowsPerClient == nil ? 0.8...4.5 : 0.6...2.5
        current = Array(repeating: nil, count: site.resources.count)
        parked = Array(repeating: [], count: site.resources.count)
        basket = current
        let forgotten = site.recipe.temperament.holds > 0.045 ? [52, 45, 38] : [44]
        trouble =
            (forgotten.map { Trouble(day: plan.lastDay - $0, kind: .forgotten) }
            + [50, 19].map { Trouble(day: plan.lastDay - $0, kind: .scrapped) }
            + [27, 12, 8, 5].map { Trouble(day: plan.lastDay - $0, kind: .openHold) }
            + [Trouble(day: plan.lastDay - 6, kind: .resuming)])
            .filter { $0.day >= plan.firstDay }.sorted { $0.day > $1.day }
    }

    /// The order that `resource` works on at `moment`; `isFresh` when it has just been taken up.
    mutating func order(
        for resource: Int, at moment: LocalTime, operator person: String?
    ) -> (order: Int, isFresh: Bool) {
        if let order = current[resource] { return (order, false) }
        settle(resource, until: moment)
        if let order = current[resource] { return (order, true) }
        let order = add(for: resource, at: moment)
        orders[order].operatorID = person
        orders[order].step(to: .inProgress, at: moment, by: person)
        current[resource] = order
        return (order, true)
    }

    /// Good units that `order` still needs.
    func missing(_ order: Int) -> Int { max(1, orders[order].enough - orders[order].good) }

    /// Books what a resource made until `moment`, and what that means for the order.
    mutating func book(_ order: Int, good: Int, scrapped: Int, at moment: LocalTime) {
        orders[order].good += good
        orders[order].scrapped += scrapped
        let resource = orders[order].resource
        if orders[order].good >= orders[order].enough {
            complete(order, at: moment)
            current[resource] = nil
            return
        }
        switch orders[order].fate {
        case .none: break
        case .forgotten(let quantity) where orders[order].good >= quantity:
            orders[order].fate = .none
            current[resource] = nil
        case .hold(let quantity, let days, let scrapped) where orders[order].good >= quantity:
            orders[order].fate = .none
            park(order, at: moment, until: moment.plus(hours: days * 24), scrapped: scrapped)
            current[resource] = nil
        case .forgotten, .hold: break
        }
    }

    // ── Holds ──────────────────────────────────────────────────────────────────────────────────

    private mutating func park(
        _ order: Int, at moment: LocalTime, until: LocalTime, scrapped: Bool
    ) {
        let hold = addHold(order, .onHold, at: moment)
        // Expected a little earlier than it comes, as hopes go.
        holds[hold].expectedAt =
            chance.chance(0.8) ? moment.plus(minutes: (until - moment).value * 0.8) : nil
        orders[order].step(to: .onHold, at: moment, reason: holds[hold].reason)
        parked[orders[order].resource].append(
            Parked(order: order, hold: hold, until: until, scrapped: scrapped))
    }

    @discardableResult
    private mutating func addHold(_ order: Int, _ status: Hold.Status, at moment: LocalTime) -> Int {
        let why = chance.pick(site.recipe.talk.holds)
        holds.append(
            Hold(
                id: "H-\(holds.count + 1)", order: orders[order].id, status: status,
                category: why.category, reason: why.reason, heldAt: moment))
        return holds.count - 1
    }

    /// Ends the holds of a resource's orders that are over at `moment`; the first order that may go on
    /// becomes its current one.
    private mutating func settle(_ resource: Int, until moment: LocalTime) {
        for entry in parked[resource] where entry.until <= moment {
            holds[entry.hold].resumedAt = entry.until
            orders[entry.order].step(to: .inProgress, at: entry.until)
            if entry.scrapped {
                holds[entry.hold].status = .scrapped
                orders[entry.order].scrapped += orders[entry.order].good
                orders[entry.order].good = 0
                orders[entry.order].step(
                    to: .rejected, at: entry.until.plus(minutes: 20),
                    reason: site.recipe.talk.rejection)
            } else {
                holds[entry.hold].status = chance.chance(0.6) ? .resumed : .released
                if current[resource] == nil {
                    current[resource] = entry.order
                } else {
                    waiting.append(entry.order)
                }
            }
        }
        parked[resource].removeAll { $0.until <= moment }
        if current[resource] == nil, let next = waiting.firstIndex(where: { orders[$0].resource == resource }) {
            current[resource] = waiting.remove(at: next)
        }
    }

    /// Orders whose hold has ended while their resource was busy.
    private var waiting: [Int] = []

    // ── New orders ─────────────────────────────────────────────────────────────────────────────

    /// An order that was planned for about `moment`, received and released before it.
    private mutating func add(for resource: Int, at moment: LocalTime) -> Int {
        let order = plan(for: resource, start: plannedStart(for: moment))
        release(order, before: moment)
        if chance.chance(0.018) { cancelOne(like: order) }
        misfortune(order, at: moment)
        return order
    }

    /// Most plans hold within minutes; the others slip by hours, mostly to the late side.
    private mutating func plannedStart(for actual: LocalTime) -> LocalTime {
        if chance.chance(0.5) { return actual.plus(minutes: chance.within(-13.0...13.0)) }
        let slip = chance.skewed(mean: 170) * (chance.chance(0.7) ? -1 : 1)
        return actual.plus(minutes: slip)
    }

    private mutating func plan(for resource: Int, start: LocalTime) -> Int {
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
        let quantity = OrderBook.lot(chance.within(size) * 450 * 60 * 0.72 / cycle)
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
            end.day, plus: 1 + chance.within(site.recipe.temperament.promiseSlack))
        orders[order].priority = ["LOW", "NORMAL", "HIGH", "URGENT"][
            chance.index(weights: [0.1, 0.7, 0.15, 0.05])]
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

    private mutating func release(_ order: Int, before moment: LocalTime) {
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
    private mutating func sell(_ order: Int, resource: Int) {
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
        let isSilent = chance.chance(0.12)
        let asksOnly = isSilent && chance.chance(0.4)
        let requested = orders[order].promise.map { $0 - chance.within(0...2) }
        if asksOnly { orders[order].promise = requested }
        orders[order].recordsPromise = !isSilent
        addSale(
            at: received.plus(hours: -Double(chance.within(3...72))), requested: requested,
            promised: asksOnly ? nil : orders[order].promise, line, openWork: 1)
        orders[order].salesOrder = (sales.count - 1, 1)
    }

    private mutating func addSale(
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

    private mutating func cancelOne(like order: Int) {
        let model = orders[order]
        var cancelled = WorkOrder(
            id: "WO-\(10_001 + orders.count)", product: model.product, resource: model.resource,
            line: model.line, machine: model.machine, quantity: model.quantity,
            receivedAt: model.receivedAt)
        cancelled.plannedStart = model.plannedStart
        cancelled.plannedEnd = model.plannedEnd
        cancelled.promise = model.promise
        let released = model.receivedAt.plus(hours: 5)
        if chance.chance(0.5) { cancelled.step(to: .released, at: released) }
        cancelled.step(
            to: .cancelled, at: released.plus(hours: 3),
            reason: chance.pick(site.recipe.talk.cancellations))
        orders.append(cancelled)
    }

    private mutating func misfortune(_ order: Int, at moment: LocalTime) {
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

    // ── The end of an order ────────────────────────────────────────────────────────────────────

    private mutating func complete(_ order: Int, at moment: LocalTime) {
        orders[order].step(to: .completed, at: moment, by: orders[order].operatorID)
        guard site.ships(site.resources[orders[order].resource].department) else {
            let closing = moment.plus(minutes: chance.within(20.0...360.0))
            if closing <= asOf { orders[order].step(to: .closed, at: closing) }
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
    private mutating func dispatch(after moment: LocalTime) -> LocalTime {
        let packed = moment.plus(minutes: chance.within(60.0...420.0))
        let clock = packed.secondOfDay / 60
        if (420...1080).contains(clock), calendar.workday(packed.day, plus: 0) == packed.day {
            return packed
        }
        let day = calendar.workday(clock < 420 ? packed.day : packed.day + 1, plus: 0)
        return LocalTime(day, minutes: chance.within(430...660))
    }

    // ── The as-of instant ──────────────────────────────────────────────────────────────────────

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
    private mutating func queue(for resource: Int) {
        var start = asOf.plus(hours: chance.within(6.0...30.0))
        for turn in 0..<chance.within(2...4) {
            let isOverdue = turn == 0 && chance.chance(0.12)
            let order = plan(
                for: resource, start: isOverdue ? asOf.plus(hours: -24.0 * 9) : start)
            let isReleased = isOverdue || chance.chance(turn < 2 ? 0.75 : 0.2)
            let received = orders[order].receivedAt
            if isReleased {
                let release = min(orders[order].receivedAt.plus(hours: 20), asOf.plus(minutes: -40))
                orders[order].step(to: .released, at: max(release, orders[order].receivedAt))
                if chance.chance(0.1) {
                    orders[order].step(
                        to: .demoted, at: asOf.plus(minutes: -20),
                        reason: site.recipe.talk.demotion)
                }
            }
            start = orders[order].plannedEnd ?? start.plus(hours: 20)
        }
    }

    private mutating func explainDelay(of order: Int) {
        guard let promise = orders[order].promise, orders[order].status != .cancelled,
            orders[order].status != .rejected
        else { return }
        let done = orders[order].shippedAt ?? orders[order].closedAt ?? asOf
        guard done.day > promise, chance.chance(0.75) else { return }
        orders[order].delayClass = chance.chance(0.55) ? "JUSTIFIED" : "UNJUSTIFIED"
        orders[order].delayReason = chance.pick(site.recipe.talk.delays)
    }
}
