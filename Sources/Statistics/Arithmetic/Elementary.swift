// Logarithm, exponential and power by arithmetic alone. The C library picks another implementation
// per processor, and its last digit may differ; a report must have the same bytes everywhere.
// Addition, multiplication, division, square root and the fused multiply–add are correctly rounded
// on every machine, and nothing else is used here.

/// ln x within 1 ulp; −∞ at 0, NaN below.
public func naturalLogarithm(_ x: Double) -> Double {
    guard x > 0, x.isFinite else { return x == 0 ? -.infinity : x > 0 ? x : .nan }
    return logarithm(x).high
}

/// ln(1 + x) within 2 ulp also where 1 + x would lose the digits of x; −∞ at −1, NaN below.
public func naturalLogarithm(onePlus x: Double) -> Double {
    guard x > -1, x.isFinite else { return x == -1 ? -.infinity : x > 0 ? x : .nan }
    let sum = DoubleDouble.sum(1, x)
    // ln(h + l) = ln h + l/h − …; the next term is below 2⁻¹⁰⁶.
    return (logarithm(sum.high) + DoubleDouble(sum.low / sum.high)).high
}

/// eˣ within 1 ulp; ∞ above 709.78, 0 below −745.13.
public func exponential(_ x: Double) -> Double { exponential(DoubleDouble(x)) }

/// `base` to the power of `exponent` within 1 ulp, for base ≥ 0; NaN below. 0⁰ is 1.
public func power(_ base: Double, _ exponent: Double) -> Double {
    if exponent == 0 || base == 1 { return 1 }
    guard base > 0, base.isFinite, exponent.isFinite else {
        if base < 0 || base.isNaN || exponent.isNaN { return .nan }
        // What is left is 0, ∞ or an infinite exponent: the limit is 0 or ∞.
        return (base > 1) == (exponent > 0) ? .infinity : 0
    }
    let scaled = logarithm(base) * DoubleDouble(exponent)
    // An overflowing product has no low part to speak of.
    return exponential(scaled.low.isFinite ? scaled : DoubleDouble(exponent * logarithm(base).high))
}

private let logarithmOfTwo = DoubleDouble(0.693_147_180_559_945_3, 2.319_046_813_846_3e-17)

/// ln x of a positive finite x, to about 2⁻⁸⁰ of itself.
///
/// The argument is brought into √½…√2, where ln m = 2·artanh s with s = (m − 1)/(m + 1), |s| < 0.172;
/// the series in s² ends below 2⁻⁸⁶ after 17 terms.
func logarithm(_ x: Double) -> DoubleDouble {
    var exponent = Double(x.exponent)
    var m = x.significand
    if m > 1.414_213_562_373_095_1 {
        m /= 2
        exponent += 1
    }
    let s = DoubleDouble(m - 1) / DoubleDouble.sum(m, 1)
    let square = s * s
    var series = DoubleDouble(0)
    for odd in stride(from: 33.0, through: 1, by: -2) {
        series = series * square + DoubleDouble(1) / DoubleDouble(odd)
    }
    return s * series * DoubleDouble(2) + logarithmOfTwo * DoubleDouble(exponent)
}

/// eˣ rounded once.
///
/// x = k·ln 2 + 32·r with |r| < 0.011: the series of eʳ − 1 ends below 2⁻⁸⁵ after ten terms, and
/// e²ʳ − 1 = (eʳ − 1)(eʳ − 1 + 2) doubles r five times without losing its small digits.
func exponential(_ x: DoubleDouble) -> Double {
    guard x.high > -746 else { return x.high.isNaN ? .nan : 0 }
    guard x.high < 710 else { return x.high.isNaN ? .nan : .infinity }
    let k = (x.high * 1.442_695_040_888_963_4).rounded()
    let rest = x - logarithmOfTwo * DoubleDouble(k)
    let r = DoubleDouble(rest.high / 32, rest.low / 32)
    var series = DoubleDouble(1)
    for n in stride(from: 10.0, through: 2, by: -1) {
        series = DoubleDouble(1) + r * series / DoubleDouble(n)
    }
    var less = r * series
    for _ in 0..<5 { less = less * (less + DoubleDouble(2)) }
    let value = (DoubleDouble(1) + less).high
    // In two steps: 2¹⁰²⁴ and the powers of the smallest numbers are none of their own.
    let half = Int(k) / 2
    return value * Double(sign: .plus, exponent: half, significand: 1)
        * Double(sign: .plus, exponent: Int(k) - half, significand: 1)
}
