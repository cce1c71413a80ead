/// What a change is worth.
public enum Bearing: String, Sendable, Hashable, CaseIterable {
    case improving
    case concerning
    /// The KPI says of neither way that it is better.
    case unjudged
}

/// Whether the latest day of a control chart is more than chance.
public enum Variation: Sendable, Hashable {
    /// Nothing but what always varies.
    case commonCause
    /// A rule of the chart marks the latest day.
    case specialCause(Bearing)

    /// `common_cause`, `improving`, `concerning`, `unjudged`: as `kpis.json` and the exports write it.
    public var code: String {
        switch self {
        case .commonCause: "common_cause"
        case .specialCause(let bearing): bearing.rawValue
        }
    }
}

/// Whether a process that goes on as it did will meet its target, judged by its control limits.
public enum Assurance: String, Sendable, Hashable, CaseIterable {
    /// All that chance makes of it lies on the good side.
    case alwaysMeets = "always_meets"
    /// All of it lies on the other side.
    case neverMeets = "never_meets"
    /// The target lies between the limits.
    case mayOrMayNotMeet = "may_or_may_not_meet"
}
