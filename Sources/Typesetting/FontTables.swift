internal import CHarfBuzz

/// A table of a font, big endian; reads beyond its end are zero.
struct FontTable {
    let bytes: [UInt8]

    /// Empty when the font has none of that name.
    init(_ name: String, of face: OpaquePointer?) {
        let blob = hb_face_reference_table(face, hb_tag_from_string(name, 4))
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        let data = hb_blob_get_data(blob, &length)
        bytes = [UInt8](UnsafeRawBufferPointer(start: data, count: data == nil ? 0 : Int(length)))
    }

    /// The unsigned number of `size` bytes at `place`.
    func number(_ place: Int, size: Int) -> Int {
        guard size > 0, place >= 0, place + size <= bytes.count else { return 0 }
        return bytes[place..<place + size].reduce(0) { $0 << 8 | Int($1) }
    }

    func signed(_ place: Int) -> Int { Int(Int16(truncatingIfNeeded: number(place, size: 2))) }
}

/// How a font numbers its outlines, which decides how a PDF asks for a glyph (ISO 32000-1, 9.7.4).
enum Outlines {
    /// CFF whose glyphs have names.
    case named
    /// CFF whose glyphs have character identifiers, by glyph: the large East Asian fonts.
    case identified([UInt16])
    /// TrueType.
    case numbered

    /// `nil` for a font that has neither outlines of TrueType nor of CFF 1.
    init?(of face: OpaquePointer?) {
        let cff = FontTable("CFF ", of: face)
        guard cff.bytes.isEmpty else {
            let count = Int(hb_face_get_glyph_count(face))
            self = CompactFontFormat(cff).identifiers(count).map { .identified($0) } ?? .named
            return
        }
        guard !FontTable("loca", of: face).bytes.isEmpty else { return nil }
        self = .numbered
    }
}

/// What of a `CFF ` table tells which glyph is which (Adobe Technical Note 5176).
private struct CompactFontFormat {
    let table: FontTable

    init(_ table: FontTable) { self.table = table }

    /// The character identifier of each glyph; `nil` when the glyphs have names instead.
    func identifiers(_ count: Int) -> [UInt16]? {
        // Header, index of names, index of top dictionaries.
        let names = table.number(2, size: 1)
        let dictionaries = end(ofIndex: names)
        let size = table.number(dictionaries + 2, size: 1)
        let data = dictionaries + 3 + 2 * size - 1
        let start = data + table.number(dictionaries + 3, size: size)
        let end = data + table.number(dictionaries + 3 + size, size: size)
        let (isIdentified, charset) = read(start..<max(start, end))
        return isIdentified ? identifiers(at: charset, count) : nil
    }

    /// The place behind an index: a count, the size of an offset, offsets from 1, data.
    private func end(ofIndex place: Int) -> Int {
        let count = table.number(place, size: 2)
        guard count > 0 else { return place + 2 }
        let size = table.number(place + 2, size: 1)
        return place + 3 + (count + 1) * size - 1
            + table.number(place + 3 + count * size, size: size)
    }

    /// Whether a top dictionary has the operator ROS, and where it says that the charset is.
    private func read(_ range: Range<Int>) -> (isIdentified: Bool, charset: Int) {
        var place = range.lowerBound
        var operand = 0
        var result = (isIdentified: false, charset: 0)
        while place < range.upperBound {
            let byte = table.number(place, size: 1)
            place += 1
            switch byte {
            case 12:
                if table.number(place, size: 1) == 30 { result.isIdentified = true }
                place += 1
            case 15: result.charset = operand
            case 28:
                operand = table.signed(place)
                place += 2
            case 29:
                operand = table.number(place, size: 4)
                place += 4
            case 30:
                // A decimal number: two digits a byte, up to the digit 15.
                while place < range.upperBound, table.number(place, size: 1) & 15 != 15 {
                    place += 1
                }
                place += 1
            case 32...246: operand = byte - 139
            case 247...250:
                operand = (byte - 247) * 256 + table.number(place, size: 1) + 108
                place += 1
            case 251...254:
                operand = -(byte - 251) * 256 - table.number(place, size: 1) - 108
                place += 1
            default: break
            }
        }
        return result
    }

    private func identifiers(at charset: Int, _ count: Int) -> [UInt16] {
        var result: [UInt16] = [0]
        result.reserveCapacity(count)
        let format = table.number(charset, size: 1)
        var place = charset + 1
        while result.count < count, place < table.bytes.count {
            let first = table.number(place, size: 2)
            // After the first of a range, how many follow; without ranges none does.
            let size = format == 0 ? 0 : format == 1 ? 1 : 2
            let more = table.number(place + 2, size: size)
            place += 2 + size
            for identifier in first...first + more where result.count < count {
                result.append(UInt16(truncatingIfNeeded: identifier))
            }
        }
        while result.count < count { result.append(UInt16(truncatingIfNeeded: result.count)) }
        return result
    }
}
