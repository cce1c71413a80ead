extension PlantTable {
    /// Lines, machines, people, products and how they are made.
    static let resources = [
        line, machine, employee, floatingAssignment, customer, product, routingOperation, lineShift,
    ]

    public static let line = ofClient(
        "line", "A line of the plant.", key: ["line_id"], client: .client,
        [
            .required(
                "line_id", .text, "What tells lines apart.", aliases: ["line", "Assembly_Line_No"]),
            .required("name", .text, "The name in reports."),
            .optional(
                "department", .text, "CUTTING, SEWING, FINISHING, PRINTING or the plant's own.",
                example: "SEWING"),
            .standard(
                "max_operators", .integer, 10, "How many people can work on it at once.",
                unit: .people),
            .standard(
                "efficiency_factor", .real, 0.85, "The efficiency that plans count on.",
                unit: .share, example: "0.85"),
            .standard(
                "absenteeism_factor", .real, 0.05, "The absence that plans count on.",
                unit: .share, example: "0.05"),
            .optional(
                "standard_units_per_hour", .real, "What it makes an hour by its standard.",
                unit: .unitsPerHour),
            .standard("is_active", .flag, 1, "Whether it is in use."),
        ])

    public static let machine = ofClient(
        "machine", "A machine of the plant.", key: ["machine_id"], client: .client,
        [
            .required(
                "machine_id", .text, "What tells machines apart.",
                aliases: machineNames),
            .required("name", .text, "The name in reports."),
            .optional(
                "machine_group", .text, "Machines that can do the same work.",
                aliases: ["machine_type"]),
            .optional("line_id", .text, "The line that it stands in.", link: .named("line")),
            .optional(
                "rated_units_per_hour", .real, "What it makes an hour by its maker's word.",
                unit: .unitsPerHour),
            .optional("purchase_cost", .real, "What it was bought for.", unit: .money),
            .optional("purchased_on", .day, "When it was bought."),
            .standard("is_active", .flag, 1, "Whether it is in use."),
        ])

    public static let employee = ofClient(
        "employee", "A person who works in the plant.", key: ["employee_id"], client: .client,
        [
            .required(
                "employee_id", .text, "What tells people apart.", aliases: ["Worker ID", "Card No"]),
            .required("name", .text, "The person's name.", aliases: ["Employee Name"]),
            .optional("department", .text, "Where the person works."),
            .optional("skill_level", .text, "What the person can do."),
            .optional("line_id", .text, "The person's own line.", link: .named("line")),
            .standard(
                "labor_class", .oneOf(Employee.LaborClass.self), "DIRECT",
                "Whether the work goes into products."),
            .standard(
                "is_floating_pool", .flag, 0, "Whether the person helps out where one is missing."),
            .optional("hired_on", .day, "The first day of work."),
            .optional("left_on", .day, "The last day of work."),
            .optional("hourly_cost", .real, "What an hour of work costs.", unit: .moneyPerHour),
            .optional(
                "shift_id", .text,
                "The person's own shift, for coverage where no attendance is planned.",
                link: .named("shift"), since: .second),
        ])

    public static let floatingAssignment = ofClient(
        "floating_assignment", "A time for which a person is lent to a line.",
        key: ["employee_id", "from_day"],
        [
            .required("employee_id", .text, "The person.", link: .named("employee")),
            .required("from_day", .day, "The first day."),
            .optional("to_day", .day, "The last day; without one until further notice."),
            .optional("line_id", .text, "The line that is helped.", link: .named("line")),
            .optional("shift_id", .text, "The shift that is helped.", link: .named("shift")),
        ])

    public static let customer = ofClient(
        "customer", "Somebody who orders from the plant.", key: ["customer_id"], client: .client,
        [
            .required("customer_id", .text, "What tells customers apart."),
            .required("name", .text, "The name in reports."),
        ])

    public static let product = ofClient(
        "product", "A product: a style, part number or model.", key: ["product_id"],
        client: .client,
        [
            .required("product_id", .text, "What tells products apart.", aliases: productNames),
            .required("name", .text, "The name in reports."),
            .optional("style", .text, "The family over which standards are pooled."),
            .optional(
                "standard_minutes", .real,
                "Labour minutes a unit over all operations: SAM or SMV.", aliases: ["smv", "sam"]),
            .optional(
                "ideal_cycle_seconds", .real, "Seconds a unit at the line's bottleneck.",
                aliases: cycleNames),
            .optional(
                "opportunities_per_unit", .real, "How many defects a unit can have."),
            .optional(
                "planned_scrap_percent", .real, "The scrap that plans count on."),
            .optional("unit_cost", .real, "What a unit costs to make.", unit: .money),
            .optional("unit_price", .real, "What a unit is sold for.", unit: .money),
            .optional("unit_mass_grams", .real, "What a unit weighs."),
        ])

    public static let routingOperation = ofClient(
        "routing_operation", "A step of making a product, with its standard times.",
        key: ["product_id", "step"],
        [
            .required("product_id", .text, "The product.", link: .named("product")),
            .required("step", .integer, "The place of the step."),
            .required("operation_id", .text, "What tells operations apart.", aliases: ["step_id"]),
            .required("name", .text, "The name in reports.", aliases: ["step_name"]),
            .optional("department", .text, "Where it is done."),
            .optional("machine_group", .text, "The machines that can do it."),
            .optional(
                "standard_minutes", .real,
                "Minutes a unit; else setup, machine and manual minutes together."),
            .optional("setup_minutes", .real, "Minutes to set up."),
            .optional("machine_minutes", .real, "Minutes of the machine."),
            .optional("manual_minutes", .real, "Minutes by hand."),
            .optional(
                "value_class", .oneOf(RoutingOperation.ValueClass.self),
                "Whether the step adds value, is necessary all the same, or neither."),
            .optional(
                "predecessors", .text,
                "The steps before it, comma separated; NULL is the one before, an empty text none.",
                example: "10,20", since: .second),
        ])

    public static let lineShift = ofClient(
        "line_shift", "A shift that a line runs; a line without one runs all, fully staffed.",
        key: ["line_id", "shift_id"], since: .second,
        [
            .required("line_id", .text, "The line.", link: .named("line")),
            .required("shift_id", .text, "The shift.", link: .named("shift")),
            .required(
                "operators", .integer, "How many people it runs with.", unit: .people),
        ])

    // What facts call the masters that they name.
    static let machineNames = [
        "machine", "maquina", "Anlage", "Equipment_ID", "resource", "actual_machine_id", "设备",
        "设备编码",
    ]
    static let productNames = [
        "product", "produto", "Product_Type", "Model", "sku", "Material", "Teilenummer",
        "Product Code", "product_type_l",
    ]
    static let cycleNames = ["ideal_cycle_time", "ideal_cycle_time_sec", "Min Batch Time"]
}
