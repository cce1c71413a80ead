extension Catalogue {
    private static let group = "H Planning"
    private static let house = "house definition"

    static let planning: [CatalogueEntry] = pipeline + planningAccuracy + planningFlow + outlook

    private static let salesStamps = "sales_order.received_at, status"
    private static let orderLinks =
        "work_order.sales_order_id, sales_order_line_no, product_id, status"
    private static let orderStamps =
        "work_order.received_at, released_at, started_at, completed_at, status"
    private static let orderPlan = "work_order.planned_start_at, planned_end_at"
    private static let assignment = "work_order.machine_id, operator_id; job.employee_id"
    private static let capacityInputs = [
        "work_order.quantity, line_id, standard_minutes", orderPlan, InputColumns.standard,
        "production_entry.work_order_id, units_produced, units_defective",
        "line.max_operators, efficiency_factor, absenteeism_factor",
        "calendar_shift.planned_minutes",
    ]

    private static let pipeline: [CatalogueEntry] = [
        study(
            "PL-PIPE", group: group, tier: 1,
            formula: "waiting in all stages / orders started per week", unit: .weeks, .lower, [],
            source: house,
            inputs: [
                salesStamps, "sales_order_line.planned_at", orderLinks, orderStamps, assignment,
            ],
            records: .orders
        ) { PlanningPipeline($0) },
        ratio(
            "PL-SO2WO", group: group, tier: 1, .sum(.salesLinesWithOrder),
            per: .sum(.salesLinesReceived), .higher, [], source: house,
            inputs: [salesStamps, orderLinks],
            records: .salesLines, isCountShare: true),
        study(
            "PL-ASSIGN", group: group, tier: 1,
            formula: "open work orders with machine and operator / open work orders",
            unit: .percent, scale: 100, .higher, [], source: house,
            inputs: [assignment, orderStamps],
            records: .assignments, isCountShare: true
        ) { AssignmentStatus($0) },
        study(
            "PL-CAP", group: group, tier: 3,
            formula: "required standard hours / available standard hours", unit: .percent,
            scale: 100, .target, [.line], source: house, inputs: capacityInputs,
            traits: .countsInferred, records: .plannedOrders
        ) { _ in CapacityUtilisation() },
        study(
            "PL-BOMU", group: group, tier: 3,
            formula: "bills of materials with a work order in the window / released ones",
            unit: .percent, scale: 100, .higher, [], source: house,
            inputs: ["bom.released_at, is_active", "work_order.bom_id, received_at, status"],
            records: .billsOfMaterials, isCountShare: true
        ) { BillUse($0) },
        study(
            "PL-BOM2WO", group: group, tier: 3,
            formula: "median(first work order − release)", unit: .hours, .lower, [],
            source: house, inputs: ["bom.released_at", "work_order.bom_id, received_at"],
            records: .billsOfMaterials
        ) { MedianStudy.billToWorkOrder($0) },
    ]

    private static let planningAccuracy: [CatalogueEntry] = [
        study(
            "PL-ACCM", group: group, tier: 3,
            formula: "Σ min(planned h, actual h) / Σ max(planned h, actual h) over machine groups",
            unit: .percent, scale: 100, .higher, [.machineGroup], source: house,
            inputs: [
                "job.planned_hours, actual_hours, completed_at", "routing_operation.machine_group",
                "machine.machine_group",
            ],
            traits: .share, records: .jobHoursPlanned
        ) { HourAccuracy($0, by: .machineGroup) },
        study(
            "PL-ACCS", group: group, tier: 3,
            formula: "Σ min(planned h, actual h) / Σ max(planned h, actual h) over skills",
            unit: .percent, scale: 100, .higher, [.skillLevel], source: house,
            inputs: [
                "job.planned_hours, actual_hours, completed_at, employee_id",
                "employee.skill_level",
            ],
            traits: .share, records: .jobSkills
        ) { HourAccuracy($0, by: .skill) },
        ratio(
            "PL-SOEFF", group: group, tier: 3,
            .sum(.salesLinesPlannedInTarget), per: .sum(.salesLinesPlanned), .higher, [],
            source: house, inputs: [salesStamps, "sales_order_line.planned_at"],
            records: .plannedSales, isCountShare: true),
        study(
            "PL-LT", group: group, tier: 3,
            formula: "median(work order release − sales order receipt)", unit: .hours, .lower, [],
            source: house, inputs: [salesStamps, "work_order.sales_order_id, released_at"],
            records: .salesOrders
        ) { MedianStudy.planningLeadTime($0) },
        study(
            "PL-CPLX", group: group, tier: 3,
            formula: "ΣWO of sales lines / Σsales lines with a work order",
            elements: [.ordersOfSalesLines, .salesLinesWithOrder], unit: .ratio, .none, [],
            source: house,
            inputs: [
                salesStamps, orderLinks, "routing_operation.machine_group",
                "machine.machine_group",
            ],
            records: .salesLines
        ) { OrderComplexity($0) },
        study(
            "PL-COV", group: group, tier: 3,
            formula: "covered open quantity / open quantity", unit: .percent, scale: 100, .higher,
            [.product, .customer], source: house,
            inputs: [
                "sales_order_line.quantity", salesStamps, orderLinks,
                "work_order.quantity, shipped_at, shipped_quantity",
                "production_entry.work_order_id, units_produced, units_defective",
                "item_stock.on_hand",
            ],
            traits: .share, records: .salesLines
        ) { SalesCoverage($0) },
        study(
            "PL-BOMP", group: group, tier: 3,
            formula: "ΣSAM·GQ of BOM orders / Σplanned hours of BOM orders",
            elements: [.billStandardTime, .billPlannedTime], unit: .percent, scale: 100, .higher,
            [.product], source: house,
            inputs: [
                "work_order.bom_id, completed_at", InputColumns.standard,
                "production_entry.work_order_id, units_produced, units_defective",
                "job.planned_hours",
            ],
            records: .billsOfMaterials, basis: .billPlanned
        ) { _ in BillProductivity() },
        ratio(
            "PL-ADH", group: group, tier: 3,
            .sum(.ordersStartedAsPlanned), per: .sum(.ordersPlannedToStart), .higher, [.line],
            source: house, inputs: ["work_order.planned_start_at, started_at, status"],
            records: .plannedOrders, isCountShare: true),
    ]

    private static let planningFlow: [CatalogueEntry] = [
        study(
            "PL-MBOM", group: group, tier: 3,
            formula: "median(last completion − first completion)", unit: .days, .lower, [],
            source: house,
            inputs: ["work_order.sales_order_id, bom_id, completed_at, status"],
            records: .billsOfMaterials
        ) { BillCoordination($0) },
        study(
            "PL-PVE", group: group, tier: 3,
            formula: "median(actual finish − planned finish)", unit: .hours, .lower, [],
            source: house, inputs: [orderPlan, "work_order.started_at, completed_at, status"],
            records: .plannedOrders
        ) { PlanDeviation($0) },
        study(
            "PL-HUB", group: group, tier: 3,
            formula: "Σ weight·value / Σ weight of PL-SOEFF, PL-ADH, PL-ACCM, PL-COV",
            unit: .index, .higher, [], source: house,
            inputs: ["the inputs of the four KPIs", "setting hub_weights"],
            records: .planning
        ) { _ in HubScore() },
        study(
            "PL-RES", group: group, tier: 3,
            formula: "1 − Σ|load − capacity| / Σ capacity over lines and days", unit: .percent,
            scale: 100, .higher, [.line], source: house, inputs: capacityInputs,
            traits: [.share, .countsInferred], records: .plannedOrders
        ) { _ in CapacityFit() },
        study(
            "PL-CIMP", group: group, tier: 3,
            formula: "Spearman ρ(work orders, lead time) over sales orders", unit: .correlation,
            .none, [], source: house,
            inputs: [salesStamps, "work_order.sales_order_id, completed_at, status"],
            records: .salesOrders, hasDailyValues: false
        ) { ComplexityImpact($0) },
        study(
            "PL-LEARN", group: group, tier: 3,
            formula: "2^b, planning time = a·n^b by least squares of the logarithms",
            unit: .percent, scale: 100, .lower, [], source: house + ", Wright's curve",
            inputs: [salesStamps, "sales_order_line.planned_at"],
            records: .plannedSales, hasDailyValues: false
        ) { PlanningLearning($0) },
    ]

    private static let outlook: [CatalogueEntry] = [
        study(
            "PL-BNACC", group: group, tier: 3,
            formula: "days with the predicted bottleneck / days with both", unit: .percent,
            scale: 100, .higher, [], source: house,
            inputs: [
                "forecast_log.made_on, for_day, subject, value", InputColumns.runTime,
                InputColumns.setup,
            ] + InputColumns.times,
            records: .bottleneckForecasts, isCountShare: true
        ) { BottleneckForecasts($0) },
        study(
            "PL-DEM", group: group, tier: 1,
            formula: "Σ standard hours due / (LB-EFF × hours of the next 3 shifts)",
            unit: .people, .none, [.line, .skillLevel], source: house,
            inputs: [
                "work_order.quantity, standard_minutes, line_id, operator_id",
                "production_entry.work_order_id, units_produced, units_defective",
                "job.planned_hours, employee_id", "calendar_shift.planned_minutes",
                "the inputs of LB-EFF", "setting planning_efficiency",
            ] + InputColumns.promise,
            traits: .countsInferred, records: .orders
        ) { OperatorDemand($0) },
        study(
            "PL-DEMACC", group: group, tier: 3,
            formula: "1 − Σ|forecast − ordered| / Σ ordered over products and weeks",
            unit: .percent, scale: 100, .higher, [], source: house,
            inputs: [
                "forecast_log.made_on, for_day, subject, value",
                "sales_order_line.product_id, quantity", salesStamps,
            ],
            traits: .share, records: .demandForecasts, hasDailyValues: false
        ) { DemandForecasts($0) },
        study(
            "PL-ALERT", group: group, tier: 3,
            formula: "alerts raised in the window", unit: .count, .lower, [], source: house,
            inputs: [
                orderStamps, orderPlan, assignment, "work_order.promised_day",
                "hold.held_at, resumed_at", "item_stock.on_hand, safety_stock",
            ],
            records: .planning
        ) { PlanningAlerts($0) },
    ]
}
