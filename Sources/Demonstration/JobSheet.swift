import Store
import Units

/// One operation of a work order.
struct Job: Record {
    var id: String
    var orderID: String
    var step: Int
    var operationID: String
    var partNumber: String
    var planned: Int
    var completed: Int
    var scrapped: Int
    /// Hours of labour.
    var plannedHours: Double?
    var actualHours: Double?
    var completedAt: LocalTime?
    var employeeID: String?
    var shiftID: String?

    static let table = "job"
    static let columns = [
        "job_id", "work_order_id", "step", "operation_id", "part_number", "planned_quantity",
        "completed_quantity", "scrapped_quantity", "planned_hours", "actual_hours", "is_completed",
        "completed_at", "employee_id", "shift_id",
    ]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, .text(id), .text(orderID), .integer(step), .text(operationID),
            .text(partNumber), .integer(planned), .integer(completed), .integer(scrapped),
            CellValue(plannedHours), CellValue(actualHours), CellValue(completedAt != nil),
            CellValue(completedAt), CellValue(employeeID), CellValue(shiftID),
        ]
    }
}

/// Spreads what work orders took and made over the operations of their routings.
///
/// Hours are hours of labour, as the standard minutes are; those of an order's jobs add up to those of
/// its entries. Units that are scrapped at a step do not reach the next one.
struct JobSheet {
    private let site: Site
    private let crews: [[String]]
    private var chance: SeededGenerator

    init(_ site: Site, workforce: Workforce, chance: SeededGenerator) {
        self.site = site
        self.chance = chance
        crews = site.lines.indices.map { workforce.ids(ofLine: $0) }
    }

    /// Orders get their jobs when they are released.
    mutating func write(_ orders: [WorkOrder], into ledger: Ledger) throws(StoreError) {
        for order in orders where order.releasedAt != nil && order.status != .cancelled {
            for job in jobs(of: order) { try ledger.write(job) }
        }
    }

    private mutating func jobs(of order: WorkOrder) -> [Job] {
        let department = site.department(of: order.resource)
        let product = site.products[order.product]
        let shares = department.stepShares
        let last = shares.count - 1
        let scrap = spread(order.scrapped - order.condemned, over: shares)
        let hours = split(order.labourHours, by: shares)
        let setup = department.setupMinutes * Double(department.crew) / 60
        let standard = order.standardMinutes ?? product.standardMinutes
        // Planners allow for what a crew does on a good day.
        let labour = Double(order.quantity) * standard / 60 * chance.within(0.98...1.12) + setup
        var reached = order.good + scrap.reduce(0, +) + order.condemned
        var jobs: [Job] = []
        for step in shares.indices {
            let lost = scrap[step] + (step == last ? order.condemned : 0)
            reached -= lost
            let crew = crews[site.resources[order.resource].line]
            let turn = (step * 7 + order.events.count + order.quantity) % max(1, crew.count)
            let isNamed = !crew.isEmpty && (order.startedAt != nil || chance.chance(0.5))
            // The last pieces leave one operation some minutes before the next.
            let done = order.completedAt.map { moment in
                max(
                    order.startedAt ?? moment,
                    moment.plus(minutes: -Double((last - step) * chance.within(6...18))))
            }
            jobs.append(
                Job(
                    id: order.jobID(step: step + 1), orderID: order.id, step: step + 1,
                    operationID: "\(department.code)-OP\(10 * (step + 1))", partNumber: product.id,
                    planned: order.quantity, completed: reached, scrapped: lost,
                    plannedHours: chance.chance(0.02) ? nil : (labour * shares[step]).rounded(2),
                    actualHours: order.startedAt == nil ? nil : hours[step], completedAt: done,
                    employeeID: isNamed
                        ? step + 1 == department.countedStep
                            ? order.operatorID ?? crew[turn] : crew[turn]
                        : nil,
                    shiftID: order.startedAt == nil ? nil : order.shiftID))
        }
        return jobs
    }

    /// Whole units over the steps, at odds of their labour.
    private mutating func spread(_ units: Int, over shares: [Double]) -> [Int] {
        var result = Array(repeating: 0, count: shares.count)
        // Beyond some units, chance would not show any more.
        let single = min(units, 40)
        for _ in 0..<single { result[chance.index(weights: shares)] += 1 }
        for step in shares.indices {
            result[step] += Int(Double(units - single) * shares[step])
        }
        result[shares.count - 1] += units - result.reduce(0, +)
        return result
    }

    /// Hours to the minute over the steps, no step exactly as the standard has it; they add up.
    private mutating func split(_ hours: Double, by shares: [Double]) -> [Double] {
        let weights = shares.map { $0 * chance.within(0.8...1.2) }
        let whole = weights.reduce(0, +)
        var rest = hours
        return weights.indices.map { step in
            let part =
                step == weights.count - 1
                ? rest.rounded(3) : (hours * weights[step] / whole).cut(2)
            rest -= part
            return part
        }
    }
}
