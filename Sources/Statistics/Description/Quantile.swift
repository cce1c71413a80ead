/// The `p` quantile of sorted values, 0 ≤ p ≤ 1, by linear interpolation; `nil` of nothing or of another p.
///
/// Type 7 of R. J. Hyndman and Y. Fan, The American Statistician 50 (1996) 361–365.
public func quantile(_ sorted: [Double], _ p: Double) -> Double? {
    guard let last = sorted.last, p >= 0, p <= 1 else { return nil }
    let position = p * Double(sorted.count - 1)
    let index = Int(position)
    guard index + 1 < sorted.count else { return last }
    return sorted[index] + (position - Double(index)) * (sorted[index + 1] - sorted[index])
}

/// The median of values in any order; `nil` of nothing.
public func median(_ values: [Double]) -> Double? { quantile(values.sorted(), 0.5) }
