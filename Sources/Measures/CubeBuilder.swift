import Inference
import Plant
import Units

/// Reads every fact once and adds it to the cube.
struct CubeBuilder {
    let plant: PlantRecords
    let inputs: InferredInputs
    let asOf: AsOf
    let members: Members
    private(set) var cube: Cube
    let hours: HourShares
    let pieceWork: PieceWork
    let stations: StationTimes
    let losses: StopLosses
    /// By machine.
    let machinesWithComponents: [Bool]
    /// The fact at hand.
    var fact = Fact()

    init(
        _ plant: PlantRecords, _ inputs: InferredInputs, asOf: AsOf, members: Members,
        windows: ReportWindows
    ) {
        self.plant = plant
        self.inputs = inputs
        self.asOf = asOf
        self.members = members
        hours = HourShares(plant, inputs)
        pieceWork = PieceWork(plant, inputs)
        stations = StationTimes(plant)
        losses = StopLosses(plant, inputs, asOf: asOf)
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
        for member in members.all(own, on: day) { cube.add(fact, to: member, on: day) }
    }

    /// Adds a share of the fact at hand to one member.
    mutating func add(to member: Int, on day: Day, share: Double) {
        cube.add(fact, to: member, on: day, share: share)
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
