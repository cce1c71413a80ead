import Measures
import Plant
import Units

extension Telling {
    var openStopTable: Table? {
        let stops = openStops
        guard !stops.isEmpty else { return nil }
        return Table(
            caption: [.text(words(.openStopsCaption, String(stops.count)))],
            columns: [
                Table.Column(words[.columnWhere]), Table.Column(words[.columnCause]),
                Table.Column(words[.columnSince]),
                Table.Column(words[.columnAge], unit: "h", alignment: .number(places: 1)),
            ],
            rows: stops.map { stop in
                let place =
                    stop.machine.map { plant.machines[$0].name }
                    ?? stop.line.map { plant.lines[$0].name }
                // As the alert has it: ages are real time, also over a change of the clocks.
                let age =
                    stop.startedAt.map {
                        (measurements.asOf.instant - plant.client.zone.instant($0)).hours.value
                    } ?? 0
                return Table.Row([
                    place.map(Table.Cell.user) ?? .text(words[.wholePlant]),
                    .user(cause(stop.reason)),
                    .text(stop.startedAt.map { words.isolated(shown($0)) } ?? ""),
                    .reading(.measured(Amount(age, .hours))),
                ])
            })
    }

    /// `2026-11-20 14:05`.
    func shown(_ time: LocalTime) -> String {
        time.description.replacing("T", with: " ").dropLast(3).description
    }
}
