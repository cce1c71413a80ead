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
            "PL-PIPE", "Planning pipeline health", group: group, tier: 1,
            formula: "waiting in all stages / orders started per week", unit: .weeks, .lower, [],
            source: house,
            inputs: [
                salesStamps, "sales_order_line.planned_at", orderLinks, orderStamps, assignment,
            ],
            "How many weeks the pipeline holds at the end of the window: sales order lines awaiting planning, planned lines awaiting a work order, work orders awaiting a machine or an operator, and assigned work orders not started, over the work orders started per week in the last 28 days. Number and median age per stage are beside. A line with a work order counts as planned. Assignments have no time, so the present one counts. With nothing started in 28 days only a lower bound is known.",
            records: .orders
        ) { PlanningPipeline($0) },
        ratio(
            "PL-SO2WO", "SO→WO rate", group: group, tier: 1, .sum(.salesLinesWithOrder),
            per: .sum(.salesLinesReceived), .higher, [], source: house,
            inputs: [salesStamps, orderLinks],
            "Sales order lines received in the window that have a work order by now, as a share of those received. Cancelled and rejected orders count on neither side. A work order without a line number belongs to the first line of its product. There is no value when no line was received.",
            records: .salesLines, isCountShare: true),
        study(
            "PL-ASSIGN", "Assignment status", group: group, tier: 1,
            formula: "open work orders with machine and operator / open work orders",
            unit: .percent, scale: 100, .higher, [], source: house,
            inputs: [assignment, orderStamps],
            "Work orders open at the end of the window that have a machine and an operator, as a share of all open ones. An operator on one of the order's jobs counts. Assignments have no time, so the present one counts. There is no value when no order is open.",
            records: .assignments, isCountShare: true
        ) { AssignmentStatus($0) },
        study(
            "PL-CAP", "Capacity utilisation", group: group, tier: 3,
            formula: "required standard hours / available standard hours", unit: .percent,
            scale: 100, .target, [.line], source: house, inputs: capacityInputs,
            "Standard hours that the planned orders need on the days of the window, over those that the lines have. What is left of an order when the window begins is spread evenly over the scheduled days that are left of its plan. A plan without an end runs to the day that was promised; without that it lasts its first day. What is left is the quantity less the good units: those of the production entries that name the order (of its last step, where they name its jobs), else the order's own count. A line has its scheduled hours × its operators × efficiency × (1 − absenteeism). Orders without a line count for the plant only. There is no value without capacity.",
            records: .plannedOrders
        ) { _ in CapacityUtilisation() },
        study(
            "PL-BOMU", "BOM utilisation rate", group: group, tier: 3,
            formula: "bills of materials with a work order in the window / released ones",
            unit: .percent, scale: 100, .higher, [], source: house,
            inputs: ["bom.released_at, is_active", "work_order.bom_id, received_at, status"],
            "Active bills of materials that a work order of the window uses, as a share of those released by its end. A work order belongs to the day it came in. There is no value when none is released.",
            records: .billsOfMaterials, isCountShare: true
        ) { BillUse($0) },
        study(
            "PL-BOM2WO", "BOM→WO conversion time", group: group, tier: 3,
            formula: "median(first work order − release)", unit: .hours, .lower, [],
            source: house, inputs: ["bom.released_at", "work_order.bom_id, received_at"],
            "The median time from the release of a bill of materials to its first work order, over the bills whose first order came in the window. One whose first order came before its release is left out. Real elapsed hours.",
            records: .billsOfMaterials
        ) { MedianStudy.billToWorkOrder($0) },
    ]

    private static let planningAccuracy: [CatalogueEntry] = [
        study(
            "PL-ACCM", "Planning accuracy, machine group", group: group, tier: 3,
            formula: "Σ min(planned h, actual h) / Σ max(planned h, actual h) over machine groups",
            unit: .percent, scale: 100, .higher, [.machineGroup], source: house,
            inputs: [
                "job.planned_hours, actual_hours, completed_at", "routing_operation.machine_group",
                "machine.machine_group",
            ],
            "How well planned and actual hours of the jobs completed in the window agree, machine group by machine group. The group is that of the routing step, else of the order's machine. Jobs without a group are left out and lower coverage. There is no value when both are 0.",
            traits: .share, records: .jobHoursPlanned
        ) { HourAccuracy($0, by: .machineGroup) },
        study(
            "PL-ACCS", "Planning accuracy, skills", group: group, tier: 3,
            formula: "Σ min(planned h, actual h) / Σ max(planned h, actual h) over skills",
            unit: .percent, scale: 100, .higher, [.skillLevel], source: house,
            inputs: [
                "job.planned_hours, actual_hours, completed_at, employee_id",
                "employee.skill_level",
            ],
            "How well planned and actual hours of the jobs completed in the window agree, skill by skill of the people they were assigned to. Jobs without a person or a skill are left out and lower coverage. There is no value when both are 0.",
            traits: .share, records: .jobSkills
        ) { HourAccuracy($0, by: .skill) },
        ratio(
            "PL-SOEFF", "SO planning efficiency", group: group, tier: 3,
            .sum(.salesLinesPlannedInTarget), per: .sum(.salesLinesPlanned), .higher, [],
            source: house, inputs: [salesStamps, "sales_order_line.planned_at"],
            "Sales order lines planned within 48 hours of their receipt, as a share of the lines planned in the window. The 48 hours are Andon's own value. Real elapsed hours, weekends included. There is no value when no line was planned.",
            records: .plannedSales, isCountShare: true),
        study(
            "PL-LT", "Planning lead time", group: group, tier: 3,
            formula: "median(work order release − sales order receipt)", unit: .hours, .lower, [],
            source: house, inputs: [salesStamps, "work_order.sales_order_id, released_at"],
            "The median time from the receipt of a sales order to the release of its work orders, over the orders released in the window. A release before the receipt is left out. Real elapsed hours.",
            records: .salesOrders
        ) { MedianStudy.planningLeadTime($0) },
        study(
            "PL-CPLX", "Planning complexity ratio", group: group, tier: 3,
            formula: "ΣWO of sales lines / Σsales lines with a work order",
            elements: [.ordersOfSalesLines, .salesLinesWithOrder], unit: .ratio, .none, [],
            source: house,
            inputs: [
                salesStamps, orderLinks, "routing_operation.machine_group",
                "machine.machine_group",
            ],
            "Work orders per sales order line, over the lines received in the window that have one. The mean number of different machine groups that a sales order goes through is beside. There is no value when no line has a work order.",
            records: .salesLines
        ) { OrderComplexity($0) },
        study(
            "PL-COV", "SO fulfilment planning", group: group, tier: 3,
            formula: "covered open quantity / open quantity", unit: .percent, scale: 100, .higher,
            [.product, .customer], source: house,
            inputs: [
                "sales_order_line.quantity", salesStamps, orderLinks,
                "work_order.quantity, shipped_at, shipped_quantity",
                "production_entry.work_order_id, units_produced, units_defective",
                "item_stock.on_hand",
            ],
            "Units not yet shipped at the end of the window that are covered, as a share of all units not yet shipped. A line is covered by what its own open work orders still have to make, then by the stock on hand of its product and by open work orders of no sales order. The earliest promised line takes first. What was made and not shipped is looked for in the stock. There is no value when nothing is open.",
            traits: .share, records: .salesLines
        ) { SalesCoverage($0) },
        study(
            "PL-BOMP", "BOM productivity index", group: group, tier: 3,
            formula: "ΣSAM·GQ of BOM orders / Σplanned hours of BOM orders",
            elements: [.billStandardTime, .billPlannedTime], unit: .percent, scale: 100, .higher,
            [.product], source: house,
            inputs: [
                "work_order.bom_id, completed_at", InputColumns.standard,
                "production_entry.work_order_id, units_produced, units_defective",
                "job.planned_hours",
            ],
            "Standard hours of all good units of the work orders with a bill of materials that were completed in the window, over the hours that were planned for their jobs. An order counts whole, on the day of its completion. There is no value without planned hours.",
            records: .billsOfMaterials, basis: .billPlanned
        ) { _ in BillProductivity() },
        ratio(
            "PL-ADH", "WO planning adherence", group: group, tier: 3,
            .sum(.ordersStartedAsPlanned), per: .sum(.ordersPlannedToStart), .higher, [.line],
            source: house, inputs: ["work_order.planned_start_at, started_at, status"],
            "Work orders started within the tolerance before or after their planned start, as a share of those planned to start in the window. The tolerance is 15 minutes unless set. An order is judged when it has started or its planned start and the tolerance have passed. Cancelled and rejected orders are left out.",
            records: .plannedOrders, isCountShare: true),
    ]

    private static let planningFlow: [CatalogueEntry] = [
        study(
            "PL-MBOM", "Multi-BOM coordination", group: group, tier: 3,
            formula: "median(last completion − first completion)", unit: .days, .lower, [],
            source: house,
            inputs: ["work_order.sales_order_id, bom_id, completed_at, status"],
            "The median time between the first and the last completion of the work orders of a sales order, over the sales orders with at least two bills of materials whose last work order was completed in the window. The share completed on one day is beside.",
            records: .billsOfMaterials
        ) { BillCoordination($0) },
        study(
            "PL-PVE", "Planning vs execution timeline", group: group, tier: 3,
            formula: "median(actual finish − planned finish)", unit: .hours, .lower, [],
            source: house, inputs: [orderPlan, "work_order.started_at, completed_at, status"],
            "The median hours by which work orders completed in the window finished after their plan; below 0 they were early. The same of the starts is beside. Real elapsed hours.",
            records: .plannedOrders
        ) { PlanDeviation($0) },
        study(
            "PL-HUB", "Planning hub efficiency score", group: group, tier: 3,
            formula: "Σ weight·value / Σ weight of PL-SOEFF, PL-ADH, PL-ACCM, PL-COV",
            unit: .index, .higher, [], source: house,
            inputs: ["the inputs of the four KPIs", "setting hub_weights"],
            "The weighted mean of planning efficiency, planning adherence, planning accuracy and fulfilment planning, from 0 to 100. A KPI without a value is left out, and coverage says how much of the weight is left. The score is marked as estimated or unreliable when one of its parts is.",
            records: .planning
        ) { _ in HubScore() },
        study(
            "PL-RES", "Resource planning optimisation", group: group, tier: 3,
            formula: "1 − Σ|load − capacity| / Σ capacity over lines and days", unit: .percent,
            scale: 100, .higher, [.line], source: house, inputs: capacityInputs,
            "How well the planned load fits the capacity of each line on each day of the window. Too much and too little count alike; below 0 the misfit is larger than the capacity. Load and capacity are those of the capacity utilisation. There is no value without capacity.",
            traits: .share, records: .plannedOrders
        ) { _ in CapacityFit() },
        study(
            "PL-CIMP", "Order complexity impact", group: group, tier: 3,
            formula: "Spearman ρ(work orders, lead time) over sales orders", unit: .correlation,
            .none, [], source: house,
            inputs: [salesStamps, "work_order.sales_order_id, completed_at, status"],
            "How the lead time of a sales order, from its receipt to the completion of its last work order, goes with the number of its work orders: Spearman's rank correlation over the sales orders finished in the window. The Theil–Sen slope, in days per further work order, is beside, over the latest 400. There is no value of fewer than 10.",
            records: .salesOrders, hasDailyValues: false
        ) { ComplexityImpact($0) },
        study(
            "PL-LEARN", "Planning learning curve", group: group, tier: 3,
            formula: "2^b, planning time = a·n^b by least squares of the logarithms",
            unit: .percent, scale: 100, .lower, [], source: house + ", Wright's curve",
            inputs: [salesStamps, "sales_order_line.planned_at"],
            "The learning rate: planning time after twice as many sales orders, as a share of the time now. All sales orders planned up to the end of the window count, numbered as they were planned from the first on record. A sales order is planned when its last line is. Below 100 planning gets faster. There is no value of fewer than 8.",
            records: .plannedSales, hasDailyValues: false
        ) { PlanningLearning($0) },
    ]

    private static let outlook: [CatalogueEntry] = [
        study(
            "PL-BNACC", "Bottleneck prediction accuracy", group: group, tier: 3,
            formula: "days with the predicted bottleneck / days with both", unit: .percent,
            scale: 100, .higher, [], source: house,
            inputs: [
                "forecast_log.made_on, for_day, subject, value", InputColumns.runTime,
                InputColumns.setup,
            ] + InputColumns.times,
            "Days on which the forecast bottleneck was the observed one, as a share of the days with a forecast and with production. Observed is the line, or the machine group where the forecast names one, with the largest share of its planned busy time used for production and setup. The last forecast made by the day counts. Precision and recall of each resource are beside.",
            records: .bottleneckForecasts, isCountShare: true
        ) { BottleneckForecasts($0) },
        study(
            "PL-DEM", "Resource demand", group: group, tier: 1,
            formula: "Σ standard hours due / (LB-EFF × hours of the next 3 shifts)",
            unit: .people, .none, [.line, .skillLevel], source: house,
            inputs: [
                "work_order.quantity, standard_minutes, line_id, operator_id",
                "production_entry.work_order_id, units_produced, units_defective",
                "job.planned_hours, employee_id", "calendar_shift.planned_minutes",
                "the inputs of LB-EFF", "setting planning_efficiency",
            ] + InputColumns.promise,
            "Operators that each of the next 3 scheduled shifts needs for the open orders that are due by the last of them, overdue ones included: their remaining standard hours, over the labour efficiency of the window times the hours of the 3 shifts. Good units are those of the production entries that name the order (of its last step, where they name its jobs), else the order's own count. Without a labour efficiency the planning efficiency of the settings (85 %) stands for it. An order belongs to skills by the planned hours of its jobs. The operator shifts needed in all are beside.",
            records: .orders
        ) { OperatorDemand($0) },
        study(
            "PL-DEMACC", "Demand forecast accuracy", group: group, tier: 3,
            formula: "1 − Σ|forecast − ordered| / Σ ordered over products and weeks",
            unit: .percent, scale: 100, .higher, [], source: house,
            inputs: [
                "forecast_log.made_on, for_day, subject, value",
                "sales_order_line.product_id, quantity", salesStamps,
            ],
            "How near the demand forecasts came, over products and the weeks that ended in the window. Demand is what the sales orders received in the week asked for; cancelled ones are left out. The last forecast made by its day counts. Below 0 the errors are larger than the demand. Scaled error and bias are beside. There is no value when nothing was ordered.",
            traits: .share, records: .demandForecasts, hasDailyValues: false
        ) { DemandForecasts($0) },
        study(
            "PL-ALERT", "Planning alert summary", group: group, tier: 3,
            formula: "alerts raised in the window", unit: .count, .lower, [], source: house,
            inputs: [
                orderStamps, orderPlan, assignment, "work_order.promised_day",
                "hold.held_at, resumed_at", "item_stock.on_hand, safety_stock",
            ],
            "Alerts that planning should have had in the window, worked out from the stamps: an order open after its promised day (inferred where none was recorded), not started by its planned start and the tolerance, in progress longer than the flagged age, without machine or operator two scheduled days before its planned start, or an item whose stock on hand is below its safety stock. Raised, cleared, open and the median age of the open ones are beside, by kind. 0 is a true zero.",
            records: .planning
        ) { PlanningAlerts($0) },
    ]
}
