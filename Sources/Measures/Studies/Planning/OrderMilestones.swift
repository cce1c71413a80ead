import Plant
import Units

/// When a work order came, began and ended, in real time.
struct OrderMilestones {
    /// The first stamp of its life; `nil` without any: it was there from the beginning.
    var arrival: Instant?
    var release: Instant?
    /// The start's stamp, else the first event that began it.
    var start: Instant?
    var completion: Instant?
    /// Completion, shipment, closing, or the event that ended it; `nil` while open.
    var end: Instant?
    /// Cancelled or rejected: nothing that was planned for it has to happen.
    var isVoid: Bool
    /// It has a machine, and an operator on the order or on one of its jobs.
    var isAssigned: Bool
    /// Neither open nor stamped with an end: nobody knows when it stopped being open.
    var isUnknowable: Bool

    /// One per work order.
    static func of(_ plant: PlantRecords) -> [OrderMilestones] {
        let zone = plant.client.zone
        var firstEvent = [LocalTime?](repeating: nil, count: plant.workOrders.count)
        var firstStart = firstEvent
        var firstEnd = firstEvent
        func keepFirst(_ time: LocalTime, _ order: Int, in times: inout [LocalTime?]) {
            times[order] = min(times[order] ?? time, time)
        }
        for event in plant.workOrderEvents {
            let order = event.order.index
            keepFirst(event.at, order, in: &firstEvent)
            if event.to == .inProgress { keepFirst(event.at, order, in: &firstStart) }
            if !event.to.isOpen { keepFirst(event.at, order, in: &firstEnd) }
        }
        var hasOperator = plant.workOrders.rows.map { $0.operatorEmployee != nil }
        for job in plant.jobs where job.employee != nil { hasOperator[job.order.index] = true }

        return plant.workOrders.rows.enumerated().map { index, order in
            let arrivals = [
                order.receivedAt, order.releasedAt, order.startedAt, firstEvent[index],
            ]
            let ends = [order.completedAt, order.shippedAt, order.closedAt, firstEnd[index]]
            let end = ends.compactMap { $0 }.min()
            return OrderMilestones(
                arrival: arrivals.compactMap { $0 }.min().map(zone.instant),
                release: order.releasedAt.map(zone.instant),
                start: (order.startedAt ?? firstStart[index]).map(zone.instant),
                completion: order.completedAt.map(zone.instant), end: end.map(zone.instant),
                isVoid: order.status == .cancelled || order.status == .rejected,
                isAssigned: order.machine != nil && hasOperator[index],
                isUnknowable: !order.status.isOpen && end == nil)
        }
    }

    /// It had come by `instant`.
    func hasArrived(by instant: Instant) -> Bool { arrival.map { $0 <= instant } ?? true }

    func isOpen(at instant: Instant) -> Bool {
        !isUnknowable && hasArrived(by: instant) && (end.map { $0 > instant } ?? true)
    }

    /// The stretch in which it was open; `nil` when nobody knows.
    var openStay: Stays.Stay? {
        isUnknowable ? nil : Stays.Stay(from: arrival, to: end)
    }
}
