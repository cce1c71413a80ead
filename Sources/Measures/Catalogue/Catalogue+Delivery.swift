import Plant

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
        ratio(
            "DL-LATE", "Lateness", group: group, tier: 3, .sum(.tardiness),
            per: .sum(.dueOrders), unit: .days, scale: 1, .lower, deliveryDimensions,
            source: "common practice", inputs: InputColumns.promise,
            "Mean days that the orders promised in the window were late, 0 for an order on time. A late order that is still open counts up to the as-of day. The 90th percentile and the largest stand beside it.",
            records: .orders, basis: .duePromised,
            beside: { scope, _, measuring in measuring.orderTimes.latenessRows(scope) }),
        study(
            "DL-LT", "Lead time", group: group, tier: 2,
            formula: "median of (completed − released)", unit: .days, .lower,
            deliveryDimensions, source: "house definition",
            inputs: [
                "work_order.released_at, completed_at, promised_day", "sales_order.promised_day",
            ],
            "Days in real time from the release of an order to its completion, the median over the orders completed in the window; its 85th percentile beside it, and the median of what was promised: from the release to the end of the promised day. Orders without a release are left out and lower coverage.",
            records: .orderReleases
        ) {
            OrderSpan(
                spans: $0.orderTimes.leadTimes, known: $0.orderTimes.knownLeadTimes,
                quoted: $0.orderTimes.quoted)
        },
        study(
            "DL-E2E", "End-to-end fulfilment time", group: group, tier: 3,
            formula: "median of (shipped − received)", unit: .days, .lower, deliveryDimensions,
            source: "house definition",
            inputs: ["sales_order.received_at", "work_order.received_at, shipped_at"],
            "Days in real time from the receipt of the customer's order (of the work order, where it has none) to its shipment, the median over the orders shipped in the window. Orders without a receipt are left out and lower coverage.",
            records: .orders
        ) {
            OrderSpan(spans: $0.orderTimes.endToEnd, known: $0.orderTimes.knownEndToEnd)
        },
        study(
            "DL-PART", "Part fulfilment progress", group: group, tier: 1,
            formula: "ΣGQ to date / Σordered, of open orders", unit: .percent, scale: 100,
            .higher, deliveryDimensions, source: "house definition",
            inputs: [
                "work_order.quantity, completed_quantity, status",
                "production_entry.work_order_id, units_produced, units_defective",
            ],
            "Good units made to date as a share of the units ordered, of the orders that are open at the end of the window, and by part. Good units are those of the production entries that name the order (of its last step, where they name their jobs), else the order's own count. What is made too much of one order does not count for another.",
            records: .orders
        ) { _ in PartFulfilment() },
        ratio(
            "DL-COMP", "Work order completion rate", group: group, tier: 2,
            .sum(.ordersCompleted), per: .sum(.ordersDueForCompletion), .higher,
            deliveryDimensions, source: "house definition",
            inputs: ["work_order.promised_day, planned_end_at, completed_at, status"],
            "Work orders promised for the window that are completed at the moment of the report, as a share of all promised for the window; cancelled and rejected orders apart. Completed late still counts: it asks what is done.",
            benchmark: .init(85, 75, 60), records: .orders, basis: .completionPromised,
            isCountShare: true),
        ratio(
            "DL-SCHED", "Schedule adherence", group: group, tier: 1,
            .sum(.ordersEndedAsPlanned), per: .sum(.ordersPlannedToEnd), .higher,
            deliveryDimensions, source: "house definition",
            inputs: ["work_order.planned_end_at, completed_at, status"],
            "Work orders completed within the tolerance of their planned end, early or late, as a share of those planned to end in the window. The tolerance is 15 minutes unless the setting schedule_tolerance_minutes says otherwise. An order that may still end in time is not judged yet.",
            records: .plannedEnds, isCountShare: true),
        ratio(
            "DL-MIX", "Schedule attainment by mix", group: group, tier: 3, .sum(.mixAttained),
            per: .sum(.mixPlanned), .higher, deliveryDimensions, source: "common practice",
            inputs: [
                "schedule.status", "schedule_row.day, product_id, line_id, quantity",
                InputColumns.quantities,
            ],
            "Good units made of what the committed schedules planned, product by product and day by day, as a share of the plan. Too much of one product does not make up for another. A line (a customer) is held against its own plan, so lines that swap products fall short and the plant does not.",
            traits: .share, records: .schedule),
        study(
            "DL-BACK", "Past-due backlog", group: group, tier: 1,
            formula: "number of open orders past their promised day", unit: .count, .lower,
            deliveryDimensions, source: "house definition",
            inputs: InputColumns.promise + ["work_order.quantity, standard_minutes"],
            "Orders still to be made whose promised day has passed at the end of the window. The units left, the standard hours that they stand for and the age of the oldest promise stand beside it. 0 is a true 0.",
            records: .orders
        ) { _ in PastDueBacklog() },
        study(
            "DL-CUST", "Customer performance", group: group, tier: 3,
            formula: "OTIF, lead time, PPM and volume per customer; the value is the customers",
            unit: .vector, .none, deliveryDimensions, source: "house definition",
            inputs: ["sales_order.customer_id", "the inputs of DL-OTIF, DL-LT, QL-PPM, PR-VOL"],
            "On time in full, median lead time, defective units per million and units made, per customer. The value is the number of customers of whom something was due, completed or made in the window.",
            records: .orders
        ) {
            CustomerPerformance($0.plant, $0.inputs, asOf: $0.asOf, members: $0.members)
        },
        study(
            "DL-PRED", "Customer order predictability", group: group, tier: 3,
            formula: "1 − MASE of the forecast one week ahead, ≥ 0", unit: .percent, scale: 100,
            .higher, deliveryDimensions, source: "house definition",
            inputs: ["sales_order.received_at, customer_id", "sales_order_line.quantity"],
            "How well the units ordered in a week can be foretold from the weeks before: 100 less the error of exponential smoothing in percent of the error of guessing that last week repeats itself; 0 when it is no better. Complete weeks since the first order, 52 at most; fewer than 8 say nothing. The value is of all orders together. The table has each customer with the interval between weeks with orders (ADI) and the squared variation of their size.",
            traits: .share, records: .salesOrders, hasDailyValues: false
        ) { OrderPredictability($0.plant, members: $0.members) },
        study(
            "DL-SAT", "Customer satisfaction", group: group, tier: 3,
            formula: "mean survey score, else (OTIF + 100 − PPM / 10 000) / 2", unit: .index,
            .higher, deliveryDimensions, source: "house definition",
            inputs: ["survey.score", "the inputs of DL-OTIF and QL-PPM"],
            "The mean of the customers' survey scores in the window, 0 to 100. Surveys name a customer and nothing else, so there are no other slices. Where no survey was ever recorded, an index of what customers notice stands in: the mean of on time in full and of the share of good units; it is marked as a definition of ours.",
            records: .satisfaction
        ) { _ in CustomerSatisfaction() },
    ]
}
