import Plant

/// Which records a KPI needs: decides whether a missing value is a holiday, a gap, an impossibility, or
/// something that the tenant does not keep at all.
enum Records: Int, CaseIterable {
    case production, scrap, rework, plannedScrap, setup, plannedSetup, energy, pieces, ratedSpeed
    case unitCost, entryStamps, routing
    case downtime, failures
    case inspections, dispositions
    case attendance, workedHours, overtime, jobHours, offStandard, skills, hourlyCost
    case orders, holds, qualityHolds, salesOrders, salesLines, billsOfMaterials
    case jobs, jobHoursPlanned, assignments
    case schedule
    case maintenance, maintenanceCost, components
    case costs, labourCosts, qualityCosts, downtimeCosts, revenue, equipment
    case measurements, training, surveys, stock
    case demandForecasts, bottleneckForecasts
    case runs, runMaterials, runEstimates
    case plan, completedOrders
    case onStandard, plannedEnds, orderReleases, satisfaction
    /// Whatever there is, for a view of other KPIs.
    case anything
    case plannedOrders, plannedSales, jobSkills, planning

    /// What the rows of a window are counted by; `nil` for records that no element counts.
    var rows: Element? {
        switch self {
        case .production, .scrap, .rework, .plannedScrap, .setup, .plannedSetup, .energy, .pieces,
            .ratedSpeed, .unitCost, .entryStamps, .routing:
            .entries
        case .downtime, .failures: .cells
        case .inspections, .dispositions: .inspections
        case .attendance, .workedHours, .overtime, .jobHours, .offStandard, .skills, .hourlyCost:
            .attendanceRows
        case .orders, .holds, .qualityHolds, .salesOrders, .salesLines, .billsOfMaterials:
            .dueOrders
        case .jobs, .jobHoursPlanned, .assignments: .jobs
        case .schedule: .scheduleRows
        case .maintenance, .maintenanceCost, .components: .maintenanceActions
        case .costs, .labourCosts, .qualityCosts, .downtimeCosts, .revenue, .equipment: .costRows
        case .surveys: .surveys
        case .runs, .runMaterials, .runEstimates: .runs
        case .anything: nil
        case .measurements, .training, .stock, .demandForecasts, .bottleneckForecasts: nil
        case .plan: .scheduleRows
        case .completedOrders: .executedOrders
        case .onStandard: .attendanceRows
        case .plannedEnds: .ordersPlannedToEnd
        case .orderReleases: .dueOrders
        case .satisfaction: .surveys
        case .plannedOrders, .plannedSales, .planning: .dueOrders
        case .jobSkills: .jobs
        }
    }

    /// How a window without any row is to be read.
    enum Absence {
        /// The plant works by a calendar: nothing on a scheduled day was left unrecorded, else it is a holiday.
        case unrecorded
        /// Nothing had to happen on a scheduled day; on others it is a holiday.
        case nothingHappened
        /// It has no calendar.
        case cannotExist
    }

    var absence: Absence {
        switch self {
        case .production, .scrap, .rework, .plannedScrap, .setup, .plannedSetup, .energy, .pieces,
            .ratedSpeed, .unitCost, .entryStamps, .routing, .downtime, .failures, .attendance,
            .workedHours, .overtime, .jobHours, .offStandard, .skills, .hourlyCost:
            .unrecorded
        case .anything: .unrecorded
        case .inspections, .dispositions: .nothingHappened
        case .orders, .holds, .qualityHolds, .salesOrders, .salesLines, .billsOfMaterials, .jobs,
            .jobHoursPlanned, .assignments, .schedule, .maintenance, .maintenanceCost,
            .components, .costs, .labourCosts, .qualityCosts, .downtimeCosts, .revenue,
            .equipment, .measurements, .training, .surveys, .stock, .demandForecasts,
            .bottleneckForecasts, .runs, .runMaterials, .runEstimates:
            .cannotExist
        case .plan, .completedOrders: .cannotExist
        case .onStandard: .unrecorded
        case .plannedEnds, .orderReleases, .satisfaction: .cannotExist
        case .plannedOrders, .plannedSales, .jobSkills, .planning: .cannotExist
        }
    }

    /// Whether cells are what it is complete by.
    var isByCell: Bool { rows == .entries || rows == .cells }

    /// Whether what is known of a day changes with the days after it: orders and their jobs have a life, plans
    /// and open work go on.
    var standsByMoment: Bool {
        switch self {
        case .production, .scrap, .rework, .plannedScrap, .setup, .plannedSetup, .energy, .pieces,
            .ratedSpeed, .unitCost, .entryStamps, .downtime, .failures, .inspections,
            .dispositions, .attendance, .workedHours, .overtime, .jobHours, .offStandard, .skills,
            .hourlyCost, .costs, .labourCosts, .qualityCosts, .downtimeCosts, .revenue, .equipment,
            .measurements, .training, .surveys, .stock, .demandForecasts, .bottleneckForecasts,
            .runs, .runMaterials, .runEstimates, .onStandard, .components, .maintenanceCost:
            false
        case .orders, .holds, .qualityHolds, .salesOrders, .salesLines, .billsOfMaterials, .jobs,
            .jobHoursPlanned, .assignments, .schedule, .maintenance, .plan, .completedOrders,
            .plannedEnds, .orderReleases, .satisfaction, .anything, .plannedOrders, .plannedSales,
            .jobSkills, .planning, .routing:
            true
        }
    }

    /// Whether it counts production entries, which somebody may have to verify.
    var isProduction: Bool { rows == .entries }
}
