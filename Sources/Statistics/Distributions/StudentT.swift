/// Student's t distribution.
public struct StudentT: Hashable, Sendable {
    /// ν, > 0, not necessarily whole.
    public let degreesOfFreedom: Double

    /// `nil` unless ν is positive and finite.
    public init?(degreesOfFreedom: Double) {
        guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// Γ((ν + 1)/2)/(Γ(ν/2)·√(νπ)) · (1 + t²/ν)^−(ν + 1)/2
    public func density(_ t: Double) -> Double {
        let nu = degreesOfFreedom
        let scale = gammaRatioHalfStep(nu / 2) / (nu * Double.pi).squareRoot()
        return scale * exponential(-(nu + 1) / 2 * naturalLogarithm(onePlus: t * t / nu))
    }

    /// P(T > t).
    ///
    /// ½·I_x(ν/2, ½) with x = ν/(ν + t²) for t ≥ 0 (DLMF 8.17.1; Abramowitz and Stegun 26.7.1), by the
    /// continued fraction 8.17.22 on the side where it converges fast. Its first steps cancel by a
    /// factor of ν/t², so that of 16 digits those of ν are lost: 11 are right at ν = 10⁶.
    public func tail(_ t: Double) -> Double {
        guard t > 0 else { return t == 0 ? 0.5 : t.isNaN ? .nan : 1 - tail(-t) }
        guard t < .infinity else { return 0 }
        let nu = degreesOfFreedom
        let a = nu / 2
        let square = t * t
        let x = nu / (nu + square)
        // xᵃ(1 − x)^½/B(a, ½) is t·density(t).
        let weight = t * density(t)
        if x < (a + 1) / (a + 2.5) {
            return weight * betaFraction(x, a, 0.5) / a / 2
        }
        return 0.5 - weight * betaFraction(square / (nu + square), 0.5, a)
    }

    /// P(T ≤ t).
    public func cdf(_ t: Double) -> Double { tail(-t) }

    /// P(|T| ≥ |t|): the p value of a two-sided test.
    public func twoSided(_ t: Double) -> Double { 2 * tail(abs(t)) }

    /// The t with P(T ≤ t) = p; `nil` unless 0 < p < 1.
    ///
    /// Newton's method on the tail. It is convex and the normal quantile lies on its near side, so
    /// that every step comes closer and none overshoots.
    public func quantile(_ p: Double) -> Double? {
        guard p > 0, p < 1 else { return nil }
        guard p != 0.5 else { return 0 }
        let tailArea = min(p, 1 - p)
        var t = max(-normalQuantile(tailArea), 0)
        for _ in 0..<2000 {
            let step = (tail(t) - tailArea) / density(t)
            t += step
            // Only rounding leads back.
            guard step > 4e-16 * t else { break }
        }
        return p < 0.5 ? -t : t
    }
}

/// The continued fraction of I_x(a, b)·a·B(a, b)/(xᵃ(1 − x)ᵇ), DLMF 8.17.22, by Lentz's method.
private func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func away(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / away(1 - (a + b) * x / (a + 1))
    var fraction = d
    for m in stride(from: 1.0, through: 10_000, by: 1) {
        let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 / away(1 + even * d)
        c = away(1 + even / c)
        fraction *= d * c
        let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / away(1 + odd * d)
        c = away(1 + odd / c)
        fraction *= d * c
        if abs(d * c - 1) < 2e-16 { break }
    }
    return fraction
}
