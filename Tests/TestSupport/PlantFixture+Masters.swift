public import Plant
import Units

/// Rows that describe the plant and its orders. Masters go before the facts that name them: a fact
/// adds an unlisted row for an id that it does not find.
extension PlantFixture {
    public mutating func line(_ line: Line) {
        records.lines = Directory(records.lines.rows + [line])
    }

    public mutating func machine(_ machine: Machine) {
        records.machines = Directory(records.machines.rows + [machine])
    }

    public mutating func product(_ product: Product) {
        records.products = Directory(records.products.rows + [product])
    }

    public mutating func employee(
        _ id: String, line: String? = nil, skill: String? = nil, department: String? = nil,
        labor: Employee.LaborClass = .direct, hired: String? = nil, left: String? = nil,
        hourlyCost: Double? = nil
    ) {
        let line = line.map { records.lines.intern($0) }
        records.employees = Directory(
            records.employees.rows + [
                Employee(
                    id: id, name: id, skill: skill, line: line, department: department,
                    laborClass: labor, hiredOn: hired.map(Self.day), leftOn: left.map(Self.day),
                    hourlyCost: hourlyCost)
            ])
    }

    /// One more step of a product's routing, 10 after its last; minutes per unit.
    public mutating func operation(
        _ product: String, _ name: String = "step", minutes: Double? = nil, setup: Double? = nil,
        machine: Double? = nil, manual: Double? = nil,
        value: RoutingOperation.ValueClass? = nil, group: String? = nil
    ) {
        let product = records.products.intern(product)
        let last = records.routing.filter { $0.product == product }.map(\.step).max() ?? 0
        records.routing.append(
            RoutingOperation(
                product: product, step: last + 10, name: name, operationID: name,
                machineGroup: group, standardMinutes: minutes.map(Minutes.init),
                setupMinutes: setup.map(Minutes.init), machineMinutes: machine.map(Minutes.init),
                manualMinutes: manual.map(Minutes.init), valueClass: value))
    }

    public mutating func salesOrder(
        _ id: String, customer: String? = nil, received: String? = nil, requested: String? = nil,
        promised: String? = nil, status: String = "OPEN"
    ) {
        let customer = customer.map { records.customers.intern($0) }
        records.salesOrders = Directory(
            records.salesOrders.rows + [
                SalesOrder(
                    id: id, customer: customer, requestedDay: requested.map(Self.day),
                    promisedDay: promised.map(Self.day), receivedAt: received.map(Self.time),
                    status: status)
            ])
    }

    /// One more line of a sales order, numbered from 1.
    public mutating func salesOrderLine(
        _ order: String, product: String, quantity: Int, planned: String? = nil
    ) {
        let order = records.salesOrders.intern(order)
        records.salesOrderLines.append(
            SalesOrderLine(
                order: order,
                lineNumber: records.salesOrderLines.count { $0.order == order } + 1,
                product: records.products.intern(product), quantity: quantity,
                plannedAt: planned.map(Self.time)))
    }

    public mutating func event(
        _ order: String, at: String, from: WorkOrder.Status? = nil, to: WorkOrder.Status,
        machine: String? = nil, employee: String? = nil, good: Int? = nil, scrapped: Int? = nil,
        reason: String? = nil
    ) {
        records.workOrderEvents.append(
            WorkOrderEvent(
                order: records.workOrders.intern(order), at: Self.time(at), to: to, from: from,
                machine: machine.map { records.machines.intern($0) },
                employee: employee.map { records.employees.intern($0) }, good: good,
                scrapped: scrapped, reason: reason))
    }

    public mutating func hold(
        _ order: String, from: String, to: String? = nil, status: Hold.Status = .onHold,
        category: String? = nil, reason: String = "QUALITY", expected: String? = nil
    ) {
        records.holds.append(
            Hold(
                id: "H\(records.holds.count + 1)", order: records.workOrders.intern(order),
                status: status, category: category, reason: reason, heldAt: Self.time(from),
                resumedAt: to.map(Self.time), expectedResolutionAt: expected.map(Self.time)))
    }

    public mutating func billOfMaterials(
        _ id: String, of parent: String, revision: String = "1.0", active: Bool = true,
        released: String? = nil
    ) {
        records.billsOfMaterials = Directory(
            records.billsOfMaterials.rows + [
                BillOfMaterials(
                    id: id, parentItem: parent, revision: revision, isActive: active,
                    releasedAt: released.map(Self.time))
            ])
    }

    public mutating func spool(
        _ id: String, material: String = "PLA", initial: Double = 1000, current: Double? = nil,
        price: Double? = nil
    ) {
        records.spools = Directory(
            records.spools.rows + [
                Spool(
                    id: id, material: material, initialWeightGrams: initial,
                    currentWeightGrams: current ?? initial, purchasePrice: price)
            ])
    }
}
