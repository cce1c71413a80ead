import Statistics
import Testing
import Units

/// The series of the vector `hw_add_m6_fixed`: ten seasons of six.
let sixes: [Double] = [
    100.0, 105.1, 109.6, 95.9, 119.6, 57.6, 101.4, 109.5, 110.3, 97.9, 123.9, 62.4, 102.7, 103.9,
    113.0, 103.0, 119.8, 60.7, 97.9, 104.1, 108.9, 101.4, 121.5, 63.6, 105.3, 108.6, 108.2, 101.7,
    126.6, 63.8, 101.4, 109.0, 114.1, 102.0, 131.3, 61.8, 107.1, 114.3, 116.6, 105.3, 129.9, 65.1,
    104.7, 113.2, 123.8, 102.2, 133.6, 66.0, 107.7, 120.2, 123.3, 104.4, 132.7, 68.1, 110.2, 117.5,
    122.1, 111.2, 138.2, 65.1,
]

@Suite("Exponential smoothing")
struct SmoothingTests {
    typealias Smoothing = ExponentialSmoothing

    @Test("Level only: the Nile with α = 0.2465796")
    func level() throws {
        let smoothing = Smoothing(
            nile, from: .init(level: 1120, trend: 0), weights: .init(level: 0.2465796, trend: 0))
        #expect(agree(smoothing.forecast(horizon: 1)?.first?.value, 805.0316028245111))
        #expect(agree(smoothing.squaredErrors, 2_038_871.8332099707))
        #expect(agree(smoothing.fitted.last, 826.3151605989312))
        #expect(smoothing.count == 100)
    }

