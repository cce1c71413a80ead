import Demonstration
import Testing
import Units

@Suite("Determinism of the demonstration")
struct DeterminismTests {
    private func dump(clients: Int = 3, seed: UInt64 = 1) throws -> [String] {
        try DemonstratedPlant(
            DemonstrationPlan(
                clients: clients, days: 9, seed: seed, lastDay: DemonstratedPlant.lastDay)
        ).dump()
    }

    @Test("The same plan gives the same rows")
    func samePlan() throws {
        let first = try dump()
        #expect(first.count > 500)
        #expect(try dump() == first)
    }

    @Test("Another seed gives other rows")
    func otherSeed() throws {
        let entries = { (rows: [String]) in rows.filter { $0.hasPrefix("production_entry") } }
        #expect(entries(try dump(seed: 1)) != entries(try dump(seed: 2)))
    }

    @Test("A client does not depend on how many others there are")
    func independentClients() throws {
        let few = try dump(clients: 3)
        let many = Set(try dump(clients: 5))
        #expect(few.filter { !many.contains($0) } == [])
    }
}
