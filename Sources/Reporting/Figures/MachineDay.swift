import Algorithms
import Plant
import Units

/// What each active machine did through a production day, second by second: 24 hours from the start of the first shift
/// of the day, as the numbers of that day count them, or from midnight where no shift is scheduled.
///
/// Where records overlap the planned stop wins, then the unplanned one, then setup, then work; a scheduled shift
/// without a record is idle. A stop of a line or of the plant stops its machines; an entry without clock times fills
/// its shift. What lies after the as-of moment is not told. A stop of which only the minutes are known has no place on
/// the clock, and counts with the others.
struct MachineDay {
    struct Machine {
        var machine: Reference<Plant.Machine>
        /// In the order of time.
        var spans: [StateTimelineChart.Span]
        /// Minutes of stops that have no place on the clock, planned and not.
        var unplaced: (planned: Double, unplanned: Double) = (0, 0)

        func minutes(_ state: StateTimelineChart.State) -> Double {
            let unplaced =
                switch state {
                case .plannedStop: unplaced.planned
                case .unplannedStop: unplaced.unplanned
                case .running, .setup, .idle, .unscheduled: 0.0
                }
            return spans.reduce(unplaced) {
                $0 + ($1.state == state ? ($1.end - $1.start).value : 0)
            }
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
        let unplaced = plant.downtimes.filter {
            $0.startedAt == nil && $0.day == asOf.day && ($0.minutes?.value ?? 0) > 0
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
            let without = unplaced.filter { concerns($0.machine, $0.line) }
            guard !own.isEmpty || (stopped + without).contains(where: { $0.machine == machine })
            else { continue }
            var day = DayLayers(start: start, until: until)
            for window in scheduled { day.lay(window.start, window.end, .idle, nil) }
            for (index, entry) in own.enumerated() {
                let window = plant.shifts[entry.shift].window(on: entry.day)
                guard let from = entry.startedAt ?? window?.start,
                    let to = entry.endedAt ?? (entry.startedAt == nil ? window?.end : nil)
                else { continue }
                day.lay(from, to, .running, index)
                if let setup = entry.setup, entry.startedAt != nil {
                    let seconds = min(setup.value * 3600, Double(to.seconds - from.seconds))
                    day.lay(
                        from, LocalTime(seconds: from.seconds + Int64(max(seconds, 0))), .setup,
                        index)
                }
            }
            for isPlanned in [false, true] {
                for (index, stop) in stopped.enumerated() where stop.isPlanned == isPlanned {
                    guard let from = stop.startedAt else { continue }
                    day.lay(
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
            func minutes(planned: Bool) -> Double {
                without.reduce(0) { $0 + ($1.isPlanned == planned ? $1.minutes?.value ?? 0 : 0) }
            }
            machines.append(
                Machine(
                    machine: machine, spans: spans,
                    unplaced: (minutes(planned: true), minutes(planned: false))))
        }
        self.machines = machines
    }

    /// The entries of some days; the plant's are in the order of days.
    private static func entries(
        _ plant: PlantRecords, from first: Day, through last: Day
    ) -> ArraySlice<ProductionEntry> {
        plant.entries[plant.entries.partitioningIndex { $0.day >= first }...]
            .prefix { $0.day <= last }
    }
}
