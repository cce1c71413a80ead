import Measures
import Plant
import Statistics
import Units

extension Telling {
    /// Orders in progress by age; `nil` when there are none.
    var ageHistogram: Figure? {
        let orders = measurements.wip
        let ages = orders.map(\.active).sorted()
        guard let oldest = ages.last, let median = quantile(ages, 0.5),
            let p85 = quantile(ages, 0.85), let p95 = quantile(ages, 0.95)
        else { return nil }
        func show(_ age: Double) -> String { full(Amount(age, .days)) }
        let held = orders.count(where: \.isOnHold)
        // Of fewer than twenty orders the 95th percentile is the oldest one.
        let isTelling = ages.count >= 20
        let facts: [(Phrase, Amount)] = [
            (.rowOrders, Amount(Double(ages.count), .count)),
            (.orderOnHold, Amount(Double(held), .count)),
            (.chartMedian, Amount(median, .days)), (.rowP85, Amount(p85, .days)),
            (.rowMax, Amount(oldest, .days)),
        ]
        return Figure(
            name: "wip-age",
            title: words(.wipMessage, String(ages.count), show(median)),
            subtitle: words(
                .trendSubtitle, "\(words[.columnActiveAge]), d", words[.sectionWIP],
                measurements.asOf.day.description),
            description: words(
                .describeWIP, String(ages.count), String(held), show(median), show(p85),
                show(oldest)),
            content: .ageHistogram(
                AgeHistogram(
                    items: orders.map { .init(age: $0.active, isHeld: $0.isOnHold) },
                    median: median, p85: ages.count >= 7 ? p85 : nil, p95: isTelling ? p95 : nil)),
            table: Table(
                caption: [.text(words[.sectionWIP])],
                columns: [
                    Table.Column(words[.columnItem]),
                    Table.Column(words[.columnValue], alignment: .number(places: 1)),
                ],
                rows: facts.map { name, amount in
                    Table.Row([.text(words[name]), .reading(.measured(amount))])
                }))
    }

    /// Orders by state over the last 90 days, from when they came in, began and were completed; `nil` when no order
    /// says.
    ///
    /// Cancelled and rejected orders are left out: nobody recorded when they left.
    var cumulativeFlow: Figure? {
        let last = measurements.asOf.day
        let days = (0..<90).map { last - 89 + $0 }
        // Arrivals, starts and completions before and on each day; slot 0 is before the first.
        var arrived = [Double](repeating: 0, count: 91)
        var begun = arrived
        var done = arrived
        func slot(_ time: LocalTime) -> Int? {
            let place = time.day - days[0] + 1
            return place > 90 ? nil : max(place, 0)
        }
        var isKnown = false
        for order in plant.workOrders.rows {
            switch order.status {
            case .cancelled, .rejected: continue
            case .received, .released, .inProgress, .onHold, .demoted, .completed, .shipped,
                .closed:
                break
            }
            // A later stamp stands in for a missing earlier one: what is completed had come in.
            let completed = order.completedAt ?? order.shippedAt ?? order.closedAt
            let started = order.startedAt ?? completed
            guard let received = order.receivedAt ?? order.releasedAt ?? started else { continue }
            let entry = [received, started, completed].compactMap(\.self).min() ?? received
            guard let first = slot(entry) else { continue }
            isKnown = true
            arrived[first] += 1
            if let started, let place = slot(max(started, entry)) { begun[place] += 1 }
            if let completed, let place = slot(max(completed, started ?? entry)) {
                done[place] += 1
            }
        }
        guard isKnown else { return nil }
        let before = done[0]
        func running(_ counts: [Double]) -> [Double] {
            var sum = 0.0
            return counts.map { count in
                sum += count
                return sum
            }
        }
        let (all, starts, ends) = (running(arrived), running(begun), running(done))
        let bands: [(String, [Double])] = [
            (words[.orderCompleted], ends.dropFirst().map { $0 - before }),
            (words[.orderInProgress], zip(starts, ends).dropFirst().map { max($0 - $1, 0) }),
            (words[.flowNotStarted], zip(all, starts).dropFirst().map { max($0 - $1, 0) }),
        ]
        guard bands.contains(where: { $0.1.contains { $0 > 0 } }) else { return nil }
        func count(_ value: Double?) -> String { NumberFormat.digits(value ?? 0, places: 0) }
        return Figure(
            name: "order-flow",
            title: words(
                .flowMessage, count(bands[1].1.last), String(days.count - 1),
                count(bands[1].1.first)),
            subtitle: words(.flowSubtitle, words[.windowRolling90], last.description),
            description: words(
                .describeFlow, String(days.count), count(all[90] - all[0]), count(ends[90] - before)
            ),
            content: .cumulativeFlow(
                CumulativeFlowChart(
                    days: days, bands: bands.map { .init(label: $0.0, counts: $0.1) })),
            table: Table(
                caption: [.text(words[.sectionOrderFlow])],
                columns: [Table.Column(words[.columnDay])]
                    + bands.map { Table.Column($0.0, alignment: .number(places: 0)) },
                rows: days.indices.reversed().map { index in
                    Table.Row(
                        [.day(days[index])]
                            + bands.map { .reading(.measured(Amount($0.1[index], .count))) })
                }))
    }
}
