import Units

/// The working time of one resource in one shift while it is being spent.
struct CellWork {
    let slot: Slot
    let resource: Int
    /// Minutes for changing over and running.
    let budget: Double
    var left: Double
    let pace: Double
    /// People present on the resource's line.
    let people: [Int]

    init(slot: Slot, resource: Int, budget: Double, pace: Double, people: [Int]) {
        self.slot = slot
        self.resource = resource
        self.budget = budget
        left = budget
        self.pace = pace
        self.people = people
    }

    /// The wall time at which so much of the budget is spent: stops and breaks spread over the shift.
    var moment: LocalTime {
        let spent = budget > 0 ? 1 - max(0, left) / budget : 1
        return slot.start.plus(minutes: Double(slot.length) * spent)
    }

    /// Who minds a machine; a line has no single operator.
    func operatorIndex(_ place: Site.Resource, _ department: Department) -> Int? {
        guard case .byMachine(_, _, _, _, let perOperator) = department.recording, !people.isEmpty
        else { return nil }
        return people[place.place * department.crew / perOperator % people.count]
    }
}

/// What the lines of a plant did with the time of one shift.
struct ShiftAccount {
    private var lines: [(cells: Int, busy: Double, stopped: Double)]

    init(lines: Int) {
        self.lines = Array(repeating: (0, 0, 0), count: lines)
    }

    /// Books hours of changing over and running, unplanned stops in minutes, and the resources worked.
    mutating func add(line: Int, busy: Double, stopped: Double, cells: Int) {
        lines[line].cells += cells
        lines[line].busy += busy
        lines[line].stopped += stopped
    }

    /// The mean of a line's resources; `nil` when none of them was worked or nobody entered it.
    func spent(onLine line: Int) -> (busy: Double, stopped: Double)? {
        let sums = lines[line]
        guard sums.cells > 0 else { return nil }
        return (sums.busy / Double(sums.cells), sums.stopped / Double(sums.cells))
    }
}

/// What came off a resource between two moments.
struct Output {
    var order: WorkOrder
    var product: Int
    var produced: Int
    var defective: Int
    var minutes: Double
    var setup: (planned: Double, actual: Double)?
    var begin: LocalTime
    var end: LocalTime
    var operatorID: String?
}
