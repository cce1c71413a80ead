import Plant
import Statistics

extension ControlChart {
    /// Every point that one of the rules marks, by place, then in the order of `rules`.
    func signals(
        of rules: [SignalRule]
    ) -> [(place: Int, rule: SignalRule, side: ControlStudy.Signal.Side)] {
        var patterns: [ControlRule] = []
        var signals: [(place: Int, rule: SignalRule, side: ControlStudy.Signal.Side)] = []
        for rule in rules {
            switch rule {
            case .cusum: signals += cusumSignals.map { ($0.place, .cusum, .init($0.side)) }
            case .ewma: signals += ewmaSignals.map { ($0.place, .ewma, .init($0.side)) }
            case .limits, .run8, .run9, .twoOfThree, .fourOfFive, .trend6, .alternating14,
                .within15, .beyond8:
                if let pattern = rule.pattern { patterns.append(pattern) }
            }
        }
        for signal in self.signals(patterns) {
            if let rule = rules.first(where: { $0.pattern == signal.rule }) {
                signals.append((signal.place, rule, .init(signal.side)))
            }
        }
        let order = SignalRule.allCases
        func rank(_ rule: SignalRule) -> Int { order.firstIndex(of: rule) ?? 0 }
        return signals.sorted { ($0.place, rank($0.rule)) < ($1.place, rank($1.rule)) }
    }

    /// Each value as how many sigma it lies off its centre, phase by phase; `nil` where nothing varies.
    private var standardised: [[Double?]] {
        phases.map { phase in
            points.indices.map { place in
                guard phase.places.contains(place), let point = points[place], point.varies
                else { return nil }
                return (point.value - point.centre) / point.sigma
            }
        }
    }

    /// Allowance k = ½ and decision interval h = 5, in sigma: a shift of one sigma shows after ten days on
    /// average, chance alone once in 465 (D. C. Montgomery, Introduction to Statistical Quality Control,
    /// table 9.3).
    private var cusumSignals: [(place: Int, side: ControlSide)] {
        standardised.flatMap {
            Cusum($0, target: 0, allowance: 0.5, decisionInterval: 5).signals
        }
    }

    /// λ = 0.2 with exact three-sigma limits.
    private var ewmaSignals: [(place: Int, side: ControlSide)] {
        standardised.flatMap { z -> [(place: Int, side: ControlSide)] in
            let points =
                EWMA.points(z, centre: 0, deviation: 1, weight: 0.2, limits: .exact) ?? []
            return points.enumerated().compactMap { place, point in
                guard let point, point.isSignal else { return nil }
                return (place, point.value > 0 ? .above : .below)
            }
        }
    }
}

extension SignalRule {
    /// The pattern of a Shewhart chart that it names; `nil` of the rules that remember all days before.
    fileprivate var pattern: ControlRule? {
        switch self {
        case .limits: .beyondLimits
        case .run8: .eightOnOneSide
        case .run9: .nineOnOneSide
        case .twoOfThree: .twoOfThreeBeyondTwoSigma
        case .fourOfFive: .fourOfFiveBeyondOneSigma
        case .trend6: .sixTrending
        case .alternating14: .fourteenAlternating
        case .within15: .fifteenWithinOneSigma
        case .beyond8: .eightBeyondOneSigmaOnBothSides
        case .cusum, .ewma: nil
        }
    }
}

extension ControlStudy.Signal.Side {
    fileprivate init(_ side: ControlSide) {
        switch side {
        case .above: self = .above
        case .below: self = .below
        case .neither: self = .neither
        }
    }
}
