import Inference
import Measures
import Plant
import Testing
import Units

/// The cube against the naive loops, on plants full of what makes numbers go wrong.
@Suite("Fast and naive numbers agree")
struct NaiveAgreementTests {
    private static let kpis = [
        "EQ-AVAIL", "EQ-PERF", "EQ-QTIME", "EQ-OEE", "QL-QR", "QL-FPY", "QL-RTY", "QL-FTT",
        "QL-PPM",
        "QL-DPU", "QL-DPMO", "QL-SIGMA", "QL-SCRAP", "LB-EFF", "LB-ABS", "LB-COVER", "DL-OTD",
        "DL-OTIF", "WP-AGE", "WP-STAT", "PR-VOL", "PR-THRU", "DT-MIN", "DT-RATE", "DT-CAUSE",
        "DQ-COV", "DQ-IMP",
    ]

    @Test("in every window and slice", arguments: Array(1...24) as [UInt64])
    func agree(seed: UInt64) throws {
        let plant = RandomPlant(seed: seed)
        let records = plant.records
        let inputs = InferredInputs(of: records, asOf: plant.asOf)
        let measured = Measurements(of: records, inputs, asOf: plant.asOf)
        let naive = NaivePlant(records, asOf: plant.asOf)
        var found: [String] = []
        for kpi in Self.kpis {
            let result = try #require(measured[kpi])
            for window in Window.allCases {
                let days = try #require(measured.windows[window]).current
                found += disagreement(result[window], naive.value(kpi, days: days))
                    .map { "\(kpi) \(window.rawValue): \($0)" }
                for slice in result.slices {
                    guard let filter = filter(slice, records), let value = slice.windows[window]
                    else { continue }
                    found += disagreement(value, naive.value(kpi, days: days, filter: filter)).map {
                        "\(kpi) \(window.rawValue) \(slice.dimension) \(slice.member): \($0)"
                    }
                }
            }
            for point in result.trend {
                let expected = naive.value(kpi, days: point.day...point.day).value
                if !isClose(point.value, expected) {
                    found.append("\(kpi) on \(point.day): \(text([point.value, expected]))")
                }
            }
        }
        for f in found { print("DIS", seed, f) }
        #expect(found.isEmpty, "\(found.count) numbers of seed \(seed), \(found.prefix(8))")
    }

    private func filter(_ slice: Slice, _ records: PlantRecords) -> NaivePlant.Filter? {
        switch slice.dimension {
        case .shift: records.shifts.find(slice.member).map(NaivePlant.Filter.shift)
        case .line: records.lines.find(slice.member).map(NaivePlant.Filter.line)
        case .machine: records.machines.find(slice.member).map(NaivePlant.Filter.machine)
        case .product: records.products.find(slice.member).map(NaivePlant.Filter.product)
        case .machineGroup, .style, .operator, .skillLevel, .customer, .weekday, .hour: nil
        }
    }

    /// What differs between two answers, in words; `nil` when nothing does.
    private func disagreement(_ fast: Measurement, _ naive: NaivePlant.Answer) -> [String] {
        let pairs = [
            (fast.value, naive.value), (fast.numerator, naive.numerator),
            (fast.denominator, naive.denominator),
        ]
        guard pairs.contains(where: { !isClose($0, $1) }) else { return [] }
        return ["fast \(text(pairs.map(\.0))) \(fast.status), naive \(text(pairs.map(\.1)))"]
    }

    private func text(_ numbers: [Double?]) -> String {
        numbers.map { $0.map(\.description) ?? "none" }.joined(separator: " ")
    }

    /// To 1e-9 of the larger one; absent only beside absent.
    private func isClose(_ left: Double?, _ right: Double?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
    }
}
