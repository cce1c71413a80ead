import Plant
import Units

/// Masters: a cell that cannot be used leaves the data model's default, a name the id.
extension TenantReader {
    mutating func readShifts() throws(StoreError) {
        let found = try all(.shift) { _, rows throws(BrokenRule) in
            let id = try rows.text()
            return Shift(
                id: id, name: rows.text(else: id), start: rows.optionalTimeOfDay(),
                end: rows.optionalTimeOfDay(),
                breaks: Minutes(
                    Double(rows.integer(.within(0...1440), "break minutes", else: 0))),
                standardHeadcount: rows.optionalInteger(
                    .within(1...10_000), "standard headcount"))
        }
        shifts = InternedIDs(found, of: .shift)
    }

    mutating func readCalendar() throws(StoreError) -> [ScheduledShift] {
        try all(.calendarShift) { reader, rows throws(BrokenRule) in
            ScheduledShift(
                day: try rows.day(), shift: try rows.reference(&reader.shifts),
                planned: Minutes(try rows.real(.within(0...1440), "planned minutes")),
                holiday: rows.optionalText())
        }
    }

    mutating func readLines() throws(StoreError) {
        let found = try all(.line) { _, rows throws(BrokenRule) in
            let id = try rows.text()
            return Line(
                id: id, name: rows.text(else: id), department: rows.optionalText(),
                maxOperators: rows.integer(.within(1...10_000), "max operators", else: 10),
                efficiencyFactor: rows.real(.within(0...1), "efficiency factor", else: 0.85),
                absenteeismFactor: rows.real(.within(0...1), "absenteeism factor", else: 0.05),
                standardUnitsPerHour: rows.optionalReal(.positive, "standard units per hour"),
                isActive: rows.flag(else: true))
        }
        lines = InternedIDs(found, of: .line)
    }

    mutating func readMachines() throws(StoreError) {
        let found = try all(.machine) { reader, rows throws(BrokenRule) in
            let id = try rows.text()
            return Machine(
                id: id, name: rows.text(else: id), group: rows.optionalText(),
                line: rows.optionalReference(&reader.lines),
                ratedUnitsPerHour: rows.optionalReal(.positive, "rated units per hour"),
                purchaseCost: rows.optionalReal(.amount, "purchase cost"),
                purchasedOn: rows.optionalDay(), isActive: rows.flag(else: true))
        }
        machines = InternedIDs(found, of: .machine)
    }

    mutating func readEmployees() throws(StoreError) {
        let found = try all(.employee) { reader, rows throws(BrokenRule) in
            let id = try rows.text()
            var employee = Employee(
                id: id, name: rows.text(else: id), skill: rows.optionalText(),
                line: rows.optionalReference(&reader.lines),
                isFloatingPool: rows.flag(else: false), department: rows.optionalText(),
                laborClass: rows.choice(else: .direct), hiredOn: rows.optionalDay(),
                leftOn: rows.optionalDay(),
                hourlyCost: rows.optionalReal(.amount, "hourly cost"))
            if let hired = employee.hiredOn, let left = employee.leftOn, left < hired {
                rows.note("hired_on, left_on", "end ≥ start", "\(hired) – \(left)")
                (employee.hiredOn, employee.leftOn) = (nil, nil)
            }
            return employee
        }
        employees = InternedIDs(found, of: .employee)
    }

    mutating func readFloating() throws(StoreError) -> [FloatingAssignment] {
        try all(.floatingAssignment) { reader, rows throws(BrokenRule) in
            let employee = try rows.reference(&reader.employees)
            let from = try rows.day()
            let to = rows.optionalDay()
            return FloatingAssignment(
                employee: employee, from: from,
                // Without an end that was recorded a loan would last for ever.
                to: rows.notes.isEmpty ? to : from,
                line: rows.optionalReference(&reader.lines),
                shift: rows.optionalReference(&reader.shifts))
        }
    }

    mutating func readCustomers() throws(StoreError) {
        let found = try all(.customer) { _, rows throws(BrokenRule) in
            let id = try rows.text()
            return Customer(id: id, name: rows.text(else: id))
        }
        customers = InternedIDs(found, of: .customer)
    }

    mutating func readProducts() throws(StoreError) {
        let found = try all(.product) { _, rows throws(BrokenRule) in
            let id = try rows.text()
            return Product(
                id: id, name: rows.text(else: id), style: rows.optionalText(),
                standardMinutes: rows.optionalReal(.positive, "standard minutes")
                    .map { Minutes($0) },
                idealCycleSeconds: rows.optionalReal(.positive, "ideal cycle seconds"),
                opportunities: rows.optionalReal(.positive, "opportunities"),
                plannedScrapPercent: rows.optionalReal(
                    .within(0...100), "planned scrap percent"),
                unitCost: rows.optionalReal(.amount, "unit cost"),
                unitPrice: rows.optionalReal(.amount, "unit price"),
                unitMassGrams: rows.optionalReal(.positive, "unit mass grams"))
        }
        products = InternedIDs(found, of: .product)
    }

    mutating func readRouting() throws(StoreError) -> [RoutingOperation] {
        try all(.routingOperation) { reader, rows throws(BrokenRule) in
            func minutes(_ name: String, _ rows: inout TenantRows) -> Minutes? {
                rows.optionalReal(.amount, name).map { Minutes($0) }
            }
            let (product, step) = (try rows.reference(&reader.products), try rows.integer())
            let name = rows.text(else: "")
            let id = rows.text(else: "")
            return RoutingOperation(
                product: product, step: step, name: name.isEmpty ? id : name, operationID: id,
                department: rows.optionalText(), machineGroup: rows.optionalText(),
                standardMinutes: minutes("standard minutes", &rows),
                setupMinutes: minutes("setup minutes", &rows),
                machineMinutes: minutes("machine minutes", &rows),
                manualMinutes: minutes("manual minutes", &rows),
                valueClass: rows.optionalChoice())
        }
    }

    mutating func readTraining() throws(StoreError) -> [Training] {
        try all(.training) { reader, rows throws(BrokenRule) in
            Training(
                employee: try rows.reference(&reader.employees), course: try rows.text(),
                completedOn: try rows.day(),
                hours: rows.optionalReal(.amount, "hours").map { Hours($0) })
        }
    }

    mutating func readSurveys() throws(StoreError) -> [SurveyScore] {
        try all(.survey) { reader, rows throws(BrokenRule) in
            SurveyScore(
                customer: try rows.reference(&reader.customers), day: try rows.day(),
                score: try rows.real(.within(0...100), "score"))
        }
    }
}
