public import Measures
public import Plant

/// The phrase that says each value in words.
extension Phrase {
    public static func standing(_ standing: Standing) -> Phrase {
        switch standing {
        case .good: .standingGood
        case .watch: .standingWatch
        case .bad: .standingBad
        case .critical: .standingCritical
        case .none: .standingNone
        }
    }

    public static func status(_ status: ObservationStatus) -> Phrase {
        switch status {
        case .normal: .statusA
        case .breakInSeries: .statusB
        case .censored: .statusC
        case .differentDefinition: .statusD
        case .estimated: .statusE
        case .forecast: .statusF
        case .holiday: .statusH
        case .imputed: .statusI
        case .notRecorded: .statusL
        case .cannotExist: .statusM
        case .provisional: .statusP
        case .suppressed: .statusQ
        case .specialEvent: .statusS
        case .lowReliability: .statusU
        case .unverified: .statusV
        }
    }

    public static func effect(_ effect: RejectedRow.Effect) -> Phrase {
        switch effect {
        case .row: .effectRow
        case .belonging: .effectBelonging
        case .cell: .effectCell
        case .none: .effectNone
        }
    }

    public static func severity(_ severity: Notice.Severity) -> Phrase {
        switch severity {
        case .info: .severityInfo
        case .warning: .severityWarning
        case .critical: .severityCritical
        }
    }

    public static func area(_ area: Area) -> Phrase {
        switch area {
        case .overview: .overview
        case .alerts: .alerts
        case .production: .production
        case .quality: .quality
        case .downtime: .downtime
        case .people: .people
        case .delivery: .delivery
        case .flow: .flow
        case .maintenance: .maintenance
        case .finance: .finance
        case .kpis: .kpis
        case .dataQuality: .dataQuality
        case .reports: .reports
        }
    }

    public static func alertKind(_ kind: Alert.Kind) -> Phrase {
        switch kind {
        case .dataMissing: .alertKindDataMissing
        case .openDowntime: .alertKindOpenDowntime
        case .componentShortage: .alertKindComponentShortage
        case .thresholdCrossed: .alertKindThreshold
        case .commitmentMissed: .alertKindCommitment
        case .wipAge: .alertKindWIPAge
        case .runVariance: .alertKindRunVariance
        case .signal: .alertKindSignal
        }
    }

    public static func movement(_ kind: InventoryTransaction.Kind) -> Phrase {
        switch kind {
        case .purchase: .movementPurchase
        case .usage: .movementUsage
        case .waste: .movementWaste
        case .return: .movementReturn
        case .adjustment: .movementAdjustment
        }
    }

    public static func restatement(_ reason: Restatement.Reason) -> Phrase {
        switch reason {
        case .program: .restatedByProgram
        case .settings: .restatedBySettings
        case .records: .restatedByRecords
        }
    }

    public static func goodness(_ goodness: Card.Change.Goodness) -> Phrase {
        switch goodness {
        case .better: .better
        case .worse: .worse
        case .unjudged: .changed
        case .same: .unchanged
        }
    }

    /// `number` is ISO's: 1 is Monday.
    public static func weekday(_ number: Int) -> Phrase { weekdays[(number + 6) % 7].name }

    /// As narrow heads of columns say it: CLDR's short name, or what is short where CLDR has none.
    public static func weekdayShort(_ number: Int) -> Phrase { weekdays[(number + 6) % 7].short }

    /// A letter or two, for columns that have no room for more: CLDR's narrow name.
    public static func weekdayNarrow(_ number: Int) -> Phrase { weekdays[(number + 6) % 7].narrow }
}

/// From Monday.
private let weekdays: [(name: Phrase, short: Phrase, narrow: Phrase)] = [
    (.weekdayMonday, .weekdayShortMonday, .weekdayNarrowMonday),
    (.weekdayTuesday, .weekdayShortTuesday, .weekdayNarrowTuesday),
    (.weekdayWednesday, .weekdayShortWednesday, .weekdayNarrowWednesday),
    (.weekdayThursday, .weekdayShortThursday, .weekdayNarrowThursday),
    (.weekdayFriday, .weekdayShortFriday, .weekdayNarrowFriday),
    (.weekdaySaturday, .weekdayShortSaturday, .weekdayNarrowSaturday),
    (.weekdaySunday, .weekdayShortSunday, .weekdayNarrowSunday),
]
