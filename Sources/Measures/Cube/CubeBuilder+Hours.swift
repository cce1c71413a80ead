import Inference
import Plant
import Units

/// The hours of the day that cells and entries lie in.
///
/// What was made in an hour, and what was lost of it, is told of the cells whose shift has clock times and each
/// of whose entries says when it began and ended; so what an hour made and the time it had are of the same
/// cells. Stops alone need no entries: they are told of every cell whose shift has clock times.
struct HourShares {
    /// Whether all of its entries say when; by cell.
    let takesPart: [Bool]
    /// Whether its shift has clock times; by cell.
    let hasClock: [Bool]
    private let stopsOfCell: [[Int]]
    /// By downtime row: the hour it began in, where every cell it lies in takes part.
    private let hourOfStop: [Int?]
    /// The same, where every cell it lies in has clock times.
    private let clockHourOfStop: [Int?]

    init(_ plant: PlantRecords, _ inputs: InferredInputs) {
        let hasClock = inputs.cells.map { cell in
            plant.shifts[cell.place.shift].window(on: cell.place.day) != nil
        }
        let takesPart = zip(inputs.cells, hasClock).map { cell, hasClock in
            hasClock && cell.entries.allSatisfy { plant.entries[$0].hasClockTimes }
        }
        var stops = [[Int]](repeating: [], count: inputs.cells.count)
        var hours = [Int?](repeating: nil, count: plant.downtimes.count)
        var liesApart = [Bool](repeating: false, count: plant.downtimes.count)
        var hasNoClock = liesApart
        for (index, stop) in inputs.stops.enumerated() {
            stops[stop.cell].append(index)
            hours[stop.downtime] = plant.downtimes[stop.downtime].startedAt.map {
                $0.secondOfDay / 3600
            }
            if !takesPart[stop.cell] { liesApart[stop.downtime] = true }
            if !hasClock[stop.cell] { hasNoClock[stop.downtime] = true }
        }
        self.takesPart = takesPart
        self.hasClock = hasClock
        stopsOfCell = stops
        hourOfStop = hours.indices.map { liesApart[$0] ? nil : hours[$0] }
        clockHourOfStop = hours.indices.map { hasNoClock[$0] ? nil : hours[$0] }
    }

    /// The hour that a stop began in, for what is held against production; `nil` where hours cannot be told.
    func hour(ofStop index: Int) -> Int? { hourOfStop[index] }

    /// The hour that a stop began in, for what asks for stops alone.
    func clockHour(ofStop index: Int) -> Int? { clockHourOfStop[index] }

    /// What the stops of a cell took of each hour, in minutes: where they lay, those without clock times
    /// spread evenly over the shift's window. `stop` is an index into the inferred stops.
    func stopMinutes(
        of cell: Int, _ plant: PlantRecords, _ inputs: InferredInputs
    ) -> [(stop: Int, hour: Int, minutes: Double)] {
        let place = inputs.cells[cell].place
        guard hasClock[cell], !stopsOfCell[cell].isEmpty,
            let window = plant.shifts[place.shift].window(on: place.day)
        else { return [] }
        var minutes: [(stop: Int, hour: Int, minutes: Double)] = []
        for index in stopsOfCell[cell] {
            let stop = inputs.stops[index]
            let row = plant.downtimes[stop.downtime]
            var from = max(row.startedAt ?? window.start, window.start)
            var to = min(row.endedAt ?? window.end, window.end)
            if row.startedAt == nil || from >= to { (from, to) = window }
            for (hour, share) in hourShares(from: from, to: to) {
                minutes.append((index, hour, stop.minutes.value * share))
            }
        }
        return minutes
    }

    /// A cell's time account hour by hour: scheduled time spread evenly over the shift's window, stops as
    /// ``stopMinutes(of:_:_:)`` has them.
    func parts(
        of cell: Int, _ plant: PlantRecords, _ inputs: InferredInputs, _ losses: StopLosses
    ) -> [(hour: Int, cell: ResourceCell, lost: StopLosses.Lost)] {
        let whole = inputs.cells[cell]
        guard hasClock[cell],
            let window = plant.shifts[whole.place.shift].window(on: whole.place.day)
        else { return [] }
        var planned = [Double](repeating: 0, count: 24)
        var unplanned = planned
        var lost = [StopLosses.Lost](repeating: StopLosses.Lost(), count: 24)
        for (index, hour, minutes) in stopMinutes(of: cell, plant, inputs) {
            let stop = inputs.stops[index]
            if stop.isPlanned {
                planned[hour] += minutes
            } else {
                unplanned[hour] += minutes
                lost[hour].add(minutes, losses.kinds[stop.downtime])
            }
        }
        return hourShares(from: window.start, to: window.end).map { hour, share in
            var part = whole
            part.operationTime = whole.operationTime.map { Minutes($0.value * share) }
            part.plannedDowntime = Minutes(planned[hour])
            part.unplannedDowntime = Minutes(unplanned[hour])
            return (hour, part, lost[hour])
        }
    }
}

/// The share of a stretch of wall time that lies in each hour of the day, hours without any left out, in
/// the order in which the stretch meets them. `from` < `to`.
func hourShares(from: LocalTime, to: LocalTime) -> [(hour: Int, share: Double)] {
    let length = Double(to.seconds - from.seconds)
    var shares: [(hour: Int, share: Double)] = []
    var start = from.seconds
    while start < to.seconds {
        let time = LocalTime(seconds: start)
        let hour = time.secondOfDay / 3600
        let next = min(to.seconds, start - Int64(time.secondOfDay % 3600) + 3600)
        let share = Double(next - start) / length
        // A stretch of more than a day meets an hour again.
        if let known = shares.firstIndex(where: { $0.hour == hour }) {
            shares[known].share += share
        } else {
            shares.append((hour, share))
        }
        start = next
    }
    return shares
}

extension ProductionEntry {
    /// It says when it began and ended.
    var hasClockTimes: Bool {
        guard let startedAt, let endedAt else { return false }
        return startedAt < endedAt
    }

    /// The share of the entry in each hour; `nil` unless it says when it began and ended.
    var hours: [(hour: Int, share: Double)]? {
        guard let startedAt, let endedAt, startedAt < endedAt else { return nil }
        return hourShares(from: startedAt, to: endedAt)
    }
}
