import Measures
import Plant
import Units

extension Telling {
    /// How many machines a timeline shows: those that stood still longest.
    private static let timelineRows = 16

    /// What each machine did on the as-of day; `nil` where no record has a clock time.
    var stateTimeline: Figure? {
        let day = MachineDay(plant, asOf: measurements.asOf, name: cause)
        guard !day.machines.isEmpty else { return nil }
        let stopped = day.machines.map { (machine: $0, minutes: $0.minutes(.unplannedStop)) }
        let sorted = stopped.enumerated().sorted {
            (-$0.element.minutes, $0.offset) < (-$1.element.minutes, $1.offset)
        }
        let shown = sorted.prefix(Telling.timelineRows).map(\.offset).sorted().map { stopped[$0] }
        let total = stopped.reduce(0) { $0 + $1.minutes }
        func name(_ machine: MachineDay.Machine) -> String { plant.machines[machine.machine].name }
        func show(_ minutes: Double) -> String { full(Amount(minutes, .minutes)) }
        let unplaced = stopped.reduce(0) { $0 + $1.machine.unplaced.unplanned }
        let worst = sorted[0].element
        let states: [(StateTimelineChart.State, Phrase)] = [
            (.running, .stateRunning), (.setup, .stateSetup), (.plannedStop, .statePlannedStop),
            (.unplannedStop, .stateUnplannedStop), (.idle, .stateIdle),
        ]
        return Figure(
            name: "machine-day",
            title: worst.minutes > 0
                ? words(.statesMessage, name(worst.machine), show(worst.minutes))
                : words[.statesAllRan],
            subtitle: words(
                .statesSubtitle, measurements.asOf.day.description, self.shown(day.start),
                self.shown(day.end)
            )
                + note(showing: shown.count, of: stopped.count),
            description: words(
                .describeStates, String(stopped.count),
                String(stopped.count { $0.minutes > 0 }), show(total))
                + (unplaced > 0 ? " " + words(.statesUnplaced, show(unplaced)) : ""),
            content: .stateTimeline(
                StateTimelineChart(
                    rows: shown.map {
                        .init(
                            label: name($0.machine), spans: $0.machine.spans,
                            unplacedMinutes: $0.machine.unplaced.unplanned)
                    },
                    start: day.start, end: day.end)),
            table: Table(
                caption: [.text(words[.sectionStates])],
                columns: [Table.Column(words[.dimensionMachine])]
                    + states.map {
                        Table.Column(words[$0.1], unit: "min", alignment: .number(places: 0))
                    },
                rows: day.machines.map { machine in
                    Table.Row(
                        [.user(name(machine))]
                            + states.map {
                                .reading(
                                    .measured(
                                        Amount(machine.minutes($0.0), .minutes, places: 0)))
                            })
                }))
    }
}