    @Test("Holt, undamped: the first twenty years of the Nile")
    func holt() throws {
        let smoothing = Smoothing(
            Array(nile.prefix(20)), from: .init(level: 1120, trend: 0),
            weights: .init(level: 0.4, trend: 0.2))
        let points = try #require(smoothing.forecast(horizon: 3))
        #expect(
            agree(
                points.map(\.value), [1008.2328531699508, 1007.0658706742578, 1005.8988881785647],
                absolute: 1e-9))
        #expect(agree(smoothing.squaredErrors, 559_900.6399871454))
    }

    // The vector's sixth value is 71.37343225256575: statsmodels (issue 9538, mended since) put the last
    // season's number for that place over the one the last value had taught. By the formula it is
    // ℓ + 6b + s = 111.19666538 + 6 · 0.22160935624 − 42.56539672711 (recomputed with numpy); with the stale
    // s of −41.15288926562694 it would be the vector's.
    @Test("Holt and Winters, additive season of six")
    func winters() throws {
        let smoothing = Smoothing(
            sixes,
            from: .init(level: 98, trend: 0.1, seasonal: [0, 4, 10, 0, 20, -38]),
            weights: .init(level: 0.3, trend: 0.05, season: 0.2))
        let points = try #require(smoothing.forecast(horizon: 6)).map(\.value)
        #expect(
            agree(
                points,
                [
                    111.45439056907246, 118.94262285949657, 123.31161646147815, 109.75620006712111,
                    136.02949210051844, 69.9609247910852,
                ], absolute: 1e-9))
        let stale = points[5] - smoothing.state.seasonal[5] - 41.15288926562694
        #expect(agree(stale, 71.37343225256575, absolute: 1e-9))
        #expect(agree(smoothing.squaredErrors, 602.5616295056126))
        #expect(
            agree(
                Array(smoothing.fitted.prefix(6)),
                [
                    98.1, 102.79849999999999, 109.65197249999999, 99.79862366249999,
                    118.7328001213125, 61.10973164066155,
                ], absolute: 1e-9))
    }

    // ℓ 10, b 2, φ ½: 11 foretold; 13 observed: ℓ = 12, b = ½·2 + ½·1 = 1.5. Gap: ℓ = 12.75, b = 0.75.
    // Then 12.75 + 0.375, + 0.1875 more.
    @Test("Damping and a gap, by hand")
    func gap() throws {
        let smoothing = Smoothing(
            [13, nil], from: .init(level: 10, trend: 2),
            weights: .init(level: 0.5, trend: 0.5, damping: 0.5))
        #expect(smoothing.fitted == [11, 12.75])
        #expect(smoothing.squaredErrors == 4)
        #expect(smoothing.count == 1)
        #expect(smoothing.forecast(horizon: 2)?.map(\.value) == [13.125, 13.3125])
        #expect(smoothing.forecast(horizon: 0) == nil)
        #expect(smoothing.forecast(horizon: 1, confidence: 1) == nil)
        #expect(smoothing.forecast(horizon: 1, fittedNumbers: 1)?.first?.interval == nil)
    }

    // Level only: σ²·(1 + (h − 1)α²); errors 2 and −3: σ² = 13/2.
    @Test("Intervals widen by what each step may teach")
    func intervals() throws {
        let smoothing = Smoothing(
            [2, -2], from: .init(level: 0, trend: 0), weights: .init(level: 0.5, trend: 0))
        #expect(smoothing.squaredErrors == 13)
        let points = try #require(smoothing.forecast(horizon: 3))
        for (step, point) in points.enumerated() {
            let half = normal95 * (6.5 * (1 + 0.25 * Double(step))).squareRoot()
            let interval = try #require(point.interval)
            #expect(agree(interval.upperBound - point.value, half))
            #expect(agree(point.value - interval.lowerBound, half))
        }
    }

    @Test("The interval is the spread of simulated futures, with damped trend and season")
    func simulation() throws {
        let weights = Smoothing.Weights(level: 0.4, trend: 0.3, season: 0.35, damping: 0.9)
        let start = Smoothing.State(level: 50, trend: 1, seasonal: [5, -2, -3])
        var random = SeededGenerator(seed: 11)
        let history = (0..<30).map { Double($0) + 50 + normalQuantile(random.unit()) }
        let smoothing = Smoothing(history, from: start, weights: weights)
        let deviation = (smoothing.squaredErrors / 30).squareRoot()
        let points = try #require(smoothing.forecast(horizon: 8))
        var squares = [Double](repeating: 0, count: 8)
        let futures = 6000
        for _ in 0..<futures {
            var state = smoothing.state
            for step in 0..<8 {
                let ahead = state.level + 0.9 * state.trend
                let error = deviation * normalQuantile(random.within(1e-9...1 - 1e-9))
                let value = ahead + state.seasonal[step % 3] + error
                squares[step] += (value - points[step].value) * (value - points[step].value)
                let level = ahead + 0.4 * error
                state.trend = 0.3 * (level - state.level) + 0.7 * 0.9 * state.trend
                state.level = level
                state.seasonal[step % 3] += 0.35 * error
            }
        }
        for (step, point) in points.enumerated() {
            let interval = try #require(point.interval)
            let half = (interval.upperBound - interval.lowerBound) / 2
            let simulated = normal95 * (squares[step] / Double(futures)).squareRoot()
            // The standard error of a deviation from 6000 is 0.9 %.
            #expect(agree(simulated, half, relative: 0.03), "step \(step + 1)")
        }
    }

    // 3, 5, 7 … is a line of 1 at the place before the first.
    @Test("A line starts one step before its first value")
    func trendStart() throws {
        let state = try #require(Smoothing.State(trendOf: [3, nil, 7, 9, 11, 13]))
        #expect(agree(state.level, 1, absolute: 1e-12))
        #expect(agree(state.trend, 2))
        #expect(Smoothing.State(trendOf: [3, nil, 7]) == nil)
    }

    // 0.5 a step and a season of 4, −1, −3 about 10.
    @Test("A season starts with what repeats, gaps or not")
    func seasonStart() throws {
        let seasonal: [Double] = [4, -1, -3]
        var values: [Double?] = (0..<9).map { place -> Double in
            10 + 0.5 * Double(place + 1) + seasonal[place % 3]
        }
        values[4] = nil
        let state = try #require(Smoothing.State(seasonOf: values, season: 3))
        #expect(agree(state.trend, 0.5))
        #expect(agree(state.level, 10))
        #expect(agree(state.seasonal, [4, -1, -3], absolute: 1e-12))
        #expect(Smoothing.State(seasonOf: Array(values.prefix(5)), season: 3) == nil)
        #expect(Smoothing.State(seasonOf: [1, nil, 2, nil], season: 2) == nil)
    }

    // scipy's Nelder–Mead from five starts finds 487.4597771813663 from the same initial state.
    @Test("The fit is as good as a general optimiser's")
    func fit() throws {
        let smoothing = try #require(
            Smoothing(fitting: .additiveHoltWinters(season: 6), to: sixes))
        #expect(smoothing.squaredErrors <= 487.4597771813663 * 1.002)
        #expect(smoothing.squaredErrors >= 487.4597)
    }

    @Test("No weight can be moved a little for the better")
    func stationary() throws {
        let smoothing = try #require(Smoothing(fitting: .dampedHolt, to: nile))
        let start = try #require(Smoothing.State(trendOf: nile))
        let weights: [WritableKeyPath<Smoothing.Weights, Double>] = [\.level, \.trend, \.damping]
        for weight in weights {
            for step in [1.0 / 512, -1.0 / 512] {
                var moved = smoothing.weights
                moved[keyPath: weight] += step
                guard moved.damping <= 0.98, moved.damping >= 0.8, moved.trend >= 0 else {
                    continue
                }
                #expect(
                    Smoothing(nile, from: start, weights: moved).squaredErrors
                        >= smoothing.squaredErrors)
            }
        }
    }

    @Test("Too few values are not fitted")
    func few() {
        #expect(Smoothing(fitting: .dampedHolt, to: [1, 2, 3, 4, 5]) == nil)
        #expect(Smoothing(fitting: .dampedHolt, to: [1, 2, 4, 3, 5, 6]) != nil)
        #expect(
            Smoothing(fitting: .additiveHoltWinters(season: 6), to: Array(sixes.prefix(11))) == nil)
    }
}
