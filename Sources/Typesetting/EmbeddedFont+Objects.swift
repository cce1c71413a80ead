internal import CHarfBuzz
internal import Units

extension EmbeddedFont {
    /// Sets the objects of the font; the numbers of those that pages name, in the order of
    /// ``numbers``. Throws ``TypesettingError/unreadableFont(path:reason:)`` when a table of the font is
    /// damaged.
    func set(in objects: inout PDFObjects) throws(TypesettingError) -> [Int] {
        var shown = GlyphSet()
        for entry in entries { shown.insert(entry.glyph) }
        let (subset, numbers) = try font.subset(shown)
        let name = "/\(tag)+\(font.description.name)"
        let descriptor = try setDescriptor(name, subset, in: &objects)
        var result: [Int] = []
        var spelled: [Int: [UInt8]] = [:]
        for (text, place) in standIns { spelled[place] = text }
        for part in self.numbers.indices {
            let places = entries.indices.filter { entries[$0].part == part }
                .sorted { entries[$0].code < entries[$1].code }
            let own = places.map { entries[$0] }
            let texts = try objects.addStream(
                unicodes(of: zip(own, places).map { ($0, spelled[$1]) }))
            let number = objects.reserve()
            result.append(number)
            var text = Array("<</Type/Font/BaseFont\(name)/ToUnicode \(texts) 0 R".utf8)
            switch outlines {
            case .named: append(simple: own, descriptor, to: &text)
            case .identified:
                text.append(literal: "/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<<")
                text.append(literal: "/Type/Font/Subtype/CIDFontType0")
                append(composite: own, name, descriptor, to: &text)
                text.append(literal: ">>]>>")
            case .numbered:
                // From the code, a character identifier, to the number in the subset; 0 is `.notdef`.
                var glyphs: [UInt8] = [0, 0]
                for entry in own {
                    let number = numbers[entry.glyph] ?? 0
                    glyphs += [number >> 8, number].map { UInt8(truncatingIfNeeded: $0) }
                }
                let map = try objects.addStream(glyphs)
                text.append(literal: "/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<<")
                text += "/Type/Font/Subtype/CIDFontType2/CIDToGIDMap \(map) 0 R".utf8
                append(composite: own, name, descriptor, to: &text)
                text.append(literal: ">>]>>")
            }
            objects.set(number, text)
        }
        return result
    }

