import Statistics
import Testing

@Suite("Capability")
struct CapabilityTests {
    private let subgroups = [
        [10.0, 10.02, 9.98, 10.01], [10.03, 9.99, 10.01, 10.0], [9.97, 10.04, 10.02, 9.99],
    ]

    private func limits(_ lower: Double?, _ upper: Double?, _ target: Double? = nil) throws
        -> Specification
    {
        try #require(Specification(lower: lower, upper: upper, target: target))
    }

    @Test("NIST 6.1.6: 8…20, mean 16, deviation 2")
    func published() throws {
        let spread = try #require(Spread(mean: 16, deviation: 2, count: 50))
        let capability = Capability(spread, try limits(8, 20))
        #expect(capability.potential == 1)
        #expect(agree(capability.upper, 0.6667, absolute: 5e-5))
        #expect(agree(capability.lower, 1.3333, absolute: 5e-5))
        #expect(agree(capability.actual, 0.6667, absolute: 5e-5))
        #expect(agree(capability.offCentre, 0.3333, absolute: 5e-5))
    }

    // R̄ = 0.05 over the rounded d2 of 2.059, as R qcc has it.
    @Test("R qcc, three subgroups of four, with its rounded constant")
    func rounded() throws {
        let mean = try #require(Spread(subgroups: subgroups)).mean
        let spread = try #require(Spread(mean: mean, deviation: 0.05 / 2.059, count: 12))
        let capability = Capability(spread, try limits(9.9, 10.1, 10))
        #expect(agree(capability.potential, 1.372667, absolute: 5e-7))
        #expect(agree(capability.lower, 1.4413, absolute: 5e-7))
        #expect(agree(capability.upper, 1.304033, absolute: 5e-7))
        #expect(agree(capability.actual, 1.304033, absolute: 5e-7))
        #expect(agree(capability.aboutTarget, 1.344463, absolute: 5e-7))
        let potential = try #require(capability.potentialIndex())
        #expect(agree([potential.low, potential.high], [0.80846, 1.937713], absolute: 5e-7))
        let actual = try #require(capability.actualIndex())
        #expect(agree([actual.low, actual.high], [0.727408, 1.880659], absolute: 5e-7))
    }

    // Ranges 0.04, 0.04, 0.07 over the exact d2 of 2.058750746: 0.2/(6 · 0.02428657).
    @Test("With the exact constant it is 1.3725005")
    func exact() throws {
        let spread = try #require(Spread(subgroups: subgroups))
        #expect(agree(spread.mean, 10.005))
        let capability = Capability(spread, try limits(9.9, 10.1))
        #expect(agree(capability.potential, 2.058750746 / 1.5, relative: 1e-10))
    }

    @Test("R qcc, all values at once: Pp and Ppk")
    func overall() throws {
        let spread = try #require(Spread(overall: subgroups.flatMap { $0 }))
        let capability = Capability(spread, try limits(9.9, 10.1))
        #expect(agree(capability.potential, 1.612598, absolute: 5e-7))
        #expect(agree(capability.actual, 1.531968, absolute: 5e-7))
    }

    // Ranges 2, 1 | 3: 6/3 = 2, over 2/√π.
    @Test("Individuals: the mean moving range, none over the gap")
    func individuals() throws {
        let spread = try #require(Spread(individuals: [10, 12, 11, nil, 20, 17]))
        #expect(agree(spread.deviation, Double.pi.squareRoot()))
        #expect(spread.count == 5)
        #expect(spread.mean == 14)
        #expect(Spread(individuals: [1, nil, 2]) == nil)
    }

    // 0.1/1.128… and 0.2/1.692…, halved.
    @Test("Subgroups of different size each by their own constant")
    func unequal() throws {
        let spread = try #require(Spread(subgroups: [[1.0, 1.1], [1.0, 1.2, 1.1], [1.5]]))
        #expect(
            agree(spread.deviation, (0.1 / 1.128379167 + 0.2 / 1.692568751) / 2, relative: 1e-9))
        #expect(spread.count == 6)
        #expect(Spread(subgroups: [[1], [2]]) == nil)
        #expect(Spread(subgroups: [(0..<26).map { Double($0) }]) == nil)
    }

    @Test("One limit gives an actual capability and no potential")
    func oneSided() throws {
        let spread = try #require(Spread(mean: 4, deviation: 1, count: 30))
        let capability = Capability(spread, try limits(nil, 10))
        #expect(capability.actual == 2)
        #expect(capability.potential == nil)
        #expect(capability.potentialIndex() == nil)
        #expect(capability.offCentre == nil)
        #expect(Capability(spread, try limits(1, nil)).actual == 1)
    }

    @Test("What cannot be judged")
    func impossible() throws {
        #expect(Specification(lower: nil, upper: nil, target: 3) == nil)
        #expect(Specification(lower: 2, upper: 2) == nil)
        #expect(Spread(overall: [3, 3, 3]) == nil)
        #expect(Spread(overall: [3, nil]) == nil)
        let spread = try #require(Spread(mean: 4, deviation: 1, count: 30))
        #expect(Capability(spread, try limits(1, 9)).actualIndex(confidence: 1) == nil)
        #expect(Capability(spread, try limits(1, 9)).potentialIndex(confidence: 1) == nil)
    }
}
