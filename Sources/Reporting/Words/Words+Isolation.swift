extension Words {
    /// `text` as it may stand among other words without ordering them, or being ordered by them: within FSI … PDI
    /// (UAX #9) where the language runs the other way than some of it.
    ///
    /// In a language that runs left to right only letters of the other direction disturb; in one that runs right to
    /// left numbers, units and days do as well. The marks that order text and come with it
    /// are dropped, isolates balanced: nothing that a plant types reaches beyond its place.
    public func isolated(_ text: String) -> String {
        let found = OrderedText(text)
        let own = found.hasMarks ? balanced(text) : text
        let disturbs =
            switch direction {
            case .leftToRight: found.runsRightToLeft
            case .rightToLeft: found.runsLeftToRight
            }
        return disturbs ? "\u{2068}\(own)\u{2069}" : own
    }
}

/// `text` without embeddings and overrides, each of its isolates closed and none closed that it did not open.
public func balanced(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var depth = 0
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x202A...0x202E: continue
        case 0x2066...0x2068: depth += 1
        case 0x2069:
            guard depth > 0 else { continue }
            depth -= 1
        default: break
        }
        result.append(scalar)
    }
    result.append(contentsOf: repeatElement("\u{2069}", count: depth))
    return String(result)
}

/// What a text holds that matters for the order of what stands around it.
private struct OrderedText {
    /// Letters or digits of scripts that run right to left; a false alarm costs two characters that nobody sees.
    private(set) var runsRightToLeft = false
    /// Letters of any other script, or digits.
    private(set) var runsLeftToRight = false
    /// Embeddings, overrides or isolates.
    private(set) var hasMarks = false

    /// One pass over bytes: phrases are filled in thousands of times.
    init(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            for (index, byte) in bytes.enumerated() where byte > 0x2F {
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                let last = index + 2 < bytes.count ? bytes[index + 2] : 0
                switch (byte, next) {
                // Hebrew to N'Ko, and Samaritan to the extensions of Arabic.
                case (0xD6...0xDF, _), (0xE0, 0xA0...0xA3): runsRightToLeft = true
                // U+200F, and U+202A…U+202E.
                case (0xE2, 0x80):
                    if last == 0x8F { runsRightToLeft = true }
                    if (0xAA...0xAE).contains(last) { hasMarks = true }
                // U+2066…U+2069.
                case (0xE2, 0x81): if (0xA6...0xA9).contains(last) { hasMarks = true }
                // Presentation forms; old scripts and those of Africa beyond the basic plane.
                case (0xEF, 0xAC...0xBB), (0xF0, 0x90), (0xF0, 0x9E): runsRightToLeft = true
                case (0x30...0x39, _), (0x41...0x5A, _), (0x61...0x7A, _), (0xC3...0xE1, _),
                    (0xE3...0xF4, _):
                    runsLeftToRight = true
                // Inside of a character, and signs of any direction.
                default: break
                }
            }
        }
    }
}
