import Plant

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
