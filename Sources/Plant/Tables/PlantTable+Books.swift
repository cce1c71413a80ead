extension PlantTable {
    /// What the plant's offices write down.
    static let books = [maintenance, costEntry, training, survey, annotation]

    public static let maintenance = ofClient(
        "maintenance", "Work on a machine.", key: ["maintenance_id"], day: "started_at",
        [
            .required("maintenance_id", .text, "What tells the work apart."),
            .required("machine_id", .text, "The machine.", link: .named("machine")),
            .required(
                "kind", .oneOf(MaintenanceAction.Kind.self), "Whether it mends or prevents."),
            .required("started_at", .time, "When it began."),
            .optional("ended_at", .time, "When it was done; without one it still lasts."),
            .optional("cost", .real, "What it cost.", unit: .money),
            .optional("component", .text, "The part that was replaced."),
            .optional("component_life_hours", .real, "How long the part had run."),
        ])

    public static let costEntry = ofClient(
        "cost_entry", "A cost, a revenue or a benefit.", key: ["cost_id"], day: "day",
        indexes: [.by("day", "day")],
        [
            .required("cost_id", .text, "What tells the entries apart."),
            .required("day", .day, "The day that it belongs to."),
            .required("kind", .oneOf(CostEntry.Kind.self), "What it is for."),
            .required("amount", .real, "How much it is.", unit: .money),
            .optional("product_id", .text, "The product that it is for.", link: .named("product")),
            .optional("machine_id", .text, "The machine that it is for.", link: .named("machine")),
            .optional("line_id", .text, "The line that it is for.", link: .named("line")),
        ])

    public static let training = ofClient(
        "training", "A course that a person completed.",
        key: ["employee_id", "course", "completed_on"], day: "completed_on",
        [
            .required("employee_id", .text, "The person.", link: .named("employee")),
            .required("course", .text, "The course."),
            .required("completed_on", .day, "When it was completed."),
            .optional("hours", .real, "How long it took."),
        ])

    public static let survey = ofClient(
        "survey", "How content a customer is.", key: ["customer_id", "day"], day: "day",
        [
            .required("customer_id", .text, "The customer.", link: .named("customer")),
            .required("day", .day, "When the customer was asked."),
            .required("score", .real, "The answer, 0 to 100."),
        ])

    public static let annotation = ofClient(
        "annotation", "What people say of a time: charts show it, or start anew from it.",
        key: ["annotation_id"],
        [
            .required("annotation_id", .text, "What tells annotations apart."),
            .optional("kpi_id", .text, "The KPI that it is about; else all."),
            .required("from_day", .day, "The first day."),
            .optional("to_day", .day, "The last day."),
            .required(
                "kind", .oneOf(Annotation.Kind.self),
                "Whether limits start anew, the days are left out, or neither."),
            .required("note", .text, "What is said."),
        ])
}
