public import Plant
import Units

/// Why a plant database could not be opened, read or written.
public enum StoreError: Error, Equatable {
    /// No file lies at the path.
    case missing(path: String)
    case directory(path: String)
    /// A file of no bytes: SQLite would take it for a database without tables.
    case empty(path: String)
    case notADatabase(path: String)
    /// A database that lacks something of the plant's: `table shift`, `column shift.start_time`.
    case foreign(path: String, lacks: String)
    /// `PRAGMA user_version` is neither a version of the data model nor 0.
    case version(path: String, found: Int)
    /// A new database was to be made where a file already is.
    case occupied(path: String)
    /// SQLite's own words for anything else that went wrong with the file.
    case failed(path: String, Trouble, reason: String)
    /// A row, or the statement for it, that SQLite refused; `row` counts from 1, 0 is the statement.
    case refused(table: String, row: Int, reason: String)
    case unknownClient(String)
    /// A cell that cannot be what its column says; `row` is the row's key within the tenant.
    case malformed(
        client: String, table: String, column: String, row: String, found: String,
        expected: String)
    /// So many rows of a table broke a rule that no report is made; `first` is one of them.
    case rejected(
        client: String, first: RejectedRow, count: Int, of: Int, isStrict: Bool)
    /// A zone that the system's zone data does not know.
    case unknownZone(client: String, zone: String)
    case setting(client: String, SettingError)
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing(let path):
            """
            there is no plant database
              at: \(path)
              fix: correct the path, or make one: andon init makes an empty one, andon demo a believable one
            """
        case .directory(let path):
            """
            expected a plant database, found a directory
              at: \(path)
              fix: name the database file inside it
            """
        case .empty(let path):
            """
            expected a plant database, found an empty file
              at: \(path)
              fix: remove the file, then andon init makes an empty database, andon demo a believable one
            """
        case .notADatabase(let path):
            """
            expected a plant database, found a file that is not SQLite
              at: \(path)
              fix: correct the path, or make one: andon init makes an empty one, andon demo a believable one
            """
        case .foreign(let path, let lacks):
            """
            expected a plant database, found one without \(lacks)
              at: \(path)
              fix: correct the path, or make one: andon init makes an empty one, andon demo a believable one
            """
        case .version(let path, let found) where found > DataModelVersion.newest.rawValue:
            """
            expected a plant database of version \(DataModelVersion.newest.rawValue), found the newer version \(found)
              at: \(path), PRAGMA user_version
              fix: update andon, or make a database with this one: andon init
            """
        case .version(let path, let found):
            """
            expected a plant database of version \(DataModelVersion.newest.rawValue), found \(found)
              at: \(path), PRAGMA user_version
              fix: correct the path, or make one: andon init makes an empty one, andon demo a believable one
            """
        case .occupied(let path):
            """
            a new database was asked for where a file already is
              at: \(path)
              fix: choose another path, or remove the file
            """
        case .failed(let path, let trouble, let reason):
            """
            the database failed: \(reason)
              at: \(path)
              fix: \(trouble.fix)
            """
        case .refused(let table, 0, let reason):
            """
            rows of \(table) cannot be written: \(reason)
              at: \(table)
              fix: correct the table and its columns; the transaction was rolled back
            """
        case .refused(let table, let row, let reason):
            """
            a row of \(table) was refused: \(reason)
              at: \(table), row \(row) of this insertion
              fix: correct the row; the transaction was rolled back
            """
        case .unknownClient(let client):
            """
            the database has no such client
              at: client \(client.quoted)
              fix: correct the id; ids are compared letter for letter, blanks included
            """
        case .malformed(let client, let table, let column, let row, let found, let expected):
            """
            expected \(expected), found \(found)
              at: client \(client.quoted), \(table).\(column), row \(row.quoted)
              fix: correct the cell; NULL, where the column allows it, means "not recorded"
            """
        case .rejected(let client, let first, let count, let all, let isStrict):
            """
            \(count) of \(all) rows of \(first.table) break a rule\(isStrict ? "" : ", more than 1 %")
              at: client \(client.quoted), \(first.table).\(first.column), row \(first.key.quoted)\(count > 1 ? ", and \(count - 1) more" : "")
              fix: \(first.rule) is what is allowed; correct the rows, andon check lists them all\(isStrict ? "; or build without --strict" : "")
            """
        case .unknownZone(let client, let zone):
            """
            the time zone \(zone.quoted) is not known
              at: client \(client.quoted), client.timezone
              fix: give an IANA zone such as Europe/Paris; if it is one, install tzdata
            """
        case .setting(let client, let error):
            """
            \(error.problem)
              at: client \(client.quoted), setting \(error.key.quoted)
              fix: \(error.fix)
            """
        }
    }
}
