import Inference
import Plant
import Units

/// The orders that are open at the end of a day, with what was made of them and what is left. Kept by day:
/// every window asks the same days.
final class OpenOrders {
    /// The open orders of one member.
    struct Totals {
        var orders = 0
        /// Units, and good units made, no more than were ordered.
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
    private let moments: DayMoments
    private let lives: OrderLives
    private let membersOfOrder: [[Int]]
    /// Members that any order belongs to.
    let known: Set<Int>
    private let output: OrderOutput
    private var totalsOfDay: [Day: [Int: Totals]] = [:]

    init(_ measuring: Measuring) {
        let (plant, members) = (measuring.plant, measuring.members)
        self.plant = plant
        inputs = measuring.inputs
        asOf = measuring.asOf
        moments = measuring.moments
        lives = measuring.lives
        output = measuring.output
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
        let end = moments.end(of: day).instant
        var totals: [Int: Totals] = [:]
        for (index, status) in lives.statuses(from: end, to: end).enumerated() {
            guard let status, status.isOpen else { continue }
            let order = plant.workOrders.rows[index]
            let good = output.made(of: index, through: day).good
            let ordered = Double(order.quantity)
            let late = inputs.promisedDays[index].value.flatMap { promised in
                promised + plant.settings.otdWindowDays < min(day, asOf.day)
                    ? min(day, asOf.day) - promised : nil
            }
            let left = max(0, ordered - good)
            let perUnit =
                order.standardMinutes
                ?? order.product.flatMap { plant.products[$0].standardMinutes }
            for member in membersOfOrder[index] {
                var own = totals[member] ?? Totals()
                own.orders += 1
                own.ordered += ordered
                own.good += min(good, ordered)
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
