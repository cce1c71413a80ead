import Plant

extension StockSnapshot {
    /// Stock on hand falls below zero where withdrawals are booked before receipts.
    var brokenRule: BrokenRule? {
        brokenNumber("on hand", onHand) ?? brokenAmount("allocated", allocated)
            ?? brokenAmount("on order", onOrder) ?? brokenAmount("unit cost", unitCost)
            ?? brokenAmount("safety stock", safetyStock)
    }
}

extension BillComponent {
    var brokenRule: BrokenRule? {
        brokenAmount("quantity per", quantityPer) ?? brokenAmount("waste %", wastePercent)
    }
}

extension ScheduleRow {
    var brokenRule: BrokenRule? {
        brokenQuantity("quantity", quantity)
            ?? brokenCount("completed quantity", completedQuantity)
    }
}

extension LoggedForecast {
    var brokenRule: BrokenRule? { brokenNumber("value", value) }
}
