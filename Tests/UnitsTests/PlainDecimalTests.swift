import Testing
import Units

@Suite("Plain decimals")
struct PlainDecimalTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let value: Double, text: String
        init(_ value: Double, _ text: String) { (self.value, self.text) = (value, text) }
        var testDescription: String { text }
    }

    @Test(
        "The digits are the fewest that read back",
        arguments: [
            Case(0, "0"), Case(-0.0, "0"), Case(7, "7"), Case(-10, "-10"), Case(100_000, "100000"),
            Case(999_999_999_999_999, "999999999999999"), Case(7.25, "7.25"), Case(0.05, "0.05"),
            Case(-0.001, "-0.001"), Case(1000.5, "1000.5"),
            Case(123_456_789.000001, "123456789.000001"),
            // 0.1 + 0.2 is the double after the one nearest to 0.3.
            Case(0.1 + 0.2, "0.30000000000000004"), Case(1.0 / 3, "0.3333333333333333"),
            Case(200.0 / 3, "66.66666666666667"),
            Case(0.001953125000000001, "0.001953125000000001"),
            Case(999_999_999_999_999.9, "999999999999999.9"), Case(5e-3, "0.005"),
            Case(9.999999999999998, "9.999999999999998"), Case(0.0011, "0.0011"),
            Case(123_456_789.12345678, "123456789.12345678"),
        ])
    func digits(_ example: Case) throws {
        #expect(text(try #require(PlainDecimal(example.value))) == example.text)
    }

    @Test(
        "What lies between two decimals, is tiny, huge or no number is left to others",
        arguments: [8 + 0x1p-16, 0x1p-9, 1.5e-7, 1e15, 1e300, .infinity, .nan])
    func left(_ value: Double) {
        // 8 + 2⁻¹⁶ = 8.0000152587890625: …062 and …063 are equally near, and both read back.
        #expect(PlainDecimal(value) == nil)
    }

    /// Swift prints the shortest digits as well, by another way.
    @Test(
        "Seeded numbers have the digits that Swift prints", arguments: 1...8 as ClosedRange<UInt64>)
    func asSwiftPrints(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var left = 0
        for round in 0..<40_000 {
            let whole = Double(random.within(1...1_000_000_000))
            let value: Double =
                switch round % 5 {
                case 0: whole / Double(random.within(1...100_000))
                case 1:
                    Double(
                        bitPattern: UInt64.random(in: (1013 << 52)...(1072 << 52), using: &random))
                case 2: whole / 1_000_000
                case 3: whole * 1e-7 + 0.001
                default: -whole * 0.1 / Double(random.within(1...50))
                }
            guard let plain = PlainDecimal(value) else {
                left += 1
                continue
            }
            let printed = value.description
            guard !printed.contains("e") else { continue }
            let expected = printed.hasSuffix(".0") ? String(printed.dropLast(2)) : printed
            if text(plain) != expected { Issue.record("\(text(plain)) for \(expected)") }
        }
        #expect(left < 40)
    }

    @Test("Whole numbers of every length are written", arguments: 0...18)
    func integers(length: Int) {
        var power = 1
        for _ in 0..<length { power *= 10 }
        for value in [power - 1, power, power + 1, -power, power / 3] {
            #expect(written { $0.write(integer: value) } == "\(value)")
        }
        #expect(written { $0.write(integer: .min) } == "\(Int.min)")
    }

    @Test("Days and times are written as ISO 8601 has them")
    func days() {
        for number in stride(from: Int32(-30_000), to: 60_000, by: 977) {
            #expect(written { $0.write(day: Day(number: number)) } == "\(Day(number: number))")
        }
        #expect(written { $0.write(secondOfDay: 0) } == "00:00:00")
        #expect(written { $0.write(secondOfDay: 86_399) } == "23:59:59")
        #expect(written { $0.write(secondOfDay: 3661) } == "01:01:01")
    }

    private func text(_ decimal: PlainDecimal) -> String { written { $0.write(decimal) } }

    private func written(_ write: (inout ASCIICursor) -> Void) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { memory in
            guard let start = memory.baseAddress else { return "" }
            var cursor = ASCIICursor(at: start)
            write(&cursor)
            return String(decoding: memory[..<(cursor.place - start)], as: UTF8.self)
        }
    }
}
