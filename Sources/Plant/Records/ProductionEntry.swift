public import Units

/// What one entry says was made: units, times, people, standards. `nil` is "not recorded", 0 is zero.
public struct ProductionEntry: Sendable {
    private var texts: TextBlock
    public var day: Day
    public var shift: Reference<Shift>
    /// The entry's own line; ``effectiveLine(_:)`` adds the machine's.
    public var line: Reference<Line>?
    public var machine: Reference<Machine>?
    public var employee: Reference<Employee>?
    public var workOrder: Reference<WorkOrder>?
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
    public var enteredAt: LocalTime?
    public var verifiedAt: LocalTime?

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
        texts = TextBlock(
            EntryTexts(
                id: id, jobID: jobID, entryMethod: entryMethod, enteredBy: enteredBy,
                verifiedBy: verifiedBy, notes: notes))
        self.day = day
        self.shift = shift
        self.line = line
        self.machine = machine
        self.employee = employee
        self.workOrder = workOrder
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
        self.enteredAt = enteredAt
        self.verifiedAt = verifiedAt
    }

    public var good: Int { produced - defective }
}

extension ProductionEntry {
    public var id: String {
        get { texts.all.id }
        set { change { $0.id = newValue } }
    }

    public var jobID: String? {
        get { texts.all.jobID }
        set { change { $0.jobID = newValue } }
    }

    public var entryMethod: String {
        get { texts.all.entryMethod }
        set { change { $0.entryMethod = newValue } }
    }

    public var enteredBy: String? {
        get { texts.all.enteredBy }
        set { change { $0.enteredBy = newValue } }
    }

    public var verifiedBy: String? {
        get { texts.all.verifiedBy }
        set { change { $0.verifiedBy = newValue } }
    }

    public var notes: String? {
        get { texts.all.notes }
        set { change { $0.notes = newValue } }
    }

    private mutating func change(_ edit: (inout EntryTexts) -> Void) {
        var all = texts.all
        edit(&all)
        texts = TextBlock(all)
    }
}

/// What people read of an entry and no number needs.
private struct EntryTexts: Sendable {
    var id: String
    var jobID: String?
    var entryMethod: String
    var enteredBy: String?
    var verifiedBy: String?
    var notes: String?
}

/// The texts in one block of their own: entries are copied by the hundred thousand, and each copy would
/// count six texts.
private final class TextBlock: Sendable {
    let all: EntryTexts

    init(_ all: EntryTexts) { self.all = all }
}
