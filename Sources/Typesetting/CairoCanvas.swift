internal import CCairo
internal import Drawing

/// Forms painted by Cairo: the shapes of figures, and pictures. Each is a page of a file in memory,
/// from which the document takes it.
///
/// Text is not Cairo's: it records each call, analyses it and plays it back, which takes six times as
/// long as writing the glyphs down, and pages are nearly all text.
final class CairoCanvas {
    let surface: OpaquePointer
    let context: OpaquePointer
    private let sink: Sink
    private var count = 0

    /// How far strokes may reach over the edges of a figure, in points.
    static let margin = 12.0

    private final class Sink { var bytes: [UInt8] = [] }

    init() {
        let sink = Sink()
        surface = cairo_pdf_surface_create_for_stream(
            { closure, data, length in
                guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
                Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue().bytes
                    .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque(), 595, 842)
        self.sink = sink
        context = cairo_create(surface)
    }

    deinit {
        // Cairo writes what is left into the sink, which lives until this ends.
        cairo_destroy(context)
        cairo_surface_destroy(surface)
        withExtendedLifetime(sink) {}
    }

    /// Paints a figure without its texts, a margin around it; the number of the form.
    func paint(_ drawing: Drawing) -> Int {
        let margin = CairoCanvas.margin
        cairo_pdf_surface_set_size(
            surface, drawing.width + 2 * margin, drawing.height + 2 * margin)
        cairo_save(context)
        cairo_translate(context, margin, margin)
        for mark in drawing.marks { paint(mark) }
        cairo_restore(context)
        return endForm()
    }

    /// Paints a picture, a unit for a pixel; the number of the form.
    func paint(_ image: GlyphImage) -> Int {
        cairo_pdf_surface_set_size(surface, image.width, image.height)
        cairo_set_source_surface(context, image.surface, 0, 0)
        cairo_paint(context)
        return endForm()
    }

    private func endForm() -> Int {
        cairo_show_page(context)
        count += 1
        return count - 1
    }

    /// The file. Cairo latches its first error, so this is where one is thrown.
    func finish() throws(TypesettingError) -> CairoFile {
        cairo_surface_finish(surface)
        try check(cairo_status(context), "draw a figure")
        try check(cairo_surface_status(surface), "finish the figures")
        let file = try CairoFile(sink.bytes)
        guard file.pages.count == count else {
            throw .refused(step: "read what Cairo wrote", reason: "it has other pages")
        }
        return file
    }
}
