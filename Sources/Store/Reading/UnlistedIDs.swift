import Plant

/// The ids that a table's rows name and no master lists. Such rows count, under the id alone; who typed
/// the id wrong should hear of it.
struct UnlistedIDs {
    private struct ID: Hashable {
        var column: Int
        /// Its position in the directory.
        var position: Int
    }

    /// What was named, by which rows.
    private struct Naming {
        var id: String
        var master: String
        /// The key of the first of the rows.
        var key: String
        var rows: Int
        /// The master lists nothing at all: the tenant does not keep it.
        var isOfNoMaster: Bool
    }

    private var namings: [ID: Naming] = [:]

    /// Takes down that `column` of the row `key` names `reference`.
    mutating func add<Entity>(
        _ reference: Reference<Entity>, of ids: borrowing InternedIDs<Entity>, column: Int,
        key: @autoclosure () -> String
    ) {
        let id = ID(column: column, position: reference.index)
        guard namings[id] == nil else {
            namings[id]?.rows += 1
            return
        }
        namings[id] = Naming(
            id: ids.directory[reference].id, master: ids.master, key: key(), rows: 1,
            isOfNoMaster: ids.directory.listed == 0)
    }

    /// A finding an id, in the order of columns; of a master that the tenant does not keep one a column, with
    /// its first three ids.
    func findings(in table: TenantTable) -> [RejectedRow] {
        var findings: [RejectedRow] = []
        var ids = 0
        let ordered = namings.sorted {
            ($0.key.column, $0.key.position) < ($1.key.column, $1.key.position)
        }
        for (id, naming) in ordered {
            let column = table.columns[id.column]
            ids += 1
            if naming.isOfNoMaster, let last = findings.indices.last,
                findings[last].column == column
            {
                findings[last].rows += naming.rows
                if ids <= 3 { findings[last].value += ", \(naming.id)" }
                if ids == 4 { findings[last].value += " …" }
                continue
            }
            ids = 1
            findings.append(
                RejectedRow(
                    table: table.name, key: naming.key, column: column,
                    rule: "a row of \(naming.master)", value: naming.id, effect: .none,
                    rows: naming.rows))
        }
        return findings
    }
}
