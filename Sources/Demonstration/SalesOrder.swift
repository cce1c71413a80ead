import Store
import Units

/// What a customer asked for.
struct SalesOrder {
    struct Line {
        var product: Int
        var quantity: Int
        var plannedAt: LocalTime?
    }

    static func id(at position: Int) -> String { "SO-\(5_001 + position)" }

    var id: String
    var customer: Int
    var receivedAt: LocalTime
    var requestedDay: Day?
    var promisedDay: Day?
    var lines: [Line] = []
    /// Work orders not yet shipped or ended.
    var openWork = 0
}

struct SalesOrderRow: Record {
    var order: SalesOrder
    var customerID: String

    static let table = "sales_order"
    static let columns = [
        "sales_order_id", "customer_id", "received_at", "requested_day", "promised_day", "status",
    ]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, .text(order.id), .text(customerID), CellValue(order.receivedAt),
            CellValue(order.requestedDay), CellValue(order.promisedDay),
            .text(order.openWork > 0 ? "OPEN" : "CLOSED"),
        ]
    }
}

struct SalesOrderLineRow: Record {
    var order: String
    var number: Int
    var productID: String
    var line: SalesOrder.Line

    static let table = "sales_order_line"
    static let columns = ["sales_order_id", "line_no", "product_id", "quantity", "planned_at"]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, .text(order), .integer(number), .text(productID), .integer(line.quantity),
            CellValue(line.plannedAt),
        ]
    }
}

/// A stop of a work order by decision.
struct Hold: Record {
    enum Status: String, CaseIterable {
        case pendingApproval = "PENDING_APPROVAL"
        case onHold = "ON_HOLD"
        case pendingResume = "PENDING_RESUME"
        case resumed = "RESUMED"
        case released = "RELEASED"
        case scrapped = "SCRAPPED"
        case cancelled = "CANCELLED"
    }

    var id: String
    var order: String
    /// The operation that a quality decision is about.
    var job: String?
    var status: Status
    var category: String
    var reason: String
    var heldAt: LocalTime
    var resumedAt: LocalTime?
    var expectedAt: LocalTime?

    static let table = "hold"
    static let columns = [
        "hold_id", "work_order_id", "job_id", "status", "category", "reason", "held_at",
        "resumed_at",
        "expected_resolution_at",
    ]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, .text(id), .text(order), CellValue(job), .text(status.rawValue),
            .text(category), .text(reason), .text(heldAt.description), CellValue(resumedAt),
            CellValue(expectedAt),
        ]
    }
}
