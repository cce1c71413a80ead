extension PlantTable {
    /// What is to be made, of what, when.
    static let planning = [
        plannedOrder, bom, bomComponent, item, itemStock, itemReceipt, schedule, scheduleRow,
        scenario, kpiCommitment, forecastLog,
    ]

    public static let plannedOrder = ofClient(
        "planned_order", "An order of the plan.", key: ["order_id"], client: .client,
        [
            .required("order_id", .text, "What tells planned orders apart."),
            .optional("customer_id", .text, "Who it is for.", link: .named("customer")),
            .required("product_id", .text, "What is to be made.", link: .named("product")),
            .required("quantity", .integer, "How many are to be made.", unit: .units),
            .standard("completed_quantity", .integer, 0, "How many are made.", unit: .units),
            .optional("order_day", .day, "When it was ordered."),
            .optional("required_day", .day, "When it is needed."),
            .optional("planned_start_day", .day, "When it is to start."),
            .optional("planned_end_day", .day, "When it is to be done."),
            .standard(
                "priority", .oneOf(WorkOrder.Priority.self), "NORMAL", "How urgent it is."),
            .standard(
                "status",
                .choice([
                    "DRAFT", "CONFIRMED", "SCHEDULED", "IN_PROGRESS", "COMPLETED", "CANCELLED",
                ]), "DRAFT", "How far it is."),
            .optional(
                "standard_minutes", .real, "Labour minutes a unit, where other than the product's."
            ),
            .optional("notes", .text, "What else is to be said."),
        ])

    public static let bom = ofClient(
        "bom", "A bill of materials.", key: ["bom_id"],
        [
            .required("bom_id", .text, "What tells bills apart."),
            .required("parent_item", .text, "What is made by it."),
            .optional("description", .text, "What it is."),
            .standard("revision", .text, "1.0", "Its revision."),
            .standard("is_active", .flag, 1, "Whether it is in use."),
            .optional("released_at", .time, "When it was released."),
        ])

    public static let bomComponent = ofClient(
        "bom_component", "An item that goes into another.", key: ["bom_id", "component_item"],
        [
            .required("bom_id", .text, "The bill.", link: .named("bom")),
            .required("component_item", .text, "What goes in."),
            .optional("description", .text, "What it is."),
            .standard("quantity_per", .real, 1, "How much goes into one."),
            .standard("unit", .text, "EA", "What it is counted in."),
            .standard("waste_percent", .real, 0, "What is lost of it."),
            .optional("component_type", .text, "What kind of item it is."),
            .optional("lead_time_days", .integer, "How long it takes to get."),
        ])

    public static let item = ofClient(
        "item", "How a bought or made item is planned.", key: ["item_id"], client: .client,
        since: .second,
        [
            .required("item_id", .text, "What tells items apart."),
            .optional("description", .text, "What it is."),
            .optional(
                "lead_time_days", .integer,
                "How long it takes to get; else the longest of its bills, else none."),
            .optional(
                "lot_size", .real, "What orders are a multiple of; else lot for lot."),
            .optional("minimum_order", .real, "The least that can be ordered."),
            .optional(
                "safety_stock", .real,
                "The stock to keep; else that of its newest snapshot, else by the setting of days."),
        ])

    public static let itemStock = ofClient(
        "item_stock", "What is in stock on a day.", key: ["snapshot_day", "item_id"],
        day: "snapshot_day",
        [
            .required("snapshot_day", .day, "The day."),
            .required("item_id", .text, "The item."),
            .optional("description", .text, "What it is."),
            .standard("on_hand", .real, 0, "What is there."),
            .standard("allocated", .real, 0, "What of it is taken."),
            .standard("on_order", .real, 0, "What is on its way."),
            .standard("unit", .text, "EA", "What it is counted in."),
            .optional("location", .text, "Where it lies."),
            .optional("unit_cost", .real, "What one costs.", unit: .money),
            .optional("safety_stock", .real, "The stock to keep."),
        ])

    public static let itemReceipt = ofClient(
        "item_receipt", "What is on order, and when it arrives.", key: ["item_id", "day"],
        [
            .required("item_id", .text, "The item."),
            .required("day", .day, "When it arrives."),
            .required("quantity", .real, "How much arrives."),
            .optional("reference", .text, "The number of the purchase."),
        ])

    public static let schedule = ofClient(
        "schedule", "A schedule of production.", key: ["schedule_id"],
        [
            .required("schedule_id", .text, "What tells schedules apart."),
            .required("name", .text, "The name in reports."),
            .required("status", .oneOf(ProductionSchedule.Status.self), "How far it is."),
            .required("period_start", .day, "The first day."),
            .required("period_end", .day, "The last day."),
            .optional("committed_at", .time, "When it was committed to."),
            .optional("committed_by", .text, "Who committed to it."),
        ])

    public static let scheduleRow = ofClient(
        "schedule_row", "What a schedule has made on a day.", key: ["schedule_id", "row_no"],
        [
            .required("schedule_id", .text, "The schedule.", link: .named("schedule")),
            .required("row_no", .integer, "The place of the row."),
            .required("order_id", .text, "The order."),
            .optional("line_id", .text, "The line.", link: .named("line")),
            .required("day", .day, "The day."),
            .required("product_id", .text, "What is to be made.", link: .named("product")),
            .required("quantity", .integer, "How many are to be made.", unit: .units),
            .standard("completed_quantity", .integer, 0, "How many are made.", unit: .units),
            .standard("sequence", .integer, 1, "The place in the line's day."),
        ])

    public static let scenario = ofClient(
        "scenario", "A question of the kind: what if.", key: ["scenario_id"],
        [
            .required("scenario_id", .text, "What tells scenarios apart."),
            .required("name", .text, "The name in reports."),
            .required(
                "type",
                .choice([
                    "OVERTIME", "SETUP_REDUCTION", "SUBCONTRACT", "NEW_LINE", "THREE_SHIFT",
                    "LEAD_TIME_DELAY", "ABSENTEEISM_SPIKE", "MULTI_CONSTRAINT",
                ]), "What changes in it."),
            .optional(
                "schedule_id", .text, "The schedule that it starts from.", link: .named("schedule")),
            .standard(
                "parameters", .text, "{}", "A JSON object over the defaults of its type."),
        ])

    public static let kpiCommitment = ofClient(
        "kpi_commitment", "A value of a KPI that a schedule commits to.",
        key: ["schedule_id", "kpi_id", "period_start"],
        [
            .required("schedule_id", .text, "The schedule.", link: .named("schedule")),
            .required("kpi_id", .text, "The id of the KPI in the catalogue."),
            .required("period_start", .day, "The first day."),
            .required("period_end", .day, "The last day."),
            .required("committed_value", .real, "The value, in the unit of the KPI."),
        ])

    public static let forecastLog = ofClient(
        "forecast_log", "A prediction that was made elsewhere, to be scored.",
        key: ["made_on", "for_day", "kind", "subject"],
        [
            .required("made_on", .day, "When it was made."),
            .required("for_day", .day, "The day that it is for."),
            .required("kind", .oneOf(LoggedForecast.Kind.self), "What it predicts."),
            .required("subject", .text, "The product or the machine that it is about."),
            .optional("value", .real, "The value that it predicts."),
        ])
}
