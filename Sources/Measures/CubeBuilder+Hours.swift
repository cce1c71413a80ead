import Inference
import Plant
import Units

/// The hours of the day that cells and entries lie in.
///
/// A cell takes part when its shift has clock times and each of its entries says when it began and ended;
/// so what an hour made and the time it had are of the same cells.
struct HourShares {
    /// By cell.
    let takesPart: [Bool]
    private let stopsOfCell: [[Int]]

    init(_ plant: PlantRecords, _ inputs: InferredInputs) {
        takesPart = inputs.cells.map { cell in
            plant.shifts[cell.place.shift].window(on: cell.place.day) != nil
                && cell.entries.allSatisfy { plant.entries[$0].hours != nil }
        }
        var stops = [[Int]](repeating: [], count: inputs.cells.count)
        for (index, stop) in inputs.stops.enumerated() { stops[stop.cell].append(index) }
        stopsOfCell = stops
    }

    /// A cell's time account hour by hour: scheduled time spread evenly over the shift's window, stops where
    /// they lay, those without clock times spread as well.
    func parts(
        of cell: Int, _ plant: PlantRecords, _ inputs: InferredInputs
    ) -> [(hour: Int, cell: ResourceCell)] {
        let whole = inputs.cells[cell]
        guard takesPart[cell],
            let window = plant.shifts[whole.place.shift].window(on: whole.place.day)
        else { return [] }
        let spread = hourShares(from: window.start, to: window.end)
        var planned = [Double](repeating: 0, count: 24)
        var unplanned = planned
        for index in stopsOfCell[cell] {
            let stop = inputs.stops[index]
            let row = plant.downtimes[stop.downtime]
            let from = max(row.startedAt ?? window.start, window.start)
            let to = min(row.endedAt ?? window.end, window.end)
            let shares =
                row.startedAt != nil && from < to ? hourShares(from: from, to: to) : spread
            for (hour, share) in shares {
                if stop.isPlanned {
                    planned[hour] += stop.minutes.value * share
                } else {
                    unplanned[hour] += stop.minutes.value * share
                }
            }
        }
        return spread.map { hour, share in
            var part = whole
            part.operationTime = whole.operationTime.map { Minutes($0.value * share) }
            part.plannedDowntime = Minutes(planned[hour])
            part.unplannedDowntime = Minutes(unplanned[hour])
            return (hour, part)
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
    /// The share of the entry in each hour; `nil` unless it says when it began and ended.
    var hours: [(hour: Int, share: Double)]? {
        guard let startedAt, let endedAt, startedAt < endedAt else { return nil }
        return hourShares(from: startedAt, to: endedAt)
    }
}
