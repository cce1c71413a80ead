import Inference
import Plant
import Units

/// How many operators each of the next shifts needs for what is due by then.
final class OperatorDemand: Study {
    /// Standard hours that are due, and the shifts there are for them.
    private struct Demand {
        /// By member.
        var hours: [Double]
        /// Part of the plant's hours whose standard and due day were recorded.
        var measuredHours = 0.0
        var shiftHours: Double
        var isCalendarKnown: Bool
    }

    /// House value: so many scheduled shifts are looked ahead.
    static let shiftsAhead = 3

    private let skillShares: [[(member: Int, share: Double)]]
    private var known: [Day: Demand] = [:]

    init(_ measuring: Measuring) {
        let plant = measuring.plant
        var hours = [[Int: Double]](repeating: [:], count: plant.workOrders.count)
        var whole = [Double](repeating: 0, count: plant.workOrders.count)
        for job in plant.jobs {
            guard let planned = job.plannedHours, planned > .zero else { continue }
            let order = job.order.index
            whole[order] += planned.value
            if let skill = job.employee.flatMap({ measuring.members.skill(of: $0) }) {
                hours[order][skill, default: 0] += planned.value
            }
        }
        skillShares = plant.workOrders.rows.enumerated().map { index, order in
            guard whole[index] > 0 else {
                let skill = order.operatorEmployee.flatMap { measuring.members.skill(of: $0) }
                return skill.map { [($0, 1)] } ?? []
            }
            return hours[index].keys.sorted().map {
                ($0, (hours[index][$0] ?? 0) / whole[index])
            }
        }
    }

    private func demand(_ day: Day, _ measuring: Measuring) -> Demand {
        if let demand = known[day] { return demand }
        let (plant, inputs, members) = (measuring.plant, measuring.inputs, measuring.members)
        let end = measuring.moments.end(of: day)
        let shifts = measuring.planning.shifts.next(Self.shiftsAhead, from: end.time)
        let last = shifts.turns.last?.day ?? day
        var demand = Demand(
            hours: [Double](repeating: 0, count: members.count),
            shiftHours: shifts.turns.reduce(0) { $0 + $1.hours },
            isCalendarKnown: shifts.isKnown)
        for (index, life) in measuring.planning.milestones.enumerated()
        where !life.isVoid && life.isOpen(at: end.instant) {
            let promised = inputs.promisedDays[index]
            guard let due = promised.value, due <= last else { continue }
            let minutes = inputs.standardMinutesOfOrders[index]
            let units = measuring.planning.made.remaining(index, through: day, end.instant)
            let hours = units * (minutes.value?.value ?? 0) / 60
            guard hours > 0 else { continue }
            let own = Belonging(line: plant.line(of: plant.workOrders.rows[index]))
            for member in members.all(own, on: nil) { demand.hours[member] += hours }
            for (skill, share) in skillShares[index] { demand.hours[skill] += hours * share }
            if minutes.isMeasured, promised.isMeasured { demand.measuredHours += hours }
        }
        known[day] = demand
        return demand
    }

    /// The labour efficiency to reckon with, as a share, and whether it was measured.
    private func efficiency(_ scope: Scope, _ measuring: Measuring) -> (Double, Bool) {
        if let percent = measuring.measure("LB-EFF", scope)?.value, percent > 0 {
            return (percent / 100, true)
        }
        return (measuring.plant.settings.planningEfficiency / 100, false)
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let demand = demand(scope.days.upperBound, measuring)
        let hours = demand.hours[scope.member]
        // That no order is due is said of the plant; a line or a skill without one is left out.
        if hours == 0, scope.member != Members.plant { return .nothing }
        let (efficiency, isMeasured) = efficiency(scope, measuring)
        var finding = Finding.quotient(
            hours, per: efficiency * demand.shiftHours, scale: 1, records: 1)
        let whole = demand.hours[Members.plant]
        if whole > 0 { finding.coverage = min(1, demand.measuredHours / whole) }
        if !isMeasured || !demand.isCalendarKnown || demand.measuredHours < whole {
            finding.status = .estimated
        }
        return finding
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let demand = demand(scope.days.upperBound, measuring)
        let (efficiency, _) = efficiency(scope, measuring)
        let hours = demand.hours[scope.member]
        let perShift = demand.shiftHours / Double(Self.shiftsAhead)
        return [
            TableRow(.dueStandardHours, hours), TableRow(.shiftHoursAhead, demand.shiftHours),
            TableRow(.reckonedEfficiency, efficiency * 100),
            TableRow(
                .operatorShifts,
                efficiency * perShift > 0 ? hours / (efficiency * perShift) : nil),
        ]
    }
}
