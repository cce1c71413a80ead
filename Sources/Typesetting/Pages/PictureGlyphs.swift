internal import CCairo
internal import CHarfBuzz

/// Glyphs that are pictures: colour emoji.
///
/// Cairo 1.16 crashes over them, so that they are painted as images, with empty glyphs of a font made
/// up for the document over them, by which they are found and copied.
final class PictureGlyphs {
    private struct Key: Hashable {
        var font: Int
        var glyph: UInt32
    }

    private struct Picture {
        var image: GlyphImage
        /// In font units: the left and the upper edge, and the width.
        var left: Double
        var top: Double
        var width: Double
    }

    /// A picture that cannot be decoded is `nil`, and shows nothing.
    private var pictures: [Key: Picture?] = [:]
    private let empty: OpaquePointer = cairo_user_font_face_create()
    /// Glyph of ``empty`` for the text that it stands for: each glyph has one text in a PDF.
    private var texts: [[UInt8]: UInt] = [:]

    init() {
        cairo_user_font_face_set_render_glyph_func(empty) { _, _, _, extents in
            // A size, though nothing is drawn: Cairo leaves out text that covers nothing once its place
            // is rounded.
            extents?.pointee.y_bearing = -0.8
            extents?.pointee.width = 1
            extents?.pointee.height = 1
            extents?.pointee.x_advance = 1
            return CAIRO_STATUS_SUCCESS
        }
    }

    deinit { cairo_font_face_destroy(empty) }

    func show(
        _ words: [ShapedWord], of font: Font, _ size: Double, _ isRightToLeft: Bool, x: Double,
        y: Double, in context: OpaquePointer
    ) {
        let scale = size / font.unitsPerEm
        var pen = x
        for word in isRightToLeft ? words.reversed() : words {
            for glyph in word.glyphs {
                guard let picture = picture(glyph.index, of: font) else { continue }
                let image = picture.image
                let zoom = picture.width * scale / image.width
                cairo_save(context)
                cairo_translate(
                    context, pen + (Double(glyph.x) + picture.left) * scale,
                    y - (Double(glyph.y) + picture.top) * scale)
                cairo_scale(context, zoom, zoom)
                cairo_set_source_surface(context, image.surface, 0, 0)
                // No `cairo_paint`: over pictures without transparency Cairo forgets what it holds of the
                // page, and with it the tag that is open.
                cairo_rectangle(context, 0, 0, image.width, image.height)
                cairo_fill(context)
                cairo_restore(context)
            }
            showText(of: word, size, scale, isRightToLeft, x: pen, y: y, in: context)
            pen += Double(word.advance) * scale
        }
    }

    /// An empty glyph for each picture, at its place.
    private func showText(
        of word: ShapedWord, _ size: Double, _ scale: Double, _ isRightToLeft: Bool, x: Double,
        y: Double, in context: OpaquePointer
    ) {
        cairo_set_source_rgb(context, 0, 0, 0)
        cairo_set_font_face(context, empty)
        cairo_set_font_size(context, size)
        var byte = 0
        var passed = 0
        for own in word.clusters {
            // Clusters come in reading order, glyphs from left to right.
            let place = isRightToLeft ? word.glyphs.count - passed - own.glyphs : passed
            let text = Array(word.text[byte..<byte + own.bytes])
            byte += own.bytes
            passed += own.glyphs
            let index = texts[text] ?? UInt(texts.count + 1)
            texts[text] = index
            let left = x + Double(word.glyphs[place].x) * scale
            var glyph = cairo_glyph_t(index: index, x: left, y: y)
            var cluster = cairo_text_cluster_t(num_bytes: Int32(own.bytes), num_glyphs: 1)
            text.withUnsafeBytes { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    cairo_show_text_glyphs(
                        context, $0.baseAddress, Int32($0.count), &glyph, 1, &cluster, 1,
                        cairo_text_cluster_flags_t(rawValue: 0))
                }
            }
        }
    }

    private func picture(_ glyph: UInt32, of font: Font) -> Picture? {
        let key = Key(font: font.number, glyph: glyph)
        if let known = pictures[key] { return known }
        var extents = hb_glyph_extents_t()
        var picture: Picture?
        if let image = GlyphImage(glyph, of: font),
            hb_font_get_glyph_extents(font.shaping, glyph, &extents) != 0, extents.width > 0
        {
            picture = Picture(
                image: image, left: Double(extents.x_bearing), top: Double(extents.y_bearing),
                width: Double(extents.width))
        }
        pictures[key] = .some(picture)
        return picture
    }
}
