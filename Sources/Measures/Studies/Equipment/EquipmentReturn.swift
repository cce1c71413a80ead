import Plant
import Units

/// What machines bought of late bring in a year, as a share of what they cost.
struct EquipmentReturn: Study {
    private struct Purchase {
        var machine: Reference<Machine>
        var day: Day
        var cost: Double
        /// Ascending by day, from the day of the purchase on.
        var benefits: [(day: Day, amount: Double)] = []
        var upkeep: [(day: Day, amount: Double)] = []

        /// From here on amounts are known: the purchase, or the first month that is looked at.
        var since: Day

        /// For a year, as it was by the end of `day`.
        func yearly(_ amounts: [(day: Day, amount: Double)], at day: Day) -> Double {
            amounts.reduce(0) { $1.day >= since && $1.day <= day ? $0 + $1.amount : $0 } * 365
                / Double(day - since + 1)
        }
    }

    /// A month at least, or a year of it is a guess.
    private static let minimumDays = 30
    /// What is older has long paid off, or never will.
    private static let maximumDays = 3 * 365

    private var purchases: [Purchase] = []

    init(_ plant: PlantRecords, windows: ReportWindows) {
        var positions: [Reference<Machine>: Int] = [:]
        for machine in plant.machines.references {
            let row = plant.machines[machine]
            guard let cost = row.purchaseCost, cost > 0, let day = row.purchasedOn else { continue }
            positions[machine] = purchases.count
            purchases.append(
                Purchase(
                    machine: machine, day: day, cost: cost,
                    since: max(day, windows.months.first?.lowerBound ?? day)))
        }
        for row in plant.costs where row.kind == .equipmentBenefit {
            guard let position = row.machine.flatMap({ positions[$0] }),
                row.day >= purchases[position].day
            else { continue }
            purchases[position].benefits.append((row.day, row.amount))
        }
        for action in plant.maintenance {
            guard let cost = action.cost, let position = positions[action.machine],
                action.startedAt.day >= purchases[position].day
            else { continue }
            purchases[position].upkeep.append((action.startedAt.day, cost))
        }
    }

    /// The machines of the member that can be judged at the end of the days: bought in the last three years,
    /// and long enough ago.
    private func judged(_ scope: Scope, _ measuring: Measuring) -> [Purchase] {
        let last = scope.days.upperBound
        return purchases.filter { purchase in
            guard last - purchase.day < Self.maximumDays,
                last - purchase.since + 1 >= Self.minimumDays
            else { return false }
            let machine = measuring.plant.machines[purchase.machine]
            return scope.member == Members.plant
                || scope.member == measuring.members.machine(purchase.machine)
                || machine.line.map { scope.member == measuring.members.line($0) } ?? false
        }
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let last = scope.days.upperBound
        let all = judged(scope, measuring)
        guard !all.isEmpty else { return .nothing }
        // No booked benefit is a benefit that nobody recorded.
        let known = all.filter { $0.benefits.contains { $0.day <= last } }
        guard !known.isEmpty else {
            return Finding(nil, records: all.count, status: .notRecorded)
        }
        let net = known.reduce(0) {
            $0 + $1.yearly($1.benefits, at: last) - $1.yearly($1.upkeep, at: last)
        }
        let invested = known.reduce(0) { $0 + $1.cost }
        var finding = Finding.quotient(net, per: invested, scale: 100, records: all.count)
        finding.coverage = invested / all.reduce(0) { $0 + $1.cost }
        return finding
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let last = scope.days.upperBound
        return judged(scope, measuring).map { purchase in
            let hasBenefit = purchase.benefits.contains { $0.day <= last }
            let benefit = hasBenefit ? purchase.yearly(purchase.benefits, at: last) : nil
            let upkeep = purchase.yearly(purchase.upkeep, at: last)
            return TableRow(
                .member(.machine, measuring.plant.machines[purchase.machine].id),
                [
                    (.value, benefit.map { ($0 - upkeep) / purchase.cost * 100 }),
                    (.invested, purchase.cost), (.yearlyBenefit, benefit), (.yearlyUpkeep, upkeep),
                ])
        }
    }
}
