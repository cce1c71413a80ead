import GRDB

/// Writes rows within one transaction of a ``PlantWriter``.
public final class RowWriter {
    private let database: Database
    private let file: PlantFile
    private var insertions: [RowInsertion] = []

    init(_ database: Database, _ file: PlantFile) {
        self.database = database
        self.file = file
    }

    /// Prepares rows of `columns`, in that order; other columns take their default.
    ///
    /// Names are quoted, and an unknown one is an error. The insertion ends with the transaction.
    public func insert(into table: String, _ columns: [String]) throws(StoreError) -> RowInsertion {
        do {
            let statement = try database.makeStatement(sql: insertSQL(into: table, columns))
            let insertion = RowInsertion(statement, table: table, columns: columns.count)
            insertions.append(insertion)
            return insertion
        } catch {
            let reason = (error as? DatabaseError)?.message ?? "\(error)"
            throw .refused(table: table, row: 0, reason: reason)
        }
    }

    func begin() throws(StoreError) {
        do { try database.beginTransaction(.immediate) } catch { throw file.failure(error) }
    }

    func commit() throws(StoreError) {
        end()
        do { try database.commit() } catch { throw file.failure(error) }
    }

    func rollback() {
        end()
        // Nothing to roll back when the transaction never began, or SQLite already did.
        if database.isInsideTransaction { try? database.rollback() }
    }

    /// Statements belong to the connection's own queue: none may live on in somebody's hands.
    private func end() {
        for insertion in insertions { insertion.end() }
        insertions = []
    }
}

/// An insertion of one row with a value for each of `columns`.
func insertSQL(into table: String, _ columns: [String]) -> String {
    let names = columns.map(quotedName).joined(separator: ", ")
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(quotedName(table)) (\(names)) VALUES (\(places))"
}

/// A name that SQLite can take for nothing else.
func quotedName(_ name: String) -> String {
    "\"\(name.replacing("\"", with: "\"\""))\""
}
