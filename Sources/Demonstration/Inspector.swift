import Store
import Units

struct InspectionRow: Record {
    enum Stage: String { case incoming = "INCOMING", inProcess = "IN_PROCESS", final = "FINAL" }

    var id: String
    /// Incoming material belongs to no order and no product yet.
    var orderID: String?
    var jobID: String?
    var productID: String?
    var day: String
    var shiftID: String
    var lineID: String
    var stage: Stage
    var step: Int?
    var inspected: Int
    var passed: Int
    var defective: Int
    var defects: Int?
    var scrapped: Int?
    var reworked: Int?
    var repaired: Int?
    var inspector: String

    static let table = "inspection"
    static let columns = [
        "inspection_id", "work_order_id", "job_id", "product_id", "day", "shift_id", "line_id",
        "stage",
        "step", "units_inspected", "units_passed", "units_defective", "defects", "units_scrapped",
        "units_reworked", "units_repaired", "inspector_id",
    ]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, .text(id), CellValue(orderID), CellValue(jobID), CellValue(productID),
            .text(day), .text(shiftID),
            .text(lineID), .text(stage.rawValue), CellValue(step), .integer(inspected),
            .integer(passed), .integer(defective), CellValue(defects), CellValue(scrapped),
            CellValue(reworked), CellValue(repaired), .text(inspector),
        ]
    }
}

struct DefectRow: Record {
    var id: String
    var inspectionID: String
    var kind: DefectKind
    var count: Int

    static let table = "defect"
    static let columns = [
        "defect_id", "inspection_id", "defect_type", "category", "severity", "location",
        "defect_count",
    ]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, .text(id), .text(inspectionID), .text(kind.type), .text(kind.category),
            .text(kind.severity.rawValue), .text(kind.location), .integer(count),
        ]
    }
}

/// Inspects samples of what the floor makes: steps in turn, incoming material weekly, finished orders.
struct Inspector {
    /// What was just made, and how badly.
    struct Batch {
        var order: WorkOrder
        var product: Int
        var line: Int
        var slot: Slot
        var produced: Int
        /// Defective units per unit made.
        var badness: Double
        var isFinished: Bool
        var isBurst: Bool
    }

    private let site: Site
    private let inspectors: [String]
    /// How often an entry is followed by an inspection of the next step in turn.
    private let share: Double
    private var chance: SeededGenerator
    private var nextStep: [Int]
    /// Monday of the week in which a line's incoming material was last looked at.
    private var lastIncoming: [Day?]
    private var inspections = 0
    private var defects = 0

    init(_ site: Site, workforce: Workforce, share: Double, chance: SeededGenerator) {
        self.site = site
        self.share = share
        self.chance = chance
        inspectors = workforce.people.filter { !$0.isDirect }.map(\.id)
        nextStep = Array(repeating: 0, count: site.products.count)
        lastIncoming = Array(repeating: nil, count: site.lines.count)
    }

    mutating func inspect(_ batch: Batch, into ledger: Ledger) throws(StoreError) {
        let department = site.trade.departments[site.products[batch.product].department]
        let week = batch.slot.day.startOfWeek
        if lastIncoming[batch.line] != week {
            lastIncoming[batch.line] = week
            let badness = batch.badness * (batch.isBurst ? 1.2 : 0.5)
            let size = 5 * chance.within(10...25)
            _ = try sample(
                size, of: batch, .incoming, step: nil, badness: badness, department, into: ledger)
        }
        // The first product of a department has a step that nobody inspects.
        let isSkipping =
            site.productsOf[site.products[batch.product].department].first == batch.product
        let steps = department.operations.count - (isSkipping ? 1 : 0)
        if steps > 1, chance.chance(share) {
            let step = 1 + nextStep[batch.product] % (steps - 1)
            nextStep[batch.product] += 1
            _ = try sample(
                chance.within(20...50), of: batch, .inProcess, step: step + 1,
                badness: batch.badness, department, into: ledger)
        }
        guard batch.isFinished else { return }
        // A sample of a finished order goes through the first step's gate and the last: what passes
        // the one is what the other sees.
        let passed = try sample(
            5 * chance.within(10...25), of: batch, .inProcess, step: 1, badness: batch.badness,
            department, into: ledger)
        _ = try sample(
            passed, of: batch, .final, step: nil, badness: batch.badness * 1.1, department,
            into: ledger)
    }

    /// Inspects `wish` units, or what there is; returns how many passed the first time.
    private mutating func sample(
        _ wish: Int, of batch: Batch, _ stage: InspectionRow.Stage, step: Int?, badness: Double,
        _ department: Department, into ledger: Ledger
    ) throws(StoreError) -> Int {
        let size = max(1, min(wish, max(batch.produced, stage == .incoming ? 32 : 5)))
        let defective = min(size, chance.count(mean: Double(size) * badness))
        // Some units pass only after a small repair on the spot: good, but not the first time.
        let repaired = min(size - defective, chance.count(mean: Double(size) * badness * 0.3))
        let more = chance.count(mean: Double(defective) * 0.25)
        inspections += 1
        let id = "Q-\(inspections)"
        let scrapped = chance.count(mean: Double(defective) * 0.35)
        try ledger.write(
            InspectionRow(
                id: id, orderID: stage == .incoming ? nil : batch.order.id,
                jobID: step.map { batch.order.jobID(step: $0) },
                productID: stage == .incoming ? nil : site.products[batch.product].id,
                day: batch.slot.day.description, shiftID: batch.slot.shiftID,
                lineID: site.lines[batch.line].id, stage: stage, step: step, inspected: size,
                passed: size - defective - repaired, defective: defective,
                defects: chance.chance(0.07) ? nil : defective + more,
                scrapped: min(defective, scrapped), reworked: max(0, defective - scrapped),
                repaired: repaired, inspector: chance.pick(inspectors)))
        try describe(defective + more, of: id, isBurst: batch.isBurst, department, into: ledger)
        return size - defective - repaired
    }

    /// The defects found, by kind; in a bad week nearly all are of the department's first kind.
    private mutating func describe(
        _ count: Int, of inspection: String, isBurst: Bool, _ department: Department,
        into ledger: Ledger
    ) throws(StoreError) {
        guard count > 0 else { return }
        var counts = Array(repeating: 0, count: department.defects.count)
        let weights = department.defects.map(\.weight)
        for _ in 0..<count {
            counts[isBurst && chance.chance(0.8) ? 0 : chance.index(weights: weights)] += 1
        }
        for (kind, count) in zip(department.defects, counts) where count > 0 {
            defects += 1
            try ledger.write(
                DefectRow(id: "D-\(defects)", inspectionID: inspection, kind: kind, count: count))
        }
    }
}
