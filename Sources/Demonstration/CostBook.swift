import Store
import Units

struct CostRow: Record {
    enum Kind: String {
        case material = "MATERIAL"
        case labour = "LABOUR"
        case overhead = "OVERHEAD"
        case scrap = "SCRAP"
        case rework = "REWORK"
        case warranty = "WARRANTY"
        case downtime = "DOWNTIME"
        case revenue = "REVENUE"
        case equipmentBenefit = "EQUIPMENT_BENEFIT"
    }

    var id: String
    var day: Day
    var kind: Kind
    var amount: Double
    var product: String?
    var machine: String?
    var line: String?

    static let table = "cost_entry"
    static let columns = [
        "cost_id", "day", "kind", "amount", "product_id", "machine_id", "line_id",
    ]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, .text(id), CellValue(day), .text(kind.rawValue), .real(amount),
            CellValue(product), CellValue(machine), CellValue(line),
        ]
    }
}

/// The plant's accounts: what a day's work cost, by line and product, and what shipments brought in.
///
/// Every amount follows from units, hours and prices. Wages and overhead are booked every day; what
/// hangs on products too, or at the end of each week where entries are counted.
struct CostBook {
    private let site: Site
    private let firstDay: Day
    private let lastDay: Day
    private let booksWeekly: Bool
    /// Materials in a piece, by product.
    private let materials: [Double]
    private var chance: SeededGenerator
    private var day: Day?
    private var entries = 0
    /// By line; the last one is for people of no line.
    private var labour: [Double]
    private var overhead: [Double]
    /// By line, then product.
    private var material: [[Double]]
    private var scrap: [[Double]]
    private var rework: [[Double]]

    /// Wage share of overtime on top of the hour.
    private static let overtimePremium = 0.25
    /// Euros a kilowatt-hour.
    private static let energyPrice = 0.19
    /// Roof, light and insurance over one resource for an hour, in hours of a beginner: rents go with
    /// wages.
    private static let rent = 0.6
    /// Reworking a piece, as a part of what it has cost so far.
    private static let reworkShare = 0.22
    /// Euros that an hour of a stopped machine costs, and the minutes from which it is booked.
    private static let stoppedHour = 17.3
    private static let bookedStop = 45

    init(
        _ site: Site, bills: BillsOfMaterials, plan: DemonstrationPlan, chance: SeededGenerator
    ) {
        self.site = site
        self.chance = chance
        firstDay = plan.firstDay
        lastDay = plan.lastDay
        booksWeekly = plan.rowsPerClient != nil
        materials = site.products.indices.map { bills.materialCost(of: $0, site) }
        labour = Array(repeating: 0, count: site.lines.count + 1)
        overhead = labour
        let products = Array(repeating: 0.0, count: site.products.count)
        material = Array(repeating: products, count: site.lines.count)
        scrap = material
        rework = material
    }

    /// Begins `next`, and books what the days before it left.
    mutating func begin(_ next: Day, into ledger: Ledger) throws(StoreError) {
        defer { day = next }
        guard let day, day != next else { return }
        try closeDay(day, into: ledger)
        if !booksWeekly || day.startOfWeek != next.startOfWeek {
            try closeProducts(day, into: ledger)
        }
    }

    mutating func work(_ row: Attendance, hourlyCost: Double) {
        let premium = (row.overtime ?? 0) * CostBook.overtimePremium
        labour[row.line ?? site.lines.count] += ((row.worked ?? 0) + premium) * hourlyCost
    }

    mutating func make(_ output: Output, _ account: Clerk.Account, on resource: Int) {
        let line = site.resources[resource].line
        let cost = site.products[output.product].cost
        material[line][output.product] += Double(output.produced) * materials[output.product]
        scrap[line][output.product] += Double(account.scrapped) * cost
        rework[line][output.product] +=
            Double(account.reworked) * cost * CostBook.reworkShare
        overhead[line] +=
            account.busy * CostBook.rent * site.recipe.place.hourlyWage
            + (account.energy ?? 0) * CostBook.energyPrice * site.recipe.place.perEuro
    }

