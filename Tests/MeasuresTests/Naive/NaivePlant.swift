import Measures
import Plant
import Units

/// A second computation of the KPIs, straight from their definitions: no element, no cube, no index.
///
/// Every question loops over all rows. It is the oracle that the fast one is held against, so it shares
/// nothing with it but the rows and the names of their types.
struct NaivePlant {
    /// Where work is recorded: the finest level that a row names.
    enum Resource: Hashable {
        case machine(Reference<Machine>)
        case line(Reference<Line>)
        case plant
    }

    struct CellKey: Hashable {
        var day: Day
        var shift: Reference<Shift>
        var resource: Resource
    }

    /// One shift of one resource on one day that has a production entry or a downtime row.
    struct Cell {
        var key: CellKey
        /// Minutes.
        var operationTime: Double
        /// Minutes, planned before unplanned.
        var plannedStop: Double
        var unplannedStop: Double
        /// Minutes by reason; where stops overlap, the one that started first keeps the time.
        var reasons: [String: Double]
        /// Positions in `records.entries`.
        var entries: [Int]

        var busyTime: Double { operationTime - plannedStop }
    }

    /// One member of one dimension, or everything.
    enum Filter {
        case everything
        case shift(Reference<Shift>)
        case line(Reference<Line>)
        case machine(Reference<Machine>)
        case product(Reference<Product>)
        case machineGroup(String)
        case style(String)
        case employee(Reference<Employee>)
        case skill(String)
        case customer(Reference<Customer>)
        case weekday(Int)
    }

    struct Answer: Equatable {
        var value: Double?
        var numerator: Double?
        var denominator: Double?
        /// The definition says what the value is and not how it is told in parts.
        var isValueAlone = false
        /// Relative; a bound that the definition gives to four digits is compared to three.
        var tolerance = 1e-9
        /// The definition leaves open what this is.
        var isOpen = false

        /// Without the parts, which a previous value does not have.
        var alone: Answer {
            var answer = self
            answer.isValueAlone = true
            return answer
        }

        static let none = Answer()
        static let open = Answer(isOpen: true)
    }

    /// What one entry is computed with.
    struct Inputs {
        var standardMinutes: NaiveInput
        var idealCycle: NaiveInput
        var headcount: NaiveInput
        /// Hours.
        var runTime: NaiveInput
        var opportunities: NaiveInput
        var operationTime: NaiveInput
        /// Of its cell's time, 0…1.
        var share: Double
    }

    private(set) var records: PlantRecords
    private(set) var asOf: AsOf
    /// The day whose records fill gaps, of earlier days too.
    let learntOn: Day
    /// Positions of the entries that exist as of now.
    let entryPositions: [Int]
    private(set) var cells: [Cell] = []
    /// What the first stop of a cell without entries names as its line.
    var cellLines: [CellKey: Reference<Line>?] = [:]
    /// By position in `records.entries`.
    private(set) var inputs: [Int: Inputs] = [:]

    init(_ records: PlantRecords, asOf: AsOf) {
        self.records = records
        self.asOf = asOf
        learntOn = asOf.day
        entryPositions = records.entries.indices.filter { records.entries[$0].day <= asOf.day }
        cells = staffedCells()
        for cell in cells {
            for (position, input) in inputs(of: cell) { inputs[position] = input }
        }
    }

    func value(_ kpi: String, days: ClosedRange<Day>, filter: Filter = .everything) -> Answer {
        switch kpi {
        case "EQ-AVAIL", "EQ-PERF", "EQ-QTIME", "EQ-OEE", "PR-THRU", "DT-MIN", "DT-RATE":
            equipment(kpi, days, filter)
        case "DT-CAUSE": largestCause(days, filter)
        case "QL-QR", "QL-SCRAP", "PR-VOL", "LB-EFF", "DQ-COV", "DQ-IMP":
            entryTotals(kpi, days, filter)
        case "QL-FPY", "QL-RTY", "QL-FTT", "QL-PPM", "QL-DPU", "QL-DPMO", "QL-SIGMA":
            quality(kpi, days, filter)
        case "LB-ABS", "LB-COVER": attendance(kpi, days, filter)
        case "DL-OTD", "DL-OTIF": delivery(kpi, days, filter)
        case "EQ-NEE", "EQ-LOADING", "EQ-TEEP", "EQ-UTIL-S", "EQ-UTIL-A", "EQ-UEFF", "EQ-TEFF",
            "EQ-SETUPR", "EQ-LOADR", "DT-UNPL":
            utilisation(kpi, days, filter)
        case "PR-CT", "PR-CHGEFF", "QL-REWORK", "QL-A2P", "EN-CEC", "LB-UPLH":
            entryRatios(kpi, days, filter)
        case "DT-FREQ", "MT-MTBF", "MT-MTTR": stops(kpi, days, filter)
        case "MT-CMR", "MT-COST": maintenance(kpi, days, filter)
        case "QL-RECOV": recovery(days, filter)
        case "LB-WEFF", "LB-OT": workedHours(kpi, days, filter)
        case "LB-OPEFF": operatorEfficiency(days, filter)
        case "FN-CPU", "FN-REVH", "QL-COPQ": booked(kpi, days, filter)
        case "FN-SCRAP": scrapCost(days, filter)
        case "DL-COMP", "DL-SCHED", "DL-LATE": completion(kpi, days, filter)
        case "WP-AGE": age(at: snapshot(days.upperBound), filter)
        case "WP-STAT": openOrders(days, filter)
        default: ofPlant(kpi, days, filter)
        }
    }

