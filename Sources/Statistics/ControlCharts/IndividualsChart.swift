/// |xᵢ − xᵢ₋₁| where both are observed: a moving range never bridges a gap.
public func movingRanges(_ values: [Double?]) -> [Double?] {
    values.indices.map { place in
        guard place > 0, let value = values[place], let before = values[place - 1] else {
            return nil
        }
        return abs(value - before)
    }
}

extension ControlChart {
    /// The chart of individual values (XmR): centre x̄, limits x̄ ± 3·MR̄/d2 = x̄ ± 2.66·MR̄ of the baseline.
    ///
    /// A phase whose baseline has no two neighbours has no limits. Sources: W. A. Shewhart, Economic
    /// Control of Quality (1931); NIST/SEMATECH e-Handbook 6.3.2.2.
    public static func individuals(
        _ values: [Double?], baseline: BaselineRule = BaselineRule(),
        within range: ClosedRange<Double> = -.infinity ... .infinity
    ) -> ControlChart {
        let values = baseline.kept(values)
        return ControlChart(values, baseline, within: range) { base in
            guard let centre = mean(values[base].compactMap { $0 }),
                let meanRange = meanMovingRange(values, base)
            else { return nil }
            let sigma = meanRange / movingRangeD2
            return Limits(centre: centre, meanMovingRange: meanRange) { _ in sigma }
        }
    }

    /// MR̄ within a baseline; the range towards the place before it is not part of it.
    static func meanMovingRange(_ values: [Double?], _ base: Range<Int>) -> Double? {
        mean(movingRanges(Array(values[base])).compactMap { $0 })
    }
}

extension ControlPhase {
    /// D4·MR̄, the upper limit of the moving ranges; `nil` on charts without.
    public var movingRangeLimit: Double? { meanMovingRange.map { movingRangeD4 * $0 } }
}
