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
                    requestedDay: try rows.optionalDay(), promisedDay: try rows.optionalDay(),
                    receivedAt: try rows.time(), status: try rows.text()))
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
                shippedQuantity: try rows.integer(),
                salesOrderLineNumber: try rows.optionalInteger(),
                billOfMaterials: try rows.optionalReference(&billsOfMaterials),
                operatorEmployee: try rows.optionalReference(&employees),
                priority: try rows.choice(), previousStatus: try rows.optionalChoice(),
                delayClass: try rows.optionalChoice(), delayReason: try rows.optionalText())
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
            var event = WorkOrderEvent(
                order: order, at: try rows.time(), to: try rows.choice(),
                from: try rows.optionalChoice(), machine: try rows.optionalReference(&machines),
                employee: try rows.optionalReference(&employees),
                good: try rows.optionalInteger(), scrapped: try rows.optionalInteger(),
                reason: try rows.optionalText())
            // The change of status stands, whatever was counted with it.
            event.good = count(event.good, "good quantity", rows)
            event.scrapped = count(event.scrapped, "scrapped quantity", rows)
            events.append(event)
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
                    resumedAt: try rows.optionalTime(), jobID: try rows.optionalText(),
                    expectedResolutionAt: try rows.optionalTime(),
                    notes: try rows.optionalText()))
        }
        return holds
    }

    mutating func readSalesOrderLines() throws(StoreError) -> [SalesOrderLine] {
        var lines: [SalesOrderLine] = []
        var rows = try rows(.salesOrderLine)
        while try rows.next() {
            let line = SalesOrderLine(
                order: try rows.reference(&salesOrders), lineNumber: try rows.integer(),
                product: try rows.reference(&products), quantity: try rows.integer(),
                plannedAt: try rows.optionalTime())
            if let broken = line.brokenRule {
                reject(broken, rows)
            } else {
                lines.append(line)
            }
        }
        return lines
    }

    mutating func readJobs() throws(StoreError) -> [Job] {
        var jobs: [Job] = []
        var rows = try rows(.job)
        while try rows.next() {
            let job = Job(
                id: try rows.text(), order: try rows.reference(&workOrders),
                step: try rows.integer(), operationID: try rows.optionalText(),
                partNumber: try rows.optionalText(), plannedQuantity: try rows.optionalInteger(),
                completedQuantity: try rows.integer(), scrappedQuantity: try rows.integer(),
                plannedHours: try rows.optionalReal().map { Hours($0) },
                actualHours: try rows.optionalReal().map { Hours($0) },
                isCompleted: try rows.flag(), completedAt: try rows.optionalTime(),
                employee: try rows.optionalReference(&employees),
                shift: try rows.optionalReference(&shifts))
            if let broken = job.brokenRule {
                reject(broken, rows)
            } else {
                jobs.append(job)
            }
        }
        return jobs
    }
}
