extension Catalogue {
    private static let group = "E Labour"

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
            "LB-ABS", "Absenteeism rate", group: group, tier: 2, .sum(.absent),
            per: .sum(.scheduled), .lower, labourDimensions, source: "human resources practice",
            inputs: InputColumns.attendance,
            "Hours of absence as a share of scheduled hours; covered absence still counts. Vacation is in neither. A shift that says neither how long somebody was away nor how long he worked is left out.",
            benchmark: .init(3, 7, 10), records: .attendance, basis: .attendanceRecorded,
            partScale: 60),
        ratio(
            "LB-COVER", "Absence coverage", group: group, tier: 2, .sum(.covered),
            per: .sum(.absent), .higher, labourDimensions, source: "human resources practice",
            inputs: InputColumns.attendance + ["attendance.covered_by_employee_id, covered_hours"],
            "The share of absent hours that somebody else worked. A named substitute without hours covers all of them.",
            records: .attendance, basis: .attendanceRecorded, partScale: 60),
    ]
}
