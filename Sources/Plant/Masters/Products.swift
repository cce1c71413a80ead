public import Units

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
    /// Defect opportunities of one unit.
    public var opportunities: Double?
    /// Percent of the units that planning expects to scrap, 0–100.
    public var plannedScrapPercent: Double?
    /// In the client's currency.
    public var unitCost: Double?
    /// In the client's currency.
    public var unitPrice: Double?
    public var unitMassGrams: Double?

    public init(
        id: String, name: String, style: String? = nil, standardMinutes: Minutes? = nil,
        idealCycleSeconds: Double? = nil, opportunities: Double? = nil,
        plannedScrapPercent: Double? = nil, unitCost: Double? = nil, unitPrice: Double? = nil,
        unitMassGrams: Double? = nil
    ) {
        self.id = id
        self.name = name
        self.style = style
        self.standardMinutes = standardMinutes
        self.idealCycleSeconds = idealCycleSeconds
        self.opportunities = opportunities
        self.plannedScrapPercent = plannedScrapPercent
        self.unitCost = unitCost
        self.unitPrice = unitPrice
        self.unitMassGrams = unitMassGrams
    }

    public init(unlisted id: String) { self.init(id: id, name: id) }
}

/// One step of a product's routing. Its minutes are per unit.
public struct RoutingOperation: Sendable {
    /// What the step is worth to the customer, as lean production classes it.
    public enum ValueClass: String, Sendable, CaseIterable {
        case valueAdding = "VA"
        /// Nobody would pay for it, and today it cannot be left out.
        case necessaryNonValueAdding = "NNVA"
        case nonValueAdding = "NVA"
    }

    public var product: Reference<Product>
    public var step: Int
    public var name: String
    /// The plant's name for the kind of work, the same in every product; empty when not known.
    public var operationID: String
    public var department: String?
    public var machineGroup: String?
    /// As recorded; ``effectiveStandardMinutes`` is what to reckon with.
    public var standardMinutes: Minutes?
    public var setupMinutes: Minutes?
    public var machineMinutes: Minutes?
    public var manualMinutes: Minutes?
    public var valueClass: ValueClass?

    public init(
        product: Reference<Product>, step: Int, name: String, operationID: String = "",
        department: String? = nil, machineGroup: String? = nil, standardMinutes: Minutes? = nil,
        setupMinutes: Minutes? = nil, machineMinutes: Minutes? = nil, manualMinutes: Minutes? = nil,
        valueClass: ValueClass? = nil
    ) {
        self.product = product
        self.step = step
        self.name = name
        self.operationID = operationID
        self.department = department
        self.machineGroup = machineGroup
        self.standardMinutes = standardMinutes
        self.setupMinutes = setupMinutes
        self.machineMinutes = machineMinutes
        self.manualMinutes = manualMinutes
        self.valueClass = valueClass
    }

    /// The standard, else setup + machine + manual where any of the three is recorded; a missing one of
    /// them is 0 then.
    public var effectiveStandardMinutes: Minutes? {
        if let standardMinutes { return standardMinutes }
        let parts = [setupMinutes, machineMinutes, manualMinutes].compactMap(\.self)
        return parts.isEmpty ? nil : parts.reduce(.zero, +)
    }
}
