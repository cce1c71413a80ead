import Testing
import Units

@Suite("Numbers that are the same but for their last bits")
struct ExactnessTests {
    struct Bound: Sendable, CustomTestStringConvertible {
        let value: Double
        let bound: Double
        let isOn: Bool
        var testDescription: String { "\(value) is \(isOn ? "" : "not ")on \(bound)" }
    }

    @Test(arguments: [
        Bound(value: 84.99999999999999, bound: 85, isOn: true),
        Bound(value: 715.0000000000001, bound: 715, isOn: true),
        Bound(value: 0, bound: 0, isOn: true),
        // 1e-9 of 85 is 8.5e-8: half of it is on the bound, twice of it is not.
        Bound(value: 85 + 4e-8, bound: 85, isOn: true),
        Bound(value: 85 - 1.7e-7, bound: 85, isOn: false),
        Bound(value: 99.996, bound: 100, isOn: false),
        Bound(value: 1e-12, bound: 0, isOn: false),
        Bound(value: -85, bound: 85, isOn: false),
    ])
    func bounds(_ example: Bound) {
        #expect(example.value.isOn(example.bound) == example.isOn)
        #expect(
            example.value.isBelow(example.bound)
                == (!example.isOn && example.value < example.bound))
        #expect(
            example.value.isAbove(example.bound)
                == (!example.isOn && example.value > example.bound))
    }

    struct Noise: Sendable, CustomTestStringConvertible {
        let value: Double
        let expected: Double
        var testDescription: String { "\(value) is \(expected)" }
    }

    @Test(arguments: [
        Noise(value: 1388.0000000000002, expected: 1388),
        Noise(value: 84.99999999999999, expected: 85),
        Noise(value: 99.99999999999999, expected: 100),
        Noise(value: 0.1 + 0.2, expected: 0.3),
        Noise(value: -0.30000000000000004, expected: -0.3),
        Noise(value: 1, expected: 1), Noise(value: 0, expected: 0),
        // What is more than noise stays: fifteen digits, and shares that have no end.
        Noise(value: 123.456789012345, expected: 123.456789012345),
        Noise(value: 200.0 / 3, expected: 200.0 / 3), Noise(value: 1.0 / 3, expected: 1.0 / 3),
        Noise(value: 1e300, expected: 1e300), Noise(value: 3e-12, expected: 3e-12),
        Noise(value: .infinity, expected: .infinity),
    ])
    func digits(_ example: Noise) { #expect(example.value.withoutNoise == example.expected) }

    @Test("Decimals of up to twelve digits stay what they are", arguments: [1, 2, 3] as [UInt64])
    func decimals(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<10_000 {
            let digits = Int64.random(in: -999_999_999_999...999_999_999_999, using: &random)
            let value =
                Double(digits) / [1, 10, 1000, 1e6, 1e9][Int.random(in: 0..<5, using: &random)]
            #expect(value.withoutNoise == value)
        }
    }

    @Test("Minutes that were summed as hours are whole minutes again, also a million of them")
    func wholeTimes() {
        // 13 + 20 + … + 97: thirteen stops, 715 min.
        let hours = stride(from: 13.0, through: 97, by: 7).reduce(0) { $0 + $1 / 60 }
        #expect(hours.summed(inMilliseconds: 3_600_000) == 715.0 / 60)
        var sum = 0.0
        for minute in 1...1_000_000 { sum += Double(minute % 59) / 60 }
        // Each 59 of them hold 0 + 1 + … + 58 = 1711 min; 1,000,000 = 16,949 × 59 + 9, and 1 + … + 9 = 45.
        #expect(sum.summed(inMilliseconds: 3_600_000) == Double(16_949 * 1711 + 45) / 60)
    }

    @Test("A time that was no whole number of milliseconds is left alone")
    func otherTimes() {
        #expect((1.0 / 7).summed(inMilliseconds: 3_600_000) == 1.0 / 7)
        #expect(3.25.summed(inMilliseconds: 0) == 3.25)
    }
}
