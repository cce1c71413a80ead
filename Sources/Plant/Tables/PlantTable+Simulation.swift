extension PlantTable {
    /// What is to be simulated.
    static let simulations = [
        simulation, simulationOperation, simulationDemand, simulationBreakdown,
    ]

    public static let simulation = ofClient(
        "simulation", "A simulation of the plant.", key: ["simulation_id"],
        [
            .required("simulation_id", .text, "What tells simulations apart."),
            .required("name", .text, "The name in reports."),
            .standard(
                "mode", .choice(["demand", "mix"]), "demand",
                "Whether demand is given by product or as shares of a total."),
            .optional("total_demand", .integer, "The total that shares are of.", unit: .units),
            .standard("horizon_days", .integer, 1, "How many days are simulated."),
            .standard("seed", .integer, 1, "Where its chance begins."),
            .standard("replications", .integer, 30, "How often it is run."),
            .standard("shifts_enabled", .integer, 1, "How many shifts work."),
            .standard("shift1_hours", .real, 8, "The hours of the first shift."),
            .standard("shift2_hours", .real, 0, "The hours of the second shift."),
            .standard("shift3_hours", .real, 0, "The hours of the third shift."),
            .standard("work_days", .integer, 5, "How many days a week are worked."),
            .standard("weekday_overtime_hours", .real, 0, "The overtime of a weekday."),
            .standard(
                "weekend_overtime_days", .integer, 0, "How many days of a weekend are worked."),
            .standard("weekend_overtime_hours", .real, 0, "The overtime of such a day."),
        ])

    public static let simulationOperation = ofClient(
        "simulation_operation", "A step of a simulated product.",
        key: ["simulation_id", "product", "step"],
        [
            .required("simulation_id", .text, "The simulation.", link: .named("simulation")),
            .required("product", .text, "The product."),
            .required("step", .integer, "The place of the step."),
            .required("operation", .text, "What is done."),
            .required("machine_tool", .text, "The machine or tool that it takes."),
            .required("standard_minutes", .real, "Minutes a unit."),
            .standard("operators", .integer, 1, "How many people it takes.", unit: .people),
            .standard(
                "variability", .choice(["triangular", "deterministic"]), "triangular",
                "How its times vary."),
            .standard("rework_percent", .real, 0, "How many units go through it again."),
            .standard("grade_percent", .real, 85, "The pace of its people."),
            .standard("fatigue_percent", .real, 15, "The allowance for fatigue."),
            .optional("sequence", .text, "The plant's own word for its place among the steps."),
            .optional("grouping", .text, "Tools of one grouping can lend each other people."),
        ])

    public static let simulationDemand = ofClient(
        "simulation_demand", "What is wanted of a simulated product.",
        key: ["simulation_id", "product"],
        [
            .required("simulation_id", .text, "The simulation.", link: .named("simulation")),
            .required("product", .text, "The product."),
            .standard("bundle_size", .integer, 1, "How many units move together.", unit: .units),
            .optional("daily_demand", .integer, "What is wanted a day.", unit: .units),
            .optional("weekly_demand", .integer, "What is wanted a week.", unit: .units),
            .optional("mix_share_percent", .real, "Its share of the total."),
        ])

    public static let simulationBreakdown = ofClient(
        "simulation_breakdown", "How often a simulated machine breaks down.",
        key: ["simulation_id", "machine_tool"],
        [
            .required("simulation_id", .text, "The simulation.", link: .named("simulation")),
            .required("machine_tool", .text, "The machine or tool."),
            .required("breakdown_percent", .real, "How often it breaks down."),
            .standard("repair_minutes", .real, 30, "How long a repair takes."),
        ])
}
