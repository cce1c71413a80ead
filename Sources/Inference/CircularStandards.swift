import Plant
import Units

/// Ideal cycles that are nothing but the plant's own historical run time per unit.
///
/// Run time held against itself performs at 100 % whatever was lost, so such a standard says nothing. No
/// column tells where a standard came from; it is told by its value: over at least five entries of a product
/// Σ(PRI·PQ) and the recorded ΣAPT agree within a thousandth.
struct CircularStandards {
    static let minimum = 5
    static let tolerance = 0.001

    /// Ascending.
    let products: [Reference<Product>]

    /// `products` and `idealCycleSeconds` are those of the entries; only recorded ones can be circular, since inference
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
