public import Units

/// A quality inspection of some units at one stage.
public struct Inspection: Sendable {
    /// In the order in which a unit meets them.
    public enum Stage: String, Sendable, CaseIterable, Comparable {
        case incoming = "INCOMING"
        case inProcess = "IN_PROCESS"
        case final = "FINAL"

        private var order: Int {
            switch self {
            case .incoming: 0
            case .inProcess: 1
            case .final: 2
            }
        }
        public static func < (lhs: Stage, rhs: Stage) -> Bool { lhs.order < rhs.order }
    }

    public var id: String
    public var workOrder: Reference<WorkOrder>?
    /// The row's own product; else its work order's counts.
    public var product: Reference<Product>?
    public var day: Day
    public var shift: Reference<Shift>
    public var line: Reference<Line>?
    public var stage: Stage
    public var step: Int?
    public var inspected: Int
    /// Passed first time: no rework, no repair.
    public var passed: Int
    public var defective: Int
    public var defects: Int?
    public var scrapped: Int?
    public var reworked: Int?
    public var repaired: Int?
    public var jobID: String?
    public var inspectorID: String?

    public init(
        id: String, workOrder: Reference<WorkOrder>? = nil, product: Reference<Product>? = nil,
        day: Day, shift: Reference<Shift>, line: Reference<Line>? = nil, stage: Stage,
        step: Int? = nil, inspected: Int, passed: Int, defective: Int = 0, defects: Int? = nil,
        scrapped: Int? = nil, reworked: Int? = nil, repaired: Int? = nil, jobID: String? = nil,
        inspectorID: String? = nil
    ) {
        self.id = id
        self.workOrder = workOrder
        self.product = product
        self.day = day
        self.shift = shift
        self.line = line
        self.stage = stage
        self.step = step
        self.inspected = inspected
        self.passed = passed
        self.defective = defective
        self.defects = defects
        self.scrapped = scrapped
        self.reworked = reworked
        self.repaired = repaired
        self.jobID = jobID
        self.inspectorID = inspectorID
    }
}

/// One kind of defect that an inspection found.
public struct Defect: Sendable {
    /// Ascending.
    public enum Severity: String, Sendable, CaseIterable, Comparable {
        case minor = "MINOR"
        case major = "MAJOR"
        case critical = "CRITICAL"

        private var order: Int {
            switch self {
            case .minor: 0
            case .major: 1
            case .critical: 2
            }
        }
        public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.order < rhs.order }
    }

    public var id: String
    /// Of an ``Inspection`` among the records.
    public var inspectionID: String
    /// The plant's word for what is wrong.
    public var type: String
    public var category: String?
    public var severity: Severity?
    /// Where on the unit.
    public var location: String?
    /// How many times it was found.
    public var count: Int

    public init(
        id: String, inspectionID: String, type: String, category: String? = nil,
        severity: Severity? = nil, location: String? = nil, count: Int = 1
    ) {
        self.id = id
        self.inspectionID = inspectionID
        self.type = type
        self.category = category
        self.severity = severity
        self.location = location
        self.count = count
    }
}

/// One measured value of a product's characteristic, for process capability.
public struct ProcessMeasurement: Sendable {
    public var id: String
    public var product: Reference<Product>
    /// What was measured: a length, a weight.
    public var characteristic: String
    public var measuredAt: LocalTime
    /// Pieces measured together share one; `nil` = an individual value.
    public var subgroup: String?
    /// In `unit`, as the limits.
    public var value: Double
    /// LSL; `nil` = no limit on this side.
    public var lowerSpec: Double?
    /// USL; `nil` = no limit on this side.
    public var upperSpec: Double?
    public var unit: String?

    public init(
        id: String, product: Reference<Product>, characteristic: String, measuredAt: LocalTime,
        subgroup: String? = nil, value: Double, lowerSpec: Double? = nil, upperSpec: Double? = nil,
        unit: String? = nil
    ) {
        self.id = id
        self.product = product
        self.characteristic = characteristic
        self.measuredAt = measuredAt
        self.subgroup = subgroup
        self.value = value
        self.lowerSpec = lowerSpec
        self.upperSpec = upperSpec
        self.unit = unit
    }
}
