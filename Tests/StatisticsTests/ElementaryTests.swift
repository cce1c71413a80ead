import Foundation
import Statistics
import Testing
import Units

@Suite("Logarithm, exponential, power")
struct ElementaryTests {
    /// The C library's are within 1 ulp themselves, and ours within 1 of the truth.
    private func isNear(_ ours: Double, _ theirs: Double) -> Bool {
        ours == theirs || abs(ours - theirs) <= 2 * theirs.ulp
    }

    @Test("Within 2 ulp of the C library at seeded points", arguments: [1, 2] as [UInt64])
    func likeLibrary(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<3000 {
            let wide = Double(
                sign: .plus, exponent: random.within(-1020...1020), significand: 1 + random.unit())
            let nearOne = 1 + random.within(-0.3...0.3)
            let x = random.within(-700.0...700)
            let small = random.within(-0.4...0.4) * random.unit() * random.unit()
            #expect(isNear(naturalLogarithm(wide), log(wide)), "ln \(wide)")
            #expect(isNear(naturalLogarithm(nearOne), log(nearOne)), "ln \(nearOne)")
            #expect(isNear(naturalLogarithm(onePlus: small), log1p(small)), "ln(1 + \(small))")
            #expect(isNear(exponential(x), exp(x)), "exp \(x)")
            #expect(isNear(exponential(small), exp(small)), "exp \(small)")
            let exponent = random.within(-60.0...60)
            #expect(isNear(power(nearOne, exponent), pow(nearOne, exponent)))
            let mild = random.within(0.001...1000.0)
            #expect(isNear(power(mild, exponent), pow(mild, exponent)), "\(mild)^\(exponent)")
            // The C library's own root is up to 4 ulp off, so neighbours are cubed instead, where a type of
            // more digits is at hand.
            #if arch(x86_64)
                for x in [wide, mild] {
                    let root = cubeRoot(x)
                    let (below, above) = (Float80(root.nextDown), Float80(root.nextUp))
                    #expect(below * below * below < Float80(x), "∛\(x)")
                    #expect(Float80(x) < above * above * above, "∛\(x)")
                }
            #endif
        }
    }

    @Test("Cubes have their roots", arguments: [0, 1, 3, 0.5, 1e100, .infinity])
    func cubes(_ root: Double) { #expect(cubeRoot(root * root * root) == root) }

    @Test(
        "Edges are those of IEEE 754",
        arguments: [
            (naturalLogarithm(0), -Double.infinity), (naturalLogarithm(1), 0),
            (naturalLogarithm(.infinity), .infinity),
            (naturalLogarithm(.leastNonzeroMagnitude), -744.44007192138122),
            (naturalLogarithm(onePlus: -1), -.infinity),
            (naturalLogarithm(onePlus: 1e-300), 1e-300),
            (exponential(0), 1), (exponential(-.infinity), 0), (exponential(.infinity), .infinity),
            (exponential(709.78), 1.7928227943945155e308), (exponential(710), .infinity),
            (exponential(-745), .leastNonzeroMagnitude), (exponential(-746), 0), (power(0, 0), 1),
            (power(0, 2), 0),
            (power(0, -1), .infinity), (power(2, 10), 1024), (power(2, 0.5), 1.4142135623730951),
            (power(10, -3), 0.001), (power(0.5, .infinity), 0), (power(10, 400), .infinity),
            (power(10, 1e308), .infinity), (power(10, -1e308), 0), (power(1, .infinity), 1),
        ])
    func edges(_ value: Double, _ expected: Double) { #expect(value == expected) }

    @Test("Outside their domain there is no number")
    func outside() {
        for value in [
            naturalLogarithm(-1), naturalLogarithm(.nan), exponential(.nan), power(-2, 2),
            power(.nan, 1), naturalLogarithm(onePlus: -1.5),
        ] { #expect(value.isNaN) }
    }
}
