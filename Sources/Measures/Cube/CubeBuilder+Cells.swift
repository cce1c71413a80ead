import Inference
import Plant
import Units

extension CubeBuilder {
    mutating func addCells() {
        for (index, cell) in inputs.cells.enumerated()
        where cube.days.contains(cell.place.day) {
            fact.begin(.cell)
            addCell(cell, floor.losses.ofCells[index])
            let day = cell.place.day
            add(cell.belonging, on: day)
            // The time of a cell goes to its entries' products and people by their share of its run time.
            for entry in cell.entries {
                add(toSharedOf: entry, on: day, share: inputs.shareOfCell[entry])
            }
            for (hour, part, lost) in floor.hours.parts(
                of: index, plant, inputs, floor.losses)
            {
                fact.begin(.cell)
                if floor.hours.takesPart[index] {
                    addCell(part, lost)
                    add(to: members.hour(hour), on: day, share: 1)
                } else {
                    addTime(of: part, lost)
                    add(to: members.clockHour(hour), on: day, share: 1)
                }
            }
        }
    }

    mutating func addCell(_ cell: ResourceCell, _ lost: StopLosses.Lost) {
        addTime(of: cell, lost)
        let operation = cell.operationTime
        let operationHours = cell.operationMinutes / 60
        let busyHours = cell.busyTime.hours.value
        let time = Certainty(operation)
        var withRun = time
        var withCycle = time
        for entry in cell.entries {
            withRun = withRun.and(inputs.entries[entry].runTime)
            withCycle = withCycle.and(inputs.entries[entry].idealCycleSeconds)
        }
        fact.add(.busyRunTime, weight: busyHours, withRun)
        fact.add(.busyIdealCycle, weight: busyHours, withCycle)
        fact.add(.busyRunTimeIdealCycle, weight: busyHours, withRun.and(withCycle))
        fact.add(.operationRunTime, weight: operationHours, withRun)
    }

    /// What needs nothing of the cell's entries.
    private mutating func addTime(of cell: ResourceCell, _ lost: StopLosses.Lost) {
        let operation = cell.operationTime
        let operationHours = cell.operationMinutes / 60
        let busyHours = cell.busyTime.hours.value
        fact.add(.cells, 1)
        fact.add(.operationTime, operationHours)
        fact.add(.busyTime, busyHours)
        fact.add(.unplannedDowntime, cell.unplannedDowntime.hours.value)
        fact.add(.plannedDowntime, cell.plannedDowntime.hours.value)
        fact.add(.breakdownTime, lost.breakdown / 60)
        fact.add(.minorStopTime, lost.minor / 60)
        if let speed = plant.ratedSpeed(of: cell.place.resource) {
            fact.add(.ratedCapacity, speed * busyHours)
            fact.add(
                .ratedCapacityByOperationTime,
                operation.relativeDeviation * speed * busyHours)
        }
        fact.add(.operationByOperationTime, operation.relativeDeviation * operationHours)
        fact.add(.busyByOperationTime, operation.relativeDeviation * busyHours)
        let time = Certainty(operation)
        fact.add(.busy, weight: busyHours, time)
        fact.add(.operation, weight: operationHours, time)
    }

    mutating func addMissingCells() {
        for place in inputs.missingCells {
            fact.begin(.cell)
            fact.add(.missingCells, 1)
            let line: Reference<Line>? =
                switch place.resource {
                case .machine(let machine): plant.machines[machine].line
                case .line(let line): line
                case .plant: nil
                }
            add(
                Belonging(shift: place.shift, line: line, machine: place.resource.machine),
                on: place.day)
        }
    }
}
