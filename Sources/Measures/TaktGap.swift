import Inference
import Plant
import Units

/// The slowest station of a line against the takt that its demand asks for.
///
/// Parallel machines on one line share its demand; each is held against the takt alone, so the ratio is
/// what one machine would need to carry the line.
struct TaktGap: Study {
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

    init(_ measuring: Measuring) {
        let plant = measuring.plant
        lines = plant.lines
        func key(_ line: Reference<Line>?) -> Int { line.map { $0.index + 1 } ?? 0 }
        let span = measuring.windows.span
        available = DailyTotals(keys: lines.count + 1, span: span)
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
    }

    /// Seconds per unit; of a line that nothing was promised for, the takt of all lines.
    private func takt(_ line: Int, _ days: ClosedRange<Day>) -> Double? {
        let units = demand.sum(line, days)
        if units > 0 { return 3600 * available.sum(line, days) / units }
        let keys = 0...lines.count
        let all = keys.reduce(0) { $0 + demand.sum($1, days) }
        return all > 0 ? 3600 * keys.reduce(0) { $0 + available.sum($1, days) } / all : nil
    }

    /// The worst station of every line that made something, by line.
    private func gaps(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [Gap] {
        let columns = measuring.columns
        let entries = measuring.entries.indexes(scope.member, scope.days)
        guard !entries.isEmpty else { return [] }
        var hours = [Double](repeating: 0, count: stations.count)
        var units = hours
        for index in entries {
            hours[stationOfEntry[index]] += columns.runHours[index]
            units[stationOfEntry[index]] += Double(columns.produced[index])
        }
        var takts = [Double?](repeating: nil, count: lines.count + 1)
        switch scope.dimension {
        case .product, .style, .customer:
            // What they are made in is theirs by run time, and so is their demand.
            let own = sums[.demand] > 0 ? 3600 * sums[.netAvailableTime] / sums[.demand] : nil
            for line in takts.indices { takts[line] = own }
        case nil, .shift, .line, .machine, .machineGroup, .operator, .skillLevel, .weekday, .hour:
            for line in takts.indices { takts[line] = takt(line, scope.days) }
        }
        var worst = [Gap?](repeating: nil, count: lines.count + 1)
        for (index, station) in stations.enumerated() where units[index] > 0 && hours[index] > 0 {
            guard let takt = takts[station.line], takt > 0 else { continue }
            let gap = Gap(station: index, cycle: 3600 * hours[index] / units[index], takt: takt)
            if gap.ratio > (worst[station.line]?.ratio ?? 0) { worst[station.line] = gap }
        }
        return worst.compactMap { $0 }
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
