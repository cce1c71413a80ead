/// A column of a table of the plant's database.
public struct PlantColumn: Sendable {
    public let name: String
    public let kind: Kind
    public let presence: Presence
    /// One sentence for whoever fills the column in.
    public let meaning: String
    /// Of a number that has one.
    public let unit: Unit?
    /// The table whose rows the column names.
    public let link: Link?
    /// What the database itself refuses.
    public let check: Check
    /// What the column is called elsewhere. Names that differ in case, accents, spaces, underscores and
    /// hyphens only are one name and stand here once.
    public let aliases: [String]
    /// What cells of plants look like.
    public let example: String?
    /// The first version of the data model that has the column.
    public fileprivate(set) var since: DataModelVersion

    /// What a cell holds.
    public enum Kind: Sendable, Hashable {
        case text
        case integer
        case real
        /// `YYYY-MM-DD`.
        case day
        /// `YYYY-MM-DDTHH:MM:SS`, wall time of the plant.
        case time
        /// `HH:MM`.
        case timeOfDay
        /// 0 or 1.
        case flag
        /// One of these texts.
        case choice([String])

        /// The texts of an enumeration.
        static func oneOf<Choice: RawRepresentable<String> & CaseIterable>(
            _: Choice.Type
        ) -> Kind {
            .choice(Choice.allCases.map(\.rawValue))
        }
    }

    /// Whether a cell may be NULL, which is "not recorded".
    public enum Presence: Sendable, Hashable {
        case required
        case optional
        /// Never NULL: what is not given takes this value.
        case standard(Standard)
        /// The next number, where none is given.
        case counted
    }

    /// What a cell takes that is not given.
    public enum Standard: Sendable, Hashable, ExpressibleByStringLiteral,
        ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral
    {
        case text(String)
        case integer(Int)
        case real(Double)

        public init(stringLiteral value: String) { self = .text(value) }
        public init(integerLiteral value: Int) { self = .integer(value) }
        public init(floatLiteral value: Double) { self = .real(value) }
    }

    /// The table that a column names a row of, by the key that the table has within a client.
    public enum Link: Sendable, Hashable {
        /// Rows that name one that is not there stand and are told of.
        case named(String)
        /// The database refuses them.
        case enforced(String)

        /// The table that is named.
        public var table: String {
            switch self {
            case .named(let table), .enforced(let table): table
            }
        }
    }

    /// What the database itself refuses of a column.
    public enum Check: Sendable, Hashable {
        case nothing
        /// All but the values of its kind: a choice, or 0 and 1.
        case listed
        case between(ClosedRange<Int>)
    }

    private init(
        _ name: String, _ kind: Kind, _ presence: Presence, _ meaning: String, _ unit: Unit?,
        _ link: Link?, _ check: Check?, _ aliases: [String], _ example: String?,
        _ since: DataModelVersion
    ) {
        self.name = name
        self.kind = kind
        self.presence = presence
        self.meaning = meaning
        self.unit = unit ?? (kind.isNumber ? Unit(named: name) : nil)
        self.link = link
        self.check = check ?? kind.usualCheck
        self.aliases = aliases
        self.example = example
        self.since = since
    }

    /// A column that is filled in every row.
    static func required(
        _ name: String, _ kind: Kind, _ meaning: String, unit: Unit? = nil, link: Link? = nil,
        check: Check? = nil, aliases: [String] = [], example: String? = nil,
        since: DataModelVersion = .first
    ) -> PlantColumn {
        PlantColumn(
            name, kind, .required, meaning, unit, link, check, aliases, example, since)
    }

    /// A column whose cells may be NULL.
    static func optional(
        _ name: String, _ kind: Kind, _ meaning: String, unit: Unit? = nil, link: Link? = nil,
        check: Check? = nil, aliases: [String] = [], example: String? = nil,
        since: DataModelVersion = .first
    ) -> PlantColumn {
        PlantColumn(
            name, kind, .optional, meaning, unit, link, check, aliases, example, since)
    }

    /// A column that takes `standard` where nothing is given.
    static func standard(
        _ name: String, _ kind: Kind, _ standard: Standard, _ meaning: String, unit: Unit? = nil,
        link: Link? = nil, check: Check? = nil, aliases: [String] = [], example: String? = nil,
        since: DataModelVersion = .first
    ) -> PlantColumn {
        PlantColumn(
            name, kind, .standard(standard), meaning, unit, link, check, aliases, example, since)
    }

    /// A number that counts the rows up.
    static func counted(_ name: String, _ meaning: String) -> PlantColumn {
        PlantColumn(name, .integer, .counted, meaning, nil, nil, nil, [], nil, .first)
    }
}

extension PlantColumn {
    /// The column of a table that came with `version`.
    func added(in version: DataModelVersion) -> PlantColumn {
        var column = self
        column.since = max(since, version)
        return column
    }
}

extension PlantColumn.Kind {
    /// Whether it is a number with, perhaps, a unit.
    var isNumber: Bool {
        switch self {
        case .integer, .real: true
        case .text, .day, .time, .timeOfDay, .flag, .choice: false
        }
    }

    fileprivate var usualCheck: PlantColumn.Check {
        switch self {
        case .choice: .listed
        case .text, .integer, .real, .day, .time, .timeOfDay, .flag: .nothing
        }
    }
}

/// A version of the data model, as `PRAGMA user_version` has it. A version only adds to the one before.
public enum DataModelVersion: Int, Sendable, Hashable, CaseIterable, Comparable {
    case first = 1
    case second = 2

    /// The version of new databases.
    public static let newest = DataModelVersion.second

    public static func < (lhs: DataModelVersion, rhs: DataModelVersion) -> Bool {
        lhs.rawValue < rhs.rawValue
    }
}
