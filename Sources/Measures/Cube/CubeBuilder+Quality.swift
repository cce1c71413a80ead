import Inference
import Plant
import Units

extension CubeBuilder {
    /// Planned against actual, for scrap and for setups: only entries that know both count, so that both
    /// sums speak of the same work.
    mutating func addScrapAndSetup(of index: Int, _ input: EntryInputs) {
        let produced = Double(entries.produced[index])
        let scrapped = plant.entries[index].scrapped
        let plannedPercent = entries.products[index].flatMap {
            plant.products.rows[$0.index].plannedScrapPercent
        }
        if let plannedPercent, let scrapped {
            fact.add(.plannedScrap, plannedPercent / 100 * produced)
            fact.add(.scrappedWithPlan, Double(scrapped))
        }
        fact.add(
            .plannedScrapRecorded, weight: produced,
            isObserved: plannedPercent != nil && scrapped != nil, confidence: 1)
        if let setup = plant.entries[index].setup {
            let planned = plant.entries[index].plannedSetup
            if let planned {
                fact.add(.plannedSetupTime, planned.value)
                fact.add(.setupTimeWithPlan, setup.value)
            }
            fact.add(
                .plannedSetupRecorded, weight: setup.value, isObserved: planned != nil,
                confidence: 1)
        }
        fact.add(.producedRunTime, weight: produced, Certainty(input.runTime))
    }

    /// What became of the units that were not good; of an inspection that recorded any of the three, those
    /// that it did not record are none.
    mutating func addDispositions(of inspection: Inspection) {
        let isRecorded =
            inspection.scrapped != nil || inspection.reworked != nil || inspection.repaired != nil
        fact.add(.inspectionScrapped, Double(inspection.scrapped ?? 0))
        fact.add(.inspectionReworked, Double(inspection.reworked ?? 0))
        fact.add(.inspectionRepaired, Double(inspection.repaired ?? 0))
        fact.add(
            .dispositionRecorded, weight: Double(inspection.defective), isObserved: isRecorded,
            confidence: 1)
    }
}
