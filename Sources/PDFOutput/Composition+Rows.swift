import Drawing
import Reporting
import Typesetting

extension Composition {
    /// Lines of the caption with the lower edge of each.
    func caption(of set: SetTable, note: String?) -> [(items: [Item], y: Double)] {
        guard !set.table.caption.isEmpty else { return [] }
        let style = note == nil ? TypeScale.subheading : TypeScale.small
        var text = spans(set.table.caption, style)
        if let note { text.append(TextSpan(" (\(note))", style)) }
        let lines = typesetter.paragraph(text, base: base, width: set.width)
        return lines.enumerated().map { index, line in
            var items: [Item] = [
                .line(line, x: 0, y: Double(index) * style.leading + style.baseline)
            ]
            if index == 0 { items.insert(.open(set.isTaggedByCell ? .caption : .paragraph), at: 0) }
            if index + 1 == lines.count {
                items.append(.close(set.isTaggedByCell ? .caption : .paragraph))
            }
            return (items, Double(index + 1) * style.leading)
        }
    }

    /// Titles of the columns, standing on a rule.
    func headerItems(of set: SetTable) -> (items: [Item], height: Double) {
        let style = set.style
        let titles = set.table.columns.indices.map { index -> [TextLine] in
            let title = header(of: set.table.columns[index], style)
            return typesetter.paragraph(title, base: base, width: set.columns.widths[index] + 0.01)
        }
        let rows = titles.map(\.count).max() ?? 0
        let leading = style.size * 1.3
        let height = Double(rows) * leading + 6
        var items: [Item] = [.open(set.isTaggedByCell ? .row : .paragraph)]
        var x = 0.0
        for (index, lines) in titles.enumerated() {
            let width = set.columns.widths[index]
            if set.isTaggedByCell { items.append(.open(.columnHeader)) }
            for (row, line) in lines.enumerated() {
                let isNumber = set.demands[index].isNumber
                items.append(
                    .line(
                        line, x: isNumber ? x + width - line.width : x,
                        y: Double(rows - lines.count + row) * leading + leading / 2
                            + style.size * 0.36))
            }
            if set.isTaggedByCell { items.append(.close(.columnHeader)) }
            x += width + TableColumns.gap
        }
        items.append(.close(set.isTaggedByCell ? .row : .paragraph))
        items.append(
            .rule(Rectangle(x: 0, y: height - 1.8, width: set.width, height: 0.9), .ink))
        return (items, height)
    }

    /// A strip for each row; a row that is taller than a page goes on over several.
    func appendRows(of set: SetTable, head: Strip.Head, closes: StructureTag) {
        let style = set.style
        let pad = 2.4
        let geometry = PageGeometry(identity.paper, isLandscape: set.isWide)
        let most = max(
            1, Int((geometry.contentHeight - head.height - 2 * pad) / style.leading))
        for (index, cells) in set.cells.enumerated() {
            let row = set.table.rows[index]
            let placed = placed(cells, of: set)
            let count = placed.reduce(0) { max($0, $1.count) }
            for start in stride(from: 0, to: max(1, count), by: most) {
                let lines = min(max(1, count) - start, most)
                let height = Double(lines) * style.leading + 2 * pad
                var strip = Strip(height: height, isWide: set.isWide, head: head)
                strip.items.reserveCapacity(cells.count + 2)
                // The first two and the last two rows stay together.
                strip.keepsWithNext =
                    set.cells.count > 1 && (index == 0 || index + 2 == set.cells.count)
                    && start + most >= count
                if row.isStrong, start == 0 {
                    strip.items.append(
                        .rule(
                            Rectangle(x: 0, y: -0.6, width: set.width, height: 0.7), .muted))
                }
                strip.items.append(.open(set.isTaggedByCell ? .row : .paragraph))
                for (column, cell) in placed.enumerated() {
                    let tag = column == 0 ? StructureTag.rowHeader : .cell
                    if set.isTaggedByCell { strip.items.append(.open(tag)) }
                    for (line, offset) in zip(cell.dropFirst(start).prefix(lines), 0...) {
                        strip.items.append(
                            .line(
                                line.line, x: line.x,
                                y: pad + Double(offset) * style.leading + style.baseline))
                    }
                    if set.isTaggedByCell { strip.items.append(.close(tag)) }
                }
                strip.items.append(.close(set.isTaggedByCell ? .row : .paragraph))
                strip.items.append(
                    .rule(Rectangle(x: 0, y: height - 0.4, width: set.width, height: 0.4), .grid))
                if index + 1 == set.cells.count, start + most >= count { strip.closes = [closes] }
                append(strip)
            }
        }
        if set.cells.isEmpty {
            let dash = typesetter.line([TextSpan("–", style.painted(.muted))], base: base)
            append(
                Strip(
                    height: style.leading + 2 * pad, isWide: set.isWide,
                    items: [.line(dash, x: 0, y: pad + style.baseline)], closes: [closes]))
        }
    }

    /// The lines of each cell with the edge nearer to the start.
    private func placed(_ cells: [SetCell], of set: SetTable) -> [[(line: TextLine, x: Double)]] {
        var x = 0.0
        return cells.indices.map { index in
            let width = set.columns.widths[index]
            let demand = set.demands[index]
            defer { x += width + TableColumns.gap }
            switch cells[index] {
            case .empty: return []
            case .text(let spans, let line):
                let lines =
                    line.width <= width + 0.01
                    ? [line] : typesetter.paragraph(spans, base: base, width: width)
                return lines.map { ($0, demand.isNumber ? x + width - $0.width : x) }
            case .number(let line, let tail):
                // Measured from the start edge, which is the right one where the language runs from
                // there; the figures run left to right in both.
                let edge =
                    switch base {
                    case .leftToRight, .byContent: width - demand.tails - (line.width - tail)
                    case .rightToLeft: width - demand.integers - tail
                    }
                return [(line, x + max(0, edge))]
            }
        }
    }
}
