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
    let hours: HourShares
    let pieceWork: PieceWork
    let stations: StationTimes
    let losses: StopLosses
    /// By machine.
    let machinesWithComponents: [Bool]
    /// By product: its ideal cycle is its own historical run time.
    let circular: [Bool]
    /// The fact at hand.
    var fact = Fact()
    /// Whom the fact at hand belongs to; kept for its room.
    private var owners: [Int32] = []

    init(
        _ plant: PlantRecords, _ inputs: InferredInputs, asOf: AsOf, members: Members,
        entries: EntryColumns, pieceWork: PieceWork, windows: ReportWindows
    ) {
        self.plant = plant
        self.inputs = inputs
        self.asOf = asOf
        self.members = members
        self.entries = entries
        hours = HourShares(plant, inputs)
        self.pieceWork = pieceWork
        stations = StationTimes(plant)
        losses = StopLosses(plant, inputs, asOf: asOf)
        var circular = [Bool](repeating: false, count: plant.products.count)
        for product in inputs.circularProducts { circular[product.index] = true }
        self.circular = circular
        machinesWithComponents = Self.machinesWithComponents(plant)
        cube = Cube(
            span: windows.span, windows: windows.asked, recentDays: ReportWindows.trendDays,
            grains: members.grains)
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

    /// Adds a share of the fact at hand to one member.
    mutating func add(to member: Int, on day: Day, share: Double) {
        cube.add(fact, to: CollectionOfOne(Int32(member)), on: day, share: share)
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
