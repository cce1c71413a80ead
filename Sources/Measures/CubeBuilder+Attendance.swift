import Inference
import Plant
import Units

extension CubeBuilder {
    /// Vacation is neither scheduled nor absent; a row that says neither how long somebody was away nor how
    /// long he worked is left out and lowers coverage.
    mutating func addAttendance() {
        for row in plant.attendance
        where cube.days.contains(row.day) && row.absenceType != .vacation {
            fact.begin(.attendance)
            let scheduled = row.scheduled.value
            let absent =
                row.absent?.value ?? row.worked.map { max(0, scheduled - $0.value) }
            fact.add(.attendanceRows, 1)
            fact.add(
                .attendanceRecorded, weight: scheduled, isObserved: absent != nil, confidence: 1)
            if let absent {
                fact.add(.scheduled, scheduled)
                fact.add(.absent, absent)
                fact.add(.covered, row.covered?.value ?? (row.coveredBy == nil ? 0 : absent))
            }
            add(
                Belonging(shift: row.shift, line: row.line, employee: row.employee), on: row.day)
        }
    }
}
