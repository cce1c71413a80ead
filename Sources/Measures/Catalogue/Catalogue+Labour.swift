import Plant

extension Catalogue {
    private static let group = "E Labour"
    private static let pieces =
        "production_entry.employee_id, units_produced, standard_minutes"

    static let labour: [CatalogueEntry] = [
        ratio(
            "LB-EFF", group: group, tier: 2, .sum(.earned),
            per: .sum(.labour), .higher, labourDimensions,
            source: "industrial engineering practice",
            inputs: [
                "production_entry, work_order, product .standard_minutes",
                "production_entry.units_produced, employees_assigned, employees_present",
                "calendar_shift.planned_minutes",
            ],
            benchmark: .init(85, 70, 60), records: .production, basis: .labour),
        ratio(
            "LB-OPEFF", group: group, tier: 2, .sum(.pieceEarned),
            per: .constant(60) * .sum(.attendedOnPieces), .higher, labourDimensions,
            source: "house definition", inputs: [pieces, "attendance.worked_hours"],
            records: .pieces, basis: .pieceEarned),
        ratio(
            "LB-PERF", group: group, tier: 3,
            .sum(.earnedOnStandard), per: .constant(60) * .sum(.onStandardTime), .higher,
            labourDimensions, source: "common practice",
            inputs: [pieces, "attendance.worked_hours, off_standard_minutes"],
            records: .onStandard, basis: .onStandardRecorded),
        ratio(
            "LB-WEFF", group: group, tier: 3, .sum(.jobTime),
            per: .sum(.attendedWithJobTime), .higher, labourDimensions,
            source: "ISO 22400-2 no. 1", inputs: ["attendance.job_hours, worked_hours"],
            traits: .share, records: .jobHours, basis: .jobTimeRecorded, partScale: 60),
        ratio(
            "LB-UPLH", group: group, tier: 3, .sum(.good),
            per: .sum(.labour) / .constant(60), unit: .unitsPerHour, scale: 1, .higher,
            labourDimensions, source: "common practice",
            inputs: [
                InputColumns.quantities,
                "production_entry.employees_assigned, employees_present",
                "calendar_shift.planned_minutes",
            ],
            records: .production, basis: .labourPeople),
        ratio(
            "LB-ABS", group: group, tier: 2, .sum(.absent),
            per: .sum(.scheduled), .lower, labourDimensions, source: "human resources practice",
            inputs: InputColumns.attendance + ["attendance.covered_hours"],
            benchmark: .init(3, 7, 10), traits: .share, records: .attendance,
            basis: .attendanceRecorded,
            partScale: 60,
            beside: { _, sums, _ in
                guard sums[.scheduled] > 0 else { return [] }
                let net = sums[.absent] - sums[.covered]
                return [TableRow(.netOfCovered, net / sums[.scheduled] * 100)]
            }),
        ratio(
            "LB-COVER", group: group, tier: 2, .sum(.covered),
            per: .sum(.absent), .higher, labourDimensions, source: "human resources practice",
            inputs: InputColumns.attendance + ["attendance.covered_by_employee_id, covered_hours"],
            traits: .share, records: .attendance, basis: .attendanceRecorded, partScale: 60),
        study(
            "LB-BRAD", group: group, tier: 3,
            formula: "S² × D over 52 weeks; the value is the median person", unit: .points,
            .lower, labourDimensions, source: "common practice",
            inputs: ["attendance.day, absence_type, absence_hours, worked_hours"],
            records: .attendance
        ) { BradfordFactor($0.plant, members: $0.members) },
        ratio(
            "LB-OT", group: group, tier: 3, .sum(.overtime),
            per: .sum(.workedWithOvertime), .lower, labourDimensions, source: "common practice",
            inputs: ["attendance.overtime_hours, worked_hours"],
            traits: .share, records: .overtime, basis: .overtimeRecorded, partScale: 60),
        study(
            "LB-SKILL", group: group, tier: 2,
            formula: "heads by skill level on the latest day worked; the value is all of them",
            unit: .count, .none, labourDimensions, source: "house definition",
            inputs: ["employee.skill_level", "attendance.worked_hours"],
            records: .skills
        ) { SkillDistribution($0.plant, members: $0.members) },
        study(
            "LB-LOAD", group: group, tier: 1,
            formula: "σ / μ of the standard minutes left per operator", unit: .variation, .lower,
            labourDimensions, source: "house definition",
            inputs: [
                "job.employee_id, planned_hours, actual_hours, quantities",
                "work_order.operator_id, status, quantities",
                "routing_operation, work_order, product .standard_minutes",
            ],
            records: .assignments, hasDailyValues: false
        ) { OperatorWorkload($0) },
        study(
            "LB-TRAIN", group: group, tier: 3,
            formula: "median of (efficiency 30 days after − 30 days before)",
            unit: .percentagePoints, .higher, labourDimensions, source: "house definition",
            inputs: ["training.employee_id, completed_on", pieces, "attendance.worked_hours"],
            records: .training, hasDailyValues: false
        ) { TrainingEffect($0.plant, $0.pieceWork, members: $0.members) },
        ratio(
            "LB-LBE", group: group, tier: 3, .sum(.stationTime),
            per: .sum(.balancedStationTime), .higher, labourDimensions,
            source: "common practice",
            inputs: [
                "routing_operation.standard_minutes, setup, machine, manual minutes",
                InputColumns.quantities,
            ],
            traits: .share, records: .routing, basis: .stationsRecorded),
        ratio(
            "LB-SI", group: group, tier: 3, .sum(.smoothness),
            per: .sum(.producedOnStations), unit: .minutes, scale: 1, .lower, labourDimensions,
            source: "common practice",
            inputs: [
                "routing_operation.standard_minutes, setup, machine, manual minutes",
                InputColumns.quantities,
            ],
            records: .routing, basis: .stationsRecorded),
        ratio(
            "LB-CPM", group: group, tier: 3,
            .sum(.labourCost), per: .sum(.earnedGood), unit: .moneyPerMinute, scale: 1, .lower,
            labourDimensions, source: "common practice",
            inputs: ["cost_entry of LABOUR", InputColumns.standard, InputColumns.quantities],
            records: .labourCosts, basis: .earnedGood, presence: .labourCost),
    ]
}
