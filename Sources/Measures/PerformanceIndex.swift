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
        var index = 1.0
        for ((n, d), weight) in zip(Self.quotients, weights) {
            guard sums[d] > 0 else { return nil }
            let factor = sums[n] / sums[d]
            index *= power(isCapped ? min(1, factor) : factor, weight)
        }
        return 100 * index
    }

    /// Numerators and denominators of the factors, in their order.
    private static let quotients: [(Element, Element)] = [
        (.runTime, .busyTime), (.standardTimeProduced, .runTime),
        (.standardTimeGood, .standardTimeProduced),
    ]

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let entries = Int(sums[.entries])
        var index = 1.0
        var isPlausible = true
        for (factor, weight) in zip(factors, weights) {
            guard let value = measuring.measure(factor, scope, sums).value else {
                return Finding(nil, records: entries)
            }
            index *= power(value / 100, weight)
            // A share above 100 % shows that a standard or a time is wrong.
            if value > 100 { isPlausible = false }
        }
        return Finding(
            100 * index, records: entries, status: isPlausible ? nil : .lowReliability)
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
