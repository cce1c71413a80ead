import Measures
import Reporting
import Testing

@Suite("Numbers for people")
struct NumberFormatTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let value: Double
        let places: Int
        let isSigned: Bool
        let expected: String
        var testDescription: String { "\(value) to \(places) places is \(expected)" }
    }

    @Test(arguments: [
        Case(value: 71.94, places: 1, isSigned: false, expected: "71.9"),
        Case(value: 12.345, places: 2, isSigned: false, expected: "12.35"),
        Case(value: -12.345, places: 2, isSigned: false, expected: "\u{2212}12.35"),
        Case(value: 1_234_567.8, places: 0, isSigned: false, expected: "1,234,568"),
        Case(value: 999.95, places: 1, isSigned: false, expected: "1,000.0"),
        Case(value: -0.04, places: 1, isSigned: false, expected: "0.0"),
        Case(value: 0.04, places: 1, isSigned: true, expected: "±0.0"),
        Case(value: 2.5, places: 1, isSigned: true, expected: "+2.5"),
        Case(value: 1e21, places: 0, isSigned: false, expected: "1,000,000,000,000,000,000,000"),
    ])
    func digits(_ example: Case) {
        #expect(
            NumberFormat.digits(
                example.value, places: example.places, isSigned: example.isSigned)
                == example.expected)
    }

    @Test("A number without a unit has none; money has its currency")
    func units() {
        #expect(NumberFormat.full(Amount(3, .count), currency: "EUR") == "3")
        #expect(NumberFormat.full(Amount(3.5, .money), currency: "EUR") == "3.50\u{202F}EUR")
        #expect(NumberFormat.full(Amount(71.9, .percent), currency: "EUR") == "71.9\u{202F}%")
    }
}
