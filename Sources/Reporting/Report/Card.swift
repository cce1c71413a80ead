public import Measures

/// One KPI at a glance.
public struct Card: Sendable {
    /// The KPI's page.
    public var link: PagePath
    public var name: String
    public var reading: Reading
    public var standing: Standing
    /// "target ≥ 85.0 %"; `nil` without a target.
    public var target: String?
    /// Against the previous window.
    public var change: Change?
    /// The window, in words: "last 30 days".
    public var period: String
    /// Why the number is not a plain measured one, in words; `nil` when it is.
    public var doubt: String?
    public var sparkline: Figure?
    /// Whether the latest day is more than chance; `nil` without a control chart.
    public var variation: Variation?
    /// Whether the target is within reach; `nil` without a control chart or a target.
    public var assurance: Assurance?

    public init(
        link: PagePath, name: String, reading: Reading, standing: Standing, target: String? = nil,
        change: Change? = nil, period: String, doubt: String? = nil, sparkline: Figure? = nil,
        variation: Variation? = nil, assurance: Assurance? = nil
    ) {
        self.link = link
        self.name = name
        self.reading = reading
        self.standing = standing
        self.target = target
        self.change = change
        self.period = period
        self.doubt = doubt
        self.sparkline = sparkline
        self.variation = variation
        self.assurance = assurance
    }

    public struct Change: Sendable {
        public enum Goodness: String, Sendable, CaseIterable { case better, worse, unjudged, same }

        /// Signed; points for %.
        public var amount: Amount
        public var goodness: Goodness
        /// What it is compared with, in words: "the 30 days before".
        public var against: String

        public init(amount: Amount, goodness: Goodness, against: String) {
            self.amount = amount
            self.goodness = goodness
            self.against = against
        }
    }
}
