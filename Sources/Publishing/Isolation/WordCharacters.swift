/// What a token is made of: letters and digits of any script, and the marks that belong to them.
enum WordCharacters {
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        let value = Int(scalar.value)
        guard value < 0x10000 else { return classify(scalar) }
        return basicPlane[value >> 6] >> UInt64(value & 63) & 1 == 1
    }

    /// One bit for each scalar below U+10000: asking Unicode's tables each time costs twenty times
    /// as much, and Arabic or Chinese pages ask for every character.
    private static let basicPlane: [UInt64] = {
        var bits = [UInt64](repeating: 0, count: 1024)
        for value in UInt32(0)..<0x10000 {
            guard let scalar = Unicode.Scalar(value), classify(scalar) else { continue }
            bits[Int(value >> 6)] |= 1 << UInt64(value & 63)
        }
        return bits
    }()

    private static func classify(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
            .otherNumber:
            true
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
            .modifierSymbol, .otherSymbol, .spaceSeparator, .lineSeparator, .paragraphSeparator,
            .control, .format, .surrogate, .privateUse, .unassigned:
            false
        @unknown default: false
        }
    }
}

extension UInt8 {
    /// A letter or digit of ASCII.
    @inline(__always)
    var isASCIIWord: Bool {
        (self | 0x20) &- UInt8(ascii: "a") < 26 || self &- UInt8(ascii: "0") < 10
    }
}

/// The scalar that starts at `position`, and its bytes; a broken sequence is one replacement
/// character a byte.
func scalar(
    in text: UnsafeBufferPointer<UInt8>, at position: Int
) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = text[position]
    let length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0
    guard length > 0, position + length <= text.count else { return ("\u{FFFD}", 1) }
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<max(1, length) {
        guard text[position + index] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
        value = value << 6 | UInt32(text[position + index] & 0x3F)
    }
    return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
}
