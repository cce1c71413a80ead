public import Plant
public import Units

/// What production is recorded for: the finest of machine, line and plant that the record names.
public enum Resource: Sendable, Hashable {
    case machine(Reference<Machine>)
    case line(Reference<Line>)
    case plant

    public init(machine: Reference<Machine>?, line: Reference<Line>?) {
        if let machine {
            self = .machine(machine)
        } else if let line {
            self = .line(line)
        } else {
            self = .plant
        }
    }

    public var machine: Reference<Machine>? {
        switch self {
        case .machine(let machine): machine
        case .line, .plant: nil
        }
    }

    /// The order in which cells of one shift are summed: machines, lines, the plant.
    var order: (Int, Int32) {
        switch self {
        case .machine(let machine): (0, machine.position)
        case .line(let line): (1, line.position)
        case .plant: (2, 0)
        }
    }
}

/// Where a cell lies: one shift of one day of one resource.
public struct CellPlace: Sendable, Hashable, Comparable {
    public var day: Day
    public var shift: Reference<Shift>
    public var resource: Resource

    public init(day: Day, shift: Reference<Shift>, resource: Resource) {
        self.day = day
        self.shift = shift
        self.resource = resource
    }

    public static func < (lhs: CellPlace, rhs: CellPlace) -> Bool {
        if lhs.day != rhs.day { return lhs.day < rhs.day }
        if lhs.shift != rhs.shift { return lhs.shift < rhs.shift }
        return lhs.resource.order < rhs.resource.order
    }
}

/// The time account of a staffed cell: one that has a production entry or a downtime row.
public struct ResourceCell: Sendable {
    public var place: CellPlace
    /// The line that the cell's time counts for.
    public var line: Reference<Line>?
    /// POT: scheduled minutes before planned downtime.
    public var operationTime: Estimate<Minutes>
    /// Within POT.
    public var plannedDowntime: Minutes
    /// ADET, within POT less planned downtime.
    public var unplannedDowntime: Minutes
    /// Indexes of its production entries, ascending.
    public var entries: [Int]

    public var operationMinutes: Double { operationTime.value?.value ?? 0 }
    /// PBT: POT less planned downtime, ≥ 0. A setup lies inside it.
    public var busyTime: Minutes { Minutes(operationMinutes) - plannedDowntime }
}

/// The minutes of one downtime row in one cell, after overlaps were split and the shift's time was used up.
public struct StopShare: Sendable {
    /// Index into ``PlantRecords/downtimes``.
    public var downtime: Int
    /// Index into ``InferredInputs/cells``.
    public var cell: Int
    public var minutes: Minutes
    public var isPlanned: Bool
}
