public import Measures
public import Plant

extension Phrase {
    /// The word of a card: "concerning".
    public static func variation(_ variation: Variation) -> Phrase {
        switch variation {
        case .commonCause: .variationCommon
        case .specialCause(let bearing): .bearing(bearing)
        }
    }

    public static func bearing(_ bearing: Bearing) -> Phrase {
        switch bearing {
        case .improving: .bearingImproving
        case .concerning: .bearingConcerning
        case .unjudged: .bearingUnjudged
        }
    }

    /// The words of a card: "always meets the target".
    public static func assurance(_ assurance: Assurance) -> Phrase {
        switch assurance {
        case .alwaysMeets: .assuranceAlways
        case .neverMeets: .assuranceNever
        case .mayOrMayNotMeet: .assuranceMaybe
        }
    }

    static func variationSentence(_ variation: Variation) -> Phrase {
        switch variation {
        case .commonCause: .variationCommonSentence
        case .specialCause(.improving): .variationImprovingSentence
        case .specialCause(.concerning): .variationConcerningSentence
        case .specialCause(.unjudged): .variationUnjudgedSentence
        }
    }

    static func assuranceSentence(_ assurance: Assurance) -> Phrase {
        switch assurance {
        case .alwaysMeets: .assuranceAlwaysSentence
        case .neverMeets: .assuranceNeverSentence
        case .mayOrMayNotMeet: .assuranceMaybeSentence
        }
    }

    static func chart(_ chart: ControlStudy.Chart) -> Phrase {
        switch chart {
        case .individuals: .chartIndividuals
        case .proportions: .chartProportions
        case .laneyProportions: .chartLaneyProportions
        case .rates: .chartRates
        case .laneyRates: .chartLaneyRates
        }
    }

    public static func rule(_ rule: SignalRule) -> Phrase {
        switch rule {
        case .limits: .ruleLimits
        case .run8: .ruleRun8
        case .run9: .ruleRun9
        case .twoOfThree: .ruleTwoOfThree
        case .fourOfFive: .ruleFourOfFive
        case .trend6: .ruleTrend6
        case .alternating14: .ruleAlternating14
        case .within15: .ruleWithin15
        case .beyond8: .ruleBeyond8
        case .cusum: .ruleCusum
        case .ewma: .ruleEwma
        }
    }
}
