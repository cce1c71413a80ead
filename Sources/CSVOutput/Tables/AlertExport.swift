import Measures
import Plant
import Reporting
import Units

/// What is wrong, the worst first.
struct AlertExport: ExportTable {
    let lines: [AlertLine]

    let name = "alerts"
    let columns = [
        "severity", "kind", "subject", "since", "value", "unit", "message", "link", "status",
    ]
    var expectedSize: Int { lines.count * 160 }

    func write(to writer: inout CSVWriter) {
        for line in lines {
            writer.word(line.alert.severity.rawValue)
            writer.word(line.alert.kind.rawValue)
            writer.typed(line.alert.subject, column: 2)
            switch line.alert.since {
            case .day(let day): writer.day(day)
            case .time(let time): writer.time(time)
            }
            writer.number(line.alert.value)
            writer.text(line.alert.unit.symbol)
            writer.text(line.text)
            writer.text(line.link.text)
            writer.word(line.alert.status.rawValue)
            writer.endRow()
        }
    }
}
