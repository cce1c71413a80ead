import Plant
import Units

/// A small plant full of what makes numbers go wrong, the same for the same seed.
///
/// Shifts over midnight, beside each other and without clock times; machines with and without a line;
/// work recorded by machine, line and plant; stops that overlap, are open, cross shifts or have only
/// minutes; holidays, unscheduled work, unknown ids, orders with holes, and zeros.
struct RandomPlant {
    var records: PlantRecords
    private(set) var asOf: AsOf
    var random: SeededGenerator
    /// 2026-03-30: the clocks in Paris went forward the day before.
    let today = Day(number: 20_542)

    /// As its records stand at the moment that it chose.
    init(seed: UInt64) {
        self.init(withTomorrow: seed)
        records.discardFacts(after: asOf)
    }

    /// With what is recorded, planned and stamped later.
    init(withTomorrow seed: UInt64) {
        random = SeededGenerator(seed: seed)
        let zone = Zone(identifier: "Europe/Paris") ?? .utc
        records = PlantRecords(client: Client(id: "RANDOM", name: "Random plant", zone: zone))
        asOf = AsOf(day: today, time: LocalTime(today), instant: Instant(seconds: 0))
        addSettings()
        addShifts()
        addResources()
        addProducts()
        addOrders()
        addEntries()
        addDowntimes()
        addAttendance()
        addInspections()
        addMaintenance()
        addCosts()
        addPlanning()
        addJobs()
        addClockTimes()
        addSchedules()
        addStockAndForecasts()
        addPeopleAndCustomers()
        addRuns()
        let end = AsOf(endOf: today, for: records)
        asOf =
            random.chance(0.6)
            ? end
            : AsOf(
                LocalTime(today, minutes: random.within(300...1430)), on: today, for: records)
    }

    // Choices.

    mutating func one<Element>(of elements: [Element]) -> Element {
        elements[random.within(0...(elements.count - 1))]
    }

    mutating func maybe<Value>(_ probability: Double, _ value: Value) -> Value? {
        random.chance(probability) ? value : nil
    }

    /// Most rows of the last days, some up to a hundred days back, a few of tomorrow.
    mutating func day() -> Day {
        if random.chance(0.6) { return today - random.within(0...6) }
        return today - random.within(-1...100)
    }

    mutating func moment(around day: Day) -> LocalTime {
        LocalTime(seconds: LocalTime(day).seconds + Int64(random.within(-3600...100_000)))
    }

    // Master rows.

    private mutating func addSettings() {
        records.settings.otdWindowDays = random.within(0...2)
        records.settings.idealCycleSeconds = maybe(0.4, 40)
        records.settings.standardMinutes = maybe(0.4, Minutes(4.5))
        records.settings.opportunitiesPerUnit = maybe(0.4, 7)
        records.settings.downtimeCostPerHour = maybe(0.5, 80)
        if random.chance(0.4) { records.settings.shiftHeadcount["SHIFT_2ND"] = 9 }
    }

    private mutating func addShifts() {
        func time(_ hour: Int, _ minute: Int = 0) -> TimeOfDay? {
            TimeOfDay(minutes: hour * 60 + minute)
        }
        let first = Shift(
            id: "SHIFT_1ST", name: "First", start: time(6), end: time(14), breaks: Minutes(30),
            standardHeadcount: maybe(0.5, 12))
        let second = Shift(
            id: "SHIFT_2ND", name: "Second", start: time(14), end: time(22), breaks: Minutes(20),
            standardHeadcount: maybe(0.3, 7))
        let night = Shift(
            id: "NIGHT", name: "Night", start: time(22, 30), end: time(6), breaks: Minutes(45))
        let overlapping = Shift(
            id: "OTHER", name: "Other", start: time(12), end: time(16), breaks: .zero)
        records.shifts = Directory(
            [first, night, second] + (random.chance(0.4) ? [overlapping] : []))
        if random.chance(0.6) { _ = records.shifts.intern("UNKNOWN") }
        for back in -1...100 {
            for shift in records.shifts.references {
                let isWeekend = (today - back).weekday > 5
                guard random.chance(isWeekend ? 0.2 : 0.8) else { continue }
                let isHoliday = random.chance(0.08)
                records.calendar.append(
                    ScheduledShift(
                        day: today - back, shift: shift,
                        planned: Minutes(isHoliday ? 0 : Double(random.within(200...470))),
                        holiday: isHoliday ? "Holiday" : nil))
            }
        }
        let ids = records.shifts.rows.map(\.id)
        records.calendar.sort {
            ($0.day, ids[$0.shift.index]) < ($1.day, ids[$1.shift.index])
        }
    }

