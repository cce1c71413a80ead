import Inference
import Plant
import Statistics
import Units

/// How long orders took, in days of real time, and how late they were.
struct OrderTimes {
    /// Of due orders, on the promised day; 0 for one on time.
    private(set) var tardiness = Samples()
    /// Of completed orders, on the day of completion: release to completion, and release to the end of the
    /// promised day.
    private(set) var leadTimes = Samples()
    private(set) var quoted = Samples()
    /// Of shipped orders, on the day of shipment: receipt to shipment.
    private(set) var endToEnd = Samples()
    /// 1 for each completed (shipped) order whose time is known, 0 for each other.
    private(set) var knownLeadTimes = Samples()
    private(set) var knownEndToEnd = Samples()

    init(_ plant: PlantRecords, _ inputs: InferredInputs, asOf: AsOf, members: Members) {
        let zone = plant.client.zone
        func days(_ from: LocalTime?, _ to: LocalTime) -> Double? {
            guard let from else { return nil }
            let days = (zone.instant(to) - zone.instant(from)).days
            // Stamps in the wrong order tell nothing.
            return days >= 0 ? days : nil
        }
        for (order, promised) in zip(plant.workOrders.rows, inputs.promisedDays)
        where !order.status.isCalledOff {
            let own = members.all(plant.belonging(of: order), on: nil)
            if let due = DueOrder(
                order, promised: promised, asOf: asOf, tolerance: plant.settings.otdWindowDays)
            {
                tardiness.add(Double(due.daysLate(asOf: asOf)), on: due.day, to: own)
            }
            let sale = order.salesOrder.map { plant.salesOrders[$0] }
            if let completed = order.completedAt, completed <= asOf.time {
                let lead = days(order.releasedAt, completed)
                knownLeadTimes.add(lead == nil ? 0 : 1, on: completed.day, to: own)
                if let lead { leadTimes.add(lead, on: completed.day, to: own) }
                if let promise = order.promisedDay ?? sale?.promisedDay,
                    let span = days(order.releasedAt, LocalTime(promise + 1))
                {
                    quoted.add(span, on: completed.day, to: own)
                }
            }
            if let shipped = order.shippedAt, shipped <= asOf.time {
                let span = days(sale?.receivedAt ?? order.receivedAt, shipped)
                knownEndToEnd.add(span == nil ? 0 : 1, on: shipped.day, to: own)
                if let span { endToEnd.add(span, on: shipped.day, to: own) }
            }
        }
        tardiness.sort()
        leadTimes.sort()
        quoted.sort()
        endToEnd.sort()
        knownLeadTimes.sort()
        knownEndToEnd.sort()
    }

    /// What is told beside the mean lateness.
    func latenessRows(_ scope: Scope) -> [TableRow] {
        let days = tardiness.values(scope.member, scope.days)
        guard !days.isEmpty else { return [] }
        return [
            TableRow(.p90, quantile(days, 0.9)), TableRow(.max, days.last),
            TableRow(.lateOrders, Double(days.count { $0 > 0 })),
        ]
    }
}

/// The median of a span in the life of orders, its 85th percentile beside it.
struct OrderSpan: Study {
    let spans: Samples
    /// 1 or 0 by order: whether the span is known.
    let known: Samples
    /// What customers were told, where that is asked.
    var quoted: Samples?

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let values = spans.values(scope.member, scope.days)
        let known = known.values(scope.member, scope.days)
        return Finding(
            quantile(values, 0.5), records: known.count,
            coverage: known.isEmpty ? nil : Double(values.count) / Double(known.count))
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let values = spans.values(scope.member, scope.days)
        guard !values.isEmpty else { return [] }
        let quoted = quoted.map { $0.values(scope.member, scope.days) } ?? []
        return [
            TableRow(.count, Double(values.count)), TableRow(.p85, quantile(values, 0.85)),
            TableRow(.max, values.last),
        ]
            + (quantile(quoted, 0.5).map { [TableRow(.quotedMedian, $0)] } ?? [])
    }
}
