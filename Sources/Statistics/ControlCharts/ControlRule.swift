/// A pattern that chance alone seldom makes.
///
/// Sources: Western Electric, Statistical Quality Control Handbook (1956), 25–28; L. S. Nelson, The
/// Shewhart Control Chart — Tests for Special Causes, Journal of Quality Technology 16 (1984) 237–239.
public enum ControlRule: CaseIterable, Hashable, Sendable {
    /// A point outside the three-sigma limits: Western Electric 1, Nelson 1. The headline rule.
    case beyondLimits
    /// Two of three in a row beyond two sigma on the same side: Western Electric 2, Nelson 5.
    case twoOfThreeBeyondTwoSigma
    /// Four of five in a row beyond one sigma on the same side: Western Electric 3, Nelson 6.
    case fourOfFiveBeyondOneSigma
    /// Eight in a row on the same side of the centre: Western Electric 4. The quieter mark.
    case eightOnOneSide
    /// Nine in a row on the same side of the centre: Nelson 2.
    case nineOnOneSide
    /// Six in a row, each above the one before, or each below: Nelson 3.
    case sixTrending
    /// Fourteen in a row, up and down by turns: Nelson 4.
    case fourteenAlternating
    /// Fifteen in a row within one sigma: Nelson 7.
    case fifteenWithinOneSigma
    /// Eight in a row beyond one sigma, on both sides: Nelson 8.
    case eightBeyondOneSigmaOnBothSides

    /// The rules of a chart for which nobody has asked for more.
    public static let usual: [ControlRule] = [.beyondLimits, .eightOnOneSide]
    /// The four zone rules of 1956.
    public static let westernElectric: [ControlRule] = [
        .beyondLimits, .twoOfThreeBeyondTwoSigma, .fourOfFiveBeyondOneSigma, .eightOnOneSide,
    ]
    /// The eight tests of 1984, in their order.
    public static let nelson: [ControlRule] = [
        .beyondLimits, .nineOnOneSide, .sixTrending, .fourteenAlternating,
        .twoOfThreeBeyondTwoSigma, .fourOfFiveBeyondOneSigma, .fifteenWithinOneSigma,
        .eightBeyondOneSigmaOnBothSides,
    ]
}

/// Where a signal points.
public enum ControlSide: Hashable, Sendable {
    case above
    case below
    /// The pattern has no side: alternation, too little variation, both sides at once.
    case neither
}

/// The point that completes a pattern.
public struct ControlSignal: Hashable, Sendable {
    /// Its place in the series.
    public let place: Int
    public let rule: ControlRule
    public let side: ControlSide
}
