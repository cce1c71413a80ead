public import Units

/// What a customer ordered.
public struct SalesOrder: Identified {
    public var id: String
    public var customer: Reference<Customer>?
    public var requestedDay: Day?
    public var promisedDay: Day?

    public init(
        id: String, customer: Reference<Customer>? = nil, requestedDay: Day? = nil,
        promisedDay: Day? = nil
    ) {
        self.id = id
        self.customer = customer
        self.requestedDay = requestedDay
        self.promisedDay = promisedDay
    }

    public init(unlisted id: String) { self.init(id: id) }
}

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

    public init(
        id: String, salesOrder: Reference<SalesOrder>? = nil, product: Reference<Product>? = nil,
        quantity: Int = 0, status: Status = .received, line: Reference<Line>? = nil,
        machine: Reference<Machine>? = nil, standardMinutes: Minutes? = nil,
        idealCycleSeconds: Double? = nil, receivedAt: LocalTime? = nil,
        releasedAt: LocalTime? = nil, plannedStartAt: LocalTime? = nil,
        plannedEndAt: LocalTime? = nil, startedAt: LocalTime? = nil,
        completedAt: LocalTime? = nil, promisedDay: Day? = nil, shippedAt: LocalTime? = nil,
        closedAt: LocalTime? = nil, completedQuantity: Int = 0, scrappedQuantity: Int = 0,
        shippedQuantity: Int = 0
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
    }

    public init(unlisted id: String) { self.init(id: id, product: nil) }
}

/// One change in the life of a work order.
public struct WorkOrderEvent: Sendable {
    public var order: Reference<WorkOrder>
    public var at: LocalTime
    public var to: WorkOrder.Status

    public init(order: Reference<WorkOrder>, at: LocalTime, to: WorkOrder.Status) {
        self.order = order
        self.at = at
        self.to = to
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

    public init(
        id: String, order: Reference<WorkOrder>, status: Status, category: String? = nil,
        reason: String, heldAt: LocalTime, resumedAt: LocalTime? = nil
    ) {
        self.id = id
        self.order = order
        self.status = status
        self.category = category
        self.reason = reason
        self.heldAt = heldAt
        self.resumedAt = resumedAt
    }
}
