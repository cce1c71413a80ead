import Drawing
import Reporting
import Typesetting

extension Composition {
    /// Whether a document of so many pages says what is where: what fits on a few pages is found by
    /// turning them.
    func needsContents(_ pageCount: Int) -> Bool { pageCount > 4 && contentsEntries.count > 3 }

    /// Puts the sections with their pages, in two columns, each read downwards, below the title.
    func insertContents() {
        let style = TypeScale.body
        let gap = 28.0
        let width = (page.contentWidth - gap) / 2
        let rowHeight = style.leading + 5
        let entries = contentsEntries
        let rows = (entries.count + 1) / 2
        var items: [Item] = []
        for (index, entry) in entries.enumerated() {
            let x = index < rows ? 0 : width + gap
            let y = Double(index % rows) * rowHeight
            let title = plain(entry.title)
            let line = typesetter.line(
                TextSpan(title, style), base: base, width: width - 30)
            let frame = Rectangle(x: x, y: y, width: width, height: rowHeight)
            items += [
                .open(.contentsEntry), .open(.link),
                .link(to: entry.anchor, frame, contents: title),
                .line(line, x: x, y: y + style.baseline + 2),
                .pageNumber(
                    of: entry.anchor, style.painted(.muted), end: x + width,
                    y: y + style.baseline + 2),
                .close(.link), .close(.contentsEntry),
                .rule(Rectangle(x: x, y: y + rowHeight - 0.4, width: width, height: 0.4), .grid),
            ]
        }
        // No heading of the outline: it would be an entry of itself.
        var heading = paragraph([.text(words[.contents])], TypeScale.subheading, space: 18)
        for index in heading.indices { heading[index].keepsWithNext = true }
        let block = Strip(
            space: 4, height: Double(rows) * rowHeight, items: items, opens: [.tableOfContents],
            closes: [.tableOfContents])
        strips.insert(contentsOf: heading + [block], at: endOfTitle)
    }

    private var contentsEntries: [(title: [Inline], anchor: String)] {
        document.sections.compactMap { section in
            section.title.map { ($0, section.anchor) }
        }
    }
}
