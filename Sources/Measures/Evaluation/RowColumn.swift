/// A column of a KPI's table. The raw value stands in `kpis.json`.
public enum RowColumn: String, Sendable, Hashable, CaseIterable {
    /// A figure in the unit of its row.
    case value
    case minutes, stops, orders
    case sharePercent = "share_percent"
    case cumulativePercent = "cumulative_percent"
    case units
    case cycleSeconds = "cycle_seconds"
    case taktSeconds = "takt_seconds"
    case ratio
    case qualityPercent = "quality_percent"
    case performancePercent = "performance_percent"
    case onTimePercent = "on_time_percent"
    case scrapMoney = "scrap_cost"
    case qualitySlope = "quality_points_per_month"
    case performanceSlope = "performance_points_per_month"
    case months
    case oeePercent = "oee_percent"
    case oeeLow = "oee_low_percent"
    case oeeHigh = "oee_high_percent"
    case firstPassPercent = "first_pass_percent"
    case efficiencyPercent = "labour_efficiency_percent"
    case rank
    case goodPerDay = "good_units_per_day"
    case days
    case scrapUnits = "scrap_units"
    case fallOffPercent = "fall_off_percent"
    case measurements
    case mean, sigma, index
    case indexLow = "index_low"
    case indexHigh = "index_high"
    case signals
    case outsideLimits = "outside_limits"
    case oneSidedRuns = "runs_on_one_side"
    case amount
    case shareOfProductionCost = "share_of_production_cost_percent"
    // Labour and delivery.
    case heads
    case trainings
    case medianChange = "median_change"
    case orderedUnits = "ordered_units"
    case goodUnits = "good_units"
    case onTimeInFull = "on_time_in_full"
    case leadTimeDays = "lead_time_days"
    case defectivePPM = "defective_ppm"
    case producedUnits = "produced_units"
    case predictability
    case demandInterval = "demand_interval"
    case squaredVariation = "squared_variation"
    case weeks
    // Equipment, downtime, maintenance.
    case machines
    case hours
    case percent
    case weight
    // Flow and money.
    case expectedPercent = "expected_percent"
    case loadHours = "load_hours"
    case capacityHours = "capacity_hours"
    case queue
    case invested
    case yearlyBenefit = "yearly_benefit"
    case yearlyUpkeep = "yearly_upkeep"
    case target
    case change
    // Planning.
    case waiting
    case medianAgeDays = "median_age_days"
    case requiredHours = "required_hours"
    case availableHours = "available_hours"
    case utilisationPercent = "utilisation_percent"
    case plannedHours = "planned_hours"
    case actualHours = "actual_hours"
    case accuracyPercent = "accuracy_percent"
    case medianHours = "median_hours"
    case p85Hours = "p85_hours"
    case scorePercent = "score_percent"
    case partWeight = "part_weight"
    case predictedDays = "predicted_days"
    case observedDays = "observed_days"
    case precisionPercent = "precision_percent"
    case recallPercent = "recall_percent"
    case forecastUnits = "forecast_units"
    case demandUnits = "demand_units"
    case errorPercent = "error_percent"
    case raised
    case cleared
    case stillOpen = "still_open"

    /// `nil` is the unit of the row, else of the KPI.
    public var unit: KPI.Unit? {
        switch self {
        case .value, .target, .change: nil
        case .minutes: .minutes
        case .stops, .orders, .months, .rank, .days, .measurements, .signals, .outsideLimits,
            .oneSidedRuns, .heads, .trainings, .weeks, .machines, .queue, .waiting, .predictedDays,
            .observedDays, .raised, .cleared, .stillOpen:
            .count
        case .sharePercent, .cumulativePercent, .qualityPercent, .performancePercent,
            .onTimePercent, .oeePercent, .oeeLow, .oeeHigh, .firstPassPercent, .efficiencyPercent,
            .fallOffPercent, .shareOfProductionCost, .onTimeInFull, .predictability, .percent,
            .expectedPercent, .utilisationPercent, .accuracyPercent, .scorePercent,
            .precisionPercent, .recallPercent, .errorPercent:
            .percent
        case .units, .scrapUnits, .orderedUnits, .goodUnits, .producedUnits, .forecastUnits,
            .demandUnits:
            .units
        case .cycleSeconds, .taktSeconds: .seconds
        case .ratio, .demandInterval, .squaredVariation, .weight, .partWeight: .ratio
        case .scrapMoney, .amount, .invested, .yearlyBenefit, .yearlyUpkeep: .money
        case .qualitySlope, .performanceSlope: .pointsPerMonth
        case .goodPerDay: .unitsPerDay
        case .mean, .sigma, .index, .indexLow, .indexHigh: .index
        case .medianChange: .percentagePoints
        case .leadTimeDays, .medianAgeDays: .days
        case .defectivePPM: .ppm
        case .hours, .loadHours, .capacityHours, .requiredHours, .availableHours, .plannedHours,
            .actualHours, .medianHours, .p85Hours:
            .hours
        }
    }
}
