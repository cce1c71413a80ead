import GRDB
import GRDBSQLite

/// Rows of a table whose client_id no client has: no tenant's, and so in no report.
public struct StrayRows: Sendable, Hashable {
    public let table: String
    /// As SQLite writes it where it is no text: `NULL`, a blob.
    public let client: String
    public let count: Int
}

extension PlantDatabase {
    /// The rows that belong to no client, by table and client.
    ///
    /// The ids of a table are found one after the other in its key: as many looks into it as there are
    /// clients, not as there are rows.
    public func strays() throws(StoreError) -> [StrayRows] {
        try run { [file] database throws(StoreError) in
            var strays: [StrayRows] = []
            for table in TenantTable.all where table.name != TenantTable.client.name {
                let isIndexed = try file.statement(Self.indexSQL(table.name), in: database)
                    .step(file)
                let sql = isIndexed ? Self.straySQL(table.name) : Self.scanSQL(table.name)
                let statement = try file.statement(sql, in: database)
                while try statement.step(file) {
                    let count = Int(sqlite3_column_int64(statement.sqliteStatement, 1))
                    guard count > 0 else { continue }
                    strays.append(
                        StrayRows(table: table.name, client: statement.text(0), count: count))
                }
            }
            return strays
        }
    }

    /// A row where the table can be looked into by client.
    private static func indexSQL(_ table: String) -> String {
        """
        SELECT 1 FROM pragma_index_list('\(table)') AS list, pragma_index_xinfo(list.name) AS part
        WHERE part.seqno = 0 AND part.name = 'client_id' AND part.coll = 'BINARY'
        """
    }

    private static func scanSQL(_ table: String) -> String {
        """
        SELECT CASE typeof(client_id) WHEN 'text' THEN client_id ELSE quote(client_id) END, count(*)
        FROM \(table) WHERE NOT EXISTS (SELECT 1 FROM client
            WHERE client.client_id COLLATE BINARY = \(table).client_id)
        GROUP BY client_id COLLATE BINARY ORDER BY client_id COLLATE BINARY
        """
    }

    private static func straySQL(_ table: String) -> String {
        """
        WITH RECURSIVE found (id) AS (
            SELECT min(client_id COLLATE BINARY) FROM \(table)
            UNION ALL
            SELECT (SELECT min(client_id COLLATE BINARY) FROM \(table)
                WHERE client_id COLLATE BINARY > found.id)
            FROM found WHERE found.id IS NOT NULL)
        SELECT CASE typeof(id) WHEN 'text' THEN id ELSE quote(id) END,
            (SELECT count(*) FROM \(table) WHERE client_id COLLATE BINARY IS found.id)
        FROM (SELECT id FROM found WHERE id IS NOT NULL UNION ALL SELECT NULL) AS found
        WHERE id IS NULL
            OR NOT EXISTS (SELECT 1 FROM client WHERE client_id COLLATE BINARY = found.id)
        """
    }
}
