import Plant
import Units

/// Open orders past their promised day; a true 0 where there is none.
struct PastDueBacklog: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let open = measuring.openOrders
        guard open.known.contains(scope.member) else { return .nothing }
        let totals = open.totals(scope.member, scope.days.upperBound)
        return Finding(
            Double(totals.late), records: totals.orders,
            coverage: totals.late > 0 ? Double(totals.latePromised) / Double(totals.late) : nil,
            status: totals.latePromised < totals.late ? .estimated : nil)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let totals = measuring.openOrders.totals(scope.member, scope.days.upperBound)
        guard totals.late > 0 else { return [] }
        return [
            TableRow(.unitsLeft, totals.lateUnits), TableRow(.standardHoursLeft, totals.lateHours),
            TableRow(.oldestDaysLate, Double(totals.oldest)),
        ]
    }
}
