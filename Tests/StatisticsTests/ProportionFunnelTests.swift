import Statistics
import Testing

@Suite("Funnels of proportions")
struct ProportionFunnelTests {
    /// √(0.1 · 0.9 / 100) = 0.03, times 1.959964.
    @Test("Limits are those of counts where members scatter no more")
    func limits() throws {
        let members = [(0.1, 100.0), (0.12, 100), (0.08, 100), (0.1, 900)]
        let funnel = try #require(ProportionFunnel(members: members, center: 0.1))
        #expect(funnel.dispersion == 1)
        let limits = funnel.limits(units: 100)
        #expect(agree([limits.low, limits.high], [0.041_201_08, 0.158_798_92], absolute: 1e-8))
        let many = funnel.limits(units: 900)
        #expect(agree([many.low, many.high], [0.080_400_36, 0.119_599_64], absolute: 1e-8))
    }

    /// Every z is ±2: φ = 4 > 1 + 2√(2/4) = 2.414, and the limits are twice as wide.
    @Test("Limits are widened where members scatter more than counts would")
    func dispersion() throws {
        let members = [(0.04, 100.0), (0.04, 100), (0.16, 100), (0.16, 100)]
        let funnel = try #require(ProportionFunnel(members: members, center: 0.1))
        #expect(agree([funnel.dispersion], [4], absolute: 1e-12))
        let limits = funnel.limits(units: 400)
        #expect(agree([limits.low, limits.high], [0.041_201_08, 0.158_798_92], absolute: 1e-8))
    }

    /// One of eleven at z = 10, the others at 0: pulled in to the ninth decile, it is 0 too.
    @Test("One member far out does not widen them")
    func outlier() throws {
        let members = Array(repeating: (0.1, 100.0), count: 10) + [(0.4, 100)]
        #expect(try #require(ProportionFunnel(members: members, center: 0.1)).dispersion == 1)
    }

    @Test("Limits stay within 0 and 1, and nothing counted is anything")
    func bounds() throws {
        let members = [(0.01, 10.0), (0.02, 10)]
        let funnel = try #require(ProportionFunnel(members: members, center: 0.01))
        #expect(funnel.limits(units: 4).low == 0)
        #expect(funnel.limits(units: 0) == (0, 1))
    }

    @Test(
        "Without room for chance, or members, there is no funnel",
        arguments: [0, 1, 0.5])
    func none(center: Double) {
        #expect(ProportionFunnel(members: [(0.5, 10)], center: center) == nil)
        #expect(
            (center == 0.5)
                == (ProportionFunnel(
                    members: [(0.5, 10), (0.4, 10)], center: center) != nil))
    }
}
