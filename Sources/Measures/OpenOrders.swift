import Inference
import Plant
import Units

/// The orders that are open at the end of a day, with what was made of them and what is left. Kept by day:
/// every window asks the same days.
final class OpenOrders {
    /// The open orders of one member.
    struct Totals {
        /// All of them; those of which it is known what was made.
        var orders = 0
        var known = 0
        /// Units of the latter, and good units made, no more than were ordered.
        var ordered = 0.0
        var good = 0.0

        /// Past their promised day: orders, units and standard hours left, days since the oldest promise.
        var late = 0
        var lateUnits = 0.0
        var lateHours = 0.0
        var oldest = 0
        /// Those of them whose promise was recorded.
        var latePromised = 0
    }

    private let plant: PlantRecords
    private let inputs: InferredInputs
    private let asOf: AsOf
    private let lives: OrderLives
    private let membersOfOrder: [[Int]]
    /// Members that any order belongs to.
    let known: Set<Int>
    private let output: OrderOutput
    private var totalsOfDay: [Day: [Int: Totals]] = [:]

    init(
        _ plant: PlantRecords, _ inputs: InferredInputs, asOf: AsOf, members: Members,
        lives: OrderLives
    ) {
        self.plant = plant
        self.inputs = inputs
        self.asOf = asOf
        self.lives = lives
        output = OrderOutput(plant)
        let membersOfOrder = plant.workOrders.rows.map {
            members.all(plant.belonging(of: $0), on: nil)
        }
        self.membersOfOrder = membersOfOrder
        known = plant.workOrders.count == 0 ? [] : Set(membersOfOrder.joined())
    }

    /// The open orders of a member at the end of `day`, or at the as-of moment.
    func totals(_ member: Int, _ day: Day) -> Totals {
        if let known = totalsOfDay[day] { return known[member] ?? Totals() }
        let made = make(day)
        totalsOfDay[day] = made
        return made[member] ?? Totals()
    }

    private func make(_ day: Day) -> [Int: Totals] {
        let end = asOf.end(of: day, in: plant.client.zone).instant
        var totals: [Int: Totals] = [:]
        for (index, status) in lives.statuses(from: end, to: end).enumerated() {
            guard let status, status.isOpen else { continue }
            let order = plant.workOrders.rows[index]
            let good =
                output.good(of: index, through: day)
                ?? (day >= asOf.day ? Double(order.completedQuantity) : nil)
            let ordered = Double(order.quantity)
            let late = inputs.promisedDays[index].value.flatMap { promised in
                promised + plant.settings.otdWindowDays < min(day, asOf.day)
                    ? min(day, asOf.day) - promised : nil
            }
            let left = max(0, ordered - (good ?? 0))
            let perUnit =
                order.standardMinutes
                ?? order.product.flatMap { plant.products[$0].standardMinutes }
            for member in membersOfOrder[index] {
                var own = totals[member] ?? Totals()
                own.orders += 1
                if let good {
                    own.known += 1
                    own.ordered += ordered
                    own.good += min(good, ordered)
                }
                if let late {
                    own.late += 1
                    own.lateUnits += left
                    own.lateHours += left * (perUnit?.hours.value ?? 0)
                    own.oldest = max(own.oldest, late)
                    if inputs.promisedDays[index].isMeasured { own.latePromised += 1 }
                }
                totals[member] = own
            }
        }
        return totals
    }
}

/// Good units of each order by day. Of orders whose entries name their jobs, those of the last step count:
/// a unit passes every step and is made once.
private struct OrderOutput {
    /// By order: days ascending, with the good units up to each.
    private let output: [[(day: Day, good: Double)]]

    init(_ plant: PlantRecords) {
        var lastStep = [Int](repeating: .min, count: plant.workOrders.count)
        var stepOfJob: [String: Int] = [:]
        for job in plant.jobs {
            lastStep[job.order.index] = max(lastStep[job.order.index], job.step)
            stepOfJob[job.id] = job.step
        }
        var output = [[(day: Day, good: Double)]](repeating: [], count: plant.workOrders.count)
        for entry in plant.entries {
            guard let order = entry.workOrder?.index else { continue }
            if let step = entry.jobID.flatMap({ stepOfJob[$0] }), step != lastStep[order] {
                continue
            }
            let before = output[order].last?.good ?? 0
            output[order].append((entry.day, before + Double(entry.good)))
        }
        self.output = output
    }

    /// `nil` for an order that no entry names at all.
    func good(of order: Int, through day: Day) -> Double? {
        let output = output[order]
        guard !output.isEmpty else { return nil }
        return output.last { $0.day <= day }?.good ?? 0
    }
}

/// Good units made to date of the orders that are open, by part.
struct PartFulfilment: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let totals = measuring.openOrders.totals(scope.member, scope.days.upperBound)
        var finding = Finding.quotient(
            totals.good, per: totals.ordered, scale: 100, records: totals.orders)
        finding.coverage =
            totals.orders > 0 ? Double(totals.known) / Double(totals.orders) : nil
        return finding
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let products = measuring.plant.products
        return products.references.sorted { products[$0].id < products[$1].id }.compactMap {
            let totals = measuring.openOrders.totals(
                measuring.members.product($0), scope.days.upperBound)
            guard totals.orders > 0 else { return nil }
            return TableRow(
                .plant(products[$0].id),
                [
                    (.orders, Double(totals.orders)), (.orderedUnits, totals.ordered),
                    (.goodUnits, totals.good),
                    (.sharePercent, totals.ordered > 0 ? totals.good / totals.ordered * 100 : nil),
                ])
        }
    }
}

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
