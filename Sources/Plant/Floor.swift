public import Units

/// What one entry says was made: units, times, people, standards. `nil` is "not recorded", 0 is zero.
public struct ProductionEntry: Sendable {
    public var id: String
    public var day: Day
    public var shift: Reference<Shift>
    /// The entry's own line; ``effectiveLine(_:)`` adds the machine's.
    public var line: Reference<Line>?
    public var machine: Reference<Machine>?
    public var employee: Reference<Employee>?
    public var workOrder: Reference<WorkOrder>?
    public var jobID: String?
    public var product: Reference<Product>?
    /// PQ: all units made, good or not.
    public var produced: Int
    /// Every nonconforming unit; GQ = produced − defective.
    public var defective: Int
    public var scrapped: Int?
    public var reworked: Int?
    public var startedAt: LocalTime?
    public var endedAt: LocalTime?
    /// APT.
    public var runTime: Hours?
    /// AUST.
    public var setup: Hours?
    /// PUST.
    public var plannedSetup: Hours?
    public var assigned: Int?
    public var present: Int?
    public var standardMinutes: Minutes?
    public var idealCycleSeconds: Double?
    public var energy: Double?
    public var entryMethod: String
    public var enteredAt: LocalTime?
    public var enteredBy: String?
    public var verifiedBy: String?
    public var verifiedAt: LocalTime?
    public var notes: String?

    public init(
        id: String, day: Day, shift: Reference<Shift>, line: Reference<Line>? = nil,
        machine: Reference<Machine>? = nil, employee: Reference<Employee>? = nil,
        workOrder: Reference<WorkOrder>? = nil, jobID: String? = nil,
        product: Reference<Product>? = nil, produced: Int, defective: Int = 0,
        scrapped: Int? = nil, reworked: Int? = nil, startedAt: LocalTime? = nil,
        endedAt: LocalTime? = nil, runTime: Hours? = nil, setup: Hours? = nil,
        plannedSetup: Hours? = nil, assigned: Int? = nil, present: Int? = nil,
        standardMinutes: Minutes? = nil, idealCycleSeconds: Double? = nil, energy: Double? = nil,
        entryMethod: String = "CSV_UPLOAD", enteredAt: LocalTime? = nil, enteredBy: String? = nil,
        verifiedBy: String? = nil, verifiedAt: LocalTime? = nil, notes: String? = nil
    ) {
        self.id = id
        self.day = day
        self.shift = shift
        self.line = line
        self.machine = machine
        self.employee = employee
        self.workOrder = workOrder
        self.jobID = jobID
        self.product = product
        self.produced = produced
        self.defective = defective
        self.scrapped = scrapped
        self.reworked = reworked
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.runTime = runTime
        self.setup = setup
        self.plannedSetup = plannedSetup
        self.assigned = assigned
        self.present = present
        self.standardMinutes = standardMinutes
        self.idealCycleSeconds = idealCycleSeconds
        self.energy = energy
        self.entryMethod = entryMethod
        self.enteredAt = enteredAt
        self.enteredBy = enteredBy
        self.verifiedBy = verifiedBy
        self.verifiedAt = verifiedAt
        self.notes = notes
    }

    public var good: Int { produced - defective }
}

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
