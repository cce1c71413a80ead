import Plant
import Units

extension TenantReader {
    mutating func readBillsOfMaterials() throws(StoreError) {
        var found: [BillOfMaterials] = []
        var rows = try rows(.billOfMaterials)
        while try rows.next() {
            found.append(
                BillOfMaterials(
                    id: try rows.text(), parentItem: try rows.text(), revision: try rows.text(),
                    isActive: try rows.flag(), releasedAt: try rows.optionalTime()))
        }
        billsOfMaterials = InternedIDs(found)
    }

    mutating func readBillComponents() throws(StoreError) -> [BillComponent] {
        var components: [BillComponent] = []
        var rows = try rows(.billComponent)
        while try rows.next() {
            let component = BillComponent(
                bill: try rows.reference(&billsOfMaterials), item: try rows.text(),
                description: try rows.optionalText(), quantityPer: try rows.real(),
                unit: try rows.text(), wastePercent: try rows.real())
            if let broken = component.brokenRule {
                reject(broken, rows)
            } else {
                components.append(component)
            }
        }
        return components
    }

    mutating func readStock() throws(StoreError) -> [StockSnapshot] {
        var stock: [StockSnapshot] = []
        var rows = try rows(.itemStock)
        while try rows.next() {
            let snapshot = StockSnapshot(
                day: try rows.day(), itemID: try rows.text(), onHand: try rows.real(),
                allocated: try rows.real(), onOrder: try rows.real(), unit: try rows.text(),
                unitCost: try rows.optionalReal(), safetyStock: try rows.optionalReal(),
                description: try rows.optionalText(), location: try rows.optionalText())
            if let broken = snapshot.brokenRule {
                reject(broken, rows)
            } else {
                stock.append(snapshot)
            }
        }
        return stock
    }

    mutating func readSchedules() throws(StoreError) {
        var found: [ProductionSchedule] = []
        var rows = try rows(.schedule)
        while try rows.next() {
            var schedule = ProductionSchedule(
                id: try rows.text(), name: try rows.text(), status: try rows.choice())
            let (start, end) = (try rows.day(), try rows.day())
            schedule.committedAt = try rows.optionalTime()
            schedule.committedBy = try rows.optionalText()
            guard start <= end else {
                reject(BrokenRule("end ≥ start", "\(start) – \(end)"), rows)
                continue
            }
            schedule.period = start...end
            found.append(schedule)
        }
        schedules = InternedIDs(found)
    }

    mutating func readScheduleRows() throws(StoreError) -> [ScheduleRow] {
        var scheduled: [ScheduleRow] = []
        var rows = try rows(.scheduleRow)
        while try rows.next() {
            let row = ScheduleRow(
                schedule: try rows.reference(&schedules), rowNumber: try rows.integer(),
                orderID: try rows.text(), line: try rows.optionalReference(&lines),
                day: try rows.day(), product: try rows.reference(&products),
                quantity: try rows.integer(), completedQuantity: try rows.integer(),
                sequence: try rows.integer())
            if let broken = row.brokenRule {
                reject(broken, rows)
            } else {
                scheduled.append(row)
            }
        }
        return scheduled
    }

    mutating func readCommitments() throws(StoreError) -> [KPICommitment] {
        var commitments: [KPICommitment] = []
        var rows = try rows(.kpiCommitment)
        while try rows.next() {
            let schedule = try rows.reference(&schedules)
            let (kpi, start, end) = (try rows.text(), try rows.day(), try rows.day())
            let value = try rows.real()
            guard start <= end else {
                reject(BrokenRule("end ≥ start", "\(start) – \(end)"), rows)
                continue
            }
            if let broken = brokenNumber("committed value", value) {
                reject(broken, rows)
                continue
            }
            commitments.append(
                KPICommitment(schedule: schedule, kpi: kpi, period: start...end, value: value))
        }
        return commitments
    }

    mutating func readForecasts() throws(StoreError) -> [LoggedForecast] {
        var forecasts: [LoggedForecast] = []
        var rows = try rows(.forecastLog)
        while try rows.next() {
            let forecast = LoggedForecast(
                madeOn: try rows.day(), forDay: try rows.day(), kind: try rows.choice(),
                subject: try rows.text(), value: try rows.optionalReal())
            if let broken = forecast.brokenRule {
                reject(broken, rows)
            } else {
                forecasts.append(forecast)
            }
        }
        return forecasts
    }
}
