import Inference
import Plant
import Units

/// The work orders that were alive in the window, as they are recorded now, with the columns of the data model.
///
/// Left out are those that were received after it, and those that were over before it began. Where nothing
/// says when an order was over it stays.
struct OrderTable: ExportTable {
    let records: PlantRecords
    let inferred: InferredInputs
    let days: ClosedRange<Day>

    let name = "orders"
    let columns = [
        "client_id", "work_order_id", "sales_order_id", "sales_order_line_no", "bom_id",
        "product_id", "quantity", "status", "previous_status", "priority", "line_id", "machine_id",
        "operator_id", "standard_minutes", "ideal_cycle_seconds", "received_at", "released_at",
        "planned_start_at", "planned_end_at", "started_at", "completed_at", "promised_day",
        "shipped_at", "closed_at", "completed_quantity", "scrapped_quantity", "shipped_quantity",
        "delay_class", "delay_reason", "promised_day_inferred", "promised_day_source",
        "standard_minutes_inferred", "standard_minutes_source",
    ]
    var expectedSize: Int { records.workOrders.listed * 300 }

    func write(to writer: inout CSVWriter) {
        let ids = RecordIDs(of: records, profile: writer.block.profile)
        // Past the listed ones are ids that only facts mention: no rows of the table.
        for (index, order) in records.workOrders.rows[..<records.workOrders.listed].enumerated()
        where order.wasAlive(in: days) {
            writer.id(0, of: ids.client, column: 0)
            writer.id(index, of: ids.workOrders, column: 1)
            writer.typed(order.salesOrder.map { records.salesOrders[$0].id }, column: 2)
            writer.integer(order.salesOrderLineNumber)
            writer.typed(order.billOfMaterials.map { records.billsOfMaterials[$0].id }, column: 4)
            writer.id(order.product?.index, of: ids.products, column: 5)
            writer.integer(order.quantity)
            writer.word(order.status.rawValue)
            writer.word(order.previousStatus?.rawValue ?? "")
            writer.word(order.priority.rawValue)
            writer.id(order.line?.index, of: ids.lines, column: 10)
            writer.id(order.machine?.index, of: ids.machines, column: 11)
            writer.id(order.operatorEmployee?.index, of: ids.employees, column: 12)
            writer.number(order.standardMinutes?.value)
            writer.number(order.idealCycleSeconds)
            writer.time(order.receivedAt)
            writer.time(order.releasedAt)
            writer.time(order.plannedStartAt)
            writer.time(order.plannedEndAt)
            writer.time(order.startedAt)
            writer.time(order.completedAt)
            writer.day(order.promisedDay)
            writer.time(order.shippedAt)
            writer.time(order.closedAt)
            writer.integer(order.completedQuantity)
            writer.integer(order.scrappedQuantity)
            writer.integer(order.shippedQuantity)
            writer.word(order.delayClass?.rawValue ?? "")
            writer.typed(order.delayReason, column: 28)
            writer.inferred(inferred.promisedDays[index])
            writer.inferred(inferred.standardMinutesOfOrders[index]) { $0.value }
            writer.endRow()
        }
    }
}

extension WorkOrder {
    fileprivate func wasAlive(in days: ClosedRange<Day>) -> Bool {
        if let receivedAt, receivedAt.day > days.upperBound { return false }
        guard !status.isOpen, let end = [completedAt, shippedAt, closedAt].compactMap(\.self).max()
        else { return true }
        return end.day >= days.lowerBound
    }
}

/// The holds that stopped, or were to stop, an order in the window, with the columns of the data model.
struct HoldTable: ExportTable {
    let records: PlantRecords
    let days: ClosedRange<Day>

    let name = "holds"
    let columns = [
        "client_id", "hold_id", "work_order_id", "job_id", "status", "category", "reason",
        "held_at", "resumed_at", "expected_resolution_at", "notes",
    ]
    var expectedSize: Int { records.holds.count * 140 }

    func write(to writer: inout CSVWriter) {
        let ids = RecordIDs(of: records, profile: writer.block.profile)
        for hold in records.holds where hold.wasAlive(in: days) {
            writer.id(0, of: ids.client, column: 0)
            writer.typed(hold.id, column: 1)
            writer.id(hold.order.index, of: ids.workOrders, column: 2)
            writer.typed(hold.jobID, column: 3)
            writer.word(hold.status.rawValue)
            writer.typed(hold.category, column: 5)
            writer.typed(hold.reason, column: 6)
            writer.time(hold.heldAt)
            writer.time(hold.resumedAt)
            writer.time(hold.expectedResolutionAt)
            writer.typed(hold.notes, column: 10)
            writer.endRow()
        }
    }
}

extension Hold {
    /// One that ended, nobody recorded when, counts where it began.
    fileprivate func wasAlive(in days: ClosedRange<Day>) -> Bool {
        guard heldAt.day <= days.upperBound else { return false }
        if heldAt.day >= days.lowerBound { return true }
        if let resumedAt { return resumedAt.day >= days.lowerBound }
        switch status {
        case .pendingApproval, .onHold, .pendingResume: return true
        case .resumed, .released, .scrapped, .cancelled: return false
        }
    }
}
