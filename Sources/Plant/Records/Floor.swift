public import Units

/// A stop of a machine, a line or the plant.
public struct Downtime: Sendable {
    public var id: String
    public var day: Day
    public var shift: Reference<Shift>
    public var line: Reference<Line>?
    public var machine: Reference<Machine>?
    public var workOrder: Reference<WorkOrder>?
    /// With a start and no end it is still down.
    public var startedAt: LocalTime?
    public var endedAt: LocalTime?
    /// Used when no interval was recorded.
    public var minutes: Minutes?
    public var reason: String
    public var rootCause: String?
    public var isPlanned: Bool
    public var notes: String?

    public init(
        id: String, day: Day, shift: Reference<Shift>, line: Reference<Line>? = nil,
        machine: Reference<Machine>? = nil, workOrder: Reference<WorkOrder>? = nil,
        startedAt: LocalTime? = nil, endedAt: LocalTime? = nil, minutes: Minutes? = nil,
        reason: String, rootCause: String? = nil, isPlanned: Bool = false, notes: String? = nil
    ) {
        self.id = id
        self.day = day
        self.shift = shift
        self.line = line
        self.machine = machine
        self.workOrder = workOrder
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.minutes = minutes
        self.reason = reason
        self.rootCause = rootCause
        self.isPlanned = isPlanned
        self.notes = notes
    }
}

/// One person's shift.
public struct Attendance: Sendable {
    public enum AbsenceType: String, Sendable, CaseIterable {
        case unscheduled = "UNSCHEDULED"
        case vacation = "VACATION"
        case medical = "MEDICAL"
        case personal = "PERSONAL"
    }

    public var employee: Reference<Employee>
    public var day: Day
    public var shift: Reference<Shift>
    public var scheduled: Hours
    public var worked: Hours?
    public var absent: Hours?
    public var absenceType: AbsenceType?
    public var coveredBy: Reference<Employee>?
    public var covered: Hours?
    /// The row's own line, else the employee's.
    public var line: Reference<Line>?
    /// Part of `worked`.
    public var overtime: Hours?
    /// APWT: hours booked on jobs.
    public var jobHours: Hours?
    /// Minutes at work without a standard to work to.
    public var offStandard: Minutes?
    public var isLate: Bool

    public init(
        employee: Reference<Employee>, day: Day, shift: Reference<Shift>, scheduled: Hours,
        worked: Hours? = nil, absent: Hours? = nil, absenceType: AbsenceType? = nil,
        coveredBy: Reference<Employee>? = nil, covered: Hours? = nil,
        line: Reference<Line>? = nil, overtime: Hours? = nil, jobHours: Hours? = nil,
        offStandard: Minutes? = nil, isLate: Bool = false
    ) {
        self.employee = employee
        self.day = day
        self.shift = shift
        self.scheduled = scheduled
        self.worked = worked
        self.absent = absent
        self.absenceType = absenceType
        self.coveredBy = coveredBy
        self.covered = covered
        self.line = line
        self.overtime = overtime
        self.jobHours = jobHours
        self.offStandard = offStandard
        self.isLate = isLate
    }
}
