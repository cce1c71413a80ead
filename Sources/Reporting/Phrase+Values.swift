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
    public static func weekday(_ number: Int) -> Phrase {
        switch number {
        case 1: .weekdayMonday
        case 2: .weekdayTuesday
        case 3: .weekdayWednesday
        case 4: .weekdayThursday
        case 5: .weekdayFriday
        case 6: .weekdaySaturday
        default: .weekdaySunday
        }
    }
}
