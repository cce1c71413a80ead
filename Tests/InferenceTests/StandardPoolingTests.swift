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
        // Of 11 twice (10/11 − 1)² and of 21 twice (20/21 − 1)², over 4 − 2: products of a style differ by
        // that share of the estimate; of two equal products the style's mean is off by half of it, and by
        // (1 − z)²·49 for its distance from the tenant's.
        let share = (2 / 121.0 + 2 / 441.0) / 2
        let product = share * expected * expected
        #expect(abs((first.productVariance ?? 0) - product) < 1e-12)
        let ofMean = z * z * product / 2 + (1 - z) * (1 - z) * 49
        #expect(abs(first.meanVariance - ofMean) < 1e-12)
        let deviation = (product + ofMean).squareRoot() / expected
        #expect(abs(first.relativeDeviation - deviation) < 1e-12)
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

    /// Each is a style of its own: the mean of 10 and 20; with a second product of the style, σ² = 0 of two
    /// equal ones, τ² > 0 and so each class as sure as the other: the same.
    @Test("A product without a style counts in the tenant's mean beside styles")
    func withoutStyle() throws {
        let two = StandardPooling([observation(1, 10, 7), observation(nil, 20, 7)])
        #expect(two.tenant?.value == 15 && two.tenant?.donors == 2)
        let three = StandardPooling([
            observation(1, 10, 7), observation(1, 10, 7), observation(nil, 20, 7),
        ])
        #expect(three.tenant?.value == 15)
        #expect(three.byStyle.keys.sorted() == [1])
        #expect(three.byStyle[1]?.value == 10)
    }

    @Test("A single donor tells no spread: its interval is as wide as a default's")
    func oneDonor() throws {
        #expect(StandardPooling([observation(1, 10, 5)]).byStyle[1]?.relativeDeviation == 0.5)
        #expect(StandardPooling([observation(nil, 10, 5)]).tenant?.relativeDeviation == 0.5)
    }

    @Test("Leaving an observation out is the same as never having had it", arguments: 0..<6)
    func leavingOut(hidden: Int) {
        var all = [
            observation(0, 10, 7), observation(0, 12, 3), observation(1, 20, 5),
            observation(nil, 31, 2), observation(1, 26, 9), observation(2, 14, 4),
        ]
        let without = StandardPooling(all, leavingOut: hidden)
        all.remove(at: hidden)
        let never = StandardPooling(all)
        #expect(without.byStyle == never.byStyle)
        #expect(without.tenant == never.tenant)
    }

    /// Hachemeister's claims, five states over twelve quarters, as R's actuar prints `cm(~state, hachemeister,
    /// …)`: collective premium 1683.713, between 89639, within 139120026, and the premiums below.
    @Test("Hachemeister's regression-free credibility premiums")
    func hachemeister() throws {
        let ratios: [[Double]] = [
            [1738, 1642, 1794, 2051, 2079, 2234, 2032, 2035, 2115, 2262, 2267, 2517],
            [1364, 1408, 1597, 1444, 1342, 1675, 1470, 1448, 1464, 1831, 1612, 1471],
            [1759, 1685, 1479, 1763, 1674, 2103, 1502, 1622, 1828, 2155, 2233, 2059],
            [1223, 1146, 1010, 1257, 1426, 1532, 1953, 1123, 1343, 1243, 1762, 1306],
            [1456, 1499, 1609, 1741, 1482, 1572, 1606, 1735, 1607, 1573, 1613, 1690],
        ]
        let weights: [[Double]] = [
            [7861, 9251, 8706, 8575, 7917, 8263, 9456, 8003, 7365, 7832, 7849, 9077],
            [1622, 1742, 1523, 1515, 1622, 1602, 1964, 1515, 1527, 1748, 1654, 1861],
            [1147, 1357, 1329, 1204, 998, 1077, 1277, 1218, 896, 1003, 1108, 1121],
            [407, 396, 348, 341, 315, 328, 352, 331, 287, 384, 321, 342],
            [2902, 3172, 3046, 3068, 2693, 2910, 3275, 2697, 2663, 3017, 3242, 3425],
        ]
        let pooling = StandardPooling(
            ratios.indices.flatMap { state in
                zip(ratios[state], weights[state]).map { observation(state, $0, $1) }
            })
        let credibilities = [0.9847404, 0.9276352, 0.8984754, 0.7279092, 0.9587911]
        let premiums = [2055.165, 1523.706, 1793.444, 1442.967, 1603.285]
        for state in ratios.indices {
            let found = try #require(pooling.byStyle[state])
            #expect(abs(found.credibility - credibilities[state]) < 5e-8)
            #expect(abs(found.value - premiums[state]) < 5e-4)
        }
        #expect(abs((pooling.tenant?.value ?? 0) - 1683.713) < 5e-4)
    }

    /// Efron and Morris shrink eighteen batting averages y of equal weight by c = 1 − (k − 3)·σ²/S with a given
    /// σ² = 0.004332842 of each average and S = Σ(y − ȳ)²; pooling shrinks by z = 1 − (k − 1)·σ²/S. Two
    /// observations of weight 1 at y ± σ give each average that very variance, so the pooled averages with
    /// (1 − z) taken 15/17 times are theirs. Data and results are the published ones: c = 0.212, mean 0.265.
    @Test("Efron and Morris's batting averages, up to their degrees of freedom")
    func efronMorris() throws {
        let hits: [Double] = [
            18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7,
        ]
        let shrunk = [
            0.29391385489966054, 0.2892104456297879, 0.28450703635991537, 0.2798036270900428,
            0.27510021782017025, 0.27510021782017025, 0.27039680855029763, 0.26569339928042507,
            0.2609899900105525, 0.2609899900105525, 0.2562865807406799, 0.2562865807406799,
            0.2562865807406799, 0.2562865807406799, 0.2562865807406799, 0.25158317147080733,
            0.24687976220093477, 0.2421763529310622,
        ]
        let deviation = 0.004332842215786889.squareRoot()
        let pooling = StandardPooling(
            hits.enumerated().flatMap { player, hits in
                [
                    observation(player, hits / 45 - deviation, 1),
                    observation(player, hits / 45 + deviation, 1),
                ]
            })
        let mean = try #require(pooling.tenant).value
        #expect(abs(mean - 0.26543209876543217) < 1e-12)
        for (player, expected) in shrunk.enumerated() {
            let found = try #require(pooling.byStyle[player])
            let c = 1 - (1 - found.credibility) * 15 / 17
            #expect(abs(c - 0.2116534171442659) < 1e-9)
            #expect(abs(mean + c * (hits[player] / 45 - mean) - expected) < 1e-9)
        }
    }
}
