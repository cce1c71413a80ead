import Inference
import Plant
import Units

extension CubeBuilder {
    /// What an entry says of its resource beside run time and output: setup, waste at the ideal cycle, load
    /// and energy.
    mutating func addEquipmentTimes(of index: Int, _ input: EntryInputs) {
        let produced = Double(entries.produced[index])
        let run = input.runTime
        let setup = plant.entries[index].setup?.value ?? 0
        fact.add(.setupTime, setup)
        fact.add(.processing, weight: (run.value?.value ?? 0) + setup, Certainty(run))
        if let machine = plant.entries[index].machine,
            let first = componentsFrom[machine.index], first <= entries.days[index]
        {
            fact.add(.componentOperatingTime, (run.value?.value ?? 0) + setup)
        }

        let cycle = input.idealCycleSeconds
        let hoursPerUnit = (cycle.value ?? 0) / 3600
        let scrapped = hoursPerUnit * Double(plant.entries[index].scrapped ?? 0)
        fact.add(.standardTimeScrapped, scrapped)
        fact.add(.standardTimeScrappedByCycle, cycle.relativeDeviation * scrapped)
        fact.add(.standardTimeReworked, hoursPerUnit * Double(plant.entries[index].reworked ?? 0))

        let resource = inputs.cells[inputs.cellOfEntry[index]].place.resource
        if plant.ratedSpeed(of: resource) != nil { fact.add(.producedOnRated, produced) }
        let energy = plant.entries[index].energy
        if let energy {
            fact.add(.energy, energy)
            fact.add(.producedWithEnergy, produced)
        }
        fact.add(
            .energyRecorded, weight: produced, isObserved: energy != nil, confidence: 1)
    }
}

extension PlantRecords {
    /// Units per hour that a machine or line is rated for; `nil` when nobody rated it, and for the plant.
    func ratedSpeed(of resource: Resource) -> Double? {
        switch resource {
        case .machine(let machine): machines.rows[machine.index].ratedUnitsPerHour
        case .line(let line): lines.rows[line.index].standardUnitsPerHour
        case .plant: nil
        }
    }
}
