import Inference
import Plant
import Units

/// What came onto and went off the spools in the window, with the columns of the data model. A reversal that names no
/// run belongs to that of the transaction it takes back, which stands beside it as inferred.
struct InventoryTable: ExportTable {
    let records: PlantRecords
    let days: ClosedRange<Day>

    let name = "inventory"
    let columns = [
        "client_id", "transaction_id", "spool_id", "type", "weight_before_grams", "change_grams",
        "weight_after_grams", "run_number", "at", "reversal_of", "description",
        "run_number_inferred", "run_number_source",
    ]
    var expectedSize: Int { records.inventoryTransactions.count * 100 }

    func write(to writer: inout CSVWriter) {
        let profile = writer.block.profile
        let client = IDCells([records.client.id], profile: profile)
        let spools = IDCells(records.spools.rows.map(\.id), profile: profile)
        let runs = records.inventoryTransactions.runsOfReversals
        // The records hold nothing after the moment, which may lie in the morning after the last day.
        for row in records.inventoryTransactions where row.at.day >= days.lowerBound {
            writer.id(0, of: client, column: 0)
            writer.integer(row.id)
            writer.id(row.spool.index, of: spools, column: 2)
            writer.word(row.kind.rawValue)
            writer.number(row.weightBeforeGrams)
            writer.number(row.changeGrams)
            writer.number(row.weightAfterGrams)
            writer.typed(row.runID, column: 7)
            writer.time(row.at)
            writer.integer(row.reversalOf)
            writer.typed(row.description, column: 10)
            if let run = runs[row.id] {
                writer.typed(run, column: 11)
                writer.word(Rung.derived.rawValue)
            } else {
                writer.empty()
                writer.empty()
            }
            writer.endRow()
        }
    }
}
