import Plant
import Statistics
import Units

/// Orders per status at the end of a window; the headline is those that are open.
struct OrderStatus: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let statuses = measuring.statuses(scope)
        return Finding(
            statuses.isEmpty ? nil : Double(statuses.count(where: \.isOpen)),
            records: statuses.count)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let statuses = measuring.statuses(scope)
        return WorkOrder.Status.allCases.compactMap { status in
            let count = Double(statuses.count { $0 == status })
            guard count > 0 else { return nil }
            return TableRow(
                .fact(RowFact(status)),
                [(.orders, count), (.sharePercent, count / Double(statuses.count) * 100)])
        }
    }
}

/// The ages of the orders in progress at the end of a window; the headline is the median.
struct WIPAgeing: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let active = measuring.ages(scope).map(\.active).sorted()
        return Finding(quantile(active, 0.5), records: active.count)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let ages = measuring.ages(scope)
        let active = ages.map(\.active).sorted()
        let flagged = Double(measuring.plant.settings.wipFlagDays)
        return [
            TableRow(.orders, Double(ages.count)), TableRow(.p85, quantile(active, 0.85)),
            TableRow(.max, active.last),
            TableRow(.calendarMedian, quantile(ages.map(\.calendar).sorted(), 0.5)),
            TableRow(.overFlagDays, Double(active.count { $0 > flagged })),
            TableRow(.withoutStart, Double(measuring.lives.withoutStart)),
        ]
    }
}

extension RowFact {
    init(_ status: WorkOrder.Status) {
        self =
            switch status {
            case .received: .received
            case .released: .released
            case .inProgress: .inProgress
            case .onHold: .onHold
            case .demoted: .demoted
            case .completed: .completed
            case .shipped: .shipped
            case .closed: .closed
            case .rejected: .rejected
            case .cancelled: .cancelled
            }
    }
}
