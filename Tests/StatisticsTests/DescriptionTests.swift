import Testing
import Units

@testable import Statistics

@Suite("Quantiles, moments, ranks, Wilson's interval")
struct DescriptionTests {
    // 2 4 8 16: p = 0.85 is at place 2.55, 8 + 0.55 · 8.
    @Test(
        "Quantiles interpolate between neighbours",
        arguments: [
            ([2, 4, 8, 16], 0, 2), ([2, 4, 8, 16], 1, 16), ([2, 4, 8, 16], 0.5, 6),
            ([2, 4, 8, 16], 0.85, 12.4), ([7], 0.3, 7), ([], 0.5, nil), ([1, 2], -0.1, nil),
            ([1, 2], 1.5, nil), ([1, 2], .nan, nil),
        ] as [([Double], Double, Double?)])
    func quantiles(_ values: [Double], _ p: Double, _ expected: Double?) {
        #expect(quantile(values, p).map { ($0 * 1e9).rounded() / 1e9 } == expected)
    }

    // Few distinct values among many, so that a pivot meets its equals; nothing and another p have none.
    @Test("Selecting finds the quantile that sorting finds", arguments: [1, 2, 3] as [UInt64])
    func selected(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for count in 0..<120 {
            let distinct = Int.random(in: 1...200, using: &random)
            let values = (0..<count).map { _ in
                Double(Int.random(in: 0..<distinct, using: &random)) / 7
            }
            for p in [0, 0.25, 0.5, 0.85, 1, 1.5, -0.1] {
                var moved = values
                #expect(quantile(selecting: &moved, p) == quantile(values.sorted(), p))
                #expect(moved.sorted() == values.sorted())
            }
        }
    }

    @Test("The median needs no order") func medians() { #expect(median([9, 1, 5, 3]) == 4) }

    // Mean 5; squares 9 + 1·3 + 0·2 + 4 + 16 = 32; 32/7.
    @Test("Mean and deviation by hand")
    func moments() {
        let values: [Double] = [2, 4, 4, 4, 5, 5, 7, 9]
        #expect(mean(values) == 5)
        #expect(sampleVariance(values) == 32.0 / 7)
        #expect(sampleStandardDeviation(values) == (32.0 / 7).squareRoot())
        #expect(mean([]) == nil)
        #expect(sampleVariance([3]) == nil)
    }

    @Test("Close values far from 0 keep their variance")
    func shifted() { #expect(sampleVariance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]) == 30) }

    @Test("Equal values share the mean of their ranks")
    func ranks() {
        #expect(midranks([3, 1, 3, 2, 3]) == [4, 1, 4, 2, 4])
        #expect(midranks([]) == [])
        #expect(tieSizes([3, 1, 3, 2, 3, 1]) == [2, 3])
        #expect(tieSizes([]) == [])
    }

    @Test(
        "Wilson's 95 % interval",
        arguments: [
            (0, 10, 0, 0.2775327998628892), (1, 10, 0.017876213095072896, 0.4041500267952385),
            (5, 10, 0.236593090512564, 0.7634069094874361),
            (90, 100, 0.8256343384950865, 0.9447708629393249),
            (347, 1500, 0.2106960376252335, 0.25334320981507735),
            (10, 10, 0.7224672001371107, 1),
        ])
    func wilson(_ count: Double, _ trials: Double, _ low: Double, _ high: Double) throws {
        let interval = try #require(wilsonInterval(count: count, trials: trials))
        #expect(agree(interval.low, low, absolute: 1e-14))
        #expect(agree(interval.high, high, absolute: 1e-14))
    }

    @Test("No interval without trials or with more counts than trials")
    func noWilson() {
        #expect(wilsonInterval(count: 0, trials: 0) == nil)
        #expect(wilsonInterval(count: 3, trials: 2) == nil)
        #expect(wilsonInterval(count: -1, trials: 2) == nil)
    }
}
