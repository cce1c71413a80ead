import Measures
import Plant
import Units

// What belongs to a member of a dimension.
extension NaivePlant {
    /// Whom a row names, itself or through the rows that it points at.
    private struct Names {
        var day: Day?
        var shift: Reference<Shift>?
        var line: Reference<Line>?
        var machine: Reference<Machine>?
        var product: Reference<Product>?
        var employee: Reference<Employee>?
        var customer: Reference<Customer>?
    }

    private func matches(_ filter: Filter, _ names: Names) -> Bool {
        switch filter {
        case .everything: true
        case .shift(let shift): names.shift == shift
        case .line(let line): names.line == line
        case .machine(let machine): names.machine == machine
        case .product(let product): names.product == product
        case .machineGroup(let group):
            names.machine.flatMap { records.machines[$0].group } == group
        case .style(let style): names.product.flatMap { records.products[$0].style } == style
        case .employee(let employee): names.employee == employee
        case .skill(let skill): names.employee.flatMap { records.employees[$0].skill } == skill
        case .customer(let customer): names.customer == customer
        case .weekday(let weekday): names.day?.weekday == weekday
        }
    }

    private func customer(_ order: Reference<WorkOrder>?) -> Reference<Customer>? {
        guard let order, let sale = records.workOrders[order].salesOrder else { return nil }
        return records.salesOrders[sale].customer
    }

    func includes(_ filter: Filter, _ entry: ProductionEntry) -> Bool {
        matches(
            filter,
            Names(
                day: entry.day, shift: entry.shift, line: records.line(of: entry),
                machine: entry.machine, product: records.product(of: entry),
                employee: entry.employee, customer: customer(entry.workOrder)))
    }

    func includes(_ filter: Filter, _ row: Inspection) -> Bool {
        matches(
            filter,
            Names(
                day: row.day, shift: row.shift, line: row.line,
                machine: row.workOrder.flatMap { records.workOrders[$0].machine },
                product: records.product(of: row), customer: customer(row.workOrder)))
    }

    func includes(_ filter: Filter, _ reference: Reference<WorkOrder>) -> Bool {
        let order = records.workOrders[reference]
        return matches(
            filter,
            Names(
                line: records.line(of: order), machine: order.machine, product: order.product,
                customer: customer(reference)))
    }

    func includes(_ filter: Filter, _ row: Attendance) -> Bool {
        matches(
            filter,
            Names(day: row.day, shift: row.shift, line: row.line, employee: row.employee))
    }

    func includes(_ filter: Filter, _ row: Downtime) -> Bool {
        matches(
            filter,
            Names(
                day: row.day, shift: row.shift, line: records.line(of: row), machine: row.machine))
    }

    func includes(_ filter: Filter, _ row: CostEntry) -> Bool {
        let line = row.machine.flatMap { records.machines[$0].line }
        return matches(
            filter,
            Names(
                day: row.day, line: row.line ?? line, machine: row.machine, product: row.product))
    }

    func includes(_ filter: Filter, _ row: MaintenanceAction) -> Bool {
        matches(
            filter,
            Names(
                day: row.startedAt.day, line: records.machines[row.machine].line,
                machine: row.machine))
    }

    /// How much of a cell's time a filter takes: all, nothing, or the share of the entries in it.
    func part(_ filter: Filter, of cell: Cell) -> Double {
        switch filter {
        case .everything, .shift, .line, .machine, .machineGroup, .weekday:
            var machine: Reference<Machine>?
            if case .machine(let own) = cell.key.resource { machine = own }
            let names = Names(
                day: cell.key.day, shift: cell.key.shift, line: line(of: cell.key),
                machine: machine)
            return matches(filter, names) ? 1 : 0
        case .product, .style, .employee, .skill, .customer:
            return cell.entries.filter { includes(filter, records.entries[$0]) }
                .reduce(0) { $0 + (inputs[$1]?.share ?? 0) }
        }
    }
}
