import GRDB
import Plant

/// What a database must have to be a plant's: its version, and every column of that version that is read.
enum RequiredShape {
    static func check(_ database: Database, _ file: PlantFile) throws(StoreError) {
        do {
            try checkAll(database, file)
        } catch let error as StoreError {
            throw error
        } catch {
            throw file.failure(error)
        }
    }

    private static func checkAll(_ database: Database, _ file: PlantFile) throws {
        // A foreign database has its own user_version: say that it is foreign first.
        try requireTable(.client, database, file)
        let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        // Without a version it may be any: what a later one added is not asked for.
        guard let version = found == 0 ? .first : DataModelVersion(rawValue: found) else {
            throw StoreError.version(path: file.path, found: found)
        }
        for table in TenantTable.all { try requireColumns(table, of: version, database, file) }
    }

    private static func requireTable(
        _ table: TenantTable, _ database: Database, _ file: PlantFile
    ) throws {
        guard try !types(table, database).isEmpty else {
            throw StoreError.foreign(path: file.path, lacks: "table \(table.name)")
        }
    }

    /// Throws where a database of `version` lacks what is read of `table`.
    static func requireColumns(
        _ table: TenantTable, of version: DataModelVersion, _ database: Database, _ file: PlantFile
    ) throws {
        guard table.declaration.since <= version else { return }
        try requireTable(table, database, file)
        let types = try types(table, database)
        for name in ["client_id"] + table.columns where types[name] == nil {
            if let column = table.declaration.column(name), column.since > version { continue }
            throw StoreError.foreign(path: file.path, lacks: "column \(table.name).\(name)")
        }
        // A column of numbers would compare the tenants '1' and '01' as equal.
        guard let type = types["client_id"], type.contains("TEXT") else {
            throw StoreError.foreign(
                path: file.path, lacks: "column \(table.name).client_id of type TEXT")
        }
    }

    /// The declared type of each column, names in lower case, types in upper case.
    private static func types(
        _ table: TenantTable, _ database: Database
    ) throws -> [String: String] {
        let rows = try Row.fetchAll(
            database, sql: "SELECT name, type FROM pragma_table_xinfo(?)", arguments: [table.name])
        var types: [String: String] = [:]
        for row in rows {
            types[try row.decode(String.self, atIndex: 0).lowercased()] =
                try row.decode(String.self, atIndex: 1).uppercased()
        }
        return types
    }
}
