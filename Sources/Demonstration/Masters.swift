import Store
import Units

/// Writes what stands in a plant before anything happens there.
struct Masters {
    let site: Site
    let ledger: Ledger

    func write(
        calendar: PlantCalendar, workforce: Workforce, happenings: Happenings, firstDay: Day
    ) throws(StoreError) {
        try client()
        try shifts(calendar)
        try resources(firstDay)
        try people(workforce, calendar)
        try products()
        try annotations(happenings, firstDay: firstDay)
        try Users.write(site, into: ledger)
    }

    private func client() throws(StoreError) {
        let recipe = site.recipe
        try ledger.write(
            "client",
            [
                ("name", .text(recipe.name)), ("timezone", .text(recipe.place.zone)),
                ("language", .text(recipe.trade.language.rawValue)),
                ("currency", .text(recipe.place.currency)),
                ("csv_profile", .text(recipe.place.csvProfile)),
            ])
        for (key, value) in recipe.settings {
            try ledger.write("client_setting", [("key", .text(key)), ("value", .text(value))])
        }
        for target in recipe.targets {
            try ledger.write(
                "kpi_target",
                [
                    ("kpi_id", .text(target.kpi)), ("target", .real(target.target)),
                    ("warning", CellValue(target.warning)),
                    ("critical", CellValue(target.critical)),
                ])
        }
    }

    private func shifts(_ calendar: PlantCalendar) throws(StoreError) {
        let crew = site.trade.departments.map(\.crew).max() ?? 1
        for shift in calendar.shifts {
            try ledger.write(
                "shift",
                [
                    ("shift_id", .text(shift.id)), ("name", .text(shift.name)),
                    ("start_time", .text(shift.startText)), ("end_time", .text(shift.endText)),
                    ("break_minutes", .integer(shift.breaks)),
                    ("standard_headcount", shift.role == .overtime ? .null : .integer(crew)),
                ])
        }
        for row in calendar.rows {
            try ledger.write(
                "calendar_shift",
                [
                    ("day", CellValue(row.day)), ("shift_id", .text(calendar.shifts[row.shift].id)),
                    ("planned_minutes", .real(Double(row.minutes))),
                    ("holiday_name", CellValue(row.holiday)), ("notes", CellValue(row.note)),
                ])
        }
    }

    private func resources(_ firstDay: Day) throws(StoreError) {
        for line in site.lines {
            let department = site.trade.departments[line.department]
            let most = department.crew * (department.lines > 1 ? 4 : 2)
            try ledger.write(
                "line",
                [
                    ("line_id", .text(line.id)), ("name", .text(line.name)),
                    ("department", .text(department.id)), ("max_operators", .integer(most)),
                    ("efficiency_factor", .real(0.82)),
                    ("absenteeism_factor", .real(site.recipe.temperament.absence.rounded(3))),
                    ("standard_units_per_hour", .real((3600 / department.cycleSeconds).rounded(1))),
                ])
        }
        for (index, machine) in site.resources.enumerated() {
            guard let id = machine.machine else { continue }
            let department = site.trade.departments[machine.department]
            try ledger.write(
                "machine",
                [
                    ("machine_id", .text(id)), ("name", .text(machine.name)),
                    ("machine_group", CellValue(machine.group)),
                    ("line_id", .text(site.lines[machine.line].id)),
                    ("rated_units_per_hour", .real((3600 / department.cycleSeconds).rounded(1))),
                    ("purchase_cost", .real(site.purchaseCost(of: index))),
                    ("purchased_on", CellValue(site.purchase(of: index, before: firstDay))),
                ])
        }
    }

