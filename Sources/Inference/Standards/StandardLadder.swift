import Plant
import Units

/// A standard of products, labour minutes or line seconds: recorded, pooled over the style, over the
/// tenant, a setting, a default.
struct StandardLadder {
    /// What each product has of its own, by product.
    private let own: [Double?]
    private let styles: [Int?]
    private let days: ClosedRange<Day>
    private let setting: Double?
    private let usual: Double?
    private let observations: [StandardPooling.Observation]
    /// The product of each observation, ascending.
    let donors: [Int]
    private let pooling: StandardPooling

    /// `units` are those made in `days`; a product that made none is no donor. `usual` is Andon's default,
    /// `nil` where there is none.
    init(
        own: [Double?], units: [Double], styles: [Int?], days: ClosedRange<Day>,
        setting: Double?, usual: Double?
    ) {
        (self.own, self.styles, self.days) = (own, styles, days)
        (self.setting, self.usual) = (setting, usual)
        donors = own.indices.filter { own[$0] != nil && units[$0] > 0 }
        observations = donors.compactMap { product in
            own[product].map {
                StandardPooling.Observation(
                    style: styles[product], value: $0, weight: units[product])
            }
        }
        pooling = StandardPooling(observations)
    }

    func standard(of product: Int) -> Estimate<Double> {
        own[product].map { .measured($0) } ?? inferred(style: styles[product])
    }

    /// What a product of that style would be given (`nil`: of none, or unknown).
    func inferred(style: Int?) -> Estimate<Double> { inferred(style: style, pooling) }

    /// What the donor at `position` would be given had it no standard of its own, and what it has.
    func trial(leavingOut position: Int) -> (inferred: Estimate<Double>, recorded: Double) {
        (
            inferred(
                style: styles[donors[position]],
                StandardPooling(observations, leavingOut: position)),
            observations[position].value
        )
    }

    private func inferred(style: Int?, _ pooling: StandardPooling) -> Estimate<Double> {
        func pooled(_ pool: StandardPooling.Pooled, _ rung: Rung, _ confidence: Double)
            -> Estimate<Double>
        {
            .inferred(
                pool.value,
                Evidence(
                    rung: rung, confidence: confidence,
                    relativeDeviation: pool.relativeDeviation, donors: pool.donors, days: days))
        }
        // Without credibility the style says nothing of its own: the value is the tenant's.
        if let style, let pool = pooling.byStyle[style], pool.credibility > 0 {
            return pooled(pool, .style, 0.9)
        }
        if let pool = pooling.tenant { return pooled(pool, .tenant, 0.75) }
        if let setting {
            return .inferred(setting, .setting(confidence: 0.4))
        }
        guard let usual else { return .missing(.notRecorded) }
        return .inferred(usual, .default(confidence: 0.3))
    }
}

/// Defect opportunities per unit: recorded with the product, the unrounded mean of its style, a setting, 1.
struct OpportunityLadder {
    private let own: [Double?]
    private let styles: [Int?]
    private let setting: Double?
    /// By style.
    private var sums: [(sum: Double, squares: Double, count: Int)]

    init(own: [Double?], styles: [Int?], setting: Double?) {
        (self.own, self.styles, self.setting) = (own, styles, setting)
        sums = Array(
            repeating: (0, 0, 0), count: (styles.compactMap(\.self).max() ?? -1) + 1)
        for (value, style) in zip(own, styles) {
            guard let value, let style else { continue }
            sums[style].sum += value
            sums[style].squares += value * value
            sums[style].count += 1
        }
    }

    func opportunities(of product: Int) -> Estimate<Double> {
        own[product].map { .measured($0) } ?? inferred(style: styles[product])
    }

    func inferred(style: Int?, leavingOut hidden: Double? = nil) -> Estimate<Double> {
        if let style, sums[style].count > (hidden == nil ? 0 : 1) {
            let count = sums[style].count - (hidden == nil ? 0 : 1)
            let mean = (sums[style].sum - (hidden ?? 0)) / Double(count)
            let squares = sums[style].squares - (hidden ?? 0) * (hidden ?? 0)
            return .inferred(
                mean,
                Evidence(
                    rung: .style, confidence: 0.75,
                    relativeDeviation: deviationOfOneMore(
                        mean: mean, squares: squares, count: count), donors: count))
        }
        if let setting {
            return .inferred(setting, .setting(confidence: 0.4))
        }
        return .inferred(1, .default(confidence: 0.3))
    }

    /// What the product would be given had it none of its own, and what it has; `nil` when it has none.
    func trial(hiding product: Int) -> (inferred: Estimate<Double>, recorded: Double)? {
        own[product].map { (inferred(style: styles[product], leavingOut: $0), $0) }
    }
}

/// Relative standard deviation of one more value about the mean of `count` others, √(s²·(1 + 1/n)) / mean
/// with the unbiased s²; `rounding` is the variance that rounding the mean adds. One donor tells no spread:
/// then that of a default.
func deviationOfOneMore(
    mean: Double, squares: Double, count: Int, rounding: Double = 0, about value: Double? = nil
) -> Double {
    guard count > 1, mean > 0 else { return Evidence.unknownDeviation }
    let n = Double(count)
    let variance = max(0, squares - n * mean * mean) / (n - 1)
    return (variance * (1 + 1 / n) + rounding).squareRoot() / (value ?? mean)
}
