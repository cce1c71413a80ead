import JSONText
import Measures
public import Reporting
import Units

/// `data/alerts.json`: what is wrong, the worst first.
///
/// The shape is a contract, described by `assets/schemas/alerts.schema.json`. Links are relative to the
/// client's folder; `new` is `null` where no report of an earlier day is known.
public func alertsJSON(of report: Report) -> [UInt8] {
    alertArrayJSON(report.alerts) + [UInt8(ascii: "\n")]
}

/// Alerts as an array within another document, as `andon check --json` has them.
public func alertArrayJSON(_ lines: [AlertLine]) -> [UInt8] {
    var writer = JSONWriter(reserving: 64 + lines.count * 320)
    writer.array { array in
        for line in lines { array.write(line) }
    }
    return writer.bytes
}

extension JSONWriter {
    fileprivate mutating func write(_ line: AlertLine) {
        object { $0.members(of: line) }
    }

    /// What `alerts.json` and `events.ndjson` say alike.
    mutating func members(of line: AlertLine) {
        let alert = line.alert
        string("severity", alert.severity.rawValue)
        string("kind", alert.kind.rawValue)
        string("subject", alert.subject)
        string("since", alert.since.text)
        number("value", alert.value)
        string("unit", alert.unit.symbol)
        string("message", line.text)
        string("link", line.link.text)
        string("status", alert.status.rawValue)
        key("new")
        if let isNew = line.isNew { flag(isNew) } else { number(nil) }
    }
}
