import Units

/// HTML being written, as UTF-8 bytes.
///
/// Literals go in as they are; every run-time string is escaped. The one door for markup made at run
/// time is ``rendered(_:)``, for bytes that another writer of this module has made or that come from
/// the theme.
struct HTML {
    private(set) var bytes: [UInt8] = []

    init(minimumCapacity: Int = 0) { bytes.reserveCapacity(minimumCapacity) }

    /// Markup that is part of the program.
    mutating func markup(_ literal: StaticString) { bytes.append(literal: literal) }

    /// Bytes that are markup already: a drawing, an icon of the theme, a finished part of a page.
    mutating func rendered(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

    /// Text, escaped for an element's content and for a quoted attribute alike. Isolates within it are closed where
    /// it ends: they reach no further.
    mutating func text(_ string: String) {
        var string = string
        string.withUTF8 { escape($0) }
    }

    /// Text that the plant typed, isolated so that its direction disturbs nothing around it.
    mutating func user(_ string: String) {
        markup("<bdi>")
        text(string)
        markup("</bdi>")
    }

    mutating func integer(_ value: Int) { bytes.append(integer: value) }

    mutating func withBytes(_ body: (inout [UInt8]) -> Void) { body(&bytes) }

    /// Runs of plain bytes are copied whole; what needs a look stops the run.
    private mutating func escape(_ source: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        var isolates = Isolates()
        while index < source.count {
            let byte = source[index]
            guard needsLook(byte) else {
                index += 1
                continue
            }
            let length = Self.length(ofScalarLedBy: byte)
            let keeps = isolates.keeps(source, index)
            let replacement =
                byte.characterReference
                ?? (keeps
                    ? nil
                    : Self.replacement(of: source[index..<min(index + length, source.count)]))
            if let replacement {
                bytes.append(contentsOf: source[start..<index])
                markup(replacement)
                start = index + length
            }
            index += length
        }
        bytes.append(contentsOf: source[start...])
        for _ in 0..<isolates.open { markup("\u{2069}") }
    }

    private static func length(ofScalarLedBy byte: UInt8) -> Int {
        switch byte {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }

    /// What stands for a scalar that HTML forbids or that would reach beyond its isolation; `nil` for
    /// the scalar itself.
    private static func replacement(of scalar: Slice<UnsafeBufferPointer<UInt8>>) -> StaticString? {
        var value: UInt32 = 0
        for (place, byte) in scalar.enumerated() {
            value =
                place == 0
                ? UInt32(byte) & (scalar.count == 1 ? 0x7F : 0x7F >> UInt32(scalar.count))
                : value << 6 | UInt32(byte & 0x3F)
        }
        switch value {
        // Embeddings, overrides, and what closes isolates that nobody opened: they would turn the text around them.
        case 0x202A...0x202E, 0x2066...0x2069: return ""
        // Controls and noncharacters are parse errors in HTML.
        case 0x00...0x08, 0x0B...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: return "\u{FFFD}"
        default: return value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : nil
        }
    }
}

/// Markup, controls, and the lead bytes under which forbidden scalars lie.
@inline(__always)
private func needsLook(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"): false
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        true
    case 0x00..<0x20, 0x7F, 0xC2, 0xE2, 0xEF, 0xF0...0xF7: true
    default: false
    }
}
