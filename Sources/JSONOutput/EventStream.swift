import JSONText
import Measures
import Plant
public import Reporting
import Units

/// `data/events.ndjson`: what a build found, an event a line, for programs that act on it.
///
/// Each alert that stands is an event, the worst first, with `new` where it was not there before; then each KPI
/// that missed what a schedule had committed it to; then each number that was published otherwise before; then each report
/// that was made. The shape of a line is a contract: `assets/schemas/event.schema.json`.
public func eventsNDJSON(of report: Report, documents: [RenderedDocument]) -> [UInt8] {
    var bytes: [UInt8] = []
    func line(_ event: String, _ members: (inout JSONWriter) -> Void) {
        var writer = JSONWriter(reserving: 400)
        writer.object { object in
            object.string("event", event)
            object.day("at_day", report.identity.asOf.day)
            object.string("client", report.identity.clientID)
            members(&object)
        }
        bytes += writer.bytes
        bytes.append(UInt8(ascii: "\n"))
    }
    for alert in report.alerts {
        line(alert.alert.kind.event) { $0.members(of: alert) }
    }
    for commitment in report.measurements.commitments where commitment.standing == .missed {
        line("KPIVarianceAlert") { object in
            object.string("kpi_id", commitment.kpi)
            object.string("schedule_id", report.records.schedules[commitment.schedule].id)
            object.days(commitment.period)
            object.number("committed", commitment.committed)
            object.number("actual", commitment.actual)
            object.number("variance_percent", commitment.percent)
            object.string("status", commitment.status.rawValue)
        }
    }
    for restatement in report.measurements.restatements {
        line("NumberRestated") { object in
            object.string("kpi_id", restatement.kpi)
            object.string("window", restatement.window.rawValue)
            object.number("old", restatement.old)
            object.number("new", restatement.new)
            object.string("reason", restatement.reason.rawValue)
        }
    }
    for document in documents {
        line("ReportPublished") { object in
            object.string("file", document.path.text)
        }
    }
    return bytes
}

extension Alert.Kind {
    /// The name of the event that an alert of the kind is; a contract.
    fileprivate var event: String {
        switch self {
        case .thresholdCrossed: "ThresholdCrossed"
        case .signal: "SignalRaised"
        case .componentShortage: "ComponentShortageDetected"
        case .runVariance: "RunVarianceHigh"
        case .dataMissing: "DataMissing"
        case .openDowntime: "DowntimeOpen"
        case .commitmentMissed: "CommitmentMissed"
        case .wipAge: "OrderAgeExceeded"
        }
    }
}
