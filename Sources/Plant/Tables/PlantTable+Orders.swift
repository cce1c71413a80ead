extension PlantTable {
    /// What customers want and what becomes of it.
    static let orders = [salesOrder, salesOrderLine, workOrder, shipment, workOrderEvent, job]

    public static let salesOrder = ofClient(
        "sales_order", "An order of a customer.", key: ["sales_order_id"], client: .client,
        [
            .required("sales_order_id", .text, "What tells orders of customers apart."),
            .optional("customer_id", .text, "Who ordered.", link: .named("customer")),
            .required("received_at", .time, "When the order came in.", aliases: ["Submitted"]),
            .optional("requested_day", .day, "The day that the customer wants it on."),
            .optional(
                "promised_day", .day, "The day that it is promised for.", aliases: ["Due Date"]),
            .standard("status", .text, "OPEN", "How far it is.", example: "OPEN"),
        ])

    public static let salesOrderLine = ofClient(
        "sales_order_line", "A product of a customer's order.", key: ["sales_order_id", "line_no"],
        [
            .required("sales_order_id", .text, "The order.", link: .named("sales_order")),
            .required("line_no", .integer, "The place of the line in the order."),
            .required(
                "product_id", .text, "What is ordered.", link: .named("product"),
                aliases: productNames),
            .required("quantity", .integer, "How many are ordered.", unit: .units),
            .optional("planned_at", .time, "When planning was done with it."),
        ])

    public static let workOrder = ofClient(
        "work_order", "An order to make a quantity of a product.", key: ["work_order_id"],
        client: .client,
        [
            .required(
                "work_order_id", .text, "What tells work orders apart.", aliases: orderNames),
            .optional(
                "sales_order_id", .text, "The customer's order.", link: .named("sales_order")),
            .optional("sales_order_line_no", .integer, "The line of that order."),
            .optional("bom_id", .text, "The bill of its materials.", link: .named("bom")),
            .required(
                "product_id", .text, "What is made.", link: .named("product"),
                aliases: productNames),
            .required(
                "quantity", .integer, "How many are to be made.", unit: .units,
                aliases: ["planned_qty", "target_qty", "quantidade_planejada"], example: "500"),
            .required("status", .oneOf(WorkOrder.Status.self), "How far it is."),
            .optional(
                "previous_status", .oneOf(WorkOrder.Status.self), "What it was before its hold.",
                check: .nothing),
            .standard(
                "priority", .oneOf(WorkOrder.Priority.self), "NORMAL", "How urgent it is."),
            .optional("line_id", .text, "The line that makes it.", link: .named("line")),
            .optional(
                "machine_id", .text, "The machine that makes it.", link: .named("machine"),
                aliases: machineNames + ["assigned_machine"]),
            .optional("operator_id", .text, "Who makes it.", link: .named("employee")),
            .optional(
                "standard_minutes", .real, "Labour minutes a unit, where other than the product's.",
                aliases: ["smv", "sam"]),
            .optional(
                "ideal_cycle_seconds", .real,
                "Seconds a unit at the bottleneck, where other than the product's.",
                aliases: cycleNames),
            .optional("received_at", .time, "When it came in."),
            .optional("released_at", .time, "When it was released to the floor."),
            .optional("planned_start_at", .time, "When it is to start."),
            .optional("planned_end_at", .time, "When it is to be done."),
            .optional("started_at", .time, "When it started.", aliases: ["Start Timestamp"]),
            .optional("completed_at", .time, "When it was done.", aliases: ["Complete Timestamp"]),
            .optional(
                "promised_day", .day, "The day that it is promised for.", aliases: ["Due Date"]),
            .optional(
                "shipped_at", .time, "When it was first shipped, where shipments are not listed."),
            .optional("closed_at", .time, "When it was closed."),
            .standard(
                "completed_quantity", .integer, 0, "How many good ones are made.", unit: .units),
            .standard("scrapped_quantity", .integer, 0, "How many were scrapped.", unit: .units),
            .standard("shipped_quantity", .integer, 0, "How many were shipped.", unit: .units),
            .optional(
                "delay_class", .oneOf(WorkOrder.DelayClass.self), "Whether a delay is justified."),
            .optional("delay_reason", .text, "Why it is late."),
            .optional(
                "planned_order_id", .text, "The order of the plan that it fulfils.",
                link: .named("planned_order"), since: .second),
        ])

    public static let shipment = ofClient(
        "shipment", "A delivery of a work order.", key: ["work_order_id", "seq"], since: .second,
        [
            .required(
                "work_order_id", .text, "The order.", link: .named("work_order")),
            .required("seq", .integer, "The place of the delivery."),
            .required("shipped_at", .time, "When it left."),
            .required("quantity", .integer, "How many left.", unit: .units),
        ])

    public static let workOrderEvent = ofClient(
        "work_order_event", "A change in the life of a work order.", key: ["work_order_id", "seq"],
        [
            .required(
                "work_order_id", .text, "The order.", link: .named("work_order"),
                aliases: orderNames),
            .required("seq", .integer, "The place of the change."),
            .required("at", .time, "When it happened.", aliases: ["timestamp"]),
            .optional(
                "from_status", .oneOf(WorkOrder.Status.self), "What the order was.", check: .nothing
            ),
            .required(
                "to_status", .oneOf(WorkOrder.Status.self), "What it became.", check: .nothing),
            .optional(
                "machine_id", .text, "The machine.", link: .named("machine"),
                aliases: machineNames),
            .optional(
                "employee_id", .text, "Who did it.", link: .named("employee"),
                aliases: personNames),
            .optional("good_quantity", .integer, "Good units counted with it.", unit: .units),
            .optional(
                "scrapped_quantity", .integer, "Scrapped units counted with it.", unit: .units),
            .optional("reason", .text, "Why it changed."),
        ])

    public static let job = ofClient(
        "job", "An operation of a work order.", key: ["job_id"],
        indexes: [.by("work_order", "work_order_id")],
        [
            .required("job_id", .text, "What tells jobs apart."),
            .required(
                "work_order_id", .text, "The order.", link: .named("work_order"),
                aliases: orderNames),
            .required("step", .integer, "The step of the product's routing.", aliases: ["VORNR"]),
            .optional("operation_id", .text, "The operation.", aliases: ["activity", "step_id"]),
            .optional("part_number", .text, "The part that is made."),
            .optional("planned_quantity", .integer, "How many are to be made.", unit: .units),
            .standard(
                "completed_quantity", .integer, 0, "How many good ones are made.", unit: .units,
                aliases: ["GUTMENGE"]),
            .standard(
                "scrapped_quantity", .integer, 0, "How many were scrapped.", unit: .units,
                aliases: ["AUSSCHUSS"]),
            .optional("planned_hours", .real, "How long it is to take."),
            .optional("actual_hours", .real, "How long it took."),
            .standard("is_completed", .flag, 0, "Whether it is done.", aliases: ["ENDRM"]),
            .optional("completed_at", .time, "When it was done."),
            .optional(
                "employee_id", .text, "Who does it.", link: .named("employee"),
                aliases: personNames),
            .optional("shift_id", .text, "The shift in which it is done.", link: .named("shift")),
        ])

    // What facts call the orders and the people that they name.
    static let orderNames = [
        "Batch", "Batch_ID", "case_id", "run_id", "WE-/FA-Nr.", "AUFNR", "Wafer_Lot_ID", "lote",
        "OF",
    ]
    static let personNames = [
        "Operator", "operador", "Operator_ID", "Anwender", "Worker ID", "Employee",
    ]
}
