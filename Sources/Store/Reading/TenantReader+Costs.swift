import Plant
import Units

extension TenantReader {
    mutating func readMaintenance() throws(StoreError) -> [MaintenanceAction] {
        var actions: [MaintenanceAction] = []
        var rows = try rows(.maintenance)
        while try rows.next() {
            let action = MaintenanceAction(
                id: try rows.text(), machine: try rows.reference(&machines),
                kind: try rows.choice(), startedAt: try rows.time(),
                endedAt: try rows.optionalTime(), cost: try rows.optionalReal(),
                component: try rows.optionalText(),
                componentLife: try rows.optionalReal().map { Hours($0) })
            if let broken = action.brokenRule {
                reject(broken, rows)
            } else {
                actions.append(action)
            }
        }
        return actions
    }

    mutating func readCosts() throws(StoreError) -> [CostEntry] {
        var costs: [CostEntry] = []
        var rows = try rows(.costEntry)
        while try rows.next() {
            let cost = CostEntry(
                id: try rows.text(), day: try rows.day(), kind: try rows.choice(),
                amount: try rows.real(), product: try rows.optionalReference(&products),
                machine: try rows.optionalReference(&machines),
                line: try rows.optionalReference(&lines))
            if let broken = cost.brokenRule {
                reject(broken, rows)
            } else {
                costs.append(cost)
            }
        }
        return costs
    }
}
