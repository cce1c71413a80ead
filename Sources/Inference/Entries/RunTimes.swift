import Plant
import Units

/// How long each entry's resource ran, and which part of its cell's time is the entry's.
struct RunTimes {
    private(set) var runTimes: [Estimate<Hours>]
    /// Share of the cell's run time, 0…1, summing to 1 over a cell.
    private(set) var shares: [Double]
    private let accounts: [Account]
    private let idealCycleSeconds: [Estimate<Double>]
    /// Learnt from the recorded run times, each held against what its cell would have left for it.
    private let deviation: Double

    /// What a cell's entries say of its time.
    private struct Account {
        /// PBT less unplanned downtime and setups, hours; may be negative.
        var available = 0.0
        /// Σ of the recorded run times, hours.
        var recorded = 0.0
        /// Σ PRI·PQ of the entries without one, seconds.
        var ideal = 0.0
        /// Entries without a run time.
        var unknown = 0

        var left: Double { max(0, available - recorded) }

        /// The part of what is left for an entry with that PRI·PQ: equal parts when nothing was made.
        func part(_ ideal: Double) -> Double {
            left * (self.ideal > 0 ? ideal / self.ideal : 1 / Double(unknown))
        }

        /// As if this run time had not been recorded.
        func hiding(run: Double, ideal: Double) -> Account {
            Account(
                available: available, recorded: recorded - run, ideal: self.ideal + ideal,
                unknown: unknown + 1)
        }
    }

    /// A missing run time is its part of what the cell's PBT leaves after unplanned downtime, setups and
    /// recorded run times, split by PRI·PQ (equally when nothing was made).
    init(_ plant: PlantRecords, cells: [ResourceCell], idealCycleSeconds: [Estimate<Double>]) {
        func ideal(_ index: Int) -> Double {
            (idealCycleSeconds[index].value ?? 0) * Double(plant.entries[index].produced)
        }
        var accounts: [Account] = []
        accounts.reserveCapacity(cells.count)
        var spread = ErrorSpread()
        for cell in cells {
            var account = Account(
                available: cell.busyTime.hours.value - cell.unplannedDowntime.hours.value)
            for index in cell.entries {
                account.available -= plant.entries[index].setup?.value ?? 0
                if let run = plant.entries[index].runTime?.value {
                    account.recorded += run
                } else {
                    account.unknown += 1
                    account.ideal += ideal(index)
                }
            }
            for index in cell.entries {
                guard let run = plant.entries[index].runTime?.value else { continue }
                let own = ideal(index)
                let guess = account.hiding(run: run, ideal: own).part(own)
                spread.add(inferred: guess, recorded: run)
            }
            accounts.append(account)
        }
        let deviation = spread.deviation(otherwise: 0.2)

        var runTimes = [Estimate<Hours>](
            repeating: .missing(.notRecorded), count: plant.entries.count)
        var shares = [Double](repeating: 0, count: plant.entries.count)
        for (cell, account) in zip(cells, accounts) where !cell.entries.isEmpty {
            for index in cell.entries {
                if let run = plant.entries[index].runTime {
                    runTimes[index] = .measured(run)
                } else {
                    runTimes[index] = Self.derived(account.part(ideal(index)), deviation)
                }
            }
            let total = cell.entries.reduce(0) { $0 + (runTimes[$1].value?.value ?? 0) }
            for index in cell.entries {
                shares[index] =
                    account.unknown < cell.entries.count && total > 0
                    ? (runTimes[index].value?.value ?? 0) / total : 1 / Double(cell.entries.count)
            }
        }
        (self.runTimes, self.shares, self.accounts) = (runTimes, shares, accounts)
        (self.idealCycleSeconds, self.deviation) = (idealCycleSeconds, deviation)
    }

    private static func derived(_ hours: Double, _ deviation: Double) -> Estimate<Hours> {
        .inferred(
            Hours(hours),
            Evidence(rung: .derived, confidence: 0.6, relativeDeviation: deviation))
    }

    /// What the entry would be given had nobody recorded its run time.
    func inferred(
        for index: Int, in cell: Int, _ plant: PlantRecords
    ) -> Estimate<Hours> {
        guard let run = plant.entries[index].runTime?.value else { return runTimes[index] }
        let ideal = (idealCycleSeconds[index].value ?? 0) * Double(plant.entries[index].produced)
        return Self.derived(
            accounts[cell].hiding(run: run, ideal: ideal).part(ideal), deviation)
    }
}
