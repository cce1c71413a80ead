import Statistics
import Testing

@Suite("CUSUM and EWMA")
struct SequentialChartTests {
    @Test("NIST 6.3.2.3, a cumulative sum")
    func cusum() {
        let x = [
            324.925, 324.675, 324.725, 324.35, 325.35, 325.225, 324.125, 324.525, 325.225, 324.6,
            324.625, 325.15, 328.325, 327.25, 327.825, 328.5, 326.675, 327.775, 326.875, 328.35,
        ]
        let chart = Cusum(x, target: 325, allowance: 0.3175, decisionInterval: 4.1959)
        let high = [
            0, 0, 0, 0, 0.03, 0, 0, 0, 0, 0, 0, 0, 3.01, 4.94, 7.45, 10.63, 11.99, 14.44, 16, 19.04,
        ]
        let low = [
            0, 0.01, 0, 0.33, 0, 0, 0.56, 0.72, 0.17, 0.25, 0.31, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        ]
        #expect(agree(chart.high.compactMap { $0 }, high, absolute: 0.0051))
        #expect(agree(chart.low.compactMap { $0 }, low, absolute: 0.0051))
        #expect(chart.signals.first?.place == 13)
        #expect(chart.signals.first?.side == .above)
    }

    // R qcc prints the lower sum negative; 1.0 is not above h = 1.
    @Test("A sum signals above h, not at it")
    func strict() {
        let chart = Cusum(
            [1.5, 0.5, nil, 0.6, -1.5, -0.5, -0.8], target: 0, allowance: 0.5, decisionInterval: 1)
        #expect(chart.high.map { $0 == nil } == [false, false, true, false, false, false, false])
        #expect(agree(chart.high.compactMap { $0 }, [1, 1, 1.1, 0, 0, 0], absolute: 1e-12))
        #expect(agree(chart.low.compactMap { $0 }, [0, 0, 0, 1, 1, 1.3], absolute: 1e-12))
        #expect(chart.signals.map(\.place) == [3, 6])
        #expect(chart.signals.map(\.side) == [.above, .below])
    }

    @Test("NIST 6.3.2.4, a moving average")
    func ewma() throws {
        let x = [
            52.0, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2,
            52.6, 52.4, 53.6, 52.1,
        ]
        let points = try #require(
            EWMA.points(x, centre: 50, deviation: 2.0539, weight: 0.3, limits: .asymptotic)
        ).compactMap { $0 }
        let z = [
            50.6, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36,
            49.52, 50.05, 49.38, 49.92, 50.73, 51.23, 51.94, 51.99,
        ]
        #expect(agree(points.map(\.value), z, absolute: 0.0051))
        // Printed 52.5884 and 47.4115 with √(0.3/1.7) rounded to 0.4201.
        #expect(agree(points[0].upper, 52.5884, absolute: 1e-4))
        #expect(agree(points[0].lower, 47.41157, absolute: 5e-6))
        #expect(points.allSatisfy { !$0.isSignal })
    }

    @Test("R qcc, exact limits; a gap neither moves nor widens")
    func exact() throws {
        let points = try #require(
            EWMA.points(
                [11, 13, nil, 12], centre: 10, deviation: 2, weight: 0.5, limits: .exact, width: 2))
        #expect(points[2] == nil)
        let there = points.compactMap { $0 }
        #expect(there.map(\.value) == [10.5, 11.75, 11.875])
        #expect(
            agree(there.map(\.sigma), [1, 1.118033988749895, 1.14564392373896], absolute: 1e-14))
        #expect(agree(there[1].upper, 10 + 2 * 1.118033988749895))
        #expect(
            EWMA.points([1], centre: 0, deviation: 1, weight: 0, limits: .exact) == nil)
    }
}
