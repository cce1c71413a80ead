import Plant
import Units

/// Who was scheduled and who came, in the window, with the columns of the data model. A missing line is the
/// employee's, and stands beside it as inferred.
struct AttendanceTable: ExportTable {
    let records: PlantRecords
    let days: ClosedRange<Day>

    let name = "attendance"
    let columns = [
        "client_id", "employee_id", "day", "shift_id", "scheduled_hours", "worked_hours",
        "absence_hours", "overtime_hours", "job_hours", "off_standard_minutes", "absence_type",
        "covered_by_employee_id", "covered_hours", "is_late", "line_id", "line_id_inferred",
        "line_id_source",
    ]
    var expectedSize: Int { records.attendance.rows(in: days).count * 90 }

    func write(to writer: inout CSVWriter) {
        let ids = RecordIDs(of: records, profile: writer.block.profile)
        for row in records.attendance[records.attendance.rows(in: days)] {
            writer.id(0, of: ids.client, column: 0)
            writer.id(row.employee.index, of: ids.employees, column: 1)
            writer.day(row.day)
            writer.id(row.shift.index, of: ids.shifts, column: 3)
            writer.number(row.scheduled.value)
            writer.number(row.worked?.value)
            writer.number(row.absent?.value)
            writer.number(row.overtime?.value)
            writer.number(row.jobHours?.value)
            writer.number(row.offStandard?.value)
            writer.word(row.absenceType?.rawValue ?? "")
            writer.id(row.coveredBy?.index, of: ids.employees, column: 11)
            writer.number(row.covered?.value)
            writer.integer(row.isLate ? 1 : 0)
            writer.id(row.line?.index, of: ids.lines, column: 14)
            if row.line == nil, let line = records.employees[row.employee].line {
                writer.id(line.index, of: ids.lines, column: 15)
                writer.word(Rung.derived.rawValue)
            } else {
                writer.empty()
                writer.empty()
            }
            writer.endRow()
        }
    }
}
