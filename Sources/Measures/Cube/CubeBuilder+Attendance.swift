import Inference
import Plant
import Units

extension CubeBuilder {
    /// Vacation is neither scheduled nor absent; a row that says neither how long somebody was away nor how
    /// long he worked is left out and lowers coverage.
    mutating func addAttendance() {
        for (index, row) in plant.attendance.enumerated()
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
            addWorked(row, earned: pieceWork.rows[index])
            add(
                Belonging(shift: row.shift, line: row.line, employee: row.employee), on: row.day)
        }
    }

    /// The hours that somebody attended, and what is known of them. Those of a column are kept apart, so that
    /// a share of overtime is not of hours whose overtime nobody recorded.
    private mutating func addWorked(_ row: Attendance, earned: PieceWork.Earned) {
        guard let worked = row.worked?.value else { return }
        fact.add(.worked, worked)
        if let overtime = row.overtime {
            fact.add(.overtime, overtime.value)
            fact.add(.workedWithOvertime, worked)
        }
        fact.add(
            .overtimeRecorded, weight: worked, isObserved: row.overtime != nil, confidence: 1)
        if let jobTime = row.jobHours {
            fact.add(.jobTime, jobTime.value)
            fact.add(.attendedWithJobTime, worked)
        }
        // Work around the product need not be booked on jobs, and has no standard to be held to.
        let isDirect = plant.employees[row.employee].laborClass == .direct
        if isDirect || row.jobHours != nil {
            fact.add(
                .jobTimeRecorded, weight: worked, isObserved: row.jobHours != nil, confidence: 1)
        }
        guard isDirect else { return }
        let onStandard = row.offStandard.map { max(0, worked - $0.hours.value) }
        let isTold = onStandard != nil && earned.entries > 0
        if let onStandard, isTold {
            fact.add(.onStandardTime, onStandard)
            fact.add(.earnedOnStandard, earned.minutes)
            fact.add(.earnedOnStandardByMinutes, earned.deviation)
        }
        fact.add(
            .onStandardRecorded, weight: onStandard ?? worked,
            isTold ? earned.certainty : .unknown)
    }
}
