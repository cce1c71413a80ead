import Measures
import Plant
import Reporting
import Units

/// The numbers of the day that are told otherwise than when it was first reported on.
struct RestatementTable: ExportTable {
    let measurements: Measurements
    let words: Words

    let name = "restatements"
    let columns = ["day", "kpi_id", "old", "new", "reason", "window", "unit", "name"]
    var expectedSize: Int { measurements.restatements.count * 80 }

    func write(to writer: inout CSVWriter) {
        for row in measurements.restatements {
            let kpi = measurements[row.kpi]?.kpi
            writer.day(measurements.asOf.day)
            writer.typed(row.kpi, column: 1)
            writer.number(row.old)
            writer.number(row.new)
            writer.word(row.reason.rawValue)
            writer.word(row.window.rawValue)
            writer.text(kpi?.unit.symbol)
            writer.typed(kpi.map(words.name(of:)), column: 7)
            writer.endRow()
        }
    }
}
