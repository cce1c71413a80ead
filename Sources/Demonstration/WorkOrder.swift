import Store
import Units

/// A work order and its life so far.
struct WorkOrder {
    enum Status: String {
        case received = "RECEIVED"
        case released = "RELEASED"
        case inProgress = "IN_PROGRESS"
        case onHold = "ON_HOLD"
        case demoted = "DEMOTED"
        case completed = "COMPLETED"
        case shipped = "SHIPPED"
        case closed = "CLOSED"
        case rejected = "REJECTED"
        case cancelled = "CANCELLED"
    }

    enum Priority: String {
        case low = "LOW"
        case normal = "NORMAL"
        case high = "HIGH"
        case urgent = "URGENT"
    }

    /// What will come over an order while it is worked on.
    enum Fate {
        case none
        /// Stopped when that many good units are made, for so many days; scrapped in the end or not.
        case hold(at: Int, days: Double, scrapped: Bool)
        /// Put aside at that quantity and not taken up again: in progress on paper only.
        case forgotten(at: Int)
    }

    struct Event: Record {
        var order: String
        var seq: Int
        var at: LocalTime
        var from: Status?
        var to: Status
        var machine: String?
        var employee: String?
        var good: Int?
        var scrapped: Int?
        var reason: String?

        static let table = "work_order_event"
        static let columns = [
            "work_order_id", "seq", "at", "from_status", "to_status", "machine_id", "employee_id",
            "good_quantity", "scrapped_quantity", "reason",
        ]
        func cells(of client: CellValue) -> [CellValue] {
            [
                client, .text(order), .integer(seq), CellValue(at), CellValue(from?.rawValue),
                .text(to.rawValue), CellValue(machine), CellValue(employee), CellValue(good),
                CellValue(scrapped), CellValue(reason),
            ]
        }
    }

    var id: String
    var product: Int
    var resource: Int
    var line: String
    var machine: String?
    var operatorID: String?
    var quantity: Int
    var bomID: String?
    var priority = Priority.normal
    var standardMinutes: Double?
    var cycleSeconds: Double?
    /// Position of its sales order in the book, and the line there.
    var salesOrder: (index: Int, line: Int)?
    var fate = Fate.none

    private(set) var status = Status.received
    private(set) var previousStatus: Status?
    private(set) var events: [Event] = []
    var receivedAt: LocalTime
    var releasedAt: LocalTime?
    var plannedStart: LocalTime?
    var plannedEnd: LocalTime?
    var startedAt: LocalTime?
    var completedAt: LocalTime?
    var shippedAt: LocalTime?
    var closedAt: LocalTime?
    /// What was promised, whether or not the order itself says so.
    var promise: Day?
    var recordsPromise = true
    var good = 0
    var scrapped = 0
    /// Quantity that counts as complete: all of it, or a little less when the plant lets it go short.
    var enough: Int
    var shippedQuantity = 0
    var delayClass: String?
    var delayReason: String?
    /// Hours of labour that its entries took.
    var labourHours = 0.0
    /// Hours that its entries ran.
    var runHours = 0.0
    /// Good units by production day, in order.
    private(set) var made: [(day: Day, good: Int)] = []
    /// The shift that last worked on it.
    private(set) var shiftID: String?
    /// Good units thrown away by decision, after they were made.
    private(set) var condemned = 0

    init(
        id: String, product: Int, resource: Int, line: String, machine: String?, quantity: Int,
        receivedAt: LocalTime
    ) {
        self.id = id
        self.product = product
        self.resource = resource
        self.line = line
        self.machine = machine
        self.quantity = quantity
        self.receivedAt = receivedAt
        enough = quantity
        events.append(Event(order: id, seq: 1, at: receivedAt, from: nil, to: .received))
    }

    /// The id of the job for an operation of its routing.
    func jobID(step: Int) -> String { "\(id)-\(step)" }

    /// Books what one entry made.
    mutating func book(_ account: Clerk.Account, good units: Int, in slot: Slot) {
        good += units
        scrapped += account.scrapped
        labourHours += account.labour
        runHours += account.run
        shiftID = slot.shiftID
        if made.last?.day == slot.day {
            made[made.count - 1].good += units
        } else {
            made.append((slot.day, units))
        }
    }

    /// Throws away what was made so far.
    mutating func condemn() {
        condemned = good
        scrapped += good
        good = 0
    }

    /// Takes the step to `next` and stamps it.
    mutating func step(
        to next: Status, at moment: LocalTime, by employee: String? = nil, reason: String? = nil
    ) {
        let isFinished = next == .completed
        events.append(
            Event(
                order: id, seq: events.count + 1, at: moment, from: status, to: next,
                machine: next == .inProgress || isFinished ? machine : nil, employee: employee,
                good: isFinished ? good : nil, scrapped: isFinished ? scrapped : nil, reason: reason
            ))
        previousStatus = status
        status = next
        switch next {
        case .released: releasedAt = releasedAt ?? moment
        case .inProgress: startedAt = startedAt ?? moment
        case .completed: completedAt = moment
        case .shipped: shippedAt = moment
        case .closed: closedAt = moment
        case .received, .onHold, .demoted, .rejected, .cancelled: break
        }
    }
}

/// How the database keeps a work order.
struct WorkOrderRow: Record {
    var order: WorkOrder
    var productID: String

    static let table = "work_order"
    static let columns = [
        "work_order_id", "sales_order_id", "sales_order_line_no", "bom_id", "product_id",
        "quantity", "status",
        "previous_status", "priority", "line_id", "machine_id", "operator_id", "standard_minutes",
        "ideal_cycle_seconds", "received_at", "released_at", "planned_start_at", "planned_end_at",
        "started_at", "completed_at", "promised_day", "shipped_at", "closed_at",
        "completed_quantity", "scrapped_quantity", "shipped_quantity", "delay_class",
        "delay_reason",
    ]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, .text(order.id),
            CellValue(order.salesOrder.map { SalesOrder.id(at: $0.index) }),
            CellValue(order.salesOrder?.line), CellValue(order.bomID), .text(productID),
            .integer(order.quantity),
            .text(order.status.rawValue), CellValue(order.previousStatus?.rawValue),
            .text(order.priority.rawValue), .text(order.line), CellValue(order.machine),
            CellValue(order.operatorID), CellValue(order.standardMinutes),
            CellValue(order.cycleSeconds), CellValue(order.receivedAt),
            CellValue(order.releasedAt), CellValue(order.plannedStart),
            CellValue(order.plannedEnd), CellValue(order.startedAt), CellValue(order.completedAt),
            CellValue(order.recordsPromise ? order.promise : nil), CellValue(order.shippedAt),
            CellValue(order.closedAt), .integer(order.good), .integer(order.scrapped),
            .integer(order.shippedQuantity), CellValue(order.delayClass),
            CellValue(order.delayReason),
        ]
    }
}
