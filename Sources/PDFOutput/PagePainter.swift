import Drawing
import Reporting
import Typesetting

/// Paints laid pages into a PDF, with what runs above and below on each.
struct PagePainter {
    let composition: Composition
    let pages: [LaidPage]
    /// The pages on which sections start, from 1.
    private let starts: [String: Int]
    /// The part that the strip before belongs to: it goes on over the edge of a page.
    private var leaf: Strip.Leaf?

    init(composition: Composition, pages: [LaidPage]) {
        self.composition = composition
        self.pages = pages
        var starts: [String: Int] = [:]
        for (index, page) in pages.enumerated() {
            for placed in page.placed {
                if let anchor = placed.strip.anchor { starts[anchor] = index + 1 }
            }
        }
        self.starts = starts
    }

    mutating func paint(into writer: inout PDFWriter) {
        writer.begin(.document)
        for (index, page) in pages.enumerated() {
            let geometry = PageGeometry(
                composition.identity.paper, isLandscape: page.isLandscape)
            writer.beginPage(width: geometry.width, height: geometry.height)
            paintFurniture(page: index + 1, geometry, into: &writer)
            paint(page, geometry, into: &writer)
        }
        close(&writer)
        writer.end(.document)
    }

    private mutating func close(_ writer: inout PDFWriter) {
        if let leaf { writer.end(leaf.tag) }
        leaf = nil
    }

    private mutating func paint(
        _ page: LaidPage, _ geometry: PageGeometry, into writer: inout PDFWriter
    ) {
        for placed in page.placed {
            let strip = placed.strip
            let y = geometry.top + placed.y
            guard !strip.isArtifact else {
                for item in strip.items {
                    paint(item, below: y, geometry, as: .artifact, into: &writer)
                }
                continue
            }
            if strip.leaf != leaf { close(&writer) }
            for tag in strip.opens { writer.begin(tag) }
            for item in strip.label {
                paint(item, below: y, geometry, as: .content, into: &writer)
            }
            if let own = strip.leaf, own != leaf {
                writer.begin(own.tag)
                leaf = own
            }
            if let entry = strip.outline {
                writer.addOutline(entry.title, level: entry.level, y: max(0, y - 8))
            }
            if let anchor = strip.anchor { writer.addDestination(anchor, y: max(0, y - 8)) }
            for item in strip.items {
                paint(item, below: y, geometry, as: .content, into: &writer)
            }
            if !strip.closes.isEmpty {
                close(&writer)
                for tag in strip.closes { writer.end(tag) }
            }
        }
        paintRules(of: page, geometry, into: &writer)
    }

    private func paint(
        _ item: Item, below top: Double, _ geometry: PageGeometry, as role: PDFWriter.Role,
        into writer: inout PDFWriter
    ) {
        switch item {
        case .line(let line, let x, let y):
            writer.draw(line, x: left(of: x, line.width, geometry), y: top + y, as: role)
        case .fill(let frame, let colour):
            writer.fill([onSheet(frame, below: top, geometry)], colour)
        case .rule: break
        case .drawing(let drawing, let x, let y, let scale, let own):
            writer.paint(
                drawing, x: left(of: x, drawing.width * scale, geometry), y: top + y, scale: scale,
                as: own, with: composition.typesetter)
        case .pageNumber(let section, let style, let end, let y):
            guard let page = starts[section] else { return }
            let line = composition.typesetter.line(
                [TextSpan("\(page)", style, isolation: .leftToRight)], base: .leftToRight)
            writer.draw(
                line, x: left(of: end - line.width, line.width, geometry), y: top + y, as: role)
        case .link(let section, let frame, let contents):
            writer.addLink(
                to: section, over: onSheet(frame, below: top, geometry), contents: contents)
        case .open(let tag, let alternative): writer.begin(tag, alternative: alternative)
        case .close(let tag): writer.end(tag)
        }
    }

    /// All rules of a page, a step for each paint.
    private func paintRules(
        of page: LaidPage, _ geometry: PageGeometry, into writer: inout PDFWriter
    ) {
        for paint in [Paint.grid, .muted, .ink] {
            var frames: [Rectangle] = []
            for placed in page.placed {
                for case .rule(let frame, paint) in placed.strip.items {
                    frames.append(onSheet(frame, below: geometry.top + placed.y, geometry))
                }
            }
            if !frames.isEmpty { writer.fill(frames, PrintPalette.colour(of: paint)) }
        }
    }

    private func onSheet(
        _ frame: Rectangle, below top: Double, _ geometry: PageGeometry
    ) -> Rectangle {
        Rectangle(
            x: left(of: frame.x, frame.width, geometry), y: top + frame.y, width: frame.width,
            height: frame.height)
    }

    /// The left edge on the sheet of something `width` wide that is `x` away from the start edge.
    private func left(of x: Double, _ width: Double, _ geometry: PageGeometry) -> Double {
        switch composition.base {
        case .leftToRight, .byContent: geometry.margin + x
        case .rightToLeft: geometry.width - geometry.margin - x - width
        }
    }

    /// Client and report above; moment and page number below.
    private func paintFurniture(
        page: Int, _ geometry: PageGeometry, into writer: inout PDFWriter
    ) {
        let style = TypeScale.small
        let typesetter = composition.typesetter
        let base = composition.base
        let words = composition.words
        let half = geometry.contentWidth / 2 - 8
        func set(_ text: String, _ style: TextStyle, _ isolation: TextSpan.Isolation) -> TextLine {
            typesetter.line(
                TextSpan(text, style, isolation: isolation), base: base, width: half)
        }
        var corners: [(line: TextLine, isEnd: Bool, y: Double)] = [
            (set(composition.asOf, style, .none), false, geometry.height - 32),
            (
                set(words(.pageOf, "\(page)", "\(pages.count)"), style, .none), true,
                geometry.height - 32
            ),
        ]
        // The first page says in its title what the others repeat.
        if page > 1 {
            corners += [
                (set(composition.identity.clientName, style.strong, .byContent), false, 40),
                (set(composition.document.title, style, .none), true, 40),
            ]
            writer.fill(
                [Rectangle(x: geometry.margin, y: 47, width: geometry.contentWidth, height: 0.5)],
                PrintPalette.colour(of: .grid))
        }
        for corner in corners {
            let x = corner.isEnd ? geometry.contentWidth - corner.line.width : 0
            writer.draw(
                corner.line, x: left(of: x, corner.line.width, geometry), y: corner.y,
                as: .artifact)
        }
    }
}
