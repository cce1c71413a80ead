import Measures
import Plant
import Reporting
import Store
import Units

extension DerivedTenant {
    /// What is kept of a report once it is published; `earlier` is how its final months were told before.
    init(
        of report: Report, documents: [(document: RenderedDocument, seconds: Double)],
        earlier: [FinalMonth], numbers: DerivedNumbers
    ) {
        let measurements = report.measurements
        let day = report.identity.asOf.day
        self.init(
            client: report.identity.clientID, asOf: day,
            summaries: measurements.summaries.map { DerivedRows($0, asOf: day) },
            months: measurements.finalMonths(differingFrom: earlier).map {
                DerivedMonth(month: $0.month, revision: $0.revision, figures: $0.figures.text)
            },
            reports: documents.map { document, seconds in
                DerivedReport(
                    type: document.type, day: day, file: document.path.text,
                    outcome: .built(
                        size: document.size, pages: document.pages, kpis: document.kpis,
                        seconds: seconds))
            },
            alerts: report.alerts.map { line in
                DerivedAlert(
                    severity: line.alert.severity.rawValue, kind: line.alert.kind.rawValue,
                    subject: line.alert.subject, since: line.alert.since.text,
                    value: line.alert.value, unit: line.alert.unit.symbol, message: line.text)
            },
            forecasts: measurements.kpis.flatMap { result in
                (result.forecast?.points ?? []).map { point in
                    DerivedForecast(
                        kpi: result.kpi.id, day: point.day, value: point.value, low: point.low,
                        high: point.high, method: result.forecast?.method.rawValue ?? "")
                }
            }, numbers: numbers)
    }
}

extension DerivedRows {
    /// A summary in the shape of the store.
    init(_ summary: Summary, asOf day: Day) {
        let table = summary.table
        self.init(
            table: DerivedTable(
                name: table.rawValue, keys: table.keys, words: table.words,
                figures: table.figures),
            span: min(summary.firstDay, day)...day,
            rows: summary.rows.map { row in
                let member = row.member.map { summary.members[$0] }
                var texts: [String?] = []
                texts.reserveCapacity(table.keys.count - 1 + table.words.count)
                if table.dimension != nil { texts.append(member?.id) }
                texts.append(row.status.rawValue)
                switch table {
                case .operator: texts.append(member?.skill)
                case .monthly:
                    texts.append(row.month?.state.rawValue)
                    texts.append(row.month.map { "\($0.revision)" })
                case .shift, .daily, .machine, .part: break
                }
                return Row(day: row.day, texts: texts)
            }, figures: summary.values)
    }
}
