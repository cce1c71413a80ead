import Plant
import Units

extension TenantReader {
    mutating func readShifts() throws(StoreError) {
        var found: [Shift] = []
        var rows = try rows(.shift)
        while try rows.next() {
            var shift = Shift(
                id: try rows.text(), name: try rows.text(), start: try rows.timeOfDay(),
                end: try rows.timeOfDay(), breaks: Minutes(Double(try rows.integer())),
                standardHeadcount: try rows.optionalInteger())
            if !(0...1440).contains(shift.breaks.value) {
                reject(BrokenRule("0 ≤ break minutes ≤ 1440", shift.breaks.value), rows)
                shift.breaks = .zero
            }
            if let headcount = shift.standardHeadcount, !(1...10_000).contains(headcount) {
                reject(BrokenRule("1 ≤ standard headcount ≤ 10,000", headcount), rows)
                shift.standardHeadcount = nil
            }
            found.append(shift)
        }
        shifts = InternedIDs(found)
    }

    mutating func readCalendar() throws(StoreError) -> [ScheduledShift] {
        var calendar: [ScheduledShift] = []
        var rows = try rows(.calendarShift)
        while try rows.next() {
            let scheduled = ScheduledShift(
                day: try rows.day(), shift: try rows.reference(&shifts),
                planned: Minutes(try rows.real()), holiday: try rows.optionalText())
            if (0...1440).contains(scheduled.planned.value) {
                calendar.append(scheduled)
            } else {
                reject(BrokenRule("0 ≤ planned minutes ≤ 1440", scheduled.planned.value), rows)
            }
        }
        return calendar
    }

    mutating func readLines() throws(StoreError) {
        var found: [Line] = []
        var rows = try rows(.line)
        while try rows.next() {
            found.append(
                Line(
                    id: try rows.text(), name: try rows.text(),
                    department: try rows.optionalText()))
        }
        lines = InternedIDs(found)
    }

    mutating func readMachines() throws(StoreError) {
        var found: [Machine] = []
        var rows = try rows(.machine)
        while try rows.next() {
            found.append(
                Machine(
                    id: try rows.text(), name: try rows.text(), group: try rows.optionalText(),
                    line: try rows.optionalReference(&lines)))
        }
        machines = InternedIDs(found)
    }

    mutating func readEmployees() throws(StoreError) {
        var found: [Employee] = []
        var rows = try rows(.employee)
        while try rows.next() {
            found.append(
                Employee(
                    id: try rows.text(), name: try rows.text(), skill: try rows.optionalText(),
                    line: try rows.optionalReference(&lines), isFloatingPool: try rows.flag()))
        }
        employees = InternedIDs(found)
    }

    mutating func readFloating() throws(StoreError) -> [FloatingAssignment] {
        var floating: [FloatingAssignment] = []
        var rows = try rows(.floatingAssignment)
        while try rows.next() {
            floating.append(
                FloatingAssignment(
                    employee: try rows.reference(&employees), from: try rows.day(),
                    to: try rows.optionalDay(), line: try rows.optionalReference(&lines),
                    shift: try rows.optionalReference(&shifts)))
        }
        return floating
    }

    mutating func readCustomers() throws(StoreError) {
        var found: [Customer] = []
        var rows = try rows(.customer)
        while try rows.next() {
            found.append(Customer(id: try rows.text(), name: try rows.text()))
        }
        customers = InternedIDs(found)
    }

    mutating func readProducts() throws(StoreError) {
        var found: [Product] = []
        var rows = try rows(.product)
        while try rows.next() {
            let id = try rows.text()
            let name = try rows.text()
            let style = try rows.optionalText()
            let minutes = positive(try rows.optionalReal(), "standard minutes", rows)
            let seconds = positive(try rows.optionalReal(), "ideal cycle seconds", rows)
            let opportunities = positive(try rows.optionalReal(), "opportunities", rows)
            found.append(
                Product(
                    id: id, name: name, style: style, standardMinutes: minutes.map { Minutes($0) },
                    idealCycleSeconds: seconds, opportunities: opportunities))
        }
        products = InternedIDs(found)
    }

    mutating func readRouting() throws(StoreError) -> [RoutingOperation] {
        var routing: [RoutingOperation] = []
        var rows = try rows(.routingOperation)
        while try rows.next() {
            routing.append(
                RoutingOperation(
                    product: try rows.reference(&products), step: try rows.integer(),
                    name: try rows.text()))
        }
        return routing
    }
}
