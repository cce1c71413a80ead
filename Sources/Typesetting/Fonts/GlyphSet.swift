/// Glyphs of a font, by their numbers.
struct GlyphSet {
    /// A bit for each glyph.
    private var words: [UInt64] = []

    mutating func insert(_ glyph: UInt32) {
        let word = Int(glyph >> 6)
        while words.count <= word { words.append(0) }
        words[word] |= 1 << UInt64(glyph & 63)
    }

    func isSubset(of other: GlyphSet) -> Bool {
        words.indices.allSatisfy { index in
            let known = index < other.words.count ? other.words[index] : 0
            return words[index] & ~known == 0
        }
    }

    /// Ascending.
    var glyphs: [UInt32] {
        words.enumerated().flatMap { index, word in
            (0..<64).filter { word >> UInt64($0) & 1 == 1 }.map { UInt32(index * 64 + $0) }
        }
    }
}
