/// The limits that chance alone gives to proportions of differently many units: 95 % of members that do as well
/// as the whole lie between them.
///
/// D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202. Where members scatter more than counts of
/// that size would, as large counts nearly always do, the limits are widened by the square root of the
/// dispersion φ: the mean square of the members' z, the furthest tenth on each side pulled in to its edge
/// (Quality and Safety in Health Care 14 (2005) 347–351), where φ > 1 + 2√(2/k) of k members.
public struct ProportionFunnel: Sendable {
    /// The proportion of the whole, 0…1.
    public let center: Double
    /// φ where the limits are widened, else 1.
    public let dispersion: Double

    /// `members` are proportions, 0…1, each of so many units. `nil` where the whole has none or nothing but
    /// hits: then chance gives no room; and with fewer than two members with units.
    public init?(members: [(proportion: Double, units: Double)], center: Double) {
        guard center > 0, center < 1 else { return nil }
        self.center = center
        let spread = center * (1 - center)
        var z = members.filter { $0.units > 0 }
            .map { ($0.proportion - center) / (spread / $0.units).squareRoot() }
        guard z.count > 1 else { return nil }
        z.sort()
        guard let low = quantile(z, 0.1), let high = quantile(z, 0.9) else { return nil }
        let squares = z.reduce(0) { sum, value in
            let pulled = min(max(value, low), high)
            return sum + pulled * pulled
        }
        let mean = squares / Double(z.count)
        dispersion = mean > 1 + 2 * (2 / Double(z.count)).squareRoot() ? mean : 1
    }

    /// The 95 % limits for that many units, within 0…1.
    public func limits(units: Double) -> (low: Double, high: Double) {
        guard units > 0 else { return (0, 1) }
        let half = normal95 * (dispersion * center * (1 - center) / units).squareRoot()
        return (max(0, center - half), min(1, center + half))
    }
}
