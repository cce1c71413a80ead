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
    // Equipment, downtime, maintenance.

    /// As people read it, in English.
    public var title: String {
        switch self {
        case .value: "Value"
        case .minutes: "Minutes"
        case .stops: "Stops"
        case .orders: "Orders"
        case .sharePercent: "Share"
        case .cumulativePercent: "Cumulative share"
        case .units: "Units"
        case .cycleSeconds: "Cycle"
        case .taktSeconds: "Takt"
        case .ratio: "Ratio"
        case .qualityPercent: "Quality ratio"
        case .performancePercent: "Performance"
        case .onTimePercent: "On time"
        case .scrapMoney: "Scrap cost"
        case .qualitySlope: "Quality per month"
        case .performanceSlope: "Performance per month"
        case .months: "Full months"
        case .oeePercent: "OEE"
        case .oeeLow: "OEE, lower bound"
        case .oeeHigh: "OEE, upper bound"
        case .firstPassPercent: "First pass yield"
        case .efficiencyPercent: "Labour efficiency"
        case .rank: "Rank"
        case .goodPerDay: "Good units per day"
        case .days: "Days with production"
        case .scrapUnits: "Scrap"
        case .fallOffPercent: "Fall-off"
        case .measurements: "Measurements"
        case .mean: "Mean"
        case .sigma: "σ"
        case .index: "Index"
        case .indexLow: "Index, lower bound"
        case .indexHigh: "Index, upper bound"
        case .signals: "Signals"
        case .outsideLimits: "Outside the limits"
        case .oneSidedRuns: "Eight on one side"
        case .amount: "Amount"
        case .shareOfProductionCost: "Share of production cost"
        case .heads: "People"
        case .trainings: "Trainings"
        case .medianChange: "Median change"
        case .orderedUnits: "Ordered"
        case .goodUnits: "Good to date"
        case .onTimeInFull: "On time in full"
        case .leadTimeDays: "Lead time"
        case .defectivePPM: "Defective"
        case .producedUnits: "Volume"
        case .predictability: "Predictability"
        case .demandInterval: "ADI, weeks per week with orders"
        case .squaredVariation: "CV²"
        case .weeks: "Weeks"
        case .machines: "Machines"
        case .hours: "Hours"
        case .percent: "Percent"
        case .weight: "Weight"
        case .expectedPercent: "Expected"
        case .loadHours: "Load"
        case .capacityHours: "Capacity"
        case .queue: "Orders waiting"
        case .invested: "Invested"
        case .yearlyBenefit: "Benefit of a year"
        case .yearlyUpkeep: "Upkeep of a year"
        case .target: "Target"
        case .change: "Change"
        case .waiting: "Waiting"
        case .medianAgeDays: "Median age"
        case .requiredHours: "Required hours"
        case .availableHours: "Available hours"
        case .utilisationPercent: "Utilisation"
        case .plannedHours: "Planned hours"
        case .actualHours: "Actual hours"
        case .accuracyPercent: "Accuracy"
        case .medianHours: "Median"
        case .p85Hours: "85th percentile"
        case .scorePercent: "Value"
        case .partWeight: "Weight"
        case .predictedDays: "Days predicted"
        case .observedDays: "Days observed"
        case .precisionPercent: "Precision"
        case .recallPercent: "Recall"
        case .forecastUnits: "Forecast"
        case .demandUnits: "Ordered"
        case .errorPercent: "Error"
        case .raised: "Raised"
        case .cleared: "Cleared"
        case .stillOpen: "Open"
        }
    }

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
