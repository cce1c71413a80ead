import JSONOutput
import JSONText
import Measures
import Plant
import Publishing
import Reporting
import Units

extension Check.Finding {
    /// Records that a number lacks, whole or in part.
    var rejectedCount: Int { rejected.count { $0.effect != .none } }
}

/// What a check found, as a table or as one JSON object.
struct CheckListing {
    var moment: String
    var failOn: Alert.Severity
    var findings: [Check.Finding]
    /// Clients that could not be read.
    var failed: Int
    /// The summary alone.
    var isBrief = false

    /// A line a client, then its alerts, then a summary.
    var text: String {
        var lines: [String] = []
        for finding in findings where !isBrief {
            let coverage =
                finding.coverage.map { NumberFormat.digits($0, places: 1) + " %" } ?? "none"
            lines.append(
                "\(finding.client.harmless()): \(counted(finding.rejectedCount, "rejected record")), "
                    + "\(counted(finding.missing, "missing shift record")), "
                    + "inputs recorded: \(coverage)")
            lines += finding.rejected.prefix(Self.listed).map(line)
            if finding.rejected.count > Self.listed {
                lines.append(
                    "  … and \(finding.rejected.count - Self.listed) more: --json, or rejected.csv of a build"
                )
            }
            if let failure = finding.failure {
                lines += ["  a build fails:"] + failure.split(separator: "\n").map { "    \($0)" }
            }
            let width = Alert.Kind.allCases.map(\.rawValue.count).max() ?? 0
            for line in finding.alerts {
                let (severity, kind) = (line.alert.severity.rawValue, line.alert.kind.rawValue)
                lines.append(
                    "  \(padded(severity, 8))  \(padded(kind, width))  "
                        + "\(padded(line.alert.since.text, 19))  \(line.text.harmless())")
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
            add(",\"rejected\":\(finding.rejectedCount),\"rejections\":[")
            for (index, row) in finding.rejected.enumerated() {
                if index > 0 { add(",") }
                append(row, to: &json)
            }
            add("],\"fails\":\(finding.failure != nil)")
            add(",\"missing\":\(finding.missing),\"coverage\":")
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

    /// How many are shown of a client's rejected records.
    private static let listed = 20

    /// `production_entry.day, row BAD1: 03/05/2026, not a day (YYYY-MM-DD); the row is left out`.
    private func line(_ row: RejectedRow) -> String {
        let effect =
            switch row.effect {
            case .row: "left out"
            case .belonging: "left out with it"
            case .cell: "cell not used"
            case .none: "counts"
            }
        return "  \(padded(effect, 16))  \(row.table).\(row.column), row \(row.key.harmless()): "
            + "\(row.value.harmless()); allowed: \(row.rule)"
            + (row.rows > 1 ? " (\(row.rows) rows)" : "")
    }

    private func append(_ row: RejectedRow, to json: inout [UInt8]) {
        for (start, text) in [
            ("{\"table\":", row.table), (",\"column\":", row.column), (",\"key\":", row.key),
            (",\"value\":", row.value), (",\"rule\":", row.rule),
            (",\"effect\":", row.effect.rawValue),
        ] {
            json.append(contentsOf: start.utf8)
            json.append(jsonString: text)
        }
        json.append(contentsOf: ",\"rows\":\(row.rows)}".utf8)
    }

    private func counted(_ count: Int, _ thing: String) -> String {
        "\(count) \(thing)\(count == 1 ? "" : "s")"
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
