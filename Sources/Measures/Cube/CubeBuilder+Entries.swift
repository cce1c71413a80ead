import Inference
import Plant
import Units

extension CubeBuilder {
    mutating func addEntries() {
        for (index, day) in entries.days.enumerated() where cube.days.contains(day) {
            fact.begin(.entry)
            addEntry(index)
            add(toMembersOf: index, on: day)
            guard floor.hours.takesPart[inputs.cellOfEntry[index]],
                let shares = plant.entries[index].hours
            else { continue }
            for (hour, share) in shares { add(to: members.hour(hour), on: day, share: share) }
        }
    }

    mutating func addEntry(_ index: Int) {
        let input = inputs.entries[index]
        let cell = inputs.cellOfEntry[index]
        let produced = Double(entries.produced[index])
        let good = Double(entries.good[index])
        fact.add(.entries, 1)
        if plant.entries[index].verifiedBy == nil { fact.add(.unverifiedEntries, 1) }
        fact.add(.produced, produced)
        fact.add(.good, good)
        let (scrapped, reworked) = (plant.entries[index].scrapped, plant.entries[index].reworked)
        if let scrapped {
            fact.add(.scrapped, Double(scrapped))
            fact.add(.producedWithScrapRecorded, produced)
        }
        fact.add(
            .scrapRecorded, weight: produced, isObserved: scrapped != nil, confidence: 1)
        if let reworked {
            fact.add(.reworked, Double(reworked))
            fact.add(.producedWithReworkRecorded, produced)
        }
        fact.add(
            .reworkRecorded, weight: produced, isObserved: reworked != nil, confidence: 1)

        addScrapAndSetup(of: index, input)
        if let setup = plant.entries[index].setup, setup.value > 0 { fact.add(.changeovers, 1) }

        let cycle = input.idealCycleSeconds
        let hoursPerUnit = (cycle.value ?? 0) / 3600
        fact.add(.standardTimeProduced, hoursPerUnit * produced)
        fact.add(.standardTimeGood, hoursPerUnit * good)
        fact.add(.standardTimeProducedByCycle, cycle.relativeDeviation * hoursPerUnit * produced)
        fact.add(.standardTimeGoodByCycle, cycle.relativeDeviation * hoursPerUnit * good)
        fact.add(.standardTime, weight: hoursPerUnit * produced, Certainty(cycle))

        let run = input.runTime
        let runHours = run.value?.value ?? 0
        fact.add(.runTime, runHours)
        fact.add(.runTimeByRunTime, run.relativeDeviation * runHours)
        fact.add(.runTimeIdealCycle, weight: runHours, Certainty(run).and(cycle))

        addEquipmentTimes(of: index, input)

        let (sam, people, operation) = (
            input.standardMinutes, input.headcount, inputs.cells[cell].operationTime
        )
        let earned = (sam.value?.value ?? 0) * produced
        let labour =
            (people.value ?? 0) * inputs.cells[cell].operationMinutes * inputs.shareOfCell[index]
        fact.add(.earned, earned)
        fact.add(.labour, labour)
        fact.add(.earnedByMinutes, sam.relativeDeviation * earned)
        fact.add(.labourByHeadcount, people.relativeDeviation * labour)
        fact.add(.labourByOperationTime, operation.relativeDeviation * labour)
        fact.add(.labour, weight: labour, Certainty(sam).and(people).and(operation))

        addPieces(of: index)

        addValuation(of: index)
        let observed = [
            cycle.isMeasured, sam.isMeasured, people.isMeasured, run.isMeasured,
            operation.isMeasured, input.opportunities.isMeasured,
        ]
        fact.add(.inputs, Double(observed.count))
        fact.add(.observedInputs, Double(observed.count { $0 }))
        fact.add(
            .everyInput, weight: 1,
            Certainty(cycle).and(sam).and(people).and(run).and(operation)
                .and(input.opportunities))
    }
}
