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
        study(
            "WP-QTY", "WIP units", group: group, tier: 3,
            formula: "Σ(quantity − good − scrapped) of orders in progress", unit: .units, .lower,
            flowDimensions, source: "common practice", inputs: progressInputs,
            "Units of the orders in progress at the end of the window that are neither made well nor scrapped yet. Production entries say what was made; an entry of a job counts as finished units only at the order's last step. An order without entries counts with its own quantities. Scrap that nobody recorded counts as none. With no order in progress it is 0.",
            records: .orders
        ) { _ in WIPUnits() },
        study(
            "WP-LITTLE", "Flow time by Little's law", group: group, tier: 3,
            formula: "mean orders in progress / mean orders completed per day", unit: .days,
            .lower, flowDimensions, source: "common practice",
            inputs: ["work_order.started_at, completed_at, shipped_at, closed_at, status"],
            "How many days an order takes when work flows as it did in the window: the mean number of orders in progress over the mean number completed a day, calendar time, holds included. The median of what the completed orders really took stands beside it. A window in which nothing was completed gives a lower bound: its days × the mean number in progress. Cancelled and rejected orders leave without being completed.",
            records: .orders
        ) { FlowTime($0) },
        study(
            "WP-PROG", "Work progress", group: group, tier: 1,
            formula: "Σgood to date / Σquantity of orders in progress", unit: .percent, scale: 100,
            .higher, flowDimensions, source: "house definition",
            inputs: progressInputs + ["work_order.planned_start_at, planned_end_at"],
            "Good units to date as a share of what was ordered, over the orders in progress at the end of the window. Good units are those of the production entries that name the order (of its last step, where they name its jobs), else the order's own count. More than was ordered counts as done, not as more. Beside it stands what was to be expected: the share of its planned duration that has passed, weighted by quantity, of the orders with a plan. Without an order in progress there is none.",
            records: .orders
        ) { _ in WorkProgress() },
        study(
            "WP-TIME", "Timeline pipeline", group: group, tier: 1,
            formula: "open orders: late, at risk, on time", unit: .count, .none, flowDimensions,
            source: "house definition",
            inputs: InputColumns.promise + progressInputs + [
                "calendar_shift.planned_minutes", "work_order.planned_start_at",
            ],
            "Open orders at the end of the window. Late: the promised day has passed. At risk: the remaining units will not be made by the promised day. They are reckoned at the order's own pace of the last 14 days per scheduled minute, from its first entry in them; an order without output goes at the median pace of the others. Work begins on the next scheduled day, and not before its planned start. Without a promised day or any pace an order is not projected. The value is the number of open orders.",
            records: .orders
        ) { OrderTimeline($0) },
        study(
            "WP-BOTT", "Bottleneck", group: group, tier: 1,
            formula: "max over stations of standard hours to do / scheduled hours of 5 days",
            unit: .percent, scale: 100, .lower, flowDimensions, source: "house definition",
            inputs: [
                "routing_operation.machine_group, machine_minutes, standard_minutes",
                "job.is_completed, planned_quantity, completed_quantity",
                "work_order.status, quantity, line_id", "machine.machine_group",
                "line.max_operators",
                "calendar_shift.planned_minutes",
            ],
            "The load of the most loaded station: the hours that open orders have still to pass there, as a share of its scheduled hours over five scheduled days, the next five where the calendar holds them, else the last five. A station is a machine group, with the time of its machines and the machine minutes of the step (else its standard minutes); a step without a group is done at the order's line, with its standard minutes and the time of as many people as the line can hold. Of equal loads the longest queue comes first: orders whose next step it is. Steps without a standard or a station are left out and lower coverage. A slice is the share of a station that its own orders take.",
            records: .routing
        ) { Bottleneck($0) },
        study(
            "WP-TURN", "Inventory turns", group: group, tier: 3,
            formula: "ΣGQ·unit cost × 365 / days / mean Σon hand·unit cost",
            elements: [.goodAtCost], unit: .perYear, .higher, flowDimensions,
            source: "ISO 22400-2 no. 24",
            inputs: [
                InputColumns.quantities, "product.unit_cost", "item_stock.on_hand, unit_cost",
            ],
            "How often the stock turns in a year: good units at cost, made into a year's, over the mean value of the stock snapshots of the window. Items and products without a unit cost are left out and lower coverage. A product is held against the stock of the item that bears its id. Stock belongs to no line, machine or customer, so there are no such slices.",
            records: .stock
        ) { InventoryTurns($0.plant, members: $0.members) },
    ]

    private static let progressInputs = [
        "work_order.quantity, completed_quantity, scrapped_quantity, started_at",
        "production_entry.work_order_id, job_id, units_produced, units_defective, units_scrapped",
    ]
}
