import Plant
import Statistics
import Units

/// 100 · Π fᵂ over availability, performance and quality, the weights W brought to a sum of 1: their
/// weighted geometric mean.
struct PerformanceIndex: Study {
    private let factors = ["EQ-AVAIL", "EQ-PERF", "EQ-QTIME"].compactMap(Catalogue.entry)
    private let weights: [Double]

    init(_ measuring: Measuring) {
        let settings = measuring.plant.settings
        let total = settings.mpiWeights.reduce(0, +)
        weights = settings.mpiWeights.map { $0 / total }
    }

    /// The index over other sums than a member's, as a simulation draws them; `nil` where a factor has no
    /// denominator.
    func value(_ sums: Sums, isCapped: Bool) -> Double? {
        var values: [Double] = []
        for (n, d) in Self.quotients {
            guard sums[d] > 0 else { return nil }
            let factor = sums[n] / sums[d]
            values.append(isCapped ? min(1, factor) : factor)
        }
        return 100 * mean(values)
    }

    /// The weighted geometric mean; with equal weights, which are the usual ones, a root of the product.
    private func mean(_ values: [Double]) -> Double {
        if weights.count == 3, weights.allSatisfy({ $0 == weights[0] }) {
            return cubeRoot(values.reduce(1, *))
        }
        return zip(values, weights).reduce(1) { $0 * power($1.0, $1.1) }
    }

    /// Numerators and denominators of the factors, in their order.
    private static let quotients: [(Element, Element)] = [
        (.runTime, .busyTime), (.standardTimeProduced, .runTime),
        (.standardTimeGood, .standardTimeProduced),
    ]

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let entries = Int(sums[.entries])
        var values: [Double] = []
        var isPlausible = true
        for factor in factors {
            guard let value = measuring.measure(factor, scope, sums).value else {
                return Finding(nil, records: entries)
            }
            values.append(value / 100)
            // A share above 100 % shows that a standard or a time is wrong.
            if value > 100 { isPlausible = false }
        }
        return Finding(
            100 * mean(values), records: entries, status: isPlausible ? nil : .lowReliability)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        zip(factors, weights).map { factor, weight in
            TableRow(
                .kpi(factor.kpi.id),
                [
                    (.percent, measuring.measure(factor, scope, sums).value), (.weight, weight),
                ])
        }
    }
}
