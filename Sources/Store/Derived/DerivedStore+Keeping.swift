import GRDB
public import Units

extension DerivedStore {
    /// The telling of each final month that stood last when a build of `asOf` or an earlier day was
    /// published, oldest month first.
    public func finalMonths(of client: String, asOf: Day) throws(StoreError) -> [DerivedMonth] {
        try transaction { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT month, revision, figures FROM monthly_revision
                    WHERE client_id = ? AND as_of <= ? ORDER BY month, as_of, revision
                    """, arguments: [client, asOf.description])
            var months: [DerivedMonth] = []
            for row in rows {
                guard let text: String = row["month"], let month = Day(iso: text) else { continue }
                let told = DerivedMonth(
                    month: month, revision: row["revision"], figures: row["figures"])
                if months.last?.month == month { months.removeLast() }
                months.append(told)
            }
            return months
        }
    }

    /// Keeps what a published tenant was told, in one transaction. The same again changes nothing.
    public func keep(_ tenant: DerivedTenant) throws(StoreError) {
        try transaction { database in
            for rows in tenant.summaries { try keep(rows, of: tenant.client, in: database) }
            for month in tenant.months {
                try database.execute(
                    sql: "INSERT OR REPLACE INTO monthly_revision VALUES (?, ?, ?, ?, ?)",
                    arguments: [
                        tenant.client, month.month.description, tenant.asOf.description,
                        month.revision, month.figures,
                    ])
            }
            for report in tenant.reports { try keep(report, of: tenant.client, in: database) }
            if let alerts = tenant.alerts {
                try keep(alerts, of: tenant.client, tenant.asOf, in: database)
            }
            if let numbers = tenant.numbers {
                try keep(numbers, of: tenant.client, in: database)
            }
            if let forecasts = tenant.forecasts {
                try keep(forecasts, of: tenant.client, madeOn: tenant.asOf, in: database)
            }
        }
    }

    /// Replaces the days whose rows are not those that the store holds.
    private func keep(_ rows: DerivedRows, of client: String, in database: Database) throws {
        let known = try digests(of: rows, client, in: database)
        var changed: [(rows: Range<Int>, day: String, digest: Int64)] = []
        var emptied = Set(known.keys)
        for day in rows.days {
            let name = rows.rows[day.lowerBound].day.description
            let digest = rows.digest(of: day)
            emptied.remove(name)
            if known[name] != digest { changed.append((day, name, digest)) }
        }
        guard !changed.isEmpty || !emptied.isEmpty else { return }
        let table = rows.table
        try DerivedSchema.prepare(table, in: database)
        for day in emptied.sorted() + changed.map(\.day) where known[day] != nil {
            try database.execute(
                sql: """
                    DELETE FROM \(quotedName(table.name))
                    WHERE client_id = ? AND \(quotedName(table.keys[0])) = ?
                    """, arguments: [client, day])
            try database.execute(
                sql: "DELETE FROM summary_day WHERE client_id = ? AND table_name = ? AND day = ?",
                arguments: [client, table.name, day])
        }
        let columns = ["client_id"] + table.keys + table.words + table.figures
        let insertion = RowInsertion(
            try database.makeStatement(sql: insertSQL(into: table.name, columns)),
            table: table.name, columns: columns.count)
        defer { insertion.end() }
        let days = RowInsertion(
            try database.makeStatement(sql: "INSERT INTO summary_day VALUES (?, ?, ?, ?)"),
            table: "summary_day", columns: 4)
        defer { days.end() }
        for (range, day, digest) in changed {
            for row in range { try insertion.row(cells(of: row, in: rows, client, day)) }
            try days.row([
                .text(client), .text(table.name), .text(day), .integer(Int(digest)),
            ])
        }
    }

    /// What the store holds of the days that the rows speak of.
    private func digests(
        of rows: DerivedRows, _ client: String, in database: Database
    ) throws -> [String: Int64] {
        var digests: [String: Int64] = [:]
        let cursor = try Row.fetchCursor(
            database,
            sql: """
                SELECT day, digest FROM summary_day
                WHERE client_id = ? AND table_name = ? AND day BETWEEN ? AND ?
                """,
            arguments: [
                client, rows.table.name, rows.span.lowerBound.description,
                rows.span.upperBound.description,
            ])
        while let row = try cursor.next() { digests[row[0]] = row[1] }
        return digests
    }

    private func cells(
        of row: Int, in rows: DerivedRows, _ client: String, _ day: String
    ) -> [CellValue] {
        var cells: [CellValue] = []
        cells.reserveCapacity(2 + rows.rows[row].texts.count + rows.table.figures.count)
        cells.append(.text(client))
        cells.append(.text(day))
        for text in rows.rows[row].texts { cells.append(text.map { .text($0) } ?? .null) }
        for figure in rows.figures(ofRow: row) {
            cells.append(figure.isNaN ? .null : .real(figure))
        }
        return cells
    }

    /// A report that failed keeps the size and pages of the file that still stands, and what was mailed.
    private func keep(
        _ report: DerivedReport, of client: String, in database: Database
    ) throws {
        switch report.outcome {
        case .built(let size, let pages, let kpis, let seconds):
            try database.execute(
                sql: """
                    INSERT INTO report
                      (client_id, day, type, file, size, pages, kpi_count, seconds, status)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'built')
                    ON CONFLICT DO UPDATE SET type = excluded.type, size = excluded.size,
                      pages = excluded.pages, kpi_count = excluded.kpi_count,
                      seconds = excluded.seconds, status = excluded.status, error = NULL
                    """,
                arguments: [
                    client, report.day.description, report.type, report.file, size, pages, kpis,
                    seconds,
                ])
        case .failed(let error):
            try database.execute(
                sql: """
                    INSERT INTO report (client_id, day, type, file, status, error)
                    VALUES (?, ?, ?, ?, 'failed', ?)
                    ON CONFLICT DO UPDATE SET status = excluded.status, error = excluded.error
                    """,
                arguments: [client, report.day.description, report.type, report.file, error])
        }
    }
}
