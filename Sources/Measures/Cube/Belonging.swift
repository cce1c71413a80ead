import Inference
import Plant

/// Whom a fact belongs to; what follows from these (a machine's group, a product's style, a person's skill)
/// is added by ``Members``.
struct Belonging {
    var shift: Reference<Shift>?
    var line: Reference<Line>?
    var machine: Reference<Machine>?
    var product: Reference<Product>?
    var employee: Reference<Employee>?
    var customer: Reference<Customer>?
}

extension PlantRecords {
    /// The customer whose sales order it is for.
    func customer(of order: WorkOrder) -> Reference<Customer>? {
        order.salesOrder.flatMap { salesOrders[$0].customer }
    }

    func customer(of order: Reference<WorkOrder>?) -> Reference<Customer>? {
        order.flatMap { workOrders.rows[$0.index].salesOrder }
            .flatMap { salesOrders.rows[$0.index].customer }
    }

    /// Whom the production entry at an index belongs to.
    func belonging(ofEntry index: Int) -> Belonging {
        Belonging(
            shift: entries[index].shift, line: line(ofEntry: index),
            machine: entries[index].machine, product: product(ofEntry: index),
            employee: entries[index].employee, customer: customer(of: entries[index].workOrder))
    }

    /// Whom an order belongs to.
    func belonging(of order: WorkOrder) -> Belonging {
        Belonging(
            line: line(of: order), machine: order.machine, product: order.product,
            customer: customer(of: order))
    }

    /// Whom an inspection belongs to: its machine is its order's.
    func belonging(of inspection: Inspection) -> Belonging {
        let order = inspection.workOrder.map { workOrders[$0] }
        return Belonging(
            shift: inspection.shift, line: inspection.line, machine: order?.machine,
            product: product(of: inspection), customer: order.flatMap { customer(of: $0) })
    }

    /// Whom a stop belongs to; its time may be shared by products, its row is not.
    func belonging(of stop: Downtime) -> Belonging {
        Belonging(shift: stop.shift, line: line(of: stop), machine: stop.machine)
    }
}

extension ResourceCell {
    /// Whom a cell belongs to as a whole.
    var belonging: Belonging {
        Belonging(shift: place.shift, line: line, machine: place.resource.machine)
    }
}
