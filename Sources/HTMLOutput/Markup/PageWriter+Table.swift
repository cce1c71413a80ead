import Measures
import Reporting

extension PageWriter {
    /// Tables with more rows than this can be filtered.
    private static let rowsThatNeedAFilter = 12

    /// Rows and columns in a region that scrolls by itself. Of a longer table the first rows, and where the rest is.
    mutating func write(_ table: Table, isFilterable: Bool = true) {
        let region = nextRegion()
        if isFilterable, table.rows.count > Self.rowsThatNeedAFilter {
            html.markup("<p class=\"filter script-only\"><label>")
            html.text(setting.words[.filterRows])
            html.markup(" <input type=\"search\" autocomplete=\"off\"></label></p>\n")
        }
        html.markup("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"_t")
        html.integer(region)
        let columns = table.columns.indices.map {
            ColumnLayout(table, column: $0, setting: setting)
        }
        html.markup("\">\n<table>\n<caption id=\"_t")
        html.integer(region)
        html.markup("\"><span>")
        inline(table.caption)
        html.markup("</span></caption>\n")
        head(table.columns, columns)
        html.markup("<tbody>\n")
        for row in table.rows.prefix(setting.rowLimit) { write(row, columns) }
        html.markup("</tbody>\n</table>\n</div>\n")
        if table.rows.count > setting.rowLimit { rest(of: table) }
    }

    private mutating func head(_ columns: [Table.Column], _ layouts: [ColumnLayout]) {
        html.markup("<thead>\n<tr>")
        for (column, layout) in zip(columns, layouts) {
            html.markup(layout.headOpening)
            inline(column.title)
            if let unit = column.unit, !unit.isEmpty {
                html.markup(" <span class=\"unit\">")
                html.text(unit)
                html.markup("</span>")
            }
            html.markup("</th>")
        }
        html.markup("</tr>\n</thead>\n")
    }

    private mutating func write(_ row: Table.Row, _ columns: [ColumnLayout]) {
        html.markup(row.isStrong ? "<tr class=\"strong\">" : "<tr>")
        for index in 0..<min(row.cells.count, columns.count) {
            html.markup(columns[index].opening)
            write(row.cells[index], columns[index])
            html.markup(index == 0 ? "</th>" : "</td>")
        }
        html.markup("</tr>\n")
    }

    private mutating func write(_ cell: Table.Cell, _ column: ColumnLayout) {
        switch cell {
        case .inline(let pieces): inline(pieces)
        case .day(let day): html.day(day)
        case .standing(let standing): html.rendered(setting.standing(standing))
        case .empty: break
        case .reading(let reading):
            guard let places = column.places else { return self.reading(reading) }
            number(reading, column, places: places)
        }
    }

    /// A number whose decimal point stands under that of the row above; its letter hangs after it and takes no room.
    private mutating func number(_ reading: Reading, _ column: ColumnLayout, places: Int) {
        var unit = ""
        if let amount = reading.amount {
            if case .beyond = reading { html.markup("&gt;\u{202F}") }
            html.digits(amount)
            if column.hasUnits { unit = setting.unit(amount) }
        } else {
            html.markup("<span class=\"absent\">–</span>")
        }
        if unit.isEmpty, let status = reading.mark { mark(status) }
        if !column.mixesUnits { pad(from: reading.amount?.places ?? 0, to: places) }
        guard column.hasUnits else { return }
        html.markup("<span class=\"u\">")
        html.text(unit)
        if !unit.isEmpty, let status = reading.mark { mark(status) }
        html.markup("</span>")
    }

    /// Spaces as wide as the decimals that are not there: a point's, then a figure's each.
    private mutating func pad(from have: Int, to places: Int) {
        guard have < places else { return }
        if have <= 0 { html.markup("\u{2008}") }
        for _ in max(0, have)..<places { html.markup("\u{2007}") }
    }

    private mutating func rest(of table: Table) {
        html.markup("<p class=\"rest\">")
        html.text(
            setting.words(
                .rowsShown, String(setting.rowLimit),
                NumberFormat.digits(Double(table.rows.count), places: 0)))
        if let export = table.export, setting.canLink(to: export) {
            html.markup(" ")
            html.text(setting.words[.rowsShownIn])
            html.markup(" <a href=\"")
            address(of: export)
            html.markup("\" dir=\"ltr\">")
            html.text(export.text)
            html.markup("</a>")
        }
        html.markup("</p>\n")
    }
}

/// How the cells of a column are set, found out once for all of them.
private struct ColumnLayout {
    /// Decimals of the column; `nil` for columns of text.
    var places: Int?
    /// Whether numbers carry their own units, because the head names none.
    var hasUnits = false
    /// Whether these units differ: points then do not line up, because nothing is compared down the column.
    var mixesUnits = false
    /// Whether some number carries a letter, for which all leave room.
    var hasMarks = false
    /// Letters of the longest text that stays on a line: a day and a time, `2026-05-20 06:00`.
    private static let shortText = 16

