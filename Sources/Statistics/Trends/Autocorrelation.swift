/// ρ₀…ρ_lag: Σ(xₜ − x̄)(xₜ₊ᵢ − x̄)/Σ(xₜ − x̄)² over the pairs where both are observed.
///
/// Fewer when there are not so many places; all 0 after ρ₀ when the values do not vary; none of nothing.
/// Source: Box and Jenkins, Time Series Analysis (1976), 2.1.5, sums over observed terms only.
public func autocorrelations(_ values: [Double?], through lag: Int) -> [Double] {
    guard lag >= 0, let centre = mean(values.compactMap { $0 }) else { return [] }
    // A gap adds nothing to any sum, as a deviation of 0 does not.
    let deviations = values.map { value in value.map { $0 - centre } ?? 0 }
    let squares = deviations.reduce(0) { $0 + $1 * $1 }
    return deviations.withUnsafeBufferPointer { deviations in
        (0...min(lag, values.count - 1)).map { lag in
            guard lag > 0 else { return 1 }
            guard squares > 0 else { return 0 }
            var products = 0.0
            for place in 0..<(deviations.count - lag) {
                products += deviations[place] * deviations[place + lag]
            }
            return products / squares
        }
    }
}
