import Inference
import Measures
import Plant
import Units

extension Telling {
    /// "Efficiency: estimated ideal cycle on 15 of 212 work orders, 85 % confidence", without a full stop.
    func sentence(_ notice: InferenceNotice, _ kpi: KPI) -> String {
        let parts = notice.parts.map { part in
            words(
                .inferredPart, name(of: part.field),
                NumberFormat.digits(Double(part.inferred), places: 0),
                NumberFormat.digits(Double(part.total), places: 0), name(of: part.subject))
        }
        return words(
            .inferredSentence, words.name(of: kpi), parts.joined(separator: words[.listSeparator]),
            percent(notice.confidence))
    }

    private func name(of subject: InferenceNotice.Subject) -> String {
        switch subject {
        case .workOrders: words[.subjectWorkOrders]
        case .productionEntries: words[.subjectProductionEntries]
        case .shifts: words[.subjectShifts]
        case .inspections: words[.subjectInspections]
        }
    }

    /// KPIs of the usual window that rest on little, the least sure first: a notice below a confidence of 0.7,
    /// a warning below 0.5.
    var doubts: [Block?] {
        let doubtful = measurements.kpis.compactMap { result in
            result.notices[Telling.window].map { (result.kpi, $0) }
        }.filter { $0.1.weight > .remark }
        return doubtful.enumerated().sorted {
            ($0.element.1.confidence, $0.offset) < ($1.element.1.confidence, $1.offset)
        }.map { _, doubt in
            let severity: Notice.Severity = doubt.1.weight == .warning ? .warning : .info
            return .notice(
                Notice(
                    severity,
                    [.link([.text(sentence(doubt.1, doubt.0))], .kpi(doubt.0.id)), .text(".")]))
        }
    }

    /// Products that run exactly at their recorded ideal cycle, by name.
    var pacedStandards: Block? {
        guard !inputs.pacedProducts.isEmpty else { return nil }
        var names: [Inline] = []
        for (index, product) in inputs.pacedProducts.enumerated() {
            if index > 0 { names.append(.text(words[.listSeparator])) }
            names.append(.user(plant.products[product].name))
        }
        return .notice(Notice(.info, words.sentence(.pacedStandards, names)))
    }

    /// How many orders nobody promised for any day.
    var withoutPromise: Block? {
        let count = zip(plant.workOrders.rows, inputs.promisedDays).count { order, promised in
            guard order.status != .cancelled, order.status != .rejected else { return false }
            return promised.value == nil
        }
        guard count > 0 else { return nil }
        return .paragraph([
            .text(words(.withoutPromise, NumberFormat.digits(Double(count), places: 0)))
        ])
    }

    /// How well the ladders do where the answer is known.
    var calibration: [Block?] {
        let rows = inputs.calibration.rows
        guard !rows.isEmpty else { return [] }
        let missed: [[Inline]] = rows.filter { $0.isCalibrated == false }.map { row in
            [
                .text(
                    words(
                        .calibrationMissed, name(of: row.field), name(of: row.rung),
                        percent(row.hitRate ?? 0)))
            ]
        }
        return [
            .paragraph([
                .text(words(.calibrationIntroduction, String(Calibration.sampleSize)))
            ]),
            .table(calibrationTable(rows)), missed.isEmpty ? nil : .list(missed),
        ]
    }

    private func calibrationTable(_ rows: [Calibration.Row]) -> Table {
        func number(_ title: Phrase, _ unit: String? = nil, places: Int) -> Table.Column {
            Table.Column(words[title], unit: unit, alignment: .number(places: places))
        }
        func share(_ value: Double) -> Table.Cell {
            .reading(.measured(Amount(value * 100, .percent)))
        }
        func error(_ value: Double, _ row: Calibration.Row, isSigned: Bool) -> Table.Cell {
            let unit: KPI.Unit = row.unit == .percent ? .percent : .days
            return .reading(.measured(Amount(value, unit, places: 1, isSigned: isSigned)))
        }
        return Table(
            caption: [.text(words[.calibrationCaption])],
            columns: [
                Table.Column(words[.columnInput]), Table.Column(words[.columnSource]),
                number(.columnConfidence, "%", places: 0), number(.columnTrials, places: 0),
                number(.columnMedianError, places: 1), number(.columnBias, places: 1),
                number(.columnHitRate, "%", places: 1),
            ],
            rows: rows.map { row in
                Table.Row([
                    .text(name(of: row.field)), .text(name(of: row.rung)),
                    .reading(.measured(Amount(row.confidence * 100, .percent, places: 0))),
                    .count(row.count), error(row.medianError, row, isSigned: false),
                    error(row.bias, row, isSigned: true), row.hitRate.map(share) ?? .empty,
                ])
            }, export: PagePath("exports/calibration.csv"))
    }

    /// Rows of the inference log that the page shows; the export holds all.
    private static let loggedRows = 200

    /// The latest inferred inputs; `nil` when none was inferred.
    var inferenceLog: Table? {
        let first = measurements.asOf.day - 89
        let rows = InferenceLog(of: plant, inputs, days: first...measurements.asOf.day)
            .latest(Telling.loggedRows)
        guard !rows.isEmpty else { return nil }
        func number(_ value: Double?) -> Table.Cell {
            value.map { .reading(.measured(Amount($0, .count, places: 2))) } ?? .empty
        }
        func column(_ title: Phrase) -> Table.Column {
            Table.Column(words[title], alignment: .number(places: 2))
        }
        return Table(
            caption: [.text(words(.inferenceLogCaption, String(rows.count)))],
            columns: [
                Table.Column(words[.columnTable]), Table.Column(words[.columnKey]),
                Table.Column(words[.columnInput]), column(.columnValue), column(.columnLow),
                column(.columnHigh), Table.Column(words[.columnSource]),
                Table.Column(words[.columnDonors], alignment: .number(places: 0)),
                Table.Column(words[.columnConfidence], unit: "%", alignment: .number(places: 0)),
            ],
            rows: rows.map { row in
                let value: Table.Cell =
                    switch row.value {
                    case .number(let value): number(value)
                    case .day(let day): .day(day)
                    }
                return Table.Row([
                    .inline([.code(row.subject.table)]), .user(row.subject.key(in: plant)),
                    .text(name(of: row.field)), value, number(row.interval?.low),
                    number(row.interval?.high), .text(name(of: row.evidence.rung)),
                    row.evidence.donors > 0 ? .count(row.evidence.donors) : .empty,
                    .reading(
                        .measured(Amount(row.evidence.confidence * 100, .percent, places: 0))),
                ])
            }, export: PagePath("exports/inferences.csv"))
    }
}
