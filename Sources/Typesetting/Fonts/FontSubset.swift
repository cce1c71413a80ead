internal import CHarfBuzz

extension Font {
    /// The font with the outlines of `glyphs` alone, under their own numbers: an `hb_blob_t`. Throws
    /// ``TypesettingError/unreadableFont(path:reason:)`` when a table of the font is damaged.
    func subset(_ glyphs: GlyphSet) throws(TypesettingError) -> OpaquePointer {
        guard let input = hb_subset_input_create_or_fail() else {
            throw .refused(step: "subset a font", reason: "out of memory")
        }
        defer { hb_subset_input_destroy(input) }
        // Cairo copies every subroutine of a font that has any, used or not. Hints serve screens of few
        // dots.
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

    /// The same glyphs whatever is set: all of a font whose outlines are quickly copied; of Inter, whose
    /// subroutines take ten milliseconds to unfold, what reports in Latin script are written with. `nil`
    /// for the large fonts of East Asia.
    func commonGlyphs() -> GlyphSet? {
        let count = hb_face_get_glyph_count(hb_font_get_face(shaping))
        var glyphs = GlyphSet()
        guard hasLatinAlternates else {
            guard count <= 5000 else { return nil }
            for glyph in 0..<count { glyphs.insert(glyph) }
            return glyphs
        }
        let letters = Array(0x20...0x7E) + Array(0xA0...0x17F)
        let scalars =
            letters.compactMap { Unicode.Scalar(UInt32($0)) }
            + Array("–—‘’‚“”„•…−×≥≤±·→←↑↓○●◆◇✓✗▲▼△▽‼σΣΔμ\u{202F}€İıȘșȚț".unicodeScalars)
        for scalar in scalars {
            var glyph: hb_codepoint_t = 0
            if hb_font_get_nominal_glyph(shaping, scalar.value, &glyph) != 0 {
                glyphs.insert(glyph)
            }
            for glyph in tabular(scalar) { glyphs.insert(glyph) }
        }
        return glyphs
    }

    /// What figures of one width make of a character.
    private func tabular(_ scalar: Unicode.Scalar) -> [UInt32] {
        let buffer = hb_buffer_create()
        defer { hb_buffer_destroy(buffer) }
        var feature = hb_feature_t()
        hb_feature_from_string("tnum", -1, &feature)
        hb_buffer_add(buffer, scalar.value, 0)
        hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE)
        hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
        hb_buffer_set_script(buffer, HB_SCRIPT_LATIN)
        hb_shape(shaping, buffer, &feature, 1)
        var count: UInt32 = 0
        let infos = UnsafeBufferPointer(
            start: hb_buffer_get_glyph_infos(buffer, &count), count: Int(count))
        return infos.map(\.codepoint)
    }
}
