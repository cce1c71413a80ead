import Measures
import Reporting
import Units

/// One of the summary tables: a row a day (or month) and member.
struct SummaryExport: ExportTable {
    let summary: Summary

    init(_ summary: Summary) { self.summary = summary }

    var name: String { summary.table.rawValue }

    var columns: [String] {
        let table = summary.table
        return table.keys + table.words + table.figures
    }

    var expectedSize: Int { summary.rows.count * (24 + summary.width * 6) }

    func write(to writer: inout CSVWriter) {
        let (table, width) = (summary.table, summary.width)
        summary.values.withUnsafeBufferPointer { values in
            for (index, row) in summary.rows.enumerated() {
                writer.day(row.day)
                let member = row.member.map { summary.members[$0] }
                if table.dimension != nil { writer.typed(member?.id, column: 1) }
                writer.word(row.status.rawValue)
                if table == .operator { writer.typed(member?.skill, column: 3) }
                if table == .monthly {
                    writer.word(row.month?.state.rawValue ?? "")
                    writer.integer(row.month?.revision)
                }
                for cell in (index * width)..<((index + 1) * width) {
                    if values[cell].isNaN { writer.empty() } else { writer.number(values[cell]) }
                }
                writer.endRow()
            }
        }
    }
}

/// The PDFs of the day; what they took and to whom they went stays outside the tree.
struct ReportExport: ExportTable {
    let documents: [RenderedDocument]
    let day: Day

    let name = "report"
    let columns = ["type", "day", "file", "size", "pages", "kpi_count", "status"]
    var expectedSize: Int { documents.count * 64 }

    func write(to writer: inout CSVWriter) {
        for document in documents {
            writer.word(document.type)
            writer.day(day)
            writer.word(document.path.text)
            writer.integer(document.size)
            writer.integer(document.pages)
            writer.integer(document.kpis)
            // One that cannot be made fails its client, and then there is no table.
            writer.word("built")
            writer.endRow()
        }
    }
}
