internal import CHarfBuzz

/// A font with the outlines of some of its glyphs alone.
final class FontSubset {
    /// `hb_face_t`.
    let face: OpaquePointer
    /// `hb_map_t`: number of a glyph in the font → in the subset.
    private let numbers: OpaquePointer

    /// Takes over `plan`; `nil` when a table of the font is damaged.
    fileprivate init?(_ plan: OpaquePointer) {
        defer { hb_subset_plan_destroy(plan) }
        guard let face = hb_subset_plan_execute_or_fail(plan) else { return nil }
        self.face = face
        numbers = hb_map_reference(hb_subset_plan_old_to_new_glyph_mapping(plan))
    }

    deinit {
        hb_face_destroy(face)
        hb_map_destroy(numbers)
    }

    /// The number in the subset of a glyph of the font.
    func number(of glyph: UInt32) -> UInt32 {
        let number = hb_map_get(numbers, glyph)
        return number == UInt32.max ? 0 : number
    }
}

/// A subset of a font that the subsets of many documents are taken from.
final class SharedSubset {
    let glyphs: GlyphSet
    let subset: FontSubset

    init(_ glyphs: GlyphSet, _ subset: FontSubset) {
        self.glyphs = glyphs
        self.subset = subset
    }
}

extension Font {
    /// The font file with the outlines of `glyphs` alone, and the number of each of them there.
    ///
    /// The letters of every report in Latin script are taken from a subset of just those, which has no
    /// subroutines to resolve: a tenth of the time. Throws
    /// ``TypesettingError/unreadableFont(path:reason:)`` when a table of the font is damaged.
    func subset(
        _ glyphs: GlyphSet
    ) throws(TypesettingError) -> (subset: FontSubset, numbers: [UInt32: UInt32]) {
        let wanted = glyphs.glyphs
        guard let common, glyphs.isSubset(of: common.glyphs) else {
            let subset = try subset(of: hb_font_get_face(shaping), glyphs)
            return (
                subset,
                Dictionary(uniqueKeysWithValues: wanted.map { ($0, subset.number(of: $0)) })
            )
        }
        var renumbered = GlyphSet()
        for glyph in wanted { renumbered.insert(common.subset.number(of: glyph)) }
        let subset = try subset(of: common.subset.face, renumbered)
        return (
            subset,
            Dictionary(
                uniqueKeysWithValues: wanted.map {
                    ($0, subset.number(of: common.subset.number(of: $0)))
                })
        )
    }

    /// `face` is that of the font or of a subset of it.
    private func subset(
        of face: OpaquePointer?, _ glyphs: GlyphSet
    ) throws(TypesettingError) -> FontSubset {
        guard let input = hb_subset_input_create_or_fail() else {
            throw .refused(step: "subset a font", reason: "out of memory")
        }
        defer { hb_subset_input_destroy(input) }
        // Hints serve screens of few dots; subroutines would be kept whole.
        hb_subset_input_set_flags(
            input,
            HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue | HB_SUBSET_FLAGS_NO_HINTING.rawValue)
        let kept = hb_subset_input_glyph_set(input)
        for glyph in glyphs.glyphs { hb_set_add(kept, glyph) }
        let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for table in unusedTables { hb_set_add(dropped, hb_tag_from_string(table, 4)) }
        guard let plan = hb_subset_plan_create_or_fail(face, input), let subset = FontSubset(plan)
        else { throw .unreadableFont(path: path, reason: "it cannot be subset") }
        return subset
    }

    /// A subset of what reports in Latin script show; `nil` when a table of the font is damaged.
    func commonSubset() -> SharedSubset? {
        let glyphs = commonGlyphs()
        return (try? subset(of: hb_font_get_face(shaping), glyphs)).map {
            SharedSubset(glyphs, $0)
        }
    }

    /// The glyphs of ASCII, of Latin-1, of the signs that reports are written with, and of figures of
    /// one width; the same whatever is set.
    private func commonGlyphs() -> GlyphSet {
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

/// What a font within a PDF needs none of: shaping is done, and codes and names stand in the PDF.
private let unusedTables = [
    "GSUB", "GPOS", "GDEF", "BASE", "STAT", "MATH", "VORG", "vhea", "vmtx", "name", "OS/2", "post",
    "cmap", "fvar", "avar", "gvar", "cvar", "HVAR", "VVAR", "MVAR", "DSIG", "kern", "meta", "hdmx",
    "LTSH", "gasp", "VDMX", "PCLT",
]
