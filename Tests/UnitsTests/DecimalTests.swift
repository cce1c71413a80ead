import Testing

@testable import Units

@Suite("Decimals as bytes")
struct DecimalTests {
    private func shortest(_ value: Double) -> String {
        var bytes: [UInt8] = []
        bytes.append(shortest: value)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "The shortest plain decimal, never an exponent",
        arguments: [
            (0.1, "0.1"), (-0.25, "-0.25"), (1e-7, "0.0000001"), (1e21, "1000000000000000000000"),
            (123_456_789.123, "123456789.123"),
            (2e-9, "0.000000002"),
            (-0.0, "0"), (0.30000000000000004, "0.30000000000000004"), (1e9 + 0.5, "1000000000.5"),
        ])
    func shortest(_ value: Double, _ expected: String) { #expect(shortest(value) == expected) }

    @Test("Every shortest decimal reads back as the same number", arguments: [1, 2, 3] as [UInt64])
    func roundTrip(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20_000 {
            let bits = random.next()
            let wild = Double(bitPattern: bits)
            let tame = Double(Int64(bitPattern: bits) % 1_000_000) / 1000
            for value in [wild, tame] where value.isFinite {
                #expect(Double(shortest(value)) == value)
            }
        }
    }

    @Test(
        "Rounded half away from zero on the shortest decimal",
        arguments: [
            (12.345, 2, "12.35"), (-12.345, 2, "-12.35"), (2.5, 0, "3"), (-0.4, 0, "0"),
            (0.05, 1, "0.1"), (99.95, 1, "100.0"), (1e-9, 3, "0.000"), (1234567.0, 2, "1234567.00"),
            (0.285, 2, "0.29"), (1.005, 2, "1.01"), (3.14159265358979, 4, "3.1416"),
            (9.9999999999, 3, "10.000"),
        ])
    func rounded(_ value: Double, _ places: Int, _ expected: String) {
        var bytes: [UInt8] = []
        bytes.append(rounded: value, places: places)
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test("rounding is that of the shortest decimal", arguments: [1, 2, 3] as [UInt64])
    func roundsLikeShortest(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<3000 {
            let places = random.within(0...6)
            var value = random.within(-1...1.0) * [1.0, 100, 1e5, 1e9][random.within(0...3)]
            // On a tie and a hair beside it, where arithmetic in binary is not to be trusted.
            if random.chance(0.5) { value = ((value * 1e3).rounded() + 0.5) / 1e3 }
            if random.chance(0.3) { value = random.chance(0.5) ? value.nextUp : value.nextDown }
            let digits = ShortestDecimal(value).rounded(places: places)
            var expected: [UInt8] = digits.isNegative ? [UInt8(ascii: "-")] : []
            digits.appendPlain(to: &expected, point: UInt8(ascii: "."), minimumPlaces: places)
            var bytes: [UInt8] = []
            bytes.append(rounded: value, places: places)
            #expect(bytes == expected, "\(value) to \(places)")
        }
    }
}
