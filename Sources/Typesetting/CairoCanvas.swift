internal import CCairo
internal import Drawing

/// Pages painted by Cairo into memory, with the fonts that they embed. Consumed by ``finish()``.
struct CairoCanvas: ~Copyable {
    let surface: OpaquePointer
    let context: OpaquePointer
    let batch = GlyphBatch()
    /// By the number of the font.
    private let fonts: [Int: EmbeddedFont]
    let pictures: PictureGlyphs
    private let sink: Sink

    private final class Sink { var bytes: [UInt8] = [] }

    init(fonts: [Int: EmbeddedFont]) throws(TypesettingError) {
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
        pictures = PictureGlyphs()
        try check(cairo_surface_status(surface), "open the PDF")
    }

    deinit {
        // Cairo writes what is left into the sink, which lives until this ends.
        cairo_destroy(context)
        cairo_surface_destroy(surface)
        withExtendedLifetime(sink) {}
    }

    func embedded(_ font: Font) -> EmbeddedFont? { fonts[font.number] }

    func endPage() throws(TypesettingError) {
        showWaitingText()
        cairo_show_page(context)
        try check(cairo_status(context), "end a page")
    }

    func setPageSize(width: Double, height: Double) {
        cairo_pdf_surface_set_size(surface, width, height)
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
        try check(cairo_status(context), "draw the last page")
        try check(cairo_surface_status(surface), "finish the PDF")
        return sink.bytes
    }
}

extension PDFWriter {
    /// The pages in Cairo's own file: for each its content and, where it has any, its artifacts, as
    /// pages one after the other.
    static func painted(
        _ pages: [RecordedPage], _ structure: StructureTree
    ) throws(TypesettingError) -> [UInt8] {
        let canvas = try CairoCanvas(fonts: embeddedFonts(of: pages))
        for page in pages {
            canvas.setPageSize(width: page.width, height: page.height)
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
            try canvas.endPage()
            guard !page.artifacts.isEmpty else { continue }
            for mark in page.artifacts { canvas.paint(mark) }
            try canvas.endPage()
        }
        return try canvas.finish()
    }

    /// A subset of each font with the glyphs that the pages show.
    private static func embeddedFonts(
        of pages: [RecordedPage]
    ) throws(TypesettingError) -> [Int: EmbeddedFont] {
        var used: [Int: (font: Font, glyphs: GlyphSet)] = [:]
        func add(_ line: TextLine) {
            for run in line.runs {
                guard case .words(let words, let font) = run.shape, font.glyphs == .outlines
                else { continue }
                var (_, glyphs) = used.removeValue(forKey: font.number) ?? (font, GlyphSet())
                for word in words { for glyph in word.glyphs { glyphs.insert(glyph.index) } }
                glyphs.insert(font.space)
                used[font.number] = (font, glyphs)
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
        var embedded: [Int: EmbeddedFont] = [:]
        for (number, (font, glyphs)) in used.sorted(by: { $0.key < $1.key }) {
            embedded[number] = try EmbeddedFont(font, glyphs)
        }
        return embedded
    }
}
