public import Units

/// A production line.
public struct Line: Identified {
    public var id: String
    public var name: String
    public var department: String?

    public init(id: String, name: String, department: String? = nil) {
        self.id = id
        self.name = name
        self.department = department
    }

    public init(unlisted id: String) { self.init(id: id, name: id) }
}

/// A machine, which may belong to a line and to a group of like machines.
public struct Machine: Identified {
    public var id: String
    public var name: String
    public var group: String?
    public var line: Reference<Line>?

    public init(id: String, name: String, group: String? = nil, line: Reference<Line>? = nil) {
        self.id = id
        self.name = name
        self.group = group
        self.line = line
    }

    public init(unlisted id: String) { self.init(id: id, name: id) }
}

/// A person on the payroll.
public struct Employee: Identified {
    public var id: String
    public var name: String
    public var skill: String?
    public var line: Reference<Line>?
    public var isFloatingPool: Bool

    public init(
        id: String, name: String, skill: String? = nil, line: Reference<Line>? = nil,
        isFloatingPool: Bool = false
    ) {
        self.id = id
        self.name = name
        self.skill = skill
        self.line = line
        self.isFloatingPool = isFloatingPool
    }

    public init(unlisted id: String) { self.init(id: id, name: id) }
}

/// A floating-pool person lent to a line for some days.
public struct FloatingAssignment: Sendable {
    public var employee: Reference<Employee>
    public var from: Day
    /// The last day; `nil` = until further notice.
    public var to: Day?
    public var line: Reference<Line>?
    /// `nil` = every shift.
    public var shift: Reference<Shift>?

    public init(
        employee: Reference<Employee>, from: Day, to: Day?, line: Reference<Line>?,
        shift: Reference<Shift>?
    ) {
        self.employee = employee
        self.from = from
        self.to = to
        self.line = line
        self.shift = shift
    }
}

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

/// A product: style, part number, model. Its standards are per unit.
public struct Product: Identified {
    public var id: String
    public var name: String
    /// The family that standards are pooled over.
    public var style: String?
    /// SAM: labour minutes.
    public var standardMinutes: Minutes?
    /// PRI: line (bottleneck) seconds.
    public var idealCycleSeconds: Double?
    public var opportunities: Double?

    public init(
        id: String, name: String, style: String? = nil, standardMinutes: Minutes? = nil,
        idealCycleSeconds: Double? = nil, opportunities: Double? = nil
    ) {
        self.id = id
        self.name = name
        self.style = style
        self.standardMinutes = standardMinutes
        self.idealCycleSeconds = idealCycleSeconds
        self.opportunities = opportunities
    }

    public init(unlisted id: String) { self.init(id: id, name: id) }
}

/// One step of a product's routing.
public struct RoutingOperation: Sendable {
    public var product: Reference<Product>
    public var step: Int
    public var name: String

    public init(product: Reference<Product>, step: Int, name: String) {
        self.product = product
        self.step = step
        self.name = name
    }
}
