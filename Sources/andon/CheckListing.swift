import JSONOutput
import Measures
import Publishing
import Reporting
import Units

/// What a check found, as a table or as one JSON object.
struct CheckListing {
    var moment: String
    var failOn: Alert.Severity
    var findings: [Check.Finding]
    /// Clients that could not be read.
    var failed: Int

    /// A line a client, then its alerts, then a summary.
    var text: String {
        var lines: [String] = []
        for finding in findings {
            let coverage =
                finding.coverage.map { NumberFormat.digits($0, places: 1) + " %" } ?? "none"
            lines.append(
                "\(oneLine(finding.client)): \(counted(finding.rejected, "rejected record")), "
                    + "\(counted(finding.missing, "missing shift record")), "
                    + "inputs recorded: \(coverage)")
            let width = Alert.Kind.allCases.map(\.rawValue.count).max() ?? 0
            for line in finding.alerts {
                let (severity, kind) = (line.alert.severity.rawValue, line.alert.kind.rawValue)
                lines.append(
                    "  \(padded(severity, 8))  \(padded(kind, width))  "
                        + "\(padded(line.alert.since.text, 19))  \(oneLine(line.text))")
            }
        }
        lines.append(summary)
        return lines.joined(separator: "\n")
    }

    /// "3 clients as of 2026-05-20: 1 critical, 4 warnings, 2 notes".
    private var summary: String {
        func count(_ severity: Alert.Severity) -> Int {
            findings.reduce(0) { $0 + $1.alerts.count { $0.alert.severity == severity } }
        }
        return "\(counted(findings.count, "client")) as of \(moment): "
            + "\(count(.critical)) critical, \(counted(count(.warning), "warning")), "
            + counted(count(.info), "note") + (failed > 0 ? "; \(failed) failed" : "")
    }

    var json: String {
        var json: [UInt8] = []
        func add(_ text: String) { json.append(contentsOf: text.utf8) }
        add("{\"as_of\":")
        json.append(jsonString: moment)
        add(",\"fail_on\":\"\(failOn.rawValue)\",\"failed\":\(failed),\"tenants\":[")
        for (index, finding) in findings.enumerated() {
            if index > 0 { add(",") }
            add("{\"client\":")
            json.append(jsonString: finding.client)
            add(",\"finding\":\(finding.isFinding(from: failOn))")
            add(",\"rejected\":\(finding.rejected),\"missing\":\(finding.missing),\"coverage\":")
            if let coverage = finding.coverage {
                json.append(shortest: coverage)
            } else {
                add("null")
            }
            add(",\"alerts\":")
            json += alertArrayJSON(finding.alerts)
            add("}")
        }
        add("]}")
        return String(decoding: json, as: UTF8.self)
    }

    private func counted(_ count: Int, _ thing: String) -> String {
        "\(count) \(thing)\(count == 1 ? "" : "s")"
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// Fit for one line of a terminal, whatever a tenant wrote: control and format characters as `\u{1B}`.
    private func oneLine(_ text: String) -> String {
        var line = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
                line += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: line.unicodeScalars.append(scalar)
            }
        }
        return line
    }
}
