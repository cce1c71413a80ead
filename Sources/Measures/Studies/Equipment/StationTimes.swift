import Plant
import Units

/// How evenly a product's work is spread over its stations: the steps of its routing, each with its
/// standard minutes.
///
/// Source: balance efficiency Σtᵢ/(m·tₘₐₓ) and smoothness index √Σ(tₘₐₓ − tᵢ)² as in C. L. Moodie and
/// H. H. Young, Journal of Industrial Engineering 16 (1965) 23–29.
struct StationTimes {
    /// One product's line, minutes per unit.
    struct Balance {
        /// Σtᵢ.
        var work: Double
        /// m·tₘₐₓ: what the stations could do at the pace of the slowest.
        var capacity: Double
        /// √Σ(tₘₐₓ − tᵢ)².
        var smoothness: Double
    }

    private let balances: [Balance?]

    init(_ plant: PlantRecords) {
        var times = [[Double?]](repeating: [], count: plant.products.count)
        for operation in plant.routing {
            times[operation.product.index].append(operation.effectiveStandardMinutes?.value)
        }
        balances = times.map { recorded in
            let times = recorded.compactMap(\.self)
            // With a station of unknown time nobody knows which is the slowest.
            guard times.count == recorded.count, let slowest = times.max(), slowest > 0 else {
                return nil
            }
            return Balance(
                work: times.reduce(0, +), capacity: slowest * Double(times.count),
                smoothness: times.reduce(0) { $0 + (slowest - $1) * (slowest - $1) }.squareRoot())
        }
    }

    /// `nil` for a product without a routing, or with a step whose time is not known.
    subscript(_ product: Reference<Product>) -> Balance? { balances[product.index] }
}
