import Plant
import Units

extension WorkOrder {
    /// The first rule that this order breaks; facts that name it still count, under its id alone.
    var brokenRule: BrokenRule? {
        brokenQuantity("quantity", quantity)
            ?? brokenCount("completed quantity", completedQuantity)
            ?? brokenCount("scrapped quantity", scrappedQuantity)
            ?? brokenCount("shipped quantity", shippedQuantity)
    }
}

extension SalesOrderLine {
    var brokenRule: BrokenRule? { brokenQuantity("quantity", quantity) }
}

extension Job {
    var brokenRule: BrokenRule? {
        brokenCount("planned quantity", plannedQuantity)
            ?? brokenCount("completed quantity", completedQuantity)
            ?? brokenCount("scrapped quantity", scrappedQuantity)
            ?? brokenAmount("planned hours", plannedHours?.value)
            ?? brokenAmount("actual hours", actualHours?.value)
    }
}
