import Inference
import Measures
import Plant
import Testing
import Units

/// The cube against the naive loops, on plants full of what makes numbers go wrong.
@Suite("Fast and naive numbers agree")
struct NaiveAgreementTests {
    private static let recomputed =
        [
            "EQ-AVAIL", "EQ-PERF", "EQ-QTIME", "EQ-OEE", "QL-QR", "QL-FPY", "QL-RTY", "QL-FTT",
            "QL-PPM", "QL-DPU", "QL-DPMO", "QL-SIGMA", "QL-SCRAP", "LB-EFF", "LB-ABS", "LB-COVER",
            "DL-OTD", "DL-OTIF", "WP-AGE", "WP-STAT", "PR-VOL", "PR-THRU", "DT-MIN", "DT-RATE",
            "DT-CAUSE", "DQ-COV", "DQ-IMP", "EQ-NEE", "EQ-TEEP", "EQ-LOADING", "EQ-UTIL-S",
            "EQ-UTIL-A", "EQ-UEFF", "EQ-TEFF", "EQ-SETUPR", "EQ-LOADR", "DT-UNPL", "DT-FREQ",
            "MT-MTBF", "MT-MTTR", "MT-CMR", "MT-COST", "PR-CT", "PR-CHGEFF", "QL-REWORK", "QL-A2P",
            "QL-RECOV", "QL-COPQ", "LB-OPEFF", "LB-WEFF", "LB-UPLH", "LB-OT", "DL-LATE", "DL-COMP",
            "DL-SCHED", "FN-CPU", "FN-SCRAP", "FN-REVH", "EN-CEC",
        ] + NaivePlant.ofShop + NaivePlant.ofFlow + NaivePlant.ofPrints

    /// What is not computed a second time here, and where its number is worked out instead.
    private static let workedElsewhere = [
        "PR-PARTPERF": "a table", "PR-SHIFT": "a table", "DL-CUST": "a table",
        "ST-DASH": "counts other KPIs",
        "EQ-TREND": "a slope of months: EquipmentTrendTests",
        "PR-PARTTRD": "a slope of months: ProductionTrendTests",
        "PR-CAPTR": "full months: ProductionTrendTests",
        "FN-LABT": "a slope of months: FinanceTests", "FN-ROI": "years: FinanceTests",
        "FN-DT": "costs by place: FinanceTests",
        "EQ-STATUS": "a state, not a sum: MachineStatusTests",
        "PR-ATT": "a plan of minutes: PlanAttainmentTests", "PR-TGAP": "stations: TaktTests",
        "QL-CP": "published vectors: CapabilityTests",
        "QL-CPK": "published vectors: CapabilityTests",
        "QL-CM": "published vectors: CapabilityTests",
        "QL-CMK": "published vectors: CapabilityTests",
        "QL-PPK": "published vectors: CapabilityTests",
        "QL-SIG": "control charts: ControlStudyTests",
        "LB-TRAIN": "a signed-rank test: PeopleStudiesTests",
        "DL-PRED": "forecasts: PredictabilityTests", "WP-BOTT": "stations: FlowTests",
        "PL-PIPE": "stays: PlanningPipelineTests", "PL-COV": "a queue: PlanningCoverageTests",
        "PL-HUB": "of other KPIs: PlanningTrendTests",
        "PL-CIMP": "a correlation: PlanningTrendTests", "PL-LEARN": "a curve: PlanningTrendTests",
        "PL-BNACC": "forecasts: PlanningAccuracyTests",
        "PL-DEMACC": "forecasts: PlanningAccuracyTests",
        "PL-DEM": "shifts ahead: PlanningCapacityTests", "PL-ALERT": "stays: PlanningTrendTests",
    ]

    @Test("of every KPI: each is computed twice, or it is said where it is worked out")
    func everyKPI() {
        let ids = Self.recomputed + Self.workedElsewhere.keys
        #expect(Set(ids).count == ids.count)
        #expect(Set(ids) == Set(Catalogue.kpis.map(\.id)))
    }

    @Test("in every window, slice and day", arguments: [1, 2, 3, 4, 5, 23] as [UInt64])
    func agree(seed: UInt64) throws {
        let plant = Measured(seed: seed)
        var found: [String] = []
        for kpi in Self.recomputed {
            found += try plant.disagreements(on: kpi)
        }
        #expect(found.isEmpty, "\(found.count) numbers of seed \(seed), first \(found.prefix(400))")
    }
}

