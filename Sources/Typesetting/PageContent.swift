internal import Drawing
internal import Units

/// The operators that paint a page (ISO 32000-1, annex A). Places are in points from the lower left
/// corner, as PDF has them; they are written in hundredths, those within a line in thousandths of the
/// size of its type.
struct PageContent {
    private(set) var bytes: [UInt8] = []
    /// Whether text is being shown: between `BT` and `ET`.
    private var isText = false
    /// What is open of an array of text: `[(`.
    private var open = OpenText.nothing
    /// Of fills and of text; `nil` before it is first set.
    private var colour: Colour?
    /// The number of the font, and its size in thousandths of a point.
    private var font = (number: -1, size: 0)
    /// Where the last run began, in hundredths.
    private var start = (x: 0, y: 0)
    /// Where the next glyph would stand, from the start of the run, and how far above its line; in
    /// thousandths of the size.
    private var pen = (x: 0, rise: 0)

    private enum OpenText { case nothing, array, string }

    // MARK: Marks

    /// Opens marked content with the number by which the structure knows it.
    mutating func begin(_ tag: StructureTag, number: Int) {
        endText()
        bytes.append(UInt8(ascii: "/"))
        bytes += tag.type.utf8
        bytes.append(literal: "<</MCID ")
        bytes.append(integer: number)
        bytes.append(literal: ">>BDC\n")
    }

    mutating func endMarks() {
        endText()
        bytes.append(literal: "EMC\n")
    }

    mutating func endText() {
        guard isText else { return }
        isText = false
        bytes.append(literal: "ET\n")
    }

    // MARK: Graphics

    /// Shows form `number` of the document, `scale` times its size, its lower left corner at a place.
    mutating func show(form number: Int, x: Double, y: Double, scale: Double) {
        endText()
        bytes.append(literal: "q ")
        bytes.append(rounded: scale, places: 6)
        bytes.append(literal: " 0 0 ")
        bytes.append(rounded: scale, places: 6)
        for value in [x, y] {
            bytes.append(0x20)
            bytes.append(hundredths: hundredths(value))
        }
        bytes.append(literal: " cm\n/X")
        bytes.append(integer: number)
        bytes.append(literal: " Do\nQ\n")
    }

    /// Boxes as wide as `boxAdvance` has it: what a reader sees where no font has the character.
    mutating func drawBoxes(_ count: Int, _ size: Double, _ colour: Colour, x: Double, y: Double) {
        endText()
        bytes.append(literal: "q ")
        bytes.append(colour)
        bytes.append(literal: "RG ")
        bytes.append(hundredths: hundredths(size * 0.06))
        bytes.append(literal: " w\n")
        let gap = size * 0.06
        for index in 0..<count {
            for value in [
                x + Double(index) * size * boxAdvance + gap, y, size * boxAdvance - 2 * gap,
                size * 0.72,
            ] {
                bytes.append(hundredths: hundredths(value))
                bytes.append(0x20)
            }
            bytes.append(literal: "re\n")
        }
        bytes.append(literal: "S\nQ\n")
    }

    /// Paints with the page turned by `quarters` to the left about a place, which is then (0, 0).
    mutating func turned(
        _ quarters: Int, x: Double, y: Double, _ paint: (inout PageContent) -> Void
    ) {
        endText()
        let (cosine, sine) = [(1, 0), (0, 1), (-1, 0), (0, -1)][quarters & 3]
        bytes += "q \(cosine) \(sine) \(-sine) \(cosine)".utf8
        for value in [x, y] {
            bytes.append(0x20)
            bytes.append(hundredths: hundredths(value))
        }
        bytes.append(literal: " cm\n")
        let before = (colour, font)
        paint(&self)
        endText()
        (colour, font) = before
        bytes.append(literal: "Q\n")
    }

    // MARK: Text

