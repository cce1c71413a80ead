import Plant
import Units

/// How long each entry's resource ran, and which part of its cell's time is the entry's.
struct RunTimes {
    private(set) var runTimes: [Estimate<Hours>]
    /// Share of the cell's run time, 0…1, summing to 1 over a cell.
    private(set) var shares: [Double]

    /// A missing run time is its part of what the cell's PBT leaves after unplanned downtime, setups and
    /// recorded run times, split by PRI·PQ (equally when nothing was made).
    init(_ plant: PlantRecords, cells: [ResourceCell], idealCycleSeconds: [Estimate<Double>]) {
        runTimes = Array(repeating: .missing(.notRecorded), count: plant.entries.count)
        shares = Array(repeating: 0, count: plant.entries.count)
        for cell in cells where !cell.entries.isEmpty {
            var recorded = 0.0
            var anyRecorded = false
            var setup = 0.0
            var ideal = 0.0
            var unknown = 0
            for index in cell.entries {
                let entry = plant.entries[index]
                setup += entry.setup?.value ?? 0
                if let run = entry.runTime {
                    recorded += run.value
                    anyRecorded = true
                    runTimes[index] = .measured(run)
                } else {
                    unknown += 1
                    ideal += (idealCycleSeconds[index].value ?? 0) * Double(entry.produced)
                }
            }
            let left = max(
                0, cell.busyTime.hours.value - cell.unplannedDowntime.hours.value - setup - recorded
            )
            for index in cell.entries where plant.entries[index].runTime == nil {
                let weight =
                    (idealCycleSeconds[index].value ?? 0) * Double(plant.entries[index].produced)
                let part = ideal > 0 ? weight / ideal : 1 / Double(unknown)
                runTimes[index] = .inferred(
                    Hours(left * part),
                    Evidence(rung: .derived, confidence: 0.6, relativeDeviation: 0.2))
            }
            let total = cell.entries.reduce(0) { $0 + (runTimes[$1].value?.value ?? 0) }
            for index in cell.entries {
                shares[index] =
                    anyRecorded && total > 0
                    ? (runTimes[index].value?.value ?? 0) / total : 1 / Double(cell.entries.count)
            }
        }
    }
}
