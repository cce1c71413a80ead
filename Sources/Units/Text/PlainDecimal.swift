/// The shortest decimal that reads back as a number, as one integer: `digits / 10^places`.
///
/// Covers what reports hold: 0 and magnitudes of 0.001 up to 10¹⁵. Integer arithmetic alone, so that nothing is
/// rounded twice; ``ShortestDecimal`` covers the rest.
public struct PlainDecimal: Sendable, Equatable {
    /// `true` below zero; a negative zero counts as zero.
    public let isNegative: Bool
    /// Up to seventeen digits, the last one not 0 unless ``places`` is 0.
    public let digits: UInt
    /// Digits after the point, 0…19.
    public let places: Int

    /// `nil` outside the range above, and in the rare cases that lie between two decimals of the same length.
    public init?(_ value: Double) {
        let magnitude = value.magnitude
        guard magnitude < 1e15 else { return nil }
        isNegative = value < 0
        let whole = UInt(magnitude)
        if Double(whole) == magnitude {
            digits = whole
            places = 0
        } else if let few = Self.sixPlaces(magnitude) {
            (digits, places) = few
        } else if let exact = Self.shortest(magnitude) {
            (digits, places) = exact
        } else {
            return nil
        }
    }

    /// What has at most six places, such as most of what a shop floor records. Fifteen digits and fewer are the
    /// only ones that read back, so no other decimal is as short.
    @inline(__always)
    private static func sixPlaces(_ value: Double) -> (digits: UInt, places: Int)? {
        guard value < 1e9 else { return nil }
        let scaled = UInt(value * 1e6 + 0.5)
        guard Double(scaled) / 1e6 == value else { return nil }
        return withoutZeros(scaled, places: 6)
    }

    private static func withoutZeros(_ digits: UInt, places: Int) -> (digits: UInt, places: Int) {
        var (digits, places) = (digits, places)
        if places >= 3, digits % 1000 == 0 {
            digits /= 1000
            places -= 3
        }
        while places > 0, digits % 10 == 0 {
            digits /= 10
            places -= 1
        }
        return (digits, places)
    }

    /// The decimal with the fewest digits among those nearer to `value` than to either neighbour that a Double
    /// can be, and of these the nearest.
    ///
    /// `value = m / 2^k`. With `p` so chosen that `value × 10^p` has seventeen digits before the point, that
    /// number is `m × 10^p / 2^k`: its whole part, and a rest in units of `2^-k`. Half the way to a neighbour
    /// is `10^p / 2` such units: less than 12 in the seventeenth digit, more than a half. So the seventeenth
    /// digit always suffices, at most two tens can be near enough, and at most one hundred.
    private static func shortest(_ value: Double) -> (digits: UInt, places: Int)? {
        let exponent = Int(value.bitPattern >> 52) - 1075
        let fraction = value.bitPattern & (1 << 52 - 1)
        // A power of two has neighbours at two distances.
        guard fraction != 0, (-62 ... -3).contains(exponent) else { return nil }
        let mantissa = UInt(fraction | 1 << 52)
        let k = UInt(-exponent)
        // log₁₀ 2 ≈ 1233 / 4096; too few by one at most.
        var places = 16 - ((exponent + 53) * 1233) >> 12
        var product = mantissa.multipliedFullWidth(by: tens[places])
        if wholePart(product, k) < 10_000_000_000_000_000 {
            places += 1
            guard places < tens.count else { return nil }
            product = mantissa.multipliedFullWidth(by: tens[places])
        }
        let whole = wholePart(product, k)
        let rest = product.low & (1 &<< k - 1)
        let half = UInt128(tens[places] / 2)
        for step: UInt in [100, 10, 1] {
            let excess = step == 1 ? 0 : whole % step
            let below = UInt128(excess) &<< UInt128(k) + UInt128(rest)
            let above = UInt128(step) &<< UInt128(k) - below
            guard min(below, above) < half else { continue }
            guard below != above else { return nil }
            return withoutZeros(
                whole - excess + (below < above ? 0 : step), places: places)
        }
        return nil
    }

    @inline(__always)
    private static func wholePart(_ product: (high: UInt, low: UInt), _ k: UInt) -> UInt {
        product.high &<< (64 - k) | product.low &>> k
    }
}

/// 10⁰ to 10¹⁹: powers of ten that an integer can hold.
let tens: [UInt] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
    1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
    1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
]
