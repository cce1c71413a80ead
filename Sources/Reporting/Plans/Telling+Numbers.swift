import Measures
import Units

extension Telling {
    /// KPIs with what they were before, the change and the target; those without a value now or before are
    /// left out. `nil` when none is left.
    func changeTable(_ ids: [String], _ window: Window) -> Table? {
        let told = ids.compactMap { measurements[$0] }.filter {
            $0[window].value != nil || $0[window].previous != nil
        }
        guard !told.isEmpty else { return nil }
        return Table(
            caption: [
                .text(words(.changeTableCaption, name(of: window), self.against(window)))
            ],
            columns: [
                Table.Column(words[.columnKPI]),
                Table.Column(name(of: window), alignment: .number(places: 1)),
                Table.Column(words[.columnPrevious], alignment: .number(places: 1)),
                Table.Column(words[.columnChange], alignment: .number(places: 1)),
                Table.Column(words[.target], alignment: .number(places: 1)),
                Table.Column(words[.columnStanding]),
            ],
            rows: told.map { result in
                let now = result[window]
                let unit = result.kpi.unit
                func cell(_ value: Double?) -> Table.Cell {
                    value.map { .reading(.measured(Amount($0, unit))) } ?? .empty
                }
                return Table.Row([
                    .inline([.link([.text(words.name(of: result.kpi))], .kpi(result.kpi.id))]),
                    .reading(Reading(now, unit: unit)),
                    cell(now.previous), changeCell(now.change, unit),
                    now.target.map { .reading(.measured(Amount(bound: $0, unit))) } ?? .empty,
                    .standing(now.standing),
                ])
            })
    }

    /// How many calendar months a table goes back, the running one included.
    private static let monthsTold = 7

    /// KPIs over the last calendar months, the running one last; `nil` when no month has a value.
    func monthTable(_ ids: [String]) -> Table? {
        let told = ids.compactMap { measurements[$0] }.filter {
            $0.months.contains { $0.value != nil }
        }
        let days = told.map { $0.months.suffix(Telling.monthsTold).map(\.days) }
            .max { $0.count < $1.count }
        guard let days, !days.isEmpty else { return nil }
        return Table(
            caption: [.text(words[.monthTableCaption])],
            columns: [Table.Column(words[.columnKPI])]
                // The unit is said with the KPI, once: seven months leave no room for it in each.
                + days.map {
                    Table.Column(
                        String($0.upperBound.description.prefix(7)), unit: "",
                        alignment: .number(places: 1))
                },
            rows: told.map { result in
                Table.Row(
                    [
                        .inline([.link([.text(measure(result.kpi))], .kpi(result.kpi.id))])
                    ]
                        + days.map { month in
                            guard let point = result.months.first(where: { $0.days == month })
                            else { return .empty }
                            return .reading(
                                Reading(point.measurement, unit: result.kpi.unit))
                        })
            })
    }
}
