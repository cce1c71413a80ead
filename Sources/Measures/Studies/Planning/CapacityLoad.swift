import Inference
import Plant
import Units

/// Standard hours that the planned orders need, beside those that the lines have, over some days.
final class CapacityLoad {
    /// Standard hours.
    struct Account {
        var load = 0.0
        /// Part of the load whose labour standard and end were recorded.
        var measuredLoad = 0.0
        var capacity = 0.0
        /// Σ |load − capacity| over the days.
        var misfit = 0.0
    }

    struct Accounts {
        /// Lines together, with the load of orders without a line; its misfit is the lines'.
        var plant = Account()
        var lines: [Account]
    }

    private struct PlannedOrder {
        var order: Int
        var line: Int?
        /// Days on which it is to be worked on, ascending, not empty.
        var days: [Day]
        var hoursPerUnit: Double
        var isMeasured: Bool
    }

    private let plant: PlantRecords
    private let moments: DayMoments
    private let shifts: PlannedShifts
    private let made: GoodsMade
    /// In the order of their first days.
    private let orders: [PlannedOrder]
    private let firstDays: [Day]
    /// From the first to the last day of the longest order.
    private let longest: Int
    private var known: [ClosedRange<Day>: Accounts] = [:]

    init(_ measuring: Measuring) {
        let plant = measuring.plant
        self.plant = plant
        moments = measuring.moments
        shifts = measuring.planning.shifts
        made = measuring.planning.made
        let milestones = measuring.planning.milestones
        var orders: [PlannedOrder] = []
        for (index, order) in plant.workOrders.rows.enumerated()
        where !milestones[index].isVoid {
            guard let start = order.plannedStartAt else { continue }
            let minutes = measuring.inputs.standardMinutesOfOrders[index]
            // A promise that was reckoned from the planned start says nothing of the end.
            let promised = measuring.inputs.promisedDays[index]
            let promisedEnd =
                promised.confidence > 0.5 ? promised.value.map { LocalTime($0 + 1) } : nil
            let end = order.plannedEndAt ?? promisedEnd
            orders.append(
                PlannedOrder(
                    order: index, line: plant.line(of: order)?.index,
                    days: Self.days(from: start, to: end, shifts),
                    hoursPerUnit: (minutes.value?.value ?? 0) / 60,
                    isMeasured: minutes.isMeasured
                        && (order.plannedEndAt == end || promised.isMeasured)))
        }
        self.orders = orders.sorted { ($0.days[0], $0.order) < ($1.days[0], $1.order) }
        firstDays = self.orders.map { $0.days[0] }
        longest = orders.map { $0.days[$0.days.count - 1] - $0.days[0] }.max() ?? 0
    }

    /// The scheduled days of a plan, all of its days when none is scheduled. A plan without an end runs to
    /// the promised day, without that too it lasts its first; one that ends at midnight does not touch the
    /// day that begins then.
    private static func days(
        from start: LocalTime, to end: LocalTime?, _ shifts: PlannedShifts
    ) -> [Day] {
        let last = end.map { LocalTime(seconds: $0.seconds - 1).day } ?? start.day
        let all = (start.day...max(start.day, min(last, start.day + 366))).days
        let scheduled = all.filter(shifts.isScheduled)
        return scheduled.isEmpty ? all : scheduled
    }

    func accounts(_ days: ClosedRange<Day>) -> Accounts {
        if let accounts = known[days] { return accounts }
        let accounts = reckon(days)
        known[days] = accounts
        return accounts
    }

    private func reckon(_ days: ClosedRange<Day>) -> Accounts {
        let length = days.upperBound - days.lowerBound + 1
        let before = days.lowerBound - 1
        let moment = moments.end(of: before).instant
        var accounts = Accounts(lines: .init(repeating: Account(), count: plant.lines.count))
        var loads = [Double](repeating: 0, count: length * plant.lines.count)
        let first = firstDays.count(through: days.lowerBound - longest - 1)
        for order in orders[first..<firstDays.count(through: days.upperBound)] {
            // What is left at the beginning is spread over the days that are left of the plan.
            let ahead = order.days.count - order.days.count(through: before)
            let within = order.days.count(in: days)
            guard within > 0 else { continue }
            let hours = made.remaining(order.order, through: before, moment) * order.hoursPerUnit
            let perDay = hours / Double(ahead)
            let load = perDay * Double(within)
            accounts.plant.load += load
            if order.isMeasured { accounts.plant.measuredLoad += load }
            guard let line = order.line else { continue }
            accounts.lines[line].load += load
            if order.isMeasured { accounts.lines[line].measuredLoad += load }
            for day in order.days where days.contains(day) {
                loads[line * length + (day - days.lowerBound)] += perDay
            }
        }
        for (index, line) in plant.lines.rows.enumerated() {
            // A line that only facts mention has no planned capacity.
            let hasCapacity = line.isActive && index < plant.lines.listed
            let share = line.efficiencyFactor * (1 - line.absenteeismFactor)
            for (offset, day) in days.days.enumerated() {
                let peopleHours =
                    line.maxOperators > 0
                    ? shifts.hours(day) * Double(line.maxOperators) : shifts.peopleHours(day)
                let capacity = hasCapacity ? peopleHours * share : 0
                accounts.lines[index].capacity += capacity
                accounts.lines[index].misfit += abs(loads[index * length + offset] - capacity)
            }
            accounts.plant.capacity += accounts.lines[index].capacity
            accounts.plant.misfit += accounts.lines[index].misfit
        }
        return accounts
    }

    /// Of the plant, or of the line that the scope's member is; `nil` for any other member.
    func account(_ scope: Scope, _ measuring: Measuring) -> Account? {
        let accounts = accounts(scope.days)
        if scope.member == Members.plant { return accounts.plant }
        return measuring.planning.line(ofMember: scope.member, measuring.members).map {
            accounts.lines[$0]
        }
    }

    /// Marks what rests on inferred standards or on a calendar that nobody kept.
    func mark(_ finding: inout Finding, _ account: Account) {
        if account.load > 0 { finding.coverage = min(1, account.measuredLoad / account.load) }
        if account.measuredLoad < account.load || !shifts.hasCalendar {
            finding.status = .estimated
        }
    }
}

/// Required standard hours over available ones.
struct CapacityUtilisation: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        guard let account = measuring.capacityLoad.account(scope, measuring) else {
            return .nothing
        }
        var finding = Finding.quotient(
            account.load, per: account.capacity, scale: 100, records: 1)
        if finding.value != nil { measuring.capacityLoad.mark(&finding, account) }
        return finding
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let lines = measuring.capacityLoad.accounts(scope.days).lines
        return zip(measuring.plant.lines.rows, lines).compactMap { line, account in
            guard account.load > 0 || account.capacity > 0 else { return nil }
            return TableRow(
                .member(.line, line.id),
                [
                    (.requiredHours, account.load), (.availableHours, account.capacity),
                    (
                        .utilisationPercent,
                        account.capacity > 0 ? account.load / account.capacity * 100 : nil
                    ),
                ])
        }
    }
}

/// How well the load of each line and day fits its capacity: 1 − Σ|load − capacity| / Σ capacity.
struct CapacityFit: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        guard let account = measuring.capacityLoad.account(scope, measuring) else {
            return .nothing
        }
        var finding = Finding.quotient(
            account.capacity - account.misfit, per: account.capacity, scale: 100, records: 1)
        if finding.value != nil { measuring.capacityLoad.mark(&finding, account) }
        return finding
    }
}
