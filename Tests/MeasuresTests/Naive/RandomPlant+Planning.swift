import Plant
import Units

// What goes on around production: jobs, plans, stock, people's courses, customers' opinions.
extension RandomPlant {
    private var steps: [Int] { [10, 20, 30] }

    /// Clock times, jobs and stamps of entries that exist.
    mutating func addClockTimes() {
        for index in records.entries.indices {
            let (day, shift) = (records.entries[index].day, records.entries[index].shift)
            guard let window = records.shifts[shift].window(on: day) else { continue }
            let length = random.within(10...200)
            let start = window.start.seconds + Int64(random.within(0...240)) * 60
            if random.chance(0.5) {
                records.entries[index].startedAt = LocalTime(seconds: start)
                records.entries[index].endedAt = maybe(
                    0.8, LocalTime(seconds: start + Int64(length) * 60))
            }
            records.entries[index].enteredAt = maybe(
                0.6, LocalTime(seconds: window.end.seconds + Int64(random.within(-4000...9000))))
            guard let order = records.entries[index].workOrder, random.chance(0.4) else { continue }
            records.entries[index].jobID = records.jobs.first { $0.order == order }?.id
        }
        for index in records.attendance.indices {
            records.attendance[index].offStandard = maybe(
                0.5, Minutes(Double(random.within(0...90))))
        }
    }

    mutating func addJobs() {
        for order in records.workOrders.references where random.chance(0.6) {
            for step in steps.prefix(random.within(1...3)) {
                let completed = records.workOrders[order].completedAt
                let isCompleted = random.chance(0.5)
                let made = random.within(0...200)
                records.jobs.append(
                    Job(
                        id: "J\(1000 + records.jobs.count)", order: order, step: step,
                        plannedQuantity: maybe(0.5, random.within(0...400)),
                        completedQuantity: made, scrappedQuantity: made / 7,
                        plannedHours: maybe(0.7, Hours(random.within(0.5...30.0))),
                        actualHours: maybe(0.7, Hours(random.within(0.5...30.0))),
                        isCompleted: isCompleted,
                        completedAt: isCompleted
                            ? completed ?? maybe(0.7, moment(around: day())) : nil,
                        employee: maybe(0.7, one(of: records.employees.references)),
                        shift: maybe(0.5, one(of: records.shifts.references))))
            }
        }
    }

    /// Sales lines, bills of materials and what work orders say of both.
    mutating func addPlanning() {
        records.billsOfMaterials = Directory(
            (1...4).map { number in
                BillOfMaterials(
                    id: "B\(number)", parentItem: "P\(number)", isActive: random.chance(0.9),
                    releasedAt: maybe(0.8, moment(around: today - random.within(0...80))))
            })
        records.salesOrders = Directory(
            records.salesOrders.rows.map { sale in
                var sale = sale
                sale.receivedAt = maybe(0.9, moment(around: today - random.within(-1...60)))
                if random.chance(0.1) { sale.status = one(of: ["CANCELLED", "SHIPPED"]) }
                return sale
            })
        for sale in records.salesOrders.references {
            for number in 1...random.within(1...3) {
                let planned = moment(around: today - random.within(-1...50))
                records.salesOrderLines.append(
                    SalesOrderLine(
                        order: sale, lineNumber: number,
                        product: one(of: records.products.references),
                        quantity: random.within(1...300), plannedAt: maybe(0.7, planned)))
            }
        }
        records.workOrders = Directory(
            records.workOrders.rows.map { order in
                var order = order
                order.billOfMaterials = maybe(0.4, one(of: records.billsOfMaterials.references))
                order.operatorEmployee = maybe(0.5, one(of: records.employees.references))
                order.salesOrderLineNumber = maybe(0.5, random.within(1...3))
                order.releasedAt = maybe(
                    0.6, moment(around: today - random.within(-2...60)))
                order.completedQuantity = random.within(0...200)
                order.scrappedQuantity = random.within(0...20)
                return order
            })
        records.lines = Directory(
            records.lines.rows.map { line in
                var line = line
                line.maxOperators = random.within(0...5)
                return line
            })
        records.settings.showBradford = random.chance(0.7)
        for index in records.holds.indices {
            records.holds[index].category = maybe(0.5, "QUALITY")
        }
        for index in records.maintenance.indices {
            records.maintenance[index].componentLife = maybe(0.3, Hours(random.within(5.0...90.0)))
        }
        for index in records.routing.indices {
            records.routing[index].machineGroup = maybe(0.5, one(of: ["CUT", "SEW"]))
            records.routing[index].standardMinutes = maybe(0.8, Minutes(random.within(0.2...6.0)))
        }
    }

