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
        for kpi in Self.kpis {
            let result = try #require(measured[kpi])
            for window in Window.allCases {
                let days = try #require(measured.windows[window]).current
                expect(
                    result[window], naive.value(kpi, days: days), "seed \(seed) \(kpi) \(window)")
                for slice in result.slices {
                    guard let filter = filter(slice, records), let found = slice.windows[window]
                    else { continue }
                    expect(
                        found, naive.value(kpi, days: days, filter: filter),
                        "seed \(seed) \(kpi) \(window) \(slice.dimension) \(slice.member)")
                }
            }
            for point in result.trend {
                let expected = naive.value(kpi, days: point.day...point.day).value
                #expect(
                    isClose(point.value, expected),
                    "seed \(seed) \(kpi) trend \(point.day): \(point.value as Double?) against \(expected as Double?)"
                )
            }
        }
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

    private func expect(_ found: Measurement, _ expected: NaivePlant.Answer, _ place: String) {
        #expect(
            isClose(found.value, expected.value) && isClose(found.numerator, expected.numerator)
                && isClose(found.denominator, expected.denominator),
            "\(place): \(text(found)) against \(text(expected))")
    }

    private func text(_ found: Measurement) -> String {
        "\(text(NaivePlant.Answer(value: found.value, numerator: found.numerator, denominator: found.denominator))) \(found.status)"
    }

    private func text(_ answer: NaivePlant.Answer) -> String {
        [answer.value, answer.numerator, answer.denominator]
            .map { $0.map(\.description) ?? "–" }.joined(separator: " ")
    }

    /// To 1e-9 of the larger one; absent only beside absent.
    private func isClose(_ left: Double?, _ right: Double?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
    }
}
