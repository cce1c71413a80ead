import Plant
import Units

/// Machines by what they are doing at the end of a window; the headline is those that run.
final class MachineStatus: Study {
    private let states: MachineStates
    /// Machines by state, by member; by day.
    private var countsAtEnd: [Day: [Int: [Int]]] = [:]

    init(_ measuring: Measuring) {
        states = MachineStates(measuring.plant, asOf: measuring.asOf)
    }

    /// Machines of the member, by state: of a shift or product those that work for it; of a weekday or hour
    /// all of them when the moment lies in it. All windows end on one day, so it is looked at once.
    private func counts(_ scope: Scope, _ measuring: Measuring) -> [Int] {
        let day = scope.days.upperBound
        let none = [Int](repeating: 0, count: MachineStates.State.allCases.count)
        if let known = countsAtEnd[day] { return known[scope.member] ?? none }
        let (plant, members) = (measuring.plant, measuring.members)
        let time = measuring.moments.end(of: day).time
        let held = measuring.ages(measuring.scope(Members.plant, day...day)).filter(\.isOnHold)
        // 24:00 ends the last hour of its day.
        let hour = members.hour(LocalTime(seconds: time.seconds - 1).secondOfDay / 3600)
        var counts: [Int: [Int]] = [:]
        for machine in states.states(at: time, held: Set(held.map(\.order))) {
            let own = Belonging(
                shift: machine.shift, line: plant.machines[machine.machine].line,
                machine: machine.machine, product: machine.product)
            for member in members.all(own, on: day) + [hour] {
                counts[member, default: none][machine.state.rawValue] += 1
            }
        }
        countsAtEnd[day] = counts
        return counts[scope.member] ?? none
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let counts = counts(scope, measuring)
        let machines = counts.reduce(0, +)
        guard machines > 0 else { return Finding(nil, records: 0, status: .cannotExist) }
        return Finding(
            Double(counts[MachineStates.State.running.rawValue]), records: machines)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let counts = counts(scope, measuring)
        let machines = counts.reduce(0, +)
        guard machines > 0 else { return [] }
        return MachineStates.State.allCases.map { state in
            let count = Double(counts[state.rawValue])
            return TableRow(
                .fact(RowFact(state)),
                [(.machines, count), (.sharePercent, count / Double(machines) * 100)])
        }
    }
}

extension RowFact {
    fileprivate init(_ state: MachineStates.State) {
        self =
            switch state {
            case .running: .running
            case .setup: .setup
            case .idle: .idle
            case .hold: .hold
            case .downPlanned: .downPlanned
            case .downUnplanned: .downUnplanned
            case .unscheduled: .unscheduled
            }
    }
}
