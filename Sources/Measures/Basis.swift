import Plant

/// An input that inference may fill in.
public enum InputField: Int, Sendable, Hashable, CaseIterable {
    case idealCycle, standardMinutes, headcount, runTime, operationTime, opportunities, promisedDay
}

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
    /// Weighed by runs.
    case runMassRecorded

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
        case .inspectionOpportunities: [.opportunities]
        case .duePromised: [.promisedDay]
        case .scrapRecorded, .reworkRecorded, .plannedScrapRecorded, .plannedSetupRecorded,
            .energyRecorded, .dispositionRecorded, .attendanceRecorded, .overtimeRecorded,
            .jobTimeRecorded, .timedStops:
            []
        case .runMassRecorded: []
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
            .plannedSetupRecorded, .energyRecorded:
            .entry
        case .inspectionOpportunities, .dispositionRecorded: .inspection
        case .attendanceRecorded, .overtimeRecorded, .jobTimeRecorded, .onStandardRecorded:
            .attendance
        case .duePromised: .order
        case .timedStops: .stop
        case .runMassRecorded: .run
        }
    }
}
