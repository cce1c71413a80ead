public import Units

/// A production line.
public struct Line: Identified {
    public var id: String
    public var name: String
    public var department: String?
    /// The most people that can work on it at once.
    public var maxOperators: Int
    /// Share of the standard output that planning counts on, 0–1.
    public var efficiencyFactor: Double
    /// Share of the planned people that planning expects to be absent, 0–1.
    public var absenteeismFactor: Double
    /// Units per hour that the line is rated for.
    public var standardUnitsPerHour: Double?
    public var isActive: Bool

    public init(
        id: String, name: String, department: String? = nil, maxOperators: Int = 10,
        efficiencyFactor: Double = 0.85, absenteeismFactor: Double = 0.05,
        standardUnitsPerHour: Double? = nil, isActive: Bool = true
    ) {
        self.id = id
        self.name = name
        self.department = department
        self.maxOperators = maxOperators
        self.efficiencyFactor = efficiencyFactor
        self.absenteeismFactor = absenteeismFactor
        self.standardUnitsPerHour = standardUnitsPerHour
        self.isActive = isActive
    }

    public init(unlisted id: String) { self.init(id: id, name: id) }
}

/// A machine, which may belong to a line and to a group of like machines.
public struct Machine: Identified {
    public var id: String
    public var name: String
    public var group: String?
    public var line: Reference<Line>?
    /// Units per hour by its maker's rating.
    public var ratedUnitsPerHour: Double?
    /// In the client's currency.
    public var purchaseCost: Double?
    public var purchasedOn: Day?
    public var isActive: Bool

    public init(
        id: String, name: String, group: String? = nil, line: Reference<Line>? = nil,
        ratedUnitsPerHour: Double? = nil, purchaseCost: Double? = nil, purchasedOn: Day? = nil,
        isActive: Bool = true
    ) {
        self.id = id
        self.name = name
        self.group = group
        self.line = line
        self.ratedUnitsPerHour = ratedUnitsPerHour
        self.purchaseCost = purchaseCost
        self.purchasedOn = purchasedOn
        self.isActive = isActive
    }

    public init(unlisted id: String) { self.init(id: id, name: id) }
}
