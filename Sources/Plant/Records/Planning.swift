public import Units

/// What an item is made of, in one revision.
public struct BillOfMaterials: Identified {
    public var id: String
    /// The item that is made; `nil` only where no row describes the bill.
    public var parentItem: String?
    public var revision: String
    public var isActive: Bool
    /// `nil` = not released.
    public var releasedAt: LocalTime?

    public init(
        id: String, parentItem: String? = nil, revision: String = "1.0", isActive: Bool = true,
        releasedAt: LocalTime? = nil
    ) {
        self.id = id
        self.parentItem = parentItem
        self.revision = revision
        self.isActive = isActive
        self.releasedAt = releasedAt
    }

    public init(unlisted id: String) { self.init(id: id) }
}

/// One item that a bill of materials calls for.
public struct BillComponent: Sendable, Equatable {
    public var bill: Reference<BillOfMaterials>
    /// The id of the item, as its stock has it.
    public var item: String
    public var description: String?
    /// Of one unit that is made, in `unit`; ≥ 0.
    public var quantityPer: Double
    public var unit: String
    /// What is needed beyond that because it is lost on the way, percent; ≥ 0.
    public var wastePercent: Double

    public init(
        bill: Reference<BillOfMaterials>, item: String, description: String? = nil,
        quantityPer: Double = 1, unit: String = "EA", wastePercent: Double = 0
    ) {
        self.bill = bill
        self.item = item
        self.description = description
        self.quantityPer = quantityPer
        self.unit = unit
        self.wastePercent = wastePercent
    }
}

/// The stock of one item at the end of a day. Quantities are in `unit`.
public struct StockSnapshot: Sendable {
    public var day: Day
    public var itemID: String
    public var onHand: Double
    /// Part of `onHand` that is promised to orders.
    public var allocated: Double
    /// Ordered and not received.
    public var onOrder: Double
    public var unit: String
    /// Of one `unit`, in the client's currency.
    public var unitCost: Double?
    public var safetyStock: Double?
    public var description: String?
    public var location: String?

    public init(
        day: Day, itemID: String, onHand: Double = 0, allocated: Double = 0, onOrder: Double = 0,
        unit: String = "EA", unitCost: Double? = nil, safetyStock: Double? = nil,
        description: String? = nil, location: String? = nil
    ) {
        self.day = day
        self.itemID = itemID
        self.onHand = onHand
        self.allocated = allocated
        self.onOrder = onOrder
        self.unit = unit
        self.unitCost = unitCost
        self.safetyStock = safetyStock
        self.description = description
        self.location = location
    }
}

/// A plan of which orders run on which days.
public struct ProductionSchedule: Identified {
    /// In the order of a schedule's life.
    public enum Status: String, Sendable, CaseIterable {
        case draft = "DRAFT"
        case committed = "COMMITTED"
        case active = "ACTIVE"
        case completed = "COMPLETED"
        case cancelled = "CANCELLED"
    }

    public var id: String
    public var name: String
    public var status: Status
    /// The days it plans; `nil` only where rows mention it and no row describes it.
    public var period: ClosedRange<Day>?
    public var committedAt: LocalTime?
    public var committedBy: String?

    public init(
        id: String, name: String, status: Status = .draft, period: ClosedRange<Day>? = nil,
        committedAt: LocalTime? = nil, committedBy: String? = nil
    ) {
        self.id = id
        self.name = name
        self.status = status
        self.period = period
        self.committedAt = committedAt
        self.committedBy = committedBy
    }

    public init(unlisted id: String) { self.init(id: id, name: id) }
}

/// One order on one day of a schedule. Its day may lie ahead.
public struct ScheduleRow: Sendable {
    public var schedule: Reference<ProductionSchedule>
    /// Numbered within the schedule.
    public var rowNumber: Int
    /// The planned order's id.
    public var orderID: String
    public var line: Reference<Line>?
    public var day: Day
    public var product: Reference<Product>
    /// Units, > 0.
    public var quantity: Int
    public var completedQuantity: Int
    /// The place in the queue of its line and day.
    public var sequence: Int

    public init(
        schedule: Reference<ProductionSchedule>, rowNumber: Int, orderID: String,
        line: Reference<Line>? = nil, day: Day, product: Reference<Product>, quantity: Int,
        completedQuantity: Int = 0, sequence: Int = 1
    ) {
        self.schedule = schedule
        self.rowNumber = rowNumber
        self.orderID = orderID
        self.line = line
        self.day = day
        self.product = product
        self.quantity = quantity
        self.completedQuantity = completedQuantity
        self.sequence = sequence
    }
}

/// A prediction made elsewhere, to be scored against what came.
public struct LoggedForecast: Sendable {
    /// What is predicted.
    public enum Kind: String, Sendable, CaseIterable {
        case demand = "DEMAND"
        case bottleneck = "BOTTLENECK"
    }

    public var madeOn: Day
    public var forDay: Day
    public var kind: Kind
    /// What it is about: a product of a demand, a resource of a bottleneck.
    public var subject: String
    /// Units of a demand; a bottleneck may have none.
    public var value: Double?

    public init(madeOn: Day, forDay: Day, kind: Kind, subject: String, value: Double? = nil) {
        self.madeOn = madeOn
        self.forDay = forDay
        self.kind = kind
        self.subject = subject
        self.value = value
    }
}
