import Store
import Units

/// The shop floor, shift by shift: who comes, what stops, what is made, what is found wrong with it.
///
/// Time is kept as a plant keeps it. Of a shift's working minutes, planned stops, recorded stops and the
/// little ones nobody records go first; the rest is changing over and running, and output is running
/// time over the cycle times the speed of that hour.
struct Floor {
    let site: Site
    let calendar: PlantCalendar
    let roster: Roster
    let happenings: Happenings
    private let stopChance: StopChance
    var workforce: Workforce
    var book: OrderBook
    private var inspector: Inspector
    private var clerk: Clerk
    private var gauge: Gauge
    private var workshop: Workshop
    private var costs: CostBook
    private var storeroom: Storeroom
    private var prints: PrintLog?
    private var chance: SeededGenerator
    private var people: SeededGenerator
    private var stopCount = 0
    /// What the lines did in the shift that is run.
    private var account = ShiftAccount(lines: 0)
    /// Until when each resource is down from an earlier shift.
    private var downUntil: [LocalTime?]
    private var lastProduct: [Int?]
    /// Entries in which each line has made each product, up to where nothing is left to learn.
    private var practice: [[Int]]

    init(
        _ site: Site, calendar: PlantCalendar, roster: Roster, happenings: Happenings,
        workforce: Workforce, book: OrderBook, plan: DemonstrationPlan, client: Int
    ) {
        self.site = site
        self.calendar = calendar
        self.roster = roster
        self.happenings = happenings
        self.workforce = workforce
        self.book = book
        let isCounted = plan.rowsPerClient != nil
        stopChance = StopChance(site, happenings, keepsTimeForEntries: isCounted)
        chance = SeededGenerator(seed: plan.seed, client: client, stream: .floor)
        people = SeededGenerator(seed: plan.seed, client: client, stream: .workforce)
        let quality = SeededGenerator(seed: plan.seed, client: client, stream: .quality)
        inspector = Inspector(
            site, workforce: workforce, share: isCounted ? 0.02 : 0.45, chance: quality)
        func own(_ stream: Stream) -> SeededGenerator {
            SeededGenerator(seed: plan.seed, client: client, stream: stream)
        }
        let bills = book.bills
        clerk = Clerk(site, plan: plan, chance: own(.records))
        gauge = Gauge(site, plan: plan, chance: own(.gauge))
        workshop = Workshop(site, chance: own(.repairs))
        costs = CostBook(site, bills: bills, plan: plan, chance: own(.money))
        storeroom = Storeroom(site, bills: bills, plan: plan, chance: own(.stock))
        prints = PrintLog(site, bills: bills, plan: plan, chance: own(.runs))
        downUntil = Array(repeating: nil, count: site.resources.count)
        lastProduct = Array(repeating: nil, count: site.resources.count)
        // What is not new has been made for years.
        let known = site.products.map { $0.launchedOn == nil ? 40 : 0 }
        practice = Array(repeating: known, count: site.lines.count)
    }

    /// Runs every worked shift in turn.
    mutating func run(into ledger: Ledger) throws(StoreError) {
        for index in calendar.worked.indices { try shift(index, into: ledger) }
    }

    private mutating func shift(_ index: Int, into ledger: Ledger) throws(StoreError) {
        let slot = calendar.worked[index]
        try costs.begin(slot.day, into: ledger)
        var sheet = AttendanceSheet(slot, at: site, workforce: &workforce, chance: &people)
        account = ShiftAccount(lines: site.lines.count)
        for line in site.lines.indices {
            let resources = site.resources.indices.filter { site.resources[$0].line == line }
            let worked = resources.filter { isWorked(index, $0) }
            guard let first = worked.first else { continue }
            let isMachineLine = site.resources[first].machine != nil
            let shared = isMachineLine ? stopChance.ofLine(slot, &chance) : []
            for stop in shared { try record(stop, slot, line: line, resource: nil, into: ledger) }
            for resource in worked {
                try cell(index, resource, shared: shared, sheet, into: ledger)
            }
        }
        // How much of their time people spent on jobs is known when the jobs are done.
        sheet.settle(account)
        for row in sheet.rows {
            try ledger.write(row)
            costs.work(row, hourlyCost: workforce.people[row.person].hourlyCost)
        }
    }

    /// Closes the books that hang on the floor's work, once the orders are as they will be.
    mutating func close(into ledger: Ledger) throws(StoreError) {
        try costs.close(book.orders, into: ledger)
        try storeroom.write(book.orders, into: ledger)
        try prints?.close(book, into: ledger)
    }

    private func isWorked(_ slot: Int, _ resource: Int) -> Bool {
        switch roster.cell(slot: slot, resource: resource) {
        case .natural, .entries: true
        case .idle, .missing: false
        }
    }

