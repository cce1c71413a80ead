import Inference
import Plant

/// How far an element may be off through one inferred input: Σ of relative deviation × value.
///
/// Errors of one input are taken as fully correlated (a wrong style standard is wrong for every entry),
/// those of different inputs as independent.
enum Deviation: Int, CaseIterable {
    case standardTimeProducedByCycle, standardTimeGoodByCycle, standardTimeScrappedByCycle
    case runTimeByRunTime
    case earnedByMinutes, earnedGoodByMinutes, pieceEarnedByMinutes
    case labourByHeadcount, labourByOperationTime
    case busyByOperationTime, operationByOperationTime, ratedCapacityByOperationTime
    case opportunitiesByOpportunities
    case earnedOnStandardByMinutes
    case orderRunTimeByRunTime, netAvailableByOperationTime
    case billStandardByMinutes

    var element: Element {
        switch self {
        case .standardTimeProducedByCycle: .standardTimeProduced
        case .standardTimeGoodByCycle: .standardTimeGood
        case .standardTimeScrappedByCycle: .standardTimeScrapped
        case .runTimeByRunTime: .runTime
        case .earnedByMinutes: .earned
        case .earnedGoodByMinutes: .earnedGood
        case .pieceEarnedByMinutes: .pieceEarned
        case .labourByHeadcount, .labourByOperationTime: .labour
        case .busyByOperationTime: .busyTime
        case .operationByOperationTime: .operationTime
        case .ratedCapacityByOperationTime: .ratedCapacity
        case .opportunitiesByOpportunities: .opportunities
        case .earnedOnStandardByMinutes: .earnedOnStandard
        case .orderRunTimeByRunTime: .orderRunTime
        case .netAvailableByOperationTime: .netAvailableTime
        case .billStandardByMinutes: .billStandardTime
        }
    }

    var field: InputField {
        switch self {
        case .standardTimeProducedByCycle, .standardTimeGoodByCycle,
            .standardTimeScrappedByCycle:
            .idealCycle
        case .runTimeByRunTime: .runTime
        case .earnedByMinutes, .earnedGoodByMinutes, .pieceEarnedByMinutes,
            .earnedOnStandardByMinutes:
            .standardMinutes
        case .labourByHeadcount: .headcount
        case .labourByOperationTime, .busyByOperationTime, .operationByOperationTime,
            .ratedCapacityByOperationTime:
            .operationTime
        case .opportunitiesByOpportunities: .opportunities
        case .orderRunTimeByRunTime: .runTime
        case .netAvailableByOperationTime: .operationTime
        case .billStandardByMinutes: .standardMinutes
        }
    }

    static func of(_ element: Element, _ field: InputField) -> Deviation? {
        table[element.rawValue * InputField.allCases.count + field.rawValue]
    }

    /// By element, then field.
    private static let table: [Deviation?] = {
        let fields = InputField.allCases.count
        var table = [Deviation?](repeating: nil, count: Element.allCases.count * fields)
        for deviation in allCases {
            table[deviation.element.rawValue * fields + deviation.field.rawValue] = deviation
        }
        return table
    }()
}
