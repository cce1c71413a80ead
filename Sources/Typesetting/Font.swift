internal import CCairo
internal import CHarfBuzz

/// A FreeType face together with the library that made it.
private final class FreeTypeFace {
    let library: FT_Library
    let face: FT_Face

    init(path: String, index: Int) throws(TypesettingError) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else {
            throw .unreadableFont(path: path, reason: "FreeType does not start")
        }
        var face: FT_Face?
        guard FT_New_Face(library, path, FT_Long(index), &face) == 0, let face else {
            FT_Done_FreeType(library)
            throw .unreadableFont(path: path, reason: "FreeType cannot read it")
        }
        (self.library, self.face) = (library, face)
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
    }
}

/// Cairo tells user data apart by the address of its key; nothing is ever stored there.
private nonisolated(unsafe) let faceKey =
    UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)

/// A face of a font file, opened for shaping (HarfBuzz) and for drawing (FreeType through Cairo).
///
/// Not `Sendable`: a FreeType face belongs to one thread.
final class Font {
    /// Place in the order of opening; tells fonts apart in keys.
    let number: Int
    let unitsPerEm: Double
    /// `hb_font_t`, in font units.
    let shaping: OpaquePointer
    /// `cairo_font_face_t`.
    let face: OpaquePointer
    /// Inter joins `10x5` to a multiplication sign by contextual alternates: wrong for an id.
    let hasLatinAlternates: Bool
    /// The glyph of U+0020.
    let space: UInt32
    /// `cairo_scaled_font_t` by size: making one costs more than a line of text.
    private var scaled: [Double: OpaquePointer] = [:]

    /// Opens a face; `nil` when its glyphs are pictures, which Cairo 1.16 cannot write.
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
        guard hb_ot_color_has_layers(shapes) == 0, hb_ot_color_has_png(shapes) == 0,
            hb_ot_color_has_svg(shapes) == 0
        else {
            hb_font_destroy(shaping)
            return nil
        }
        let owner: FreeTypeFace
        do {
            owner = try FreeTypeFace(path: path, index: index)
        } catch {
            hb_font_destroy(shaping)
            throw error
        }
        guard let face = cairo_ft_font_face_create_for_ft_face(owner.face, noHinting) else {
            hb_font_destroy(shaping)
            throw .unreadableFont(path: path, reason: "Cairo cannot use it")
        }
        // Cairo reads the face when a document is finished and keeps scaled fonts for reuse, perhaps
        // longer than this object lives; so Cairo, not this object, keeps the face alive.
        let retained = Unmanaged.passRetained(owner)
        let status = cairo_font_face_set_user_data(face, faceKey, retained.toOpaque()) { owner in
            if let owner { Unmanaged<FreeTypeFace>.fromOpaque(owner).release() }
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            retained.release()
            cairo_font_face_destroy(face)
            hb_font_destroy(shaping)
            throw .unreadableFont(path: path, reason: "Cairo is out of memory")
        }
        hb_font_make_immutable(shaping)
        self.number = number
        self.shaping = shaping
        self.face = face
        var space: hb_codepoint_t = 0
        hb_font_get_nominal_glyph(shaping, 0x20, &space)
        self.space = space
        unitsPerEm = Double(hb_face_get_upem(shapes))
        hasLatinAlternates = path.split(separator: "/").last?.hasPrefix("Inter") ?? false
    }

    deinit {
        for font in scaled.values { cairo_scaled_font_destroy(font) }
        cairo_font_face_destroy(face)
        hb_font_destroy(shaping)
    }

    func covers(_ scalar: Unicode.Scalar) -> Bool {
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(shaping, scalar.value, &glyph) != 0 && glyph != 0
    }

    /// The face at `size` points, upright and unhinted: paper has dots enough.
    func scaled(to size: Double) -> OpaquePointer {
        if let font = scaled[size] { return font }
        // Scaled charts bring sizes of their own; a report has about ten.
        if scaled.count > 60 {
            for font in scaled.values { cairo_scaled_font_destroy(font) }
            scaled = [:]
        }
        var matrix = cairo_matrix_t(xx: size, yx: 0, xy: 0, yy: size, x0: 0, y0: 0)
        var upright = cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: 1, x0: 0, y0: 0)
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        let font: OpaquePointer = cairo_scaled_font_create(face, &matrix, &upright, options)
        scaled[size] = font
        return font
    }
}

/// `FT_LOAD_NO_HINTING`, a macro that Swift does not import.
private let noHinting: Int32 = 1 << 1
