extension Catalogue {
    private static let group = "F Delivery"

    static let delivery: [CatalogueEntry] = [
        ratio(
            "DL-OTD", "On-time delivery", group: group, tier: 2, .sum(.onTimeOrders),
            per: .sum(.dueOrders), .higher, deliveryDimensions, source: "supply chain practice",
            inputs: InputColumns.promise,
            "Orders shipped on or before their promised day, as a share of the orders promised in the window. An order not shipped is a miss once its day has passed; one due on the as-of day is not judged yet.",
            benchmark: .init(95, 85, 75), records: .orders, basis: .duePromised,
            isCountShare: true),
        ratio(
            "DL-OTIF", "On time in full", group: group, tier: 2, .sum(.inFullOrders),
            per: .sum(.dueOrders), .higher, deliveryDimensions, source: "supply chain practice",
            inputs: InputColumns.promise + ["work_order.shipped_quantity, quantity"],
            "As on-time delivery, and with the whole quantity.",
            benchmark: .init(95, 85, 75), records: .orders, basis: .duePromised,
            isCountShare: true),
    ]
}
