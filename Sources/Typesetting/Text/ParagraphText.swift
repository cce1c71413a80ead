internal import CICU

/// The characters of a paragraph as ICU reads them, each with its span and its bidi level.
struct ParagraphText {
    /// UTF-16.
    private(set) var units: [UInt16] = []
    /// The span of each unit; −1 for the marks that isolate spans, which are never drawn.
    private(set) var spans: [Int32] = []
    /// The embedding level of each unit; empty when all is left to right.
    private(set) var levels: [UInt8] = []

    init(_ pieces: [TextSpan], base: BaseDirection) {
        let needsOrder = base == .rightToLeft || pieces.contains { mayRunRightToLeft($0.text) }
        units.reserveCapacity(pieces.reduce(0) { $0 + $1.text.utf8.count + 2 })
        for (index, piece) in pieces.enumerated() {
            let isolates = needsOrder && piece.isolation != .none
            if isolates { append(mark: piece.isolation == .leftToRight ? 0x2066 : 0x2068) }
            for scalar in piece.text.unicodeScalars {
                if ordersText(scalar) {
                    // Our own phrases may isolate what is put into them; anybody else's marks would
                    // order the text around them, too.
                    if piece.isolation == .none { append(mark: UInt16(scalar.value)) }
                    continue
                }
                let scalar = printable(scalar)
                if scalar.value < 0x10000 {
                    units.append(UInt16(truncatingIfNeeded: scalar.value))
                } else {
                    UTF16.encode(scalar)?.forEach { units.append($0) }
                }
                while spans.count < units.count { spans.append(Int32(index)) }
            }
            if isolates { append(mark: 0x2069) }
        }
        guard needsOrder else { return }
        levels = [UInt8](repeating: 0, count: units.count)
        _ = andon_bidi_levels(units, Int32(units.count), base.rawValue, &levels)
    }

    private mutating func append(mark: UInt16) {
        units.append(mark)
        spans.append(-1)
    }

    /// The text between two places.
    func string(_ range: Range<Int>) -> String {
        guard units[range].allSatisfy({ $0 < 0x80 }) else {
            return String(decoding: units[range], as: UTF16.self)
        }
        // Nearly every word of a table, and ten times as fast.
        return String(unsafeUninitializedCapacity: range.count) { bytes in
            for (index, unit) in units[range].enumerated() {
                bytes[index] = UInt8(truncatingIfNeeded: unit)
            }
            return range.count
        }
    }
}

/// Embeddings, overrides and isolates: never drawn.
private func ordersText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
}

/// What a character becomes in a paragraph: breaks are spaces, controls are seen.
private func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x20...0x7E: scalar
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
    case 0x00...0x1F, 0x7F...0x9F: "\u{FFFD}"
    default: scalar
    }
}

/// Whether text holds anything that runs right to left, or might; a false alarm costs time alone.
private func mayRunRightToLeft(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
        switch byte {
        // Hebrew to N'Ko; Arabic presentation forms; scripts beyond the basic plane.
        case 0xD6...0xDF, 0xEF, 0xF0: return true
        // Samaritan to extended Arabic, after 0xE0; U+200F after 0xE2 0x80.
        case 0xA0...0xA3 where before == 0xE0, 0x8F where before == 0x80: return true
        default: before = byte
        }
    }
    return false
}
