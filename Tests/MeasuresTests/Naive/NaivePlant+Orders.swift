import Measures
import Plant
import Units

// KPIs over work orders.
extension NaivePlant {
    private func includes(_ filter: Filter, _ order: WorkOrder) -> Bool {
        switch filter {
        case .everything: true
        case .shift: false
        case .line(let line): records.line(of: order) == line
        case .machine(let machine): order.machine == machine
        case .product(let product): order.product == product
        }
    }

    func delivery(_ kpi: String, _ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        var due = 0.0
        var met = 0.0
        for order in records.workOrders.rows
        where order.status != .cancelled && order.status != .rejected && includes(filter, order) {
            guard let promised = promisedDay(order), days.contains(promised) else { continue }
            let latest = promised + records.settings.otdWindowDays
            var shipped = order.shippedAt.flatMap { $0 <= asOf.time ? $0 : nil }
            if shipped == nil, order.status == .closed {
                shipped = order.completedAt.flatMap { $0 <= asOf.time ? $0 : nil }
            }
            guard let shipped else {
                if latest < asOf.day { due += 1 }
                continue
            }
            due += 1
            let isInFull = kpi == "DL-OTD" || order.shippedQuantity >= order.quantity
            if shipped.day <= latest, isInFull { met += 1 }
        }
        return Self.ratio(met, due, scale: 100)
    }

    func promisedDay(_ order: WorkOrder) -> Day? {
        if let promised = order.promisedDay { return promised }
        if let sales = order.salesOrder.map({ records.salesOrders[$0] }) {
            if let promised = sales.promisedDay { return promised }
            if let requested = sales.requestedDay { return requested }
        }
        if let end = order.plannedEndAt { return end.day }
        guard let start = order.plannedStartAt else { return nil }
        let minutes = order.standardMinutes?.value ?? standardMinutes(of: order.product).value
        let people = records.shifts.rows.compactMap(\.standardHeadcount).max() ?? 10
        let days =
            Double(order.quantity) * minutes / (Double(people) * scheduledMinutesOfAMeanDay)
        return start.day + Int(days.rounded(.up))
    }

    private var scheduledMinutesOfAMeanDay: Double {
        let rows = records.calendar.filter { $0.planned.value > 0 && $0.day <= asOf.day }
        let days = Set(rows.map(\.day)).count
        guard days > 0 else { return 480 }
        return rows.reduce(0) { $0 + $1.planned.value } / Double(days)
    }

    /// Orders that were received by then and had not ended.
    func openOrders(at moment: Instant, _ filter: Filter) -> Answer {
        let zone = records.client.zone
        var open = 0
        var isAsked = false
        for reference in records.workOrders.references {
            let order = records.workOrders[reference]
            guard reference.index < records.workOrders.listed, includes(filter, order) else {
                continue
            }
            isAsked = true
            if let received = order.receivedAt, zone.instant(received) > moment { continue }
            let isOpen =
                end(of: reference).map { zone.instant($0) > moment } ?? order.status.isOpen
            if isOpen { open += 1 }
        }
        return isAsked ? Self.count(Double(open)) : .none
    }

    /// When work on the order was over: its earliest stamp or event that says so.
    private func end(of reference: Reference<WorkOrder>) -> LocalTime? {
        let order = records.workOrders[reference]
        let stamps = [order.completedAt, order.shippedAt, order.closedAt].compactMap(\.self)
        let events = records.workOrderEvents.filter { $0.order == reference && !$0.to.isOpen }
        return (stamps + events.map(\.at)).min()
    }

    /// The moment that speaks for a day: the as-of instant, or 24:00 of a day before.
    func snapshot(_ day: Day) -> Instant {
        day >= asOf.day
            ? asOf.instant : records.client.zone.instant(LocalTime(day, minutes: 24 * 60))
    }

    /// Median of the active ages of the orders in progress, in days.
    func age(at moment: Instant, _ filter: Filter) -> Answer {
        var ages: [Double] = []
        for reference in records.workOrders.references {
            let order = records.workOrders[reference]
            guard includes(filter, order), let age = age(of: reference, at: moment) else {
                continue
            }
            ages.append(age)
        }
        ages.sort()
        guard !ages.isEmpty else { return .none }
        let position = Double(ages.count - 1) / 2
        let below = ages[Int(position.rounded(.down))]
        let above = ages[Int(position.rounded(.up))]
        return Self.count(below + (above - below) * (position - position.rounded(.down)))
    }

    private func age(of reference: Reference<WorkOrder>, at moment: Instant) -> Double? {
        let order = records.workOrders[reference]
        let zone = records.client.zone
        let begins = records.workOrderEvents
            .filter { $0.order == reference && $0.to == .inProgress }.map(\.at).min()
        guard let start = order.startedAt ?? begins else { return nil }
        if let end = end(of: reference) {
            guard zone.instant(end) > moment else { return nil }
        } else if !order.status.isOpen {
            return nil
        }
        let from = zone.instant(start).seconds
        guard from <= moment.seconds else { return nil }
        let holds = records.holds.filter { $0.order == reference && $0.status.stopsTheClock }
            .map { hold in
                (
                    from: max(from, zone.instant(hold.heldAt).seconds),
                    to: min(
                        moment.seconds, hold.resumedAt.map { zone.instant($0).seconds } ?? .max)
                )
            }
        var held: Int64 = 0
        let bounds = Set(holds.flatMap { [$0.from, $0.to] }).sorted()
        for (left, right) in zip(bounds, bounds.dropFirst())
        where holds.contains(where: { $0.from <= left && $0.to >= right }) {
            held += right - left
        }
        return Double(moment.seconds - from - held) / 86_400
    }
}
