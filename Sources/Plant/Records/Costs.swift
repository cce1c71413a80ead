public import Units

/// An amount of money booked on a day.
public struct CostEntry: Sendable {
    /// What the money was spent on, or came from.
    public enum Kind: String, Sendable, CaseIterable {
        case material = "MATERIAL"
        case labour = "LABOUR"
        case overhead = "OVERHEAD"
        case scrap = "SCRAP"
        case rework = "REWORK"
        case warranty = "WARRANTY"
        case downtime = "DOWNTIME"
        case revenue = "REVENUE"
        /// What a machine saved or earned.
        case equipmentBenefit = "EQUIPMENT_BENEFIT"
    }

    public var id: String
    public var day: Day
    public var kind: Kind
    /// In the client's currency; revenue and benefit are positive too, a correction is negative.
    public var amount: Double
    public var product: Reference<Product>?
    public var machine: Reference<Machine>?
    public var line: Reference<Line>?

    public init(
        id: String, day: Day, kind: Kind, amount: Double, product: Reference<Product>? = nil,
        machine: Reference<Machine>? = nil, line: Reference<Line>? = nil
    ) {
        self.id = id
        self.day = day
        self.kind = kind
        self.amount = amount
        self.product = product
        self.machine = machine
        self.line = line
    }
}
