internal import CHarfBuzz

/// A font as one document embeds it: the glyphs that the document shows, each with its code and the
/// text that it stands for.
///
/// A subset of what a document shows serves that document alone: one that grew with those before would
/// carry the letters of one tenant into the file of another. Codes are given as glyphs are first shown.
/// A font whose glyphs have names is a simple font to the PDF, a byte for a glyph, for ASCII the byte
/// that it is, so that pages compress well; it is as many fonts over one file as its glyphs need.
final class EmbeddedFont {
    /// A glyph that the document shows.
    struct Entry {
        let glyph: UInt32
        /// Which of the PDF's fonts over this one has the glyph, from 0.
        let part: Int
        let code: UInt16
        /// Thousandths of an em.
        let width: Int
        /// What the glyph stands for, see ``key(_:)``; 0 when it is not known.
        fileprivate(set) var text: UInt64
    }

    let font: Font
    let outlines: Outlines
    /// For each of the PDF's fonts over this one, its number among all of the document.
    private(set) var numbers: [Int] = []
    private(set) var entries: [Entry] = []
    /// By glyph, the place in ``entries`` from 1.
    private var places: [UInt16]
    /// Codes of ASCII that the last part has given away.
    private var taken = [Bool](repeating: false, count: 0x7F)
    /// The next code of the last part beyond ASCII.
    private var next: UInt16 = 0x80

    init(_ font: Font, _ outlines: Outlines) {
        self.font = font
        self.outlines = outlines
        let count = hb_face_get_glyph_count(hb_font_get_face(font.shaping))
        places = [UInt16](repeating: 0, count: Int(count))
    }

    /// Whether a code is one byte, not two.
    var isSimple: Bool {
        switch outlines {
        case .named: true
        case .identified, .numbered: false
        }
    }

    /// UTF-8 of up to eight bytes as one number; 0 for longer text.
    @inline(__always)
    static func key(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        guard range.count <= 8 else { return 0 }
        var key: UInt64 = 0
        for index in range { key = key << 8 | UInt64(text[index]) }
        return key
    }

    /// The entry of a glyph. `text` is what it stands for here, as a key or 0; what it stands for where
    /// that is first known is what its font says of it. `newNumber` numbers another font.
    @inline(__always)
    func entry(_ glyph: UInt32, text: UInt64, newNumber: () -> Int) -> Entry {
        let place = Int(places[Int(glyph)])
        guard place > 0 else { return add(glyph, text, newNumber) }
        var entry = entries[place - 1]
        if entry.text == 0, text != 0 {
            entry.text = text
            entries[place - 1].text = text
        }
        return entry
    }

    private func add(_ glyph: UInt32, _ text: UInt64, _ newNumber: () -> Int) -> Entry {
        if numbers.isEmpty { numbers.append(newNumber()) }
        // A new code may be that of a new part.
        let code = newCode(of: glyph, text, newNumber)
        let entry = Entry(
            glyph: glyph, part: numbers.count - 1, code: code, width: font.width(of: glyph),
            text: text)
        entries.append(entry)
        places[Int(glyph)] = UInt16(truncatingIfNeeded: entries.count)
        return entry
    }

    private func newCode(of glyph: UInt32, _ text: UInt64, _ newNumber: () -> Int) -> UInt16 {
        switch outlines {
        case .identified(let identifiers): return identifiers[Int(glyph)]
        case .numbered: return UInt16(truncatingIfNeeded: entries.count + 1)
        case .named:
            if (0x20..<0x7F).contains(text), !taken[Int(text)] {
                taken[Int(text)] = true
                return UInt16(text)
            }
            if next > 0xFF {
                numbers.append(newNumber())
                taken = [Bool](repeating: false, count: 0x7F)
                next = 0x80
            }
            defer { next += 1 }
            return next
        }
    }
}
