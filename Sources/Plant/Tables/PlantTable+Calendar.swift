extension PlantTable {
    /// When the plant works.
    static let calendar = [shift, calendarShift]

    public static let shift = ofClient(
        "shift", "A shift of the plant.", key: ["shift_id"], client: .client,
        [
            .required(
                "shift_id", .text,
                "SHIFT_1ST, SHIFT_2ND, SAT_OT, SUN_OT, OTHER or the plant's own.",
                aliases: ["shift", "turno", "班次"], example: "SHIFT_1ST"),
            .required("name", .text, "The name in reports."),
            .required("start_time", .timeOfDay, "When the shift starts.", example: "06:00"),
            .required(
                "end_time", .timeOfDay, "When it ends; not after its start, on the next day.",
                example: "14:00"),
            .standard("break_minutes", .integer, 0, "The length of its breaks together."),
            .optional(
                "standard_headcount", .integer,
                "How many people work where nobody recorded it.", unit: .people),
        ])

    public static let calendarShift = ofClient(
        "calendar_shift", "A shift that is scheduled on a day.", key: ["day", "shift_id"],
        [
            .required("day", .day, "The production day."),
            .required("shift_id", .text, "The shift.", link: .enforced("shift")),
            .required(
                "planned_minutes", .real, "The scheduled time without breaks; 0 is a holiday.",
                aliases: [
                    "planned_time_min", "planned_time", "planned_production_time",
                    "monitored_time_dec",
                ], example: "450"),
            .optional("holiday_name", .text, "What holiday it is."),
            .optional("notes", .text, "What else is to be said."),
        ])
}
