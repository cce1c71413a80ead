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
/// A further product lies about the estimate with the estimate's own variance plus that between products of
/// a style. The latter is taken in parts of the mean and of every product once: how much a product made says
/// how much its style is known by it, not how far its own standard lies from the style's, and standards
/// differ in proportion. (With σ²/w in its place, three of ten hidden standards lay outside their interval.)
/// A product without a style is a style of its own, which nobody leans on but the tenant. Where no product
/// has a style there is nothing to tell apart, and the tenant's mean is that of the units.
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
        /// Variance of the estimate as the mean of its products.
        var meanVariance: Double
        /// Variance of one product about that mean; `nil` where a single donor tells none.
        var productVariance: Double?
        var donors: Int

        /// Relative standard deviation of a further product; that of a default where donors tell none.
        var relativeDeviation: Double {
            guard let productVariance, value > 0 else { return Evidence.unknownDeviation }
            return (meanVariance + productVariance).squareRoot() / value
        }
    }

    private(set) var byStyle: [Int: Pooled] = [:]
    private(set) var tenant: Pooled?

    /// Without the observation at `hidden`, to try the estimate on it.
    init(_ observations: [Observation], leavingOut hidden: Int? = nil) {
        let known = (observations.compactMap(\.style).max() ?? -1) + 1
        // Those without a style come after the styles, one by one.
        func style(_ index: Int) -> Int { observations[index].style ?? known + index }
        var styles = [(weight: Double, squared: Double, sum: Double, count: Int)](
            repeating: (0, 0, 0, 0), count: known + observations.count)
        var all = (weight: 0.0, sum: 0.0, count: 0)
        for (index, observation) in observations.enumerated() where index != hidden {
            let (weight, sum) = (observation.weight, observation.weight * observation.value)
            all = (all.weight + weight, all.sum + sum, all.count + 1)
            let style = style(index)
            styles[style].weight += weight
            styles[style].squared += weight * weight
            styles[style].sum += sum
            styles[style].count += 1
        }
        // In the order of the styles.
        let keys = styles.indices.filter { styles[$0].count > 0 }
        guard keys.contains(where: { $0 < known }) else {
            guard all.weight > 0 else { return }
            let mean = all.sum / all.weight
            let spread = Self.spread(observations, leavingOut: hidden, about: mean)
            tenant = Pooled(
                value: mean, credibility: 0, meanVariance: (spread ?? 0) / Double(all.count),
                productVariance: spread, donors: all.count)
            return
        }

        let total = keys.reduce(0) { $0 + styles[$1].weight }
        let count = keys.reduce(0) { $0 + styles[$1].count }
        var squares = 0.0
        for (index, observation) in observations.enumerated() where index != hidden {
            let style = style(index)
            let distance = observation.value - styles[style].sum / styles[style].weight
            squares += observation.weight * distance * distance
        }
        let freedom = count - keys.count
        let within = freedom > 0 ? squares / Double(freedom) : 0
        let grand = keys.reduce(0) { $0 + styles[$1].sum } / total
        var between = 0.0
        if keys.count > 1 {
            var spread = 0.0
            var squaredWeights = 0.0
            for key in keys {
                let distance = styles[key].sum / styles[key].weight - grand
                spread += styles[key].weight * distance * distance
                squaredWeights += styles[key].weight * styles[key].weight
            }
            between =
                (spread - Double(keys.count - 1) * within) / (total - squaredWeights / total)
        }
        func credibility(_ weight: Double) -> Double {
            keys.count == 1 ? 1 : between > 0 ? weight / (weight + within / between) : 0
        }
        let sure = keys.reduce(0) { $0 + credibility(styles[$1].weight) }
        let mean =
            keys.count > 1 && sure > 0
            ? keys.reduce(0) {
                $0 + credibility(styles[$1].weight) * styles[$1].sum / styles[$1].weight
            } / sure : grand
        // In parts of the style's mean: a product of twice the work differs by twice the minutes. Every
        // product once, since it is a product's standard that is to be hit, not a unit's.
        var relative = 0.0
        for (index, observation) in observations.enumerated() where index != hidden {
            let style = style(index)
            let mean = styles[style].sum / styles[style].weight
            let distance = mean > 0 ? observation.value / mean - 1 : 0
            relative += distance * distance
        }
        // Where no style has two products nothing tells products of a style apart from styles: all about the
        // tenant's mean is the most that it can be.
        let whole = Self.spread(observations, leavingOut: hidden, about: grand)
        func productVariance(_ value: Double) -> Double? {
            freedom > 0 ? relative / Double(freedom) * value * value : whole
        }
        let squaredTotal = observations.enumerated().reduce(0) { sum, next in
            next.offset == hidden
                ? sum : sum + next.element.weight * next.element.weight
        }
        tenant = Pooled(
            value: mean, credibility: 0,
            meanVariance: max(0, between)
                + (productVariance(mean) ?? 0) * squaredTotal / (total * total),
            productVariance: productVariance(mean), donors: count)
        for key in keys where key < known {
            let (weight, squared) = (styles[key].weight, styles[key].squared)
            let z = credibility(weight)
            let value = z * styles[key].sum / weight + (1 - z) * mean
            let product = productVariance(value)
            byStyle[key] = Pooled(
                value: value, credibility: z,
                // What the style's own mean is off, and how far the tenant's lies from it.
                meanVariance: z * z * (product ?? 0) * squared / (weight * weight)
                    + (1 - z) * (1 - z) * max(0, between),
                productVariance: product, donors: styles[key].count)
        }
    }

    /// Unbiased variance of single products about `mean`, each weighing the same; `nil` for one alone.
    private static func spread(
        _ observations: [Observation], leavingOut hidden: Int?, about mean: Double
    ) -> Double? {
        var sum = 0.0
        var count = 0
        for (index, observation) in observations.enumerated() where index != hidden {
            sum += (observation.value - mean) * (observation.value - mean)
            count += 1
        }
        return count > 1 ? sum / Double(count - 1) : nil
    }
}

extension Evidence {
    /// The relative deviation of what nothing is known of: a default's.
    static let unknownDeviation = 0.5

    /// A value that the tenant set for all.
    static func setting(confidence: Double) -> Evidence {
        Evidence(rung: .setting, confidence: confidence, relativeDeviation: 0.3)
    }

    /// A value of Andon's own.
    static func `default`(confidence: Double) -> Evidence {
        Evidence(rung: .default, confidence: confidence, relativeDeviation: unknownDeviation)
    }
}
