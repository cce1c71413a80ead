import Measures
import Plant
import Statistics
import Units

extension Telling {
    /// How many customers the dots show beside all orders.
    private static let customers = 7
    /// Below this a percentile is an order's own time.
    private static let fewest = 5

    /// The lead times of single orders, of all and by customer; `nil` where too few were completed.
    var leadTimeStrip: Figure? {
        guard let result = measurements["DL-LT"], let all = measurements.leadTimes.first,
            all.days.count >= Telling.fewest, let median = quantile(all.days, 0.5),
            let p85 = quantile(all.days, 0.85), let longest = all.days.last
        else { return nil }
        func show(_ days: Double) -> String { full(Amount(days, .days)) }
        func name(_ own: LeadTimes) -> String { own.customer?.name ?? words[.wholePlant] }
        let shown = measurements.leadTimes.prefix(Telling.customers + 1)
        return Figure(
            name: "lead-times",
            title: words(.leadTimeMessage, show(median), show(p85)),
            subtitle: words(
                .trendSubtitle, measure(result.kpi), self.name(of: .rolling90),
                measurements.asOf.day.description)
                + note(showing: shown.count - 1, of: measurements.leadTimes.count - 1),
            description: words(
                .describeLeadTimes, String(all.days.count), show(median), show(p85), show(longest)),
            content: .strip(
                StripChart(
                    rows: shown.map { .init(label: name($0), results: $0.days) }, unit: .days,
                    reference: median, referenceLabel: words[.chartMedian])),
            table: Table(
                caption: [.text(words[.sectionLeadTimes])],
                columns: [
                    Table.Column(words[.dimensionCustomer]),
                    Table.Column(words[.columnOrders], alignment: .number(places: 0)),
                ]
                    + [Phrase.columnMedian, .columnP85, .columnLongest].map {
                        Table.Column(words[$0], unit: "d", alignment: .number(places: 1))
                    },
                rows: measurements.leadTimes.map { own in
                    func cell(_ value: Double?) -> Table.Cell {
                        value.map { .reading(.measured(Amount($0, .days))) } ?? .empty
                    }
                    return Table.Row([
                        own.customer.map { memberCell(.customer, $0.id, $0.name) }
                            ?? .text(words[.wholePlant]),
                        .reading(.measured(Amount(Double(own.days.count), .count))),
                        cell(quantile(own.days, 0.5)), cell(quantile(own.days, 0.85)),
                        cell(own.days.last),
                    ])
                }))
    }
}
