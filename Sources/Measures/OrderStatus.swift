import Plant
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
                key: status.rawValue,
                values: [
                    ("orders", count), ("share_percent", count / Double(statuses.count) * 100),
                ])
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
        let facts: [(String, Double?)] = [
            ("orders", Double(ages.count)), ("p85", quantile(active, 0.85)), ("max", active.last),
            ("calendar_median", quantile(ages.map(\.calendar).sorted(), 0.5)),
            ("over_flag_days", Double(active.count { $0 > flagged })),
            ("without_start", Double(measuring.lives.withoutStart)),
        ]
        return facts.map { TableRow(key: $0.0, values: [("value", $0.1)]) }
    }
}
