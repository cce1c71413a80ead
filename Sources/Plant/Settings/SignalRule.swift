/// A rule by which the days of a control chart are judged, as settings name it.
///
/// Sources: Western Electric, Statistical Quality Control Handbook (1956), 25–28; L. S. Nelson, Journal of
/// Quality Technology 16 (1984) 237–239; E. S. Page, Biometrika 41 (1954) 100–115; S. W. Roberts,
/// Technometrics 1 (1959) 239–250.
public enum SignalRule: String, Sendable, Hashable, CaseIterable {
    /// A day outside the three-sigma limits: the headline rule.
    case limits
    /// Eight in a row on one side of the centre: the quieter mark.
    case run8
    /// Nine in a row on one side of the centre.
    case run9
    /// Two of three in a row beyond two sigma on one side.
    case twoOfThree = "two_of_three"
    /// Four of five in a row beyond one sigma on one side.
    case fourOfFive = "four_of_five"
    /// Six in a row, each above the one before, or each below.
    case trend6
    /// Fourteen in a row, up and down by turns.
    case alternating14
    /// Fifteen in a row within one sigma.
    case within15
    /// Eight in a row beyond one sigma, on both sides.
    case beyond8
    /// The sum of what days lie off the centre, half a sigma allowed to each, passes five sigma.
    case cusum
    /// The moving average, each day weighing a fifth, leaves its own three-sigma limits.
    case ewma

    /// The rules of a chart for which nobody asked for others.
    public static let usual: [SignalRule] = [.limits, .run8]
    /// The four zone rules of 1956.
    public static let westernElectric: [SignalRule] = [.limits, .twoOfThree, .fourOfFive, .run8]
    /// The eight tests of 1984, in their order.
    public static let nelson: [SignalRule] = [
        .limits, .run9, .trend6, .alternating14, .twoOfThree, .fourOfFive, .within15, .beyond8,
    ]

    /// What may stand in a list of rules: each rule's name, and `western_electric` and `nelson` for theirs.
    public static let names = allCases.map(\.rawValue) + ["western_electric", "nelson"]

    /// The rules of a list of names, each once, in the order of the cases; `nil` when a name is none.
    public static func rules(named names: [String]) -> [SignalRule]? {
        var asked: Set<SignalRule> = []
        for name in names {
            switch name {
            case "western_electric": asked.formUnion(westernElectric)
            case "nelson": asked.formUnion(nelson)
            default:
                guard let rule = SignalRule(rawValue: name) else { return nil }
                asked.insert(rule)
            }
        }
        return allCases.filter(asked.contains)
    }
}