    // ── One resource in one shift ──────────────────────────────────────────────────────────────

    private mutating func cell(
        _ index: Int, _ resource: Int, shared: [Stop], _ sheet: AttendanceSheet, into ledger: Ledger
    ) throws(StoreError) {
        let slot = calendar.worked[index]
        var cover = StopCover(length: slot.length)
        for stop in shared { cover.add(stop) }
        if let until = downUntil[resource], until > slot.start {
            let minutes = Int((until - slot.start).value)
            cover.add(Stop(reason: .equipmentFailure, start: 0, end: minutes))
        }
        downUntil[resource] = nil
        let isLast = index == calendar.worked.indices.last
        for stop in stops(index, resource, isLast: isLast) {
            cover.add(stop)
            if stop.end > slot.length, !stop.isOpen {
                downUntil[resource] = slot.start.plus(minutes: Double(stop.end))
            }
            let line = site.resources[resource].line
            try record(stop, slot, line: line, resource: resource, into: ledger)
        }
        account.add(
            line: site.resources[resource].line, busy: 0, stopped: Double(cover.unplanned),
            cells: 1)
        let lost =
            Double(slot.minutes) * site.recipe.temperament.minorLoss * chance.within(0.4...1.6)
        let budget = Double(slot.minutes - cover.planned - cover.unplanned) - lost
        let pace = pace(resource, slot, sheet)
        var work = CellWork(
            slot: slot, resource: resource, budget: max(0, budget), pace: pace,
            people: sheet.present[site.resources[resource].line])
        switch roster.cell(slot: index, resource: resource) {
        case .natural:
            while work.left >= 20 {
                guard try entry(&work, minutes: work.left, into: ledger) else { break }
            }
        case .entries(let count):
            // Time that an order did not need goes to the entries after it.
            for turn in 0..<count {
                let share = max(0.6, work.left / Double(count - turn))
                _ = try entry(&work, minutes: share, isCounted: true, into: ledger)
            }
        case .idle, .missing: break
        }
    }

    /// The stops of a cell; the last one of the records is not over yet.
    private mutating func stops(_ index: Int, _ resource: Int, isLast: Bool) -> [Stop] {
        let slot = calendar.worked[index]
        let next = index + 1
        let carries = !isLast && calendar.worked[next].start == slot.end && isWorked(next, resource)
        var stops = stopChance.of(resource, slot, mayCarryOver: carries, &chance)
        if isStillDown(index, resource) {
            let cause = site.department(of: resource).failures[0]
            stops.append(
                Stop(
                    reason: .equipmentFailure, start: slot.length - 170, end: slot.length,
                    cause: cause, isOpen: true))
        }
        return stops
    }

    /// The resource that is down at the end, in the last shift of the records in which it is worked.
    private func isStillDown(_ index: Int, _ resource: Int) -> Bool {
        resource == happenings.stillDown
            && !calendar.worked.indices.suffix(from: index + 1).contains { isWorked($0, resource) }
    }

    /// Speed of a resource in a shift, relative to the ideal cycle, before learning and chance.
    private func pace(_ resource: Int, _ slot: Slot, _ sheet: AttendanceSheet) -> Double {
        let place = site.resources[resource]
        let department = site.department(of: resource)
        var pace = site.recipe.temperament.performance * place.pace
        if slot.role == .night { pace *= 0.955 }
        if slot.day.weekday == site.recipe.place.firstWorkday {
            pace *= slot.role == .first ? 0.9 : 0.97
        }
        pace *= 1 - 0.14 * happenings.wear(of: resource, on: slot.day)
        if resource == happenings.wear.resource, slot.day > happenings.wear.overhaul {
            pace *= 1.05
        }
        let machines = site.resources.count { $0.line == place.line }
        let wanted = Double(department.people(onLineOf: machines))
        let short = max(0, 1 - Double(sheet.present[place.line].count) / wanted)
        return pace * (1 - short * (place.machine == nil ? 0.55 : 0.25))
    }

