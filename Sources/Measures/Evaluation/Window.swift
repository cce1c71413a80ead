public import Units

/// The stretches of days that every KPI is given for, all ending on the as-of day.
public enum Window: String, Sendable, Hashable, CaseIterable {
    case day
    /// ISO week to date.
    case week
    /// Calendar month to date.
    case month
    case rolling7 = "rolling_7d"
    case rolling30 = "rolling_30d"
    case rolling90 = "rolling_90d"

    /// Its position among ``allCases``.
    var index: Int {
        switch self {
        case .day: 0
        case .week: 1
        case .month: 2
        case .rolling7: 3
        case .rolling30: 4
        case .rolling90: 5
        }
    }
}

/// A window's days, and those of the window it is compared with.
public struct WindowDays: Sendable, Equatable {
    public var current: ClosedRange<Day>
    /// `nil` when there is none: no earlier day with a scheduled shift.
    public var previous: ClosedRange<Day>?

    public init(current: ClosedRange<Day>, previous: ClosedRange<Day>?) {
        self.current = current
        self.previous = previous
    }
}

/// What numbers can be sliced by.
public enum Dimension: String, Sendable, Hashable, CaseIterable {
    case shift, line, machine
    case machineGroup = "machine_group"
    case product, style, `operator`
    case skillLevel = "skill_level"
    case customer, weekday, hour
}
