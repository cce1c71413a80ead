import Algorithms
import Inference
import Plant
import Units

/// One tenant's cube and the tables beside it, ready to be asked. Used by one thread.
final class Measuring {
    let plant: PlantRecords
    let inputs: InferredInputs
    let asOf: AsOf
    /// When each day is told.
    let moments: DayMoments
    let windows: ReportWindows
    let members: Members
    let evaluation: Evaluation
    let trend: ClosedRange<Day>
    let cube: Cube
    /// Sums of every window of every member: windows are asked by every KPI. By member, then window.
    private let current: [[Sums]]
    private var studies: [String: any Study] = [:]
    private var wipAtEnd: [Day: [WIPAge]] = [:]
    private var statusesOfDays: [ClosedRange<Day>: [WorkOrder.Status?]] = [:]
    /// Ascending; by member.
    private let ordersOfMember: [[Int]]
    /// The current days of every window, in their order.
    private let currentDays: [ClosedRange<Day>?]
    let columns: EntryColumns
    let pieceWork: PieceWork
    let floor: FloorAccounts
    /// The report that looks back at this moment, whose entries, cells and members these are.
    private unowned let present: Measuring?
    /// By the last day of what is compared.
    private var earlier: [Day: Measuring] = [:]
    /// Sums that every KPI asks for again.
    private var known: [Stretch: Sums] = [:]

    private struct Stretch: Hashable {
        let member: Int
        let days: ClosedRange<Day>
    }

    /// The study that was asked last: its question is mostly followed by another.
    private var lastStudy: (any Study)?
    /// Whose it is.
    private var lastStudied = ""

    private var simulations: [String: IntervalSimulation] = [:]

    /// Of the current days of every window.
    private(set) lazy var inferredCounts = windows.days.mapValues {
        InferredCounts(plant, inputs, over: $0.current)
    }

    private(set) lazy var lives: OrderLives = present?.lives ?? OrderLives(plant)
    private(set) lazy var yields: StageYields =
        present?.yields ?? StageYields(plant, members: members)
    private(set) lazy var entries: EntriesOfMembers =
        present?.entries ?? EntriesOfMembers(columns, members: members)
    private(set) lazy var characteristics: Characteristics =
        present?.characteristics ?? Characteristics(plant, members: members)
    private(set) lazy var orderTimes = OrderTimes(plant, inputs, asOf: asOf, members: members)
    private(set) lazy var openOrders = OpenOrders(self)
    private(set) lazy var causes: DowntimeCauses = present?.causes ?? DowntimeCauses(self)
    private(set) lazy var output: OrderOutput =
        present?.output.beside(plant.workOrders.rows) ?? OrderOutput(plant, columns)
    private(set) lazy var scheduled = ScheduledDays(plant, asOf: asOf)
    private(set) lazy var workingDays = WorkingDays(scheduled, days: trend)
    private(set) lazy var planning = PlanningRecords(plant, asOf: asOf, output: output)
    private(set) lazy var capacityLoad = CapacityLoad(self)

    init(_ plant: PlantRecords, _ inputs: InferredInputs, asOf: AsOf) {
        self.plant = plant
        self.inputs = inputs
        self.asOf = asOf
        let windows = ReportWindows(asOf: asOf, plant: plant)
        let members = Members(plant)
        self.windows = windows
        self.members = members
        let columns = EntryColumns(plant, inputs, members: members)
        self.columns = columns
        let pieceWork = PieceWork(plant, inputs)
        self.pieceWork = pieceWork
        let floor = FloorAccounts(plant, inputs, asOf: asOf)
        self.floor = floor
        moments = DayMoments(plant, asOf: asOf)
        present = nil
        let cube = CubeBuilder(
            plant, inputs, asOf: asOf, members: members, entries: columns,
            pieceWork: pieceWork, floor: floor, windows: windows
        ).build()
        self.cube = cube
        evaluation = Evaluation(
            circumstances: Circumstances(plant, asOf: asOf),
            operatorMinimum: plant.settings.operatorMinEntries)
        trend = (asOf.day - (ReportWindows.trendDays - 1))...asOf.day
        current = (0..<members.count).map { member in
            Window.allCases.map { window in
                windows.days[window].map { Self.sum(cube, members, member, $0.current) } ?? Sums()
            }
        }
        currentDays = Window.allCases.map { windows.days[$0]?.current }
        var ordersOfMember = [[Int]](repeating: [], count: members.count)
        for (index, order) in plant.workOrders.rows.enumerated() {
            for member in members.all(plant.belonging(of: order), on: nil) {
                ordersOfMember[member].append(index)
            }
        }
        self.ordersOfMember = ordersOfMember
    }

