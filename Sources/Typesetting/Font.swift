internal import CHarfBuzz

/// A face of a font file, opened for shaping. What is drawn with it is embedded for each document
/// anew, see ``EmbeddedFont``.
final class Font {
    /// How the glyphs are drawn.
    enum Glyphs {
        case outlines(Outlines)
        /// In colour. A PDF finds and copies them by spaces of another font, `text`, laid over them.
        case pictures(text: Font?)
    }

    /// Place in the order of opening; tells fonts apart in keys.
    let number: Int
    let path: String
    let unitsPerEm: Double
    /// `hb_font_t`, in font units.
    let shaping: OpaquePointer
    let glyphs: Glyphs
    /// Inter joins `10x5` to a multiplication sign by contextual alternates: wrong for an id.
    let hasLatinAlternates: Bool
    /// The glyph of U+0020.
    let space: UInt32
    /// What most documents show of a font for Latin script, made when first asked for; `nil` for other
    /// fonts.
    private(set) lazy var common: SharedSubset? = hasLatinAlternates ? commonSubset() : nil
    /// What a PDF says of the whole font.
    private(set) lazy var description = FontDescription(of: self)

    /// Opens a face; `nil` when its glyphs are layers, SVG or of a newer format, which nothing here can
    /// draw. `text` is the font for the spaces over pictures.
    init?(path: String, index: Int, number: Int, text: Font? = nil) throws(TypesettingError) {
        guard let blob = hb_blob_create_from_file_or_fail(path) else {
            throw .unreadableFont(path: path, reason: "the file cannot be read")
        }
        defer { hb_blob_destroy(blob) }
        let shapes = hb_face_create(blob, UInt32(index))
        defer { hb_face_destroy(shapes) }
        // HarfBuzz makes a face of anything; one without glyphs is its way to refuse.
        guard hb_face_get_glyph_count(shapes) > 0, let shaping = hb_font_create(shapes) else {
            throw .unreadableFont(path: path, reason: "it holds no glyphs")
        }
        if hb_ot_color_has_png(shapes) != 0 {
            glyphs = .pictures(text: text)
        } else if hb_ot_color_has_layers(shapes) == 0, hb_ot_color_has_svg(shapes) == 0,
            let outlines = Outlines(of: shapes)
        {
            glyphs = .outlines(outlines)
        } else {
            hb_font_destroy(shaping)
            return nil
        }
        hb_font_make_immutable(shaping)
        self.number = number
        self.path = path
        self.shaping = shaping
        var space: hb_codepoint_t = 0
        hb_font_get_nominal_glyph(shaping, 0x20, &space)
        self.space = space
        unitsPerEm = Double(hb_face_get_upem(shapes))
        hasLatinAlternates = path.split(separator: "/").last?.hasPrefix("Inter") ?? false
    }

    deinit { hb_font_destroy(shaping) }

    func covers(_ scalar: Unicode.Scalar) -> Bool {
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(shaping, scalar.value, &glyph) != 0 && glyph != 0
    }

    /// Thousandths of an em.
    func width(of glyph: UInt32) -> Int {
        let advance = Double(hb_font_get_glyph_h_advance(shaping, glyph))
        return Int((advance * 1000 / unitsPerEm).rounded())
    }

    /// The name of a glyph in the font's file.
    func name(of glyph: UInt32) -> [UInt8] {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 128) { name in
            guard hb_font_get_glyph_name(shaping, glyph, name.baseAddress, 128) != 0 else {
                return []
            }
            return name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        }
    }
}

/// What a PDF says of a whole font; lengths in thousandths of an em.
struct FontDescription {
    /// PostScript's, ASCII.
    let name: String
    /// Left, lower, right, upper edge of all glyphs.
    let box: [Int]
    let ascent: Int
    let descent: Int
    let capHeight: Int

    init(of font: Font) {
        let face = hb_font_get_face(font.shaping)
        name = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { text in
            var length: UInt32 = 64
            hb_ot_name_get_utf8(
                face, andon_postscript_name, nil, &length, text.baseAddress)
            let letters = text.prefix(Int(min(length, 63))).map { UInt8(bitPattern: $0) }
                .filter(isPlainInName)
            return letters.isEmpty ? "Font" : String(decoding: letters, as: UTF8.self)
        }
        let scale = 1000 / font.unitsPerEm
        func thousandths(_ length: Double) -> Int { Int((length * scale).rounded()) }
        let head = FontTable("head", of: face)
        box = [36, 38, 40, 42].map { thousandths(Double(head.signed($0))) }
        func metric(_ tag: hb_ot_metrics_tag_t) -> Int {
            var position: hb_position_t = 0
            hb_ot_metrics_get_position_with_fallback(font.shaping, tag, &position)
            return thousandths(Double(position))
        }
        ascent = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER)
        descent = metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER)
        capHeight = metric(HB_OT_METRICS_TAG_CAP_HEIGHT)
    }
}

/// Whether a byte may stand in a name of PDF as it is (ISO 32000-1, 7.3.5).
func isPlainInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"):
        true
    default: false
    }
}
