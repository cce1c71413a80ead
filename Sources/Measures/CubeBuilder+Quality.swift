import Inference
import Plant
import Units

extension CubeBuilder {
    /// Planned against actual, for scrap and for setups: only entries that know both count, so that both
    /// sums speak of the same work.
    mutating func addScrapAndSetup(of entry: ProductionEntry, _ input: EntryInputs) {
        let produced = Double(entry.produced)
        let plannedPercent = plant.product(of: entry).flatMap {
            plant.products[$0].plannedScrapPercent
        }
        if let plannedPercent, let scrapped = entry.scrapped {
            fact.add(.plannedScrap, plannedPercent / 100 * produced)
            fact.add(.scrappedWithPlan, Double(scrapped))
        }
        fact.add(
            .plannedScrapRecorded, weight: produced,
            isObserved: plannedPercent != nil && entry.scrapped != nil, confidence: 1)
        if let setup = entry.setup {
            if let planned = entry.plannedSetup {
                fact.add(.plannedSetupTime, planned.value)
                fact.add(.setupTimeWithPlan, setup.value)
            }
            fact.add(
                .plannedSetupRecorded, weight: setup.value, isObserved: entry.plannedSetup != nil,
                confidence: 1)
        }
        fact.add(
            .producedRunTime, weight: produced, isObserved: input.runTime.isMeasured,
            confidence: input.runTime.confidence)
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
