public import Units

/// One piece of maintenance work on a machine.
public struct MaintenanceAction: Sendable {
    /// Why the work was done.
    public enum Kind: String, Sendable, CaseIterable {
        /// After a failure.
        case corrective = "CORRECTIVE"
        /// Before one.
        case preventive = "PREVENTIVE"
    }

    public var id: String
    public var machine: Reference<Machine>
    public var kind: Kind
    public var startedAt: LocalTime
    /// `nil` = still under way.
    public var endedAt: LocalTime?
    /// Parts and labour, in the client's currency.
    public var cost: Double?
    /// The component that was repaired or replaced.
    public var component: String?
    /// Running hours that the component had reached.
    public var componentLife: Hours?

    public init(
        id: String, machine: Reference<Machine>, kind: Kind, startedAt: LocalTime,
        endedAt: LocalTime? = nil, cost: Double? = nil, component: String? = nil,
        componentLife: Hours? = nil
    ) {
        self.id = id
        self.machine = machine
        self.kind = kind
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.cost = cost
        self.component = component
        self.componentLife = componentLife
    }
}
