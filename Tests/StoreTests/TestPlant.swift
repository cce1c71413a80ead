import Foundation
import GRDB
import Plant
import Store
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

    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try DatabaseQueue(path: path).read(body)
    }

    /// Changes the database behind the store's back.
    func write(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }
}

/// A plant database with some clients in it.
struct TestPlant {
    let scratch: Scratch
    let writer: PlantWriter
    var path: String { scratch.path }

    init(clients: [String] = []) throws {
        scratch = try Scratch()
        writer = try PlantWriter(creating: scratch.path)
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
    static func withoutRules() throws -> Scratch {
        let strict = try TestPlant()
        let tables = try strict.scratch.read {
            try String.fetchAll(
                $0, sql: "SELECT sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL")
        }
        let loose = try Scratch()
        for sql in tables {
            try loose.write(
                sql.replacing("STRICT, ", with: "").replacing("STRICT", with: "")
                    .replacing(" NOT NULL", with: ""))
        }
        return loose
    }
}

func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
func time(_ text: String) throws -> LocalTime { try #require(LocalTime(iso: text)) }
