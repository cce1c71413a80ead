/// The additive quantities that every KPI is a formula over (ISO 22400-2 terms where it has one).
///
/// Each is summed once per fact, at the finest grain; every KPI at every grain is Σ over Σ of these.
public enum Element: Int, Sendable, Hashable, CaseIterable {
    // Production entries.
    case entries, unverifiedEntries
    /// PQ and GQ, units.
    case produced, good
    /// SQ, units, and the PQ of the entries that recorded it.
    case scrapped, producedWithScrapRecorded
    /// RQ, units, and the PQ of the entries that recorded it.
    case reworked, producedWithReworkRecorded
    /// PSQ, units, and the SQ of the entries that have one.
    case plannedScrap, scrappedWithPlan
    /// APT, AUST and PUST, hours; AUST of the entries that have a PUST.
    case runTime, setupTime, plannedSetupTime, setupTimeWithPlan
    /// PRI·PQ, PRI·GQ, PRI·SQ and PRI·RQ, hours of the line.
    case standardTimeProduced, standardTimeGood, standardTimeScrapped, standardTimeReworked
    /// SAM·PQ, SAM·GQ, and headcount × POT, minutes of labour.
    case earned, earnedGood, labour
    /// SAM·PQ of the entries that name their operator, minutes.
    case pieceEarned
    /// PQ weighted by the work content, the balanced capacity and the smoothness of the product's stations.
    case stationTime, balancedStationTime, smoothness, producedOnStations
    /// PQ of resources with a rated capacity.
    case producedOnRated
    /// kWh, and the PQ of the entries that recorded it.
    case energy, producedWithEnergy
    /// GQ and SQ valued at the product's unit cost; the SQ that has one.
    case goodAtCost, scrapAtCost, scrappedWithCost
    /// The GQ that has a unit cost.
    case goodWithCost
    /// Inputs that entries needed, and those of them that were observed.
    case inputs, observedInputs

    /// Entries with setup time.
    case changeovers

    // Resource cells.
    case cells, missingCells
    /// POT, PBT, ADET and planned downtime, hours.
    case operationTime, busyTime, unplannedDowntime, plannedDowntime
    /// Parts of ADET, hours: long equipment failures, and stops of any reason that were minor.
    case breakdownTime, minorStopTime
    /// Units that the rated speed would make in PBT.
    case ratedCapacity
    /// Downtime whose cost nobody booked, hours.
    case uncostedDowntime

    // Calendar: 24 h of every resource and day, hours; scheduled hours of a line less planned downtime.
    case calendarTime
    case netAvailableTime

    // Downtime rows.
    case stops, unplannedStops
    /// FE, and those that ended; hours from failure to restoration of the latter.
    case failures, closedFailures, repairTime

    // Inspections.
    case inspections
    /// Units.
    case inspected, passed, inspectedDefective
    case defects, opportunities
    /// Units by disposition, of the inspections that recorded any.
    case inspectionScrapped, inspectionReworked, inspectionRepaired

    // Attendance, hours.
    case attendanceRows
    case scheduled, absent, covered
    /// Attended hours, and overtime and the hours of the rows that recorded it.
    case worked, overtime, workedWithOvertime
    /// APWT, and the attended hours (APAT) of the rows that recorded it.
    case jobTime, attendedWithJobTime
    /// Attended hours of shifts in which the person's pieces were recorded.
    case attendedOnPieces
    /// Attended hours less off-standard time, of the rows that recorded both; minutes earned in them.
    case onStandardTime, earnedOnStandard

    // Orders.
    case dueOrders, onTimeOrders, inFullOrders
    /// Days late, 0 for an order on time.
    case tardiness
    /// Units promised.
    case demand
    case ordersDueForCompletion, ordersCompleted
    case ordersPlannedToEnd, ordersEndedAsPlanned
    case ordersPlannedToStart, ordersStartedAsPlanned
    case salesLinesReceived, salesLinesWithOrder, ordersOfSalesLines
    case salesLinesPlanned, salesLinesPlannedInTarget

    // Jobs.
    case jobs
    /// Units scrapped at any step, and units made at the first.
    case jobScrapped, firstStepProduced

    // Schedule.
    case scheduleRows
    /// Units that were to be made.
    case plannedUnits

    // Maintenance.
    case maintenanceActions
    /// CMT and PMT, hours.
    case correctiveTime, preventiveTime
    case maintenanceCost
    /// Components replaced, and hours they lived.
    case componentFailures, componentLife

