extension Catalogue {
    private static let group = "G Flow"

    static let flow: [CatalogueEntry] = [
        study(
            "WP-STAT", group: group, tier: 1,
            formula: "open orders; orders per status", unit: .count, scale: 1, .none,
            flowDimensions, source: "house definition",
            inputs: ["work_order.status and its stamps", "work_order_event.at, to_status"],
            records: .orders, basis: nil, isCountShare: false
        ) { _ in OrderStatus() },
        study(
            "WP-AGE", group: group, tier: 1, formula: "median(as-of − start − holds)",
            unit: .days, scale: 1, .lower, flowDimensions, source: "flow practice",
            inputs: [
                "work_order.started_at, completed_at, status",
                "hold.held_at, resumed_at, status",
            ],
            benchmark: .init(7, 14, 21), records: .orders, basis: nil, isCountShare: false
        ) { _ in WIPAgeing() },
        study(
            "WP-QTY", group: group, tier: 3,
            formula: "Σ(quantity − good − scrapped) of orders in progress", unit: .units, .lower,
            flowDimensions, source: "common practice", inputs: progressInputs,
            records: .orders
        ) { _ in WIPUnits() },
        study(
            "WP-LITTLE", group: group, tier: 3,
            formula: "mean orders in progress / mean orders completed per day", unit: .days,
            .lower, flowDimensions, source: "common practice",
            inputs: ["work_order.started_at, completed_at, shipped_at, closed_at, status"],
            records: .orders
        ) { FlowTime($0) },
        study(
            "WP-PROG", group: group, tier: 1,
            formula: "Σgood to date / Σquantity of orders in progress", unit: .percent, scale: 100,
            .higher, flowDimensions, source: "house definition",
            inputs: progressInputs + ["work_order.planned_start_at, planned_end_at"],
            records: .orders
        ) { _ in WorkProgress() },
        study(
            "WP-TIME", group: group, tier: 1,
            formula: "open orders: late, at risk, on time", unit: .count, .none, flowDimensions,
            source: "house definition",
            inputs: InputColumns.promise + progressInputs + [
                "calendar_shift.planned_minutes", "work_order.planned_start_at",
            ],
            records: .orders
        ) { OrderTimeline($0) },
        study(
            "WP-BOTT", group: group, tier: 1,
            formula: "max over stations of standard hours to do / scheduled hours of 5 days",
            unit: .percent, scale: 100, .lower, flowDimensions, source: "house definition",
            inputs: [
                "routing_operation.machine_group, machine_minutes, standard_minutes",
                "job.is_completed, planned_quantity, completed_quantity",
                "work_order.status, quantity, line_id", "machine.machine_group",
                "line.max_operators",
                "calendar_shift.planned_minutes",
            ],
            records: .routing
        ) { Bottleneck($0) },
        study(
            "WP-TURN", group: group, tier: 3,
            formula: "ΣGQ·unit cost × 365 / days / mean Σon hand·unit cost",
            elements: [.goodAtCost], unit: .perYear, .higher, flowDimensions,
            source: "ISO 22400-2 no. 24",
            inputs: [
                InputColumns.quantities, "product.unit_cost", "item_stock.on_hand, unit_cost",
            ],
            records: .stock
        ) { InventoryTurns($0.plant, members: $0.members) },
    ]

    private static let progressInputs = [
        "work_order.quantity, completed_quantity, scrapped_quantity, started_at",
        "production_entry.work_order_id, job_id, units_produced, units_defective, units_scrapped",
    ]
}