/// A random plant, measured both ways.
private struct Measured {
    let records: PlantRecords
    let fast: Measurements
    let naive: NaivePlant
    /// As the day before said it of itself; longer windows are compared with what is known today.
    private let dayBefore: NaivePlant?

    init(seed: UInt64) {
        let plant = RandomPlant(seed: seed)
        records = plant.records
        fast = Measurements(
            of: records, InferredInputs(of: records, asOf: plant.asOf), asOf: plant.asOf)
        naive = NaivePlant(records, asOf: plant.asOf)
        dayBefore = fast.windows[.day]?.previous.map { [naive] in naive.told(at: $0.upperBound) }
    }

    /// What differs, in words: every window in total, three of them by every dimension but the hour, and
    /// every day of the last two weeks.
    func disagreements(on kpi: String) throws -> [String] {
        let result = try #require(fast[kpi])
        var found: [String] = []
        func compare(_ fast: Measurement, _ naive: NaivePlant.Answer, _ place: String) {
            if naive.isOpen { return }
            let pairs =
                [(fast.value, naive.value)]
                + (naive.isValueAlone
                    ? []
                    : [
                        (fast.numerator, naive.numerator), (fast.denominator, naive.denominator),
                    ])
            guard pairs.contains(where: { !isClose($0, $1, naive.tolerance) }) else { return }
            found.append("\(kpi) \(place): \(text(pairs.map(\.0))), naive \(text(pairs.map(\.1)))")
        }
        for window in Window.allCases {
            let days = try #require(fast.windows[window]).current
            compare(result[window], naive.value(kpi, days: days), window.rawValue)
            if let before = try #require(fast.windows[window]).previous {
                let then = (window == .day ? dayBefore : nil) ?? naive
                compare(
                    Measurement(value: result[window].previous, status: .normal),
                    then.value(kpi, days: before).alone, "before \(window.rawValue)")
            }
            // Of the other windows every part is in these; each costs a loop over all rows.
            guard [.day, .rolling7, .rolling90].contains(window) else { continue }
            for slice in result.slices {
                guard let filter = filter(slice), let measurement = slice.windows[window] else {
                    continue
                }
                let place = "\(window.rawValue) \(slice.dimension) \(slice.member)"
                if slice.dimension == .operator {
                    if let rows = naive.rowsOfOperator(kpi, days, filter),
                        (1..<records.settings.operatorMinEntries).contains(rows)
                            != (measurement.status == .suppressed)
                    {
                        found.append("\(kpi) \(place): \(rows) rows, \(measurement.status)")
                    }
                    // Too few rows show no part of the number either.
                    if measurement.status == .suppressed {
                        compare(measurement, .none, place)
                        continue
                    }
                }
                compare(measurement, naive.value(kpi, days: days, filter: filter), place)
            }
        }
        // The state of the moment has no days.
        if kpi == "LB-LOAD" { return found }
        for point in result.trend.suffix(14) {
            let expected = naive.value(kpi, days: point.day...point.day)
            if !expected.isOpen, !isClose(point.value, expected.value, expected.tolerance) {
                found.append(
                    "\(kpi) on \(point.day): \(text([point.value])), naive \(text([expected.value]))"
                )
            }
        }
        return found
    }

    private func filter(_ slice: Slice) -> NaivePlant.Filter? {
        switch slice.dimension {
        case .shift: records.shifts.find(slice.member).map(NaivePlant.Filter.shift)
        case .line: records.lines.find(slice.member).map(NaivePlant.Filter.line)
        case .machine: records.machines.find(slice.member).map(NaivePlant.Filter.machine)
        case .product: records.products.find(slice.member).map(NaivePlant.Filter.product)
        case .machineGroup: .machineGroup(slice.member)
        case .style: .style(slice.member)
        case .operator: records.employees.find(slice.member).map(NaivePlant.Filter.employee)
        case .skillLevel: .skill(slice.member)
        case .customer: records.customers.find(slice.member).map(NaivePlant.Filter.customer)
        case .weekday: Int(slice.member).map(NaivePlant.Filter.weekday)
        case .hour: nil
        }
    }

    private func text(_ numbers: [Double?]) -> String {
        numbers.map { $0.map(\.description) ?? "none" }.joined(separator: " ")
    }

    /// To a share of the larger one; absent only beside absent.
    private func isClose(_ left: Double?, _ right: Double?, _ tolerance: Double) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return abs(left - right) <= tolerance * max(1, abs(left), abs(right))
    }
}
