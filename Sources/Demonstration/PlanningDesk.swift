import Store
import Units

/// An order as planning keeps it, before and beside the work order.
struct PlannedOrder: Record {
    enum Status: String {
        case draft = "DRAFT"
        case confirmed = "CONFIRMED"
        case scheduled = "SCHEDULED"
        case inProgress = "IN_PROGRESS"
        case completed = "COMPLETED"
        case cancelled = "CANCELLED"
    }

    var id: String
    var customerID: String?
    var productID: String
    var order: WorkOrder

    var status: Status {
        switch order.status {
        case .received: order.salesOrder == nil ? .draft : .confirmed
        case .released: .scheduled
        case .inProgress, .onHold, .demoted: .inProgress
        case .completed, .shipped, .closed: .completed
        case .rejected, .cancelled: .cancelled
        }
    }

    static let table = "planned_order"
    static let columns = [
        "order_id", "customer_id", "product_id", "quantity", "completed_quantity", "order_day",
        "required_day", "planned_start_day", "planned_end_day", "priority", "status",
        "standard_minutes",
    ]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, .text(id), CellValue(customerID), .text(productID), .integer(order.quantity),
            .integer(min(order.good, order.quantity)), CellValue(order.receivedAt.day),
            CellValue(order.promise), CellValue(order.plannedStart?.day),
            CellValue(order.plannedEnd?.day), .text(order.priority.rawValue),
            .text(status.rawValue), CellValue(order.standardMinutes),
        ]
    }
}

struct ScheduleRow: Record {
    var schedule: String
    var number: Int
    var orderID: String
    var line: Int
    var lineID: String
    var day: Day
    var product: Int
    var productID: String
    var quantity: Int
    var completed: Int
    var sequence: Int

    static let table = "schedule_row"
    static let columns = [
        "schedule_id", "row_no", "order_id", "line_id", "day", "product_id", "quantity",
        "completed_quantity", "sequence",
    ]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, .text(schedule), .integer(number), .text(orderID), .text(lineID),
            CellValue(day), .text(productID), .integer(quantity), .integer(completed),
            .integer(sequence),
        ]
    }
}

/// Plans week by week what each line makes on each day, and commits itself to it on the Friday before.
struct PlanningDesk {
    private let site: Site
    private let calendar: PlantCalendar
    private let plan: DemonstrationPlan
    private var chance: SeededGenerator
    /// Monday of the first scheduled week.
    private let firstWeek: Day
    /// Rows of each week, from the first on, in the order of their days and lines.
    private(set) var weeks: [[ScheduleRow]]

    /// Weeks after the last day's that have a schedule: one committed, one in draft.
    private static let ahead = 2

    init(
        _ site: Site, calendar: PlantCalendar, plan: DemonstrationPlan, chance: SeededGenerator
    ) {
        self.site = site
        self.calendar = calendar
        self.plan = plan
        self.chance = chance
        firstWeek = plan.firstDay.startOfWeek
        let count = (plan.lastDay.startOfWeek - firstWeek) / 7 + 1 + PlanningDesk.ahead
        weeks = Array(repeating: [], count: count)
    }

    mutating func write(_ book: OrderBook, into ledger: Ledger) throws(StoreError) {
        for (position, order) in book.orders.enumerated() {
            let id = "PO-\(10_001 + position)"
            let customer = order.salesOrder.map { "C-\(book.sales[$0.index].customer + 1)" }
            try ledger.write(
                PlannedOrder(
                    id: id, customerID: customer, productID: site.products[order.product].id,
                    order: order))
            if order.status != .cancelled { schedule(order, id) }
        }
        for week in weeks.indices { try commit(week, into: ledger) }
    }