    /// Shows words of a font from `x` on the baseline at `y`; `words` are in reading order.
    mutating func show(
        _ words: [ShapedWord], in font: EmbeddedFont, _ size: Double, _ colour: Colour,
        isRightToLeft: Bool, x: Double, y: Double, of resources: DocumentResources
    ) {
        beginText(colour)
        move(x: x, y: y)
        // Left to right text starts at the left, right to left text at the right; both are written as
        // they are read, so that they are copied in that order.
        var left = isRightToLeft ? words.reduce(0) { $0 + Int($1.advance) } : 0
        let unitsPerEm = Int(font.font.unitsPerEm)
        for word in words {
            if isRightToLeft { left -= Int(word.advance) }
            word.text.withUnsafeBufferPointer { text in
                if word.isPlain {
                    for index in text.indices {
                        let own = index..<index + 1
                        show(
                            own, of: word, as: text, own, left, in: font, size, unitsPerEm,
                            isRightToLeft: false, resources)
                    }
                    return
                }
                var byte = 0
                var glyph = isRightToLeft ? word.glyphs.count : 0
                for cluster in word.clusters {
                    if isRightToLeft { glyph -= cluster.glyphs }
                    show(
                        glyph..<glyph + cluster.glyphs, of: word, as: text,
                        byte..<byte + cluster.bytes, left, in: font, size, unitsPerEm,
                        isRightToLeft: isRightToLeft, resources)
                    byte += cluster.bytes
                    if !isRightToLeft { glyph += cluster.glyphs }
                }
            }
            if !isRightToLeft { left += Int(word.advance) }
        }
        rise(to: 0, size)
        closeArray()
    }

    /// Shows the glyphs of one cluster of a word that begins at `left`, in font units from the start of
    /// the run. What the font does not say of its glyphs is said beside them.
    @inline(__always)
    private mutating func show(
        _ glyphs: Range<Int>, of word: ShapedWord, as text: UnsafeBufferPointer<UInt8>,
        _ own: Range<Int>, _ left: Int, in font: EmbeddedFont, _ size: Double, _ unitsPerEm: Int,
        isRightToLeft: Bool, _ resources: DocumentResources
    ) {
        let key = glyphs.count == 1 ? EmbeddedFont.key(text, own) : 0
        var isSaid = false
        for index in glyphs {
            let glyph = word.glyphs[index]
            let entry = font.entry(glyph.index, text: key) { resources.addFont() }
            if key == 0 || entry.text != key, !isSaid {
                closeArray()
                bytes.append(spanOf: text, own)
                isSaid = true
            }
            select(font.numbers[entry.part], size)
            rise(to: thousandths(Int(glyph.y), unitsPerEm), size)
            show(
                entry, isSimple: font.isSimple,
                at: thousandths(left + Int(glyph.x), unitsPerEm))
        }
        guard isSaid else { return }
        closeArray()
        bytes.append(literal: "EMC\n")
        // A glyph for each character: most likely, each shows its own.
        let characters = String(decoding: text[own], as: UTF8.self).unicodeScalars
        guard characters.count == glyphs.count else { return }
        let read = isRightToLeft ? glyphs.reversed() : Array(glyphs)
        for (index, character) in zip(read, characters) {
            Array(String(character).utf8).withUnsafeBufferPointer {
                font.guess(EmbeddedFont.key($0, $0.indices), of: word.glyphs[index].index)
            }
        }
    }

    /// Shows a space at a place.
    mutating func showSpace(
        in font: EmbeddedFont, _ size: Double, _ colour: Colour, x: Double, y: Double,
        of resources: DocumentResources
    ) {
        beginText(colour)
        move(x: x, y: y)
        let entry = font.entry(font.font.space, text: 0x20) { resources.addFont() }
        select(font.numbers[entry.part], size)
        show(entry, isSimple: font.isSimple, at: 0)
        closeArray()
    }

    /// Lays a space that nobody sees over a place, as wide as `width`, which is copied as `text`.
    mutating func showUnseen(
        _ text: ArraySlice<UInt8>, in font: EmbeddedFont, _ size: Double, width: Double, x: Double,
        y: Double, of resources: DocumentResources
    ) {
        beginText(colour)
        move(x: x, y: y)
        let entry = font.standIn(for: Array(text)) { resources.addFont() }
        select(font.numbers[entry.part], size)
        bytes.append(literal: "3 Tr ")
        bytes.append(rounded: width * 100_000 / (Double(max(entry.width, 1)) * size), places: 0)
        bytes.append(literal: " Tz\n")
        show(entry, isSimple: font.isSimple, at: 0)
        closeArray()
        bytes.append(literal: "0 Tr 100 Tz\n")
    }

    private mutating func beginText(_ colour: Colour?) {
        if !isText {
            bytes.append(literal: "BT\n")
            isText = true
            start = (0, 0)
        }
        guard let colour, colour != self.colour else { return }
        self.colour = colour
        bytes.append(colour)
        bytes.append(literal: "rg\n")
    }

