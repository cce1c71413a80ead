public import Plant

extension PlantRecords {
    /// Of a table's rows no more may be broken than this, or a report of the rest would mislead.
    public static let largestShareBroken = 0.01

    /// Throws when more than 1 % of a table's rows were left out or hold a cell that cannot be what its column
    /// says, and not just one row of a small table; in a strict reading when any row or any cell was not
    /// taken.
    ///
    /// Rows that only went with another are no fault of their own. An optional number beyond its limits is
    /// inferred like a missing one, however often: it tells of the plant, not of a file that was read wrongly.
    public func requireSound(isStrict: Bool) throws(StoreError) {
        var faults: [String: [RejectedRow]] = [:]
        for row in rejected where row.isBroken(isStrict: isStrict) {
            faults[row.table, default: []].append(row)
        }
        for table in TenantTable.all {
            guard let faults = faults[table.name], let first = faults.first else { continue }
            let count = Set(faults.map(\.key)).count
            let rows = rowsRead[table.name] ?? count
            let isTooMuch = count > 1 && Double(count) > Self.largestShareBroken * Double(rows)
            guard isStrict || isTooMuch else { continue }
            throw .rejected(
                client: client.id, first: first, count: count, of: rows, isStrict: isStrict)
        }
    }
}

extension RejectedRow {
    fileprivate func isBroken(isStrict: Bool) -> Bool {
        switch (effect, fault) {
        case (.row, _), (.cell, .form): true
        case (.cell, .rule): isStrict
        case (.belonging, _), (.none, _): false
        }
    }
}
