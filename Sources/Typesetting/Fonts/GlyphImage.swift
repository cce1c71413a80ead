internal import CCairo
internal import CHarfBuzz

/// The picture of a colour emoji.
final class GlyphImage {
    /// `cairo_surface_t`.
    let surface: OpaquePointer

    /// Pixels.
    var width: Double { Double(cairo_image_surface_get_width(surface)) }
    var height: Double { Double(cairo_image_surface_get_height(surface)) }

    /// `nil` when the font has none that can be decoded.
    init?(_ glyph: UInt32, of font: Font) {
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
        guard cairo_surface_status(image) == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(image)
            return nil
        }
        surface = image
    }

    deinit { cairo_surface_destroy(surface) }
}
