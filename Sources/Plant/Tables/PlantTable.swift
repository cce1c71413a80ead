/// A table of the plant's database, declared once: what makes it, reads it, checks it and explains it is a
/// function of the declaration.
///
/// * A `day` is the plant-local civil date on which the shift starts, a time is plant-local wall time in
///   the client's zone.
/// * NULL is "not recorded", 0 is "recorded, and it was zero".
/// * Minutes, hours, seconds, grams and percent (0–100) are in the column's name; money is in the client's
///   currency.
public struct PlantTable: Sendable {
    public let name: String
    /// What a row is, in one sentence.
    public let meaning: String
    /// The columns of the primary key. A table with several is stored in the order of its key.
    public let key: [String]
    public let columns: [PlantColumn]
    /// The column with the day, or the time, on which what the row tells happened.
    public let day: String?
    /// The column with the units that are lost with a row.
    public let units: String?
    public let indexes: [Index]
    /// The first version of the data model that has the table.
    public let since: DataModelVersion

    /// What rows are looked up by beside their key.
    public struct Index: Sendable {
        /// What it is called after its table.
        public let by: String
        public let columns: [String]

        /// An index of a client's rows.
        static func by(_ name: String, _ column: String) -> Index {
            Index(by: name, columns: ["client_id", column])
        }
    }

    init(
        _ name: String, _ meaning: String, key: [String], since: DataModelVersion = .first,
        day: String? = nil, units: String? = nil, indexes: [Index] = [], _ columns: [PlantColumn]
    ) {
        self.name = name
        self.meaning = meaning
        self.key = key
        self.since = since
        self.day = day
        self.units = units
        self.indexes = indexes
        self.columns = columns.map { $0.added(in: since) }
    }

    /// A table whose rows belong to one client each: `client_id` stands first in its columns and its key.
    static func ofClient(
        _ name: String, _ meaning: String, key: [String],
        client: PlantColumn.Link = .named("client"), since: DataModelVersion = .first,
        day: String? = nil, units: String? = nil, indexes: [Index] = [], _ columns: [PlantColumn]
    ) -> PlantTable {
        let owner = PlantColumn.required(
            "client_id", .text, "The client that the row belongs to.", link: client,
            example: "BOOT-LINE-A")
        return PlantTable(
            name, meaning, key: ["client_id"] + key, since: since, day: day, units: units,
            indexes: indexes, [owner] + columns)
    }

    /// The column of this name.
    public func column(_ name: String) -> PlantColumn? { columns.first { $0.name == name } }

    /// What tells rows of one client apart.
    public var keyWithinClient: [String] {
        key.count > 1 ? key.filter { $0 != "client_id" } : key
    }
}

extension PlantColumn.Link {
    /// A link that the database enforces to the row of the client.
    static let client = enforced("client")
}

extension PlantTable {
    /// All tables of the data model, those that others name before them.
    public static let all: [PlantTable] =
        clients + calendar + resources + orders + floor + quality + books + system + planning
        + simulations + productionRuns
}
