internal import CHarfBuzz

/// A subset of a font that many documents share.
final class SharedSubset {
    let glyphs: GlyphSet
    /// `hb_blob_t`.
    let blob: OpaquePointer

    /// Takes over `blob`.
    init(_ glyphs: GlyphSet, _ blob: OpaquePointer) {
        self.glyphs = glyphs
        self.blob = blob
    }

    deinit { hb_blob_destroy(blob) }
}

extension Font {
    /// The font with the outlines of `glyphs` alone, under their own numbers: an `hb_blob_t`. Throws
    /// ``TypesettingError/unreadableFont(path:reason:)`` when a table of the font is damaged.
    func subset(_ glyphs: GlyphSet) throws(TypesettingError) -> OpaquePointer {
        guard let input = hb_subset_input_create_or_fail() else {
            throw .refused(step: "subset a font", reason: "out of memory")
        }
        defer { hb_subset_input_destroy(input) }
        // Cairo copies every subroutine of a font that has any, used or not.
        hb_subset_input_set_flags(
            input,
            HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue
                | HB_SUBSET_FLAGS_NO_HINTING.rawValue)
        let kept = hb_subset_input_glyph_set(input)
        for glyph in glyphs.glyphs { hb_set_add(kept, glyph) }
        // Shaping is done, and done with the whole font.
        let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for table in ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "MATH", "VORG", "vhea", "vmtx"] {
            hb_set_add(dropped, hb_tag_from_string(table, 4))
        }
        guard let face = hb_subset_or_fail(hb_font_get_face(shaping), input) else {
            throw .unreadableFont(path: path, reason: "it cannot be subset")
        }
        defer { hb_face_destroy(face) }
        return hb_face_reference_blob(face)
    }

    /// The glyphs of ASCII, of Latin-1, of the signs that reports are written with, and of figures of
    /// one width; the same whatever is set.
    func commonGlyphs() -> GlyphSet {
        var glyphs = GlyphSet()
        let signs = "–—‘’“”•…−×≥≤±·→\u{202F}ŁłŒœŠšŽžĆćČčĄąĘęŃńŚśŹźŻżİıĞğŐőŰű"
        let latin = Array(UInt8(0x20)...0x7E) + Array(UInt8(0xA0)...0xFF)
        let scalars = latin.map { Unicode.Scalar($0) } + Array(signs.unicodeScalars)
        for scalar in scalars {
            var glyph: hb_codepoint_t = 0
            if hb_font_get_nominal_glyph(shaping, scalar.value, &glyph) != 0 {
                glyphs.insert(glyph)
            }
        }
        for glyph in tabularFigures() { glyphs.insert(glyph) }
        return glyphs
    }

    /// What `tnum` makes of figures and the signs between them.
    private func tabularFigures() -> [UInt32] {
        let buffer = hb_buffer_create()
        defer { hb_buffer_destroy(buffer) }
        var feature = hb_feature_t()
        hb_feature_from_string("tnum", -1, &feature)
        hb_buffer_add_utf8(buffer, "0123456789%+,-./", -1, 0, -1)
        hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
        hb_buffer_set_script(buffer, HB_SCRIPT_LATIN)
        hb_shape(shaping, buffer, &feature, 1)
        var count: UInt32 = 0
        let infos = UnsafeBufferPointer(
            start: hb_buffer_get_glyph_infos(buffer, &count), count: Int(count))
        return infos.map(\.codepoint)
    }
}
