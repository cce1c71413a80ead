internal import CCairo
internal import Drawing

/// Pages painted by Cairo into memory. Consumed by ``finish()``.
struct CairoCanvas: ~Copyable {
    let surface: OpaquePointer
    let context: OpaquePointer
    let batch = GlyphBatch()
    let pictures = PictureGlyphs()
    /// By the number of the font.
    private let fonts: [EmbeddedFont?]
    private let sink: Sink

    private final class Sink { var bytes: [UInt8] = [] }

    init(_ fonts: [EmbeddedFont?]) throws(TypesettingError) {
        let sink = Sink()
        let surface: OpaquePointer = cairo_pdf_surface_create_for_stream(
            { closure, data, length in
                guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
                Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue().bytes
                    .append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque(), 595, 842)
        self.sink = sink
        self.surface = surface
        self.fonts = fonts
        context = cairo_create(surface)
        try check(cairo_surface_status(surface), "open the PDF")
    }

    deinit {
        // Cairo writes what is left into the sink, which lives until this ends.
        cairo_destroy(context)
        cairo_surface_destroy(surface)
        withExtendedLifetime(sink) {}
    }

    func embedded(_ font: Font) -> EmbeddedFont? {
        font.number < fonts.count ? fonts[font.number] : nil
    }

    /// Paints a page; Cairo latches its first error, so this is where one is thrown.
    func addPage(
        width: Double, height: Double, _ paint: () -> Void
    ) throws(TypesettingError) {
        cairo_pdf_surface_set_size(surface, width, height)
        paint()
        showWaitingText()
        cairo_show_page(context)
        try check(cairo_status(context), "paint a page")
    }

    /// Opens marked content. Without parts inside, so that Cairo takes it for a leaf: only leaves are
    /// marked.
    func begin(_ tag: StructureTag) { cairo_tag_begin(context, tag.markName, nil) }

    func end(_ tag: StructureTag) {
        showWaitingText()
        cairo_tag_end(context, tag.markName)
    }

    consuming func finish() throws(TypesettingError) -> [UInt8] {
        cairo_surface_finish(surface)
        try check(cairo_status(context), "paint the last page")
        try check(cairo_surface_status(surface), "finish the pages")
        return sink.bytes
    }
}

extension PDFWriter {
    /// The pages in Cairo's own file, see ``CairoPages``.
    static func painted(
        _ pages: [RecordedPage], _ structure: StructureTree
    ) throws(TypesettingError) -> [UInt8] {
        let canvas = try CairoCanvas(embeddedFonts(of: pages))
        for page in pages {
            for layer in page.layers {
                try canvas.addPage(width: page.width, height: page.height) {
                    switch layer {
                    case .ground:
                        for (frames, colour) in page.ground { canvas.fill(frames, colour) }
                    case .running: for mark in page.artifacts { canvas.paint(mark) }
                    }
                }
            }
            try canvas.addPage(width: page.width, height: page.height) {
                var open: (number: Int, tag: StructureTag)?
                var before: RecordedPage.Mark?
                for (number, mark) in page.content {
                    if open?.number != number {
                        if let open { canvas.end(open.tag) }
                        let tag = structure.elements[page.elements[number]].tag
                        canvas.begin(tag)
                        open = (number, tag)
                    } else if let before {
                        canvas.paintSpace(after: before)
                    }
                    canvas.paint(mark)
                    before = mark
                }
                if let open { canvas.end(open.tag) }
            }
        }
        return try canvas.finish()
    }

    /// By the number of the font, the glyphs that the pages show.
    private static func embeddedFonts(
        of pages: [RecordedPage]
    ) throws(TypesettingError) -> [EmbeddedFont?] {
        var used: [(font: Font, glyphs: GlyphSet)?] = []
        func add(_ line: TextLine) {
            for run in line.runs {
                guard case .words(let words, let font) = run.shape, font.glyphs == .outlines
                else { continue }
                while used.count <= font.number { used.append(nil) }
                if used[font.number] == nil {
                    used[font.number] = (font, GlyphSet())
                    used[font.number]?.glyphs.insert(font.space)
                }
                for word in words {
                    for glyph in word.glyphs { used[font.number]?.glyphs.insert(glyph.index) }
                }
            }
        }
        for page in pages {
            for mark in page.content.lazy.map(\.mark) + page.artifacts {
                switch mark {
                case .line(let line, _, _): add(line)
                case .drawing(_, let labels, _, _, _): for label in labels { add(label) }
                }
            }
        }
        var embedded: [EmbeddedFont?] = []
        for entry in used {
            guard let (font, glyphs) = entry else {
                embedded.append(nil)
                continue
            }
            embedded.append(try font.embedded(glyphs))
        }
        return embedded
    }
}
