extension PlantTable {
    /// What happened on the floor.
    static let floor = [productionEntry, downtime, hold, attendance]

    public static let productionEntry = ofClient(
        "production_entry", "What was made in a shift, by a line, a machine or a person.",
        key: ["entry_id"], client: .client, day: "day", units: "units_produced",
        indexes: [.by("day", "day")],
        [
            .required(
                "entry_id", .text, "What tells entries apart.",
                aliases: ["log_id", "production_id", "id_producao"],
                example: "PROD-20260701-060000-001"),
            .required(
                "day", .day, "The production day: the date on which the shift starts.",
                aliases: dayNames, example: "2026-07-01"),
            .required(
                "shift_id", .text, "The shift.", link: .named("shift"), aliases: shiftNames,
                example: "SHIFT_1ST"),
            .optional("line_id", .text, "The line.", link: .named("line"), aliases: lineNames),
            .optional(
                "machine_id", .text, "The machine.", link: .named("machine"), aliases: machineNames),
            .optional(
                "employee_id", .text, "Who made it.", link: .named("employee"), aliases: personNames
            ),
            .optional(
                "work_order_id", .text, "The work order.", link: .named("work_order"),
                aliases: orderNames),
            .optional("job_id", .text, "The operation of the work order.", link: .named("job")),
            .optional(
                "product_id", .text, "What was made.", link: .named("product"),
                aliases: productNames),
            .optional(
                "units_produced", .integer,
                "All units made, good or not; NULL where nobody counted.", unit: .units,
                aliases: [
                    "total_parts", "total_units", "total_units_produced", "actual_qty",
                    "quantidade_produzida", "quantity", "output", "production_units", "Packed",
                    "Net Quantity Produced", "Gesamt", "Production Rate", "Balls_Produced", "prod",
                ], example: "536"),
            .standard(
                "units_defective", .integer, 0, "Every unit that was not good at first.",
                unit: .units,
                aliases: [
                    "defective_parts", "reject_qty", "Rejects", "Defects", "def", "Piezas NOK",
                ],
                example: "12"),
            .optional(
                "units_scrapped", .integer, "Those of the defective that were thrown away.",
                unit: .units, aliases: ["scrap_units", "Ausschuss"], example: "4"),
            .optional(
                "units_reworked", .integer, "Those of the defective that were made good.",
                unit: .units, aliases: ["Products Reworked", "Piezas RW"], example: "8"),
            .optional(
                "started_at", .time, "When it started, where that is known.",
                aliases: [
                    "start_time", "Start Timestamp", "From Date/Time", "production_start_time",
                ]
            ),
            .optional(
                "ended_at", .time, "When it ended, where that is known.",
                aliases: [
                    "end_time", "Complete Timestamp", "To Date/Time", "production_end_time",
                ]),
            .optional(
                "run_time_hours", .real, "The hours in which it was really producing.",
                aliases: [
                    "Tiempo Productivo", "operating_time_min", "operating_minutes", "run_minutes",
                    "run_time", "actual_run_time", "tempo_producao", "Prod.Zeit",
                    "operation_time_dec", "Uptime_Hours",
                ], example: "6.75"),
            .optional(
                "setup_hours", .real, "The hours of setting up.",
                aliases: ["Rüst.Zeit", "Change Over Downtime"], example: "0.5"),
            .optional("planned_setup_hours", .real, "The hours that the setup was to take."),
            .optional(
                "employees_assigned", .integer, "How many people were to work.", unit: .people,
                aliases: ["no_of_workers"], example: "8"),
            .optional(
                "employees_present", .integer, "How many people worked.", unit: .people,
                example: "7"),
            .optional(
                "standard_minutes", .real,
                "Labour minutes a unit, where other than the order's and the product's.",
                aliases: ["smv", "sam"]),
            .optional(
                "ideal_cycle_seconds", .real,
                "Seconds a unit at the bottleneck, where other than the order's and the product's.",
                aliases: cycleNames),
            .optional("energy_kwh", .real, "The energy that it took."),
            .standard(
                "entry_method", .choice(["MANUAL_ENTRY", "CSV_UPLOAD", "QR_SCAN", "API"]),
                "CSV_UPLOAD", "How the entry came in."),
            .optional("entered_at", .time, "When it was entered."),
            .optional("entered_by", .text, "Who entered it."),
            .optional("verified_by", .text, "Who checked it."),
            .optional("verified_at", .time, "When it was checked."),
            .optional("notes", .text, "What else is to be said.", aliases: ["observacoes"]),
        ])

