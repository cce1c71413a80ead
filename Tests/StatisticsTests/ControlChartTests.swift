import Statistics
import Testing

@Suite("Control charts")
struct ControlChartTests {
    private let flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]

    // Published limits 55.8041 and 45.8159 divide by the rounded 1.128; exact is 55.80241168,
    // in the vector from a d2 of nine decimals.
    @Test("NIST 6.3.2.2, individuals")
    func individuals() throws {
        let chart = ControlChart.individuals(flow)
        let phase = try #require(chart.phases.first)
        #expect(agree(phase.centre, 50.81))
        #expect(agree(phase.meanMovingRange, 1.8778, absolute: 5e-5))
        #expect(phase.baselineCount == 10)
        let point = try #require(chart.points[3])
        #expect(agree(point.upper, 55.80241168047313, relative: 1e-11))
        #expect(agree(point.lower, 2 * 50.81 - 55.80241168047313, relative: 1e-11))
        #expect(
            agree(
                point.centre + 3 * point.sigma * 2 / (1.128 * Double.pi.squareRoot()), 55.8041,
                absolute: 5e-5))
        // D4 rounded is 3.267: 6.1347.
        #expect(agree(phase.movingRangeLimit, 6.134699999999999, absolute: 1e-3))
        #expect(chart.signals().isEmpty)
    }

    // Ranges 2, 1 | 4: the one from 12 to 30 would bridge the gap. MR̄ = 7/3, x̄ = (10 + 12 + 11 + 30 + 34)/5.
    @Test("A moving range never bridges a gap")
    func gap() throws {
        let values: [Double?] = [10, 12, 11, nil, 30, 34]
        #expect(movingRanges(values) == [nil, 2, 1, nil, nil, 4])
        let chart = ControlChart.individuals(values)
        #expect(agree(chart.phases.first?.meanMovingRange, 7.0 / 3))
        #expect(agree(chart.phases.first?.centre, 19.4))
        #expect(chart.points[3] == nil)
    }

    // Baseline of three observed: 1, 2, (gap), 3 → centre 2, MR̄ = 1; the 50 is judged, not averaged.
    @Test("Limits come from the baseline and hold after it")
    func baseline() throws {
        let chart = ControlChart.individuals(
            [1, 2, nil, 3, 3, 50], baseline: BaselineRule(length: 3))
        let phase = try #require(chart.phases.first)
        #expect(phase.baseline == 0..<4)
        #expect(phase.centre == 2)
        #expect(phase.meanMovingRange == 1)
        let signals = chart.signals()
        #expect(signals.map(\.place) == [5])
        #expect(signals.map(\.rule) == [.beyondLimits])
        #expect(signals.map(\.side) == [.above])
    }

    @Test("A rebase starts afresh, an excluded point is a gap")
    func rebase() throws {
        let chart = ControlChart.individuals(
            [1, 2, 1, 99, 2, 11, 12, 11, 12],
            baseline: BaselineRule(length: 4, rebases: [5], excluded: [3]))
        #expect(chart.points[3] == nil)
        #expect(chart.phases.map(\.places) == [0..<5, 5..<9])
        #expect(chart.phases.map(\.baseline) == [0..<5, 5..<9])
        #expect(chart.phases.map(\.centre) == [1.5, 11.5])
        #expect(chart.phases.map(\.meanMovingRange) == [1, 1])
        #expect(chart.signals().isEmpty)
    }

    @Test("Without two neighbours, or anything, there are no limits")
    func none() {
        #expect(ControlChart.individuals([1, nil, 2, nil]).points == [nil, nil, nil, nil])
        #expect(ControlChart.individuals([1, nil, 2, nil]).phases.isEmpty)
        #expect(ControlChart.individuals([]).points.isEmpty)
        #expect(ControlChart.individuals([nil, nil]).phases.isEmpty)
    }

    // Constant: sigma 0, so that any other value lies outside.
    @Test("After a constant baseline any change is a signal")
    func constant() {
        let chart = ControlChart.individuals([5, 5, 5, 5.1], baseline: BaselineRule(length: 3))
        #expect(chart.signals().map(\.place) == [3])
    }

    @Test("NIST 6.3.3.2, shares of 50")
    func proportions() throws {
        let counts: [Double] = [
            12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15,
            9, 12, 7, 13, 9, 6,
        ]
        let chart = ControlChart.proportions(
            failing: counts, inspected: counts.map { _ in 50 }, dispersion: .withinOnly,
            baseline: BaselineRule(length: 30))
        let point = try #require(chart.points.first ?? nil)
        #expect(agree(point.centre, 0.2313333, absolute: 5e-8))
        #expect(agree(point.upper, 0.4102391186, absolute: 1e-10))
        #expect(agree(point.lower, 0.05242754807, absolute: 1e-10))
        #expect(chart.signals([.beyondLimits]).map { $0.place + 1 } == [15, 23])
    }

    @Test("NIST 6.3.3.1, counts: a u chart of areas of 1")
    func counts() throws {
        let counts: [Double] = [
            16, 14, 28, 16, 12, 20, 10, 12, 10, 17, 19, 17, 14, 16, 15, 13, 14, 16, 11, 20, 11, 19,
            16, 31, 13,
        ]
        let chart = ControlChart.rates(
            events: counts, areas: counts.map { _ in 1 }, dispersion: .withinOnly,
            baseline: BaselineRule(length: 25))
        let point = try #require(chart.points.first ?? nil)
        #expect([point.centre, point.upper, point.lower] == [16, 28, 4])
        #expect(chart.signals([.beyondLimits]).map { $0.place + 1 } == [24])
    }

    // p̄ = 1/10; √(0.09/100) = 0.03 and √(0.09/900) = 0.01: 0.1 ± 0.09 and ± 0.03.
    @Test("Limits follow the area and stay within 0 and 1")
    func areas() throws {
        let chart = ControlChart.proportions(
            failing: [10, 90, nil, 5], inspected: [100, 900, 100, 4], dispersion: .withinOnly)
        let (small, large) = (try #require(chart.points[0]), try #require(chart.points[1]))
        #expect(agree(small.upper, 0.19))
        #expect(agree(small.lower, 0.01))
        #expect(agree(large.upper, 0.13))
        // Five of four cannot fail.
        #expect(chart.points[2] == nil && chart.points[3] == nil)
        let few = ControlChart.proportions(
            failing: [1, 0], inspected: [4, 4], dispersion: .withinOnly)
        #expect(few.points[0]?.lower == 0)
    }

    // p̄ = 48/4000 = 0.012. z = −0.58085, −0.10605, −0.51952, 1.16169, so that MR̄ = 0.85650 and
    // σ_z = 0.75905; limits of n = 1000 are 0.012 ± 3 · 0.75905 · 0.0034433.
    @Test("Laney's p′ scales the limits by what varies between days")
    func laney() throws {
        let chart = ControlChart.proportions(
            failing: [10, 14, 8, 16], inspected: [1000, 1200, 800, 1000],
            dispersion: .withinAndBetween)
        let phase = try #require(chart.phases.first)
        let point = try #require(chart.points[0])
        #expect(agree(phase.centre, 0.012))
        #expect(agree(phase.meanMovingRange, 0.856497111, absolute: 5e-9))
        #expect(agree(point.upper, 0.019840815, absolute: 5e-9))
        #expect(agree(point.lower, 0.004159185, absolute: 5e-9))
    }

    // ū = 1, σᵢ = 0.1, z = −1, 1, −1 | 1, 0: ranges 2, 2 | 1, MR̄ = 5/3.
    @Test("Laney's u′, and a gap that no moving range bridges")
    func laneyRates() throws {
        let chart = ControlChart.rates(
            events: [90, 110, 90, nil, 110, 100], areas: [100, 100, 100, 100, 100, 100],
            dispersion: .withinAndBetween)
        #expect(agree(chart.phases.first?.centre, 1))
        #expect(agree(chart.phases.first?.meanMovingRange, 5.0 / 3))
        #expect(
            agree(chart.points[0]?.upper, 1 + 0.3 * 5 / 3 * Double.pi.squareRoot() / 2))
    }

    @Test("Nothing ever fails: limits at 0, and the first failure is a signal")
    func zero() {
        for dispersion in [ControlChart.Dispersion.withinOnly, .withinAndBetween] {
            let chart = ControlChart.proportions(
                failing: [0, 0, 0, 1], inspected: [50, 50, 50, 50], dispersion: dispersion,
                baseline: BaselineRule(length: 3))
            #expect(chart.points[0]?.upper == 0)
            #expect(chart.signals().map(\.place) == [3])
        }
    }
}
