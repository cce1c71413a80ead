import Plant
import Units

/// Stops that had begun and not ended at the end of a window; the age of the oldest beside their number.
struct OpenStops: Study {
    private struct Stop {
        var id: String
        var from: Instant
        /// `nil` = no end was recorded.
        var to: Instant?
    }

    /// Of those with a start, by start, then id.
    private let stops: [Stop]
    private var stopsOfMember: [Int: [Int]] = [:]
    /// Before the first record nothing is known, not even that nothing stood still.
    private let firstDay: Day?

    init(_ measuring: Measuring) {
        let plant = measuring.plant
        let members = measuring.members
        let zone = plant.client.zone
        let timed = plant.downtimes.compactMap { row in
            row.startedAt.map { (row: row, start: $0) }
        }.sorted { ($0.start, $0.row.id) < ($1.start, $1.row.id) }
        stops = timed.map { row, start in
            Stop(id: row.id, from: zone.instant(start), to: row.endedAt.map(zone.instant))
        }
        for (index, (row, start)) in timed.enumerated() {
            let own =
                members.all(plant.belonging(of: row), on: row.day)
                + [members.clockHour(start.secondOfDay / 3600)]
            for member in own { stopsOfMember[member, default: []].append(index) }
        }
        let firsts = [plant.entries.first?.day, plant.downtimes.first?.day]
        firstDay = firsts.compactMap { $0 }.min()
    }

    /// Hours that each has been open, oldest first.
    private func open(_ scope: Scope, _ measuring: Measuring) -> [(id: String, hours: Double)] {
        let moment = measuring.end(of: scope.days.upperBound)
        return (stopsOfMember[scope.member] ?? []).compactMap { index in
            let stop = stops[index]
            guard stop.from <= moment, stop.to.map({ $0 > moment }) ?? true else { return nil }
            return (stop.id, (moment - stop.from).hours.value)
        }
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        guard let firstDay, firstDay <= scope.days.upperBound, isKnown(scope.member, measuring)
        else { return .nothing }
        return Finding(Double(open(scope, measuring).count), records: 1)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        let open = open(scope, measuring)
        return [TableRow(.oldestHours, open.first?.hours)]
            + open.map { TableRow(.plant($0.id), [(.hours, $0.hours)]) }
    }

    /// A member with a stop or a staffed cell of the last 90 days; of all others there is nothing to say.
    private func isKnown(_ member: Int, _ measuring: Measuring) -> Bool {
        if stopsOfMember[member] != nil { return true }
        guard let days = measuring.windows.days[.rolling90]?.current else { return false }
        return measuring.sums(member, days)[.cells] > 0
    }
}