    public static let downtime = ofClient(
        "downtime", "A stop of a line or a machine.", key: ["downtime_id"], client: .client,
        day: "day", indexes: [.by("day", "day")],
        [
            .required("downtime_id", .text, "What tells stops apart.", aliases: ["event_id"]),
            .required(
                "day", .day, "The production day: the date on which the shift starts.",
                aliases: dayNames, example: "2026-07-01"),
            .required(
                "shift_id", .text, "The shift.", link: .named("shift"), aliases: shiftNames,
                example: "SHIFT_1ST"),
            .optional("line_id", .text, "The line.", link: .named("line"), aliases: lineNames),
            .optional(
                "machine_id", .text, "The machine.", link: .named("machine"), aliases: machineNames),
            .optional(
                "work_order_id", .text, "The work order.", link: .named("work_order"),
                aliases: orderNames),
            .optional(
                "started_at", .time, "When it began.",
                aliases: ["start_time", "downtime_start_time"]),
            .optional(
                "ended_at", .time, "When it was over; without one, with a begin, it still lasts.",
                aliases: ["end_time", "downtime_end_time"]),
            .optional(
                "minutes", .real, "How long it lasted, where no begin was recorded.",
                aliases: [
                    "Tiempo Paros", "downtime_min", "duration_min", "duration_minutes",
                    "Downtime_Minutes", "Stillst.Zeit", "downtime_time", "Downtime_Hours",
                    "Running Downtime",
                ], example: "25"),
            .required(
                "reason", .text,
                "EQUIPMENT_FAILURE, MATERIAL_SHORTAGE, SETUP_CHANGEOVER, QUALITY_HOLD, MAINTENANCE, POWER_OUTAGE, OPERATOR_UNAVAILABLE, OTHER or the plant's own.",
                aliases: ["Factor", "Possible Causes"], example: "EQUIPMENT_FAILURE"),
            .optional("root_cause", .text, "What was behind it.", aliases: ["Fehlerursache"]),
            .standard("is_planned", .flag, 0, "Whether the stop was planned."),
            .optional("notes", .text, "What else is to be said."),
            .optional(
                "job_id", .text, "The operation of the work order.", link: .named("job"),
                since: .second),
        ])

    public static let hold = ofClient(
        "hold", "A time for which a work order is held up.", key: ["hold_id"],
        indexes: [.by("work_order", "work_order_id")],
        [
            .required("hold_id", .text, "What tells holds apart."),
            .required(
                "work_order_id", .text, "The order.", link: .named("work_order"),
                aliases: orderNames),
            .optional("job_id", .text, "The operation of the order.", link: .named("job")),
            .required("status", .oneOf(Hold.Status.self), "How far it is."),
            .optional("category", .text, "What kind of hold it is."),
            .required("reason", .text, "Why the order is held."),
            .required("held_at", .time, "When it began."),
            .optional("resumed_at", .time, "When work went on."),
            .optional("expected_resolution_at", .time, "When work is expected to go on."),
            .optional("notes", .text, "What else is to be said."),
        ])

    public static let attendance = ofClient(
        "attendance", "A person's hours in a shift.", key: ["employee_id", "day", "shift_id"],
        day: "day", indexes: [.by("day", "day")],
        [
            .required(
                "employee_id", .text, "The person.", link: .named("employee"),
                aliases: ["Employee", "Card No"]),
            .required(
                "day", .day, "The production day: the date on which the shift starts.",
                aliases: ["date", "Attendance Date", "Fecha", "Datum"], example: "2026-07-01"),
            .required(
                "shift_id", .text, "The shift.", link: .named("shift"), aliases: shiftNames,
                example: "SHIFT_1ST"),
            .required("scheduled_hours", .real, "The hours that were planned.", example: "8"),
            .optional(
                "worked_hours", .real, "The hours of work.", aliases: ["Hours_Worked"],
                example: "7.5"),
            .optional("absence_hours", .real, "The hours of absence.", example: "0.5"),
            .optional("overtime_hours", .real, "The hours beyond the plan.", aliases: ["OT"]),
            .optional("job_hours", .real, "The hours of work on orders."),
            .optional("off_standard_minutes", .real, "The minutes of work without a standard."),
            .optional(
                "absence_type", .oneOf(Attendance.AbsenceType.self), "What kind of absence it was."),
            .optional(
                "covered_by_employee_id", .text, "Who stood in.", link: .named("employee")),
            .optional("covered_hours", .real, "The hours for which somebody stood in."),
            .standard("is_late", .flag, 0, "Whether the person came late.", aliases: ["Late"]),
            .optional("line_id", .text, "The line; else the person's own.", link: .named("line")),
        ])

    // What facts call the day, the shift and the line that they belong to.
    static let dayNames = [
        "date", "Fecha", "Datum", "data", "data_producao", "production_date", "shift_date",
        "Log_Date", "timestamp", "Buchungsdatum", "日期",
    ]
    static let shiftNames = ["shift", "turno", "Schicht", "班次"]
    static let lineNames = ["line", "Assembly_Line_No"]
}
