import Inference
import Plant
import Units

extension CubeBuilder {
    /// What an entry says of labour beside its earned minutes: pieces of a named operator, good pieces at
    /// their standard, the balance of the stations that made it.
    mutating func addPieces(of index: Int) {
        let input = inputs.entries[index]
        let (sam, people) = (input.standardMinutes, input.headcount)
        let operation = inputs.cells[inputs.cellOfEntry[index]].operationTime
        let minutes = sam.value?.value ?? 0
        let produced = Double(entries.produced[index])

        let earnedGood = minutes * Double(entries.good[index])
        fact.add(.earnedGood, earnedGood)
        fact.add(.earnedGoodByMinutes, sam.relativeDeviation * earnedGood)
        fact.add(.earnedGood, weight: earnedGood, Certainty(sam))
        fact.add(
            .labourPeople,
            weight: (people.value ?? 0) * operation.minutes * inputs.shareOfCell[index],
            Certainty(people).and(operation))

        if plant.entries[index].employee != nil {
            let earned = minutes * produced / plant.entries[index].crew
            let isMatched = pieceWork.rowOfEntry[index] != nil
            if isMatched {
                fact.add(.pieceEarned, earned)
                fact.add(.pieceEarnedByMinutes, sam.relativeDeviation * earned)
            }
            fact.add(.pieceEarned, weight: earned, isMatched ? Certainty(sam) : .unknown)
        }

        let line = entries.products[index].flatMap { stations[$0] }
        if let line {
            fact.add(.stationTime, produced * line.work)
            fact.add(.balancedStationTime, produced * line.capacity)
            fact.add(.smoothness, produced * line.smoothness)
            fact.add(.producedOnStations, produced)
        }
        fact.add(
            .stationsRecorded, weight: produced, isObserved: line != nil, confidence: 1)
    }

    /// The attended hours of people whose pieces were recorded, on the lines on which they made them.
    mutating func addAttendedOnPieces() {
        for (index, row) in pieceWork.rowOfEntry.enumerated() {
            let day = entries.days[index]
            guard let row, cube.days.contains(day), let worked = plant.attendance[row].worked
            else { continue }
            fact.begin(.attendance)
            fact.add(.attendedOnPieces, worked.value * pieceWork.shareOfRow[index])
            add(
                Belonging(
                    shift: entries.shifts[index], line: plant.line(ofEntry: index),
                    employee: plant.entries[index].employee),
                on: day)
        }
    }
}

extension Estimate<Minutes> {
    /// 0 where missing.
    fileprivate var minutes: Double { value?.value ?? 0 }
}
