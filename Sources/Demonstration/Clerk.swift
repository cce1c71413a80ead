import Store
import Units

/// Writes production down as people do: mostly whole, sometimes late, with gaps, here and there wrong.
struct Clerk {
    private let site: Site
    private let lastDay: Day
    private let crewNames: [String]
    private var chance: SeededGenerator
    private var entries = 0
    /// Days on which somebody types a defect count larger than the count produced.
    private var slips: [Day]

    init(_ site: Site, plan: DemonstrationPlan, chance: SeededGenerator) {
        self.site = site
        self.chance = chance
        lastDay = plan.lastDay
        crewNames = Users.of(site).filter { $0.role != .admin }.map(\.id)
        let slipsAtAll =
            plan.rowsPerClient == nil && site.recipe.temperament.verification == .none
        slips = slipsAtAll ? [plan.lastDay - 9, plan.lastDay - 31] : []
    }

    /// What an entry was really about, whether or not all of it was written down.
    struct Account {
        var scrapped: Int
        var reworked: Int
        /// Hours of running and of changing over.
        var run: Double
        var setup: Double
        var people: Int
        /// kWh; `nil` where nobody reads a meter.
        var energy: Double?

        var busy: Double { run + setup }
        var labour: Double { busy * Double(people) }
    }

    /// Writes an entry and says what it was about.
    mutating func write(
        _ output: Output, _ work: CellWork, cycle: Double, into ledger: Ledger
    ) throws(StoreError) -> Account {
        let gaps = site.recipe.temperament.gaps
        let place = site.resources[work.resource]
        let department = site.department(of: work.resource)
        let slot = work.slot
        entries += 1
        let scrapped = min(output.defective, chance.count(mean: Double(output.defective) * 0.36))
        let isSplit = !chance.chance(gaps.scrapSplit)
        let hasClock = !chance.chance(gaps.clockTimes)
        let run = max(0.01, (output.minutes / 60).cut(2))
        let lacksHeadcount = chance.chance(gaps.headcount)
        let present =
            place.machine == nil ? min(work.people.count, department.crew) : department.crew
        let account = Account(
            scrapped: scrapped, reworked: (output.defective - scrapped) * 4 / 5, run: run,
            setup: output.setup.map { ($0.actual / 60).cut(2) } ?? 0, people: max(1, present),
            energy: department.kilowatts.map { ($0 * run * 0.92).rounded(2) })
        // Some pieces are counted without the slip that names the job.
        let jobID = entries % 17 == 4 ? nil : output.order.jobID(step: department.countedStep)
        let method = method(of: place)
        let entered = enteredAt(output.end, slot, isAutomatic: method == "API")
        var row = EntryRow(
            id: "P-\(entries)", day: slot.day.description, shiftID: slot.shiftID,
            lineID: place.machine != nil && chance.chance(0.08) ? nil : site.lines[place.line].id,
            machineID: place.machine,
            employeeID: site.recipe.keeps.pieces ? output.operatorID : nil,
            orderID: output.order.id, jobID: jobID,
            productID: chance.chance(0.08) ? nil : site.products[output.product].id,
            produced: output.produced, defective: output.defective,
            scrapped: isSplit ? scrapped : nil,
            reworked: isSplit ? account.reworked : nil,
            startedAt: hasClock ? output.begin : nil, endedAt: hasClock ? output.end : nil,
            runHours: chance.chance(gaps.runTime) ? nil : run,
            setupHours: account.setup,
            plannedSetupHours: output.setup.map { ($0.planned / 60).rounded(2) },
            assigned: lacksHeadcount ? nil : department.crew,
            present: lacksHeadcount && chance.chance(0.5) ? nil : account.people,
            energy: site.recipe.keeps.meter ? account.energy : nil, method: method,
            enteredAt: entered, enteredBy: method == "API" ? nil : chance.pick(crewNames))
        // Another crew size or an old pattern: the standard of the day is written beside the count.
        if entries % 41 == 7 {
            row.standardMinutes =
                (site.products[output.product].standardMinutes * 1.03).rounded(2)
        }
        if chance.chance(0.03) { row.cycleSeconds = (cycle * 1.02).rounded(1) }
        if entered.day > slot.day + 1 { row.notes = chance.pick(site.recipe.talk.late) }
        if !slot.isScheduled { row.notes = site.recipe.talk.unscheduled }
        if site.recipe.temperament.verification == .allButLastDays, slot.day <= lastDay - 2 {
            row.verifiedBy = crewNames[0]
            let next = max(slot.day + 1, entered.day)
            row.verifiedAt = max(
                LocalTime(next, minutes: 540 + chance.within(0...150)), entered.plus(minutes: 10))
        }
        if let slip = slips.last, slip <= slot.day, output.produced > 1 {
            slips.removeLast()
            row.defective = output.produced + output.defective * 10 + 9
            (row.scrapped, row.reworked) = (nil, nil)
        }
        try ledger.write(row)
        return account
    }

    private mutating func method(of place: Site.Resource) -> String {
        if place.machine != nil { return place.place % 2 == 0 ? "API" : "QR_SCAN" }
        return chance.chance(0.7) ? "MANUAL_ENTRY" : "CSV_UPLOAD"
    }

    /// Machines report at once, people within the hour after the shift, and sometimes days later.
    private mutating func enteredAt(
        _ end: LocalTime, _ slot: Slot, isAutomatic: Bool
    ) -> LocalTime {
        if isAutomatic { return end.plus(minutes: 1) }
        if slot.day < lastDay - 3, chance.chance(0.04) {
            return slot.end.plus(hours: chance.within(14.0...60.0))
        }
        return slot.end.plus(minutes: chance.within(4.0...55.0))
    }
}
