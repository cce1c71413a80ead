extension PlantTable {
    /// What was found to be good or not.
    static let quality = [inspection, defect, measurement]

    public static let inspection = ofClient(
        "inspection", "A check of units.", key: ["inspection_id"], day: "day",
        units: "units_inspected", indexes: [.by("day", "day")],
        [
            .required(
                "inspection_id", .text, "What tells inspections apart.",
                aliases: ["Test_Batch_ID"]),
            .optional(
                "work_order_id", .text, "The work order.", link: .named("work_order"),
                aliases: orderNames),
            .optional("job_id", .text, "The operation of the work order.", link: .named("job")),
            .optional(
                "product_id", .text, "What was checked.", link: .named("product"),
                aliases: productNames),
            .required(
                "day", .day, "The production day: the date on which the shift starts.",
                aliases: dayNames, example: "2026-07-01"),
            .required(
                "shift_id", .text, "The shift.", link: .named("shift"), aliases: shiftNames,
                example: "SHIFT_1ST"),
            .optional("line_id", .text, "The line.", link: .named("line"), aliases: lineNames),
            .required(
                "stage", .oneOf(Inspection.Stage.self), "Where in the making the check was.",
                aliases: ["check_type"]),
            .optional("step", .integer, "The step of the product's routing."),
            .required(
                "units_inspected", .integer, "How many units were checked.", unit: .units,
                aliases: ["Tests_Conducted"], example: "50"),
            .required(
                "units_passed", .integer,
                "Those that passed the first time, without rework or repair.",
                unit: .units, aliases: ["passed"], example: "47"),
            .standard(
                "units_defective", .integer, 0, "Those that did not pass.", unit: .units,
                aliases: ["Total Defects"], example: "3"),
            .optional(
                "defects", .integer, "The defects found; a unit can have several.", example: "4"),
            .optional(
                "units_scrapped", .integer, "Those of the defective that were thrown away.",
                unit: .units, aliases: ["scrap_units"], example: "1"),
            .optional(
                "units_reworked", .integer, "Those of the defective that were made again.",
                unit: .units, aliases: ["Rework_Required"], example: "2"),
            .optional(
                "units_repaired", .integer, "Those that were mended and then passed.", unit: .units),
            .optional(
                "inspector_id", .text, "Who checked.", link: .named("employee"), aliases: ["点检人"]),
        ])

    public static let defect = ofClient(
        "defect", "What an inspection found.", key: ["defect_id"],
        indexes: [.by("inspection", "inspection_id")],
        [
            .required("defect_id", .text, "What tells findings apart."),
            .required(
                "inspection_id", .text, "The inspection.", link: .named("inspection")),
            .required(
                "defect_type", .text, "What is wrong.",
                aliases: ["reason", "Fehlerart"]),
            .optional("category", .text, "What kind of defect it is."),
            .optional(
                "severity", .choice(["CRITICAL", "MAJOR", "MINOR"]), "How bad it is."),
            .optional("location", .text, "Where on the unit it is."),
            .standard(
                "defect_count", .integer, 1, "How often it was found.", aliases: ["quantity"],
                example: "1"),
        ])

    public static let measurement = ofClient(
        "measurement", "A measured value of a product, for process capability.",
        key: ["measurement_id"], day: "measured_at",
        [
            .required("measurement_id", .text, "What tells measurements apart."),
            .required(
                "product_id", .text, "What was measured.", link: .named("product"),
                aliases: productNames),
            .required("characteristic", .text, "What of it was measured."),
            .required("measured_at", .time, "When it was measured.", aliases: ["timestamp"]),
            .optional("subgroup", .text, "What was measured together."),
            .required("value", .real, "The value."),
            .optional("lower_spec", .real, "The least value that is allowed."),
            .optional("upper_spec", .real, "The greatest value that is allowed."),
            .optional("unit", .text, "The unit of the three."),
        ])
}