    /// KPIs whose slices the definition leaves to the way in which rows belong to members, which the others try:
    /// of the whole plant.
    private func ofPlant(_ kpi: String, _ days: ClosedRange<Day>, _ filter: Filter) -> Answer {
        guard case .everything = filter else { return .open }
        if Self.ofShop.contains(kpi) { return shop(kpi, days) }
        if Self.ofFlow.contains(kpi) { return flow(kpi, days) }
        return prints(kpi, days)
    }

    static let ofShop = [
        "EQ-MPI", "EQ-LOSS", "MT-REL", "MT-MTTF", "DT-OPEN", "PR-MIX", "PR-SETUP", "DQ-LAG",
        "LB-LBE", "LB-SI", "LB-CPM", "LB-SKILL", "LB-BRAD", "QL-FALL", "QL-OPEN",
        "LB-PERF", "DL-SAT",
    ]
    static let ofFlow = [
        "DL-LT", "DL-E2E", "DL-PART", "DL-BACK", "DL-MIX", "WP-QTY", "WP-PROG", "WP-TIME",
        "WP-LITTLE", "WP-TURN", "LB-LOAD", "PR-MCE", "PR-ALLOC", "PR-TAKT", "PL-SO2WO", "PL-CPLX",
        "PL-SOEFF", "PL-ASSIGN", "PL-BOMU", "PL-BOM2WO", "PL-ACCM", "PL-ACCS", "PL-LT", "PL-ADH",
        "PL-PVE", "PL-BOMP", "PL-MBOM", "PL-CAP", "PL-RES",
    ]
    static let ofPrints = [
        "AM-SUCC", "AM-REPR", "AM-WASTE", "AM-FGR", "AM-VARW", "AM-VART",
    ]

    /// As it was told at the end of an earlier day, with today's knowledge of what fills gaps.
    func told(at day: Day) -> NaivePlant {
        var then = self
        then.asOf = AsOf(endOf: day, for: records)
        then.records.setBack(to: then.asOf)
        return then
    }

    static func ratio(_ numerator: Double, _ denominator: Double, scale: Double) -> Answer {
        guard denominator > 0 else { return .none }
        return Answer(
            value: scale * numerator / denominator, numerator: numerator, denominator: denominator)
    }

    static func value(_ numerator: Double, per denominator: Double, scale: Double = 1) -> Answer {
        var answer = ratio(numerator, denominator, scale: scale)
        answer.isValueAlone = true
        return answer
    }

    static func count(_ value: Double) -> Answer { Answer(value: value, numerator: value) }
}

// What exists and where it belongs.
extension NaivePlant {
    func resource(of entry: ProductionEntry) -> Resource {
        if let machine = entry.machine { return .machine(machine) }
        if let line = entry.line { return .line(line) }
        return .plant
    }

    func line(of resource: Resource) -> Reference<Line>? {
        switch resource {
        case .machine(let machine): records.machines[machine].line
        case .line(let line): line
        case .plant: nil
        }
    }

    /// The line that a cell's time counts for: the machine's, else what the first row of the cell names,
    /// entries before stops.
    func line(of cell: CellKey) -> Reference<Line>? {
        if let line = line(of: cell.resource) { return line }
        guard case .machine = cell.resource else { return nil }
        if let entry = entryPositions.first(where: { key(of: records.entries[$0]) == cell }) {
            return records.entries[entry].line
        }
        return cellLines[cell] ?? nil
    }

    func key(of entry: ProductionEntry) -> CellKey {
        CellKey(day: entry.day, shift: entry.shift, resource: resource(of: entry))
    }

    /// Minutes that the calendar schedules; `nil` without a row and on a holiday.
    func scheduledMinutes(_ day: Day, _ shift: Reference<Shift>) -> Double? {
        for row in records.calendar
        where row.day == day && row.shift == shift && row.planned.value > 0 {
            return row.planned.value
        }
        return nil
    }

    func operationTime(_ day: Day, _ shift: Reference<Shift>) -> Double {
        if let scheduled = scheduledMinutes(day, shift) { return scheduled }
        let clock = records.shifts[shift]
        guard let start = clock.start?.minutes, let end = clock.end?.minutes else { return 8 * 60 }
        let length = end > start ? end - start : end + 24 * 60 - start
        return max(0, Double(length) - clock.breaks.value)
    }
}
