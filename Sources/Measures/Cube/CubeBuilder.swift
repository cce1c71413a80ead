import Inference
import Plant
import Units

/// Reads every fact once and adds it to the cube.
struct CubeBuilder: ~Copyable {
    let plant: PlantRecords
    let inputs: InferredInputs
    let asOf: AsOf
    let members: Members
    let entries: EntryColumns
    private(set) var cube: Cube
    let floor: FloorAccounts
    let pieceWork: PieceWork
    let stations: StationTimes
    /// By machine: from when on it is known to have a wearing component.
    let componentsFrom: [Day?]
    /// The fact at hand.
    var fact = Fact()
    /// Whom the fact at hand belongs to; kept for its room.
    private var owners: [Int32] = []
    /// Facts go to the plant alone, and to no other member.
    let isOfPlantAlone: Bool

    init(
        _ plant: PlantRecords, _ inputs: InferredInputs, asOf: AsOf, members: Members,
        entries: EntryColumns, pieceWork: PieceWork, floor: FloorAccounts, windows: ReportWindows,
        ofPlantAlone days: ClosedRange<Day>? = nil
    ) {
        self.plant = plant
        self.inputs = inputs
        self.asOf = asOf
        self.members = members
        self.entries = entries
        self.floor = floor
        self.pieceWork = pieceWork
        stations = StationTimes(plant)
        componentsFrom = Self.componentsFrom(plant)
        isOfPlantAlone = days != nil
        cube = Cube(
            days: days.map { AskedDays([$0]) } ?? windows.askedDays,
            windows: days == nil ? windows.asked : [], recentDays: ReportWindows.trendDays,
            grains: days == nil ? members.grains : [.everyDay])
    }

    /// Only what later days change of earlier ones; the rest of the cube stays empty.
    consuming func buildMoment() -> Cube {
        addMaintenance()
        addOrders()
        addOrderPlans()
        addScheduledMix()
        addPlan()
        addDemand()
        addExecutions()
        addJobs()
        addPlanning()
        return cube
    }

    consuming func build() -> Cube {
        addEntries()
        addCells()
        addUncostedDowntime()
        addStops()
        addCalendar()
        addMaintenance()
        addRuns()
        addMissingCells()
        addInspections()
        addAttendance()
        addOrders()
        addAttendedOnPieces()
        addOrderPlans()
        addScheduledMix()
        addSurveys()
        addCosts()
        addPlan()
        addLineTime()
        addDemand()
        addExecutions()
        addJobs()
        addPlanning()
        return cube
    }

    /// Adds the fact at hand to everything it belongs to.
    mutating func add(_ own: Belonging, on day: Day) {
        guard !isOfPlantAlone else { return add(to: Members.plant, on: day, share: 1) }
        owners.removeAll(keepingCapacity: true)
        members.collectWhole(own, on: day) { owners.append(Int32($0)) }
        members.collectShared(own) { owners.append(Int32($0)) }
        cube.add(fact, to: owners, on: day)
    }

    /// Adds the fact at hand to everything that an entry belongs to.
    mutating func add(toMembersOf entry: Int, on day: Day) {
        cube.add(fact, to: entries.members(of: entry), on: day)
    }

    /// Adds a share of the fact at hand to everything that shares the time of the entry's cell.
    mutating func add(toSharedOf entry: Int, on day: Day, share: Double) {
        cube.add(fact, to: entries.shared(of: entry), on: day, share: share)
    }

    /// Gives some members the plant's calendar time of every day.
    mutating func share(_ calendarTime: [Double], with members: [Int]) {
        cube.share(calendarTime, with: members)
    }

    /// Adds a share of the fact at hand to one member.
    mutating func add(to member: Int, on day: Day, share: Double) {
        guard !isOfPlantAlone || member == Members.plant else { return }
        cube.add(fact, to: CollectionOfOne(Int32(member)), on: day, share: share)
    }
}

/// What cells and stops come to, apart from the cube: more than one cube asks for it.
struct FloorAccounts {
    let hours: HourShares
    let losses: StopLosses

    init(_ plant: PlantRecords, _ inputs: InferredInputs, asOf: AsOf) {
        hours = HourShares(plant, inputs)
        losses = StopLosses(plant, inputs, asOf: asOf)
    }
}

extension Estimate {
    var isMeasured: Bool {
        switch self {
        case .measured: true
        case .inferred, .missing: false
        }
    }

    /// The rung the value came from; a missing one counts as the least sure.
    var rung: Rung {
        switch self {
        case .measured: .observed
        case .inferred(_, let evidence): evidence.rung
        case .missing: .default
        }
    }
}
