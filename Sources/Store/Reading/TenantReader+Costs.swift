import Plant
import Units

extension TenantReader {
    mutating func readMaintenance() throws(StoreError) -> [MaintenanceAction] {
        try all(.maintenance) { reader, rows throws(BrokenRule) in
            var action = MaintenanceAction(
                id: try rows.text(), machine: try rows.reference(&reader.machines),
                kind: try rows.choice(), startedAt: try rows.time(),
                endedAt: rows.optionalTime(), cost: rows.optionalReal(.amount, "cost"),
                component: rows.optionalText(),
                componentLife: rows.optionalReal(.amount, "component life hours")
                    .map { Hours($0) })
            rows.keepOrder(&action.startedAt, &action.endedAt, "ended_at")
            return action
        }
    }

    mutating func readCosts() throws(StoreError) -> [CostEntry] {
        try all(.costEntry) { reader, rows throws(BrokenRule) in
            CostEntry(
                id: try rows.text(), day: try rows.day(), kind: try rows.choice(),
                // A correction of an earlier entry is negative.
                amount: try rows.real(.finite, "amount"),
                product: rows.optionalReference(&reader.products),
                machine: rows.optionalReference(&reader.machines),
                line: rows.optionalReference(&reader.lines))
        }
    }
}
