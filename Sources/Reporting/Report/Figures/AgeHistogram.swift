/// Work in progress by age in days, the part on hold hatched, with percentile lines.
public struct AgeHistogram: Sendable {
    /// One open order.
    public struct Item: Sendable {
        /// Days with fractions, not negative.
        public var age: Double
        public var isHeld: Bool

        public init(age: Double, isHeld: Bool) {
            self.age = age
            self.isHeld = isHeld
        }
    }

    /// In any order; the chart makes the classes.
    public var items: [Item]
    /// In days; `nil` where there are too few to say.
    public var median: Double?
    public var p85: Double?
    public var p95: Double?

    public init(items: [Item], median: Double?, p85: Double?, p95: Double?) {
        self.items = items
        self.median = median
        self.p85 = p85
        self.p95 = p95
    }
}
