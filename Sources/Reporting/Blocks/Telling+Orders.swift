import Inference
import Measures
import Plant
import Units

extension Telling {
    /// How many orders a list of orders shows.
    private static let listed = 20

    var oldestWIP: Table? {
        let ages = measurements.wip
        guard !ages.isEmpty else { return nil }
        return Table(
            caption: [
                .text(
                    words(.wipCaption, String(min(ages.count, Telling.listed)), String(ages.count)))
            ],
            columns: [
                Table.Column(words[.columnOrder]), Table.Column(words[.dimensionProduct]),
                Table.Column(words[.columnActiveAge], unit: "d", alignment: .number(places: 1)),
                Table.Column(words[.columnCalendarAge], unit: "d", alignment: .number(places: 1)),
                Table.Column(words[.columnStatus]),
            ],
            rows: ages.prefix(Telling.listed).map { age in
                let order = plant.workOrders[age.order]
                return Table.Row([
                    .user(order.id),
                    order.product.map { .user(plant.products[$0].name) } ?? .empty,
                    .reading(.measured(Amount(age.active, .days))),
                    .reading(.measured(Amount(age.calendar, .days))),
                    .text(words[age.isOnHold ? .orderOnHold : .orderInProgress]),
                ])
            })
    }

    /// Orders that are late by the one rule of alerts, recommendations, the schedule and the table: not shipped
    /// though the day that somebody promised, and the tolerance, are over. By id, the alert.
    var lateAlerts: [String: Alert] {
        var late: [String: Alert] = [:]
        for alert in measurements.alerts {
            if case .commitmentMissed(let order, _) = alert.cause { late[order] = alert }
        }
        return late
    }

    /// Orders whose promised day has passed and that are not shipped, the latest first.
    var lateOrders: Table? {
        let asOf = measurements.asOf
        let late = lateAlerts.values.compactMap {
            alert -> (order: WorkOrder, day: Day, isInferred: Bool)? in
            guard case .commitmentMissed(let id, let day) = alert.cause,
                let order = plant.workOrders.find(id)
            else { return nil }
            return (plant.workOrders[order], day, alert.status != .normal)
        }
        .sorted { ($0.day, $0.order.id) < ($1.day, $1.order.id) }
        guard !late.isEmpty else { return nil }
        return Table(
            caption: [
                .text(
                    words(.lateCaption, String(min(late.count, Telling.listed)), String(late.count))
                )
            ],
            columns: [
                Table.Column(words[.columnOrder]), Table.Column(words[.dimensionProduct]),
                Table.Column(words[.columnPromised]),
                Table.Column(words[.columnDaysLate], unit: "d", alignment: .number(places: 0)),
                Table.Column(words[.columnStatus]),
            ],
            rows: late.prefix(Telling.listed).map { order, day, isInferred in
                let days = Amount(Double(asOf.day - day), .count)
                return Table.Row([
                    .user(order.id),
                    order.product.map { .user(plant.products[$0].name) } ?? .empty,
                    .day(day),
                    .reading(isInferred ? .marked(days, .estimated) : .measured(days)),
                    .text(name(of: order.status)),
                ])
            })
    }
}
