import Statistics
import Units

/// What chance alone makes of a member's number: where it would lie if the same member went on as it did.
///
/// Not to be taken for the interval of a ``Measurement``, which says how sure inferred inputs are: only this one may call
/// members different from the plant or from each other.
public struct SamplingInterval: Sendable, Equatable {
    /// 95 %, in the KPI's own unit.
    public var low: Double
    public var high: Double
    /// What it rests on: units or orders counted, or days with a value.
    public var count: Int

    /// Fewer days than this tell nothing of how much days vary.
    static let leastDays = 5

    /// Wilson's of counts; else what days vary, value ± t·s/√n over the days with a value (Student's t of n − 1).
    /// `nil` where neither is known.
    public init?(_ slice: Slice, of kpi: KPI, in window: Window) {
        guard let own = slice.windows[window], let value = own.value else { return nil }
        if Catalogue.isCountShare(kpi.id), let low = own.low, let high = own.high,
            let count = own.denominator
        {
            (self.low, self.high, self.count) = (low, high, Int(count))
            return
        }
        let days = slice.daily.compactMap { $0.status.isJudged ? $0.value : nil }
        guard days.count >= Self.leastDays,
            let t = StudentT(degreesOfFreedom: Double(days.count - 1))?.quantile(0.975)
        else { return nil }
        let n = Double(days.count)
        let mean = days.reduce(0, +) / n
        let variance = days.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
        let half = t * (variance / n).squareRoot()
        low = value - half
        high = value + half
        count = days.count
        if days.allSatisfy({ $0 >= 0 }) { low = max(0, low) }
        if let most = Catalogue.entry(kpi.id)?.most, !value.isAbove(most) {
            high = min(most, high)
        }
    }

    public func contains(_ value: Double) -> Bool { !value.isBelow(low) && !value.isAbove(high) }
}
