public import Units

/// How many orders had reached each state by each day; the height of a band is the work in it.
public struct CumulativeFlowChart: Sendable {
    /// A state and how many orders were in it.
    public struct Band: Sendable {
        public var label: String
        /// Orders in this state, one count a day of ``CumulativeFlowChart/days``; not negative.
        public var counts: [Double]

        public init(label: String, counts: [Double]) {
            self.label = label
            self.counts = counts
        }
    }

    /// Consecutive, oldest first.
    public var days: [Day]
    /// From the foot up: the last state of an order first.
    public var bands: [Band]

    public init(days: [Day], bands: [Band]) {
        self.days = days
        self.bands = bands
    }
}
