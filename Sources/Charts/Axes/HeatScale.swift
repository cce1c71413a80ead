/// Seven classes of equal width with round bounds.
struct HeatScale: Equatable {
    /// Eight, rising; two when all values are the same.
    let bounds: [Double]
    /// Decimals that tell neighbouring bounds apart.
    let places: Int

    static let classes = 7

    /// The finest scale of steps 1, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 times a power of ten whose seven classes
    /// hold all of `values`, which are finite.
    /// The last bound says `limit` where the classes go beyond what the values can be.
    init?(covering values: some Sequence<Double>, limit: Double? = nil) {
        guard let low = values.min(), let high = values.max() else { return nil }
        guard high - low > max(abs(low), abs(high)) * 1e-9, high - low >= 1e-12 else {
            (bounds, places) = ([low, high], 0)
            return
        }
        let classes = Double(HeatScale.classes)
        let start = exponent(notAbove: (high - low) / classes)
        for power in start...(start + 1) {
            for half in [2.0, 3, 4, 5, 6, 8, 10, 12, 16] {
                let step = scaled(half, power) / 2
                let first = (low / step + 1e-9).rounded(.down)
                guard (first + classes) * step >= high else { continue }
                let round = (0...HeatScale.classes).map {
                    scaled((first + Double($0)) * half / 2, power)
                }
                bounds =
                    if let limit, high <= limit, limit > round[HeatScale.classes - 1] {
                        round.dropLast() + [min(limit, round[HeatScale.classes])]
                    } else { round }
                places = max(0, half == 3 || half == 5 ? 1 - power : -power)
                return
            }
        }
        (bounds, places) = ([low, high], 0)
    }

    var isSingle: Bool { bounds.count == 2 }

    /// The class of `value`, 0…6; the middle one when all values are the same.
    func step(of value: Double) -> Int {
        guard !isSingle else { return HeatScale.classes / 2 }
        let above = bounds.dropFirst().dropLast().prefix { value >= $0 }.count
        return min(above, HeatScale.classes - 1)
    }
}