    private mutating func addResources() {
        records.lines = Directory(
            ["L1", "L2", "L3"].map {
                Line(
                    id: $0, name: $0,
                    standardUnitsPerHour: maybe(0.5, random.within(20.0...200.0)))
            })
        let lines = records.lines.references
        records.machines = Directory(
            (1...5).map { number in
                Machine(
                    id: "M\(number)", name: "M\(number)",
                    group: maybe(0.8, one(of: ["CUT", "SEW"])),
                    line: number < 5 ? lines[number % 2] : nil,
                    ratedUnitsPerHour: maybe(0.5, random.within(10.0...150.0)))
            })
        if random.chance(0.5) { _ = records.machines.intern("M-UNKNOWN") }
        if random.chance(0.5) { _ = records.lines.intern("L-UNKNOWN") }
        records.employees = Directory(
            (1...8).map { number in
                Employee(
                    id: "E\(number)", name: "E\(number)",
                    skill: maybe(0.8, one(of: ["JUNIOR", "SENIOR"])),
                    line: maybe(0.6, one(of: lines)),
                    isFloatingPool: number > 5)
            })
        for number in 0..<random.within(0...6) {
            let from = today - random.within(0...40)
            records.floating.append(
                FloatingAssignment(
                    employee: Reference(position: 5 + number % 3), from: from,
                    to: maybe(0.7, from + random.within(0...20)),
                    line: maybe(0.9, one(of: lines)),
                    shift: maybe(0.5, one(of: records.shifts.references))))
        }
    }

    private mutating func addProducts() {
        let styles: [String?] = ["BOOT", "BOOT", "SHOE", "SANDAL", nil]
        let standards = random.within(0...2)
        records.products = Directory(
            (1...7).map { number in
                let isKnown = standards > 0 && random.chance(standards == 1 ? 0.35 : 0.8)
                return Product(
                    id: "P\(number)", name: "P\(number)", style: one(of: styles),
                    standardMinutes: isKnown ? Minutes(random.within(0.5...9.0)) : nil,
                    idealCycleSeconds: standards > 0 && random.chance(0.5)
                        ? random.within(5.0...120.0) : nil,
                    opportunities: maybe(0.4, Double(random.within(1...20))),
                    plannedScrapPercent: maybe(0.5, random.within(0.0...6.0)),
                    unitCost: maybe(0.6, random.within(1.0...30.0)))
            })
        if random.chance(0.5) { _ = records.products.intern("P-UNKNOWN") }
        for product in records.products.references where random.chance(0.4) {
            for step in 1...random.within(1...3) {
                records.routing.append(
                    RoutingOperation(product: product, step: step * 10, name: "Step \(step)"))
            }
        }
    }

