extension [UInt8] {
    /// Text of an element or attribute: markup escaped, and dropped what XML or HTML forbids or what would reorder the
    /// text around it.
    ///
    /// Dropped are controls (tabs and line ends become spaces), U+2028, U+2029, noncharacters, and the bidirectional
    /// embeddings, overrides and isolates U+202A…U+202E and U+2066…U+2069: a label is one line with a direction of
    /// its own.
    mutating func append(escaped text: String) {
        var copy = text
        copy.withUTF8 { append(escaped: $0) }
    }

    private mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "&"): self += "&amp;".utf8
            case UInt8(ascii: "<"): self += "&lt;".utf8
            case UInt8(ascii: ">"): self += "&gt;".utf8
            case UInt8(ascii: "\""): self += "&quot;".utf8
            case UInt8(ascii: "'"): self += "&#39;".utf8
            case 0x09, 0x0A, 0x0D: append(UInt8(ascii: " "))
            case 0...0x1F, 0x7F: break
            case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0:
                // C1 controls.
                index += 1
            case 0xE2, 0xEF:
                if index + 2 < text.count, isDropped(byte, text[index + 1], text[index + 2]) {
                    index += 2
                } else {
                    append(byte)
                }
            case 0xF0...0xF4:
                // The last two of each plane: U+1FFFE, U+1FFFF, …
                if index + 3 < text.count, text[index + 1] & 0x0F == 0x0F, text[index + 2] == 0xBF,
                    text[index + 3] >= 0xBE
                {
                    index += 3
                } else {
                    append(byte)
                }
            default: append(byte)
            }
            index += 1
        }
    }

    /// A style sheet inside `<style>`, as XML: `&` and `<` escaped.
    mutating func append(characterData text: [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): self += "&amp;".utf8
            case UInt8(ascii: "<"): self += "&lt;".utf8
            default: append(byte)
            }
        }
    }
}

/// U+2028…U+202E, U+2066…U+2069, U+FDD0…U+FDEF, U+FFFE and U+FFFF as UTF-8.
private func isDropped(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE2, 0x80): (0xA8...0xAE).contains(third)
    case (0xE2, 0x81): (0xA6...0xA9).contains(third)
    case (0xEF, 0xB7): (0x90...0xAF).contains(third)
    case (0xEF, 0xBF): third >= 0xBE
    default: false
    }
}