    /// As `present` would have been told at the end of `day`, from today's records of it.
    ///
    /// Entries, cells and people are those of the present; only what has a life is set back: orders, jobs,
    /// plans and maintenance. Numbers of the plant alone, over the days that its trend has.
    private init(endOf day: Day, for present: Measuring) {
        self.present = present
        let asOf = present.moments.asOf(day)
        self.asOf = asOf
        var plant = present.plant
        plant.setBack(to: asOf)
        self.plant = plant
        inputs = present.inputs
        moments = present.moments
        windows = ReportWindows(asOf: asOf, plant: plant)
        members = present.members
        columns = present.columns
        pieceWork = present.pieceWork
        floor = present.floor
        evaluation = present.evaluation
        ordersOfMember = present.ordersOfMember
        trend = (day - (ReportWindows.trendDays - 1))...day
        current = []
        currentDays = []
        cube = CubeBuilder(
            plant, inputs, asOf: asOf, members: members, entries: columns, pieceWork: pieceWork,
            floor: floor, windows: windows, ofPlantAlone: trend
        ).buildMoment()
    }

    /// What a report of an earlier day would have said, for KPIs that stand by the moment: what is compared
    /// with the present is what was published.
    func looking(backAt day: Day) -> Measuring {
        if day >= asOf.day { return self }
        if let known = earlier[day] { return known }
        let made = Measuring(endOf: day, for: self)
        earlier[day] = made
        return made
    }

    /// Whether it looks back from a later report.
    var looksBack: Bool { present != nil }

    /// The months of history from the first one with a record of the floor.
    private(set) lazy var recordedMonths: [ClosedRange<Day>] = {
        let days = [
            plant.entries.first?.day, plant.downtimes.first?.day, plant.inspections.first?.day,
            plant.attendance.first?.day,
        ].compactMap { $0 }
        guard let first = days.min() else { return [] }
        return windows.months.filter { $0.upperBound >= first }
    }()

    /// The products that any record mentions.
    private(set) lazy var usedProducts = plant.products.references.filter {
        members.product($0) != Members.idle
    }

    func scope(_ member: Int, _ days: ClosedRange<Day>) -> Scope {
        Scope(
            member: member, dimension: members.dimensions[member],
            shift: members.shift(ofMember: member), days: days)
    }

    /// The cube's sums; of members that are not looked at every day, only windows, months and recent days.
    func sums(_ member: Int, _ days: ClosedRange<Day>) -> Sums {
        if let present {
            var sums = present.sums(member, days)
            guard member == Members.plant, cube.days.contains(days.lowerBound),
                cube.days.contains(days.upperBound)
            else { return sums }
            sums.take(FactKind.ofTheMoment, from: cube.sum(member, over: days))
            return sums
        }
        if let window = currentDays.firstIndex(of: days) { return current[member][window] }
        guard isAskedAgain(member, days) else { return Self.sum(cube, members, member, days) }
        let stretch = Stretch(member: member, days: days)
        if let known = known[stretch] { return known }
        let sums = Self.sum(cube, members, member, days)
        known[stretch] = sums
        return sums
    }

    private static func sum(
        _ cube: Cube, _ members: Members, _ member: Int, _ days: ClosedRange<Day>
    ) -> Sums {
        var sums = cube.sum(member, over: days)
        if let hour = members.hour(within: member) { sums.add(cube.sum(hour, over: days)) }
        return sums
    }

    /// The plant's days, months, and the days that slices show; all other days only a summary asks for, once.
    private func isAskedAgain(_ member: Int, _ days: ClosedRange<Day>) -> Bool {
        guard member != Members.plant, days.lowerBound == days.upperBound else { return true }
        return asOf.day - days.lowerBound < Measurements.sliceDays
            && members.dimensions[member]?.hasDailySlices == true
    }

