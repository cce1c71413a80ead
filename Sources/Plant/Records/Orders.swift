public import Units

/// A production order.
public struct WorkOrder: Identified {
    public enum Status: String, Sendable, CaseIterable {
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

        /// No step leads on from here.
        public var isFinal: Bool {
            switch self {
            case .closed, .rejected, .cancelled: true
            case .received, .released, .inProgress, .onHold, .demoted, .completed, .shipped: false
            }
        }

        /// Work on it is still to come or under way.
        public var isOpen: Bool {
            switch self {
            case .received, .released, .inProgress, .onHold, .demoted: true
            case .completed, .shipped, .closed, .rejected, .cancelled: false
            }
        }
    }

    /// Ascending.
    public enum Priority: String, Sendable, CaseIterable, Comparable {
        case low = "LOW"
        case normal = "NORMAL"
        case high = "HIGH"
        case urgent = "URGENT"

        private var order: Int {
            switch self {
            case .low: 0
            case .normal: 1
            case .high: 2
            case .urgent: 3
            }
        }
        public static func < (lhs: Priority, rhs: Priority) -> Bool { lhs.order < rhs.order }
    }

    /// Whether the plant accepts the reason for a delay.
    public enum DelayClass: String, Sendable, CaseIterable {
        case justified = "JUSTIFIED"
        case unjustified = "UNJUSTIFIED"
    }

    public var id: String
    public var salesOrder: Reference<SalesOrder>?
    /// `nil` only for an order that facts mention and no row describes.
    public var product: Reference<Product>?
    public var quantity: Int
    public var status: Status
    public var line: Reference<Line>?
    public var machine: Reference<Machine>?
    public var standardMinutes: Minutes?
    public var idealCycleSeconds: Double?
    public var receivedAt: LocalTime?
    public var releasedAt: LocalTime?
    public var plannedStartAt: LocalTime?
    public var plannedEndAt: LocalTime?
    public var startedAt: LocalTime?
    public var completedAt: LocalTime?
    public var promisedDay: Day?
    public var shippedAt: LocalTime?
    public var closedAt: LocalTime?
    public var completedQuantity: Int
    public var scrappedQuantity: Int
    public var shippedQuantity: Int
    /// Which line of the sales order it fulfils.
    public var salesOrderLineNumber: Int?
    public var billOfMaterials: Reference<BillOfMaterials>?
    public var operatorEmployee: Reference<Employee>?
    public var priority: Priority
    /// The status to which an order on hold returns.
    public var previousStatus: Status?
    /// `nil` = the order is not late, or nobody classed the delay.
    public var delayClass: DelayClass?
    public var delayReason: String?

    public init(
        id: String, salesOrder: Reference<SalesOrder>? = nil, product: Reference<Product>? = nil,
        quantity: Int = 0, status: Status = .received, line: Reference<Line>? = nil,
        machine: Reference<Machine>? = nil, standardMinutes: Minutes? = nil,
        idealCycleSeconds: Double? = nil, receivedAt: LocalTime? = nil,
        releasedAt: LocalTime? = nil, plannedStartAt: LocalTime? = nil,
        plannedEndAt: LocalTime? = nil, startedAt: LocalTime? = nil,
        completedAt: LocalTime? = nil, promisedDay: Day? = nil, shippedAt: LocalTime? = nil,
        closedAt: LocalTime? = nil, completedQuantity: Int = 0, scrappedQuantity: Int = 0,
        shippedQuantity: Int = 0, salesOrderLineNumber: Int? = nil,
        billOfMaterials: Reference<BillOfMaterials>? = nil,
        operatorEmployee: Reference<Employee>? = nil, priority: Priority = .normal,
        previousStatus: Status? = nil, delayClass: DelayClass? = nil, delayReason: String? = nil
    ) {
        self.id = id
        self.salesOrder = salesOrder
        self.product = product
        self.quantity = quantity
        self.status = status
        self.line = line
        self.machine = machine
        self.standardMinutes = standardMinutes
        self.idealCycleSeconds = idealCycleSeconds
        self.receivedAt = receivedAt
        self.releasedAt = releasedAt
        self.plannedStartAt = plannedStartAt
        self.plannedEndAt = plannedEndAt
        self.startedAt = startedAt
        self.completedAt = completedAt
        self.promisedDay = promisedDay
        self.shippedAt = shippedAt
        self.closedAt = closedAt
        self.completedQuantity = completedQuantity
        self.scrappedQuantity = scrappedQuantity
        self.shippedQuantity = shippedQuantity
        self.salesOrderLineNumber = salesOrderLineNumber
        self.billOfMaterials = billOfMaterials
        self.operatorEmployee = operatorEmployee
        self.priority = priority
        self.previousStatus = previousStatus
        self.delayClass = delayClass
        self.delayReason = delayReason
    }

    public init(unlisted id: String) { self.init(id: id, product: nil) }
}

/// One change in the life of a work order.
public struct WorkOrderEvent: Sendable {
    public var order: Reference<WorkOrder>
    public var at: LocalTime
    public var to: WorkOrder.Status
    /// `nil` for the first change, and where nobody recorded it.
    public var from: WorkOrder.Status?
    public var machine: Reference<Machine>?
    public var employee: Reference<Employee>?
    /// Good units reported with the change.
    public var good: Int?
    /// Units reported as scrapped with the change.
    public var scrapped: Int?
    public var reason: String?

    public init(
        order: Reference<WorkOrder>, at: LocalTime, to: WorkOrder.Status,
        from: WorkOrder.Status? = nil, machine: Reference<Machine>? = nil,
        employee: Reference<Employee>? = nil, good: Int? = nil, scrapped: Int? = nil,
        reason: String? = nil
    ) {
        self.order = order
        self.at = at
        self.to = to
        self.from = from
        self.machine = machine
        self.employee = employee
        self.good = good
        self.scrapped = scrapped
        self.reason = reason
    }
}

/// A stop put on a work order.
public struct Hold: Sendable {
    public enum Status: String, Sendable, CaseIterable {
        case pendingApproval = "PENDING_APPROVAL"
        case onHold = "ON_HOLD"
        case pendingResume = "PENDING_RESUME"
        case resumed = "RESUMED"
        case released = "RELEASED"
        case scrapped = "SCRAPPED"
        case cancelled = "CANCELLED"

        /// Whether the order really stood still: a hold that was only asked for, or called off, did not stop it.
        public var stopsTheClock: Bool {
            switch self {
            case .pendingApproval, .cancelled: false
            case .onHold, .pendingResume, .resumed, .released, .scrapped: true
            }
        }
    }

    public var id: String
    public var order: Reference<WorkOrder>
    public var status: Status
    public var category: String?
    public var reason: String
    public var heldAt: LocalTime
    public var resumedAt: LocalTime?
    public var jobID: String?
    /// When whoever put it on hold thought it would go on.
    public var expectedResolutionAt: LocalTime?
    public var notes: String?

    public init(
        id: String, order: Reference<WorkOrder>, status: Status, category: String? = nil,
        reason: String, heldAt: LocalTime, resumedAt: LocalTime? = nil,
        jobID: String? = nil, expectedResolutionAt: LocalTime? = nil, notes: String? = nil
    ) {
        self.id = id
        self.order = order
        self.status = status
        self.category = category
        self.reason = reason
        self.heldAt = heldAt
        self.resumedAt = resumedAt
        self.jobID = jobID
        self.expectedResolutionAt = expectedResolutionAt
        self.notes = notes
    }
}
