import Demonstration
import Foundation
import GRDB
import Store
import Units

/// A written demonstration, open for questions.
struct DemonstratedPlant: Sendable {
    let plan: DemonstrationPlan
    private let queue: DatabaseQueue

    /// A Wednesday on which all three plants work.
    static let lastDay = Day(number: 20_775)

    /// The three plants over sixteen weeks, written once for all tests that only read.
    static let three = Result {
        try DemonstratedPlant(DemonstrationPlan(days: 112, lastDay: lastDay))
    }

    init(_ plan: DemonstrationPlan) throws {
        self.plan = plan
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "andon-demonstration-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // The open database outlives its name, so that a test run leaves nothing behind.
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "plant.sqlite").path
        let writer = try PlantWriter(creating: path)
        try writeDemonstration(plan, into: writer) { _ in }
        try writer.close()
        queue = try DatabaseQueue()
        let file = try DatabaseQueue(path: path)
        try file.backup(to: queue)
        try file.close()
    }

    func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
        try queue.read { try Row.fetchAll($0, sql: sql, arguments: arguments) }
    }

    func count(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
        try queue.read { try Int.fetchOne($0, sql: sql, arguments: arguments) ?? 0 }
    }

    func number(_ sql: String, _ arguments: StatementArguments = []) throws -> Double {
        try queue.read { try Double.fetchOne($0, sql: sql, arguments: arguments) } ?? .nan
    }

    func strings(_ sql: String, _ arguments: StatementArguments = []) throws -> [String] {
        try queue.read { try String.fetchAll($0, sql: sql, arguments: arguments) }
    }

    /// Every row of every table, in the tables' own order, as text.
    func dump() throws -> [String] {
        let tables = try strings(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
        )
        return try tables.flatMap { table in
            try rows("SELECT * FROM \"\(table)\"").map { "\(table) \($0)" }
        }
    }
}

/// The tables that every plant fills.
let filledTables = [
    "client", "client_setting", "kpi_target", "shift", "calendar_shift", "line", "machine",
    "employee", "floating_assignment", "customer", "product", "routing_operation", "sales_order",
    "sales_order_line", "work_order", "work_order_event", "production_entry", "downtime", "hold",
    "attendance", "inspection", "defect", "annotation", "user_client", "report_recipient", "job",
    "measurement", "maintenance", "cost_entry", "training", "planned_order", "bom", "bom_component",
    "item_stock", "item_receipt", "schedule", "schedule_row", "kpi_commitment", "forecast_log",
]

let threeClients = ["BOOT-LINE-A", "SOCK-MILL-EG", "PRINT-FARM-BLN"]
