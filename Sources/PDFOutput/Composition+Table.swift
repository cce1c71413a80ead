import Drawing
import Measures
import Reporting
import Typesetting

/// A table that has its column widths and can set its rows.
struct SetTable {
    var table: Table
    var columns: TableColumns
    var demands: [TableColumns.Demand]
    var cells: [[SetCell]]
    var style: TextStyle
    var width: Double
    var isWide: Bool
    var isTaggedByCell: Bool
}

extension Composition {
    /// A marked cell is an object of the file and marks on the page. Beyond so many cells, more than any
    /// report but a list of records has, a row is one paragraph to those who listen.
    static let taggedCells = 5000

    /// All rows, over as many pages as they need.
    func append(_ table: Table) {
        guard !table.columns.isEmpty else { return }
        let set = measured(table)
        if set.isWide {
            // What leads up to the table turns with it: a heading stays with what it heads.
            for index in strips.indices.reversed() {
                guard strips[index].keepsWithNext else { break }
                strips[index].isWide = true
            }
        }
        var head = caption(of: set, note: nil)
        let header = headerItems(of: set)
        let top = head.last.map { $0.y + 4 } ?? 0
        let opening = set.isTaggedByCell ? StructureTag.table : .section
        var strip = Strip(
            space: 14, height: top + header.height, keepsWithNext: true, isWide: set.isWide,
            opens: [opening])
        strip.items = head.flatMap(\.items) + header.items.map { $0.moved(x: 0, y: top) }
        append(strip)

        head = caption(of: set, note: words[.continued])
        let repeated = head.last.map { $0.y + 4 } ?? 0
        let again = Strip.Head(
            height: repeated + header.height,
            items: (head.flatMap(\.items) + header.items.map { $0.moved(x: 0, y: repeated) })
                .filter(\.isVisible))
        appendRows(of: set, head: again, closes: opening)
    }

    /// Columns as wide as their content wants; in slightly smaller type, then on a page turned sideways,
    /// then in small type, when even the longest words do not fit.
    private func measured(_ table: Table) -> SetTable {
        let sideways = PageGeometry(identity.paper, isLandscape: true).contentWidth
        for (factor, room, isWide) in [
            (1, page.contentWidth, false), (0.9, page.contentWidth, false), (1, sideways, true),
            (0.85, sideways, true), (0.75, sideways, true),
        ] {
            let style = TypeScale.cell.scaled(by: factor)
            let (cells, demands) = demands(of: table, style, room: room)
            let columns =
                factor == 0.75
                ? TableColumns(fitting: demands, room: room)
                : TableColumns(demands, room: room)
            guard let columns else { continue }
            return SetTable(
                table: table, columns: columns, demands: demands, cells: cells, style: style,
                width: room, isWide: isWide,
                isTaggedByCell: table.rows.count * table.columns.count <= Composition.taggedCells)
        }
        preconditionFailure("the smallest type fits at any price")
    }

    private func demands(
        of table: Table, _ style: TextStyle, room: Double
    ) -> (cells: [[SetCell]], demands: [TableColumns.Demand]) {
        var demands = table.columns.map { column -> TableColumns.Demand in
            var demand = TableColumns.Demand()
            demand.header = typesetter.widestWord(header(of: column, style), base: base)
            if case .number = column.alignment { demand.isNumber = true }
            return demand
        }
        var cells: [[SetCell]] = []
        cells.reserveCapacity(table.rows.count)
        for row in table.rows {
            let style = row.isStrong ? style.strong : style
            var set: [SetCell] = []
            set.reserveCapacity(table.columns.count)
            for index in table.columns.indices {
                let cell = index < row.cells.count ? row.cells[index] : .empty
                let measured = measure(cell, in: table.columns[index], style)
                switch measured {
                case .empty: break
                case .text(_, let line):
                    demands[index].natural = max(demands[index].natural, line.width)
                case .number(let line, let tail):
                    demands[index].tails = max(demands[index].tails, tail)
                    demands[index].integers = max(demands[index].integers, line.width - tail)
                }
                set.append(measured)
            }
            cells.append(set)
        }
        for index in demands.indices {
            let number = demands[index].integers + demands[index].tails
            let header = demands[index].header
            demands[index].natural = max(demands[index].natural, number, header)
            demands[index].least = max(number, header)
            demands[index].title =
                typesetter.line(self.header(of: table.columns[index], style), base: base).width
        }
        // Longest words cost a search for breaks in every cell: asked only where room is short.
        let gaps = TableColumns.gap * Double(demands.count - 1)
        guard demands.reduce(gaps, { $0 + $1.natural }) > room else { return (cells, demands) }
        for row in cells {
            for (index, cell) in row.enumerated() {
                guard case .text(let spans, let line) = cell, line.width > demands[index].least
                else { continue }
                // A word of a third of the page is a code or a slip: it is cut rather than shrinking
                // everything else.
                let word = min(typesetter.widestWord(spans, base: base), room / 3)
                demands[index].least = max(demands[index].least, word)
            }
        }
        return (cells, demands)
    }

    private func measure(
        _ cell: Table.Cell, in column: Table.Column, _ style: TextStyle
    ) -> SetCell {
        switch cell {
        case .empty: return .empty
        case .inline(let text): return self.text(spans(text, style))
        case .day(let day): return text(spans([.day(day)], style))
        case .standing(let standing): return text(spans(standing, style))
        case .reading(let reading):
            switch column.alignment {
            case .leading: return text(spans(reading, style))
            case .number: return number(reading, style, isBare: column.unit != nil)
            }
        }
    }

    private func text(_ spans: [TextSpan]) -> SetCell {
        .text(spans, typesetter.line(spans, base: base))
    }

    /// Figures, sign and unit run left to right in every language.
    private func number(_ reading: Reading, _ style: TextStyle, isBare: Bool) -> SetCell {
        let digits = TextSpan(
            number(of: reading, isBare: isBare), style, isolation: .leftToRight)
        var line = typesetter.line(digits, base: .leftToRight)
        var tail = reading.amount == nil ? 0 : self.tail(of: digits)
        for mark in mark(of: reading, smallLetter(beside: style)) {
            let mark = typesetter.line(mark, base: .leftToRight)
            tail += mark.width
            line.append(mark)
        }
        return .number(line, tail: tail)
    }

    /// The width of what follows the last whole figure: the point with its decimals, the unit.
    private func tail(of number: TextSpan) -> Double {
        let bytes = number.text.utf8
        var start = bytes.firstIndex(of: UInt8(ascii: "."))
        if start == nil {
            let last = bytes.lastIndex { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            start = last.map(bytes.index(after:))
        }
        guard let start, start < bytes.endIndex else { return 0 }
        return typesetter.width(ofNumber: number.text[start...], number.style)
    }

    func header(of column: Table.Column, _ style: TextStyle) -> [TextSpan] {
        let title = spans(column.title, style.strong)
        guard let unit = column.unit, !unit.isEmpty else { return title }
        return title + [
            TextSpan(" ", style),
            TextSpan(unit, style.painted(.muted), isolation: .leftToRight),
        ]
    }
}

extension Item {
    /// Whether it is seen, not only heard.
    fileprivate var isVisible: Bool {
        switch self {
        case .line, .fill, .rule, .drawing, .pageNumber: true
        case .open, .close, .link: false
        }
    }
}
