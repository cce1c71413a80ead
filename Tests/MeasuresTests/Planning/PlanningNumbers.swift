import Measures
import Plant
import TestSupport
import Testing
import Units

/// Numbers of one measured plant, for tests that work them by hand.
struct PlanningNumbers {
    let measured: Measurements

    /// Wednesday.
    static let day = "2026-11-18"

    init(_ plant: PlantFixture) { measured = plant.measure(Self.day) }

    func measurement(
        _ id: String, _ window: Window = .week, _ dimension: Dimension? = nil,
        _ member: String = ""
    ) -> Measurement? {
        guard let dimension else { return measured[id]?[window] }
        return measured[id]?.slices.first { $0.dimension == dimension && $0.member == member }?
            .windows[window]
    }

    func value(
        _ id: String, _ window: Window = .week, _ dimension: Dimension? = nil,
        _ member: String = ""
    ) -> Double? {
        measurement(id, window, dimension, member)?.value
    }

    func status(_ id: String, _ window: Window = .week) -> ObservationStatus? {
        measured[id]?[window].status
    }

    func onDay(_ id: String, _ day: String) -> Double? {
        measured[id]?.trend.first { $0.day == PlantFixture.day(day) }?.value
    }

    func row(_ id: String, _ key: String, _ window: Window = .week) -> TableRow? {
        measured[id]?.rows[window]?.first { $0.key.text == key }
    }
}

/// To 1e-9 of the larger one.
func isNear(_ found: Double?, _ expected: Double) -> Bool {
    guard let found else { return false }
    return abs(found - expected) <= 1e-9 * max(1, abs(found), abs(expected))
}

extension PlantFixture {
    /// An order of which only what matters is said.
    mutating func workOrder(
        _ id: String, sale: String? = nil, line number: Int? = nil, product: String? = nil,
        quantity: Int = 0, bill: String? = nil, _ status: WorkOrder.Status = .released,
        on line: String? = nil, machine: String? = nil, by employee: String? = nil,
        received: String? = nil, released: String? = nil, plan: (String, String?)? = nil,
        started: String? = nil, completed: String? = nil, promised: String? = nil,
        shipped: (String, Int)? = nil
    ) {
        order(
            WorkOrder(
                id: id, salesOrder: sale.map { records.salesOrders.intern($0) },
                product: product.map { records.products.intern($0) }, quantity: quantity,
                status: status, line: line.map { records.lines.intern($0) },
                machine: machine.map { records.machines.intern($0) },
                receivedAt: received.map(Self.time), releasedAt: released.map(Self.time),
                plannedStartAt: plan.map { Self.time($0.0) },
                plannedEndAt: plan?.1.map(Self.time), startedAt: started.map(Self.time),
                completedAt: completed.map(Self.time), promisedDay: promised.map(Self.day),
                shippedAt: shipped.map { Self.time($0.0) }, shippedQuantity: shipped?.1 ?? 0,
                salesOrderLineNumber: number,
                billOfMaterials: bill.map { records.billsOfMaterials.intern($0) },
                operatorEmployee: employee.map { records.employees.intern($0) }))
    }

    /// Units that an order's entry says were made.
    mutating func made(_ day: String, order: String, _ good: Int, defective: Int = 0) {
        records.entries.append(
            ProductionEntry(
                id: "E\(records.entries.count + 1)", day: Self.day(day),
                shift: records.shifts.intern("DAY"),
                workOrder: records.workOrders.intern(order), produced: good + defective,
                defective: defective))
    }
}
