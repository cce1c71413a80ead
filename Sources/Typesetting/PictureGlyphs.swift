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
        /// `cairo_surface_t`.
        var image: OpaquePointer
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

    deinit {
        for picture in pictures.values { if let picture { cairo_surface_destroy(picture.image) } }
        cairo_font_face_destroy(empty)
    }

    func show(
        _ words: [ShapedWord], of font: Font, _ size: Double, _ isRightToLeft: Bool, x: Double,
        y: Double, in context: OpaquePointer
    ) {
        let scale = size / font.unitsPerEm
        var pen = x
        for word in isRightToLeft ? words.reversed() : words {
            for glyph in word.glyphs {
                guard let picture = picture(glyph.index, of: font) else { continue }
                let zoom =
                    picture.width * scale / Double(cairo_image_surface_get_width(picture.image))
                cairo_save(context)
                cairo_translate(
                    context, pen + (Double(glyph.x) + picture.left) * scale,
                    y - (Double(glyph.y) + picture.top) * scale)
                cairo_scale(context, zoom, zoom)
                cairo_set_source_surface(context, picture.image, 0, 0)
                // No `cairo_paint`: over pictures without transparency Cairo forgets what it holds of the
                // page, and with it the tag that is open.
                cairo_rectangle(
                    context, 0, 0, Double(cairo_image_surface_get_width(picture.image)),
                    Double(cairo_image_surface_get_height(picture.image)))
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
        for var cluster in word.clusters {
            let count = Int(cluster.num_glyphs)
            // Clusters come in reading order, glyphs from left to right.
            let place = isRightToLeft ? word.glyphs.count - passed - count : passed
            let text = Array(word.text[byte..<byte + Int(cluster.num_bytes)])
            byte += text.count
            passed += count
            let index = texts[text] ?? UInt(texts.count + 1)
            texts[text] = index
            let left = x + Double(word.glyphs[place].x) * scale
            var glyph = cairo_glyph_t(index: index, x: left, y: y)
            cluster.num_glyphs = 1
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
        let picture = read(glyph, of: font)
        pictures[key] = .some(picture)
        return picture
    }

    private func read(_ glyph: UInt32, of font: Font) -> Picture? {
        guard let blob = hb_ot_color_glyph_reference_png(font.shaping, glyph) else { return nil }
        defer { hb_blob_destroy(blob) }
        var length: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &length), length > 0 else { return nil }
        var rest = UnsafeRawBufferPointer(start: data, count: Int(length))[...]
        let image = withUnsafeMutablePointer(to: &rest) { rest -> OpaquePointer? in
            cairo_image_surface_create_from_png_stream(
                { closure, target, count in
                    guard let target,
                        let rest = closure?.assumingMemoryBound(
                            to: Slice<UnsafeRawBufferPointer>.self), rest.pointee.count >= count
                    else { return CAIRO_STATUS_READ_ERROR }
                    UnsafeMutableRawBufferPointer(start: target, count: Int(count))
                        .copyMemory(
                            from: UnsafeRawBufferPointer(
                                rebasing: rest.pointee.prefix(Int(count))))
                    rest.pointee = rest.pointee.dropFirst(Int(count))
                    return CAIRO_STATUS_SUCCESS
                }, rest)
        }
        guard let image else { return nil }
        var extents = hb_glyph_extents_t()
        guard cairo_surface_status(image) == CAIRO_STATUS_SUCCESS,
            hb_font_get_glyph_extents(font.shaping, glyph, &extents) != 0, extents.width > 0
        else {
            cairo_surface_destroy(image)
            return nil
        }
        return Picture(
            image: image, left: Double(extents.x_bearing), top: Double(extents.y_bearing),
            width: Double(extents.width))
    }
}
