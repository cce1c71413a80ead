import Algorithms
import Plant
import Units

/// What every active machine is doing at one moment.
///
/// First match wins: stopped, at work, its order on hold, waiting in a scheduled shift, outside of one. A stop
/// of a line or the plant stops its machines, and an entry of a line counts for each of its machines.
struct MachineStates {
    enum State: Int, CaseIterable {
        case running, setup, idle, hold, downPlanned, downUnplanned, unscheduled
    }

    /// One machine with the shift and product it works for.
    struct Machine {
        var machine: Reference<Plant.Machine>
        var state: State
        /// At work only.
        var shift: Reference<Shift>?
        var product: Reference<Product>?
    }

    private let plant: PlantRecords
    private let asOf: AsOf
    private let machines: [Reference<Plant.Machine>]
    /// Positions of its entries in ``PlantRecords/entries``, ascending, so by day. By machine.
    private var entriesOfMachine: [[Int]]
    private let scheduled: [Day: [Reference<Shift>]]

    init(_ plant: PlantRecords, asOf: AsOf) {
        self.plant = plant
        self.asOf = asOf
        machines = plant.machines.references.filter { plant.machines[$0].isActive }
        var machinesOfLine = [[Int]](repeating: [], count: plant.lines.count)
        for machine in plant.machines.references {
            if let line = plant.machines[machine].line {
                machinesOfLine[line.index].append(machine.index)
            }
        }
        var entries = [[Int]](repeating: [], count: plant.machines.count)
        for index in plant.entries.indices {
            if let machine = plant.entries[index].machine {
                entries[machine.index].append(index)
            } else if let line = plant.entries[index].line {
                for machine in machinesOfLine[line.index] { entries[machine].append(index) }
            }
        }
        entriesOfMachine = entries
        scheduled = Dictionary(
            grouping: plant.calendar.filter(\.isScheduled), by: \.day
        ).mapValues { $0.map(\.shift) }
    }

    /// The state of each active machine at `time`, in the order of the machines. `held` are the orders on
    /// hold at that moment.
    func states(at time: LocalTime, held: Set<Reference<WorkOrder>>) -> [Machine] {
        let stops = plant.downtimes.filter { stop in
            guard let start = stop.startedAt else { return false }
            return start <= time && (stop.endedAt.map { $0 > time } ?? true)
        }
        let isScheduled = isScheduled(at: time)
        return machines.map { machine in
            if let state = stopped(machine, by: stops) {
                return Machine(machine: machine, state: state)
            }
            let own = entriesOfMachine[machine.index]
            let past = own[..<count(own, through: time.day)]
            // An entry is of one shift, which reaches into the next day at most.
            let entries = past[count(own, through: time.day - 3)...]
            if let index = underWay(entries, at: time)
                ?? entries.last(where: { isOfOpenShift(plant.entries[$0], time) })
            {
                let entry = plant.entries[index]
                return Machine(
                    machine: machine, state: isSettingUp(entry, time) ? .setup : .running,
                    shift: entry.shift, product: plant.product(of: entry))
            }
            let order = past.last.flatMap { plant.entries[$0].workOrder }
            if let order, held.contains(order) { return Machine(machine: machine, state: .hold) }
            return Machine(machine: machine, state: isScheduled ? .idle : .unscheduled)
        }
    }

    /// Where planned and unplanned stops overlap the planned wins.
    private func stopped(_ machine: Reference<Plant.Machine>, by stops: [Downtime]) -> State? {
        let own = stops.filter { stop in
            if let stopped = stop.machine { return stopped == machine }
            return stop.line.map { $0 == plant.machines[machine].line } ?? true
        }
        guard !own.isEmpty else { return nil }
        return own.contains(where: \.isPlanned) ? .downPlanned : .downUnplanned
    }

    /// How many of the entries, which are in the order of days, lie on `day` or before.
    private func count(_ entries: [Int], through day: Day) -> Int {
        entries.partitioningIndex { plant.entries[$0].day > day }
    }

    /// The entry that a machine is at work on, as clock times say: the last that covers `time`.
    ///
    /// Whoever forgot an entry's end did not work on it for ever: it is over with its shift, or when the
    /// machine began another.
    private func underWay(_ entries: ArraySlice<Int>, at time: LocalTime) -> Int? {
        let latest = entries.compactMap { plant.entries[$0].startedAt }.filter { $0 <= time }.max()
        return entries.last { index in
            guard let start = plant.entries[index].startedAt, start <= time else { return false }
            if let end = plant.entries[index].endedAt { return time <= end }
            return start == latest && time <= endOfShift(plant.entries[index])
        }
    }

    /// When the entry's shift ends; its day, where the shift has no clock times.
    private func endOfShift(_ entry: borrowing ProductionEntry) -> LocalTime {
        plant.shifts[entry.shift].window(on: entry.day)?.end ?? LocalTime(entry.day + 1)
    }

    /// Without clock times: recorded for a shift that `time` lies in.
    private func isOfOpenShift(_ entry: ProductionEntry, _ time: LocalTime) -> Bool {
        guard entry.startedAt == nil, let window = plant.shifts[entry.shift].window(on: entry.day)
        else { return false }
        return window.start < time && time <= window.end
    }

    /// A setup comes first in its entry.
    private func isSettingUp(_ entry: ProductionEntry, _ time: LocalTime) -> Bool {
        guard let start = entry.startedAt, let setup = entry.setup else { return false }
        return (time - start).hours < setup
    }

    /// A shift has begun before `time` and not ended before it.
    private func isScheduled(at time: LocalTime) -> Bool {
        // A shift that began the day before may reach over midnight; 24:00 is the next day's first moment.
        [time.day - 1, time.day].contains { day in
            (scheduled[day] ?? []).contains { shift in
                plant.shifts[shift].window(on: day).map { $0.start < time && time <= $0.end }
                    ?? false
            }
        }
    }
}
