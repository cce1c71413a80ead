import Plant
import Units

/// A standard that many products share in part: the Bühlmann–Straub credibility estimate.
///
/// Each product with a standard of its own is one observation of its style, weighted by the units it
/// made. A style that is well known (many units, little spread) speaks for itself; one that is not
/// leans on the whole tenant:
///
///     estimate = z·mean(style) + (1 − z)·mean(tenant),   z = n / (n + σ²/τ²)
///
/// σ² is the weighted variance between products of a style, τ² the variance between styles, both by
/// their unbiased estimators; τ² ≤ 0 means that styles do not differ, so z = 0.
/// Source: Bühlmann and Gisler, A Course in Credibility Theory, 2005, chapter 4.
struct StandardPooling {
    struct Observation {
        /// Interned style; `nil` for a product without one.
        var style: Int?
        var value: Double
        /// Units, > 0.
        var weight: Double
    }

    struct Pooled: Equatable {
        var value: Double
        /// z: 0 is the tenant's mean, 1 the style's.
        var credibility: Double
        /// Variance of a further product of the style about the estimate, for one unit of weight `w`:
        /// `between + within / w`.
        var betweenVariance: Double
        var withinVariance: Double
        var donors: Int

        /// Relative standard deviation for a product that made `weight` units.
        func relativeDeviation(weight: Double) -> Double {
            let variance = betweenVariance + withinVariance / max(weight, 1)
            return value > 0 ? variance.squareRoot() / value : 0
        }
    }

    private(set) var byStyle: [Int: Pooled] = [:]
    private(set) var tenant: Pooled?

    init(_ observations: [Observation]) {
        let classed = observations.filter { $0.style != nil }
        guard !classed.isEmpty else {
            let weight = observations.reduce(0) { $0 + $1.weight }
            guard weight > 0 else { return }
            let mean = observations.reduce(0) { $0 + $1.weight * $1.value } / weight
            let spread = observations.reduce(0) {
                $0 + $1.weight * ($1.value - mean) * ($1.value - mean)
            }
            let within = observations.count > 1 ? spread / Double(observations.count - 1) : 0
            tenant = Pooled(
                value: mean, credibility: 0, betweenVariance: 0, withinVariance: within,
                donors: observations.count)
            return
        }
        var styles: [Int: (weight: Double, sum: Double, count: Int)] = [:]
        for case (let observation, let style?) in classed.map({ ($0, $0.style) }) {
            styles[style, default: (0, 0, 0)].weight += observation.weight
            styles[style, default: (0, 0, 0)].sum += observation.weight * observation.value
            styles[style, default: (0, 0, 0)].count += 1
        }
        // In the order of the styles, so that sums do not depend on a dictionary's order.
        let keys = styles.keys.sorted()
        let means = keys.map { key in styles[key].map { $0.sum / $0.weight } ?? 0 }
        let weights = keys.map { styles[$0]?.weight ?? 0 }
        let counts = keys.map { styles[$0]?.count ?? 0 }
        let position = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })

        var squares = 0.0
        for observation in classed {
            guard let style = observation.style, let index = position[style] else { continue }
            let distance = observation.value - means[index]
            squares += observation.weight * distance * distance
        }
        let freedom = counts.reduce(0) { $0 + $1 - 1 }
        let within = freedom > 0 ? squares / Double(freedom) : 0
        let total = weights.reduce(0, +)
        let grand = zip(weights, means).reduce(0) { $0 + $1.0 * $1.1 } / total
        let classes = Double(keys.count)
        var between = 0.0
        if keys.count > 1 {
            let spread = zip(weights, means).reduce(0) {
                $0 + $1.0 * ($1.1 - grand) * ($1.1 - grand)
            }
            let squaredWeights = weights.reduce(0) { $0 + $1 * $1 }
            between = (spread - (classes - 1) * within) / (total - squaredWeights / total)
        }
        let credibilities: [Double] =
            if keys.count == 1 {
                [1]
            } else if between <= 0 {
                [Double](repeating: 0, count: keys.count)
            } else {
                weights.map { $0 / ($0 + within / between) }
            }
        let sure = credibilities.reduce(0, +)
        let mean =
            keys.count > 1 && sure > 0
            ? zip(credibilities, means).reduce(0) { $0 + $1.0 * $1.1 } / sure : grand
        let spread = max(0, between)
        tenant = Pooled(
            value: mean, credibility: 0, betweenVariance: spread, withinVariance: within,
            donors: classed.count)
        for (index, key) in keys.enumerated() {
            let z = credibilities[index]
            byStyle[key] = Pooled(
                value: z * means[index] + (1 - z) * mean, credibility: z,
                betweenVariance: (1 - z) * spread, withinVariance: within, donors: counts[index])
        }
    }
}
