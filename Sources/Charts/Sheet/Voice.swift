import Measures
import Reporting
import Units

/// How a chart speaks: words, numbers and days in the client's language.
struct Voice {
    let words: Words
    let currency: String

    /// A number with its unit and at least the decimals that its unit asks for; in millions and beyond with two
    /// decimals and the SI prefix of `magnitude`: beside a line there is no room for ten digits.
    func short(
        _ value: Double, _ unit: KPI.Unit, places: Int = 0, magnitude: Magnitude? = nil
    ) -> String {
        let magnitude = magnitude ?? Magnitude(of: abs(value))
        guard magnitude.exponent > 0 else { return exact(value, unit, places: places) }
        let number = NumberFormat.digits(value / magnitude.divisor, places: 2) + magnitude.suffix
        let symbol = NumberFormat.symbol(unit, currency: currency)
        return symbol.isEmpty ? number : number + "\u{202F}" + symbol
    }

    /// Every digit, for tips.
    func exact(_ value: Double, _ unit: KPI.Unit, places: Int = 0) -> String {
        words.isolated(
            NumberFormat.full(
                Amount(value, unit, places: max(unit.places, places)), currency: currency))
    }

    /// "70.1 – 75.3 %", in this order in languages of both directions.
    func range(_ low: Double, _ high: Double, _ unit: KPI.Unit, places: Int = 0) -> String {
        let places = max(unit.places, places)
        return words.isolated(
            NumberFormat.digits(low, places: places) + " – "
                + NumberFormat.full(Amount(high, unit, places: places), currency: currency))
    }

    /// A member's name at the head of a tip, whichever way it runs.
    func head(_ name: String) -> String { words.isolated(name) + " · " }

    /// A day, its value and, where it is not simply a measured number, the letter and what it means.
    func tip(_ point: TrendPoint, unit: KPI.Unit, places: Int) -> String {
        var text = name(of: point.day, to: point.day)
        if !point.status.meansAbsent, let value = point.value, value.isFinite {
            text += " · "
            text += exact(
                value, unit, places: max(places, unit.places + Int(point.extraPlaces)))
            if point.status == .normal { return text }
        } else if point.status == .normal {
            text += " · "
            text += words[.chartNoValue]
            return text
        }
        text += " · "
        text += point.status.rawValue
        text += " "
        text += words[.status(point.status)]
        return text
    }

    /// "2026-03-02", or "2026-03-02 – 2026-03-04".
    func name(of first: Day, to last: Day) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        bytes.append(day: first)
        if last != first {
            bytes.append(literal: " – ")
            bytes.append(day: last)
        }
        return words.isolated(String(decoding: bytes, as: UTF8.self))
    }

    func month(_ number: Int) -> String { words[months[(number - 1) % 12]] }
}

private let months: [Phrase] = [
    .monthJanuary, .monthFebruary, .monthMarch, .monthApril, .monthMay, .monthJune, .monthJuly,
    .monthAugust, .monthSeptember, .monthOctober, .monthNovember, .monthDecember,
]

/// The power of a thousand in which large numbers are written.
struct Magnitude: Equatable {
    /// 0, 6, 9, 12, 15 or 18.
    let exponent: Int

    /// Below a million the number is written out.
    init(of value: Double) {
        exponent = [18, 15, 12, 9, 6].first { value >= powerOfTen($0) } ?? 0
    }

    var divisor: Double { powerOfTen(exponent) }

    /// The SI prefix, behind a narrow no-break space.
    var suffix: String {
        switch exponent {
        case 18: "\u{202F}E"
        case 15: "\u{202F}P"
        case 12: "\u{202F}T"
        case 9: "\u{202F}G"
        case 6: "\u{202F}M"
        default: ""
        }
    }
}

/// One line of the plant's own text: what would break a line, hide or reorder text is taken out, isolates are
/// balanced.
func singleLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isUnwanted($0) || isIsolate($0) }) else {
        return text
    }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        if !isUnwanted(scalar) {
            scalars.append(scalar)
        } else if scalar.properties.isWhitespace {
            scalars.append(" ")
        }
    }
    return balanced(String(scalars))
}

/// Controls, line and paragraph separators, bidirectional embeddings and overrides.
private func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E: true
    default: false
    }
}

private func isIsolate(_ scalar: Unicode.Scalar) -> Bool {
    (0x2066...0x2069).contains(scalar.value)
}
