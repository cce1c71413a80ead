import Units

extension [UInt8] {
    /// Text of an element or attribute: markup escaped, and dropped what XML or HTML forbids or what would reorder the
    /// text around it.
    ///
    /// Dropped are controls (tabs and line ends become spaces), U+2028, U+2029, noncharacters, the bidirectional
    /// embeddings and overrides U+202A…U+202E, and U+2069 where it closes no isolate: a label is one line with a
    /// direction of its own. Isolates are closed where the text ends.
    mutating func append(escaped text: String) {
        var copy = text
        copy.withUTF8 { append(escaped: $0) }
    }

    /// Runs of plain bytes are copied whole; what needs a look stops the run.
    private mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        var isolates = Isolates()
        while index < text.count {
            let byte = text[index]
            guard needsLook[Int(byte)] else {
                index += 1
                continue
            }
            let length = isolates.keeps(text, index) ? 0 : dropped(text, index)
            let isSpace = byte == 0x09 || byte == 0x0A || byte == 0x0D
            let replacement =
                byte.characterReference ?? (isSpace ? " " : length > 0 ? "" : nil)
            guard let replacement else {
                index += 1
                continue
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            append(literal: replacement)
            index += Swift.max(length, 1)
            start = index
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        for _ in 0..<isolates.open { append(literal: "\u{2069}") }
    }

    /// A style sheet inside `<style>`, as XML: `&` and `<` escaped.
    mutating func append(characterData text: [UInt8]) {
        var plain = 0
        for index in text.indices
        where text[index] == UInt8(ascii: "&") || text[index] == UInt8(ascii: "<") {
            append(contentsOf: text[plain..<index])
            append(literal: text[index] == UInt8(ascii: "&") ? "&amp;" : "&lt;")
            plain = index + 1
        }
        append(contentsOf: text[plain...])
    }
}

/// By byte: markup, controls, and the lead bytes under which dropped characters lie.
private let needsLook: [Bool] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        true
    case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF, 0xF0...0xF4: true
    default: false
    }
}

/// The length of the character at `index` if it is one to drop, else 0.
private func dropped(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
    switch (byte(0), byte(1)) {
    case (0..<0x20, _), (0x7F, _): return 1
    // C1 controls.
    case (0xC2, 0x80..<0xA0): return 2
    // U+2028…U+202E and U+2066…U+2069.
    case (0xE2, 0x80): return (0xA8...0xAE).contains(byte(2)) ? 3 : 0
    case (0xE2, 0x81): return (0xA6...0xA9).contains(byte(2)) ? 3 : 0
    // U+FDD0…U+FDEF, U+FFFE and U+FFFF, and the last two of every further plane.
    case (0xEF, 0xB7): return (0x90...0xAF).contains(byte(2)) ? 3 : 0
    case (0xEF, 0xBF): return byte(2) >= 0xBE ? 3 : 0
    case (0xF0...0xF4, let second) where second & 0x0F == 0x0F:
        return byte(2) == 0xBF && byte(3) >= 0xBE ? 4 : 0
    default: return 0
    }
}