    private mutating func move(x: Double, y: Double) {
        let new = (x: hundredths(x), y: hundredths(y))
        bytes.append(hundredths: new.x - start.x)
        bytes.append(0x20)
        bytes.append(hundredths: new.y - start.y)
        bytes.append(literal: " Td\n")
        start = new
        pen = (0, 0)
    }

    @inline(__always)
    private mutating func select(_ number: Int, _ size: Double) {
        let size = Int(size * 1000 + 0.5)
        guard number != font.number || size != font.size else { return }
        closeArray()
        font = (number, size)
        bytes.append(literal: "/F")
        bytes.append(integer: number)
        bytes.append(0x20)
        bytes.append(thousandths: size)
        bytes.append(literal: " Tf\n")
    }

    @inline(__always)
    private mutating func rise(to rise: Int, _ size: Double) {
        guard rise != pen.rise else { return }
        closeArray()
        pen.rise = rise
        bytes.append(hundredths: hundredths(Double(rise) * size / 1000))
        bytes.append(literal: " Ts\n")
    }

    @inline(__always)
    private mutating func show(_ entry: EmbeddedFont.Entry, isSimple: Bool, at place: Int) {
        if open == .nothing {
            bytes.append(UInt8(ascii: "["))
            open = .array
        }
        // Widths are whole thousandths of the size. What rounding leaves is less than any device shows, and
        // does not add up, as the pen keeps its place.
        if abs(pen.x - place) >= 5 {
            if open == .string { closeString(isSimple) }
            bytes.append(integer: pen.x - place)
            pen.x = place
        }
        if open == .array {
            bytes.append(UInt8(ascii: isSimple ? "(" : "<"))
            open = .string
            isOpenSimple = isSimple
        }
        if isSimple {
            let byte = UInt8(truncatingIfNeeded: entry.code)
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
            default: break
            }
            bytes.append(byte)
        } else {
            bytes.append(hexadecimal: UInt(entry.code), digits: 4)
        }
        pen.x += entry.width
    }

    /// Whether the open string is one of bytes.
    private var isOpenSimple = true

    private mutating func closeString(_ isSimple: Bool) {
        bytes.append(UInt8(ascii: isSimple ? ")" : ">"))
        open = .array
    }

    private mutating func closeArray() {
        guard open != .nothing else { return }
        if open == .string { closeString(isOpenSimple) }
        bytes.append(literal: "]TJ\n")
        open = .nothing
    }
}

/// Font units in thousandths of an em.
@inline(__always)
private func thousandths(_ units: Int, _ unitsPerEm: Int) -> Int {
    let twice = units * 2000
    return (twice + (units < 0 ? -unitsPerEm : unitsPerEm)) / (2 * unitsPerEm)
}

@inline(__always)
private func hundredths(_ points: Double) -> Int {
    guard abs(points) < 1e9 else { return 0 }
    return Int(points * 100 + (points < 0 ? -0.5 : 0.5))
}

extension [UInt8] {
    /// A length without the zeros at its end.
    fileprivate mutating func append(hundredths value: Int) { append(thousandths: value * 10) }

    fileprivate mutating func append(thousandths value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 1000)
        append(integer: Int(whole))
        guard rest > 0 else { return }
        append(UInt8(ascii: "."))
        append(UInt8(ascii: "0") + UInt8(rest / 100))
        guard rest % 100 > 0 else { return }
        append(UInt8(ascii: "0") + UInt8(rest / 10 % 10))
        guard rest % 10 > 0 else { return }
        append(UInt8(ascii: "0") + UInt8(rest % 10))
    }

    /// Red, green and blue, a space after each. Three places tell the 256 steps of a channel apart.
    mutating func append(_ colour: Colour) {
        for channel in [colour.red, colour.green, colour.blue] {
            append(rounded: channel, places: channel == channel.rounded() ? 0 : 3)
            append(0x20)
        }
    }

    /// Opens marks that are copied as the text in `range`.
    fileprivate mutating func append(spanOf text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.append(literal: "/Span<</ActualText<FEFF")
        for unit in String(decoding: text[range], as: UTF8.self).utf16 {
            append(hexadecimal: UInt(unit), digits: 4)
        }
        self.append(literal: ">>>BDC\n")
    }
}
