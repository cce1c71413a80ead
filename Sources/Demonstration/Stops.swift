import Store
import Units

/// A stop as the plant records it.
struct StopRow: Record {
    var id: String
    var slot: Slot
    var line: String
    var machine: String?
    var order: String?
    var startedAt: LocalTime?
    var endedAt: LocalTime?
    var minutes: Double?
    var reason: StopReason
    var rootCause: String?
    var isPlanned: Bool
    var notes: String?

    static let table = "downtime"
    static let columns = [
        "downtime_id", "day", "shift_id", "line_id", "machine_id", "work_order_id", "started_at",
        "ended_at", "minutes", "reason", "root_cause", "is_planned", "notes",
    ]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, .text(id), .text(slot.day.description), .text(slot.shiftID), .text(line),
            CellValue(machine), CellValue(order), CellValue(startedAt), CellValue(endedAt),
            CellValue(minutes), .text(reason.rawValue), CellValue(rootCause), CellValue(isPlanned),
            CellValue(notes),
        ]
    }
}

enum StopReason: String, Sendable {
    case equipmentFailure = "EQUIPMENT_FAILURE"
    case materialShortage = "MATERIAL_SHORTAGE"
    case qualityHold = "QUALITY_HOLD"
    case maintenance = "MAINTENANCE"
    case powerOutage = "POWER_OUTAGE"
    case operatorUnavailable = "OPERATOR_UNAVAILABLE"
    case other = "OTHER"
}

/// A stop as it happened, in minutes after the start of its shift.
struct Stop: Sendable {
    var reason: StopReason
    var start: Int
    /// After the shift's end for a breakdown that lasts into the next one.
    var end: Int
    var cause: String?
    var note: String?
    var isPlanned = false
    /// Somebody wrote down how long it was, not when.
    var isDurationOnly = false
    var isOpen = false
}

/// The minutes of a shift that its stops took: the union of the intervals, planned before unplanned,
/// with durations added.
struct StopCover {
    private enum Minute: UInt8 { case free, unplanned, planned }

    private var minutes: [Minute]
    private var plannedDurations = 0
    private var unplannedDurations = 0

    init(length: Int) { minutes = Array(repeating: .free, count: length) }

    mutating func add(_ stop: Stop) {
        if stop.isDurationOnly {
            if stop.isPlanned {
                plannedDurations += stop.end - stop.start
            } else {
                unplannedDurations += stop.end - stop.start
            }
            return
        }
        let begin = max(0, stop.start)
        for minute in begin..<max(begin, min(stop.end, minutes.count)) {
            if stop.isPlanned {
                minutes[minute] = .planned
            } else if minutes[minute] == .free {
                minutes[minute] = .unplanned
            }
        }
    }

    var planned: Int { plannedDurations + minutes.count { $0 == .planned } }
    var unplanned: Int { unplannedDurations + minutes.count { $0 == .unplanned } }

    /// Stopped minutes in `range`, and all durations.
    func stopped(in range: Range<Int>) -> Int {
        plannedDurations + unplannedDurations + minutes[range].count { $0 != .free }
    }
}
