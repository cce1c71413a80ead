public import Units

/// A person on the payroll.
public struct Employee: Identified {
    /// Whether the work goes into the product or around it.
    public enum LaborClass: String, Sendable, CaseIterable {
        case direct = "DIRECT"
        case indirect = "INDIRECT"
    }

    public var id: String
    public var name: String
    public var skill: String?
    public var line: Reference<Line>?
    public var isFloatingPool: Bool
    public var department: String?
    public var laborClass: LaborClass
    public var hiredOn: Day?
    /// The last day of employment; `nil` = still employed.
    public var leftOn: Day?
    /// One hour of work, in the client's currency.
    public var hourlyCost: Double?

    public init(
        id: String, name: String, skill: String? = nil, line: Reference<Line>? = nil,
        isFloatingPool: Bool = false, department: String? = nil, laborClass: LaborClass = .direct,
        hiredOn: Day? = nil, leftOn: Day? = nil, hourlyCost: Double? = nil
    ) {
        self.id = id
        self.name = name
        self.skill = skill
        self.line = line
        self.isFloatingPool = isFloatingPool
        self.department = department
        self.laborClass = laborClass
        self.hiredOn = hiredOn
        self.leftOn = leftOn
        self.hourlyCost = hourlyCost
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

/// A course that a person finished.
public struct Training: Sendable {
    public var employee: Reference<Employee>
    public var course: String
    public var completedOn: Day
    public var hours: Hours?

    public init(
        employee: Reference<Employee>, course: String, completedOn: Day, hours: Hours? = nil
    ) {
        self.employee = employee
        self.course = course
        self.completedOn = completedOn
        self.hours = hours
    }
}
