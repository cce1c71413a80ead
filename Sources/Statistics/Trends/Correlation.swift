/// A correlation of two columns and how surprising it is.
public struct Correlation: Hashable, Sendable {
    /// −1…1.
    public let coefficient: Double
    /// Pairs where both are observed, ≥ 3.
    public let count: Int
    /// Two-sided, by Student's t = r·√((n − 2)/(1 − r²)) with n − 2 degrees of freedom: exact for normal
    /// values, an approximation for ranks that holds from n = 10 on.
    public let p: Double

    /// Pearson's product-moment correlation; pairs with a gap are left out.
    ///
    /// `nil` of fewer than three pairs, or when one column does not vary.
    public static func pearson(_ x: [Double?], _ y: [Double?]) -> Correlation? {
        let pairs = completePairs(x, y)
        return Correlation(pairs.x, pairs.y)
    }

    /// Spearman's ρ: Pearson's correlation of the midranks, which is right with ties too.
    ///
    /// `nil` of fewer than three pairs, or when one column does not vary.
    /// Source: C. Spearman, American Journal of Psychology 15 (1904) 72–101.
    public static func spearman(_ x: [Double?], _ y: [Double?]) -> Correlation? {
        let pairs = completePairs(x, y)
        return Correlation(midranks(pairs.x), midranks(pairs.y))
    }

    private init?(_ x: [Double], _ y: [Double]) {
        guard x.count > 2, let student = StudentT(degreesOfFreedom: Double(x.count - 2)),
            let sums = CentredSums(x, y), sums.xx > 0, sums.yy > 0
        else { return nil }
        let product = sums.xx * sums.yy
        // One root keeps a perfect correlation at 1; the product may leave the range of numbers.
        let ratio =
            sums.xy
            / (product.isNormal
                ? product.squareRoot() : sums.xx.squareRoot() * sums.yy.squareRoot())
        coefficient = max(-1, min(1, ratio))
        count = x.count
        let unexplained = (1 - coefficient) * (1 + coefficient)
        p =
            unexplained > 0
            ? student.twoSided(coefficient * (student.degreesOfFreedom / unexplained).squareRoot())
            : 0
    }
}

/// Sums of squares and products about the means.
struct CentredSums {
    let meanX: Double
    let meanY: Double
    var xx = 0.0
    var xy = 0.0
    var yy = 0.0

    /// `nil` of nothing.
    init?(_ x: [Double], _ y: [Double]) {
        guard let meanX = mean(x), let meanY = mean(y) else { return nil }
        self.meanX = meanX
        self.meanY = meanY
        for (x, y) in zip(x, y) {
            xx += (x - meanX) * (x - meanX)
            xy += (x - meanX) * (y - meanY)
            yy += (y - meanY) * (y - meanY)
        }
    }
}
