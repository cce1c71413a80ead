import Inference
import Plant
import Units

extension CubeBuilder {
    /// What an entry says of its resource beside run time and output: setup, waste at the ideal cycle, load
    /// and energy.
    mutating func addEquipmentTimes(
        of entry: ProductionEntry, _ input: EntryInputs, in cell: ResourceCell
    ) {
        let produced = Double(entry.produced)
        let run = input.runTime
        let setup = entry.setup?.value ?? 0
        fact.add(.setupTime, setup)
        fact.add(
            .processing, weight: (run.value?.value ?? 0) + setup, isObserved: run.isMeasured,
            confidence: run.confidence)
        if let machine = entry.machine, machinesWithComponents[machine.index] {
            fact.add(.componentOperatingTime, (run.value?.value ?? 0) + setup)
        }

        let cycle = input.idealCycleSeconds
        let hoursPerUnit = (cycle.value ?? 0) / 3600
        let scrapped = hoursPerUnit * Double(entry.scrapped ?? 0)
        fact.add(.standardTimeScrapped, scrapped)
        fact.add(.standardTimeScrappedByCycle, cycle.relativeDeviation * scrapped)
        fact.add(.standardTimeReworked, hoursPerUnit * Double(entry.reworked ?? 0))

        if plant.ratedSpeed(of: cell.place.resource) != nil { fact.add(.producedOnRated, produced) }
        if let energy = entry.energy {
            fact.add(.energy, energy)
            fact.add(.producedWithEnergy, produced)
        }
        fact.add(
            .energyRecorded, weight: produced, isObserved: entry.energy != nil, confidence: 1)
    }
}

extension PlantRecords {
    /// Units per hour that a machine or line is rated for; `nil` when nobody rated it, and for the plant.
    func ratedSpeed(of resource: Resource) -> Double? {
        switch resource {
        case .machine(let machine): machines[machine].ratedUnitsPerHour
        case .line(let line): lines[line].standardUnitsPerHour
        case .plant: nil
        }
    }
}
