/// What kind of number a value is: the SDMX observation status code list, and `C` of ours.
public enum ObservationStatus: String, Sendable, Hashable, CaseIterable {
    /// All inputs observed.
    case normal = "A"
    /// Break in series: an annotation REBASE lies in the window.
    case breakInSeries = "B"
    /// Censored: only a bound is known ("> T"). Ours.
    case censored = "C"
    /// Definition overridden by the tenant.
    case differentDefinition = "D"
    /// At least one input inferred, coverage ≥ 0.7.
    case estimated = "E"
    case forecast = "F"
    /// Holiday or weekend: nothing scheduled, nothing recorded.
    case holiday = "H"
    /// An input that Andon filled in.
    case imputed = "I"
    /// Exists but was not recorded.
    case notRecorded = "L"
    /// Cannot exist: nothing planned or produced.
    case cannotExist = "M"
    /// A shift of the window is still open.
    case provisional = "P"
    /// Suppressed: too few entries to show a person's number.
    case suppressed = "Q"
    /// An annotation EVENT lies in the window.
    case specialEvent = "S"
    /// Low reliability: coverage < 0.7, too few failures, or an implausible standard.
    case lowReliability = "U"
    /// Entries of the window are not verified.
    case unverified = "V"

    /// Whether a value stands behind it: M, L, H and Q never have one, U and C may lack one.
    public var meansAbsent: Bool {
        switch self {
        case .holiday, .notRecorded, .cannotExist, .suppressed: true
        case .normal, .breakInSeries, .censored, .differentDefinition, .estimated, .forecast,
            .imputed, .provisional, .specialEvent, .lowReliability, .unverified:
            false
        }
    }

    /// Of several statuses that a value could carry, the one with the least precedence is shown.
    var precedence: Int {
        switch self {
        case .suppressed: 0
        case .cannotExist, .notRecorded, .holiday: 1
        case .lowReliability: 2
        case .censored: 3
        case .estimated, .imputed: 4
        case .provisional: 5
        case .unverified: 6
        case .breakInSeries: 7
        case .specialEvent: 8
        case .differentDefinition: 9
        case .forecast: 10
        case .normal: 11
        }
    }

    /// Charts draw these dashed, hollow or hatched.
    public var isTentative: Bool {
        switch self {
        case .estimated, .forecast, .imputed, .provisional, .lowReliability, .censored: true
        case .normal, .breakInSeries, .differentDefinition, .holiday, .notRecorded, .cannotExist,
            .suppressed, .specialEvent, .unverified:
            false
        }
    }
}

/// How a value stands against its target.
public enum Standing: String, Sendable, Hashable, CaseIterable {
    case good, watch, bad, critical
    /// No target, or no value.
    case none
}

/// Which way is better.
public enum Direction: String, Sendable, Hashable, CaseIterable {
    case higher = "H"
    case lower = "L"
    /// Nominal is best.
    case target = "T"
    /// No judgement.
    case none = "–"
}
