import Statistics
public import Units

/// Whether a KPI's days rise or fall, beyond what chance makes of days that do neither.
public struct TrendTest: Sendable, Equatable {
    /// Which way; the raw values are a contract.
    public enum Tendency: String, Sendable, Hashable, CaseIterable {
        case rising
        case falling
        case none = "no_trend"
    }

    /// How likely chance alone makes such a trend; the raw values are a contract.
    public enum Method: String, Sendable, Hashable, CaseIterable {
        /// Mann and Kendall, of days that do not resemble their neighbours.
        case mannKendall = "mann_kendall"
        /// With Hamed and Rao's variance, of days that do.
        case hamedRao = "hamed_rao"
    }

    /// The days tested: all, or those since the series last started afresh.
    public var days: ClosedRange<Day>
    /// How many of them have a value.
    public var count: Int
    /// The median slope between all pairs of days (Theil–Sen), in the KPI's own unit per day.
    public var slopePerDay: Double
    /// Its 95 % interval (Sen), per day.
    public var interval: ClosedRange<Double>
    public var method: Method
    /// Two-sided, 0…1.
    public var p: Double
    /// p among all KPIs of the plant that were tested (Benjamini–Hochberg): calling trends those up to 0.05
    /// keeps the false ones among them at a twentieth.
    public var adjustedP: Double
    public var tendency: Tendency
    public var bearing: Bearing

    public init(
        days: ClosedRange<Day>, count: Int, slopePerDay: Double, interval: ClosedRange<Double>,
        method: Method, p: Double, adjustedP: Double, tendency: Tendency, bearing: Bearing
    ) {
        self.days = days
        self.count = count
        self.slopePerDay = slopePerDay
        self.interval = interval
        self.method = method
        self.p = p
        self.adjustedP = adjustedP
        self.tendency = tendency
        self.bearing = bearing
    }

    /// Per 30 days.
    public var slopePerMonth: Double { 30 * slopePerDay }

    /// Fewer days with a value than this say nothing of a trend.
    static let least = 20
    /// The share of false trends among those that are called so.
    static let falseDiscoveryRate = 0.05

    /// The test of one KPI, not yet held against the others: see ``judge(_:)``.
    init?(_ series: DailySeries) {
        let places = series.current
        let values = Array(series.values[places])
        guard let first = values.firstIndex(where: { $0 != nil }),
            let last = values.lastIndex(where: { $0 != nil }),
            values.count(where: { $0 != nil }) >= Self.least
        else { return nil }
        let observed = Array(values[first...last])
        guard let line = TheilSenLine(observed), let plain = MannKendall(observed) else {
            return nil
        }
        let corrected = MannKendall(hamedRao: observed, about: line)
        let test = corrected ?? plain
        method = test.variance == plain.variance ? .mannKendall : .hamedRao
        days = series.day(places.lowerBound + first)...series.day(places.lowerBound + last)
        count = test.count
        slopePerDay = line.slope
        interval = line.slopeInterval
        p = test.p
        adjustedP = p
        tendency = .none
        bearing = .unjudged
    }

    /// Holds the tests of a tenant's KPIs against each other: of 142 series that only vary seven pass 5 %.
    static func judge(_ results: inout [KPIResult]) {
        let adjusted = benjaminiHochberg(results.map { $0.trendTest?.p })
        for index in results.indices {
            guard var test = results[index].trendTest, let p = adjusted[index] else { continue }
            test.adjustedP = p
            if p <= falseDiscoveryRate, test.slopePerDay != 0 {
                let isRising = test.slopePerDay > 0
                test.tendency = isRising ? .rising : .falling
                test.bearing = results[index].bearing(ofRise: isRising)
            }
            results[index].trendTest = test
        }
    }
}

extension KPIResult {
    /// What it is worth that the KPI rises, or falls: where nominal is best, whether it comes nearer to the
    /// target from where it is now.
    fileprivate func bearing(ofRise isRising: Bool) -> Bearing {
        let month = self[.rolling30]
        switch kpi.direction {
        case .higher: return isRising ? .improving : .concerning
        case .lower: return isRising ? .concerning : .improving
        case .target:
            guard let target = month.target, let value = month.value, value != target else {
                return .unjudged
            }
            return (value < target) == isRising ? .improving : .concerning
        case .none: return .unjudged
        }
    }
}
