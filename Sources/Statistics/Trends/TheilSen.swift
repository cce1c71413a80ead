/// The line through the median of all pairwise slopes: a trend that up to 29 % of wild values do not move.
///
/// Sources: H. Theil, Proc. Kon. Ned. Akad. v. Wetensch. A 53 (1950) 386–392, 521–525, 1397–1412;
/// P. K. Sen, JASA 63 (1968) 1379–1389.
public struct TheilSenLine: Hashable, Sendable {
    /// The change of y per unit of x: the median of (yⱼ − yᵢ)/(xⱼ − xᵢ) over all pairs with xᵢ < xⱼ.
    public let slope: Double
    /// median y − slope · median x: the line's y at x = 0.
    public let intercept: Double
    /// The slope's confidence interval: the slopes at the ranks ½(N ∓ z·√V), V the variance of
    /// Kendall's score with ties in x and y (Sen 1968, section 6).
    public let slopeInterval: ClosedRange<Double>
    /// Points that have both an x and a y.
    public let count: Int

    /// Fits `y` over `x`, leaving out gaps; `nil` without two points of different x, or when
    /// `confidence` is not within 0 and 1.
    ///
    /// Time and memory grow with n²: meant for n ≤ 400. Of the n(n − 1)/2 slopes only those at the ranks
    /// that are asked for are sought, none is sorted.
    public init?(x: [Double?], y: [Double?], confidence: Double = 0.95) {
        let (x, y) = completePairs(x, y)
        var slopes: [Double] = []
        slopes.reserveCapacity(x.count * max(0, x.count - 1) / 2)
        for i in x.indices {
            for j in (i + 1)..<x.count where x[j] != x[i] {
                slopes.append((y[j] - y[i]) / (x[j] - x[i]))
            }
        }
        guard confidence > 0, confidence < 1, let slope = quantile(selecting: &slopes, 0.5),
            let middleX = median(x), let middleY = median(y)
        else { return nil }
        self.slope = slope
        intercept = middleY - slope * middleX
        count = x.count
        let n = Double(count)
        let variance = kendallVariance(n: n, tiesX: tieSizes(x), tiesY: tieSizes(y))
        let reach = normalQuantile((1 + confidence) / 2) * max(0, variance).squareRoot()
        let total = Double(slopes.count)
        let low = Int(((total - reach) / 2).rounded(.toNearestOrEven)) - 1
        let high = Int(((total + reach) / 2).rounded(.toNearestOrEven))
        let last = slopes.count - 1
        // No line where a slope overflows: it has no place in an order.
        guard slope.isFinite, let lowest = order(min(max(low, 0), last), of: &slopes),
            let highest = order(max(0, min(high, last)), of: &slopes), lowest <= highest
        else { return nil }
        slopeInterval = lowest...highest
    }

    /// Fits values one step apart, x = 0, 1, 2 …, with gaps; `nil` of fewer than two values.
    public init?(_ values: [Double?], confidence: Double = 0.95) {
        self.init(x: values.indices.map { Double($0) }, y: values, confidence: confidence)
    }
}

/// (n(n − 1)(2n + 5) − Σt(t − 1)(2t + 5) over the ties of x and y)/18: the variance of Kendall's score.
///
/// Source: Sen 1968, formula 2.6, its correction for y carried over to x.
func kendallVariance(n: Double, tiesX: [Double], tiesY: [Double]) -> Double {
    func weight(_ t: Double) -> Double { t * (t - 1) * (2 * t + 5) }
    return (weight(n) - tiesX.reduce(0) { $0 + weight($1) } - tiesY.reduce(0) { $0 + weight($1) })
        / 18
}
