public import Drawing
public import Units

/// What a PDF says of itself.
public struct PDFMetadata: Sendable {
    public var title: String
    public var author: String
    public var subject: String
    /// The program that made it.
    public var creator: String
    /// BCP 47.
    public var language: String
    /// Which side viewers show two pages from.
    public var isRightToLeft: Bool
    /// When it was made and last changed, as its reader should see it: never the clock's moment.
    public var moment: Instant

    public init(
        title: String, author: String, subject: String, creator: String, language: String,
        isRightToLeft: Bool, moment: Instant
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.creator = creator
        self.language = language
        self.isRightToLeft = isRightToLeft
        self.moment = moment
    }
}

/// A tagged PDF being written page by page. Consumed by ``finish()``.
///
/// What is drawn inside a part belongs to it; what is drawn outside all parts is an artifact, which
/// reading aloud leaves out. Places are in points from the top left corner of the page.
public struct PDFWriter: ~Copyable {
    /// An entry of the outline.
    struct OutlineEntry {
        var title: String
        /// 1 or 2.
        var level: Int
        var page: Int
        var y: Double
    }

    let metadata: PDFMetadata
    private(set) var pages: [RecordedPage] = []
    private(set) var structure = StructureTree()
    private(set) var outline: [OutlineEntry] = []
    /// Where links lead, by name: the index of the page, and the place on it.
    private(set) var destinations: [String: (page: Int, y: Double)] = [:]

    public init(_ metadata: PDFMetadata) { self.metadata = metadata }

    /// Starts a page of `width` × `height` points. A part may go on over several.
    public mutating func beginPage(width: Double, height: Double) {
        pages.append(RecordedPage(width: width, height: height))
    }

    /// Opens a part inside the one that is open. `alternative` is said instead of a figure.
    public mutating func begin(_ tag: StructureTag, alternative: String? = nil) {
        structure.begin(tag, alternative: alternative)
    }

    /// Closes the innermost part, which is a `tag`.
    public mutating func end(_ tag: StructureTag) { structure.end(tag) }

    /// Whether marks are part of the text.
    public enum Role: Sendable {
        /// Of the innermost open part.
        case content
        /// Of none: what only adorns, or repeats what stands elsewhere.
        case artifact
    }

    /// Draws a line with its left edge at `x` on the baseline at `y`.
    public mutating func draw(_ line: TextLine, x: Double, y: Double, as role: Role = .content) {
        if !line.isEmpty { append(.line(line, x: x, y: y), as: role) }
    }

    /// Fills rectangles with one colour, below everything else on the page: rules and grounds, which
    /// are artifacts.
    public mutating func fill(_ frames: [Rectangle], _ colour: Colour) {
        pages[pages.count - 1].ground.append((frames, colour))
    }

    /// Paints a laid-out figure with its top left corner at (`x`, `y`), `scale` times its size.
    public mutating func paint(
        _ drawing: Drawing, x: Double, y: Double, scale: Double, as role: Role = .content,
        with typesetter: Typesetter
    ) {
        let labels = drawing.marks.compactMap { mark -> TextLine? in
            guard case .text(let label) = mark else { return nil }
            let style = TextStyle(label.size, label.weight, paint: label.paint)
            return typesetter.line([TextSpan(label.text, style)], base: .byContent)
        }
        append(.drawing(drawing, labels: labels, x: x, y: y, scale: scale), as: role)
        if case .content = role, let element = structure.current {
            structure.place(
                element, page: pages.count - 1,
                Rectangle(
                    x: x, y: y, width: drawing.width * scale, height: drawing.height * scale))
        }
    }

    /// An entry of the outline, at level 1 or 2, that leads to a height of the current page.
    public mutating func addOutline(_ title: String, level: Int, y: Double) {
        outline.append(OutlineEntry(title: title, level: level, page: pages.count - 1, y: y))
    }

    /// Names a height of the current page, for ``addLink(to:over:contents:)``.
    public mutating func addDestination(_ name: String, y: Double) {
        destinations[name] = (pages.count - 1, y)
    }

    /// Makes `frame` of the current page a link to a destination, which may be named later. Belongs to
    /// the innermost part, a ``StructureTag/link``; `contents` is what viewers say of it.
    public mutating func addLink(to destination: String, over frame: Rectangle, contents: String) {
        guard let element = structure.current else { return }
        let page = pages.count - 1
        structure.append(.link(page: page, index: pages[page].links.count), to: element)
        pages[page].links.append(
            RecordedPage.Link(
                element: element, destination: destination, frame: frame, contents: contents))
    }

    /// The file. Throws ``TypesettingError`` when a font is damaged or Cairo refuses.
    public consuming func finish() throws(TypesettingError) -> [UInt8] {
        let cairo = try CairoFile(PDFWriter.painted(pages, structure))
        let recorded = PDFAssembly.Recorded(
            metadata: metadata, pages: pages, structure: structure, outline: outline,
            destinations: destinations)
        return try PDFAssembly(recorded).file(of: cairo)
    }

    /// What is drawn outside all parts is an artifact.
    private mutating func append(_ mark: RecordedPage.Mark, as role: Role) {
        let page = pages.count - 1
        let element: Int? =
            switch role {
            case .content: structure.current
            case .artifact: nil
            }
        guard let element else { return pages[page].artifacts.append(mark) }
        if let number = pages[page].append(mark, of: element) {
            structure.append(.marks(page: page, number: number), to: element)
        }
    }
}
