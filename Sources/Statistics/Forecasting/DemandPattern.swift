/// How regularly something is asked for, and in how even amounts.
///
/// Source: A. A. Syntetos, J. E. Boylan, J. D. Croston, On the Categorization of Demand Patterns, Journal of
/// the Operational Research Society 56 (2005) 495–503: cuts at 1.32 and 0.49.
public struct DemandPattern: Hashable, Sendable {
    public enum Class: Hashable, Sendable {
        /// Often and even: foretold well.
        case smooth
        /// Often, in uneven amounts.
        case erratic
        /// Seldom, in even amounts.
        case intermittent
        /// Seldom and uneven: hardly foretold at all.
        case lumpy
    }

    /// ADI: periods observed per period with demand, ≥ 1.
    public let interval: Double
    /// CV²: the squared coefficient of variation of the amounts where there is demand, by the sample
    /// variance; 0 of a single one.
    public let squaredVariation: Double

    /// Demand of equal periods, 0 where there was none; gaps are left out. `nil` without any demand.
    public init?(_ demand: [Double?]) {
        let observed = demand.compactMap { $0 }
        let amounts = observed.filter { $0 > 0 }
        guard let size = mean(amounts) else { return nil }
        interval = Double(observed.count) / Double(amounts.count)
        squaredVariation = (sampleVariance(amounts) ?? 0) / (size * size)
    }

    public var pattern: Class {
        if interval < 1.32 { return squaredVariation < 0.49 ? .smooth : .erratic }
        return squaredVariation < 0.49 ? .intermittent : .lumpy
    }
}
