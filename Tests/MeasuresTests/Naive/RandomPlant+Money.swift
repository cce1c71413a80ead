import Plant
import Units

// What is done to machines, and what everything costs.
extension RandomPlant {
    mutating func addMaintenance() {
        for number in 0..<random.within(0...30) {
            let start = moment(around: day())
            let length = Int64(random.within(0...40_000))
            records.maintenance.append(
                MaintenanceAction(
                    id: "MA\(1000 + number)", machine: one(of: records.machines.references),
                    kind: random.chance(0.5) ? .corrective : .preventive, startedAt: start,
                    endedAt: maybe(0.8, LocalTime(seconds: start.seconds + length)),
                    cost: maybe(0.7, random.within(5.0...900.0))))
        }
        records.maintenance.sort { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
    }

    mutating func addCosts() {
        for number in 0..<(random.chance(0.1) ? 0 : random.within(1...90)) {
            records.costs.append(
                CostEntry(
                    id: "CE\(1000 + number)", day: day(), kind: one(of: CostEntry.Kind.allCases),
                    amount: random.within(1.0...5000.0),
                    product: maybe(0.4, one(of: records.products.references)),
                    machine: maybe(0.4, one(of: records.machines.references)),
                    line: maybe(0.4, one(of: records.lines.references))))
        }
        records.costs.sort { ($0.day, $0.id) < ($1.day, $1.id) }
    }
}
