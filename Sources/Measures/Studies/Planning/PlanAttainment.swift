/// Good units against the units that were to be made by now.
struct PlanAttainment: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let rows = Int(sums[.scheduleRows])
        guard sums[.plannedUnits] > 0 else { return Finding(nil, records: rows) }
        let entries: Double =
            switch scope.dimension {
            // A planned product that nobody made is a plan missed, if anything at all was recorded.
            case .product, .style, .customer:
                measuring.sums(Members.plant, scope.days)[.entries]
            case nil, .shift, .line, .machine, .machineGroup, .operator, .skillLevel, .weekday,
                .hour:
                sums[.entries]
            }
        // Work that nobody wrote down is not work that was not done.
        guard entries > 0 else { return Finding(nil, records: rows, status: .notRecorded) }
        return .quotient(sums[.good], per: sums[.plannedUnits], scale: 100, records: rows)
    }
}
