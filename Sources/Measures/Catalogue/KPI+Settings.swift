extension KPI {
    /// The keys of the settings that change what it says, in the order of the contract.
    public var settingKeys: [String] {
        var keys: [String] = []
        if Catalogue.entry(id)?.traits.contains(.cappedWithOEE) == true { keys.append("oee_cap") }
        let reads = Set(elements)
        if !reads.isDisjoint(with: [.standardTimeProduced, .standardTimeGood]) {
            keys.append("ideal_cycle_seconds")
        }
        if !reads.isDisjoint(with: [.earned, .earnedGood, .pieceEarned, .earnedOnStandard]) {
            keys.append("standard_minutes")
        }
        if reads.contains(.opportunities) { keys.append("opportunities_per_unit") }
        if reads.contains(.labour) { keys.append("shift_headcount") }
        let own: [String: String] = [
            "DL-SCHED": "schedule_tolerance_minutes", "PL-ADH": "schedule_tolerance_minutes",
            "EQ-LOSS": "minor_stop_minutes", "WP-AGE": "wip_flag_days",
            "DL-OTD": "otd_window_days", "DL-OTIF": "otd_window_days",
            "FN-DT": "downtime_cost_per_hour", "LB-BRAD": "show_bradford",
            "EQ-MPI": "mpi_weights", "PL-HUB": "hub_weights", "PL-DEM": "planning_efficiency",
        ]
        if let key = own[id] { keys.append(key) }
        if dimensions.contains(.operator) { keys.append("operator_min_entries") }
        return keys
    }
}
