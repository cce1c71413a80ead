import Plant
import Units

extension TenantReader {
    mutating func readSalesOrders() throws(StoreError) {
        var found: [SalesOrder] = []
        var rows = try rows(.salesOrder)
        while try rows.next() {
            found.append(
                SalesOrder(
                    id: try rows.text(), customer: try rows.optionalReference(&customers),
                    requestedDay: try rows.optionalDay(), promisedDay: try rows.optionalDay()))
        }
        salesOrders = InternedIDs(found)
    }

    mutating func readWorkOrders() throws(StoreError) {
        var found: [WorkOrder] = []
        var rows = try rows(.workOrder)
        while try rows.next() {
            var order = WorkOrder(
                id: try rows.text(), salesOrder: try rows.optionalReference(&salesOrders),
                product: try rows.reference(&products), quantity: try rows.integer(),
                status: try rows.choice(), line: try rows.optionalReference(&lines),
                machine: try rows.optionalReference(&machines),
                standardMinutes: try rows.optionalReal().map { Minutes($0) },
                idealCycleSeconds: try rows.optionalReal(), receivedAt: try rows.optionalTime(),
                releasedAt: try rows.optionalTime(), plannedStartAt: try rows.optionalTime(),
                plannedEndAt: try rows.optionalTime(), startedAt: try rows.optionalTime(),
                completedAt: try rows.optionalTime(), promisedDay: try rows.optionalDay(),
                shippedAt: try rows.optionalTime(), closedAt: try rows.optionalTime(),
                completedQuantity: try rows.integer(), scrappedQuantity: try rows.integer(),
                shippedQuantity: try rows.integer())
            if let broken = order.brokenRule {
                reject(broken, rows)
                continue
            }
            order.standardMinutes =
                positive(order.standardMinutes?.value, "standard minutes", rows)
                .map { Minutes($0) }
            order.idealCycleSeconds = positive(
                order.idealCycleSeconds, "ideal cycle seconds", rows)
            found.append(order)
        }
        workOrders = InternedIDs(found)
    }

    mutating func readWorkOrderEvents() throws(StoreError) -> [WorkOrderEvent] {
        var events: [WorkOrderEvent] = []
        var rows = try rows(.workOrderEvent)
        while try rows.next() {
            let order = try rows.reference(&workOrders)
            _ = try rows.integer()
            events.append(
                WorkOrderEvent(order: order, at: try rows.time(), to: try rows.choice()))
        }
        return events
    }

    mutating func readHolds() throws(StoreError) -> [Hold] {
        var holds: [Hold] = []
        var rows = try rows(.hold)
        while try rows.next() {
            holds.append(
                Hold(
                    id: try rows.text(), order: try rows.reference(&workOrders),
                    status: try rows.choice(), category: try rows.optionalText(),
                    reason: try rows.text(), heldAt: try rows.time(),
                    resumedAt: try rows.optionalTime()))
        }
        return holds
    }
}
