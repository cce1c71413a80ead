import Measures
import Plant
import Units

extension Telling {
    /// How many restated numbers the data-quality page shows; the export holds all.
    private static let shownRestatements = 200

    /// Every number that was published otherwise before, as the data-quality page has them.
    var restatementBlocks: [Block?] {
        let rows = measurements.restatements
        guard !rows.isEmpty else { return [] }
        return [
            .paragraph([.text(words[.restatementsIntroduction])]),
            .table(
                Table(
                    caption: [
                        .text(
                            words(
                                .restatementsCaption,
                                NumberFormat.digits(Double(rows.count), places: 0)))
                    ],
                    columns: [Table.Column(words[.columnKPI])] + columns(nil),
                    rows: rows.prefix(Telling.shownRestatements).compactMap { row in
                        measurements[row.kpi].map { result in
                            let name: Table.Cell = .inline([
                                .link([.text(measure(result.kpi))], .kpi(result.kpi.id))
                            ])
                            return Table.Row([name] + cells(row, result.kpi))
                        }
                    }, export: PagePath("exports/restatements.csv"))),
        ]
    }

    /// The same of one KPI, for its page.
    func restatements(_ result: KPIResult) -> Table? {
        let rows = measurements.restatements.filter { $0.kpi == result.kpi.id }
        guard !rows.isEmpty else { return nil }
        return Table(
            caption: [
                .text(words(.restatementsOfDay, measurements.asOf.day.description))
            ],
            columns: columns(result.kpi), rows: rows.map { Table.Row(cells($0, result.kpi)) })
    }

    /// Without a KPI the numbers carry their own units.
    private func columns(_ kpi: KPI?) -> [Table.Column] {
        func number(_ title: Phrase, _ unit: KPI.Unit?) -> Table.Column {
            Table.Column(
                words[title], unit: unit.flatMap { unitTitle($0) },
                alignment: .number(places: kpi?.unit.places ?? 1))
        }
        return [
            Table.Column(words[.columnWindow]), number(.columnFirstPublished, kpi?.unit),
            number(.columnNow, kpi?.unit), number(.columnChange, kpi?.unit.ofChange),
            Table.Column(words[.reason]),
        ]
    }

    private func cells(_ row: Restatement, _ kpi: KPI) -> [Table.Cell] {
        func cell(_ value: Double?) -> Table.Cell {
            value.map { .reading(.measured(Amount($0, kpi.unit))) } ?? .empty
        }
        return [
            .text(name(of: row.window)), cell(row.old),
            .reading(
                Reading(
                    measurements[kpi.id]?[row.window] ?? Measurement(status: .notRecorded),
                    unit: kpi.unit)),
            changeCell(row.change, kpi.unit), .text(words[.restatement(row.reason)]),
        ]
    }
}
