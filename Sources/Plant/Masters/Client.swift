public import Units

/// A tenant: one manufacturing client, whose data and pages touch no other's.
public struct Client: Sendable {
    public var id: String
    /// Any script, any punctuation; never trusted in markup or paths.
    public var name: String
    public var zone: Zone
    /// BCP 47 tag.
    public var language: String
    /// ISO 4217 code.
    public var currency: String
    public var csvProfile: CSVProfile

    public init(
        id: String, name: String, zone: Zone, language: String = "en", currency: String = "USD",
        csvProfile: CSVProfile = .comma
    ) {
        self.id = id
        self.name = name
        self.zone = zone
        self.language = language
        self.currency = currency
        self.csvProfile = csvProfile
    }
}

/// Which separators Excel expects in the client's country.
public enum CSVProfile: String, Sendable, CaseIterable {
    /// `,` between cells, `.` in numbers.
    case comma
    /// `;` between cells, `,` in numbers.
    case semicolon
}

/// What a KPI is held against, in the KPI's own unit.
public struct Target: Sendable, Equatable {
    public var target: Double
    public var warning: Double?
    public var critical: Double?

    public init(target: Double, warning: Double? = nil, critical: Double? = nil) {
        self.target = target
        self.warning = warning
        self.critical = critical
    }
}

/// What a person told us about a stretch of days.
public struct Annotation: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case rebase = "REBASE"
        case exclude = "EXCLUDE"
        case event = "EVENT"
    }

    public var id: String
    /// The KPI it is about; `nil` is all of them.
    public var kpi: String?
    public var from: Day
    /// The last day; `nil` is the first day alone.
    public var to: Day?
    public var kind: Kind
    public var note: String

    public init(id: String, kpi: String?, from: Day, to: Day?, kind: Kind, note: String) {
        self.id = id
        self.kpi = kpi
        self.from = from
        self.to = to
        self.kind = kind
        self.note = note
    }
}
