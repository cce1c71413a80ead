import Plant
public import Units

/// A work order that was due, and how it was delivered.
public struct DueOrder: Sendable {
    /// The promised day.
    public var day: Day
    /// The day of shipment (or of completion, for an order closed without one); `nil` while neither.
    public var shipped: Day?
    public var isOnTime: Bool
    /// On time with its whole quantity.
    public var isInFull: Bool

    /// Days from the promise to the shipment, or to the as-of day while it is open; 0 for one on time.
    func daysLate(asOf: AsOf) -> Int { isOnTime ? 0 : (shipped ?? asOf.day) - day }

    /// `nil` when the order has no promised day, was cancelled or rejected, or may still be on time: not
    /// shipped and due on the as-of day or later.
    init?(_ order: WorkOrder, promised: Estimate<Day>, asOf: AsOf, tolerance: Int) {
        guard let day = promised.value else { return nil }
        switch order.status {
        case .cancelled, .rejected: return nil
        case .received, .released, .inProgress, .onHold, .demoted, .completed, .shipped, .closed:
            break
        }
        func happened(_ time: LocalTime?) -> Day? {
            time.flatMap { $0 <= asOf.time ? $0.day : nil }
        }
        shipped =
            happened(order.shippedAt)
            ?? (order.shippedAt == nil && order.status == .closed
                ? happened(order.completedAt) : nil)
        self.day = day
        if let shipped {
            isOnTime = shipped <= day + tolerance
            isInFull = isOnTime && order.shippedQuantity >= order.quantity
        } else {
            guard day + tolerance < asOf.day else { return nil }
            isOnTime = false
            isInFull = false
        }
    }
}
