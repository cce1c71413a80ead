import Inference
import Plant
import Units

/// Downtime by reason: minutes and stops, largest first.
struct DowntimeCauses: Study {
    private struct Share {
        var day: Day
        var reason: Int
        var minutes: Double
        /// 1 on the row's own day in one cell, so that a stop is counted once.
        var stops: Double
    }

    private let reasons: [String]
    private var sharesOfMember: [Int: [Share]] = [:]

    init(_ measuring: Measuring) {
        let (plant, inputs, members) = (measuring.plant, measuring.inputs, measuring.members)
        reasons = Set(plant.downtimes.map(\.reason)).sorted()
        let positions = Dictionary(
            uniqueKeysWithValues: reasons.enumerated().map { ($1, $0) })
        for stop in inputs.stops {
            let cell = inputs.cells[stop.cell]
            let own = members.all(cell.belonging, on: cell.place.day)
            let share = Share(
                day: cell.place.day, reason: positions[plant.downtimes[stop.downtime].reason] ?? 0,
                minutes: stop.minutes.value, stops: 0)
            for member in own { sharesOfMember[member, default: []].append(share) }
        }
        let hours = measuring.floor.hours
        for (cell, whole) in inputs.cells.enumerated() {
            for (index, hour, minutes) in hours.stopMinutes(of: cell, plant, inputs) {
                let reason = plant.downtimes[inputs.stops[index].downtime].reason
                sharesOfMember[members.clockHour(hour), default: []].append(
                    Share(
                        day: whole.place.day, reason: positions[reason] ?? 0, minutes: minutes,
                        stops: 0))
            }
        }
        for (index, stop) in plant.downtimes.enumerated()
        where stop.hasBegun(by: measuring.asOf.time) {
            var own = members.all(plant.belonging(of: stop), on: stop.day)
            if let hour = hours.clockHour(ofStop: index) { own.append(members.clockHour(hour)) }
            let share = Share(
                day: stop.day, reason: positions[stop.reason] ?? 0, minutes: 0, stops: 1)
            for member in own { sharesOfMember[member, default: []].append(share) }
        }
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        guard sums[.cells] > 0 else { return .nothing }
        return Finding(
            table(scope.member, scope.days).first?[.minutes] ?? 0, records: Int(sums[.cells]))
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        table(scope.member, scope.days)
    }

    /// The table over some days; reasons without a minute and without a stop are left out.
    func table(_ member: Int, _ days: ClosedRange<Day>) -> [TableRow] {
        var minutes = [Double](repeating: 0, count: reasons.count)
        var stops = [Double](repeating: 0, count: reasons.count)
        for share in sharesOfMember[member] ?? [] where days.contains(share.day) {
            minutes[share.reason] += share.minutes
            stops[share.reason] += share.stops
        }
        let total = minutes.reduce(0, +)
        let order = reasons.indices.filter { minutes[$0] > 0 || stops[$0] > 0 }
            .sorted { (minutes[$1], reasons[$0]) < (minutes[$0], reasons[$1]) }
        var cumulative = 0.0
        return order.map { reason in
            cumulative += minutes[reason]
            return TableRow(
                .plant(reasons[reason]),
                [
                    (.minutes, minutes[reason]), (.stops, stops[reason]),
                    (.sharePercent, total > 0 ? minutes[reason] / total * 100 : nil),
                    (.cumulativePercent, total > 0 ? cumulative / total * 100 : nil),
                ])
        }
    }
}
