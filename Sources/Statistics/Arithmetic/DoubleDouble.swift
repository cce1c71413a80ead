/// A number as the exact sum of two, `high` + `low`, |low| ≤ ½ ulp of `high`: about 106 bits.
///
/// What a logarithm needs beyond its own 53 bits, so that a power of it still has 53 good ones.
/// Sources: T. J. Dekker, Numerische Mathematik 18 (1971) 224–242; D. E. Knuth, TAOCP 2, 4.2.2.
struct DoubleDouble {
    var high: Double
    var low: Double

    init(_ high: Double, _ low: Double = 0) {
        self.high = high
        self.low = low
    }

    /// a + b without error.
    static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
        let high = a + b
        let shadow = high - a
        return DoubleDouble(high, (a - (high - shadow)) + (b - shadow))
    }

    /// a × b without error: a fused multiply–add is correctly rounded on every machine.
    static func product(_ a: Double, _ b: Double) -> DoubleDouble {
        let high = a * b
        return DoubleDouble(high, (-high).addingProduct(a, b))
    }

    static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let high = sum(a.high, b.high)
        let low = sum(a.low, b.low)
        let middle = sum(high.high, high.low + low.high)
        return sum(middle.high, middle.low + low.low)
    }

    static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        a + DoubleDouble(-b.high, -b.low)
    }

    static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let product = product(a.high, b.high)
        return sum(product.high, product.low + (a.high * b.low + a.low * b.high))
    }

    static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let first = a.high / b.high
        let rest = a - b * DoubleDouble(first)
        let second = rest.high / b.high
        let last = (rest - b * DoubleDouble(second)).high / b.high
        return sum(first, second) + DoubleDouble(last)
    }
}
