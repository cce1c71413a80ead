public import Measures
public import Units

/// Rows and columns, with a caption that says what they are.
public struct Table: Sendable {
    public var caption: [Inline]
    public var columns: [Column]
    public var rows: [Row]
    /// The CSV that holds every row, for pages that show only the first; `nil` when none does.
    public var export: PagePath?

    public init(caption: [Inline], columns: [Column], rows: [Row], export: PagePath? = nil) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.export = export
    }

    /// Without the columns, behind the first, that hold nothing in any row.
    func withoutEmptyColumns() -> Table {
        let kept = columns.indices.filter { index in
            index == 0
                || rows.contains { row in
                    guard row.cells.indices.contains(index) else { return false }
                    if case .empty = row.cells[index] { return false }
                    return true
                }
        }
        guard kept.count < columns.count else { return self }
        var table = self
        table.columns = kept.map { columns[$0] }
        for index in rows.indices {
            let cells = rows[index].cells
            table.rows[index].cells = kept.filter(cells.indices.contains).map { cells[$0] }
        }
        return table
    }

    public struct Column: Sendable {
        public enum Alignment: Sendable, Equatable {
            case leading
            /// Aligned on the decimal separator, with up to so many decimals in the column.
            case number(places: Int)
        }

        public var title: [Inline]
        /// Shown after the title, once for all cells; empty where the rows name theirs; `nil` where each cell
        /// says its own.
        public var unit: String?
        public var alignment: Alignment

        public init(_ title: [Inline], unit: String? = nil, alignment: Alignment = .leading) {
            self.title = title
            self.unit = unit
            self.alignment = alignment
        }

        public init(_ title: String, unit: String? = nil, alignment: Alignment = .leading) {
            self.init([.text(title)], unit: unit, alignment: alignment)
        }
    }

    public struct Row: Sendable {
        /// One per column; the first is the row's header.
        public var cells: [Cell]
        /// A total or other row that stands out.
        public var isStrong: Bool

        public init(_ cells: [Cell], isStrong: Bool = false) {
            self.cells = cells
            self.isStrong = isStrong
        }
    }

    public enum Cell: Sendable {
        case inline([Inline])
        case reading(Reading)
        case day(Day)
        case standing(Standing)
        case empty

        public static func text(_ text: String) -> Cell { .inline([.text(text)]) }
        public static func user(_ text: String) -> Cell { .inline([.user(text)]) }
        public static func count(_ value: Int) -> Cell {
            .reading(.measured(Amount(Double(value), .count)))
        }
    }
}
