import Plant

extension WorkOrder {
    /// The first rule that this order breaks; facts that name it still count, under its id alone.
    var brokenRule: BrokenRule? {
        guard (1...largestCount).contains(quantity) else {
            return BrokenRule("0 < quantity ≤ 1,000,000,000", quantity)
        }
        return brokenCount("completed quantity", completedQuantity)
            ?? brokenCount("scrapped quantity", scrappedQuantity)
            ?? brokenCount("shipped quantity", shippedQuantity)
    }
}
