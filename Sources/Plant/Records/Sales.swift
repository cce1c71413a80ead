public import Units

/// A customer of the client.
public struct Customer: Identified {
    public var id: String
    public var name: String

    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }

    public init(unlisted id: String) { self.init(id: id, name: id) }
}

/// What a customer ordered.
public struct SalesOrder: Identified {
    public var id: String
    public var customer: Reference<Customer>?
    public var requestedDay: Day?
    public var promisedDay: Day?
    /// `nil` only for an order that other rows mention and no row describes.
    public var receivedAt: LocalTime?
    /// The plant's own word; `OPEN` unless it wrote another.
    public var status: String

    public init(
        id: String, customer: Reference<Customer>? = nil, requestedDay: Day? = nil,
        promisedDay: Day? = nil, receivedAt: LocalTime? = nil, status: String = "OPEN"
    ) {
        self.id = id
        self.customer = customer
        self.requestedDay = requestedDay
        self.promisedDay = promisedDay
        self.receivedAt = receivedAt
        self.status = status
    }

    public init(unlisted id: String) { self.init(id: id) }
}

/// One product of a sales order.
public struct SalesOrderLine: Sendable {
    public var order: Reference<SalesOrder>
    /// Numbered within the order.
    public var lineNumber: Int
    public var product: Reference<Product>
    /// Units, > 0.
    public var quantity: Int
    /// When planning finished it; `nil` = not planned yet.
    public var plannedAt: LocalTime?

    public init(
        order: Reference<SalesOrder>, lineNumber: Int, product: Reference<Product>, quantity: Int,
        plannedAt: LocalTime? = nil
    ) {
        self.order = order
        self.lineNumber = lineNumber
        self.product = product
        self.quantity = quantity
        self.plannedAt = plannedAt
    }
}

/// What a customer said of the plant's service on a day.
public struct SurveyScore: Sendable {
    public var customer: Reference<Customer>
    public var day: Day
    /// 0–100, 100 is delighted.
    public var score: Double

    public init(customer: Reference<Customer>, day: Day, score: Double) {
        self.customer = customer
        self.day = day
        self.score = score
    }
}
