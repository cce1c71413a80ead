import Testing
import Units

@Suite("Rounding")
struct RoundingTests {
    @Test("The fast way rounds as the decimal digits do, at and around every tie")
    func fastAsDigits() {
        var random = SeededGenerator(seed: 5)
        for round in 0..<20_000 {
            let places = random.within(0...6)
            let scale = [1e-4, 1, 100, 1e5, 9e8][round % 5]
            var value = random.within(-1.0...1) * scale
            // Half of them a tie as it is typed (12.345), or the next number above or below one.
            if round % 2 == 0,
                let power = [1.0, 10, 100, 1e3, 1e4, 1e5, 1e6].dropFirst(places).first
            {
                value = ((value * power).rounded() + 0.5) / power
                value = [value, value.nextUp, value.nextDown][random.within(0...2)]
            }
            var bytes: [UInt8] = []
            bytes.append(rounded: value, places: places)
            #expect(String(decoding: bytes, as: UTF8.self) == text(value, places), "\(value)")
        }
    }

    /// By the shortest decimal, digit by digit.
    private func text(_ value: Double, _ places: Int) -> String {
        let decimal = ShortestDecimal(value).rounded(places: places)
        var digits = decimal.digits.map { String($0) }.joined()
        digits += String(repeating: "0", count: max(0, decimal.exponent + places))
        if digits.count <= places {
            digits = String(repeating: "0", count: places + 1 - digits.count) + digits
        }
        if places > 0 { digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places)) }
        return (decimal.isNegative ? "-" : "") + digits
    }
}
