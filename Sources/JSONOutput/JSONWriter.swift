import Units

/// JSON text, appended to a byte buffer: no spaces, keys in the order in which they are written.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    /// Whether a comma stands before the next key or element.
    private var isFirst = true

    init(reserving capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func object(_ members: (inout JSONWriter) -> Void) {
        nested(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    mutating func array(_ elements: (inout JSONWriter) -> Void) {
        nested(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
    }

    private mutating func nested(
        _ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void
    ) {
        separate()
        bytes.append(open)
        isFirst = true
        content(&self)
        bytes.append(close)
        isFirst = false
    }

    /// A key of an object; what is written next is its value.
    mutating func key(_ key: String) {
        string(key)
        bytes.append(UInt8(ascii: ":"))
        isFirst = true
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    /// The shortest number that reads back; `null` where there is none or it is not finite.
    mutating func number(_ value: Double?) {
        separate()
        if let value, value.isFinite {
            bytes.append(shortest: value)
        } else {
            bytes.append(literal: "null")
        }
    }

    mutating func flag(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    mutating func integer(_ value: Int) {
        separate()
        bytes.append(integer: value)
    }

    mutating func day(_ value: Day?) {
        separate()
        guard let value else { return bytes.append(literal: "null") }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(day: value)
        bytes.append(UInt8(ascii: "\""))
    }

    /// A string. Besides what JSON demands, U+2028 and U+2029 are escaped, which end a line in older
    /// JavaScript, and `<`, so that a document copied into a page's script cannot close it.
    mutating func string(_ value: String) {
        separate()
        var value = value
        bytes.append(UInt8(ascii: "\""))
        value.withUTF8 { text in
            // Nearly everything stands for itself, and is copied in runs.
            var start = 0
            for (offset, byte) in text.enumerated() where byte.isSpecial {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<offset]))
                start = offset + 1
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                    bytes.append(UInt8(ascii: "\\"))
                    bytes.append(byte)
                case UInt8(ascii: "\n"): bytes.append(literal: "\\n")
                case UInt8(ascii: "\r"): bytes.append(literal: "\\r")
                case UInt8(ascii: "\t"): bytes.append(literal: "\\t")
                case 0xE2 where isLineSeparator(text, at: offset):
                    escape(0x2000 | UInt16(text[offset + 2] & 0x3F))
                    start = offset + 3
                case 0xE2: start = offset
                default: escape(UInt16(byte))
                }
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ unit: UInt16) {
        bytes.append(literal: "\\u")
        for shift in [12, 8, 4, 0] {
            bytes.append(hexadecimal[Int(unit >> UInt16(shift) & 0xF)])
        }
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
