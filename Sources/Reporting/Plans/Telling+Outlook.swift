import Measures
import Units

extension Telling {
    /// KPIs whose 90 days rise or fall beyond chance, those that get worse first; `nil` when none does.
    var tendencyTable: Table? {
        let moving = measurements.kpis.compactMap { result in
            result.trendTest.flatMap { $0.tendency == .none ? nil : (kpi: result.kpi, test: $0) }
        }
        guard !moving.isEmpty else { return nil }
        let order: [Bearing] = [.concerning, .improving, .unjudged]
        let sorted = order.flatMap { bearing in moving.filter { $0.test.bearing == bearing } }
        return Table(
            caption: [.text(words(.tendenciesCaption, words[.windowRolling90]))],
            columns: [
                Table.Column(words[.columnKPI]),
                Table.Column(words[.columnSlope], alignment: .number(places: 2)),
                Table.Column(words[.columnLow], alignment: .number(places: 2)),
                Table.Column(words[.columnHigh], alignment: .number(places: 2)),
                Table.Column(words[.columnBearing]),
            ],
            rows: sorted.map { kpi, test in
                // A slope is smaller than what it changes.
                func cell(_ perDay: Double) -> Table.Cell {
                    .reading(
                        .measured(
                            Amount(
                                30 * perDay, kpi.unit.ofChange, places: kpi.unit.places + 1,
                                isSigned: true)
                        ))
                }
                return Table.Row([
                    .inline([.link([.text(words.name(of: kpi))], .kpi(kpi.id))]),
                    cell(test.slopePerDay),
                    cell(test.interval.lowerBound), cell(test.interval.upperBound),
                    .text(words[.bearing(test.bearing)]),
                ])
            })
    }

    /// What KPIs will be on the next working day; those that cannot be foretold better than "as last week" are
    /// left out. `nil` when none can.
    func forecastTable(_ ids: [String]) -> Table? {
        let foretold = ids.compactMap { measurements[$0] }.compactMap { result in
            result.forecast.map { (result: result, forecast: $0) }
        }
        guard !foretold.isEmpty else { return nil }
        return Table(
            caption: [.text(words[.forecastsCaption])],
            columns: [
                Table.Column(words[.columnKPI]),
                Table.Column(name(of: .rolling7), alignment: .number(places: 1)),
                Table.Column(words[.columnNextDay]),
                Table.Column(words[.forecast], alignment: .number(places: 1)),
                Table.Column(words[.columnLow], alignment: .number(places: 1)),
                Table.Column(words[.columnHigh], alignment: .number(places: 1)),
            ],
            rows: foretold.compactMap { result, forecast in
                guard let next = forecast.points.first else { return nil }
                let unit = result.kpi.unit
                func cell(_ value: Double?) -> Table.Cell {
                    value.map { .reading(.measured(Amount($0, unit))) } ?? .empty
                }
                return Table.Row([
                    .inline([.link([.text(words.name(of: result.kpi))], .kpi(result.kpi.id))]),
                    .reading(Reading(result[.rolling7], unit: unit)), .day(next.day),
                    .reading(.marked(Amount(next.value, unit), .forecast)),
                    cell(next.low), cell(next.high),
                ])
            }, export: PagePath("exports/forecasts.csv"))
    }
}