    private mutating func addOrders() {
        records.customers = Directory(["C1", "C2"].map { Customer(id: $0, name: $0) })
        records.salesOrders = Directory(
            (1...5).map { number in
                SalesOrder(
                    id: "S\(number)", customer: maybe(0.8, Reference(position: number % 2)),
                    requestedDay: maybe(0.5, today - random.within(-5...60)),
                    promisedDay: maybe(0.4, today - random.within(-5...60)))
            })
        records.workOrders = Directory((1...40).map { order(10 + $0) })
        if random.chance(0.5) { _ = records.workOrders.intern("W-UNKNOWN") }
        for order in records.workOrders.references {
            for _ in 0..<random.within(0...3) {
                records.workOrderEvents.append(
                    WorkOrderEvent(
                        order: order, at: moment(around: today - random.within(0...60)),
                        to: one(of: WorkOrder.Status.allCases)))
            }
            guard random.chance(0.5) else { continue }
            for number in 1...random.within(1...3) {
                let held = moment(around: today - random.within(0...50))
                records.holds.append(
                    Hold(
                        id: "H\(order.index)-\(number)", order: order,
                        status: one(of: Hold.Status.allCases), reason: "QUALITY", heldAt: held,
                        resumedAt: maybe(
                            0.6,
                            LocalTime(seconds: held.seconds + Int64(random.within(0...900_000))))))
            }
        }
    }

    private mutating func order(_ number: Int) -> WorkOrder {
        let start = today - random.within(-3...70)
        let started = moment(around: start)
        return WorkOrder(
            id: "W\(number)", salesOrder: maybe(0.4, Reference(position: random.within(0...4))),
            product: one(of: records.products.references), quantity: random.within(0...400),
            status: one(of: WorkOrder.Status.allCases),
            line: maybe(0.4, one(of: records.lines.references)),
            machine: maybe(0.4, one(of: records.machines.references)),
            standardMinutes: maybe(0.2, Minutes(random.within(1.0...6.0))),
            idealCycleSeconds: maybe(0.2, random.within(10.0...90.0)),
            receivedAt: maybe(0.5, moment(around: start - random.within(-2...20))),
            plannedStartAt: maybe(0.6, started),
            plannedEndAt: maybe(0.4, moment(around: start + random.within(0...20))),
            startedAt: maybe(0.6, started),
            completedAt: maybe(0.4, moment(around: start + random.within(0...30))),
            promisedDay: maybe(0.5, today - random.within(-4...60)),
            shippedAt: maybe(0.4, moment(around: start + random.within(0...40))),
            closedAt: maybe(0.2, moment(around: start + random.within(0...50))),
            shippedQuantity: random.within(0...400))
    }

    // Facts.

    private mutating func addEntries() {
        // One plant may record by machine, one by line, one by everything at once.
        let detail = random.within(0...3)
        let headcounts = random.chance(0.8)
        for number in 0..<random.within(0...160) {
            let byMachine = detail == 0 || (detail > 1 && random.chance(0.5))
            let produced = random.chance(0.1) ? 0 : random.within(1...300)
            let defective = random.within(0...min(20, produced))
            records.entries.append(
                ProductionEntry(
                    id: "PE\(1000 + number)", day: day(), shift: one(of: records.shifts.references),
                    line: maybe(detail == 0 ? 0.3 : 0.8, one(of: records.lines.references)),
                    machine: byMachine ? one(of: records.machines.references) : nil,
                    employee: maybe(0.6, one(of: records.employees.references)),
                    workOrder: maybe(0.6, one(of: records.workOrders.references)),
                    product: maybe(0.5, one(of: records.products.references)), produced: produced,
                    defective: defective, scrapped: maybe(0.5, defective / 2),
                    reworked: maybe(0.5, defective / 3),
                    runTime: maybe(
                        0.6, random.chance(0.1) ? .zero : Hours(random.within(0.1...8.0))),
                    setup: maybe(0.4, Hours(random.within(0.0...1.5))),
                    plannedSetup: maybe(0.4, Hours(random.within(0.0...1.2))),
                    assigned: maybe(headcounts ? 0.5 : 0, random.within(1...15)),
                    present: maybe(headcounts ? 0.4 : 0, random.within(1...15)),
                    standardMinutes: maybe(0.2, Minutes(random.within(0.5...9.0))),
                    idealCycleSeconds: maybe(0.2, random.within(5.0...120.0)),
                    energy: maybe(0.4, random.within(0.0...90.0))))
        }
        records.entries.sort { ($0.day, $0.id) < ($1.day, $1.id) }
    }