    /// Makes and writes one entry of at most `minutes`; false when nothing could be made. A counted
    /// entry is written even if it is empty.
    private mutating func entry(
        _ work: inout CellWork, minutes: Double, isCounted: Bool = false, into ledger: Ledger
    ) throws(StoreError) -> Bool {
        let resource = work.resource
        let place = site.resources[resource]
        let department = site.department(of: resource)
        let minder = work.operatorIndex(place, department)
        let person = minder.map { workforce.people[$0].id }
        let begin = work.moment
        // Nobody works a line alone, but somebody answers for its order.
        let responsible = person ?? work.people.first.map { workforce.people[$0].id }
        let (order, isFresh) = book.order(for: resource, at: begin, operator: responsible)
        let product = book.orders[order].product
        let setup = isFresh ? changeover(to: product, resource, atMost: work.left * 0.5) : nil
        work.left -= setup?.actual ?? 0
        var minutes = isCounted ? min(minutes, max(0.6, work.left)) : work.left

        let skill = skill(resource, product)
        let trained = minder.map { workforce.speed(of: $0, on: work.slot.day) } ?? 1
        let speed = work.pace * skill * trained * (1 + 0.035 * chance.normal())
        let perMinute = 60 / site.products[product].cycleSeconds * min(1.04, max(0.3, speed))
        let badness = badness(work.slot, resource, skill: skill)
        let missing = book.missing(order)
        let possible = chance.whole(perMinute * minutes)
        let expected = Double(missing) * (1 + badness)
        var produced = possible
        var defective = min(produced, chance.count(mean: Double(produced) * badness))
        if Double(possible) >= expected {
            // The order is finished with the units it lacks and the bad ones made on the way.
            defective = chance.count(mean: expected * badness)
            produced = missing + defective
            minutes = min(minutes, Double(produced) / perMinute)
        }
        guard produced > 0 || isCounted else {
            work.left = 0
            return false
        }
        work.left -= minutes
        let end = work.moment
        let output = Output(
            order: book.orders[order], product: product, produced: produced, defective: defective,
            minutes: minutes, setup: setup, begin: begin, end: end, operatorID: person)
        let written = try clerk.write(
            output, work, cycle: site.products[product].cycleSeconds, into: ledger)
        book.book(order, written, good: produced - defective, in: work.slot, at: end)
        account.add(line: place.line, busy: written.busy, stopped: 0, cells: 0)
        costs.make(output, written, on: resource)
        storeroom.use(output, on: work.slot.day)
        workshop.run(resource, hours: written.run)
        try prints?.record(output, written, on: resource, in: work.slot, into: ledger)
        try gauge.measure(product, at: end, on: work.slot.day, into: ledger)
        try inspector.inspect(
            .init(
                order: book.orders[order], product: product, line: place.line, slot: work.slot,
                produced: produced, badness: badness,
                isFinished: book.orders[order].completedAt != nil,
                isBurst: happenings.isBurst(line: place.line, on: work.slot.day)), into: ledger)
        return true
    }

    /// Minutes to change over, planned and actual; a third when the product stays the same.
    private mutating func changeover(
        to product: Int, _ resource: Int, atMost limit: Double
    ) -> (planned: Double, actual: Double) {
        let isSame = lastProduct[resource] == product
        lastProduct[resource] = product
        let planned = site.department(of: resource).setupMinutes * (isSame ? 0.33 : 1)
        let actual = 0.35 * planned + chance.skewed(mean: 0.72 * planned)
        return (planned, min(actual, limit))
    }

    /// How far a crew has learned a product: 0.72 at first, half of the rest after six entries.
    private mutating func skill(_ resource: Int, _ product: Int) -> Double {
        let line = site.resources[resource].line
        let times = practice[line][product]
        if times < 40 { practice[line][product] = times + 1 }
        return times >= 40 ? 1 : 0.72 + 0.28 * Double(times) / Double(times + 6)
    }

    private func badness(_ slot: Slot, _ resource: Int, skill: Double) -> Double {
        var badness = site.recipe.temperament.defects
        if slot.role == .night { badness *= 1.2 }
        if happenings.isBurst(line: site.resources[resource].line, on: slot.day) { badness *= 3 }
        badness *= 1 + 0.8 * happenings.wear(of: resource, on: slot.day)
        return badness + 0.06 * (1 - skill)
    }

    private mutating func record(
        _ stop: Stop, _ slot: Slot, line: Int, resource: Int?, into ledger: Ledger
    ) throws(StoreError) {
        stopCount += 1
        let start = slot.start.plus(minutes: Double(stop.start))
        let end = stop.isOpen ? nil : slot.start.plus(minutes: Double(stop.end))
        let order = resource.flatMap { book.currentOrder(of: $0) }
        if let resource {
            try workshop.attend(stop, of: resource, from: start, to: end, into: ledger)
            try costs.stop(stop, of: resource, on: slot.day, into: ledger)
        }
        try ledger.write(
            StopRow(
                id: "S-\(stopCount)", slot: slot, line: site.lines[line].id,
                machine: resource.flatMap { site.resources[$0].machine },
                order: chance.chance(0.6) ? order : nil,
                startedAt: stop.isDurationOnly ? nil : start,
                endedAt: stop.isDurationOnly ? nil : end,
                minutes: stop.isDurationOnly ? Double(stop.end - stop.start) : nil,
                reason: stop.reason, rootCause: stop.cause, isPlanned: stop.isPlanned,
                notes: stop.note))
    }
}
