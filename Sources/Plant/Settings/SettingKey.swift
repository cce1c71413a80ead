import Units

/// A key of the tenants' settings: a documented name and, for two of them, what it is about
/// (`shift_headcount.SHIFT_1ST`, `spc_rules.EQ-OEE`).
public struct SettingKey: Sendable, Hashable {
    /// The documented names; the raw values are a contract.
    public enum Name: String, Sendable, CaseIterable {
        case oeeCap = "oee_cap"
        case idealCycleSeconds = "ideal_cycle_seconds"
        case standardMinutes = "standard_minutes"
        case opportunitiesPerUnit = "opportunities_per_unit"
        case shiftHeadcount = "shift_headcount"
        case scheduleToleranceMinutes = "schedule_tolerance_minutes"
        case minorStopMinutes = "minor_stop_minutes"
        case wipFlagDays = "wip_flag_days"
        case otdWindowDays = "otd_window_days"
        case downtimeCostPerHour = "downtime_cost_per_hour"
        case showBradford = "show_bradford"
        case operatorMinEntries = "operator_min_entries"
        case variancePercent = "variance_percent"
        case mpiWeights = "mpi_weights"
        case hubWeights = "hub_weights"
        case spcRules = "spc_rules"
        case spcBaselinePoints = "spc_baseline_points"
        case planningHorizonDays = "planning_horizon_days"
        case planningEfficiency = "planning_efficiency"
        case bottleneckPercent = "bottleneck_percent"
        case targetUtilizationPercent = "target_utilization_percent"
        case shortageAlertDays = "shortage_alert_days"
        case overtimeLimitPercent = "overtime_limit_percent"
        case safetyStockDays = "safety_stock_days"
        case scheduleFreezeDays = "schedule_freeze_days"
        case maxShiftsPerDay = "max_shifts_per_day"
        case minLotSize = "min_lot_size"
        case scheduleRule = "schedule_rule"
        case simulationRelease = "simulation_release"
        case paper
        case csvProfile = "csv_profile"
        case language
        case boardAddresses = "board_addresses"
        case weekStarts = "week_starts"
        case accent
        case cards
    }

    public let name: Name
    /// The shift or KPI after the dot; empty for a key without one.
    public let subject: String

    /// `nil` for a key that is not documented.
    public init?(_ key: String) {
        let parts = key.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first.flatMap({ Name(rawValue: String($0)) }) else { return nil }
        if parts.count == 2 {
            guard name == .shiftHeadcount || name == .spcRules, !parts[1].isEmpty else {
                return nil
            }
            subject = String(parts[1])
        } else {
            guard name != .shiftHeadcount else { return nil }
            subject = ""
        }
        self.name = name
    }

    /// Every key as the documentation writes it.
    public static let documented: [String] = Name.allCases.flatMap { name -> [String] in
        if name == .shiftHeadcount { return ["shift_headcount.<shift_id>"] }
        return name == .spcRules ? ["spc_rules", "spc_rules.<KPI>"] : [name.rawValue]
    }

    /// The documented key spelt most like `key`; the earlier one where two are as near.
    static func nearest(to key: String) -> String {
        // What stands after the dot is the tenant's own: it is not compared.
        let typed = key.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let ranked = documented.map { candidate in
            let parts = candidate.split(separator: ".", maxSplits: 1)
            return (
                candidate,
                edits(String(typed.first ?? ""), String(parts.first ?? ""))
                    + (typed.count == parts.count ? 0 : 1)
            )
        }
        return ranked.min { $0.1 < $1.1 }?.0 ?? ""
    }
}
