/// The arithmetic mean, summed in the order given; `nil` of nothing.
public func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}

/// s² = Σ(x − x̄)²/(n − 1); `nil` of fewer than two values.
///
/// In two passes: sums of squares of large, close values would cancel.
public func sampleVariance(_ values: [Double]) -> Double? {
    guard values.count > 1, let centre = mean(values) else { return nil }
    let squares = values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    return squares / Double(values.count - 1)
}

/// s, the square root of the sample variance; `nil` of fewer than two values.
public func sampleStandardDeviation(_ values: [Double]) -> Double? {
    sampleVariance(values)?.squareRoot()
}