    private func people(
        _ workforce: Workforce, _ calendar: PlantCalendar
    ) throws(StoreError) {
        for person in workforce.people {
            try ledger.write(
                "employee",
                [
                    ("employee_id", .text(person.id)), ("name", .text(person.name)),
                    ("department", .text(person.department)), ("skill_level", .text(person.skill)),
                    ("line_id", CellValue(person.line.map { site.lines[$0].id })),
                    ("labor_class", .text(person.isDirect ? "DIRECT" : "INDIRECT")),
                    ("is_floating_pool", CellValue(person.isFloating)),
                    ("hired_on", CellValue(person.hiredOn)), ("left_on", CellValue(person.leftOn)),
                    ("hourly_cost", .real(person.hourlyCost)),
                ])
        }
        for person in workforce.people {
            for (day, course) in zip(person.courses, site.recipe.talk.courses) {
                try ledger.write(
                    "training",
                    [
                        ("employee_id", .text(person.id)), ("course", .text(course)),
                        ("completed_on", CellValue(day)),
                        ("hours", person.absence > 1.2 ? .null : .real(16)),
                    ])
            }
        }
        for loan in workforce.loans {
            try ledger.write(
                "floating_assignment",
                [
                    ("employee_id", .text(workforce.people[loan.person].id)),
                    ("from_day", CellValue(loan.from)), ("to_day", CellValue(loan.to)),
                    ("line_id", .text(site.lines[loan.line].id)),
                    ("shift_id", CellValue(loan.shift.map { calendar.shifts[$0].id })),
                ])
        }
    }

    private func products() throws(StoreError) {
        for (position, name) in site.trade.customers.enumerated() {
            try ledger.write(
                "customer",
                [("customer_id", .text("C-\(position + 1)")), ("name", .text(name))])
        }
        for product in site.products {
            try ledger.write(
                "product",
                [
                    ("product_id", .text(product.id)), ("name", .text(product.name)),
                    ("style", .text(product.style)),
                    (
                        "standard_minutes",
                        CellValue(product.knows.standard ? product.standardMinutes : nil)
                    ),
                    (
                        "ideal_cycle_seconds",
                        CellValue(product.knows.cycle ? product.cycleSeconds : nil)
                    ),
                    (
                        "opportunities_per_unit",
                        CellValue(product.knows.opportunities ? Double(product.opportunities) : nil)
                    ),
                    (
                        "planned_scrap_percent",
                        .real((site.recipe.temperament.defects * 40).rounded(1))
                    ),
                    ("unit_cost", .real(product.cost)), ("unit_price", .real(product.price)),
                    ("unit_mass_grams", .real(product.massGrams)),
                ])
            try routing(of: product)
        }
    }

    /// The steps of a product: its labour content, unevenly shared, the machine's part at the bottleneck.
    private func routing(of product: Site.Product) throws(StoreError) {
        let department = site.trade.departments[product.department]
        let shares = department.stepShares
        for (step, operation) in department.operations.enumerated() {
            let minutes = (product.standardMinutes * shares[step]).rounded(3)
            let machine = (minutes * (step == 1 ? 0.6 : 0.2)).rounded(3)
            let group: String? =
                if case .byMachine(let group, _, _, _, _) = department.recording { group } else {
                    nil
                }
            try ledger.write(
                "routing_operation",
                [
                    ("product_id", .text(product.id)), ("step", .integer(step + 1)),
                    ("operation_id", .text("\(department.code)-OP\(10 * (step + 1))")),
                    ("name", .text(operation)), ("department", .text(department.id)),
                    ("machine_group", step == 1 ? CellValue(group) : .null),
                    ("standard_minutes", product.knows.standard ? .real(minutes) : .null),
                    ("setup_minutes", .real(step == 0 ? 0.02 : 0)),
                    ("machine_minutes", .real(machine)),
                    ("manual_minutes", .real((minutes - machine).rounded(3))),
                    ("value_class", .text(step == 0 ? "NNVA" : "VA")),
                ])
        }
    }

    private func annotations(_ happenings: Happenings, firstDay: Day) throws(StoreError) {
        let talk = site.recipe.talk.events
        let end = happenings.burst.from + (Happenings.burstDays - 1)
        let notes: [(String?, Day, Day?, String, String)] = [
            (nil, happenings.launch, nil, "EVENT", talk.launch),
            ("QL-FPY", happenings.burst.from, end, "EVENT", talk.burst),
            ("EQ-OEE", happenings.wear.overhaul, nil, "REBASE", talk.rebase),
            (nil, happenings.stocktaking, nil, "EXCLUDE", talk.exclude),
        ]
        for (position, note) in notes.enumerated() where note.1 >= firstDay {
            try ledger.write(
                "annotation",
                [
                    ("annotation_id", .text("A-\(position + 1)")), ("kpi_id", CellValue(note.0)),
                    ("from_day", CellValue(note.1)), ("to_day", CellValue(note.2)),
                    ("kind", .text(note.3)), ("note", .text(note.4)),
                ])
        }
    }
}
