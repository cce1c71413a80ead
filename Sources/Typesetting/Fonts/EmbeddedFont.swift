internal import CCairo
internal import CHarfBuzz

/// A FreeType face over bytes in memory, together with the library that made it.
private final class FreeTypeFace {
    let library: FT_Library
    let face: FT_Face
    /// `hb_blob_t`: FreeType reads the font from it as long as the face lives.
    private let blob: OpaquePointer

    /// Takes over `blob`.
    init(_ blob: OpaquePointer, path: String) throws(TypesettingError) {
        self.blob = blob
        var length: UInt32 = 0
        let data = hb_blob_get_data(blob, &length)
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else {
            hb_blob_destroy(blob)
            throw .unreadableFont(path: path, reason: "FreeType does not start")
        }
        var face: FT_Face?
        let status = data.map { data in
            data.withMemoryRebound(to: FT_Byte.self, capacity: Int(length)) {
                FT_New_Memory_Face(library, $0, FT_Long(length), 0, &face)
            }
        }
        guard status == 0, let face else {
            FT_Done_FreeType(library)
            hb_blob_destroy(blob)
            throw .unreadableFont(path: path, reason: "FreeType cannot read it")
        }
        (self.library, self.face) = (library, face)
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
        hb_blob_destroy(blob)
    }
}

/// Cairo tells user data apart by the address of its key; nothing is ever stored there.
private nonisolated(unsafe) let faceKey =
    UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)

/// Some glyphs of a font as Cairo draws and embeds them, under their own numbers. What a document does
/// not show of them Cairo leaves out of its file.
final class EmbeddedFont {
    let glyphs: GlyphSet
    let unitsPerEm: Double
    /// `cairo_font_face_t`.
    private let face: OpaquePointer
    /// `cairo_scaled_font_t` by size: making one, with the measures of its glyphs, costs more than a
    /// page of text.
    private var scaled: [Double: OpaquePointer] = [:]

    /// Throws ``TypesettingError/unreadableFont(path:reason:)`` when a table of the font is damaged.
    init(_ font: Font, _ glyphs: GlyphSet) throws(TypesettingError) {
        let owner = try FreeTypeFace(font.subset(glyphs), path: font.path)
        guard let face = cairo_ft_font_face_create_for_ft_face(owner.face, noHinting) else {
            throw .unreadableFont(path: font.path, reason: "Cairo cannot use it")
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
            throw .unreadableFont(path: font.path, reason: "Cairo is out of memory")
        }
        self.glyphs = glyphs
        unitsPerEm = font.unitsPerEm
        self.face = face
    }

    deinit {
        forgetSizes()
        cairo_font_face_destroy(face)
    }

    private func forgetSizes() {
        for font in scaled.values { cairo_scaled_font_destroy(font) }
        scaled = [:]
    }

    /// The face at `size` points, upright and unhinted: paper has dots enough.
    func scaled(to size: Double) -> OpaquePointer {
        if let font = scaled[size] { return font }
        // Figures are scaled to their places: a font that serves many documents meets many sizes.
        if scaled.count >= 200 { forgetSizes() }
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