    mutating func addSchedules() {
        records.schedules = Directory(
            (0..<3).map { number in
                ProductionSchedule(
                    id: "PS\(number)", name: "Plan",
                    status: one(of: [.committed, .active, .draft]),
                    committedAt: maybe(0.6, moment(around: today - random.within(-1...60))))
            })
        guard random.chance(0.6) else { return }
        for number in 1...random.within(1...60) {
            records.scheduleRows.append(
                ScheduleRow(
                    schedule: one(of: records.schedules.references), rowNumber: number,
                    orderID: one(of: records.workOrders.rows).id,
                    line: maybe(0.6, one(of: records.lines.references)), day: day(),
                    product: one(of: records.products.references), quantity: random.within(1...200))
            )
        }
        records.scheduleRows.sort { ($0.day, $0.rowNumber) < ($1.day, $1.rowNumber) }
    }

    mutating func addStockAndForecasts() {
        for back in stride(from: 90, through: -1, by: -3) where random.chance(0.8) {
            for number in 1...3 {
                records.stock.append(
                    StockSnapshot(
                        day: today - back, itemID: "P\(number)",
                        onHand: Double(random.within(0...300)),
                        unitCost: maybe(0.8, random.within(1.0...9.0)),
                        safetyStock: maybe(0.6, 100)))
            }
        }
        for _ in 0..<40 {
            let made = day()
            let isDemand = random.chance(0.5)
            records.loggedForecasts.append(
                LoggedForecast(
                    madeOn: made, forDay: made + random.within(0...7),
                    kind: isDemand ? .demand : .bottleneck,
                    subject: isDemand
                        ? "P\(random.within(1...7))" : one(of: ["L1", "L2", "CUT", "SEW"]),
                    value: Double(random.within(1...200))))
        }
        records.loggedForecasts.sort {
            ($0.madeOn, $0.forDay, $0.subject) < ($1.madeOn, $1.forDay, $1.subject)
        }
    }

    mutating func addPeopleAndCustomers() {
        for employee in records.employees.references where random.chance(0.7) {
            records.training.append(
                Training(
                    employee: employee, course: one(of: ["Welding", "Cutting"]),
                    completedOn: today - random.within(25...60)))
        }
        for _ in 0..<random.within(0...20) {
            records.surveys.append(
                SurveyScore(
                    customer: one(of: records.customers.references), day: day(),
                    score: Double(random.within(0...100))))
        }
        records.surveys.sort { ($0.day, $0.customer) < ($1.day, $1.customer) }
        for number in 0..<random.within(0...120) {
            records.processMeasurements.append(
                ProcessMeasurement(
                    id: "PM\(1000 + number)", product: one(of: records.products.references),
                    characteristic: "Width", measuredAt: moment(around: day()),
                    subgroup: nil, value: random.within(9.0...11.0), lowerSpec: 8, upperSpec: 12))
        }
        records.processMeasurements.sort { ($0.measuredAt, $0.id) < ($1.measuredAt, $1.id) }
    }

    mutating func addRuns() {
        for number in 0..<random.within(0...25) {
            let start = moment(around: day())
            let attempted = random.within(1...9)
            let good = random.within(0...attempted)
            let status: ProductionRun.Status = one(
                of: [.completed, .completed, .failed, .inProgress])
            let end = LocalTime(seconds: start.seconds + Int64(random.within(600...40_000)))
            records.productionRuns.append(
                ProductionRun(
                    id: "R\(1000 + number)", status: status, startedAt: start,
                    completedAt: status == .inProgress ? nil : end,
                    estimated: maybe(0.7, Hours(random.within(0.5...9.0))),
                    printerName: maybe(0.7, "M\(random.within(1...5))"),
                    originalID: maybe(0.2, "R1000"),
                    items: [
                        RunItem(
                            number: 1, product: one(of: records.products.references),
                            quantity: attempted, successful: good, failed: attempted - good,
                            unitMassGrams: maybe(0.7, random.within(5.0...20.0)))
                    ],
                    materials: [
                        RunMaterial(
                            spool: records.spools.intern("SP\(random.within(1...2))"),
                            estimatedGrams: random.within(20.0...90.0),
                            estimatedPurgeGrams: random.within(0.0...5.0), weightBeforeGrams: nil,
                            weightAfterGrams: nil,
                            actualGrams: maybe(0.8, random.within(20.0...95)),
                            actualPurgeGrams: maybe(0.8, random.within(0.0...6.0)))
                    ]))
        }
        records.productionRuns.sort { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
    }
}
