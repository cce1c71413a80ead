/// The χ² distribution: what a variance of normal values follows.
public struct ChiSquared: Hashable, Sendable {
    /// ν, > 0.
    public let degreesOfFreedom: Double

    /// `nil` unless ν is positive and finite.
    public init?(degreesOfFreedom: Double) {
        guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// P(X ≤ x) = P(ν/2, x/2), the regularised incomplete gamma function.
    public func cdf(_ x: Double) -> Double { areas(x).below }

    /// P(X > x).
    public func tail(_ x: Double) -> Double { areas(x).above }

    /// By the series DLMF 8.11.4 below the mean, by the continued fraction 8.9.2 above it; the
    /// smaller of both areas is always the one computed directly.
    private func areas(_ x: Double) -> (below: Double, above: Double) {
        guard x > 0 else { return (0, 1) }
        guard x < .infinity else { return (1, 0) }
        let (a, y) = (degreesOfFreedom / 2, x / 2)
        let weight = gammaWeight(a, y)
        if y < a + 1 {
            var term = 1.0
            var sum = 1.0
            for k in stride(from: 1.0, through: 100_000, by: 1) {
                term *= y / (a + k)
                sum += term
                if term < sum * 1e-17 { break }
            }
            return (weight * sum, 1 - weight * sum)
        }
        var b = y + 1 - a
        var c = 1e300
        var d = 1 / b
        var fraction = d
        for k in stride(from: 1.0, through: 100_000, by: 1) {
            let numerator = -k * (k - a)
            b += 2
            d = 1 / (numerator * d + b)
            c = b + numerator / c
            fraction *= d * c
            if abs(d * c - 1) < 2e-16 { break }
        }
        return (1 - weight * a * fraction, weight * a * fraction)
    }

    /// The x with P(X ≤ x) = p; `nil` unless 0 < p < 1.
    ///
    /// Newton's method within a shrinking bracket, from the approximation of E. B. Wilson and
    /// M. M. Hilferty, PNAS 17 (1931) 684–688.
    public func quantile(_ p: Double) -> Double? {
        guard p > 0, p < 1 else { return nil }
        let nu = degreesOfFreedom
        let root = 1 - 2 / (9 * nu) + normalQuantile(p) * (2 / (9 * nu)).squareRoot()
        var x = nu * max(root, 0.01) * max(root, 0.01) * max(root, 0.01)
        var (low, high) = (0.0, Double.infinity)
        for _ in 0..<200 {
            let (below, above) = areas(x)
            let miss = p < 0.5 ? below - p : (1 - p) - above
            if miss == 0 { break }
            if miss < 0 { low = x } else { high = x }
            // ν/2·2·weight(ν/2, x/2)/x is the density.
            let density = nu / 2 * gammaWeight(nu / 2, x / 2) / x
            var next = x - miss / density
            if !(next > low && next < high) {
                next = high < .infinity ? (low + high) / 2 : 2 * x
            }
            let isSettled = abs(next - x) <= 4e-16 * x
            x = next
            if isSettled { break }
        }
        return x
    }
}
