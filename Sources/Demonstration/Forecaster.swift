import Store
import Units

struct ForecastRow: Record {
    enum Kind: String { case demand = "DEMAND", bottleneck = "BOTTLENECK" }

    var madeOn: Day
    var forDay: Day
    var kind: Kind
    var subject: String
    var value: Double

    static let table = "forecast_log"
    static let columns = ["made_on", "for_day", "kind", "subject", "value"]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, CellValue(madeOn), CellValue(forDay), .text(kind.rawValue), .text(subject),
            .real(value),
        ]
    }
}

/// What planning expected: the units of each product that customers will order in a week, and the
/// resources that will be the bottleneck of a day.
struct Forecaster {
    private let site: Site
    private let calendar: PlantCalendar
    private let plan: DemonstrationPlan
    private var chance: SeededGenerator

    /// Share of a week's orders that customers announce before.
    private static let announced = 0.65

    init(
        _ site: Site, calendar: PlantCalendar, plan: DemonstrationPlan, chance: SeededGenerator
    ) {
        self.site = site
        self.calendar = calendar
        self.plan = plan
        self.chance = chance
    }

    mutating func write(
        _ sales: [SalesOrder], _ weeks: [[ScheduleRow]], into ledger: Ledger
    ) throws(StoreError) {
        try demand(sales, into: ledger)
        try bottlenecks(weeks, into: ledger)
    }

    /// Made on the Monday before: part announcement, part mean of the eight weeks before.
    private mutating func demand(_ sales: [SalesOrder], into ledger: Ledger) throws(StoreError) {
        let firstWeek = plan.firstDay.startOfWeek
        let last = (plan.lastDay.startOfWeek - firstWeek) / 7 + 1
        let products = site.productsOf[site.trade.departments.count - 1]
        var ordered = Array(
            repeating: Array(repeating: 0, count: site.products.count), count: last + 1)
        for order in sales {
            let week = (order.receivedAt.day.startOfWeek - firstWeek) / 7
            guard order.receivedAt.day >= firstWeek, ordered.indices.contains(week) else {
                continue
            }
            for line in order.lines { ordered[week][line.product] += line.quantity }
        }
        for week in ordered.indices where week > 0 {
            let before = max(0, week - 8)..<week
            for product in products {
                let mean =
                    before.reduce(0.0) { $0 + Double(ordered[$1][product]) } / Double(before.count)
                // Of a week that has not begun, nothing is known but the mean.
                let known = week < last ? Double(ordered[week][product]) : mean
                let value = Forecaster.announced * known + (1 - Forecaster.announced) * mean
                let wrong = value * (1 + 0.12 * chance.normal())
                let monday = firstWeek + 7 * week
                try ledger.write(
                    ForecastRow(
                        madeOn: monday - 7, forDay: monday, kind: .demand,
                        subject: site.products[product].id, value: max(0, wrong).rounded()))
            }
        }
    }

    /// Made the evening before: where the schedule asks for the largest part of the time there is; in one
    /// case of five somebody believes otherwise.
    private mutating func bottlenecks(
        _ weeks: [[ScheduleRow]], into ledger: Ledger
    ) throws(StoreError) {
        let slots = calendar.planned.filter { $0.role != .overtime }
        var next = 0
        for rows in weeks {
            var start = 0
            while start < rows.count {
                let day = rows[start].day
                var end = start
                var load = Array(repeating: 0.0, count: site.lines.count)
                while end < rows.count, rows[end].day == day {
                    let cycle = site.products[rows[end].product].cycleSeconds
                    load[rows[end].line] += Double(rows[end].quantity) * cycle / 60
                    end += 1
                }
                start = end
                while next < slots.count, slots[next].day < day { next += 1 }
                let onDay = slots[next...].prefix { $0.day == day }
                guard !onDay.isEmpty, day <= plan.lastDay + 1 else { continue }
                try name(day, load, Array(onDay), into: ledger)
            }
        }
    }

    private mutating func name(
        _ day: Day, _ load: [Double], _ slots: [Slot], into ledger: Ledger
    ) throws(StoreError) {
        let use = site.lines.indices.map { line in
            let places = site.resources.filter { $0.line == line }.count
            let department = site.trade.departments[site.lines[line].department]
            let minutes = slots.reduce(0) {
                $0 + ($1.role != .night || department.worksNights ? $1.minutes : 0)
            }
            return load[line] / Double(max(1, places * minutes))
        }
        let ranked = use.indices.sorted { (use[$0], $1) > (use[$1], $0) }
        guard let first = ranked.first else { return }
        let line = ranked.count > 1 && chance.chance(0.2) ? ranked[1] : first
        let group = site.resources.first { $0.line == line }?.group
        try ledger.write(
            ForecastRow(
                madeOn: day - 1, forDay: day, kind: .bottleneck,
                subject: group ?? site.lines[line].id, value: (use[line] * 100).rounded(1)))
    }
}
