import Inference
import Plant
import Units

/// The production runs that were under way in the window, deleted ones too, with the columns of the data model.
struct RunTable: ExportTable {
    let records: PlantRecords
    let days: ClosedRange<Day>

    let name = "runs"
    let columns = [
        "client_id", "run_number", "status", "started_at", "completed_at", "estimated_hours",
        "printer_name", "slicer", "bed_celsius", "nozzle_celsius", "quality_rating",
        "quality_notes", "failure_reason", "notes", "original_run_number", "deleted_at",
    ]
    var expectedSize: Int { records.productionRuns.count * 200 }

    func write(to writer: inout CSVWriter) {
        let client = IDCells([records.client.id], profile: writer.block.profile)
        for run in records.productionRuns where run.wasUnderWay(in: days) {
            writer.id(0, of: client, column: 0)
            writer.typed(run.id, column: 1)
            writer.word(run.status.rawValue)
            writer.time(run.startedAt)
            writer.time(run.completedAt)
            writer.number(run.estimated?.value)
            writer.typed(run.printerName, column: 6)
            writer.typed(run.slicer, column: 7)
            writer.number(run.bedCelsius)
            writer.number(run.nozzleCelsius)
            writer.integer(run.qualityRating)
            writer.typed(run.qualityNotes, column: 11)
            writer.typed(run.failureReason, column: 12)
            writer.typed(run.notes, column: 13)
            writer.typed(run.originalID, column: 14)
            writer.time(run.deletedAt)
            writer.endRow()
        }
    }
}

/// What those runs used of each spool, with the columns of the data model. A missing cost per gram is the price of
/// the spool over its initial weight, and stands beside it as inferred.
struct RunMaterialTable: ExportTable {
    let records: PlantRecords
    let days: ClosedRange<Day>

    let name = "run_materials"
    let columns = [
        "client_id", "run_number", "spool_id", "estimated_grams", "estimated_purge_grams",
        "weight_before_grams", "weight_after_grams", "actual_grams", "actual_purge_grams",
        "cost_per_gram", "cost_per_gram_inferred", "cost_per_gram_source",
    ]
    var expectedSize: Int { records.productionRuns.count * 200 }

    func write(to writer: inout CSVWriter) {
        let profile = writer.block.profile
        let client = IDCells([records.client.id], profile: profile)
        let spools = IDCells(records.spools.rows.map(\.id), profile: profile)
        for run in records.productionRuns where run.wasUnderWay(in: days) {
            for material in run.materials {
                writer.id(0, of: client, column: 0)
                writer.typed(run.id, column: 1)
                writer.id(material.spool.index, of: spools, column: 2)
                writer.number(material.estimatedGrams)
                writer.number(material.estimatedPurgeGrams)
                writer.number(material.weightBeforeGrams)
                writer.number(material.weightAfterGrams)
                writer.number(material.actualGrams)
                writer.number(material.actualPurgeGrams)
                writer.number(material.costPerGram)
                if material.costPerGram == nil,
                    let cost = records.spools[material.spool].costPerGram
                {
                    writer.number(cost)
                    writer.word(Rung.derived.rawValue)
                } else {
                    writer.empty()
                    writer.empty()
                }
                writer.endRow()
            }
        }
    }
}

extension Spool {
    /// In the client's currency; `nil` without a price or a weight.
    fileprivate var costPerGram: Double? {
        guard let purchasePrice, let initialWeightGrams, initialWeightGrams > 0 else { return nil }
        return purchasePrice / initialWeightGrams
    }
}

extension ProductionRun {
    fileprivate func wasUnderWay(in days: ClosedRange<Day>) -> Bool {
        guard startedAt.day <= days.upperBound else { return false }
        if startedAt.day >= days.lowerBound { return true }
        if let completedAt { return completedAt.day >= days.lowerBound }
        switch status {
        case .inProgress: return true
        case .completed, .failed, .cancelled: return false
        }
    }
}
