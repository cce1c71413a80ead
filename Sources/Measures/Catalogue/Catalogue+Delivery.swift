import Plant

extension Catalogue {
    private static let group = "F Delivery"

    static let delivery: [CatalogueEntry] = [
        ratio(
            "DL-OTD", group: group, tier: 2, .sum(.onTimeOrders),
            per: .sum(.dueOrders), .higher, deliveryDimensions, source: "supply chain practice",
            inputs: InputColumns.promise,
            benchmark: .init(95, 85, 75), records: .orders, basis: .duePromised,
            isCountShare: true),
        ratio(
            "DL-OTIF", group: group, tier: 2, .sum(.inFullOrders),
            per: .sum(.dueOrders), .higher, deliveryDimensions, source: "supply chain practice",
            inputs: InputColumns.promise + ["work_order.shipped_quantity, quantity"],
            benchmark: .init(95, 85, 75), records: .orders, basis: .duePromised,
            isCountShare: true),
        ratio(
            "DL-LATE", group: group, tier: 3, .sum(.tardiness),
            per: .sum(.dueOrders), unit: .days, scale: 1, .lower, deliveryDimensions,
            source: "common practice", inputs: InputColumns.promise,
            records: .orders, basis: .duePromised,
            beside: { scope, _, measuring in measuring.orderTimes.latenessRows(scope) }),
        study(
            "DL-LT", group: group, tier: 2,
            formula: "median of (completed − released)", unit: .days, .lower,
            deliveryDimensions, source: "house definition",
            inputs: [
                "work_order.released_at, completed_at, promised_day", "sales_order.promised_day",
            ],
            records: .orderReleases
        ) {
            OrderSpan(
                spans: $0.orderTimes.leadTimes, known: $0.orderTimes.knownLeadTimes,
                quoted: $0.orderTimes.quoted)
        },
        study(
            "DL-E2E", group: group, tier: 3,
            formula: "median of (shipped − received)", unit: .days, .lower, deliveryDimensions,
            source: "house definition",
            inputs: ["sales_order.received_at", "work_order.received_at, shipped_at"],
            records: .orders
        ) {
            OrderSpan(spans: $0.orderTimes.endToEnd, known: $0.orderTimes.knownEndToEnd)
        },
        study(
            "DL-PART", group: group, tier: 1,
            formula: "ΣGQ to date / Σordered, of open orders", unit: .percent, scale: 100,
            .higher, deliveryDimensions, source: "house definition",
            inputs: [
                "work_order.quantity, completed_quantity, status",
                "production_entry.work_order_id, units_produced, units_defective",
            ],
            records: .orders
        ) { _ in PartFulfilment() },
        ratio(
            "DL-COMP", group: group, tier: 2,
            .sum(.ordersCompleted), per: .sum(.ordersDueForCompletion), .higher,
            deliveryDimensions, source: "house definition",
            inputs: ["work_order.promised_day, planned_end_at, completed_at, status"],
            benchmark: .init(85, 75, 60), records: .orders, basis: .completionPromised,
            isCountShare: true),
        ratio(
            "DL-SCHED", group: group, tier: 1,
            .sum(.ordersEndedAsPlanned), per: .sum(.ordersPlannedToEnd), .higher,
            deliveryDimensions, source: "house definition",
            inputs: ["work_order.planned_end_at, completed_at, status"],
            records: .plannedEnds, isCountShare: true),
        ratio(
            "DL-MIX", group: group, tier: 3, .sum(.mixAttained),
            per: .sum(.mixPlanned), .higher, deliveryDimensions, source: "common practice",
            inputs: [
                "schedule.status", "schedule_row.day, product_id, line_id, quantity",
                InputColumns.quantities,
            ],
            traits: .share, records: .schedule),
        study(
            "DL-BACK", group: group, tier: 1,
            formula: "number of open orders past their promised day", unit: .count, .lower,
            deliveryDimensions, source: "house definition",
            inputs: InputColumns.promise + ["work_order.quantity, standard_minutes"],
            traits: .countsInferred, records: .orders
        ) { _ in PastDueBacklog() },
        study(
            "DL-CUST", group: group, tier: 3,
            formula: "OTIF, lead time, PPM and volume per customer; the value is the customers",
            unit: .vector, .none, deliveryDimensions, source: "house definition",
            inputs: ["sales_order.customer_id", "the inputs of DL-OTIF, DL-LT, QL-PPM, PR-VOL"],
            records: .orders
        ) {
            CustomerPerformance($0.plant, $0.inputs, asOf: $0.asOf, members: $0.members)
        },
        study(
            "DL-PRED", group: group, tier: 3,
            formula: "1 − MASE of the forecast one week ahead, ≥ 0", unit: .percent, scale: 100,
            .higher, deliveryDimensions, source: "house definition",
            inputs: ["sales_order.received_at, customer_id", "sales_order_line.quantity"],
            traits: .share, records: .salesOrders, hasDailyValues: false
        ) { OrderPredictability($0.plant, members: $0.members) },
        study(
            "DL-SAT", group: group, tier: 3,
            formula: "mean survey score, else (OTIF + 100 − PPM / 10 000) / 2", unit: .index,
            .higher, deliveryDimensions, source: "house definition",
            inputs: ["survey.score", "the inputs of DL-OTIF and QL-PPM"],
            records: .satisfaction
        ) { _ in CustomerSatisfaction() },
    ]
}
