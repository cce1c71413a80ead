import Foundation
import GRDB
import Plant
public import Store
import Testing
import Units

extension CellValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .real(value) }
    public init(nilLiteral: ()) { self = .null }
}

/// A folder of one test, removed with it.
final class Scratch: Sendable {
    let folder: URL
    /// Where the test's database goes.
    var path: String { folder.appending(path: "plant.sqlite").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "andon-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A folder with a copy of the database of `other`, which nobody may have open.
    init(copyOf other: Scratch) throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "andon-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: other.path, toPath: path)
    }

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try DatabaseQueue(path: path).read(body)
    }

    /// Changes the database behind the store's back.
    func write(_ sql: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF")
            try $0.execute(sql: sql)
        }
        try queue.close()
    }
}

/// A plant database with some clients in it.
struct TestPlant {
    let scratch: Scratch
    let writer: PlantWriter
    var path: String { scratch.path }

    /// A new database, made once: the tests only need copies of it.
    private static let empty = Result {
        let scratch = try Scratch()
        try PlantWriter(creating: scratch.path).close()
        return scratch
    }

    init(clients: [String] = []) throws {
        scratch = try Scratch(copyOf: Self.empty.get())
        writer = try PlantWriter(opening: scratch.path)
        for id in clients { try add("client", ["client_id": .text(id), "name": .text(id)]) }
    }

    func add(_ table: String, _ row: [String: CellValue]) throws(StoreError) {
        try writer.transaction { rows throws(StoreError) in
            let columns = row.keys.sorted()
            try rows.insert(into: table, columns).row(columns.map { row[$0] ?? .null })
        }
    }

    func records(of client: String, from: Day? = nil) throws(StoreError) -> PlantRecords {
        try PlantDatabase(reading: path).records(of: client, from: from)
    }
}

extension TestPlant {
    /// The same tables as those of the data model, without what makes SQLite refuse a value.
    static func withoutRules() throws -> Scratch { try Scratch(copyOf: loose.get()) }

    private static let loose = Result {
        let tables = try empty.get().read {
            try String.fetchAll($0, sql: "SELECT sql FROM sqlite_schema WHERE type = 'table'")
        }
        let loose = try Scratch()
        try loose.write(
            tables.joined(separator: ";").replacing("STRICT, ", with: "")
                .replacing("STRICT", with: "").replacing(" NOT NULL", with: ""))
        return loose
    }
}

func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
func time(_ text: String) throws -> LocalTime { try #require(LocalTime(iso: text)) }
