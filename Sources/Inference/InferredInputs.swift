public import Plant
public import Units

/// The inputs of every number after inference: what was recorded, what was filled in and from what.
public struct InferredInputs: Sendable {
    /// One per production entry, at the same index as in ``PlantRecords/entries``.
    public var entries: [EntryInputs]
    /// Staffed cells in the order of their places.
    public var cells: [ResourceCell]
    /// The cell of each entry.
    public var cellOfEntry: [Int]
    /// Each entry's share of its cell's run time, 0…1.
    public var shareOfCell: [Double]
    /// What each stop took of each cell.
    public var stops: [StopShare]
    /// One per work order.
    public var promisedDays: [Estimate<Day>]
    /// SAM of each work order, labour minutes per unit: its own, else its product's by the same chain.
    public var standardMinutesOfOrders: [Estimate<Minutes>]
    /// Defect opportunities per unit of each product; the last is for inspections without a product.
    public var opportunities: [Estimate<Double>]
    /// Cells that should have rows and have none.
    public var missingCells: [CellPlace]
    /// Products that run exactly at their recorded ideal cycle, ascending.
    public var pacedProducts: [Reference<Product>]
    /// How well the ladders do where the answer is known.
    public var calibration: Calibration

    /// Fills what is missing in `plant`, as its records stand at `asOf`. Facts of later days must have
    /// been discarded. Donors are always the tenant's own; recorded values are never overwritten.
    public init(of plant: PlantRecords, asOf: AsOf) {
        let schedule = ScheduledTime(plant)
        var map = CellMap(plant, schedule: schedule)
        var account = StopAccount(plant, schedule: schedule, asOf: asOf)
        stops = account.settle(into: &map)
        cells = map.cells
        cellOfEntry = map.cellOfEntry

        let standards = ProductStandards(plant, asOf: asOf)
        let headcounts = Headcounts(plant)
        var recorded: [Double?] = []
        var ofProducts: [Estimate<Double>] = []
        var labour: [Estimate<Double>] = []
        var people: [Estimate<Double>] = []
        var products: [Reference<Product>?] = []
        recorded.reserveCapacity(plant.entries.count)
        ofProducts.reserveCapacity(plant.entries.count)
        labour.reserveCapacity(plant.entries.count)
        people.reserveCapacity(plant.entries.count)
        products.reserveCapacity(plant.entries.count)
        for index in plant.entries.indices {
            let order = plant.entries[index].workOrder?.index
            let product = plant.product(ofEntry: index)
            products.append(product)
            recorded.append(
                plant.entries[index].idealCycleSeconds
                    ?? order.flatMap { plant.workOrders.rows[$0].idealCycleSeconds })
            ofProducts.append(standards.idealCycleSeconds(product))
            labour.append(
                (plant.entries[index].standardMinutes
                    ?? order.flatMap { plant.workOrders.rows[$0].standardMinutes })
                    .map { .measured($0.value) } ?? standards.standardMinutes(product))
            people.append(headcounts.headcount(ofEntry: index))
        }
        let cycles = IdealCycles(
            recorded: recorded, ofProducts: ofProducts, standardMinutes: labour,
            headcounts: people)
        let runs = RunTimes(plant, cells: cells, idealCycleSeconds: cycles.seconds)
        shareOfCell = runs.shares
        entries = plant.entries.indices.map { index in
            EntryInputs(
                standardMinutes: labour[index].map { Minutes($0) },
                idealCycleSeconds: cycles.seconds[index], headcount: people[index],
                runTime: runs.runTimes[index],
                opportunities: standards.opportunities(products[index]))
        }
        let promised = PromisedDays(plant, standards: standards, asOf: asOf)
        promisedDays = plant.workOrders.rows.map(promised.promisedDay)
        standardMinutesOfOrders = plant.workOrders.rows.map { order in
            order.standardMinutes.map { .measured($0) }
                ?? standards.standardMinutes(order.product).map { Minutes($0) }
        }
        opportunities =
            plant.products.references.map { standards.opportunities($0) }
            + [standards.opportunities(nil)]
        missingCells = ExpectedCells(plant, cells: cells, asOf: asOf).missing
        pacedProducts =
            PacedStandards(
                plant, products: products, idealCycleSeconds: cycles.seconds
            ).products
        calibration =
            CalibrationTrials(
                plant: plant, asOf: asOf, cellOfEntry: cellOfEntry, products: products,
                ofProducts: ofProducts, standards: standards, headcounts: headcounts,
                cycles: cycles, runs: runs, promised: promised, schedule: schedule
            ).calibration
    }
}

extension Estimate {
    /// The same evidence for a value derived from this one alone.
    public func map<Result>(_ transform: (Value) -> Result) -> Estimate<Result> {
        switch self {
        case .measured(let value): .measured(transform(value))
        case .inferred(let value, let evidence): .inferred(transform(value), evidence)
        case .missing(let absence): .missing(absence)
        }
    }

    /// Relative standard deviation of the error: 0 when measured.
    public var relativeDeviation: Double {
        switch self {
        case .measured, .missing: 0
        case .inferred(_, let evidence): evidence.relativeDeviation
        }
    }
}