    /// Long breakdowns have an account of their own.
    mutating func stop(
        _ stop: Stop, of resource: Int, on day: Day, into ledger: Ledger
    ) throws(StoreError) {
        let minutes = stop.end - stop.start
        guard stop.reason == .equipmentFailure, !stop.isOpen, minutes >= CostBook.bookedStop else {
            return
        }
        let amount = Double(minutes) / 60 * CostBook.stoppedHour * site.recipe.place.perEuro
        try book(
            .downtime, amount, on: day, machine: resource,
            line: site.resources[resource].line, into: ledger)
    }

    private mutating func closeDay(_ day: Day, into ledger: Ledger) throws(StoreError) {
        for line in labour.indices {
            let place = line < site.lines.count ? line : nil
            try book(.labour, labour[line], on: day, line: place, into: ledger)
            try book(.overhead, overhead[line], on: day, line: place, into: ledger)
            (labour[line], overhead[line]) = (0, 0)
        }
    }

    private mutating func closeProducts(_ day: Day, into ledger: Ledger) throws(StoreError) {
        for line in site.lines.indices {
            for product in site.products.indices {
                let sums: [(CostRow.Kind, Double)] = [
                    (.material, material[line][product]), (.scrap, scrap[line][product]),
                    (.rework, rework[line][product]),
                ]
                for (kind, amount) in sums {
                    try book(kind, amount, on: day, product: product, line: line, into: ledger)
                }
                material[line][product] = 0
                (scrap[line][product], rework[line][product]) = (0, 0)
            }
        }
    }

    private mutating func book(
        _ kind: CostRow.Kind, _ amount: Double, on day: Day, product: Int? = nil,
        machine: Int? = nil, line: Int? = nil, into ledger: Ledger
    ) throws(StoreError) {
        guard amount > 0 else { return }
        entries += 1
        try ledger.write(
            CostRow(
                id: "K-\(entries)", day: day, kind: kind, amount: amount.rounded(2),
                product: product.map { site.products[$0].id },
                machine: machine.flatMap { site.resources[$0].machine },
                line: line.map { site.lines[$0].id }))
    }

    /// Books what is open on the last day, then what came in for `orders`, and what machines brought.
    mutating func close(_ orders: [WorkOrder], into ledger: Ledger) throws(StoreError) {
        if let day {
            try closeDay(day, into: ledger)
            try closeProducts(day, into: ledger)
        }
        for order in orders { try settle(order, into: ledger) }
        try benefits(into: ledger)
    }

    /// A shipment is paid at its price; some of it comes back within the warranty.
    private mutating func settle(_ order: WorkOrder, into ledger: Ledger) throws(StoreError) {
        guard let day = order.shippedAt?.day, day <= lastDay else { return }
        let price = site.products[order.product].price
        let line = site.resources[order.resource].line
        try book(
            .revenue, Double(order.shippedQuantity) * price, on: day, product: order.product,
            line: line, into: ledger)
        guard chance.chance(0.09) else { return }
        let claimed = day + chance.within(12...55)
        let units = max(
            1, chance.whole(Double(order.shippedQuantity) * chance.within(0.003...0.02)))
        guard claimed <= lastDay else { return }
        try book(
            .warranty, Double(units) * price, on: claimed, product: order.product, line: line,
            into: ledger)
    }

    /// The machine that was bought last has to earn its price: what it saves, and what its service
    /// contract costs, each month.
    private mutating func benefits(into ledger: Ledger) throws(StoreError) {
        guard let machine = site.machines.first else { return }
        let cost = site.purchaseCost(of: machine)
        let line = site.resources[machine].line
        for day in (firstDay...lastDay).days where day.civil.day == 28 {
            try book(
                .equipmentBenefit, cost * chance.within(0.022...0.04), on: day, machine: machine,
                line: line, into: ledger)
            try book(
                .overhead, cost * 0.004, on: day, machine: machine, line: line, into: ledger)
        }
    }
}