    /// Six letters that tell subsets of one font apart (ISO 32000-1, 9.6.4), from the glyphs.
    private var tag: String {
        var hash = FNVHash()
        for entry in entries { hash.add(UInt64(entry.glyph)) }
        var rest = hash.value
        var letters: [UInt8] = []
        for _ in 0..<6 {
            letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
            rest /= 26
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// The font file, and what a viewer that cannot read it needs to know.
    private func setDescriptor(
        _ name: String, _ subset: FontSubset, in objects: inout PDFObjects
    ) throws(TypesettingError) -> Int {
        let about = font.description
        let file: String
        switch outlines {
        case .named:
            let bytes = FontTable("CFF ", of: subset.face).bytes
            file = "/FontFile3 \(try objects.addStream(bytes, "/Subtype/Type1C")) 0 R"
        case .identified:
            let bytes = FontTable("CFF ", of: subset.face).bytes
            file = "/FontFile3 \(try objects.addStream(bytes, "/Subtype/CIDFontType0C")) 0 R"
        case .numbered:
            let bytes = subset.file
            file = "/FontFile2 \(try objects.addStream(bytes, "/Length1 \(bytes.count)")) 0 R"
        }
        let number = objects.reserve()
        let box = about.box.map(String.init).joined(separator: " ")
        // Symbolic: its codes are its own. The width of stems is asked for and used by nobody.
        objects.set(
            number,
            Array(
                ("<</Type/FontDescriptor/FontName\(name)/Flags 4/FontBBox[\(box)]/ItalicAngle 0"
                    + "/Ascent \(about.ascent)/Descent \(about.descent)"
                    + "/CapHeight \(about.capHeight)/StemV 80\(file)>>").utf8))
        return number
    }

    /// What a font of one byte a code says.
    private func append(simple entries: [Entry], _ descriptor: Int, to text: inout [UInt8]) {
        let first = Int(entries.first?.code ?? 0)
        let last = Int(entries.last?.code ?? 0)
        text += "/Subtype/Type1/FontDescriptor \(descriptor) 0 R".utf8
        text += "/FirstChar \(first)/LastChar \(last)/Widths[".utf8
        var widths = [Int](repeating: 0, count: last - first + 1)
        for entry in entries { widths[Int(entry.code) - first] = entry.width }
        for width in widths {
            text.append(integer: width)
            text.append(0x20)
        }
        text.append(literal: "]/Encoding<</Type/Encoding/Differences[")
        text += differences(of: entries)
        text.append(literal: "]>>>>")
    }

    /// The names of the glyphs behind the codes, ascending; a code stands before the first name of each
    /// row.
    func differences(of entries: [Entry]) -> [UInt8] {
        var text: [UInt8] = []
        var before: UInt16?
        for entry in entries {
            if before.map({ $0 + 1 }) != entry.code {
                if before != nil { text.append(0x20) }
                text.append(integer: Int(entry.code))
            }
            before = entry.code
            text.append(UInt8(ascii: "/"))
            for byte in font.name(of: entry.glyph) {
                if isPlainInName(byte) {
                    text.append(byte)
                } else {
                    text.append(UInt8(ascii: "#"))
                    text.append(hexadecimal: UInt(byte), digits: 2)
                }
            }
        }
        return text
    }

    /// What a font of two bytes a code says of itself within the other.
    private func append(
        composite entries: [Entry], _ name: String, _ descriptor: Int, to text: inout [UInt8]
    ) {
        text += "/BaseFont\(name)/FontDescriptor \(descriptor) 0 R".utf8
        text.append(
            literal: "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 0/W[")
        for entry in entries {
            text.append(integer: Int(entry.code))
            text.append(UInt8(ascii: "["))
            text.append(integer: entry.width)
            text.append(UInt8(ascii: "]"))
        }
        text.append(literal: "]")
    }

    /// The text of each code (ISO 32000-1, 9.10.3); `text` where it is too long for the entry to know.
    private func unicodes(of entries: [(entry: Entry, text: [UInt8]?)]) -> [UInt8] {
        let digits = isSimple ? 2 : 4
        let limits = isSimple ? "<00><FF>" : "<0000><FFFF>"
        var text = Array(
            """
            /CIDInit/ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
            /CMapName/Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            \(limits)
            endcodespacerange

            """.utf8)
        // A block holds a hundred at most.
        for start in stride(from: 0, to: entries.count, by: 100) {
            let block = entries[start..<min(start + 100, entries.count)]
            text += "\(block.count) beginbfchar\n".utf8
            for (entry, long) in block {
                text.append(UInt8(ascii: "<"))
                text.append(hexadecimal: UInt(entry.code), digits: digits)
                text.append(literal: "><")
                let units = long.map { Array(String(decoding: $0, as: UTF8.self).utf16) }
                for unit in units ?? entry.units { text.append(hexadecimal: UInt(unit), digits: 4) }
                text.append(literal: ">\n")
            }
            text.append(literal: "endbfchar\n")
        }
        text.append(literal: "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n")
        return text
    }
}

extension EmbeddedFont.Entry {
    /// The text as UTF-16; U+FFFD where only the words around a glyph say what it is part of.
    fileprivate var units: [UInt16] {
        var rest = text != 0 ? text : guess
        guard rest != 0 else { return [0xFFFD] }
        var bytes: [UInt8] = []
        while rest > 0 {
            bytes.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
        return Array(String(decoding: bytes.reversed(), as: UTF8.self).utf16)
    }
}

extension FontSubset {
    /// The whole font file.
    fileprivate var file: [UInt8] {
        let blob = hb_face_reference_blob(face)
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        let data = hb_blob_get_data(blob, &length)
        return [UInt8](UnsafeRawBufferPointer(start: data, count: data == nil ? 0 : Int(length)))
    }
}

extension [UInt8] {
    /// The last `digits` hexadecimal digits of `value`.
    mutating func append(hexadecimal value: UInt, digits: Int) {
        for place in stride(from: digits - 1, through: 0, by: -1) {
            append(hexadecimalDigits[Int(value >> UInt(4 * place) & 15)])
        }
    }
}

private let hexadecimalDigits = Array("0123456789ABCDEF".utf8)
