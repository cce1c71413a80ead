import GRDB
import GRDBSQLite
public import Units

/// A tenant as the list of tenants has it.
public struct ClientListing: Sendable, Hashable {
    public let id: String
    public let name: String
    /// Reports are made of active clients.
    public let isActive: Bool
}

extension PlantDatabase {
    /// All tenants, in the order of their ids.
    ///
    /// A damaged row does not hide the others: a name that is not text reads as the id, a flag that is
    /// neither 0 nor 1 as active, an id that is not text as SQLite writes it; ``records(of:from:)`` then
    /// says what is wrong with that tenant.
    public func clients() throws(StoreError) -> [ClientListing] {
        let sql = """
            SELECT CASE typeof(client_id) WHEN 'text' THEN client_id ELSE quote(client_id) END,
                CASE typeof(name) WHEN 'text' THEN name ELSE client_id END, is_active IS NOT 0
            FROM client ORDER BY client_id COLLATE BINARY
            """
        return try run { [file] database throws(StoreError) in
            let statement = try file.statement(sql, in: database)
            var clients: [ClientListing] = []
            while try statement.step(file) {
                clients.append(
                    ClientListing(
                        id: statement.text(0), name: statement.text(1),
                        isActive: sqlite3_column_int(statement.sqliteStatement, 2) != 0))
            }
            return clients
        }
    }

    /// The last day, not after `limit`, on which an active client recorded production, a stop,
    /// attendance or an inspection. Text that is not a day is passed over: it fails its own tenant.
    public func lastDayWithData(notAfter limit: Day) throws(StoreError) -> Day? {
        var last: Day?
        for client in try clients() where client.isActive {
            for table in TenantTable.facts {
                guard let day = try lastDay(in: table, of: client.id, notAfter: limit) else {
                    continue
                }
                last = max(last ?? day, day)
            }
        }
        return last
    }

    private func lastDay(
        in table: TenantTable, of client: String, notAfter limit: Day
    ) throws(StoreError) -> Day? {
        // Texts of another form sort anywhere; reading them as a day drops them.
        let sql = """
            SELECT day FROM \(table.name)
            WHERE client_id = ?1 COLLATE BINARY AND day <= ?2 AND typeof(day) = 'text'
            ORDER BY day DESC
            """
        return try run { [file] database throws(StoreError) in
            let statement = try file.statement(sql, in: database)
            statement.bind(1, client)
            statement.bind(2, limit.description)
            defer { sqlite3_reset(statement.sqliteStatement) }
            while try statement.step(file) {
                if let day = Day(iso: statement.text(0)) { return day }
            }
            return nil
        }
    }
}
