import Foundation

/// A client's colour, made readable on the light and on the dark page.
struct Accent: Equatable {
    /// For text on the light page: at least 4.5 : 1 against it.
    var light: Colour
    /// For text on the dark page.
    var dark: Colour

    /// The pages' backgrounds as `assets/style.css` sets them (`--page`), the harder ones to read on.
    static let lightPage = Colour(red: 0xF4, green: 0xF5, blue: 0xF7)
    static let darkPage = Colour(red: 0x23, green: 0x26, blue: 0x2A)
    /// WCAG 2.2, 1.4.3: contrast of text. A little above, because browsers blend edges.
    static let contrast = 4.6

    /// The colour itself where it can be read; else mixed with black (or white) just as far as needed.
    init(_ colour: Colour) {
        light = colour.mixed(
            with: Colour(red: 0, green: 0, blue: 0), toContrast: Self.contrast,
            against: Self.lightPage)
        dark = colour.mixed(
            with: Colour(red: 255, green: 255, blue: 255), toContrast: Self.contrast,
            against: Self.darkPage)
    }

    /// The rule that sets both, for the end of the style sheet.
    var css: [UInt8] {
        Array(":root { --accent-light: \(light.hex); --accent-dark: \(dark.hex); }\n".utf8)
    }
}

/// A colour of sRGB, 8 bits a channel.
struct Colour: Equatable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8

    init(red: UInt8, green: UInt8, blue: UInt8) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// Reads `#RRGGBB`; `nil` for anything else.
    init?(hex: String) {
        let digits = Array(hex.utf8)
        guard digits.count == 7, digits[0] == UInt8(ascii: "#"),
            digits[1...].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt32(hex.dropFirst(), radix: 16)
        else { return nil }
        self.init(
            red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }

    var hex: String {
        "#"
            + [red, green, blue].map { channel in
                String(channel >> 4, radix: 16) + String(channel & 0xF, radix: 16)
            }.joined()
    }

    /// Relative luminance, 0…1. Source: WCAG 2.2.
    var luminance: Double {
        func linear(_ channel: UInt8) -> Double {
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// 1…21. Source: WCAG 2.2.
    func contrast(against other: Colour) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// The least mixture with `pole`, in steps of a fiftieth, that reaches `contrast`; `pole` reaches it for certain.
    func mixed(with pole: Colour, toContrast contrast: Double, against page: Colour) -> Colour {
        for step in 0..<50 {
            let share = Double(step) / 50
            func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
                UInt8((Double(from) * (1 - share) + Double(to) * share).rounded())
            }
            let candidate = Colour(
                red: mix(red, pole.red), green: mix(green, pole.green), blue: mix(blue, pole.blue))
            if candidate.contrast(against: page) >= contrast { return candidate }
        }
        return pole
    }
}
