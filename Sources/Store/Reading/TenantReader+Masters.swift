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
            var line = Line(
                id: try rows.text(), name: try rows.text(), department: try rows.optionalText())
            let operators = Double(try rows.integer())
            let efficiency = try rows.real()
            let absenteeism = try rows.real()
            line.standardUnitsPerHour = positive(
                try rows.optionalReal(), "standard units per hour", rows)
            line.isActive = try rows.flag()
            // What cannot be used leaves the data model's default.
            if let operators = within(1...10_000, operators, "max operators", rows) {
                line.maxOperators = Int(operators)
            }
            line.efficiencyFactor =
                within(0...1, efficiency, "efficiency factor", rows) ?? line.efficiencyFactor
            line.absenteeismFactor =
                within(0...1, absenteeism, "absenteeism factor", rows) ?? line.absenteeismFactor
            found.append(line)
        }
        lines = InternedIDs(found)
    }

    mutating func readMachines() throws(StoreError) {
        var found: [Machine] = []
        var rows = try rows(.machine)
        while try rows.next() {
            var machine = Machine(
                id: try rows.text(), name: try rows.text(), group: try rows.optionalText(),
                line: try rows.optionalReference(&lines),
                ratedUnitsPerHour: try rows.optionalReal(),
                purchaseCost: try rows.optionalReal(), purchasedOn: try rows.optionalDay(),
                isActive: try rows.flag())
            machine.ratedUnitsPerHour = positive(
                machine.ratedUnitsPerHour, "rated units per hour", rows)
            machine.purchaseCost = notNegative(machine.purchaseCost, "purchase cost", rows)
            found.append(machine)
        }
        machines = InternedIDs(found)
    }

    mutating func readEmployees() throws(StoreError) {
        var found: [Employee] = []
        var rows = try rows(.employee)
        while try rows.next() {
            var employee = Employee(
                id: try rows.text(), name: try rows.text(), skill: try rows.optionalText(),
                line: try rows.optionalReference(&lines), isFloatingPool: try rows.flag(),
                department: try rows.optionalText(), laborClass: try rows.choice(),
                hiredOn: try rows.optionalDay(), leftOn: try rows.optionalDay(),
                hourlyCost: try rows.optionalReal())
            employee.hourlyCost = notNegative(employee.hourlyCost, "hourly cost", rows)
            if let hired = employee.hiredOn, let left = employee.leftOn, left < hired {
                reject(BrokenRule("end ≥ start", "\(hired) – \(left)"), rows)
                (employee.hiredOn, employee.leftOn) = (nil, nil)
            }
            found.append(employee)
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
            let scrap = within(0...100, try rows.optionalReal(), "planned scrap percent", rows)
            let cost = notNegative(try rows.optionalReal(), "unit cost", rows)
            let price = notNegative(try rows.optionalReal(), "unit price", rows)
            let mass = positive(try rows.optionalReal(), "unit mass grams", rows)
            found.append(
                Product(
                    id: id, name: name, style: style, standardMinutes: minutes.map { Minutes($0) },
                    idealCycleSeconds: seconds, opportunities: opportunities,
                    plannedScrapPercent: scrap, unitCost: cost, unitPrice: price,
                    unitMassGrams: mass))
        }
        products = InternedIDs(found)
    }

    mutating func readRouting() throws(StoreError) -> [RoutingOperation] {
        var routing: [RoutingOperation] = []
        var rows = try rows(.routingOperation)
        while try rows.next() {
            var operation = RoutingOperation(
                product: try rows.reference(&products), step: try rows.integer(),
                name: try rows.text(), operationID: try rows.text(),
                department: try rows.optionalText(), machineGroup: try rows.optionalText())
            operation.standardMinutes =
                notNegative(try rows.optionalReal(), "standard minutes", rows)
                .map { Minutes($0) }
            operation.setupMinutes =
                notNegative(try rows.optionalReal(), "setup minutes", rows).map { Minutes($0) }
            operation.machineMinutes =
                notNegative(try rows.optionalReal(), "machine minutes", rows).map { Minutes($0) }
            operation.manualMinutes =
                notNegative(try rows.optionalReal(), "manual minutes", rows).map { Minutes($0) }
            operation.valueClass = try rows.optionalChoice()
            routing.append(operation)
        }
        return routing
    }

    mutating func readTraining() throws(StoreError) -> [Training] {
        var training: [Training] = []
        var rows = try rows(.training)
        while try rows.next() {
            let course = Training(
                employee: try rows.reference(&employees), course: try rows.text(),
                completedOn: try rows.day(), hours: try rows.optionalReal().map { Hours($0) })
            if let broken = course.brokenRule {
                reject(broken, rows)
            } else {
                training.append(course)
            }
        }
        return training
    }

    mutating func readSurveys() throws(StoreError) -> [SurveyScore] {
        var surveys: [SurveyScore] = []
        var rows = try rows(.survey)
        while try rows.next() {
            let survey = SurveyScore(
                customer: try rows.reference(&customers), day: try rows.day(),
                score: try rows.real())
            if let broken = survey.brokenRule {
                reject(broken, rows)
            } else {
                surveys.append(survey)
            }
        }
        return surveys
    }
}
