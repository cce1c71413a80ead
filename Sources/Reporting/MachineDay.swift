import Plant
import Units

/// What each active machine did through a production day, minute by minute: 24 hours from the start of the first shift
/// of the day, as the numbers of that day count them, or from midnight where no shift is scheduled.
///
/// Where records overlap the planned stop wins, then the unplanned one, then setup, then work; a scheduled shift
/// without a record is idle. A stop of a line or of the plant stops its machines; an entry without clock times fills
/// its shift. What lies after the as-of moment is not told.
struct MachineDay {
    struct Machine {
        var machine: Reference<Plant.Machine>
        /// In the order of time.
        var spans: [StateTimelineChart.Span]

        func minutes(_ state: StateTimelineChart.State) -> Double {
            spans.reduce(0) { $0 + ($1.state == state ? ($1.end - $1.start).value : 0) }
        }
    }

    /// Those that anything was recorded of, in the order of the plant's machines.
    let machines: [Machine]
    let start: LocalTime
    let end: LocalTime

    /// - Parameter name: A stop's reason in the reader's words.
    init(_ plant: PlantRecords, asOf: AsOf, name: (String) -> String) {
        let start =
            plant.calendar.filter { $0.isScheduled && $0.day == asOf.day }
            .compactMap { plant.shifts[$0.shift].window(on: $0.day)?.start }.min()
            ?? LocalTime(asOf.day)
        let end = LocalTime(seconds: start.seconds + 86_400)
        let until = min(end, asOf.time)
        (self.start, self.end) = (start, end)
        // A shift or a stop that began the day before may reach into this one.
        let scheduled = plant.calendar.filter {
            $0.isScheduled && ($0.day == asOf.day || $0.day == asOf.day - 1)
        }.compactMap { plant.shifts[$0.shift].window(on: $0.day) }
        let entries = MachineDay.entries(plant, from: asOf.day - 1, through: asOf.day)
        let stops = plant.downtimes.filter { stop in
            guard let began = stop.startedAt, began < until else { return false }
            return (stop.endedAt ?? until) > start
        }
        var machines: [Machine] = []
        for machine in plant.machines.references where plant.machines[machine].isActive {
            let line = plant.machines[machine].line
            func concerns(_ own: Reference<Plant.Machine>?, _ ownLine: Reference<Line>?) -> Bool {
                if let own { return own == machine }
                return ownLine.map { $0 == line } ?? true
            }
            let own = entries.filter {
                $0.machine == machine || ($0.machine == nil && $0.line != nil && $0.line == line)
            }
            let stopped = stops.filter { concerns($0.machine, $0.line) }
            guard !own.isEmpty || stopped.contains(where: { $0.machine == machine }) else {
                continue
            }
            var day = DayMinutes(start: start, until: until)
            for window in scheduled { day.fill(window.start, window.end, .idle, nil) }
            for (index, entry) in own.enumerated() {
                let window = plant.shifts[entry.shift].window(on: entry.day)
                guard let from = entry.startedAt ?? window?.start,
                    let to = entry.endedAt ?? (entry.startedAt == nil ? window?.end : nil)
                else { continue }
                day.fill(from, to, .running, index)
                if let setup = entry.setup, entry.startedAt != nil {
                    let seconds = min(setup.value * 3600, Double(to.seconds - from.seconds))
                    day.fill(
                        from, LocalTime(seconds: from.seconds + Int64(max(seconds, 0))), .setup,
                        index)
                }
            }
            for isPlanned in [false, true] {
                for (index, stop) in stopped.enumerated() where stop.isPlanned == isPlanned {
                    guard let from = stop.startedAt else { continue }
                    day.fill(
                        from, stop.endedAt ?? until, isPlanned ? .plannedStop : .unplannedStop,
                        index)
                }
            }
            let spans = day.spans { state, source in
                switch state {
                case .running, .setup:
                    plant.product(of: own[source]).map { plant.products[$0].name } ?? ""
                case .plannedStop, .unplannedStop: name(stopped[source].reason)
                case .idle, .unscheduled: ""
                }
            }
            machines.append(Machine(machine: machine, spans: spans))
        }
        self.machines = machines
    }

    /// The entries of some days; the plant's are in the order of days.
    private static func entries(
        _ plant: PlantRecords, from first: Day, through last: Day
    ) -> ArraySlice<ProductionEntry> {
        var low = 0
        var high = plant.entries.count
        while low < high {
            let middle = (low + high) / 2
            if plant.entries[middle].day < first { low = middle + 1 } else { high = middle }
        }
        return plant.entries[low...].prefix { $0.day <= last }
    }
}

/// A day by minutes: which state, and which record says so.
private struct DayMinutes {
    private var states: [StateTimelineChart.State]
    private var sources: [Int?]
    private let start: LocalTime

    init(start: LocalTime, until: LocalTime) {
        self.start = start
        let count = Int(max(min((until.seconds - start.seconds + 59) / 60, 1440), 0))
        states = Array(repeating: .unscheduled, count: count)
        sources = Array(repeating: nil, count: count)
    }

    mutating func fill(
        _ from: LocalTime, _ to: LocalTime, _ state: StateTimelineChart.State, _ source: Int?
    ) {
        func minute(_ time: LocalTime) -> Int {
            let seconds = min(max(time.seconds - start.seconds, 0), 86_400)
            return min(Int((seconds + 30) / 60), states.count)
        }
        let (first, end) = (minute(from), minute(to))
        guard first < end else { return }
        for index in first..<end {
            states[index] = state
            sources[index] = source
        }
    }

    /// Stretches of one state and one record.
    func spans(
        detail: (StateTimelineChart.State, Int) -> String
    ) -> [StateTimelineChart.Span] {
        var spans: [StateTimelineChart.Span] = []
        var first = 0
        while first < states.count {
            var end = first + 1
            while end < states.count, states[end] == states[first], sources[end] == sources[first] {
                end += 1
            }
            spans.append(
                .init(
                    start: LocalTime(seconds: start.seconds + Int64(first) * 60),
                    end: LocalTime(seconds: start.seconds + Int64(end) * 60),
                    state: states[first],
                    detail: sources[first].map { detail(states[first], $0) } ?? ""))
            first = end
        }
        return spans
    }
}
