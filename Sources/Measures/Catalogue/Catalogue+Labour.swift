import Plant

extension Catalogue {
    private static let group = "E Labour"
    private static let pieces =
        "production_entry.employee_id, units_produced, standard_minutes"

    static let labour: [CatalogueEntry] = [
        ratio(
            "LB-EFF", "Labour efficiency", group: group, tier: 2, .sum(.earned),
            per: .sum(.labour), .higher, labourDimensions,
            source: "industrial engineering practice",
            inputs: [
                "production_entry, work_order, product .standard_minutes",
                "production_entry.units_produced, employees_assigned, employees_present",
                "calendar_shift.planned_minutes",
            ],
            "Standard minutes earned by what was made, as a share of the minutes that the people of the shift were planned to be there.",
            benchmark: .init(85, 70, 60), records: .production, basis: .labour),
        ratio(
            "LB-OPEFF", "Operator efficiency", group: group, tier: 2, .sum(.pieceEarned),
            per: .constant(60) * .sum(.attendedOnPieces), .higher, labourDimensions,
            source: "house definition", inputs: [pieces, "attendance.worked_hours"],
            "Standard minutes earned by the pieces that people recorded as theirs, as a share of the minutes that they attended in the same shifts. Where an entry says that several worked on it, the one it names has earned an equal share. A shift spent on several lines is shared by run time. Pieces without worked hours of the person in that shift are left out and lower coverage. A person with few records is not shown.",
            records: .pieces, basis: .pieceEarned),
        ratio(
            "LB-PERF", "On-standard performance", group: group, tier: 3,
            .sum(.earnedOnStandard), per: .constant(60) * .sum(.onStandardTime), .higher,
            labourDimensions, source: "common practice",
            inputs: [pieces, "attendance.worked_hours, off_standard_minutes"],
            "Standard minutes earned, as a share of the attended minutes with a standard to work to: waiting, training and repairs are taken out. Only direct workers count, in shifts in which their pieces and their off-standard time were recorded; other shifts lower coverage.",
            records: .onStandard, basis: .onStandardRecorded),
        ratio(
            "LB-WEFF", "Worker efficiency", group: group, tier: 3, .sum(.jobTime),
            per: .sum(.attendedWithJobTime), .higher, labourDimensions,
            source: "ISO 22400-2 no. 1", inputs: ["attendance.job_hours, worked_hours"],
            "Hours booked on jobs as a share of the hours attended. Shifts whose job hours were not recorded are left out; those of direct workers lower coverage.",
            traits: .share, records: .jobHours, basis: .jobTimeRecorded, partScale: 60),
        ratio(
            "LB-UPLH", "Units per labour hour", group: group, tier: 3, .sum(.good),
            per: .sum(.labour) / .constant(60), unit: .unitsPerHour, scale: 1, .higher,
            labourDimensions, source: "common practice",
            inputs: [
                InputColumns.quantities,
                "production_entry.employees_assigned, employees_present",
                "calendar_shift.planned_minutes",
            ],
            "Good units for each hour that the people of the shift were planned to be there. It depends on what was made: compare like with like.",
            records: .production, basis: .labourPeople),
        ratio(
            "LB-ABS", "Absenteeism rate", group: group, tier: 2, .sum(.absent),
            per: .sum(.scheduled), .lower, labourDimensions, source: "human resources practice",
            inputs: InputColumns.attendance + ["attendance.covered_hours"],
            "Hours of absence as a share of scheduled hours; covered absence still counts, and the rate net of covered hours stands beside it. Vacation is in neither. A shift that says neither how long somebody was away nor how long he worked is left out.",
            benchmark: .init(3, 7, 10), traits: .share, records: .attendance,
            basis: .attendanceRecorded,
            partScale: 60,
            beside: { _, sums, _ in
                guard sums[.scheduled] > 0 else { return [] }
                let net = sums[.absent] - sums[.covered]
                return [TableRow(.netOfCovered, net / sums[.scheduled] * 100)]
            }),
        ratio(
            "LB-COVER", "Absence coverage", group: group, tier: 2, .sum(.covered),
            per: .sum(.absent), .higher, labourDimensions, source: "human resources practice",
            inputs: InputColumns.attendance + ["attendance.covered_by_employee_id, covered_hours"],
            "The share of absent hours that somebody else worked. A named substitute without hours covers all of them.",
            traits: .share, records: .attendance, basis: .attendanceRecorded, partScale: 60),
        study(
            "LB-BRAD", "Bradford factor", group: group, tier: 3,
            formula: "S² × D over 52 weeks; the value is the median person", unit: .points,
            .lower, labourDimensions, source: "common practice",
            inputs: ["attendance.day, absence_type, absence_hours, worked_hours"],
            "Spells of absence squared, times days of absence, of each person over the 52 weeks that end with the window; the value is the median over everybody who was scheduled. A spell is a run of scheduled shifts missed for unscheduled, medical or personal reasons; a day counts whole. Within a shift, line or weekday, the spells that began there and the days missed there count. Vacation neither makes nor breaks a spell. Shown only where the setting show_bradford asks for it, and unreliable with less than 52 weeks of records.",
            records: .attendance
        ) { BradfordFactor($0.plant, members: $0.members) },
        ratio(
            "LB-OT", "Overtime share", group: group, tier: 3, .sum(.overtime),
            per: .sum(.workedWithOvertime), .lower, labourDimensions, source: "common practice",
            inputs: ["attendance.overtime_hours, worked_hours"],
            "Hours of overtime as a share of the hours worked, of the shifts whose overtime was recorded.",
            traits: .share, records: .overtime, basis: .overtimeRecorded, partScale: 60),
        study(
            "LB-SKILL", "Skill level distribution", group: group, tier: 2,
            formula: "heads by skill level on the latest day worked; the value is all of them",
            unit: .count, .none, labourDimensions, source: "house definition",
            inputs: ["employee.skill_level", "attendance.worked_hours"],
            "How many people worked on the latest day of the window on which anybody did, by skill level, and by shift and skill level where there are several shifts. A person who worked two shifts is one head. People without a recorded level stand under a dash. There are no slices by operator: one person is one head.",
            records: .skills
        ) { SkillDistribution($0.plant, members: $0.members) },
        study(
            "LB-LOAD", "Operator workload distribution", group: group, tier: 1,
            formula: "σ / μ of the standard minutes left per operator", unit: .variation, .lower,
            labourDimensions, source: "house definition",
            inputs: [
                "job.employee_id, planned_hours, actual_hours, quantities",
                "work_order.operator_id, status, quantities",
                "routing_operation, work_order, product .standard_minutes",
            ],
            "How unevenly the work left on open orders is spread: the standard deviation over the mean of the standard minutes left per operator, 0 when all have the same. Work left of a job is planned less actual hours, else the step's standard times the units that the job has left. Of an order without jobs it is the units left: good units are those of the production entries that name the order, else the order's own count. A job without a person is its order's operator's. Everybody with a job of an open order counts, finished jobs with 0. It is the state at the moment of the report: earlier days, weekdays and single operators have none.",
            records: .assignments, hasDailyValues: false
        ) { OperatorWorkload($0) },
        study(
            "LB-TRAIN", "Training effectiveness", group: group, tier: 3,
            formula: "median of (efficiency 30 days after − 30 days before)",
            unit: .percentagePoints, .higher, labourDimensions, source: "house definition",
            inputs: ["training.employee_id, completed_on", pieces, "attendance.worked_hours"],
            "The median change of operator efficiency from the 30 days before a course to the 30 days after it, with the p value of Wilcoxon's signed-rank test beside it. A training counts in the window in which its 30 days after end. It needs five trainings of people whose efficiency is known on both sides. Slices are by the person's line and skill level: a course has no shift or weekday.",
            records: .training, hasDailyValues: false
        ) { TrainingEffect($0.plant, $0.pieceWork, members: $0.members) },
        ratio(
            "LB-LBE", "Line balance efficiency", group: group, tier: 3, .sum(.stationTime),
            per: .sum(.balancedStationTime), .higher, labourDimensions,
            source: "common practice",
            inputs: [
                "routing_operation.standard_minutes, setup, machine, manual minutes",
                InputColumns.quantities,
            ],
            "The work content of a product as a share of what its stations could do at the pace of the slowest, weighted by the units made. The steps of the routing are the stations. A product with a step of unknown time is left out and lowers coverage.",
            traits: .share, records: .routing, basis: .stationsRecorded),
        ratio(
            "LB-SI", "Smoothness index", group: group, tier: 3, .sum(.smoothness),
            per: .sum(.producedOnStations), unit: .minutes, scale: 1, .lower, labourDimensions,
            source: "common practice",
            inputs: [
                "routing_operation.standard_minutes, setup, machine, manual minutes",
                InputColumns.quantities,
            ],
            "How far the stations lie from the slowest: the root of the summed squares of their distances in minutes, of each product, weighted by the units made. 0 is a perfectly even line.",
            records: .routing, basis: .stationsRecorded),
        ratio(
            "LB-CPM", "Labour cost per earned minute", group: group, tier: 3,
            .sum(.labourCost), per: .sum(.earnedGood), unit: .moneyPerMinute, scale: 1, .lower,
            labourDimensions, source: "common practice",
            inputs: ["cost_entry of LABOUR", InputColumns.standard, InputColumns.quantities],
            "Booked labour cost for each standard minute earned by good units. A window without such a booking has no value, since the cost is unknown and not 0. Bookings name no shift, person or skill level, so those slices have none.",
            records: .labourCosts, basis: .earnedGood, presence: .labourCost),
    ]
}
