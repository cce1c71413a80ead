public import Units

/// One operation of a work order.
public struct Job: Sendable {
    public var id: String
    public var order: Reference<WorkOrder>
    /// The routing's step.
    public var step: Int
    /// The routing's name for the kind of work.
    public var operationID: String?
    public var partNumber: String?
    /// Units.
    public var plannedQuantity: Int?
    public var completedQuantity: Int
    public var scrappedQuantity: Int
    public var plannedHours: Hours?
    public var actualHours: Hours?
    public var isCompleted: Bool
    /// May be unknown for a completed job.
    public var completedAt: LocalTime?
    public var employee: Reference<Employee>?
    public var shift: Reference<Shift>?

    public init(
        id: String, order: Reference<WorkOrder>, step: Int, operationID: String? = nil,
        partNumber: String? = nil, plannedQuantity: Int? = nil, completedQuantity: Int = 0,
        scrappedQuantity: Int = 0, plannedHours: Hours? = nil, actualHours: Hours? = nil,
        isCompleted: Bool = false, completedAt: LocalTime? = nil,
        employee: Reference<Employee>? = nil, shift: Reference<Shift>? = nil
    ) {
        self.id = id
        self.order = order
        self.step = step
        self.operationID = operationID
        self.partNumber = partNumber
        self.plannedQuantity = plannedQuantity
        self.completedQuantity = completedQuantity
        self.scrappedQuantity = scrappedQuantity
        self.plannedHours = plannedHours
        self.actualHours = actualHours
        self.isCompleted = isCompleted
        self.completedAt = completedAt
        self.employee = employee
        self.shift = shift
    }
}
