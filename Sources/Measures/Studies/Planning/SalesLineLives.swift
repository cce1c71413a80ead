import Plant
import Units

/// A line of a sales order on its way through planning.
struct SalesLineLife {
    var line: SalesOrderLine
    var customer: Reference<Customer>?
    var receivedAt: LocalTime?
    var received: Instant?
    var planned: Instant?
    /// Its work orders, ascending; cancelled and rejected ones left out.
    var workOrders: [Int]
    /// When the first of them came; `nil` without one.
    var firstWorkOrder: Instant?
    /// The sales order is over by its own word.
    var isOver: Bool

    /// Hours from receipt to the end of planning; `nil` where a stamp is missing.
    var planningHours: Double? {
        guard let received, let planned else { return nil }
        return (planned - received).hours.value
    }
}

/// Every line of the sales orders that were received, with the work orders that fulfil it.
///
/// A work order fulfils the line whose number it names. One without a number fulfils the first line of its
/// product, else the only line of its sales order.
struct SalesLineLives {
    let lines: [SalesLineLife]
    /// Positions in ``lines`` of each sales order.
    let linesOfOrder: [[Int]]

    init(_ plant: PlantRecords, _ milestones: [OrderMilestones], asOf: AsOf) {
        let zone = plant.client.zone
        var lines: [SalesLineLife] = []
        var linesOfOrder = [[Int]](repeating: [], count: plant.salesOrders.count)
        for line in plant.salesOrderLines {
            let order = plant.salesOrders[line.order]
            let word = SalesOrderWord(order.status)
            if word == .void { continue }
            if let received = order.receivedAt, received > asOf.time { continue }
            linesOfOrder[line.order.index].append(lines.count)
            lines.append(
                SalesLineLife(
                    line: line, customer: order.customer, receivedAt: order.receivedAt,
                    received: order.receivedAt.map(zone.instant),
                    planned: line.plannedAt.flatMap { $0 <= asOf.time ? zone.instant($0) : nil },
                    workOrders: [], firstWorkOrder: nil, isOver: word == .over))
        }
        for (index, order) in plant.workOrders.rows.enumerated() {
            let life = milestones[index]
            guard let sale = order.salesOrder, !life.isVoid, life.hasArrived(by: asOf.instant)
            else { continue }
            let candidates = linesOfOrder[sale.index]
            let position: Int?
            if let number = order.salesOrderLineNumber {
                position = candidates.first { lines[$0].line.lineNumber == number }
            } else {
                position =
                    candidates.first { lines[$0].line.product == order.product }
                    ?? (candidates.count == 1 ? candidates.first : nil)
            }
            guard let position else { continue }
            lines[position].workOrders.append(index)
            // Without a stamp nobody knows when it came; it counts from the line's receipt.
            let arrival = life.arrival ?? lines[position].received ?? asOf.instant
            lines[position].firstWorkOrder =
                lines[position].firstWorkOrder.map { min($0, arrival) } ?? arrival
        }
        self.lines = lines
        self.linesOfOrder = linesOfOrder
    }
}

/// What a sales order's status says; the words are the plant's own, and any other than these means open.
enum SalesOrderWord {
    case open, over, void

    init(_ status: String) {
        self =
            switch status.uppercased() {
            case "SHIPPED", "DELIVERED", "COMPLETED", "CLOSED", "INVOICED": .over
            case "CANCELLED", "CANCELED", "REJECTED": .void
            default: .open
            }
    }
}
