import Statistics
import Testing
import Units

@Suite("Trends")
struct TrendTests {
    /// x of the vector `mk_small_ties`.
    private let small: [Double?] = [5, 6, 6, 7, 5, 8, 9, 9, 10, 9, 12]

    @Test("The Nile falls by 2.6 a year")
    func nileSlope() throws {
        let line = try #require(TheilSenLine(nile))
        #expect(agree(line.slope, -2.6, relative: 1e-14))
        #expect(agree(line.intercept, 1022.2, relative: 1e-14))
        #expect(agree(line.slopeInterval.lowerBound, -3.627906976744186, relative: 1e-14))
        #expect(agree(line.slopeInterval.upperBound, -1.4285714285714286, relative: 1e-14))
    }

    @Test("A short rise with ties")
    func smallSlope() throws {
        let line = try #require(TheilSenLine(small))
        #expect(agree(line.slope, 0.6, relative: 1e-14))
        #expect(agree(line.intercept, 5, relative: 1e-14))
    }

    // scipy.stats.theilslopes; slopes only between different x.
    @Test("Ties in x")
    func tiedX() throws {
        let line = try #require(
            TheilSenLine(x: [1, 2, 2, 3, 5, 8, 8, 9], y: [3, 4, 5.5, 5, 9, 11, 10, 14]))
        #expect(agree(line.slope, 1.1666666666666667, relative: 1e-14))
        #expect(agree(line.intercept, 2.583333333333333, relative: 1e-14))
        #expect(agree(line.slopeInterval.lowerBound, 0.9166666666666666, relative: 1e-14))
        #expect(agree(line.slopeInterval.upperBound, 1.6666666666666667, relative: 1e-14))
    }

    @Test("Gaps keep their place in time, and a wild value hardly counts")
    func gaps() throws {
        let line = try #require(TheilSenLine([1, nil, nil, 7, 9, 500, nil, 15, 17]))
        #expect(line.slope == 2)
        #expect(line.count == 6)
        #expect(TheilSenLine([nil, 4, nil]) == nil)
        #expect(TheilSenLine(x: [3, 3], y: [1, 2]) == nil)
        #expect(TheilSenLine([1, 2], confidence: 1) == nil)
        #expect(TheilSenLine([]) == nil)
    }

    @Test("Mann and Kendall see the Nile fall")
    func nileTest() throws {
        let test = try #require(MannKendall(nile))
        #expect(test.score == -1387)
        #expect(agree(test.variance, 112_728.33333333333))
        #expect(agree(test.z, -4.128066522844101))
        // The vector's 3.658262921657496e-05 is 1 − Φ, which has lost digits; erfc to 40 has these.
        #expect(agree(test.p, 3.658262921657496e-05, relative: 1e-11))
        #expect(agree(test.p, 3.6582629216643261e-05))
        #expect(agree(test.tau, -0.2802020202020202))
    }

    @Test("Hamed and Rao see it less surely")
    func nileAutocorrelated() throws {
        let test = try #require(MannKendall(hamedRao: nile))
        #expect(test.score == -1387)
        #expect(agree(test.variance, 241_565.3569166269))
        #expect(agree(test.z, -2.8199791956451388))
        #expect(agree(test.p, 0.004802676310182719))
    }

    @Test("Ties shrink the variance")
    func smallTest() throws {
        let test = try #require(MannKendall(small))
        #expect(test.score == 42)
        #expect(agree(test.variance, 159.33333333333334))
        #expect(agree(test.z, 3.2481085580720546))
        #expect(agree(test.p, 0.001161749373572718))
        #expect(agree(test.tau, 0.7636363636363637))
    }

    @Test("Gaps do not change the plain test")
    func testGaps() {
        #expect(MannKendall([nil, 3, nil, 1, 2, nil]) == MannKendall([3, 1, 2]))
        #expect(MannKendall([5, nil]) == nil)
        #expect(MannKendall([4, 4, 4])?.p == 1)
        #expect(MannKendall(hamedRao: [1, 2]) == nil)
    }

    // The only value apart by one from another is 9 from 8: no lag has enough pairs to matter, so that
    // Hamed and Rao's test is the plain one.
    @Test("A gap is no neighbourhood")
    func gapIsNoLag() throws {
        let spread: [Double?] = [4, nil, 8, 9, nil, nil, nil, 1, nil, nil, nil, nil, nil, 7]
        #expect(autocorrelations(spread, through: 1).count == 2)
        // Deviations from the mean 5.8: (2.2 · 3.2)/(3.24 + 4.84 + 10.24 + 23.04 + 1.44).
        #expect(agree(autocorrelations(spread, through: 1).last, 7.04 / 42.8))
    }

    @Test("Nothing to correlate")
    func flat() {
        #expect(autocorrelations([2, 2, 2], through: 2) == [1, 0, 0])
        #expect(autocorrelations([], through: 2) == [])
        #expect(autocorrelations([1, 2], through: 9) == [1, -0.5])
    }

    // Factor 1 + 2/(20 · 19 · 18) · Σ … = −0.19, recomputed with numpy.
    @Test("Strong alternation leaves no variance to correct")
    func alternation() {
        let values = (0..<20).map { [0.0, 5, 1, 4][$0 % 4] }
        #expect(MannKendall(values) != nil)
        #expect(MannKendall(hamedRao: values) == nil)
    }

    @Test("Turning a series round turns its trend round", arguments: [1, 2, 3] as [UInt64])
    func reversal(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let values: [Double?] = (0..<60).map { _ in
            random.chance(0.2) ? nil : Double(random.within(0...30))
        }
        let (there, back) = (MannKendall(values), MannKendall(values.reversed()))
        #expect(there.map { -$0.score } == back?.score)
        #expect(there?.variance == back?.variance)
        #expect(TheilSenLine(values).map { -$0.slope } == TheilSenLine(values.reversed())?.slope)
    }
}
