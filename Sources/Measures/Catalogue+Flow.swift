extension Catalogue {
    private static let group = "G Flow"

    static let flow: [CatalogueEntry] = [
        study(
            "WP-STAT", "Work-order status distribution", group: group, tier: 1,
            formula: "open orders; orders per status", unit: .count, scale: 1, .none,
            flowDimensions, source: "house definition",
            inputs: ["work_order.status and its stamps", "work_order_event.at, to_status"],
            "Orders per status at the end of the window, those that reached their last status within it included. The value is the number of open orders: received, released, in progress, on hold or demoted.",
            records: .orders, basis: nil, isCountShare: false
        ) { _ in OrderStatus() },
        study(
            "WP-AGE", "WIP ageing", group: group, tier: 1, formula: "median(as-of − start − holds)",
            unit: .days, scale: 1, .lower, flowDimensions, source: "flow practice",
            inputs: [
                "work_order.started_at, completed_at, status",
                "hold.held_at, resumed_at, status",
            ],
            "The median age in days of the orders that were started and not completed, time on hold taken out. Real elapsed time, also across a change of the clocks.",
            benchmark: .init(7, 14, 21), records: .orders, basis: nil, isCountShare: false
        ) { _ in WIPAgeing() },
    ]
}
