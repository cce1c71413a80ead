import Plant
import Units

extension TenantReader {
    mutating func readInventoryTransactions() throws(StoreError) -> [InventoryTransaction] {
        var transactions: [InventoryTransaction] = []
        var rows = try rows(.inventoryTransaction)
        while try rows.next() {
            let transaction = InventoryTransaction(
                id: try rows.integer(), spool: try rows.reference(&spools),
                kind: try rows.choice(), weightBeforeGrams: try rows.real(),
                changeGrams: try rows.real(), weightAfterGrams: try rows.real(),
                runID: try rows.optionalText(), at: try rows.time(),
                reversalOf: try rows.optionalInteger(), description: try rows.optionalText())
            if let broken = transaction.brokenRule {
                reject(broken, rows)
            } else {
                transactions.append(transaction)
            }
        }
        return transactions
    }
}
