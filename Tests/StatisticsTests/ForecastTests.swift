import Statistics
import Testing
import Units

@Suite("Forecasts and their errors")
struct ForecastTests {
    // Season 3: 4, 5, 6 | 7, –, 9. The gap's place takes the 5 of two seasons before.
    // Differences 3 and 3: σ² = 9, twice that two seasons on.
    @Test("As last season, or the one before where there is a gap")
    func naive() throws {
        let points = try #require(
            SeasonalNaive.forecast([4, 5, 6, 7, nil, 9], season: 3, horizon: 4))
        #expect(points.map(\.value) == [7, 5, 9, 7])
        let halves = points.compactMap { point in
            point.interval.map { ($0.upperBound - $0.lowerBound) / 2 }
        }
        let root = 2.0.squareRoot()
        #expect(
            agree(halves, [1, root, 1, root].map { 3 * normal95 * $0 }, absolute: 1e-12))
    }

    @Test("No season, no horizon, a place never observed")
    func noNaive() {
        #expect(SeasonalNaive.forecast([1, 2], season: 0, horizon: 1) == nil)
        #expect(SeasonalNaive.forecast([1, 2], season: 1, horizon: 0) == nil)
        #expect(SeasonalNaive.forecast([nil, 2], season: 2, horizon: 2) == nil)
        #expect(SeasonalNaive.forecast([3, 2], season: 2, horizon: 2)?[0].interval == nil)
        #expect(SeasonalNaive.scale(of: [1], season: 1) == nil)
    }

    // Errors 2, −5, 1 of 10, 20, 10: 8/40, −2/40, mean 8/3 over 2.
    @Test("WAPE, bias and MASE by hand")
    func accuracy() throws {
        let accuracy = try #require(
            ForecastAccuracy(actual: [10, 20, nil, 10, 7], forecast: [12, 15, 9, 11, nil]))
        #expect(agree(accuracy.wape, 0.2))
        #expect(agree(accuracy.bias, -0.05))
        #expect(agree(accuracy.mase(scale: 2), 4.0 / 3))
        #expect(accuracy.mase(scale: 0) == nil)
        #expect(ForecastAccuracy(actual: [nil], forecast: [1]) == nil)
        #expect(ForecastAccuracy(actual: [0], forecast: [1])?.wape == nil)
        #expect(ForecastAccuracy(actual: [0], forecast: [1])?.bias == nil)
    }

    // Season 1 is "as before". Origins 3 and 4 of 1, 3, 2, 6, 5: scale of 1, 3, 2 is 3/2, error 4;
    // scale of 1, 3, 2, 6 is 7/3, error 1: (8/3 + 3/7)/2.
    @Test("The naive method's error on a rolling origin")
    func rollingNaive() {
        let values: [Double?] = [1, 3, 2, 6, 5]
        let error = ForecastMethod.seasonalNaive.rollingError(values, season: 1, origins: 2)
        #expect(agree(error, (8.0 / 3 + 3.0 / 7) / 2))
        // A gap is no error: only the first origin is left.
        #expect(
            agree(
                ForecastMethod.seasonalNaive.rollingError(
                    [1, 3, 2, 6, nil], season: 1, origins: 2),
                8.0 / 3))
        #expect(ForecastMethod.seasonalNaive.rollingError(values, season: 1, origins: 9) == nil)
    }

    @Test("Each origin sees only what lies before it", arguments: [1, 3])
    func rollingSmoothing(horizon: Int) throws {
        let origins = 12
        let first = sixes.count - horizon - origins + 1
        let known = Array(sixes.prefix(first))
        let model = ExponentialSmoothing.Model.additiveHoltWinters(season: 6)
        let weights = try #require(ExponentialSmoothing(fitting: model, to: known)).weights
        let start = try #require(model.start(known))
        var sum = 0.0
        for origin in first..<(first + origins) {
            let before = Array(sixes.prefix(origin))
            let state = ExponentialSmoothing(before, from: start, weights: weights)
            let value = try #require(state.forecast(horizon: horizon)?.last).value
            var scale = 0.0
            for place in 6..<origin { scale += abs(before[place] - before[place - 6]) }
            sum += abs(sixes[origin + horizon - 1] - value) / (scale / Double(origin - 6))
        }
        let error = ForecastMethod.additiveHoltWinters.rollingError(
            sixes, season: 6, horizon: horizon, origins: origins)
        #expect(agree(error, sum / Double(origins)))
    }

    // Recomputed with numpy and scipy's Nelder–Mead: 0.9951 as last season, 1.1165 by Holt–Winters.
    @Test("The sixes are foretold best as last season")
    func simplest() throws {
        let choice = try #require(ForecastChoice(sixes, season: 6, horizon: 6))
        #expect(choice.method == .seasonalNaive)
        #expect(agree(choice.error, 0.9951059221758454))
        #expect(choice.points.map(\.value) == sixes.suffix(6))
        let winters = ForecastMethod.additiveHoltWinters.rollingError(sixes, season: 6)
        #expect(agree(winters, 1.1164903616229815, absolute: 0.01))
    }

    private func noisy(_ season: [Double], seed: UInt64) -> [Double] {
        var random = SeededGenerator(seed: seed)
        return (0..<126).map { place in
            500 + season[place % 6] + 10 * normalQuantile(random.unit())
        }
    }

    private static let steep: [Double] = [0, 40, 100, 0, 200, -380]

    @Test(
        "What is published is the method that knows what lies under the noise",
        arguments: [
            (steep, .additiveHoltWinters), ([0, 0, 0, 0, 0, 0], .dampedHolt),
        ] as [([Double], ForecastMethod)])
    func choice(season: [Double], method: ForecastMethod) throws {
        let choice = try #require(
            ForecastChoice(noisy(season, seed: 3), season: 6, horizon: 6, origins: 60))
        #expect(choice.method == method)
        for (step, point) in choice.points.enumerated() {
            let interval = try #require(point.interval)
            #expect(interval.contains(500 + season[step]))
            #expect(interval.upperBound - interval.lowerBound < 60)
        }
    }

    // Last season errs by √2·σ, whoever knows all by σ: 0.71. A start from four seasons errs by
    // √(1 + ¼)·σ: 0.79, and weights have to be found too. One series of 60 origins scatters by 0.08.
    @Test("Averaging over seasons beats last season, as far as it can")
    func averaging() throws {
        let errors = (1...12).compactMap { seed in
            ForecastMethod.additiveHoltWinters.rollingError(
                noisy(Self.steep, seed: seed), season: 6, origins: 60)
        }
        #expect(errors.count == 12)
        let error = try #require(mean(errors))
        #expect(error > 0.71 && error < 0.9)
    }

    @Test("Growing noise is not foretold, and nothing is published")
    func unforetellable() {
        // Steps that double each time: every forecast is further off than history ever was.
        let values = (0..<40).map { place -> Double in
            power(1.6, Double(place)) * (place % 2 == 0 ? 1 : -1)
        }
        #expect(ForecastChoice(values, season: 1, horizon: 3) == nil)
        #expect(ForecastChoice([1, 2, 3], season: 1, horizon: 3) == nil)
    }

    @Test(
        "Demand by its regularity and evenness",
        arguments: [
            ([5, 6, 5, 4, 5], .smooth), ([1, 20, 2, 30, 1], .erratic),
            ([0, 5, 0, 0, 5, 0, 6], .intermittent), ([0, 1, 0, 0, 30, 0, 2, 0], .lumpy),
            // 4 periods, 3 with demand: 1.333 is above 1.32.
            ([5, 5, 0, 5], .intermittent), ([5], .smooth),
        ] as [([Double], DemandPattern.Class)])
    func pattern(_ demand: [Double], _ expected: DemandPattern.Class) {
        #expect(DemandPattern(demand)?.pattern == expected)
    }

    // 2, 4, 6: mean 4, variance 4: CV² = 1/4; 6 observed periods, 3 with demand.
    @Test("ADI and CV² by hand")
    func demandNumbers() {
        let pattern = DemandPattern([2, 0, nil, 4, 0, 6, 0])
        #expect(pattern?.interval == 2)
        #expect(pattern?.squaredVariation == 0.25)
        #expect(DemandPattern([0, nil]) == nil)
    }
}
