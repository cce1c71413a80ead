/// A moment that is the same everywhere: seconds since 1970-01-01T00:00:00Z.
public struct Instant: Sendable, Hashable, Comparable {
    public let seconds: Int64

    public init(seconds: Int64) { self.seconds = seconds }

    public static func < (lhs: Instant, rhs: Instant) -> Bool { lhs.seconds < rhs.seconds }
    /// Elapsed minutes from `rhs` to `lhs`, whatever clocks did between them.
    public static func - (lhs: Instant, rhs: Instant) -> Minutes {
        Minutes(Double(lhs.seconds - rhs.seconds) / 60)
    }
}
