/// A length of working time, in hours.
public struct Hours: Sendable, Hashable, Comparable {
    public var value: Double

    public init(_ value: Double) { self.value = value }

    public static let zero = Hours(0)
    public static func < (lhs: Hours, rhs: Hours) -> Bool { lhs.value < rhs.value }
    public static func + (lhs: Hours, rhs: Hours) -> Hours { Hours(lhs.value + rhs.value) }
    public static func - (lhs: Hours, rhs: Hours) -> Hours { Hours(lhs.value - rhs.value) }
    public var minutes: Minutes { Minutes(value * 60) }
}

/// A length of time, in minutes.
public struct Minutes: Sendable, Hashable, Comparable {
    public var value: Double

    public init(_ value: Double) { self.value = value }

    public static let zero = Minutes(0)
    public static func < (lhs: Minutes, rhs: Minutes) -> Bool { lhs.value < rhs.value }
    public static func + (lhs: Minutes, rhs: Minutes) -> Minutes { Minutes(lhs.value + rhs.value) }
    public static func - (lhs: Minutes, rhs: Minutes) -> Minutes { Minutes(lhs.value - rhs.value) }
    public var hours: Hours { Hours(value / 60) }
    public var days: Double { value / 1440 }
}
