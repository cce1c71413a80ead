import Testing

@testable import Measures

@Suite("Tallies")
struct TallyTests {
    @Test(
        "What was touched is taken in the order of positions, and the next count starts from nothing"
    )
    func takes() {
        var tally = Tally(of: 0, count: 6)
        for position in [4, 1, 4, 4] { tally[position] += 1 }
        #expect(tally.count == 2)
        #expect(tally[4] == 3 && tally[0] == 0)
        let taken = tally.take()
        #expect(taken.map(\.position) == [1, 4] && taken.map(\.value) == [1, 3])
        #expect(tally.count == 0 && tally.take().isEmpty)
        tally[4] += 1
        #expect(tally.take().map(\.value) == [1])
    }

    @Test("Touched without a change counts as touched, and is forgotten when cleared")
    func clears() {
        var tally = Tally<Void>(of: (), count: 3)
        tally[2] = ()
        tally[2] = ()
        #expect(tally.count == 1)
        tally.clear()
        #expect(tally.count == 0)
    }
}
