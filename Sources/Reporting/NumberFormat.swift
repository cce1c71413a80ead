public import Measures
import Units

/// How a number is written for people: pages, charts and PDFs alike.
///
/// Groups of three with a comma, a point, U+2212 for minus; the same on every machine. Rounded half
/// away from zero on the shortest decimal.
public enum NumberFormat {
    /// The number alone, without its unit: `−1,234.5`.
    public static func digits(_ amount: Amount) -> String {
        digits(amount.value, places: amount.places, isSigned: amount.isSigned)
    }

    public static func digits(_ value: Double, places: Int, isSigned: Bool = false) -> String {
        var plain: [UInt8] = []
        plain.append(rounded: abs(value), places: places)
        let point = plain.firstIndex(of: UInt8(ascii: ".")) ?? plain.endIndex
        var text = ""
        if plain.contains(where: { $0 >= UInt8(ascii: "1") && $0 <= UInt8(ascii: "9") }) {
            if value < 0 { text = "\u{2212}" } else if isSigned { text = "+" }
        } else if isSigned {
            text = "±"
        }
        for (index, byte) in plain.enumerated() {
            if index > 0, index < point, (point - index) % 3 == 0 { text += "," }
            text.unicodeScalars.append(Unicode.Scalar(byte))
        }
        return text
    }

    /// The number with its unit, joined by a narrow no-break space: `71.9 %`.
    public static func full(_ amount: Amount, currency: String) -> String {
        let unit = symbol(amount.unit, currency: currency)
        return unit.isEmpty ? digits(amount) : digits(amount) + "\u{202F}" + unit
    }

    /// The unit as it follows a number; empty for plain counts.
    public static func symbol(_ unit: KPI.Unit, currency: String) -> String {
        switch unit {
        case .percent: "%"
        case .ppm: "ppm"
        case .sigma: "σ"
        case .hours: "h"
        case .days: "d"
        case .minutes: "min"
        case .seconds: "s"
        case .unitsPerHour: "u/h"
        case .units: "u"
        case .money: currency
        case .dpmo, .count, .defectsPerUnit, .ratio, .index: ""
        }
    }
}
