internal import CHarfBuzz

/// A face of a font file, opened for shaping. What is drawn with it is embedded for each document
/// anew, see ``EmbeddedFont``.
final class Font {
    /// How the glyphs are drawn: in colour, or as outlines.
    enum Glyphs { case outlines, pictures }

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
    /// A space that takes no room.
    let spaceWord: ShapedWord
    /// The font as it serves every document, made when first asked for; `nil` for a font of which each
    /// document takes its own.
    private(set) lazy var common: EmbeddedFont? = commonGlyphs().flatMap {
        try? EmbeddedFont(self, $0)
    }

    /// Opens a face; `nil` when its glyphs are layers or SVG, which nothing here can draw.
    init?(path: String, index: Int, number: Int) throws(TypesettingError) {
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
        let hasPictures = hb_ot_color_has_png(shapes) != 0
        guard
            hasPictures || hb_ot_color_has_layers(shapes) == 0 && hb_ot_color_has_svg(shapes) == 0
        else {
            hb_font_destroy(shaping)
            return nil
        }
        hb_font_make_immutable(shaping)
        self.number = number
        self.path = path
        self.shaping = shaping
        glyphs = hasPictures ? .pictures : .outlines
        var space: hb_codepoint_t = 0
        hb_font_get_nominal_glyph(shaping, 0x20, &space)
        self.space = space
        spaceWord = ShapedWord(
            glyphs: [ShapedWord.Glyph(index: space, x: 0, y: 0)], clusters: [], text: [0x20],
            advance: 0)
        unitsPerEm = Double(hb_face_get_upem(shapes))
        hasLatinAlternates = path.split(separator: "/").last?.hasPrefix("Inter") ?? false
    }

    deinit { hb_font_destroy(shaping) }

    func covers(_ scalar: Unicode.Scalar) -> Bool {
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(shaping, scalar.value, &glyph) != 0 && glyph != 0
    }

    /// The font with `glyphs` at least. One that grew with the documents before would carry the letters of
    /// one client into the file of another; one of what every document might show does not.
    func embedded(_ glyphs: GlyphSet) throws(TypesettingError) -> EmbeddedFont {
        if let common, glyphs.isSubset(of: common.glyphs) { return common }
        return try EmbeddedFont(self, glyphs)
    }
}
