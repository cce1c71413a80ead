public import Plant
public import Units

/// A small plant built row by row, for tests that work a number by hand.
public struct PlantFixture {
    public var records: PlantRecords

    /// A plant in UTC with one shift, `DAY`, 08:00–16:00 with an hour of breaks.
    public init() {
        records = PlantRecords(
            client: Client(id: "TEST", name: "Test plant", zone: .utc))
        records.shifts = Directory([
            Shift(
                id: "DAY", name: "Day", start: TimeOfDay(iso: "08:00"),
                end: TimeOfDay(iso: "16:00"), breaks: Minutes(60))
        ])
    }

    public static func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }
    public static func time(_ text: String) -> LocalTime {
        LocalTime(iso: text) ?? LocalTime(seconds: 0)
    }

    /// Puts the shift on the calendar of a day.
    public mutating func schedule(_ day: String, _ shift: String = "DAY", minutes: Double = 420) {
        records.calendar.append(
            ScheduledShift(
                day: Self.day(day), shift: records.shifts.intern(shift), planned: Minutes(minutes)))
    }

    public mutating func machine(_ id: String, line: String? = nil) {
        let line = line.map { records.lines.intern($0) }
        records.machines = Directory(
            records.machines.rows + [Machine(id: id, name: id, line: line)])
    }

    public mutating func product(
        _ id: String, style: String? = nil, minutes: Double? = nil, seconds: Double? = nil,
        opportunities: Double? = nil
    ) {
        records.products = Directory(
            records.products.rows + [
                Product(
                    id: id, name: id, style: style, standardMinutes: minutes.map(Minutes.init),
                    idealCycleSeconds: seconds, opportunities: opportunities)
            ])
    }

    /// Adds a production entry; ids are numbered in the order of the calls.
    public mutating func entry(
        _ day: String, _ shift: String = "DAY", line: String? = nil, machine: String? = nil,
        product: String? = nil, produced: Int, defective: Int = 0, scrapped: Int? = nil,
        run: Double? = nil, setup: Double? = nil, assigned: Int? = nil, present: Int? = nil,
        minutes: Double? = nil, seconds: Double? = nil
    ) {
        records.entries.append(
            ProductionEntry(
                id: "E\(records.entries.count + 1)", day: Self.day(day),
                shift: records.shifts.intern(shift), line: line.map { records.lines.intern($0) },
                machine: machine.map { records.machines.intern($0) },
                product: product.map { records.products.intern($0) }, produced: produced,
                defective: defective, scrapped: scrapped, runTime: run.map(Hours.init),
                setup: setup.map(Hours.init), assigned: assigned, present: present,
                standardMinutes: minutes.map(Minutes.init), idealCycleSeconds: seconds))
    }

    public mutating func stop(
        _ day: String, _ shift: String = "DAY", line: String? = nil, machine: String? = nil,
        from: String? = nil, to: String? = nil, minutes: Double? = nil,
        reason: String = "EQUIPMENT_FAILURE", planned: Bool = false
    ) {
        records.downtimes.append(
            Downtime(
                id: "D\(records.downtimes.count + 1)", day: Self.day(day),
                shift: records.shifts.intern(shift), line: line.map { records.lines.intern($0) },
                machine: machine.map { records.machines.intern($0) },
                startedAt: from.map(Self.time), endedAt: to.map(Self.time),
                minutes: minutes.map(Minutes.init), reason: reason, isPlanned: planned))
    }

    public mutating func inspection(
        _ day: String, product: String? = nil, stage: Inspection.Stage = .final, step: Int? = nil,
        inspected: Int, passed: Int, defective: Int = 0, defects: Int? = nil,
        scrapped: Int? = nil, reworked: Int? = nil, repaired: Int? = nil, inspector: String? = nil
    ) {
        records.inspections.append(
            Inspection(
                id: "I\(records.inspections.count + 1)",
                product: product.map { records.products.intern($0) }, day: Self.day(day),
                shift: records.shifts.intern("DAY"), stage: stage, step: step,
                inspected: inspected, passed: passed, defective: defective, defects: defects,
                scrapped: scrapped, reworked: reworked, repaired: repaired,
                inspectorID: inspector))
    }

    public mutating func attendance(
        _ day: String, employee: String, scheduled: Double = 8, worked: Double? = nil,
        absent: Double? = nil, type: Attendance.AbsenceType? = nil, covered: Double? = nil,
        coveredBy: String? = nil, line: String? = nil, overtime: Double? = nil,
        jobHours: Double? = nil, offStandard: Double? = nil, late: Bool = false
    ) {
        records.attendance.append(
            Attendance(
                employee: records.employees.intern(employee), day: Self.day(day),
                shift: records.shifts.intern("DAY"), scheduled: Hours(scheduled),
                worked: worked.map(Hours.init), absent: absent.map(Hours.init),
                absenceType: type, coveredBy: coveredBy.map { records.employees.intern($0) },
                covered: covered.map(Hours.init), line: line.map { records.lines.intern($0) },
                overtime: overtime.map(Hours.init), jobHours: jobHours.map(Hours.init),
                offStandard: offStandard.map(Minutes.init), isLate: late))
    }

    public mutating func order(_ order: WorkOrder) {
        records.workOrders = Directory(records.workOrders.rows + [order])
    }

    public mutating func job(
        order: String, step: Int = 10, operation: String? = nil, planned: Int? = nil,
        completed: Int = 0, scrapped: Int = 0, plannedHours: Double? = nil,
        actualHours: Double? = nil, isCompleted: Bool = false, completedAt: String? = nil,
        employee: String? = nil, shift: String? = nil
    ) {
        records.jobs.append(
            Job(
                id: "J\(records.jobs.count + 1)", order: records.workOrders.intern(order),
                step: step, operationID: operation, plannedQuantity: planned,
                completedQuantity: completed, scrappedQuantity: scrapped,
                plannedHours: plannedHours.map(Hours.init),
                actualHours: actualHours.map(Hours.init), isCompleted: isCompleted,
                completedAt: completedAt.map(Self.time),
                employee: employee.map { records.employees.intern($0) },
                shift: shift.map { records.shifts.intern($0) }))
    }

    public func asOf(_ day: String) -> AsOf { AsOf(endOf: Self.day(day), for: records) }
}
