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
    case busyRunTime, busyIdealCycle, busy, operation
    case runTimeIdealCycle, standardTime, labour
    case scrapRecorded
    case inspectionOpportunities
    case attendanceRecorded
    case duePromised
    case timedStops

    var fields: [InputField] {
        switch self {
        case .busyRunTime: [.runTime, .operationTime]
        case .busyIdealCycle: [.idealCycle, .operationTime]
        case .busy, .operation: [.operationTime]
        case .runTimeIdealCycle: [.runTime, .idealCycle]
        case .standardTime: [.idealCycle]
        case .labour: [.standardMinutes, .headcount, .operationTime]
        case .inspectionOpportunities: [.opportunities]
        case .duePromised: [.promisedDay]
        case .scrapRecorded, .attendanceRecorded, .timedStops: []
        }
    }
}

/// How far an element may be off through one inferred input: Σ of relative deviation × value.
///
/// Errors of one input are taken as fully correlated (a wrong style standard is wrong for every entry),
/// those of different inputs as independent.
enum Deviation: Int, CaseIterable {
    case standardTimeProducedByCycle, standardTimeGoodByCycle
    case runTimeByRunTime
    case earnedByMinutes, labourByHeadcount, labourByOperationTime
    case busyByOperationTime, operationByOperationTime
    case opportunitiesByOpportunities

    var element: Element {
        switch self {
        case .standardTimeProducedByCycle: .standardTimeProduced
        case .standardTimeGoodByCycle: .standardTimeGood
        case .runTimeByRunTime: .runTime
        case .earnedByMinutes: .earned
        case .labourByHeadcount, .labourByOperationTime: .labour
        case .busyByOperationTime: .busyTime
        case .operationByOperationTime: .operationTime
        case .opportunitiesByOpportunities: .opportunities
        }
    }

    var field: InputField {
        switch self {
        case .standardTimeProducedByCycle, .standardTimeGoodByCycle: .idealCycle
        case .runTimeByRunTime: .runTime
        case .earnedByMinutes: .standardMinutes
        case .labourByHeadcount: .headcount
        case .labourByOperationTime, .busyByOperationTime, .operationByOperationTime: .operationTime
        case .opportunitiesByOpportunities: .opportunities
        }
    }

    static func of(_ element: Element, _ field: InputField) -> Deviation? {
        allCases.first { $0.element == element && $0.field == field }
    }
}

/// The rungs that inputs of some facts came from: a bit per input and rung.
struct RungSet: Equatable {
    private var bits: UInt64 = 0

    mutating func insert(_ field: InputField, _ rung: Rung) {
        bits |= 1 << UInt64(field.rawValue * 8 + Self.position(rung))
    }

    mutating func formUnion(_ other: RungSet) { bits |= other.bits }

    /// The least sure rung of those inputs.
    func worst(of fields: [InputField]) -> Rung {
        var worst = Rung.observed
        var least = 1.0
        for field in fields {
            for rung in Rung.allCases
            where bits & (1 << UInt64(field.rawValue * 8 + Self.position(rung))) != 0 {
                let confidence = Self.nominalConfidence(field, rung)
                if confidence < least { (worst, least) = (rung, confidence) }
            }
        }
        return worst
    }

    private static func position(_ rung: Rung) -> Int {
        switch rung {
        case .observed: 0
        case .present: 1
        case .style: 2
        case .tenant: 3
        case .derived: 4
        case .shiftMean: 5
        case .setting: 6
        case .default: 7
        }
    }

    /// The confidence of a rung on that input's ladder.
    private static func nominalConfidence(_ field: InputField, _ rung: Rung) -> Double {
        switch rung {
        case .observed: 1
        case .present: 0.8
        case .style: field == .opportunities ? 0.75 : 0.9
        case .tenant: 0.75
        case .derived: field == .operationTime ? 0.9 : field == .promisedDay ? 0.5 : 0.6
        case .shiftMean: 0.5
        case .setting: field == .headcount ? 0.3 : 0.4
        case .default: field == .operationTime ? 0.5 : 0.3
        }
    }
}
