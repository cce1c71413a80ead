public import Store
import Units

/// Writes believable plants into an empty database, one transaction a client, and tells `progress` as
/// each one is done.
///
/// Every client is drawn from sequences of its own: client 7 is the same among 10 and among 50.
public func writeDemonstration(
    _ plan: DemonstrationPlan, into writer: PlantWriter, progress: (String) -> Void
) throws(DemonstrationError) {
    try plan.check()
    do {
        for client in 0..<plan.clients {
            let recipe = ClientRecipe.of(client, seed: plan.seed)
            try writer.transaction { rows throws(StoreError) in
                let ledger = Ledger(rows, client: recipe.id)
                if client == 0 { try Users.writeAdministrator(into: ledger) }
                try write(recipe, at: client, of: plan, into: ledger)
            }
            progress("\(recipe.id) (\(client + 1) of \(plan.clients))")
        }
    } catch {
        throw .store(error)
    }
}

private func write(
    _ recipe: ClientRecipe, at client: Int, of plan: DemonstrationPlan, into ledger: Ledger
) throws(StoreError) {
    func chance(_ stream: Stream) -> SeededGenerator {
        SeededGenerator(seed: plan.seed, client: client, stream: stream)
    }
    var days = chance(.calendar)
    let calendar = PlantCalendar(recipe, plan: plan, chance: &days)
    var masters = chance(.masters)
    let site = Site(
        recipe,
        widening: Roster.widening(recipe, calendar: calendar, rows: plan.rowsPerClient),
        lastDay: plan.lastDay, chance: &masters)
    let happenings = Happenings(site, lastDay: plan.lastDay, chance: &masters)
    let workforce = Workforce(site, calendar: calendar, plan: plan, chance: &masters)
    var gaps = chance(.gaps)
    let roster = Roster(site, calendar: calendar, plan: plan, chance: &gaps)
    try Masters(site: site, ledger: ledger)
        .write(
            calendar: calendar, workforce: workforce, happenings: happenings,
            firstDay: plan.firstDay)

    var revisions = chance(.bills)
    let bills = BillsOfMaterials(site, plan: plan, chance: &revisions)
    try bills.write(site, into: ledger)

    let asOf = calendar.worked.last?.end ?? LocalTime(plan.lastDay + 1)
    let book = OrderBook(
        site, calendar: calendar, bills: bills, workforce: workforce, plan: plan,
        asOf: max(asOf, LocalTime(plan.lastDay + 1)),
        chance: chance(.orders))
    var floor = Floor(
        site, calendar: calendar, roster: roster, happenings: happenings, workforce: workforce,
        book: book, plan: plan, client: client)
    try floor.run(into: ledger)
    floor.book.close()
    try floor.book.write(into: ledger)
    try floor.close(into: ledger)
    try office(floor, calendar, plan, chance, into: ledger)
}

/// What the office makes of the finished book of orders: jobs, plans, forecasts, training, surveys.
private func office(
    _ floor: Floor, _ calendar: PlantCalendar, _ plan: DemonstrationPlan,
    _ chance: (Stream) -> SeededGenerator, into ledger: Ledger
) throws(StoreError) {
    let site = floor.site
    var jobs = JobSheet(site, workforce: floor.workforce, chance: chance(.jobs))
    try jobs.write(floor.book.orders, into: ledger)
    var desk = PlanningDesk(site, calendar: calendar, plan: plan, chance: chance(.planning))
    try desk.write(floor.book, into: ledger)
    var forecaster = Forecaster(
        site, calendar: calendar, plan: plan, chance: chance(.forecasts))
    try forecaster.write(floor.book.sales, desk.weeks, into: ledger)
    guard site.recipe.keeps.surveys else { return }
    var survey = Survey(site, chance: chance(.customers))
    try survey.write(floor.book, plan: plan, into: ledger)
}
