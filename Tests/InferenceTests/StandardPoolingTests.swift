import Testing

@testable import Inference

@Suite("Partial pooling of standards")
struct StandardPoolingTests {
    private func observation(_ style: Int?, _ value: Double, _ weight: Double)
        -> StandardPooling.Observation
    {
        .init(style: style, value: value, weight: weight)
    }

    /// Two styles with two products each, one unit each: means 11 and 21, within 2, between 49.
    @Test("Worked by hand: σ² = 2, τ² = 49, z = 98/100")
    func byHand() throws {
        let pooling = StandardPooling([
            observation(1, 10, 1), observation(1, 12, 1), observation(2, 20, 1),
            observation(2, 22, 1),
        ])
        // σ² = (1+1+1+1)/2; τ² = (2·25+2·25 − 2)/(4 − 8/4) = 49; z = 2/(2 + 2/49).
        let z = 2 / (2 + 2 / 49.0)
        let first = try #require(pooling.byStyle[1])
        #expect(abs(first.credibility - z) < 1e-12)
        let expected = z * 11 + (1 - z) * 16
        #expect(abs(first.value - expected) < 1e-12)
        let tenant = try #require(pooling.tenant)
        #expect(abs(tenant.value - 16) < 1e-12)
        let between = (1 - z) * 49
        #expect(abs(first.betweenVariance - between) < 1e-9)
        #expect(first.withinVariance == 2)
    }

    @Test("Styles that do not differ more than their products all get the tenant's mean")
    func noDifference() throws {
        let pooling = StandardPooling([
            observation(1, 10, 5), observation(1, 20, 5), observation(2, 11, 5),
            observation(2, 19, 5),
        ])
        for style in pooling.byStyle.values {
            #expect(style.credibility == 0)
            #expect(abs(style.value - 15) < 1e-12)
        }
    }

    @Test("A style that made more units is believed more")
    func weight() throws {
        let pooling = StandardPooling([
            observation(1, 10, 1000), observation(1, 12, 1000), observation(2, 20, 1),
            observation(2, 40, 1), observation(3, 14, 50), observation(3, 15, 50),
        ])
        let (known, unknown) = (
            try #require(pooling.byStyle[1]), try #require(pooling.byStyle[2])
        )
        #expect(known.credibility > unknown.credibility)
        let (near, far) = (abs(known.value - 11), abs(unknown.value - 30))
        #expect(near < far)
    }

    @Test("One style alone is its own mean; without styles there is only the tenant")
    func single() throws {
        let one = StandardPooling([observation(7, 10, 1), observation(7, 13, 2)])
        #expect(one.byStyle[7]?.value == 12)
        #expect(one.tenant?.value == 12)
        let none = StandardPooling([observation(nil, 10, 1), observation(nil, 13, 2)])
        #expect(none.byStyle.isEmpty && none.tenant?.value == 12)
        #expect(StandardPooling([]).tenant == nil)
    }
}
