/// What a dimension may be: one limit or both, and perhaps the value aimed at.
public struct Specification: Hashable, Sendable {
    public let lower: Double?
    public let upper: Double?
    public let target: Double?

    /// `nil` without any limit, or when the lower one is not below the upper one.
    public init?(lower: Double?, upper: Double?, target: Double? = nil) {
        guard lower != nil || upper != nil else { return nil }
        if let lower, let upper, lower >= upper { return nil }
        self.lower = lower
        self.upper = upper
        self.target = target
    }
}
