import Plant
import Units

/// Products that run exactly at their recorded ideal cycle.
///
/// A paced line does, and a recorded standard is a standard. But one that was made of past run times looks the
/// same, and performance held against it says nothing; no column tells which it is, so people are told: over at least
/// five entries of a product Σ(PRI·PQ) and the recorded ΣAPT agree within a thousandth.
struct PacedStandards {
    static let minimum = 5
    static let tolerance = 0.001

    /// Ascending.
    let products: [Reference<Product>]

    /// `products` and `idealCycleSeconds` are those of the entries; only recorded ones are looked at, since inference
    /// never makes a standard of run time.
    init(
        _ plant: PlantRecords, products: [Reference<Product>?],
        idealCycleSeconds: [Estimate<Double>]
    ) {
        var ideal = [Double](repeating: 0, count: plant.products.count)
        var run = ideal
        var count = [Int](repeating: 0, count: plant.products.count)
        for index in plant.entries.indices {
            guard case .measured(let seconds) = idealCycleSeconds[index],
                let hours = plant.entries[index].runTime?.value, hours > 0,
                plant.entries[index].produced > 0,
                let product = products[index]
            else { continue }
            ideal[product.index] += seconds * Double(plant.entries[index].produced) / 3600
            run[product.index] += hours
            count[product.index] += 1
        }
        self.products = plant.products.references.filter {
            count[$0.index] >= Self.minimum
                && abs(ideal[$0.index] - run[$0.index]) <= Self.tolerance * run[$0.index]
        }
    }
}
