public import Plant
import Units

/// An order in progress and how long it has been.
public struct WIPAge: Sendable {
    public var order: Reference<WorkOrder>
    /// Days since the start, time on hold taken out.
    public var active: Double
    /// Days since the start.
    public var calendar: Double
    /// It is on hold now.
    public var isOnHold: Bool
}

/// When each order was started, finished and on hold, in real time.
///
/// Of every moment: whoever looks back asks the same lives of an earlier one.
final class OrderLives {
    private struct Life {
        var start: Instant?
        var end: Instant?
        /// Stretches on hold, merged, ascending; an open one ends in the far future.
        var holds: [(from: Instant, to: Instant)]
        /// Of one that is neither open nor stamped: its last known change. Nobody knows when after it the order
        /// stopped being work in progress.
        var unknownFrom: Instant?
        /// Status changes in time order.
        var changes: [(at: Instant, to: WorkOrder.Status)]
    }

    private static let openEnd = Instant(seconds: .max)

    private let statuses: [WorkOrder.Status]
    private let lives: [Life]

    init(_ plant: PlantRecords) {
        statuses = plant.workOrders.rows.map(\.status)
        let zone = plant.client.zone
        let events = plant.eventsOfOrders
        var holds = [[Hold]](repeating: [], count: plant.workOrders.count)
        for hold in plant.holds where hold.status.stopsTheClock {
            holds[hold.order.index].append(hold)
        }
        lives = plant.workOrders.rows.enumerated().map { index, order in
            let own = events[index]
            let firstStart = own.filter { $0.to == .inProgress }.map(\.at).min()
            let finished = own.filter { !$0.to.isOpen }.map(\.at).min()
            let ends = [order.completedAt, order.shippedAt, order.closedAt, finished]
            let end = ends.compactMap { $0 }.min()
            let changes = order.changes(own).map { (at: zone.instant($0.at), to: $0.to) }
            let isUnknown = !order.status.isOpen && end == nil
            return Life(
                start: (order.startedAt ?? firstStart).map(zone.instant),
                end: end.map(zone.instant),
                holds: Self.merge(holds[index], zone: zone),
                unknownFrom: isUnknown
                    ? changes.last?.at ?? Instant(seconds: .min) : nil,
                changes: changes)
        }
    }

    private static func merge(_ holds: [Hold], zone: Zone) -> [(from: Instant, to: Instant)] {
        var merged: [(from: Instant, to: Instant)] = []
        let stretches = holds.map {
            (from: zone.instant($0.heldAt), to: $0.resumedAt.map(zone.instant) ?? openEnd)
        }
        for stretch in stretches.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
            guard stretch.from < stretch.to else { continue }
            if let last = merged.last, stretch.from <= last.to {
                merged[merged.count - 1].to = max(last.to, stretch.to)
            } else {
                merged.append(stretch)
            }
        }
        return merged
    }

    /// From the start of an order to its end, which is `nil` while it is in progress, as far as it is known;
    /// `nil` of an order that was never begun.
    func stretch(of order: Int) -> (start: Instant, end: Instant?, knownTo: Instant?)? {
        let life = lives[order]
        return life.start.map { ($0, life.end, life.unknownFrom) }
    }

    /// Orders in progress at `instant`, oldest first.
    func inProgress(at instant: Instant) -> [WIPAge] {
        var ages: [WIPAge] = []
        for (index, life) in lives.enumerated()
        where life.unknownFrom.map({ instant < $0 }) ?? true {
            guard let start = life.start, start <= instant, life.end.map({ $0 > instant }) ?? true
            else { continue }
            var held: Int64 = 0
            var isOnHold = false
            for hold in life.holds where hold.from < instant {
                let from = max(hold.from, start)
                let to = min(hold.to, instant)
                if from < to { held += to.seconds - from.seconds }
                if hold.to > instant { isOnHold = true }
            }
            let calendar = Double(instant.seconds - start.seconds)
            ages.append(
                WIPAge(
                    order: Reference(position: index), active: (calendar - Double(held)) / 86_400,
                    calendar: calendar / 86_400, isOnHold: isOnHold))
        }
        return ages.sorted { ($1.active, $0.order) < ($0.active, $1.order) }
    }

    /// Open orders that were begun according to their status, and of which nobody knows when.
    var withoutStart: Int {
        zip(statuses, lives).count { status, life in
            guard life.start == nil else { return false }
            switch status {
            case .inProgress, .onHold: return true
            case .received, .released, .demoted, .completed, .shipped, .closed, .rejected,
                .cancelled:
                return false
            }
        }
    }

    /// When an order's age without holds reached `days` while it was in progress; `nil` if it did not.
    func moment(ofAge days: Double, order: Reference<WorkOrder>) -> Instant? {
        let life = lives[order.index]
        guard life.unknownFrom == nil, let start = life.start else { return nil }
        var left = Int64(days * 86_400)
        var at = start.seconds
        for hold in life.holds where hold.to > start {
            let before = max(hold.from.seconds, at) - at
            if before > left { break }
            if hold.to == Self.openEnd { return nil }
            left -= before
            at = hold.to.seconds
        }
        let moment = Instant(seconds: at + left)
        return life.end.map { moment < $0 } ?? true ? moment : nil
    }

    /// The status of each order at the end of a window: `nil` for one that did not exist yet, or reached
    /// its last status before the window began.
    func statuses(from start: Instant, to end: Instant) -> [WorkOrder.Status?] {
        lives.indices.map { index in
            let present = statuses[index]
            guard let last = lives[index].changes.last(where: { $0.at <= end }) else {
                // Without any stamp the order's own status is all there is.
                return lives[index].changes.isEmpty && present.isOpen ? present : nil
            }
            // The row knows the present better than its stamps: a later change may have none.
            let isPresent = lives[index].changes.last.map { $0.at <= end } ?? true
            let status = isPresent ? present : last.to
            return status.isFinal && last.at < start ? nil : status
        }
    }
}
