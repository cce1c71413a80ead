import Units

extension [UInt8] {
    /// A string. Besides what JSON demands, U+2028 and U+2029 are escaped, which end a line in older
    /// JavaScript, and `<`, so that a document copied into a page's script cannot close it.
    public mutating func append(jsonString value: String) {
        var value = value
        append(UInt8(ascii: "\""))
        value.withUTF8 { text in
            // Nearly everything stands for itself, and is copied in runs.
            var start = 0
            for (offset, byte) in text.enumerated() where byte.isSpecial {
                append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<offset]))
                start = offset + 1
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                    append(UInt8(ascii: "\\"))
                    append(byte)
                case UInt8(ascii: "\n"): append(literal: "\\n")
                case UInt8(ascii: "\r"): append(literal: "\\r")
                case UInt8(ascii: "\t"): append(literal: "\\t")
                case 0xE2 where isLineSeparator(text, at: offset):
                    append(escaped: 0x2000 | UInt16(text[offset + 2] & 0x3F))
                    start = offset + 3
                case 0xE2: start = offset
                default: append(escaped: UInt16(byte))
                }
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(escaped unit: UInt16) {
        append(literal: "\\u")
        for shift in [12, 8, 4, 0] { append(hexadecimal[Int(unit >> UInt16(shift) & 0xF)]) }
    }
}

extension UInt8 {
    /// Whether a byte of a string may not be able to stand in JSON as it is.
    fileprivate var isSpecial: Bool {
        self < UInt8(ascii: " ") || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
            || self == UInt8(ascii: "<") || self == 0x7F || self == 0xE2
    }
}

/// U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
private func isLineSeparator(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    offset + 2 < text.count && text[offset] == 0xE2 && text[offset + 1] == 0x80
        && (text[offset + 2] == 0xA8 || text[offset + 2] == 0xA9)
}

private let hexadecimal = Array("0123456789abcdef".utf8)
