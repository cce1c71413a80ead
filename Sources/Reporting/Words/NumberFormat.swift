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
        // As bytes and one string in the end: charts and tables write thousands.
        var text: [UInt8] = []
        text.reserveCapacity(32)
        text.append(rounded: abs(value), places: places)
        let point = text.firstIndex(of: UInt8(ascii: ".")) ?? text.endIndex
        let isZero = !text.contains { $0 >= UInt8(ascii: "1") && $0 <= UInt8(ascii: "9") }
        let sign =
            switch (isZero, value < 0, isSigned) {
            case (false, true, _): "\u{2212}"
            case (false, false, true): "+"
            case (true, _, true): "±"
            case (_, _, false): ""
            }
        for place in stride(from: point - 3, to: 0, by: -3) {
            text.insert(UInt8(ascii: ","), at: place)
        }
        if !sign.isEmpty { text.insert(contentsOf: sign.utf8, at: 0) }
        return String(decoding: text, as: UTF8.self)
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
        case .moneyPerHour: currency + "/h"
        case .moneyPerMinute: currency + "/min"
        case .weeks: "wk"
        case .unitsPerDay: "u/d"
        case .perHour: "1/h"
        case .perHundredHours: "/\u{2060}100\u{202F}h"
        case .perYear: "1/y"
        case .kilowattHoursPerUnit: "kWh/u"
        case .points: "pts"
        case .percentagePoints: "pp"
        case .pointsPerMonth: "pp/mo"
        case .people: "FTE"
        case .dpmo, .count, .defectsPerUnit, .ratio, .index, .variation, .correlation, .vector: ""
        }
    }
}