    /// The study of a KPI, made on first use.
    func study(
        _ entry: CatalogueEntry, _ make: @Sendable (Measuring) -> any Study
    ) -> any Study {
        let id = entry.kpi.id
        if lastStudied == id, let lastStudy { return lastStudy }
        let study = studies[id] ?? make(self)
        studies[id] = study
        (lastStudied, lastStudy) = (id, study)
        return study
    }

    /// A KPI of one member over some days, without comparison.
    func measure(_ entry: CatalogueEntry, _ scope: Scope) -> Measurement {
        measure(entry, scope, sums(scope.member, scope.days))
    }

    /// The draws of a KPI, made on first use.
    func simulation(of kpi: String) -> IntervalSimulation {
        if let known = simulations[kpi] { return known }
        let made = IntervalSimulation(kpi: kpi)
        simulations[kpi] = made
        return made
    }

    func measure(_ entry: CatalogueEntry, _ scope: Scope, _ sums: Sums) -> Measurement {
        switch entry.computation {
        case .ratio(let numerator, let denominator):
            evaluation.measure(entry, numerator, per: denominator, sums, scope)
        case .total(let sum):
            evaluation.measure(entry, sum, per: nil, sums, scope)
        case .study(let make):
            evaluation.measure(
                entry, study(entry, make).finding(scope, sums, self), sums, scope)
        }
    }

    /// A KPI by its id, for KPIs that are made of others.
    func measure(_ id: String, _ scope: Scope) -> Measurement? {
        Catalogue.entry(id).map { measure($0, scope) }
    }

    func rows(_ entry: CatalogueEntry, _ scope: Scope, _ sums: Sums) -> [TableRow] {
        switch entry.computation {
        case .ratio, .total: entry.beside?(scope, sums, self) ?? []
        case .study(let make): study(entry, make).rows(scope, sums, self)
        }
    }

    /// What the tenant aims at, else what the configuration says, else the published benchmark; `nil` when
    /// none is known.
    func target(of kpi: KPI, configured: Target? = nil) -> Target? {
        plant.targets[kpi.id] ?? configured
            ?? kpi.benchmark.map {
                Target(target: $0.target, warning: $0.warning, critical: $0.critical)
            }
    }

    // MARK: Orders

    func hasOrders(_ member: Int) -> Bool { !ordersOfMember[member].isEmpty }

    func belongs(_ order: Int, to member: Int) -> Bool {
        // Every order is the plant's.
        if member == Members.plant { return true }
        let own = ordersOfMember[member]
        let place = own.partitioningIndex { $0 >= order }
        return place < own.count && own[place] == order
    }

    /// The orders of a member, ascending.
    func orders(of member: Int) -> [Int] { ordersOfMember[member] }

    /// Orders of the member in progress at the end of the days, oldest first.
    func ages(_ scope: Scope) -> [WIPAge] {
        let day = scope.days.upperBound
        let all: [WIPAge]
        if let known = wipAtEnd[day] {
            all = known
        } else {
            all = lives.inProgress(at: end(of: day))
            wipAtEnd[day] = all
        }
        return all.filter { belongs($0.order.index, to: scope.member) }
    }

    /// The statuses of the member's orders at the end of the days, those that reached their last before the
    /// days left out.
    func statuses(_ scope: Scope) -> [WorkOrder.Status] {
        let all = statusesOfOrders(scope.days)
        if scope.member == Members.plant { return all.compactMap(\.self) }
        return ordersOfMember[scope.member].compactMap { all[$0] }
    }

    /// The same of every order; `nil` for one that was not there yet, or no more.
    func statusesOfOrders(_ days: ClosedRange<Day>) -> [WorkOrder.Status?] {
        if let known = statusesOfDays[days] { return known }
        let start = plant.client.zone.instant(LocalTime(days.lowerBound))
        let all = lives.statuses(from: start, to: end(of: days.upperBound))
        statusesOfDays[days] = all
        return all
    }

    /// The moment at which `day` is told: its end, or the as-of instant.
    func end(of day: Day) -> Instant { moments.end(of: day).instant }
}
