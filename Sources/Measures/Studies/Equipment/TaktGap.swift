import Inference
import Plant
import Units

/// The slowest station of a line against the takt that its demand asks for.
///
/// Parallel machines on one line share its demand; each is held against the takt alone, so the ratio is
/// what one machine would need to carry the line.
final class TaktGap: Study {
    private struct Station {
        var resource: Resource
        /// Key of the line: its index + 1, 0 without one.
        var line: Int
    }

    private struct Gap {
        var station: Int
        /// Seconds per unit.
        var cycle: Double
        var takt: Double
        var ratio: Double { cycle / takt }
    }

    private var stations: [Station] = []
    private var stationOfEntry: [Int] = []
    /// Hours, and units, by line.
    private var available: DailyTotals
    private var demand: DailyTotals
    private let lines: Directory<Line>
    /// Of all lines together; every line without a demand of its own asks for it.
    private var taktsOfAll: [ClosedRange<Day>: Double?] = [:]
    /// What the entries of a question made, by station.
    private var made = Tally<(hours: Double, units: Double)>(of: (0, 0), count: 0)

    init(_ measuring: Measuring) {
        let plant = measuring.plant
        lines = plant.lines
        func key(_ line: Reference<Line>?) -> Int { line.map { $0.index + 1 } ?? 0 }
        available = DailyTotals(keys: lines.count + 1, days: measuring.windows.askedDays)
        demand = available
        for shift in LineShift.all(measuring.inputs) {
            available.add(shift.available, to: key(shift.line), on: shift.place.day)
        }
        for (order, promised) in zip(plant.workOrders.rows, measuring.inputs.promisedDays)
        where order.isWanted {
            guard let day = promised.value else { continue }
            demand.add(Double(order.quantity), to: key(plant.line(of: order)), on: day)
        }
        available.finish()
        demand.finish()
        var known: [Resource: Int] = [:]
        stationOfEntry.reserveCapacity(plant.entries.count)
        for index in plant.entries.indices {
            let line = plant.line(ofEntry: index)
            let machine = plant.entries[index].machine
            let resource = Resource(machine: machine, line: line)
            let station = known[resource] ?? stations.count
            if station == stations.count {
                known[resource] = station
                let own = machine.flatMap { plant.machines[$0].line } ?? line
                stations.append(Station(resource: resource, line: key(own)))
            }
            stationOfEntry.append(station)
        }
        made = Tally(of: (0, 0), count: stations.count)
    }

    /// Seconds per unit; of a line that nothing was promised for, the takt of all lines.
    private func takt(_ line: Int, _ days: ClosedRange<Day>) -> Double? {
        let units = demand.sum(line, days)
        return units > 0 ? 3600 * available.sum(line, days) / units : taktOfAll(days)
    }

    private func taktOfAll(_ days: ClosedRange<Day>) -> Double? {
        if let known = taktsOfAll[days] { return known }
        let units = demand.keys.reduce(0) { $0 + demand.sum($1, days) }
        let hours = available.keys.reduce(0) { $0 + available.sum($1, days) }
        let takt = units > 0 ? 3600 * hours / units : nil
        taktsOfAll[days] = .some(takt)
        return takt
    }

    /// The worst station of every line that made something, by line. Only the stations of the scope's own
    /// entries are looked at: a plant has many, a member few.
    private func gaps(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [Gap] {
        let columns = measuring.columns
        for index in measuring.entries.indexes(scope.member, scope.days) {
            made[stationOfEntry[index]].hours += columns.runHours[index]
            made[stationOfEntry[index]].units += Double(columns.produced[index])
        }
        // What products and customers are made in is theirs by run time, and so is their demand.
        let own = sums[.demand] > 0 ? 3600 * sums[.netAvailableTime] / sums[.demand] : nil
        var worst: [Int: Gap] = [:]
        for (station, work) in made.take() where work.units > 0 && work.hours > 0 {
            let line = stations[station].line
            let takt =
                switch scope.dimension {
                case .product, .style, .customer: own
                case nil, .shift, .line, .machine, .machineGroup, .operator, .skillLevel,
                    .weekday, .hour:
                    takt(line, scope.days)
                }
            guard let takt, takt > 0 else { continue }
            let gap = Gap(station: station, cycle: 3600 * work.hours / work.units, takt: takt)
            if gap.ratio > (worst[line]?.ratio ?? 0) { worst[line] = gap }
        }
        return worst.sorted { $0.key < $1.key }.map(\.value)
    }

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        var worst: Gap?
        for gap in gaps(scope, sums, measuring) where gap.ratio > (worst?.ratio ?? 0) {
            worst = gap
        }
        let entries = Int(sums[.entries])
        guard let worst else { return Finding(nil, records: entries) }
        return .quotient(worst.cycle, per: worst.takt, scale: 1, records: entries)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        gaps(scope, sums, measuring).map { gap in
            TableRow(
                .plant(name(stations[gap.station], measuring.plant)),
                [
                    (.cycleSeconds, gap.cycle), (.taktSeconds, gap.takt), (.ratio, gap.ratio),
                ])
        }
    }

    /// The line, and the machine that is its bottleneck.
    private func name(_ station: Station, _ plant: PlantRecords) -> String {
        let line = station.line > 0 ? lines.rows[station.line - 1].id : nil
        let machine = station.resource.machine.map { plant.machines[$0].id }
        let names = [line, machine].compactMap { $0 }
        return names.isEmpty ? "–" : names.joined(separator: " / ")
    }
}
