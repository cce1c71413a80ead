public import Units

extension WorkOrder {
    /// When it changed its status and to what, in order: `events`, which are its own, and the stamps that no
    /// event repeats.
    public func changes(_ events: [WorkOrderEvent]) -> [(at: LocalTime, to: Status)] {
        var changes = events.map { (at: $0.at, to: $0.to) }
        for (time, status) in stamps {
            guard let time, !events.contains(where: { $0.to == status }) else { continue }
            changes.append((time, status))
        }
        // Stable, so that of two changes at one moment the later step of the life counts.
        return changes.enumerated()
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
    }

    private var stamps: [(LocalTime?, Status)] {
        [
            (receivedAt, .received), (releasedAt, .released), (startedAt, .inProgress),
            (completedAt, .completed), (shippedAt, .shipped), (closedAt, .closed),
        ]
    }

    fileprivate func hasStamp(after time: LocalTime) -> Bool {
        [receivedAt, releasedAt, startedAt, completedAt, shippedAt, closedAt].contains {
            $0.map { $0 > time } ?? false
        }
    }

    /// As it stood at `time`, as far as its stamps and its own `events` tell.
    fileprivate mutating func setBack(to time: LocalTime, _ events: [WorkOrderEvent]) {
        guard hasStamp(after: time) || events.contains(where: { $0.at > time }) else { return }
        let changes = changes(events)
        guard changes.contains(where: { $0.at > time }) else { return }
        let wasOver = !status.isOpen
        guard let last = changes.last(where: { $0.at <= time }) else {
            // It had not come yet: that is what its stamps say, so they stay.
            status = .received
            (completedQuantity, scrappedQuantity, shippedQuantity) = (0, 0, 0)
            return
        }
        status = last.to
        func known(_ stamp: LocalTime?) -> LocalTime? { stamp.flatMap { $0 <= time ? $0 : nil } }
        if known(shippedAt) != shippedAt { shippedQuantity = 0 }
        (releasedAt, startedAt) = (known(releasedAt), known(startedAt))
        (completedAt, shippedAt, closedAt) = (known(completedAt), known(shippedAt), known(closedAt))
        // What it says was made, it said at its end, or since it was begun; before, only what its events
        // reported.
        let beginning = changes.first { $0.to == .inProgress }
        let isBegunLater = beginning.map { $0.at > time } ?? false
        if status.isOpen, wasOver || isBegunLater {
            let past = events.filter { $0.at <= time }
            completedQuantity = past.reduce(0) { $0 + ($1.good ?? 0) }
            scrappedQuantity = past.reduce(0) { $0 + ($1.scrapped ?? 0) }
        }
    }
}

extension PlantRecords {
    /// The events of every work order, by order.
    public var eventsOfOrders: [[WorkOrderEvent]] {
        var events = [[WorkOrderEvent]](repeating: [], count: workOrders.count)
        for event in workOrderEvents { events[event.order.index].append(event) }
        return events
    }

    /// Orders whose entries all lie after `day` had nothing made by then, whatever they say of themselves.
    mutating func setBackQuantities(of orders: Set<Reference<WorkOrder>>) {
        guard !orders.isEmpty else { return }
        var index = 0
        workOrders.update { order in
            if orders.contains(Reference(position: index)) {
                (order.completedQuantity, order.scrappedQuantity) = (0, 0)
            }
            index += 1
        }
    }

    /// The orders that were worked on after `day` and not before.
    func ordersWorkedOn(after day: Day) -> Set<Reference<WorkOrder>> {
        // Nearly always: reports are made of the last day.
        guard entries.contains(where: { $0.day > day }) else { return [] }
        let orderOfJob = Dictionary(
            jobs.lazy.map { ($0.id, $0.order) }, uniquingKeysWith: { first, _ in first })
        var before: Set<Reference<WorkOrder>> = []
        var after: Set<Reference<WorkOrder>> = []
        for entry in entries {
            guard let order = entry.workOrder ?? entry.jobID.flatMap({ orderOfJob[$0] }) else {
                continue
            }
            if entry.day <= day { before.insert(order) } else { after.insert(order) }
        }
        return after.subtracting(before)
    }

    /// Orders, their events and holds as they stood at `time`.
    mutating func setBackOrders(to time: LocalTime) {
        for index in holds.indices { holds[index].setBack(to: time) }
        holds.removeAll { $0.heldAt > time }
        // Nearly always: reports are made of the last day.
        guard
            workOrderEvents.contains(where: { $0.at > time })
                || workOrders.rows.contains(where: { $0.hasStamp(after: time) })
        else { return }
        let events = eventsOfOrders
        var index = 0
        workOrders.update { order in
            order.setBack(to: time, events[index])
            index += 1
        }
        // The first change of an order that has not come yet says that it has not.
        let orders = workOrders
        workOrderEvents.removeAll { event in
            guard event.at > time else { return false }
            return orders[event.order].changes(events[event.order.index]).contains {
                $0.at <= time
            }
        }
    }
}

extension Hold {
    /// One that was resumed later still stood.
    fileprivate mutating func setBack(to time: LocalTime) {
        guard let resumedAt, resumedAt > time else { return }
        self.resumedAt = nil
        switch status {
        case .resumed, .released, .scrapped: status = .onHold
        case .pendingApproval, .onHold, .pendingResume, .cancelled: break
        }
    }
}
