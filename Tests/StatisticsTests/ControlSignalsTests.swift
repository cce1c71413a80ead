import Statistics
import Testing

@Suite("Signals of control charts")
struct ControlSignalsTests {
    private func chart(_ z: [Double?]) -> ControlChart {
        ControlChart(
            points: z.map { $0.map { ControlPoint(value: $0, centre: 0, sigma: 1) } },
            phases: [
                ControlPhase(
                    places: z.indices, baseline: z.indices, baselineCount: z.count, centre: 0,
                    meanMovingRange: nil)
            ])
    }

    /// The places of the signals, counted from 1.
    private func fires(_ rule: ControlRule, _ z: [Double?]) -> [Int] {
        chart(z).signals([rule]).map { $0.place + 1 }
    }

    @Test(
        "Each rule fires at the point that completes its pattern",
        arguments: [
            (.beyondLimits, [0, 3.2, -3.5, 2.9], [2, 3]),
            (.twoOfThreeBeyondTwoSigma, [0, 2.5, 1, 2.6, 0], [4]),
            (.fourOfFiveBeyondOneSigma, [0, 1.2, 1.3, 0.2, 1.4, 1.5], [6]),
            (.eightOnOneSide, [-1, -1, -1, -1, -1, -1, -1, -1, 1], [8]),
            (
                .nineOnOneSide,
                Array(repeating: 0.5, count: 10) + Array(repeating: -0.5, count: 10),
                [9, 10, 19, 20]
            ),
            (.sixTrending, [1, 2, 3, 4, 5, 6, 7, 7, 6, 5, 4, 3, 2, 1], [6, 7, 13, 14]),
            (.fourteenAlternating, [1, 3, 2, 4, 3, 5, 4, 6, 5, 7, 6, 8, 7, 9, 8], [14, 15]),
            (.twoOfThreeBeyondTwoSigma, [0, 2.3, 0.4, 2.2, -2.4, -0.2, -2.5], [4, 7]),
            (
                .fourOfFiveBeyondOneSigma,
                [1.2, 1.3, 0.2, 1.4, 1.5, -1.2, -1.3, -0.1, -1.4, -1.5], [5, 10]
            ),
            (.fifteenWithinOneSigma, Array(repeating: 0.3, count: 16) + [1.2], [15, 16]),
            (
                .eightBeyondOneSigmaOnBothSides, [1.2, -1.3, 1.1, -1.4, 1.5, -1.2, 1.3, -1.1, 0.2],
                [8]
            ),
            (.eightBeyondOneSigmaOnBothSides, Array(repeating: 1.2, count: 8), []),
        ] as [(ControlRule, [Double], [Int])])
    func patterns(_ rule: ControlRule, _ z: [Double], _ expected: [Int]) {
        #expect(fires(rule, z) == expected)
        // And the same with the chart turned upside down.
        #expect(fires(rule, z.map { -$0 }) == expected)
    }

    @Test(
        "Just short of a pattern nothing fires",
        arguments: [
            (.beyondLimits, [3, -3]), (.twoOfThreeBeyondTwoSigma, [2.1, 0, 0, 2.1]),
            (.fourOfFiveBeyondOneSigma, [1.1, 1.1, 0, 0, 1.1, 1.1]),
            (.eightOnOneSide, [1, 1, 1, 1, 0, 1, 1, 1, 1, -1, 1, 1, 1, 1, 1, 1, 1]),
            (.nineOnOneSide, [1, 1, 1, 1, 1, 1, 1, 1]), (.sixTrending, [1, 2, 3, 4, 5, 5, 6]),
            (.fourteenAlternating, [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 2, 1]),
            // Thirteen by turns, then the last once more.
            (.fourteenAlternating, [1, 3, 2, 4, 3, 5, 4, 6, 5, 7, 6, 8, 7, 7]),
            // Points on the centre but for the last bits of a sum lie on no side.
            (.eightOnOneSide, Array(repeating: 1e-17, count: 9)),
            (.fifteenWithinOneSigma, Array(repeating: 0.3, count: 14) + [1, 0.3]),
        ] as [(ControlRule, [Double])])
    func short(_ rule: ControlRule, _ z: [Double]) { #expect(fires(rule, z).isEmpty) }

    @Test("A weekend does not end a run")
    func gaps() {
        #expect(fires(.eightOnOneSide, [1, 1, 1, 1, 1, nil, nil, 1, 1, 1]) == [10])
    }

    @Test("Signals tell the side, by place and then in the order of the rules")
    func order() {
        let signals = chart([1, 1, 1, 1, 1, 1, 1, 4, -4]).signals()
        #expect(signals.map(\.place) == [7, 7, 8])
        #expect(signals.map(\.rule) == [.beyondLimits, .eightOnOneSide, .beyondLimits])
        #expect(signals.map(\.side) == [.above, .above, .below])
    }

    // Centre 1: nine above it from place 1 to 9; from place 6 on they are a baseline of their own.
    @Test("A fresh start ends a run")
    func phases() {
        let high: [Double?] = [0, 2] + Array(repeating: 1.5, count: 9)
        #expect(
            ControlChart.individuals(high, baseline: BaselineRule(length: 2)).signals([
                .nineOnOneSide
            ])
            .map(\.place) == [9, 10])
        #expect(
            ControlChart.individuals(high, baseline: BaselineRule(length: 2, rebases: [6]))
                .signals([.nineOnOneSide]).isEmpty)
    }
}
