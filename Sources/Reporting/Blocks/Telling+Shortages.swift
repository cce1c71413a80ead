import Measures
import Plant
import Units

extension Telling {
    /// Items that are short as of the moment, those that stop orders first: what the alerts of shortages lead to;
    /// `nil` when none is.
    var shortages: Table? {
        let short = measurements.alerts.compactMap {
            alert -> (alert: Alert, item: String, unit: String, need: ComponentNeed)? in
            guard case .componentShortage(let item, let unit, let need) = alert.cause else {
                return nil
            }
            return (alert, item, unit, need)
        }
        guard !short.isEmpty else { return nil }
        return Table(
            caption: [.text(words(.shortageCaption, String(short.count)))],
            columns: [
                Table.Column(words[.columnItem]), Table.Column(words[.columnUnit]),
                Table.Column(words[.columnOnHand], alignment: .number(places: 1)),
                Table.Column(words[.columnNeeded], alignment: .number(places: 1)),
                Table.Column(words[.columnSince]),
                Table.Column(words[.columnOrders], alignment: .number(places: 0)),
                Table.Column(words[.columnOrder]),
            ],
            rows: short.map { alert, item, unit, need in
                func amount(_ value: Double) -> Table.Cell {
                    .reading(
                        .measured(
                            Amount(value, .count, places: value == value.rounded() ? 0 : 1)))
                }
                let (orders, first): (Table.Cell, Table.Cell) =
                    switch need.reason {
                    case .orders(let first, let count): (.count(count), .user(first))
                    case .safetyStock: (.empty, .empty)
                    }
                return Table.Row([
                    .user(item), .user(unit), amount(need.onHand), amount(need.needed),
                    .day(alert.since.day), orders, first,
                ])
            }, export: PagePath("exports/alerts.csv")
        ).withoutEmptyColumns()
    }
}
