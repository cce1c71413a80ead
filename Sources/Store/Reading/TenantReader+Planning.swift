import Plant
import Units

extension TenantReader {
    mutating func readBillsOfMaterials() throws(StoreError) {
        let found = try all(.billOfMaterials) { _, rows throws(BrokenRule) in
            BillOfMaterials(
                id: try rows.text(), parentItem: try rows.text(),
                revision: rows.text(else: "1.0"), isActive: rows.flag(else: true),
                releasedAt: rows.optionalTime())
        }
        billsOfMaterials = InternedIDs(found, of: .billOfMaterials)
    }

    mutating func readBillComponents() throws(StoreError) -> [BillComponent] {
        try all(.billComponent) { reader, rows throws(BrokenRule) in
            BillComponent(
                bill: try rows.reference(&reader.billsOfMaterials), item: try rows.text(),
                description: rows.optionalText(),
                quantityPer: try rows.real(.amount, "quantity per"),
                unit: rows.text(else: "EA"), wastePercent: rows.real(.amount, "waste %", else: 0))
        }
    }

    mutating func readStock() throws(StoreError) -> [StockSnapshot] {
        try all(.itemStock) { _, rows throws(BrokenRule) in
            StockSnapshot(
                day: try rows.day(), itemID: try rows.text(),
                // Stock on hand falls below zero where withdrawals are booked before receipts.
                onHand: try rows.real(.finite, "on hand"),
                allocated: try rows.real(.amount, "allocated"),
                onOrder: try rows.real(.amount, "on order"), unit: rows.text(else: "EA"),
                unitCost: rows.optionalReal(.amount, "unit cost"),
                safetyStock: rows.optionalReal(.amount, "safety stock"),
                description: rows.optionalText(), location: rows.optionalText())
        }
    }

    mutating func readSchedules() throws(StoreError) {
        let found = try all(.schedule) { _, rows throws(BrokenRule) in
            let id = try rows.text()
            var schedule = ProductionSchedule(
                id: id, name: rows.text(else: id), status: try rows.choice())
            schedule.period = try rows.period()
            schedule.committedAt = rows.optionalTime()
            schedule.committedBy = rows.optionalText()
            return schedule
        }
        schedules = InternedIDs(found, of: .schedule)
    }

    mutating func readScheduleRows() throws(StoreError) -> [ScheduleRow] {
        try all(.scheduleRow) { reader, rows throws(BrokenRule) in
            ScheduleRow(
                schedule: try rows.reference(&reader.schedules), rowNumber: try rows.integer(),
                orderID: try rows.text(), line: rows.optionalReference(&reader.lines),
                day: try rows.day(), product: try rows.reference(&reader.products),
                quantity: try rows.integer(.quantity, "quantity"),
                completedQuantity: try rows.integer(.count, "completed quantity"),
                sequence: rows.integer(.finite, "sequence", else: 1))
        }
    }

    mutating func readCommitments() throws(StoreError) -> [KPICommitment] {
        try all(.kpiCommitment) { reader, rows throws(BrokenRule) in
            KPICommitment(
                schedule: try rows.reference(&reader.schedules), kpi: try rows.text(),
                period: try rows.period(), value: try rows.real(.finite, "committed value"))
        }
    }

    mutating func readForecasts() throws(StoreError) -> [LoggedForecast] {
        try all(.forecastLog) { _, rows throws(BrokenRule) in
            LoggedForecast(
                madeOn: try rows.day(), forDay: try rows.day(), kind: try rows.choice(),
                subject: try rows.text(), value: rows.optionalReal(.finite, "value"))
        }
    }
}
