import Foundation
import Store
import Units

/// A real job shop's event log, mapped into the data model: what it lacks stays NULL.
struct JobShop {
    /// Where the log lies; `nil` where it is not to be had, and its tests are skipped.
    static var path: String? { ProcessInfo.processInfo.environment["ANDON_JOBSHOP"] }

    struct Event {
        var caseID: String
        var machine: String
        var start: LocalTime
        var end: LocalTime
        var minutes: Double
        var orderQuantity: Int
        var part: String
        var worker: String
        var kind: String
        var completed: Int
        var rejected: Int
        var isRework: Bool

        /// Three shifts of eight hours from 07:00; the night's small hours belong to the day before.
        var shift: (day: Day, id: String) {
            let hour = start.secondOfDay / 3600
            switch hour {
            case 7..<15: return (start.day, "EARLY")
            case 15..<23: return (start.day, "LATE")
            default: return (hour < 7 ? start.day - 1 : start.day, "NIGHT")
            }
        }
    }

    let events: [Event]

    init(path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        events = CSVRows(text).rows.compactMap { row in
            guard let start = row["start"].flatMap({ LocalTime(iso: $0) }),
                let end = row["end"].flatMap({ LocalTime(iso: $0) }), let caseID = row["case_id"],
                let machine = row["resource"], let kind = row["report_type"],
                let minutes = row["span_min"].flatMap({ Double($0) })
            else { return nil }
            return Event(
                caseID: caseID, machine: machine, start: start, end: end, minutes: minutes,
                orderQuantity: Int(row["wo_qty"] ?? "") ?? 0, part: row["part"] ?? "",
                worker: row["worker"] ?? "", kind: kind,
                completed: Int(row["qty_completed"] ?? "") ?? 0,
                rejected: Int(row["qty_rejected"] ?? "") ?? 0, isRework: row["rework"] == "Y")
        }
    }

    func write(to path: String) throws {
        let writer = try PlantWriter(creating: path)
        try writer.transaction { (rows) throws(StoreError) in
            try rows.insert(into: "client", ["client_id", "name", "timezone"])
                .row([.text("JOB-SHOP"), .text("Metal job shop"), .text("UTC")])
            let shifts = try rows.insert(
                into: "shift", ["client_id", "shift_id", "name", "start_time", "end_time"])
            for (id, start, end) in [
                ("EARLY", "07:00", "15:00"), ("LATE", "15:00", "23:00"),
                ("NIGHT", "23:00", "07:00"),
            ] {
                try shifts.row([.text("JOB-SHOP"), .text(id), .text(id), .text(start), .text(end)])
            }
            try masters(
                rows, "machine", "machine_id", Set(events.map(\.machine)))
            try masters(rows, "employee", "employee_id", Set(events.map(\.worker)))
            try masters(rows, "product", "product_id", Set(events.map(\.part)))
            try orders(rows)
            try production(rows)
            try breakdowns(rows)
        }
    }

    private func masters(_ rows: RowWriter, _ table: String, _ key: String, _ ids: Set<String>)
        throws(StoreError)
    {
        let insertion = try rows.insert(into: table, ["client_id", key, "name"])
        for id in ids.sorted() { try insertion.row([.text("JOB-SHOP"), .text(id), .text(id)]) }
    }

    private func orders(_ rows: RowWriter) throws(StoreError) {
        let insertion = try rows.insert(
            into: "work_order",
            ["client_id", "work_order_id", "product_id", "quantity", "status", "started_at"])
        let byCase = Dictionary(grouping: events, by: \.caseID)
        for (id, own) in byCase.sorted(by: { $0.key < $1.key }) {
            guard let first = own.min(by: { $0.start < $1.start }) else { continue }
            try insertion.row([
                .text("JOB-SHOP"), .text(id), .text(first.part), .integer(first.orderQuantity),
                .text("IN_PROGRESS"), .text(first.start.description),
            ])
        }
    }

    /// Production and setup reports; made = completed + rejected, a setup makes nothing.
    private func production(_ rows: RowWriter) throws(StoreError) {
        let insertion = try rows.insert(
            into: "production_entry",
            [
                "client_id", "entry_id", "day", "shift_id", "machine_id", "employee_id",
                "work_order_id", "units_produced", "units_defective", "started_at", "ended_at",
                "run_time_hours", "setup_hours",
            ])
        for (index, event) in events.enumerated() where event.kind != "B" {
            let hours = event.minutes / 60
            let isSetup = event.kind == "S"
            try insertion.row([
                .text("JOB-SHOP"), .text("E\(index)"), .text(event.shift.day.description),
                .text(event.shift.id), .text(event.machine), .text(event.worker),
                .text(event.caseID), .integer(event.completed + event.rejected),
                .integer(event.rejected), .text(event.start.description),
                .text(event.end.description),
                // A setup ran nothing; where its report counts units, how long they ran was not recorded.
                isSetup
                    ? (event.completed + event.rejected == 0 ? .real(0) : .null) : .real(hours),
                isSetup ? .real(hours) : .null,
            ])
        }
    }

    private func breakdowns(_ rows: RowWriter) throws(StoreError) {
        let insertion = try rows.insert(
            into: "downtime",
            [
                "client_id", "downtime_id", "day", "shift_id", "machine_id", "work_order_id",
                "started_at", "ended_at", "reason",
            ])
        for (index, event) in events.enumerated() where event.kind == "B" {
            try insertion.row([
                .text("JOB-SHOP"), .text("B\(index)"), .text(event.shift.day.description),
                .text(event.shift.id), .text(event.machine), .text(event.caseID),
                .text(event.start.description), .text(event.end.description),
                .text("EQUIPMENT_FAILURE"),
            ])
        }
    }
}
