import GRDB
public import Units

/// The numbers of a moment as a build published them, and what it published otherwise than the first one.
public struct DerivedNumbers: Sendable {
    /// `2026-05-20`, or `2026-05-20T14:00` within a day.
    public var moment: String
    /// In whatever form the one who tells them reads back.
    public var text: String
    public var restatements: [DerivedRestatement]

    public init(moment: String, text: String, restatements: [DerivedRestatement]) {
        self.moment = moment
        self.text = text
        self.restatements = restatements
    }
}

/// A number that was published otherwise before.
public struct DerivedRestatement: Sendable, Equatable {
    /// The KPI's id.
    public var kpi: String
    public var window: String
    /// In the KPI's own unit; `nil` for no number.
    public var old: Double?
    public var new: Double?
    public var reason: String

    public init(kpi: String, window: String, old: Double?, new: Double?, reason: String) {
        self.kpi = kpi
        self.window = window
        self.old = old
        self.new = new
        self.reason = reason
    }
}

extension DerivedStore {
    /// The numbers that the first published report of a moment told; `nil` where none is known.
    public func firstNumbers(of client: String, at moment: String) throws(StoreError) -> String? {
        try transaction { database in
            try String.fetchOne(
                database,
                sql: "SELECT numbers FROM first_publication WHERE client_id = ? AND as_of = ?",
                arguments: [client, moment])
        }
    }

    /// The ledger of a moment, by KPI and window: what its last published report told otherwise than its first.
    public func restatements(
        of client: String, at moment: String
    ) throws(StoreError) -> [DerivedRestatement] {
        try transaction { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT kpi_id, time_window, old_value, new_value, reason FROM restatement
                    WHERE client_id = ? AND as_of = ? ORDER BY kpi_id, time_window
                    """, arguments: [client, moment]
            ).map { row in
                DerivedRestatement(
                    kpi: row[0], window: row[1], old: row[2], new: row[3], reason: row[4])
            }
        }
    }

    /// Whether a report of a later month told the month of `day` as final.
    public func isFinal(monthOf day: Day, of client: String) throws(StoreError) -> Bool {
        try transaction { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT count(*) > 0 FROM monthly_revision WHERE client_id = ? AND month = ?
                    """, arguments: [client, day.startOfMonth.description]) ?? false
        }
    }

    /// Keeps the numbers of a moment that was never published before, and what is told otherwise of one that was.
    func keep(_ numbers: DerivedNumbers, of client: String, in database: Database) throws {
        try database.execute(
            sql: "INSERT OR IGNORE INTO first_publication VALUES (?, ?, ?)",
            arguments: [client, numbers.moment, numbers.text])
        try database.execute(
            sql: "DELETE FROM restatement WHERE client_id = ? AND as_of = ?",
            arguments: [client, numbers.moment])
        guard !numbers.restatements.isEmpty else { return }
        let columns = [
            "client_id", "as_of", "kpi_id", "time_window", "old_value", "new_value", "reason",
        ]
        let insertion = RowInsertion(
            try database.makeStatement(sql: insertSQL(into: "restatement", columns)),
            table: "restatement", columns: columns.count)
        defer { insertion.end() }
        for row in numbers.restatements {
            try insertion.row([
                .text(client), .text(numbers.moment), .text(row.kpi), .text(row.window),
                row.old.map { .real($0) } ?? .null, row.new.map { .real($0) } ?? .null,
                .text(row.reason),
            ])
        }
    }
}
