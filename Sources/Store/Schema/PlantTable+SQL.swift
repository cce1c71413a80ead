import Plant
import Units

extension PlantTable {
    /// The statement that makes the table.
    var creation: String {
        let constraints =
            ["PRIMARY KEY (\(key.joined(separator: ", ")))"] + columns.compactMap(foreignKey)
        let lines = columns.map(\.definition) + constraints
        // A table with a key of one column is small, or its rows are counted up.
        let options = key.count > 1 ? "STRICT, WITHOUT ROWID" : "STRICT"
        return "CREATE TABLE \(name) (\n  \(lines.joined(separator: ",\n  "))\n) \(options);"
    }

    /// The statements that make its indexes.
    var indexCreations: [String] {
        indexes.map { index in
            let columns = index.columns.joined(separator: ", ")
            return "CREATE INDEX \(name)_by_\(index.by) ON \(name) (\(columns));"
        }
    }

    /// A row of another table is named by all of that table's key: its client's id belongs to it.
    private func foreignKey(of column: PlantColumn) -> String? {
        switch column.link {
        case .enforced(let table):
            let isOfClient = Self.all.contains { $0.name == table && $0.key.count > 1 }
            return
                "FOREIGN KEY (\(isOfClient ? "client_id, " : "")\(column.name)) REFERENCES \(table)"
        case .named, nil: return nil
        }
    }
}

extension PlantColumn {
    /// The column as its table's statement has it.
    fileprivate var definition: String {
        let parts = [name, kind.storage, presence.clause, checkClause].compactMap(\.self)
        return parts.joined(separator: " ")
    }

    private var checkClause: String? {
        switch check {
        case .nothing: nil
        case .listed: "CHECK (\(name) IN (\(kind.listed.joined(separator: ","))))"
        case .between(let range):
            "CHECK (\(name) BETWEEN \(range.lowerBound) AND \(range.upperBound))"
        }
    }
}

extension PlantColumn.Kind {
    /// The type that SQLite stores it as.
    var storage: String {
        switch self {
        case .text, .day, .time, .timeOfDay, .choice: "TEXT"
        case .integer, .flag: "INTEGER"
        case .real: "REAL"
        }
    }

    /// The values that it has, as SQL writes them; none where they cannot be listed.
    fileprivate var listed: [String] {
        switch self {
        case .choice(let texts): texts.map(quotedText)
        case .flag: ["0", "1"]
        case .text, .integer, .real, .day, .time, .timeOfDay: []
        }
    }
}

extension PlantColumn.Presence {
    fileprivate var clause: String? {
        switch self {
        case .required: "NOT NULL"
        case .standard(let value): "NOT NULL DEFAULT \(value.literal)"
        case .optional, .counted: nil
        }
    }
}

extension PlantColumn.Standard {
    fileprivate var literal: String {
        switch self {
        case .text(let text): quotedText(text)
        case .integer(let integer): String(integer)
        case .real(let real): plain(real)
        }
    }
}

/// A text as SQL writes it.
private func quotedText(_ text: String) -> String {
    "'\(text.replacing("'", with: "''"))'"
}
