import Statistics
import Testing
import Units

@Suite("Wilcoxon's signed ranks")
struct WilcoxonTests {
    // Hollander and Wolfe 1973, p. 29: W⁺ = 40, p = 2 · 10/512.
    @Test("Depression scores before and after treatment")
    func published() throws {
        let before = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30]
        let after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]
        let test = try #require(WilcoxonSignedRank(zip(before, after).map { $0 - $1 }))
        #expect(test.positiveRankSum == 40)
        #expect(test.p == 0.0390625)
        #expect(test.method == .exact)
    }

    @Test("All five alike: one pattern of 32 on each side")
    func extreme() {
        #expect(WilcoxonSignedRank([1, 2, 3, 4, 5])?.p == 2.0 / 32)
        #expect(WilcoxonSignedRank([1, nil, 0, 2])?.count == 2)
        #expect(WilcoxonSignedRank([nil, 0]) == nil)
    }

    @Test(
        "Exact with ties as by trying every pattern of signs", arguments: [1, 2, 3, 4] as [UInt64])
    func enumeration(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let sizes = (0..<9).map { _ in random.within(1...5) }
        let differences = sizes.map { random.chance(0.3) ? -Double($0) : Double($0) }
        // Twice the midrank: twice those below, once those equal, and one.
        let ranks = sizes.map { size in
            2 * sizes.count { $0 < size } + sizes.count { $0 == size } + 1
        }
        let observed = zip(differences, ranks).reduce(0) { $1.0 > 0 ? $0 + $1.1 : $0 }
        var (below, above) = (0, 0)
        for pattern in 0..<512 {
            let sum = ranks.indices.reduce(0) { pattern >> $1 & 1 == 1 ? $0 + ranks[$1] : $0 }
            below += sum <= observed ? 1 : 0
            above += sum >= observed ? 1 : 0
        }
        let test = try #require(WilcoxonSignedRank(differences))
        #expect(test.positiveRankSum == Double(observed) / 2)
        #expect(agree(test.p, min(1, Double(2 * min(below, above)) / 512)))
    }

    // scipy.stats.wilcoxon(correction=True, mode="approx").
    @Test("Many by the normal distribution, corrected for ties and continuity")
    func many() throws {
        let test = try #require(
            WilcoxonSignedRank((0..<60).map { Double($0 * 37 % 61 - 25) / 4 }))
        #expect(test.count == 59)
        #expect(test.method == .normal)
        #expect(test.positiveRankSum == 1158)
        #expect(agree(test.p, 0.03968629824713282))
    }

    // 50 differences without ties: both ways are within a fifth of a percent of each other.
    @Test("The exact way meets the normal one at its limit")
    func limit() throws {
        let differences = (1...50).map { Double($0 % 3 == 0 ? -$0 : $0) }
        let exact = try #require(WilcoxonSignedRank(differences))
        #expect(exact.method == .exact)
        // W⁺ = 1275 − 408; mean 637.5, variance 50 · 51 · 101/24.
        #expect(exact.positiveRankSum == 867)
        let z = (867 - 637.5 - 0.5) / (50.0 * 51 * 101 / 24).squareRoot()
        #expect(agree(exact.p, 2 * normalTail(z), absolute: 1e-3))
    }
}