    // Money, in the client's currency.
    case costRows
    case materialCost, labourCost, overheadCost, scrapCost, reworkCost, warrantyCost, downtimeCost
    case revenue, equipmentBenefit

    // Production runs.
    case runs, reprints
    /// Parts.
    case attemptedParts, successfulParts
    /// Grams; estimates only where an actual stands against them.
    case consumedMass, failedMass, purgedMass, goodMass, estimatedMass, actualMass
    /// Hours of runs with both.
    case estimatedPrintTime, actualPrintTime

    // Surveys.
    case surveys, surveyScore

    // Orders completed in the window whose start is known and that have production entries.
    case executedOrders
    /// APT, AUST and ADET of their entries, and AOET: real hours from start to completion.
    case orderRunTime, orderSetupTime, orderDelayTime, executionTime
    // Committed schedules against what was made, by day and product: units planned, and those of them that
    // were made good.
    case mixPlanned, mixAttained
    // Machines with wearing components: APT + AUST, hours.
    case componentOperatingTime
    // Planning.
    /// SAM·GQ of completed work orders with a bill of materials, and the planned hours of their jobs.
    case billStandardTime, billPlannedTime

    /// Which facts it is summed from.
    var kind: FactKind {
        switch self {
        case .entries, .unverifiedEntries, .produced, .good, .scrapped,
            .producedWithScrapRecorded, .reworked, .producedWithReworkRecorded, .plannedScrap,
            .scrappedWithPlan, .runTime, .setupTime, .plannedSetupTime, .setupTimeWithPlan,
            .standardTimeProduced, .standardTimeGood, .standardTimeScrapped,
            .standardTimeReworked, .earned, .earnedGood, .labour, .pieceEarned, .stationTime,
            .balancedStationTime, .smoothness, .producedOnStations, .producedOnRated, .energy,
            .producedWithEnergy, .goodAtCost, .scrapAtCost, .scrappedWithCost, .inputs,
            .observedInputs:
            .entry
        case .changeovers: .entry
        case .cells, .missingCells, .operationTime, .busyTime, .unplannedDowntime,
            .plannedDowntime, .breakdownTime, .minorStopTime, .ratedCapacity:
            .cell
        case .goodWithCost: .entry
        case .uncostedDowntime: .cell
        case .calendarTime, .netAvailableTime: .calendar
        case .stops, .unplannedStops, .failures, .closedFailures, .repairTime: .stop
        case .inspections, .inspected, .passed, .inspectedDefective, .defects, .opportunities,
            .inspectionScrapped, .inspectionReworked, .inspectionRepaired:
            .inspection
        case .attendanceRows, .scheduled, .absent, .covered, .worked, .overtime,
            .workedWithOvertime, .jobTime, .attendedWithJobTime, .attendedOnPieces,
            .onStandardTime, .earnedOnStandard:
            .attendance
        case .dueOrders, .onTimeOrders, .inFullOrders, .tardiness, .demand,
            .ordersDueForCompletion, .ordersCompleted, .ordersPlannedToEnd,
            .ordersEndedAsPlanned, .ordersPlannedToStart, .ordersStartedAsPlanned,
            .salesLinesReceived, .salesLinesWithOrder, .ordersOfSalesLines, .salesLinesPlanned,
            .salesLinesPlannedInTarget:
            .order
        case .jobs, .jobScrapped, .firstStepProduced: .job
        case .scheduleRows, .plannedUnits: .schedule
        case .maintenanceActions, .correctiveTime, .preventiveTime, .maintenanceCost,
            .componentFailures, .componentLife:
            .maintenance
        case .costRows, .materialCost, .labourCost, .overheadCost, .scrapCost, .reworkCost,
            .warrantyCost, .downtimeCost, .revenue, .equipmentBenefit:
            .cost
        case .runs, .reprints, .attemptedParts, .successfulParts, .consumedMass, .failedMass,
            .purgedMass, .goodMass, .estimatedMass, .actualMass, .estimatedPrintTime,
            .actualPrintTime:
            .run
        case .surveys, .surveyScore: .survey
        case .executedOrders, .orderRunTime, .orderSetupTime, .orderDelayTime, .executionTime:
            .order
        case .mixPlanned, .mixAttained: .schedule
        case .componentOperatingTime: .entry
        case .billStandardTime, .billPlannedTime: .order
        }
    }
}
