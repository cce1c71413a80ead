extension Catalogue {
    private static let e = "E Labour"
    private static let f = "F Delivery"
    private static let g = "G Flow"
    private static let l = "L Data quality"
    private static let attendance = [
        "attendance.scheduled_hours, worked_hours, absence_hours, absence_type"
    ]
    private static let promise = [
        "work_order.promised_day, shipped_at, completed_at, status",
        "sales_order.promised_day, requested_day",
    ]

    static let labour: [CatalogueEntry] = [
        ratio(
            "LB-EFF", "Labour efficiency", group: e, tier: 2, .sum(.earned),
            per: .sum(.labour), .higher, labourDimensions,
            source: "industrial engineering practice",
            inputs: [
                "production_entry, work_order, product .standard_minutes",
                "production_entry.units_produced, employees_assigned, employees_present",
                "calendar_shift.planned_minutes",
            ],
            "Standard minutes earned by what was made, as a share of the minutes that the people of the shift were planned to be there.",
            benchmark: .init(85, 70, 60), records: .production, basis: .labour),
        ratio(
            "LB-ABS", "Absenteeism rate", group: e, tier: 2, .sum(.absent),
            per: .sum(.scheduled), .lower, labourDimensions, source: "human resources practice",
            inputs: attendance,
            "Hours of absence as a share of scheduled hours; covered absence still counts. Vacation is in neither. A shift that says neither how long somebody was away nor how long he worked is left out.",
            benchmark: .init(3, 7, 10), records: .attendance, basis: .attendanceRecorded,
            partScale: 60),
        ratio(
            "LB-COVER", "Absence coverage", group: e, tier: 2, .sum(.covered),
            per: .sum(.absent), .higher, labourDimensions, source: "human resources practice",
            inputs: attendance + ["attendance.covered_by_employee_id, covered_hours"],
            "The share of absent hours that somebody else worked. A named substitute without hours covers all of them.",
            records: .attendance, basis: .attendanceRecorded, partScale: 60),
    ]

    static let delivery: [CatalogueEntry] = [
        ratio(
            "DL-OTD", "On-time delivery", group: f, tier: 2, .sum(.onTimeOrders),
            per: .sum(.dueOrders), .higher, deliveryDimensions, source: "supply chain practice",
            inputs: promise,
            "Orders shipped on or before their promised day, as a share of the orders promised in the window. An order not shipped is a miss once its day has passed; one due on the as-of day is not judged yet.",
            benchmark: .init(95, 85, 75), records: .orders, basis: .duePromised,
            isCountShare: true),
        ratio(
            "DL-OTIF", "On time in full", group: f, tier: 2, .sum(.inFullOrders),
            per: .sum(.dueOrders), .higher, deliveryDimensions, source: "supply chain practice",
            inputs: promise + ["work_order.shipped_quantity, quantity"],
            "As on-time delivery, and with the whole quantity.",
            benchmark: .init(95, 85, 75), records: .orders, basis: .duePromised,
            isCountShare: true),
    ]

    static let flow: [CatalogueEntry] = [
        CatalogueEntry(
            kpi: KPI(
                id: "WP-STAT", name: "Work-order status distribution", group: g, tier: 1,
                unit: .count, scale: 1, direction: .none, dimensions: flowDimensions,
                formula: "open orders; orders per status", source: "house definition",
                inputs: ["work_order.status and its stamps", "work_order_event.at, to_status"],
                definition:
                    "Orders per status at the end of the window, those that reached their last status within it included. The value is the number of open orders: received, released, in progress, on hold or demoted."
            ),
            computation: .orderStatus, records: .orders, basis: nil, isCountShare: false),
        CatalogueEntry(
            kpi: KPI(
                id: "WP-AGE", name: "WIP ageing", group: g, tier: 1, unit: .days, scale: 1,
                direction: .lower, dimensions: flowDimensions,
                formula: "median(as-of − start − holds)", source: "flow practice",
                inputs: [
                    "work_order.started_at, completed_at, status",
                    "hold.held_at, resumed_at, status",
                ],
                definition:
                    "The median age in days of the orders that were started and not completed, time on hold taken out. Real elapsed time, also across a change of the clocks.",
                benchmark: .init(7, 14, 21)),
            computation: .wipAge, records: .orders, basis: nil, isCountShare: false),
    ]

    static let dataQuality: [CatalogueEntry] = [
        ratio(
            "DQ-COV", "Input coverage", group: l, tier: 2, .sum(.observedInputs),
            per: .sum(.inputs), .higher, [.shift, .line], source: "house definition",
            inputs: ["every input of every production entry"],
            "The share of the inputs that production entries need (ideal cycle, labour standard, headcount, run time, shift time, defect opportunities) that were recorded.",
            records: .production),
        ratio(
            "DQ-IMP", "Imputation rate", group: l, tier: 2, .sum(.inputs) - .sum(.observedInputs),
            per: .sum(.inputs), .lower, [.shift, .line], source: "house definition",
            inputs: ["every input of every production entry"],
            "The share of those inputs that Andon filled in: what is left of the input coverage.",
            records: .production),
    ]
}
