import Measures
import Plant
import Units

// KPIs over work orders.
extension NaivePlant {
    func delivery(_ kpi: String, _ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        var due = 0.0
        var met = 0.0
        for reference in records.workOrders.references where includes(filter, reference) {
            let order = records.workOrders[reference]
            guard order.status != .cancelled, order.status != .rejected else { continue }
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

    func completion(_ kpi: String, _ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        var due = 0.0
        var met = 0.0
        var late = 0.0
        for reference in records.workOrders.references where includes(filter, reference) {
            let order = records.workOrders[reference]
            guard order.status != .cancelled, order.status != .rejected else { continue }
            switch kpi {
            case "DL-COMP":
                guard let promised = promisedDay(order), days.contains(promised) else { continue }
                due += 1
                let isDone =
                    order.status == .completed || order.status == .shipped
                    || order.status == .closed
                // What is shipped or closed was completed before.
                let stamps = [order.completedAt, order.shippedAt, order.closedAt].compactMap(\.self)
                if stamps.min().map({ $0 <= asOf.time }) ?? isDone { met += 1 }
            case "DL-SCHED":
                guard let end = order.plannedEndAt, days.contains(end.day) else { continue }
                due += 1
                let zone = records.client.zone
                if let finished = order.completedAt, finished <= asOf.time {
                    let minutes =
                        Double(zone.instant(finished).seconds - zone.instant(end).seconds) / 60
                    if abs(minutes) <= records.settings.scheduleToleranceMinutes.value { met += 1 }
                } else if end > asOf.time {
                    // Whether an order whose end is still to come is judged is not said.
                    return .open
                }
            default:
                guard let promised = promisedDay(order), days.contains(promised) else { continue }
                let latest = promised + records.settings.otdWindowDays
                var shipped = order.shippedAt.flatMap { $0 <= asOf.time ? $0 : nil }
                if order.shippedAt == nil, order.status == .closed {
                    shipped = order.completedAt.flatMap { $0 <= asOf.time ? $0 : nil }
                }
                guard shipped != nil || latest < asOf.day else { continue }
                due += 1
                let day = shipped?.day ?? asOf.day
                if day > latest { late += Double(day - promised) }
            }
        }
        return kpi == "DL-LATE"
            ? Self.value(late, per: due) : Self.ratio(met, due, scale: 100)
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
        let rows = records.calendar.filter { $0.planned.value > 0 && $0.day <= learntOn }
        let days = Set(rows.map(\.day)).count
        guard days > 0 else { return 480 }
        return rows.reduce(0) { $0 + $1.planned.value } / Double(days)
    }

    /// Open orders at the end of the days; none where no order was alive in them.
    func openOrders(_ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        var open = 0
        var alive = 0
        for reference in records.workOrders.references
        where includes(filter, reference) {
            guard let status = status(of: reference, days) else { continue }
            alive += 1
            if status.isOpen { open += 1 }
        }
        return alive > 0 ? Self.count(Double(open)) : .none
    }

    /// The recorded status when no change is known to come later, else that of the last change so far;
    /// `nil` before the first and for an order that was final before the days began.
    private func status(
        of reference: Reference<WorkOrder>, _ days: ClosedRange<Day>
    ) -> WorkOrder.Status? {
        let order = records.workOrders[reference]
        let zone = records.client.zone
        let events = records.workOrderEvents.filter { $0.order == reference }
        var changes = events.map { (at: zone.instant($0.at), to: $0.to) }
        let stamps: [(LocalTime?, WorkOrder.Status)] = [
            (order.receivedAt, .received), (order.releasedAt, .released),
            (order.startedAt, .inProgress), (order.completedAt, .completed),
            (order.shippedAt, .shipped), (order.closedAt, .closed),
        ]
        for case (let time?, let status) in stamps
        where !events.contains(where: { $0.to == status }) {
            changes.append((zone.instant(time), status))
        }
        if changes.isEmpty { return order.status.isOpen ? order.status : nil }
        let past = changes.filter { $0.at <= snapshot(days.upperBound) }
        // Of two changes at one moment the later step of the life counts: stamps come after events.
        guard let newest = past.map(\.at).max(), let last = past.last(where: { $0.at == newest })
        else { return nil }
        let status = past.count == changes.count ? order.status : last.to
        let begin = zone.instant(LocalTime(days.lowerBound))
        return status.isFinal && newest < begin ? nil : status
    }

    /// When work on the order was over: its earliest stamp or event that says so.
    private func end(of reference: Reference<WorkOrder>) -> LocalTime? {
        let order = records.workOrders[reference]
        let stamps = [order.completedAt, order.shippedAt, order.closedAt].compactMap(\.self)
        let events = records.workOrderEvents.filter { $0.order == reference && !$0.to.isOpen }
        return (stamps + events.map(\.at)).min()
    }

    /// The last of its events and of the stamps that no event repeats.
    func lastChange(of reference: Reference<WorkOrder>) -> LocalTime? {
        let row = records.workOrders[reference]
        let events = records.workOrderEvents.filter { $0.order == reference }
        let stamps: [(LocalTime?, WorkOrder.Status)] = [
            (row.receivedAt, .received), (row.releasedAt, .released), (row.startedAt, .inProgress),
            (row.completedAt, .completed), (row.shippedAt, .shipped), (row.closedAt, .closed),
        ]
        let own = stamps.filter { stamp in !events.contains { $0.to == stamp.1 } }
        return (own.compactMap(\.0) + events.map(\.at)).max()
    }

    /// The moment that speaks for a day: the as-of instant, or what that of the day before was.
    func snapshot(_ day: Day) -> Instant {
        day >= asOf.day ? asOf.instant : AsOf(endOf: day, for: records).instant
    }

    /// Median of the active ages of the orders in progress, in days.
    func age(at moment: Instant, _ filter: Filter) -> Answer {
        var ages: [Double] = []
        for reference in records.workOrders.references {
            guard includes(filter, reference), let age = age(of: reference, at: moment) else {
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
            // Nobody knows when it ended; before its last known change it had not.
            guard let last = lastChange(of: reference), zone.instant(last) > moment else {
                return nil
            }
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
