import Store
import Units

/// A plate on a printer, from its start to what became of it.
struct PrintRun: Record {
    enum Status: String {
        case inProgress = "in_progress"
        case completed = "completed"
        case failed = "failed"
        case cancelled = "cancelled"
    }

    var number: String
    var status: Status
    var startedAt: LocalTime
    var completedAt: LocalTime?
    var estimatedHours: Double
    var printer: String
    var printing: Printing
    var rating: Int?
    var failure: String?
    /// The run that is printed again.
    var original: String?

    static let table = "production_run"
    static let columns = [
        "run_number", "status", "started_at", "completed_at", "estimated_hours", "printer_name",
        "slicer", "bed_celsius", "nozzle_celsius", "quality_rating", "failure_reason",
        "original_run_number",
    ]
    func cells(of client: CellValue) -> [CellValue] {
        [
            client, .text(number), .text(status.rawValue), CellValue(startedAt),
            CellValue(completedAt), .real(estimatedHours), .text(printer),
            .text(printing.slicer), .real(printing.bedCelsius), .real(printing.nozzleCelsius),
            CellValue(rating), CellValue(failure), CellValue(original),
        ]
    }
}

/// The log of printers that report their plates: what each run printed, and the filament it took.
///
/// The good parts of a printer's runs are the good units of its entries. Some bad parts come off a plate
/// with good ones; others are a plate that failed as a whole, which is then printed again.
struct PrintLog {
    /// Parts on a plate, and what became of them; neither good nor bad yet while it is printed.
    private struct Plate {
        var product: Int
        var good = 0
        var bad = 0
        var unfinished = 0
        var original: String?

        var parts: Int { good + bad + unfinished }
        var status: PrintRun.Status {
            unfinished > 0 ? .inProgress : good > 0 ? .completed : .failed
        }
    }

    private let site: Site
    private let isCounted: Bool
    private let printing: Printing
    private let department: Int
    private var filament: Filament
    private var chance: SeededGenerator
    private var runsOn: [Day: Int] = [:]
    /// Plates that failed and are to be printed again, by resource.
    private var owed: [(run: String, product: Int, parts: Int)?]
    /// When each printer's last run was over, and the shift it was in.
    private var last: [(over: LocalTime, shift: LocalTime)?]

    private static let purgeGrams = 10.0
    private static let waste = [
        "layer_shift", "adhesion", "stringing", "warping", "under_extrusion", "clog",
    ]
    private static let failures = ["spaghetti", "adhesion", "clog", "filament_runout"]
    /// Parts that one plate takes when an order's end is not in sight.
    private static let plate = 24

    /// `nil` for a plant without printers.
    init?(
        _ site: Site, bills: BillsOfMaterials, plan: DemonstrationPlan, chance: SeededGenerator
    ) {
        guard
            let department = site.trade.departments.firstIndex(where: { $0.printing != nil }),
            let printing = site.trade.departments[department].printing
        else { return nil }
        self.site = site
        self.printing = printing
        self.department = department
        self.chance = chance
        isCounted = plan.rowsPerClient != nil
        filament = Filament(site, bills: bills, spoolGrams: printing.spoolGrams)
        owed = Array(repeating: nil, count: site.resources.count)
        last = Array(repeating: nil, count: site.resources.count)
    }

    /// One printer in three of each bank has the firmware for it; one in six where entries are counted.
    private func reports(_ resource: Int) -> Bool {
        site.resources[resource].department == department
            && site.resources[resource].place % (isCounted ? 6 : 3) == 0
    }

    /// The runs behind one entry; where entries are counted, behind the first one of a shift.
    mutating func record(
        _ output: Output, _ account: Clerk.Account, on resource: Int, in slot: Slot,
        into ledger: Ledger
    ) throws(StoreError) {
        guard reports(resource), output.produced > 0 else { return }
        if isCounted, last[resource]?.shift == slot.start { return }
        var plates: [Plate] = []
        var main = Plate(product: output.product, good: output.produced - output.defective)
        if let debt = owed[resource] {
            owed[resource] = nil
            // Another product is on the printer when the order was finished without the lost parts.
            if debt.product == output.product, debt.parts < main.good {
                main.good -= debt.parts
                plates.append(
                    Plate(product: debt.product, good: debt.parts, original: debt.run))
            }
        }
        let isLost = output.defective >= 2 && chance.chance(0.35)
        if isLost {
            plates.append(main)
            plates.append(Plate(product: output.product, bad: output.defective))
        } else {
            main.bad = output.defective
            plates.append(main)
        }
        var moment = output.begin.plus(hours: account.setup)
        for plate in plates where plate.parts > 0 {
            let hours = account.run * Double(plate.parts) / Double(output.produced)
            let number = try run(plate, on: resource, from: moment, hours: hours, into: ledger)
            moment = moment.plus(hours: hours)
            if plate.status == .failed, isLost {
                owed[resource] = (number, plate.product, plate.bad)
            }
        }
        last[resource] = (moment, slot.start)
    }

