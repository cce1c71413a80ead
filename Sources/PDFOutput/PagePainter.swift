import Drawing
import Reporting
import Typesetting

/// Paints laid pages into a PDF, with what runs above and below on each.
struct PagePainter {
    let composition: Composition
    let pages: [LaidPage]

    func paint(into writer: borrowing PDFWriter) throws(TypesettingError) {
        for (index, page) in pages.enumerated() {
            let geometry = PageGeometry(
                composition.identity.paper, isLandscape: page.isLandscape)
            writer.beginPage(
                width: geometry.width, height: geometry.height, label: "\(index + 1)")
            // After the size is set: setting it makes Cairo forget what the page holds.
            if index == 0 { writer.begin(.document) }
            paintFurniture(page: index + 1, geometry, into: writer)
            paint(page, number: index + 1, geometry, into: writer)
            if index + 1 == pages.count { writer.end(.document) }
            try writer.endPage()
        }
    }

    private func paint(
        _ page: LaidPage, number: Int, _ geometry: PageGeometry, into writer: borrowing PDFWriter
    ) {
        var open: Strip.Leaf?
        func closeLeaf(_ writer: borrowing PDFWriter) {
            if let leaf = open { writer.end(leaf.tag) }
            open = nil
        }
        for placed in page.placed {
            let strip = placed.strip
            if strip.leaf != open { closeLeaf(writer) }
            for tag in strip.opens { writer.begin(tag) }
            if let leaf = strip.leaf, leaf != open {
                writer.begin(leaf.tag)
                open = leaf
            }
            let y = geometry.top + placed.y
            if let title = strip.outline {
                writer.addOutline(title, page: number, y: max(0, y - 8))
            }
            for item in strip.items { paint(item, below: y, geometry, into: writer) }
            if !strip.closes.isEmpty {
                closeLeaf(writer)
                for tag in strip.closes { writer.end(tag) }
            }
        }
        // A leaf must not reach over the edge of a page: it goes on as another.
        closeLeaf(writer)
        paintRules(of: page, geometry, into: writer)
    }

    private func paint(
        _ item: Item, below top: Double, _ geometry: PageGeometry,
        into writer: borrowing PDFWriter
    ) {
        switch item {
        case .line(let line, let x, let y):
            writer.draw(line, x: left(of: x, line.width, geometry), y: top + y)
        case .fill(let frame, let colour):
            writer.fill([onSheet(frame, below: top, geometry)], colour)
        case .rule: break
        case .drawing(let drawing, let x, let y, let scale):
            writer.paint(
                drawing, x: left(of: x, drawing.width * scale, geometry), y: top + y, scale: scale,
                with: composition.typesetter)
        case .open(let tag): writer.begin(tag)
        case .close(let tag): writer.end(tag)
        }
    }

    /// All rules of a page, a step for each paint.
    private func paintRules(
        of page: LaidPage, _ geometry: PageGeometry, into writer: borrowing PDFWriter
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

    /// Tenant and report above; moment and page number below.
    private func paintFurniture(
        page: Int, _ geometry: PageGeometry, into writer: borrowing PDFWriter
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
        let corners: [(line: TextLine, isEnd: Bool, y: Double)] = [
            (set(composition.identity.clientName, style.strong, .byContent), false, 40),
            (set(composition.document.title, style, .none), true, 40),
            (set(composition.asOf, style, .none), false, geometry.height - 32),
            (
                set(words(.pageOf, "\(page)", "\(pages.count)"), style, .none), true,
                geometry.height - 32
            ),
        ]
        for corner in corners {
            let x = corner.isEnd ? geometry.contentWidth - corner.line.width : 0
            writer.draw(
                corner.line, x: left(of: x, corner.line.width, geometry), y: corner.y)
        }
        writer.fill(
            [Rectangle(x: geometry.margin, y: 47, width: geometry.contentWidth, height: 0.5)],
            PrintPalette.colour(of: .grid))
    }
}
