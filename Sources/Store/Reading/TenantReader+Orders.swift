import Plant
import Units

extension TenantReader {
    mutating func readSalesOrders() throws(StoreError) {
        let found = try all(.salesOrder) { reader, rows throws(BrokenRule) in
            SalesOrder(
                id: try rows.text(), customer: rows.optionalReference(&reader.customers),
                requestedDay: rows.optionalDay(), promisedDay: rows.optionalDay(),
                receivedAt: try rows.time(), status: rows.text(else: "OPEN"))
        }
        salesOrders = InternedIDs(found, of: .salesOrder)
    }

    /// Facts that name an order which is left out still count, under its id alone.
    mutating func readWorkOrders() throws(StoreError) {
        let found = try all(.workOrder) { reader, rows throws(BrokenRule) in
            WorkOrder(
                id: try rows.text(), salesOrder: rows.optionalReference(&reader.salesOrders),
                product: try rows.reference(&reader.products),
                quantity: try rows.integer(.quantity, "quantity"), status: try rows.choice(),
                line: rows.optionalReference(&reader.lines),
                machine: rows.optionalReference(&reader.machines),
                standardMinutes: rows.optionalReal(.positive, "standard minutes")
                    .map { Minutes($0) },
                idealCycleSeconds: rows.optionalReal(.positive, "ideal cycle seconds"),
                receivedAt: rows.optionalTime(), releasedAt: rows.optionalTime(),
                plannedStartAt: rows.optionalTime(), plannedEndAt: rows.optionalTime(),
                startedAt: rows.optionalTime(), completedAt: rows.optionalTime(),
                promisedDay: rows.optionalDay(), shippedAt: rows.optionalTime(),
                closedAt: rows.optionalTime(),
                completedQuantity: try rows.integer(.count, "completed quantity"),
                scrappedQuantity: try rows.integer(.count, "scrapped quantity"),
                shippedQuantity: try rows.integer(.count, "shipped quantity"),
                salesOrderLineNumber: rows.optionalInteger(),
                billOfMaterials: rows.optionalReference(&reader.billsOfMaterials),
                operatorEmployee: rows.optionalReference(&reader.employees),
                priority: rows.choice(else: .normal), previousStatus: rows.optionalChoice(),
                delayClass: rows.optionalChoice(), delayReason: rows.optionalText())
        }
        workOrders = InternedIDs(found, of: .workOrder)
    }

    mutating func readWorkOrderEvents() throws(StoreError) -> [WorkOrderEvent] {
        try all(.workOrderEvent) { reader, rows throws(BrokenRule) in
            let order = try rows.reference(&reader.workOrders)
            _ = try rows.integer()
            return WorkOrderEvent(
                order: order, at: try rows.time(), to: try rows.choice(),
                from: rows.optionalChoice(), machine: rows.optionalReference(&reader.machines),
                employee: rows.optionalReference(&reader.employees),
                // The change of status stands, whatever was counted with it.
                good: rows.optionalInteger(.count, "good quantity"),
                scrapped: rows.optionalInteger(.count, "scrapped quantity"),
                reason: rows.optionalText())
        }
    }

    mutating func readHolds() throws(StoreError) -> [Hold] {
        try all(.hold) { reader, rows throws(BrokenRule) in
            Hold(
                id: try rows.text(), order: try rows.reference(&reader.workOrders),
                status: try rows.choice(), category: rows.optionalText(),
                reason: rows.text(else: ""), heldAt: try rows.time(),
                resumedAt: rows.optionalTime(), jobID: rows.optionalText(),
                expectedResolutionAt: rows.optionalTime(), notes: rows.optionalText())
        }
    }

    mutating func readSalesOrderLines() throws(StoreError) -> [SalesOrderLine] {
        try all(.salesOrderLine) { reader, rows throws(BrokenRule) in
            SalesOrderLine(
                order: try rows.reference(&reader.salesOrders), lineNumber: try rows.integer(),
                product: try rows.reference(&reader.products),
                quantity: try rows.integer(.quantity, "quantity"),
                plannedAt: rows.optionalTime())
        }
    }

    mutating func readJobs() throws(StoreError) -> [Job] {
        try all(.job) { reader, rows throws(BrokenRule) in
            Job(
                id: try rows.text(), order: try rows.reference(&reader.workOrders),
                step: try rows.integer(), operationID: rows.optionalText(),
                partNumber: rows.optionalText(),
                plannedQuantity: rows.optionalInteger(.count, "planned quantity"),
                completedQuantity: try rows.integer(.count, "completed quantity"),
                scrappedQuantity: try rows.integer(.count, "scrapped quantity"),
                plannedHours: rows.optionalReal(.amount, "planned hours").map { Hours($0) },
                actualHours: rows.optionalReal(.amount, "actual hours").map { Hours($0) },
                isCompleted: rows.flag(else: false), completedAt: rows.optionalTime(),
                employee: rows.optionalReference(&reader.employees),
                shift: rows.optionalReference(&reader.shifts))
        }
    }
}
