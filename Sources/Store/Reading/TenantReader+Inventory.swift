import Plant
import Units

extension TenantReader {
    mutating func readInventoryTransactions() throws(StoreError) -> [InventoryTransaction] {
        try all(.inventoryTransaction) { reader, rows throws(BrokenRule) in
            InventoryTransaction(
                id: try rows.integer(), spool: try rows.reference(&reader.spools),
                kind: try rows.choice(),
                weightBeforeGrams: try rows.real(.amount, "weight before grams"),
                changeGrams: try rows.real(.finite, "change grams"),
                weightAfterGrams: try rows.real(.amount, "weight after grams"),
                runID: rows.optionalText(), at: try rows.time(),
                reversalOf: rows.optionalInteger(), description: rows.optionalText())
        }
    }
}