    private mutating func addDowntimes() {
        for number in 0..<(random.chance(0.1) ? 0 : random.within(1...70)) {
            let day = day()
            // Mostly within a day of its shift; now and then far from it.
            let start = moment(around: random.chance(0.05) ? day - random.within(0...3) : day)
            let hasInterval = random.chance(0.7)
            let length =
                random.chance(0.15) ? random.within(30_000...150_000) : random.within(0...9000)
            records.downtimes.append(
                Downtime(
                    id: "D\(1000 + number)", day: day, shift: one(of: records.shifts.references),
                    line: maybe(0.5, one(of: records.lines.references)),
                    machine: maybe(0.5, one(of: records.machines.references)),
                    startedAt: hasInterval ? start : nil,
                    endedAt: hasInterval
                        ? maybe(0.9, LocalTime(seconds: start.seconds + Int64(length))) : nil,
                    minutes: maybe(
                        hasInterval ? 0.2 : 0.8, Minutes(Double(random.within(0...300)))),
                    reason: one(of: ["EQUIPMENT_FAILURE", "MAINTENANCE", "OTHER", "ours"]),
                    isPlanned: random.chance(0.35)))
        }
        records.downtimes.sort { ($0.day, $0.id) < ($1.day, $1.id) }
    }

    private mutating func addAttendance() {
        for _ in 0..<random.within(0...120) {
            let employee = one(of: records.employees.references)
            let scheduled = Hours(Double(random.within(0...10)))
            let own = maybe(0.3, one(of: records.lines.references))
            records.attendance.append(
                Attendance(
                    employee: employee, day: day(), shift: one(of: records.shifts.references),
                    scheduled: scheduled, worked: maybe(0.6, Hours(random.within(0.0...9.0))),
                    absent: maybe(0.5, Hours(random.within(0.0...8.0))),
                    absenceType: maybe(0.5, one(of: Attendance.AbsenceType.allCases)),
                    coveredBy: maybe(0.3, one(of: records.employees.references)),
                    covered: maybe(0.3, Hours(random.within(0.0...4.0))),
                    line: own ?? records.employees[employee].line,
                    overtime: maybe(0.4, Hours(random.within(0.0...2.0))),
                    jobHours: maybe(0.4, Hours(random.within(0.0...8.0)))))
        }
        // A person has one row for a shift.
        var met: Set<String> = []
        records.attendance.removeAll {
            !met.insert("\($0.employee.index) \($0.day) \($0.shift.index)").inserted
        }
        records.attendance.sort {
            ($0.day, $0.shift, $0.employee) < ($1.day, $1.shift, $1.employee)
        }
    }

    private mutating func addInspections() {
        for number in 0..<random.within(0...120) {
            let inspected = random.chance(0.1) ? 0 : random.within(1...100)
            let passed = random.chance(0.3) ? inspected : random.within(0...inspected)
            records.inspections.append(
                Inspection(
                    id: "Q\(1000 + number)",
                    workOrder: maybe(0.6, one(of: records.workOrders.references)),
                    product: maybe(0.6, one(of: records.products.references)), day: day(),
                    shift: one(of: records.shifts.references),
                    line: maybe(0.6, one(of: records.lines.references)),
                    stage: one(of: Inspection.Stage.allCases),
                    step: maybe(0.6, random.within(1...3) * 10), inspected: inspected,
                    passed: passed, defective: inspected - passed,
                    defects: maybe(0.5, random.within(0...(2 * (inspected - passed)))),
                    scrapped: maybe(0.5, random.within(0...9)),
                    reworked: maybe(0.5, random.within(0...9)),
                    repaired: maybe(0.5, random.within(0...9))))
        }
        records.inspections.sort { ($0.day, $0.id) < ($1.day, $1.id) }
    }
}