    /// What a cell starts with; the first of a row is its header.
    private(set) var opening: StaticString

    init(_ table: Table, column: Int, setting: Setting) {
        opening = column == 0 ? "<th scope=\"row\">" : "<td>"
        guard case .number(let places) = table.columns[column].alignment else {
            let texts = table.rows.prefix(setting.rowLimit).compactMap { row in
                row.cells.indices.contains(column) ? row.cells[column].textWidth : nil
            }
            guard let widest = texts.max() else { return }
            switch (column == 0, widest > Self.shortText) {
            case (true, false): opening = "<th scope=\"row\" class=\"text\">"
            case (true, true): opening = "<th scope=\"row\" class=\"text long\">"
            case (false, false): opening = "<td class=\"text\">"
            case (false, true): opening = "<td class=\"text long\">"
            }
            return
        }
        self.places = places
        let namesUnit = table.columns[column].unit != nil
        var unit: KPI.Unit?
        for row in table.rows.prefix(setting.rowLimit) where row.cells.indices.contains(column) {
            guard case .reading(let reading) = row.cells[column] else { continue }
            if reading.mark != nil { hasMarks = true }
            guard !namesUnit, let amount = reading.amount else { continue }
            if !setting.unit(amount).isEmpty { hasUnits = true }
            if let unit, unit != amount.unit { mixesUnits = true }
            unit = amount.unit
        }
        switch (column == 0, hasMarks) {
        case (true, false): opening = "<th scope=\"row\" class=\"num\">"
        case (true, true): opening = "<th scope=\"row\" class=\"num marked\">"
        case (false, false): opening = "<td class=\"num\">"
        case (false, true): opening = "<td class=\"num marked\">"
        }
    }

    var headOpening: StaticString {
        switch (places, hasMarks) {
        case (nil, _): "<th scope=\"col\">"
        case (_, false): "<th scope=\"col\" class=\"num\">"
        case (_, true): "<th scope=\"col\" class=\"num marked\">"
        }
    }
}

extension Table.Cell {
    /// In Latin letters; `nil` for what is no text and never breaks.
    fileprivate var textWidth: Int? {
        switch self {
        case .inline(let pieces): pieces.reduce(into: 0) { $0 += $1.width }
        case .day, .empty, .reading, .standing: nil
        }
    }
}

extension Inline {
    /// Its width in Latin letters, about; ideographs and the like are twice as wide.
    fileprivate var width: Int {
        switch self {
        case .text(let text), .user(let text), .code(let text):
            text.utf8.reduce(into: 0) { $0 += $1 >= 0xE0 ? 2 : $1 & 0xC0 == 0x80 ? 0 : 1 }
        case .strong(let inner), .link(let inner, _, _): inner.reduce(into: 0) { $0 += $1.width }
        case .day: 10
        case .reading, .standing: 12
        }
    }
}
