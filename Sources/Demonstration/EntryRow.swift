import Store
import Units

/// A production entry as the plant records it.
struct EntryRow: Record {
    var id: String
    var day: String
    var shiftID: String
    var lineID: String?
    var machineID: String?
    var employeeID: String?
    var orderID: String
    var jobID: String?
    var productID: String?
    var produced: Int
    var defective: Int
    var scrapped: Int?
    var reworked: Int?
    var startedAt: LocalTime?
    var endedAt: LocalTime?
    var runHours: Double?
    var setupHours: Double?
    var plannedSetupHours: Double?
    var assigned: Int?
    var present: Int?
    var standardMinutes: Double?
    var cycleSeconds: Double?
    var energy: Double?
    var method: String
    var enteredAt: LocalTime
    var enteredBy: String?
    var verifiedBy: String?
    var verifiedAt: LocalTime?
    var notes: String?

    static let table = "production_entry"
    static let columns = [
        "entry_id", "day", "shift_id", "line_id", "machine_id", "employee_id", "work_order_id",
        "job_id", "product_id", "units_produced", "units_defective", "units_scrapped",
        "units_reworked",
        "started_at", "ended_at", "run_time_hours", "setup_hours", "planned_setup_hours",
        "employees_assigned", "employees_present", "standard_minutes", "ideal_cycle_seconds",
        "energy_kwh", "entry_method", "entered_at", "entered_by", "verified_by", "verified_at",
        "notes",
    ]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, .text(id), .text(day), .text(shiftID), CellValue(lineID),
            CellValue(machineID), CellValue(employeeID), .text(orderID), CellValue(jobID),
            CellValue(productID),
            .integer(produced), .integer(defective), CellValue(scrapped), CellValue(reworked),
            CellValue(startedAt), CellValue(endedAt), CellValue(runHours), CellValue(setupHours),
            CellValue(plannedSetupHours), CellValue(assigned), CellValue(present),
            CellValue(standardMinutes), CellValue(cycleSeconds), CellValue(energy), .text(method),
            CellValue(enteredAt), CellValue(enteredBy), CellValue(verifiedBy),
            CellValue(verifiedAt), CellValue(notes),
        ]
    }
}
