import Inference

/// What a KPI's coverage and confidence weigh by, and over which inputs.
///
/// Coverage is the share of this weight whose inputs were all observed; confidence the weighted mean of
/// the lowest input confidence. Where the weight belongs to a cell, a cell is observed only if every
/// entry in it is.
enum Basis: Int, CaseIterable {
    /// Weighed by PBT; by PBT with run time and ideal cycle both; by POT.
    case busyRunTime, busyIdealCycle, busyRunTimeIdealCycle, busy, operation, operationRunTime
    /// Weighed by APT; by APT + AUST.
    case runTimeIdealCycle, processing
    case standardTime, labour, labourPeople, earnedGood, pieceEarned
    case scrapRecorded, reworkRecorded, plannedScrapRecorded, plannedSetupRecorded, energyRecorded
    case inspectionOpportunities, dispositionRecorded
    case attendanceRecorded, overtimeRecorded, jobTimeRecorded, onStandardRecorded
    case duePromised
    case timedStops
    /// Every input of an entry, each entry once.
    case everyInput
    /// Weighed by PQ.
    case producedRunTime
    /// Weighed by completed orders.
    case executedOrders
    /// Weighed by the units promised; the time they are held against comes of shifts.
    case demandPromised
    case stationsRecorded
    case completionPromised
    /// Weighed by runs.
    case runMassRecorded
    /// Weighed by the planned hours of the jobs.
    case billPlanned

    var fields: [InputField] {
        switch self {
        case .busyRunTime, .operationRunTime: [.runTime, .operationTime]
        case .busyIdealCycle: [.idealCycle, .operationTime]
        case .busyRunTimeIdealCycle: [.runTime, .idealCycle, .operationTime]
        case .busy, .operation: [.operationTime]
        case .runTimeIdealCycle: [.runTime, .idealCycle]
        case .processing: [.runTime]
        case .standardTime: [.idealCycle]
        case .labour: [.standardMinutes, .headcount, .operationTime]
        case .labourPeople: [.headcount, .operationTime]
        case .earnedGood, .pieceEarned, .onStandardRecorded: [.standardMinutes]
        case .everyInput:
            [.idealCycle, .standardMinutes, .headcount, .runTime, .operationTime, .opportunities]
        case .inspectionOpportunities: [.opportunities]
        case .duePromised: [.promisedDay]
        case .scrapRecorded, .reworkRecorded, .plannedScrapRecorded, .plannedSetupRecorded,
            .energyRecorded, .dispositionRecorded, .attendanceRecorded, .overtimeRecorded,
            .jobTimeRecorded, .timedStops:
            []
        case .producedRunTime, .executedOrders: [.runTime]
        case .demandPromised: [.promisedDay, .operationTime]
        case .stationsRecorded: []
        case .completionPromised: [.promisedDay]
        case .runMassRecorded: []
        case .billPlanned: [.standardMinutes]
        }
    }

    /// The facts that it weighs.
    var kind: FactKind {
        switch self {
        case .busyRunTime, .busyIdealCycle, .busyRunTimeIdealCycle, .busy, .operation,
            .operationRunTime:
            .cell
        case .runTimeIdealCycle, .processing, .standardTime, .labour, .labourPeople, .earnedGood,
            .pieceEarned, .scrapRecorded, .reworkRecorded, .plannedScrapRecorded,
            .plannedSetupRecorded, .energyRecorded, .everyInput:
            .entry
        case .inspectionOpportunities, .dispositionRecorded: .inspection
        case .attendanceRecorded, .overtimeRecorded, .jobTimeRecorded, .onStandardRecorded:
            .attendance
        case .duePromised: .order
        case .timedStops: .stop
        case .producedRunTime: .entry
        case .executedOrders, .demandPromised: .order
        case .stationsRecorded: .entry
        case .completionPromised: .order
        case .runMassRecorded: .run
        case .billPlanned: .order
        }
    }
}