    /// Writes what the printers are busy with at the end, and what is left on the spools.
    mutating func close(_ book: OrderBook, into ledger: Ledger) throws(StoreError) {
        for resource in site.resources.indices {
            guard let last = last[resource], (book.asOf - last.over).value < 1440,
                let order = book.current[resource]
            else { continue }
            let parts = min(book.missing(order), PrintLog.plate)
            let plate = Plate(product: book.orders[order].product, unfinished: parts)
            _ = try run(plate, on: resource, from: last.over, hours: 0, into: ledger)
        }
        try filament.write(into: ledger)
    }

    /// Writes a run with its parts and its filament, and returns its number.
    private mutating func run(
        _ plate: Plate, on resource: Int, from start: LocalTime, hours: Double, into ledger: Ledger
    ) throws(StoreError) -> String {
        let product = site.products[plate.product]
        let number = nextNumber(start.day)
        let isOver = plate.unfinished == 0
        // The slicer knows the moves, not how often the nozzle is wiped.
        let estimate = Double(plate.parts) * product.cycleSeconds / 3600 * 1.08 + 0.1
        let share = Double(plate.bad) / Double(plate.parts)
        try ledger.write(
            PrintRun(
                number: number, status: plate.status, startedAt: start,
                completedAt: isOver ? start.plus(hours: hours) : nil,
                estimatedHours: estimate.rounded(2), printer: site.resources[resource].name,
                printing: printing,
                rating: isOver && plate.status == .completed && chance.chance(0.8)
                    ? share > 0.08 ? 3 : chance.within(4...5) : nil,
                failure: plate.status == .failed ? chance.pick(PrintLog.failures) : nil,
                original: plate.original))
        try ledger.write(
            "production_run_item",
            [
                ("run_number", .text(number)), ("item_no", .integer(1)),
                ("product_id", .text(product.id)), ("quantity", .integer(plate.parts)),
                ("successful_quantity", isOver ? .integer(plate.good) : .null),
                ("failed_quantity", isOver ? .integer(plate.bad) : .null),
                ("waste_reason", plate.bad > 0 ? .text(chance.pick(PrintLog.waste)) : .null),
                ("estimated_cost", .real((Double(plate.parts) * product.cost).rounded(2))),
                ("unit_mass_grams", .real(product.massGrams)),
            ])
        try consume(plate, number, on: resource, at: start.plus(hours: hours), into: ledger)
        return number
    }

    private mutating func consume(
        _ plate: Plate, _ number: String, on resource: Int, at moment: LocalTime,
        into ledger: Ledger
    ) throws(StoreError) {
        let estimate = (Double(plate.parts) * site.products[plate.product].massGrams).rounded(1)
        // One product in seven has an outdated slice, and takes more than it says.
        let outdated = plate.product % 7 == 2 ? 1.13 : 1
        let grams = estimate * outdated * chance.within(0.97...1.05)
        let purge = PrintLog.purgeGrams * chance.within(0.7...1.6)
        let isWeighed = chance.chance(0.85)
        let use = Filament.Use(
            run: number, estimate: estimate, estimatedPurge: PrintLog.purgeGrams,
            grams: plate.unfinished > 0 ? nil : grams.rounded(1), purge: purge.rounded(1),
            isWeighed: isWeighed, isWaste: plate.status == .failed, at: moment)
        try filament.consume(use, of: plate.product, on: resource, into: ledger)
    }

    /// `PRIN-20260518-007`: the letters of the plant, the day, and which run of that day.
    private mutating func nextNumber(_ day: Day) -> String {
        let turn = runsOn[day, default: 0] + 1
        runsOn[day] = turn
        let letters = site.recipe.id.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
        }
        let short = String(String.UnicodeScalarView(letters.prefix(4))).uppercased()
        let digits = String(turn)
        let zeros = String(repeating: "0", count: max(0, 3 - digits.count))
        return "\(short)-\(day.description.filter { $0 != "-" })-\(zeros)\(digits)"
    }
}