    /// Spreads an order over the working minutes between its planned start and end.
    private mutating func schedule(_ order: WorkOrder, _ id: String) {
        guard let start = order.plannedStart, let end = order.plannedEnd else { return }
        let department = site.department(of: order.resource)
        let days = calendar.minutes(from: start, to: end, nights: department.worksNights)
        let whole = days.reduce(0) { $0 + $1.minutes }
        guard whole > 0 else { return }
        let line = site.resources[order.resource].line
        var minutes = 0.0
        var given = 0
        for day in days {
            minutes += day.minutes
            let until = Int((Double(order.quantity) * min(1, minutes / whole)).rounded())
            let week = (day.day - firstWeek) / 7
            defer { given = until }
            guard until > given, day.day >= plan.firstDay, weeks.indices.contains(week) else {
                continue
            }
            weeks[week].append(
                ScheduleRow(
                    schedule: scheduleID(week), number: 0, orderID: id, line: line,
                    lineID: site.lines[line].id, day: day.day, product: order.product,
                    productID: site.products[order.product].id, quantity: until - given,
                    completed: order.made.first { $0.day == day.day }?.good ?? 0, sequence: 1))
        }
    }

    private func scheduleID(_ week: Int) -> String { "WEEK-\(firstWeek + 7 * week)" }

    private mutating func commit(_ week: Int, into ledger: Ledger) throws(StoreError) {
        let monday = firstWeek + 7 * week
        let current = (plan.lastDay.startOfWeek - firstWeek) / 7
        let status =
            week < current
            ? "COMPLETED"
            : week == current ? "ACTIVE" : week == current + 1 ? "COMMITTED" : "DRAFT"
        let isCommitted = week <= current + 1
        let committed = LocalTime(monday - 3, minutes: chance.within(600...960))
        try ledger.write(
            "schedule",
            [
                ("schedule_id", .text(scheduleID(week))),
                ("name", .text("\(monday) – \(monday + 6)")),
                ("status", .text(status)), ("period_start", CellValue(monday)),
                ("period_end", CellValue(monday + 6)),
                ("committed_at", isCommitted ? CellValue(committed) : .null),
                ("committed_by", isCommitted ? .text(Users.of(site)[0].id) : .null),
            ])
        weeks[week] = numbered(weeks[week])
        for row in weeks[week] { try ledger.write(row) }
        if isCommitted { try promise(week, monday, into: ledger) }
    }

    /// Rows by day, then line; each line's rows of a day in sequence.
    private func numbered(_ rows: [ScheduleRow]) -> [ScheduleRow] {
        // By position last: sort(by:) alone may put equal rows in any order.
        let order = rows.indices.sorted {
            (rows[$0].day, rows[$0].line, $0) < (rows[$1].day, rows[$1].line, $1)
        }
        var result: [ScheduleRow] = []
        for index in order {
            var row = rows[index]
            row.number = result.count + 1
            if let before = result.last, before.day == row.day, before.line == row.line {
                row.sequence = before.sequence + 1
            }
            result.append(row)
        }
        return result
    }

    /// What the plant manager promises for a committed week.
    private mutating func promise(
        _ week: Int, _ monday: Day, into ledger: Ledger
    ) throws(StoreError) {
        let temperament = site.recipe.temperament
        let units = weeks[week].reduce(0) { $0 + $1.quantity }
        let expected = 84 * temperament.performance * (1 - temperament.defects)
        let promises: [(String, Double)] = [
            ("DL-OTD", 90 + Double(chance.within(-2...4))),
            ("EQ-OEE", (expected + chance.within(-1.5...2.5)).rounded()),
            ("PR-VOL", max(1, (Double(units) * 0.97 / 10).rounded() * 10)),
        ]
        // Nobody promises anything for a week of holidays.
        for (kpi, value) in promises where units > 0 {
            try ledger.write(
                "kpi_commitment",
                [
                    ("schedule_id", .text(scheduleID(week))), ("kpi_id", .text(kpi)),
                    ("period_start", CellValue(monday)), ("period_end", CellValue(monday + 6)),
                    ("committed_value", .real(value)),
                ])
        }
    }
}
