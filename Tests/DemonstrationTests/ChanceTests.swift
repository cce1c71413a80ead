import Testing
import Units

@testable import Demonstration

@Suite("Chances")
struct ChanceTests {
    @Test(
        "Counts have the mean they are asked for", arguments: [0.0, 0.05, 0.7, 4, 11.9, 12.1, 300])
    func count(_ mean: Double) {
        var chance = SeededGenerator(seed: 4)
        let draws = 40_000
        let sum = (0..<draws).reduce(0) { sum, _ in sum + chance.count(mean: mean) }
        let error = (mean / Double(draws)).squareRoot()
        #expect(abs(Double(sum) / Double(draws) - mean) <= 4 * error)
    }

    @Test("Skewed times have their mean and a longer tail above than below")
    func skewed() {
        var chance = SeededGenerator(seed: 5)
        let draws = (0..<40_000).map { _ in chance.skewed(mean: 40) }.sorted()
        #expect(abs(draws.reduce(0, +) / 40_000 - 40) < 0.8)
        #expect((28.0...33.0).contains(draws[20_000]))
        #expect(draws[39_600] > 110 && draws[0] > 0)
    }

    @Test("Normal variates have mean 0 and variance 1")
    func normal() {
        var chance = SeededGenerator(seed: 6)
        let draws = (0..<40_000).map { _ in chance.normal() }
        #expect(abs(draws.reduce(0, +) / 40_000) < 0.02)
        #expect(abs(draws.reduce(0) { $0 + $1 * $1 } / 40_000 - 1) < 0.03)
    }

    @Test("Weights are odds")
    func weights() {
        var chance = SeededGenerator(seed: 7)
        var counts = [0, 0, 0]
        for _ in 0..<30_000 { counts[chance.index(weights: [1, 0, 2])] += 1 }
        #expect(counts[1] == 0)
        #expect((9_600...10_400).contains(counts[0]))
    }

    @Test("Every person of a place has a name of their own until the pairs run out")
    func names() {
        for place in [Place.leon, .mahalla, .berlin] + Place.further {
            let pairs = place.givenNames.count * place.familyNames.count
            #expect(Set((0..<pairs).map(place.personName)).count == pairs, "\(place.code)")
        }
    }
}
