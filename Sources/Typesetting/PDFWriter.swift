internal import CCairo

/// A PDF being written page by page into memory. Consumed by ``finish()``.
public struct PDFWriter: ~Copyable {
    let surface: OpaquePointer
    let context: OpaquePointer
    let batch = GlyphBatch()
    private let sink: Sink

    private final class Sink { var bytes: [UInt8] = [] }

    public enum MetadataField: Sendable {
        case title, author, subject, creator
        /// ISO 8601 in UTC: `2026-01-31T06:00:00Z`.
        case created, modified
    }

    /// Throws ``TypesettingError/refused(step:reason:)`` when Cairo cannot start.
    public init() throws(TypesettingError) {
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
        context = cairo_create(surface)
        try check(cairo_surface_status(surface), "open the PDF")
    }

    deinit {
        // Cairo writes what is left into the sink, which lives until this ends.
        cairo_destroy(context)
        cairo_surface_destroy(surface)
        withExtendedLifetime(sink) {}
    }

    public func set(_ field: MetadataField, to text: String) {
        let name =
            switch field {
            case .title: CAIRO_PDF_METADATA_TITLE
            case .author: CAIRO_PDF_METADATA_AUTHOR
            case .subject: CAIRO_PDF_METADATA_SUBJECT
            case .creator: CAIRO_PDF_METADATA_CREATOR
            case .created: CAIRO_PDF_METADATA_CREATE_DATE
            case .modified: CAIRO_PDF_METADATA_MOD_DATE
            }
        cairo_pdf_surface_set_metadata(surface, name, text.withoutControls)
    }

    /// Starts a page of `width` × `height` points; `label` is what viewers call it.
    public func beginPage(width: Double, height: Double, label: String) {
        cairo_pdf_surface_set_size(surface, width, height)
        cairo_pdf_surface_set_page_label(surface, label)
    }

    public func endPage() throws(TypesettingError) {
        showWaitingText()
        cairo_show_page(context)
        try check(cairo_status(context), "end a page")
    }

    /// An entry of the outline that leads to a height, in points from the top, of a page, 1 ….
    public func addOutline(_ title: String, page: Int, y: Double) {
        cairo_pdf_surface_add_outline(
            surface, CAIRO_PDF_OUTLINE_ROOT, title.withoutControls,
            "page=\(page) pos=[0 \(Int(y))]", CAIRO_PDF_OUTLINE_FLAG_OPEN)
    }

    public consuming func finish() throws(TypesettingError) -> [UInt8] {
        cairo_surface_finish(surface)
        try check(cairo_status(context), "draw the last page")
        try check(cairo_surface_status(surface), "finish the PDF")
        return sink.bytes
    }
}

/// The parts of a page as those hear it who cannot see it.
public enum StructureTag: String, Sendable {
    // Cairo 1.16 loses the whole file over a name that it does not know: these it knows.
    case document = "Document"
    case section = "Sect"
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case paragraph = "P"
    case list = "L"
    case listItem = "LI"
    case listBody = "LBody"
    case table = "Table"
    case row = "TR"
    case columnHeader = "TH"
    case cell = "TD"
    case caption = "Caption"
    case figure = "Figure"
}

extension PDFWriter {
    /// Opens a part. Only a part without parts inside may hold marks on the page.
    public func begin(_ tag: StructureTag) {
        showWaitingText()
        cairo_tag_begin(context, tag.rawValue, nil)
    }

    public func end(_ tag: StructureTag) {
        showWaitingText()
        cairo_tag_end(context, tag.rawValue)
    }
}

extension String {
    /// Metadata and outline entries are C strings: a NUL would cut them short.
    fileprivate var withoutControls: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }
}
