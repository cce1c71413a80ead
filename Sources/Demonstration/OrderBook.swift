import Store
import Units

/// The orders of a plant, from the customer's wish to the closed work order.
///
/// A resource that runs out of work takes the next order; what was planned for that order is worked
/// out then, as a planner would have some days before: the plan never knows the breakdowns to come.
struct OrderBook {
    var orders: [WorkOrder] = []
    var sales: [SalesOrder] = []
    var holds: [Hold] = []

    let site: Site
    let calendar: PlantCalendar
    let bills: BillsOfMaterials
    /// Ids of the people of each line, for the orders that wait.
    let crews: [[String]]
    let asOf: LocalTime
    /// Shifts of work in an order: larger ones where entries are counted, so that these outnumber
    /// everything that hangs on orders.
    let size: ClosedRange<Double>
    /// The same of an order that a customer waits for.
    let customerSize: ClosedRange<Double>
    var chance: SeededGenerator
    var current: [Int?]
    /// Orders of each resource that are on hold, until when, and their holds.
    private var parked: [[Parked]]
    /// Orders whose hold has ended while their resource was busy.
    private var waiting: [Int] = []
    /// The sales order whose next line a resource will make.
    var basket: [Int?]
    /// What must come over orders that start from these days on, so that every state of an order is on show.
    var trouble: [Trouble]

    private struct Parked {
        var order: Int
        var hold: Int
        var until: LocalTime
        var scrapped: Bool
    }

    struct Trouble {
        enum Kind { case forgotten, openHold, resuming, scrapped }
        var day: Day
        var kind: Kind
    }

    init(
        _ site: Site, calendar: PlantCalendar, bills: BillsOfMaterials, workforce: Workforce,
        plan: DemonstrationPlan, asOf: LocalTime, chance: SeededGenerator
    ) {
        self.site = site
        self.calendar = calendar
        self.bills = bills
        crews = site.lines.indices.map { workforce.ids(ofLine: $0) }
        self.asOf = asOf
        self.chance = chance
        size = plan.rowsPerClient == nil ? 0.8...4.5 : 4...7
        customerSize = plan.rowsPerClient == nil ? 0.8...4.5 : 0.6...2.5
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
    mutating func book(
        _ order: Int, _ account: Clerk.Account, good: Int, in slot: Slot, at moment: LocalTime
    ) {
        orders[order].book(account, good: good, in: slot)
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
    mutating func addHold(_ order: Int, _ status: Hold.Status, at moment: LocalTime) -> Int {
        let why = chance.pick(site.recipe.talk.holds)
        let step = site.department(of: orders[order].resource).countedStep
        holds.append(
            Hold(
                id: "H-\(holds.count + 1)", order: orders[order].id,
                job: why.category == "QUALITY" ? orders[order].jobID(step: step) : nil,
                status: status,
                category: why.category, reason: why.reason, heldAt: moment))
        return holds.count - 1
    }

    /// Ends the holds of a resource's orders that are over at `moment`; the first order that may go on
    /// becomes its current one.
    mutating func settle(_ resource: Int, until moment: LocalTime) {
        for entry in parked[resource] where entry.until <= moment {
            holds[entry.hold].resumedAt = entry.until
            orders[entry.order].step(to: .inProgress, at: entry.until)
            if entry.scrapped {
                holds[entry.hold].status = .scrapped
                orders[entry.order].condemn()
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
        if current[resource] == nil,
            let next = waiting.firstIndex(where: { orders[$0].resource == resource })
        {
            current[resource] = waiting.remove(at: next)
        }
    }

    func currentOrder(of resource: Int) -> String? { current[resource].map { orders[$0].id } }

    func write(into ledger: Ledger) throws(StoreError) {
        for order in sales {
            try ledger.write(SalesOrderRow(order: order, customerID: "C-\(order.customer + 1)"))
            for (position, line) in order.lines.enumerated() {
                try ledger.write(
                    SalesOrderLineRow(
                        order: order.id, number: position + 1,
                        productID: site.products[line.product].id, line: line))
            }
        }
        for order in orders {
            try ledger.write(WorkOrderRow(order: order, productID: site.products[order.product].id))
            for event in order.events { try ledger.write(event) }
        }
        for hold in holds { try ledger.write(hold) }
    }
}
