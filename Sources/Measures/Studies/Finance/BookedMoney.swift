import Plant
import Units

/// Booked money over what it was spent on or earned with: no number where none was booked, because costs
/// that are still to come are not 0.
struct BookedRatio: Study {
    let booked: Formula
    let per: Formula

    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let money = booked.value { sums[$0] }
        let records = Int(sums[.costRows])
        guard money != 0 else { return Finding(nil, records: records) }
        return .quotient(money, per: per.value { sums[$0] }, scale: 1, records: records)
    }
}

/// Scrap at the unit cost of its product.
struct ScrapCost: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let entries = Int(sums[.entries])
        guard entries > 0 else { return .nothing }
        let (scrapped, produced) = (sums[.scrapped], sums[.produced])
        // Output whose scrap nobody wrote down is not output without scrap.
        let recorded = produced > 0 ? sums[.producedWithScrapRecorded] / produced : 1
        let costed = scrapped > 0 ? sums[.scrappedWithCost] / scrapped : 1
        guard recorded > 0, costed > 0, measuring.evaluation.circumstances.keeps(.unitCost) else {
            return Finding(nil, records: entries, status: .notRecorded)
        }
        return Finding(sums[.scrapAtCost], records: entries, coverage: min(recorded, costed))
    }
}

/// What standing still cost: as booked, and by the hour where nobody booked it.
struct DowntimeCost: Study {
    func finding(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> Finding {
        let hours = sums[.unplannedDowntime] + sums[.plannedDowntime]
        let uncosted = min(hours, sums[.uncostedDowntime])
        let booked = sums[.downtimeCost]
        // A product has shares of cells.
        let records = Int(sums[.cells].rounded(.up))
        guard records > 0 || booked != 0 else { return .nothing }
        if let rate = measuring.plant.settings.downtimeCostPerHour {
            guard booked != 0 || !measuring.plant.downtimes.isEmpty else {
                return Finding(nil, records: records, status: .notRecorded)
            }
            return Finding(booked + uncosted * rate, records: records)
        }
        // Without a rate the booked part is all there is to tell, and it speaks for its hours only.
        guard booked != 0 || uncosted == 0 else {
            return Finding(nil, records: records, status: .notRecorded)
        }
        return Finding(
            booked, records: records, coverage: hours > 0 ? (hours - uncosted) / hours : nil)
    }

    func rows(_ scope: Scope, _ sums: Sums, _ measuring: Measuring) -> [TableRow] {
        guard sums[.cells] > 0 || sums[.downtimeCost] != 0 else { return [] }
        return [
            TableRow(.bookedCost, sums[.downtimeCost]),
            TableRow(.hoursWithoutCost, sums[.uncostedDowntime]),
        ]
    }
}
