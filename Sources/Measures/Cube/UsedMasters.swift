import Plant

/// Which rows of the master tables any record mentions. A list of parts or people is often many times longer
/// than what a plant works with: what nobody used has no numbers, and must cost none.
///
/// A machine or a person at work uses its line, the routing of what is made its machine groups. What masters say of
/// one another otherwise uses nothing.
struct UsedMasters {
    /// By reference.
    private(set) var shifts: [Bool]
    private(set) var lines: [Bool]
    private(set) var machines: [Bool]
    private(set) var products: [Bool]
    private(set) var employees: [Bool]
    private(set) var customers: [Bool]

    init(_ plant: PlantRecords) {
        shifts = [Bool](repeating: false, count: plant.shifts.count)
        lines = [Bool](repeating: false, count: plant.lines.count)
        machines = [Bool](repeating: false, count: plant.machines.count)
        products = [Bool](repeating: false, count: plant.products.count)
        employees = [Bool](repeating: false, count: plant.employees.count)
        customers = [Bool](repeating: false, count: plant.customers.count)
        addFloor(plant)
        addPeople(plant)
        addOrders(plant)
        addPlans(plant)
        addRest(plant)
        for (machine, isUsed) in zip(plant.machines.rows, machines) where isUsed {
            add(line: machine.line)
        }
        for (employee, isUsed) in zip(plant.employees.rows, employees) where isUsed {
            add(line: employee.line)
        }
    }

    /// By machine: whether the group it belongs to is used, by a machine or by the routing of a product.
    func machineGroups(of plant: PlantRecords) -> [Bool] {
        let routed = Set(
            plant.routing.lazy.filter { products[$0.product.index] }.compactMap(\.machineGroup))
        return zip(plant.machines.rows, machines).map { machine, isUsed in
            isUsed || machine.group.map(routed.contains) ?? false
        }
    }

    private mutating func add(
        shift: Reference<Shift>? = nil, line: Reference<Line>? = nil,
        machine: Reference<Machine>? = nil, product: Reference<Product>? = nil,
        employee: Reference<Employee>? = nil, customer: Reference<Customer>? = nil
    ) {
        if let shift { shifts[shift.index] = true }
        if let line { lines[line.index] = true }
        if let machine { machines[machine.index] = true }
        if let product { products[product.index] = true }
        if let employee { employees[employee.index] = true }
        if let customer { customers[customer.index] = true }
    }

    private mutating func addFloor(_ plant: PlantRecords) {
        for row in plant.calendar { add(shift: row.shift) }
        for index in plant.entries.indices {
            add(
                shift: plant.entries[index].shift, line: plant.entries[index].line,
                machine: plant.entries[index].machine, product: plant.entries[index].product,
                employee: plant.entries[index].employee)
        }
        for row in plant.downtimes { add(shift: row.shift, line: row.line, machine: row.machine) }
        for row in plant.inspections {
            add(shift: row.shift, line: row.line, product: row.product)
        }
        for row in plant.processMeasurements { add(product: row.product) }
        for row in plant.maintenance { add(machine: row.machine) }
    }

    private mutating func addPeople(_ plant: PlantRecords) {
        for row in plant.attendance {
            add(shift: row.shift, line: row.line, employee: row.employee)
            add(employee: row.coveredBy)
        }
        for row in plant.floating { add(shift: row.shift, line: row.line, employee: row.employee) }
        for row in plant.training { add(employee: row.employee) }
        for row in plant.jobs { add(shift: row.shift, employee: row.employee) }
    }

    private mutating func addOrders(_ plant: PlantRecords) {
        for row in plant.salesOrders.rows { add(customer: row.customer) }
        for row in plant.salesOrderLines { add(product: row.product) }
        for row in plant.workOrders.rows {
            add(
                line: row.line, machine: row.machine, product: row.product,
                employee: row.operatorEmployee)
        }
        for row in plant.workOrderEvents { add(machine: row.machine, employee: row.employee) }
        for row in plant.surveys { add(customer: row.customer) }
    }

    private mutating func addPlans(_ plant: PlantRecords) {
        for row in plant.scheduleRows { add(line: row.line, product: row.product) }
        for row in plant.stock { add(product: plant.products.find(row.itemID)) }
    }

    private mutating func addRest(_ plant: PlantRecords) {
        for row in plant.costs { add(line: row.line, machine: row.machine, product: row.product) }
        for run in plant.productionRuns {
            add(machine: plant.printer(of: run))
            for item in run.items { add(product: item.product) }
        }
    }
}
